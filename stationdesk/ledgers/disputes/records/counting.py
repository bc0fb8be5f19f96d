"""How disputes are counted, as SQL: what a period began with, took up, closed and was left with.

A dispute counts once. Reopened ones are taken up again; one that was closed and reopened within the
period was never closed at its end; one struck out counts until that day, and then as voided. So
期末 = 结转 + 新收 − 办结 − 作废 holds whatever the rows are, and a month that has passed stays as it was.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, Text, and_, cast, func, or_, select, type_coerce

from stationdesk.core.duty_day import instant
from stationdesk.ledgers.disputes.records.dispute import HAS_NO_RESULT, IS_OPEN, Dispute
from stationdesk.ledgers.disputes.records.parts import Mediator, Round, Session, Transfer
from stationdesk.ledgers.disputes.records.waiting import SLIP_WAITS
from stationdesk.ledgers.disputes.rules.ages import OLD_YEARS
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.words import Channel, Direction
from stationdesk.ledgers.station.records import codes_marked
from stationdesk.store.clauses import TODAY

Days = tuple[date, date]
_A_DAY = timedelta(days=1)


def is_open_at(level: Level) -> ColumnElement[bool]:
    """Open, and being settled at this level."""
    return and_(IS_OPEN, Dispute.level == level)


def overdue() -> ColumnElement[bool]:
    """Without a result although its limit has run out."""
    return and_(HAS_NO_RESULT, Dispute.due_on < TODAY)


def _in(column: Any, days: Days) -> ColumnElement[bool]:
    return and_(column >= days[0], column <= days[1])


def _rounds(*conditions: ColumnElement[bool]) -> Select[int]:
    return select(Round.dispute_id).where(*conditions)


def _standing_before(day: date) -> ColumnElement[bool]:
    return or_(Dispute.voided_at.is_(None), Dispute.voided_at >= instant(day))


def standing_after(day: date) -> ColumnElement[bool]:
    """Not struck out by the end of this day."""
    return _standing_before(day + _A_DAY)


def open_before(day: date) -> ColumnElement[bool]:
    """Was open when this day began, and not struck out before it."""
    now = and_(Dispute.opened_on < day, or_(Dispute.closed_on.is_(None), Dispute.closed_on >= day))
    ended = func.coalesce(Round.closed_on, Round.reopened_on)
    earlier = Dispute.id.in_(_rounds(Round.opened_on < day, ended >= day))
    return and_(or_(now, earlier), _standing_before(day))


def carried(days: Days) -> ColumnElement[bool]:
    """结转: open when the period began."""
    return open_before(days[0])


def left(days: Days) -> ColumnElement[bool]:
    """期末: still open when the period had ended."""
    return open_before(days[1] + _A_DAY)


def received(days: Days) -> ColumnElement[bool]:
    """新收: registered or reopened within the period, and not open when it began."""
    return and_(_opened(days), ~open_before(days[0]))


def _opened(days: Days) -> ColumnElement[bool]:
    return or_(_in(Dispute.opened_on, days), Dispute.id.in_(_rounds(_in(Round.opened_on, days))))


def voided(days: Days) -> ColumnElement[bool]:
    """作废: struck out within the period, of those it began with or took up."""
    struck = and_(Dispute.voided_at >= instant(days[0]), Dispute.voided_at < instant(days[1] + _A_DAY))
    return and_(struck, or_(open_before(days[0]), _opened(days)))


def registered_again(days: Days) -> ColumnElement[bool]:
    """重新受理: of those taken up, the ones that were registered before."""
    return and_(received(days), Dispute.registered_on < days[0])


def closed(days: Days) -> ColumnElement[bool]:
    """办结: closed within the period and not reopened by its end."""
    earlier = _rounds(_in(Round.closed_on, days), Round.reopened_on > days[1])
    return and_(or_(_in(Dispute.closed_on, days), Dispute.id.in_(earlier)), standing_after(days[1]))


def settled(days: Days) -> ColumnElement[bool]:
    """化解: settled within the period and not reopened by its end."""
    earlier = _rounds(_in(Round.settled_on, days), Round.reopened_on > days[1])
    return and_(or_(_in(Dispute.settled_on, days), Dispute.id.in_(earlier)), standing_after(days[1]))


def succeeded(days: Days) -> ColumnElement[bool]:
    """成功: closed within the period with a result that settles it."""
    good = codes_marked("dispute_result", "settled=yes")
    earlier = _rounds(_in(Round.closed_on, days), Round.reopened_on > days[1], Round.result.in_(good))
    now = and_(_in(Dispute.closed_on, days), Dispute.result.in_(good))
    return and_(or_(now, Dispute.id.in_(earlier)), standing_after(days[1]))


def due(days: Days) -> ColumnElement[bool]:
    """Its limit runs out within the period; a round reopened by its end has its new limit only."""
    earlier = _rounds(_in(Round.due_on, days), Round.reopened_on > days[1])
    return and_(or_(_in(Dispute.due_on, days), Dispute.id.in_(earlier)), standing_after(days[1]))


def due_in_time(days: Days) -> ColumnElement[bool]:
    """Of these, the ones settled by that limit."""
    earlier = _rounds(_in(Round.due_on, days), Round.reopened_on > days[1], Round.settled_on <= Round.due_on)
    now = and_(_in(Dispute.due_on, days), settled_in_time())
    return and_(or_(now, Dispute.id.in_(earlier)), standing_after(days[1]))


def settled_in_time() -> ColumnElement[bool]:
    """Settled by its limit."""
    return Dispute.settled_on <= Dispute.due_on


def mediated(days: Days) -> ColumnElement[bool]:
    """With a session within the period."""
    held = select(Session.dispute_id).where(_in(Session.held_on, days))
    return and_(Dispute.id.in_(held), standing_after(days[1]))


def in_mode(mode: str) -> ColumnElement[bool]:
    """With a session of this kind of mediation."""
    named = type_coerce(Session.modes, Text).contains(f'"{mode}"', autoescape=True)
    return Dispute.id.in_(select(Session.dispute_id).where(named))


def remote(days: Days | None = None) -> ColumnElement[bool]:
    """With a remote session, within the period where one is given."""
    held = select(Session.dispute_id).where(Session.channel == Channel.REMOTE)
    if days is None:
        return Dispute.id.in_(held)
    return and_(Dispute.id.in_(held.where(_in(Session.held_on, days))), standing_after(days[1]))


def mediated_by(name: str) -> ColumnElement[bool]:
    """With a session this person mediated."""
    return Dispute.id.in_(select(Mediator.dispute_id).where(Mediator.name == name))


def worked_on_by(person: int) -> ColumnElement[bool]:
    """This person of the station is in charge of it or mediated in it."""
    mediated_in = select(Mediator.dispute_id).where(Mediator.person_id == person)
    return or_(Dispute.handler_id == person, Dispute.id.in_(mediated_in))


def with_role(role: str) -> ColumnElement[bool]:
    """With a mediator of this office."""
    return Dispute.id.in_(select(Mediator.dispute_id).where(Mediator.role == role))


def touches(days: Days) -> ColumnElement[bool]:
    """May count in a period at all: a cheap sieve before the measures are asked one by one."""
    return and_(
        Dispute.registered_on <= days[1],
        _standing_before(days[0]),
        or_(
            Dispute.closed_on.is_(None),
            Dispute.closed_on >= days[0],
            Dispute.due_on >= days[0],
            mediated(days),
            Dispute.id.in_(_rounds()),
        ),
    )


def escalated() -> ColumnElement[bool]:
    """专班、升级化解: a task force has it, or it was handed up and not returned."""
    up = select(Transfer.dispute_id).where(Transfer.direction == Direction.UP, Transfer.returned_at.is_(None))
    return or_(Dispute.task_force.is_not(None), Dispute.id.in_(up))


def waits() -> ColumnElement[bool]:
    """A slip is out that nobody has accepted or returned."""
    return Dispute.id.in_(select(Transfer.dispute_id).where(SLIP_WAITS))


def slip_overdue() -> Select[int]:
    """The disputes whose slip was not accepted in time."""
    return select(Transfer.dispute_id).where(SLIP_WAITS, Transfer.due_on < TODAY)


def _number(day: Any) -> ColumnElement[int]:
    return cast(func.replace(day, "-", ""), Integer)


def age_years() -> ColumnElement[int]:
    """Whole years from its beginning to its closing, or to today; NULL where the beginning is unknown."""
    until = func.coalesce(Dispute.closed_on, TODAY)
    return (_number(until) - _number(Dispute.started_on)) // 10_000


def is_old() -> ColumnElement[bool]:
    """十年积怨."""
    return and_(Dispute.started_on.is_not(None), age_years() >= OLD_YEARS)
