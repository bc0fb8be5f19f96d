"""A year of duty rosters of the practice station: made month by month, signed, changed; the next a draft."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

from stationdesk.core.duty_day import instant
from stationdesk.core.errors import StationError
from stationdesk.core.period import month_shifted, month_start
from stationdesk.jobs.practice.absences import enter_absences, enter_staff, give_rest
from stationdesk.jobs.practice.past import Past
from stationdesk.jobs.practice.swapping import swap_some
from stationdesk.ledgers.roster.actions.months import start, take_result
from stationdesk.ledgers.roster.actions.publishing import publish
from stationdesk.ledgers.roster.actions.training import attended, missed
from stationdesk.ledgers.roster.records import Roster, TrainingBlock
from stationdesk.ledgers.roster.reports.reading import problem_of
from stationdesk.ledgers.roster.rules.plan import Made
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.rostering.greedy import greedy
from stationdesk.store.transaction import Transaction

MADE_ON, SIGNED_ON = 20, 25  # days of the month before
_REASON = "人员不足的班次由所领导调剂"
_MISSED_EACH = 17


def invent_rosters(past: Past) -> None:
    """Posts, crews, leave and wishes, then the months up to now signed and the next one drafted."""
    staff = enter_staff(past)
    enter_absences(past, staff)
    for month in _months(past):
        give_rest(past, month)
        roster = _make(past, month)
        if month <= past.today:
            _sign(past, roster)
            _train(past, roster)
            swap_some(past, roster)


def _months(past: Past) -> Iterator[date]:
    last = month_shifted(month_start(past.today), 1)
    month = past.first
    while month <= last:
        yield month
        month = month_shifted(month, 1)


def _before(month: date, day: int, hour: int) -> tuple[date, time]:
    return month_shifted(month, -1) + timedelta(days=day - 1), time(hour)


def _make(past: Past, month: date) -> Roster:
    maker = past.chiefs[-1]
    with past.at(instant(*_before(month, MADE_ON, 10)), maker) as tx:
        roster = start(tx, month=month, way=Way.EMPTY)
        fill(tx, roster)
    return roster


def fill(tx: Transaction, roster: Roster) -> None:
    """Fill a draft as the program does without its solver."""
    problem = problem_of(tx, roster.id)
    found = greedy(problem).roster
    if found is None:
        raise TypeError("the greedy always has a roster")
    take_result(
        tx,
        roster,
        duties=tuple(
            {"day": problem.date_of(one.day), "post": one.post, "person": one.person} for one in found.duties
        ),
        blocks=tuple({"day": problem.date_of(one.day), "person": one.trainee} for one in found.blocks),
        nights=tuple({"day": problem.date_of(one.day), "team": one.team} for one in found.nights),
        made=Made.GREEDY,
    )


def _sign(past: Past, roster: Roster) -> None:
    with past.at(instant(*_before(roster.month, SIGNED_ON, 16)), past.chiefs[0]) as tx:
        try:
            publish(tx, roster)
        except StationError:
            publish(tx, roster, reason=_REASON)


def _train(past: Past, roster: Roster) -> None:
    """Who came to the shadow training that is over, and the few who did not."""
    found = past.tx.session.query(TrainingBlock).filter_by(roster_id=roster.id, voided_at=None)
    for one in found.order_by(TrainingBlock.id).all():
        over = one.day + timedelta(days=one.days)
        if over > past.today:
            continue
        with past.at(instant(over, time(9)), past.chiefs[-1]) as tx:
            if one.id % _MISSED_EACH == 0:
                missed(tx, one, evaluation="因村内抢险未到")
            else:
                attended(tx, one, hours=8 * one.days, evaluation="能独立登记警情")
