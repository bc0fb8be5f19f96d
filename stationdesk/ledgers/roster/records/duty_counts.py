"""What each person served in a period by the signed rosters, counted by kinds; in the station's order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, select, true, union_all

from stationdesk.core.deadline import DayKind
from stationdesk.core.period import Period
from stationdesk.ledgers.roster.records.absence import Leave
from stationdesk.ledgers.roster.records.comp_rest import TAKES_REST, is_off
from stationdesk.ledgers.roster.records.months import Duty, DutyChange, DutyShare, Roster
from stationdesk.ledgers.roster.records.posts import DutyPost
from stationdesk.ledgers.roster.rules.changes import ChangeState
from stationdesk.ledgers.roster.rules.days import NEW_YEARS_EVE
from stationdesk.ledgers.roster.rules.duty_sorts import DutySort
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.roster.rules.plan import SIGNED
from stationdesk.ledgers.station.records import CalendarDay, Person
from stationdesk.rostering.problem import HOURS_24
from stationdesk.store.clauses import TODAY
from stationdesk.store.transaction import Transaction

LEADER = "leader"
_COUNTED = Roster.state.in_(SIGNED) & Roster.voided_at.is_(None) & Duty.dropped.is_(False)


@dataclass(frozen=True)
class DutyCounts:
    """A person's line. Standby counts as duty and standby only; `owed` in days, `taken` in half days.

    `ahead` is more (+) or less (−) than the share in hundredths: holidays, weekends, nights, load.
    """

    person: int
    name: str
    kind: str
    duties: int = 0
    nights: int = 0
    weekends: int = 0
    holidays: int = 0
    eves: int = 0
    leading: int = 0
    standby: int = 0
    minutes: int = 0
    swapped_in: int = 0
    swapped_out: int = 0
    slips: int = 0
    owed: int = 0
    taken: int = 0
    ahead: tuple[int, int, int, int] = (0, 0, 0, 0)


def duty_counts(tx: Transaction, period: Period) -> tuple[DutyCounts, ...]:
    """A line for everybody who had a duty in the period, passed one on, or took compensatory rest."""
    parts = [
        _read(tx, _served(period)), _read(tx, _passed_on(period)), _read(tx, _taken(period)),
        _ahead(tx, period), _read(tx, _slips(period)),
    ]  # fmt: skip
    known = {person for part in parts for person in part}
    people = select(Person.id, Person.name, Person.kind).where(Person.id.in_(known))
    found = []
    for ident, name, kind in tx.session.execute(people.order_by(Person.position, Person.id)):
        values: dict[str, Any] = {}
        for part in parts:
            values |= part.get(ident, {})
        found.append(DutyCounts(ident, name, kind, **values))
    return tuple(found)


def places_filled(tx: Transaction, period: Period) -> tuple[int, int]:
    """(duties, months) of the signed rosters in a period, to compare the sum of the lines with."""
    counted = (
        select(func.count(Duty.id), func.count(Roster.id.distinct()))
        .join(Roster, Roster.id == Duty.roster_id)
        .where(_COUNTED, Duty.day.between(period.first, period.last))
    )
    duties, months = tx.session.execute(counted).one()
    return int(duties), int(months)


Lines = dict[int, dict[str, Any]]


def _read(tx: Transaction, statement: Any) -> Lines:
    """{person: the named counts}"""
    rows = tx.session.execute(statement, tx.moment).mappings()
    return {row["person"]: {name: int(row[name] or 0) for name in row if name != "person"} for row in rows}


def _served(period: Period) -> Any:
    """Who serves counts, whoever was chosen; nights, weekends and holidays without on-call posts."""
    counted = {sort: _sum(and_(*conditions)) for sort, conditions in SORTS.items()}
    return (
        select(
            Duty.person_id.label("person"),
            func.count(Duty.id).label("duties"),
            counted[DutySort.NIGHT].label("nights"),
            counted[DutySort.WEEKEND].label("weekends"),
            counted[DutySort.HOLIDAY].label("holidays"),
            counted[DutySort.EVE].label("eves"),
            counted[DutySort.LEADING].label("leading"),
            counted[DutySort.STANDBY].label("standby"),
            func.sum(case((_PRESENT, DutyPost.minutes), else_=0)).label("minutes"),
            counted[DutySort.CHANGED].label("swapped_in"),
            counted[DutySort.OWED].label("owed"),
        )
        .join(Roster, Roster.id == Duty.roster_id)
        .join(DutyPost, DutyPost.id == Duty.post_id)
        .where(_COUNTED, Duty.day.between(period.first, period.last))
        .group_by(Duty.person_id)
    )


def _passed_on(period: Period) -> Any:
    return (
        select(Duty.chosen_id.label("person"), func.count(Duty.id).label("swapped_out"))
        .join(Roster, Roster.id == Duty.roster_id)
        .where(_COUNTED, Duty.chosen_id != Duty.person_id, Duty.day.between(period.first, period.last))
        .group_by(Duty.chosen_id)
    )


def _slips(period: Period) -> Any:
    """The approved changes somebody takes part in, as the list of changes shows them."""
    done = (
        (DutyChange.state == ChangeState.DONE)
        & DutyChange.voided_at.is_(None)
        & DutyChange.day.between(period.first, period.last)
    )
    sides = union_all(
        select(DutyChange.from_id.label("person"), DutyChange.id).where(done),
        select(DutyChange.to_id.label("person"), DutyChange.id).where(done),
    ).subquery()
    return select(sides.c.person, func.count(sides.c.id.distinct()).label("slips")).group_by(sides.c.person)


def _taken(period: Period) -> Any:
    """Half days of compensatory rest that begins in the period."""
    return (
        select(Leave.person_id.label("person"), func.sum(Leave.half_days).label("taken"))
        .where(
            Leave.answer == Answer.GRANTED,
            Leave.voided_at.is_(None),
            Leave.kind.in_(TAKES_REST),
            Leave.first.between(period.first, period.last),
        )
        .group_by(Leave.person_id)
    )


def _ahead(tx: Transaction, period: Period) -> Lines:
    """More or less than the share, of the months that begin in the period."""
    share = DutyShare
    had = (share.holiday * 100, share.weekend * 100, share.night * 100, share.load * 10)
    shares = (share.holiday_share, share.weekend_share, share.night_share, share.load_share)
    found = (
        select(share.person_id, *(func.sum(one - part) for one, part in zip(had, shares, strict=True)))
        .join(Roster, Roster.id == share.roster_id)
        .where(
            Roster.state.in_(SIGNED), Roster.voided_at.is_(None),
            Roster.month.between(period.first, period.last),
        )
        .group_by(share.person_id)
    )  # fmt: skip
    return {row[0]: {"ahead": tuple(int(one) for one in row[1:])} for row in tx.session.execute(found)}


def _entered(said: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(CalendarDay.day == Duty.day, CalendarDay.voided_at.is_(None), said)


_PRESENT, _OFF = DutyPost.on_call.is_(False), is_off(Duty.day)
_STATUTORY = _entered(CalendarDay.kind == DayKind.STATUTORY)
SORTS: dict[DutySort, tuple[ColumnElement[bool], ColumnElement[bool]]] = {
    DutySort.PRESENT: (_PRESENT, true()),
    DutySort.NIGHT: (_PRESENT & DutyPost.night, true()),
    DutySort.WEEKEND: (_PRESENT, _OFF & ~_STATUTORY),
    DutySort.HOLIDAY: (_PRESENT, _STATUTORY),
    DutySort.EVE: (_PRESENT, _entered(CalendarDay.name == NEW_YEARS_EVE)),
    DutySort.LEADING: (_PRESENT & (DutyPost.kind == LEADER), true()),
    DutySort.STANDBY: (DutyPost.on_call.is_(True), true()),
    DutySort.CHANGED: (true(), Duty.person_id != Duty.chosen_id),
    DutySort.OWED: (_PRESENT & (DutyPost.minutes >= HOURS_24), _OFF & (Duty.day < TODAY)),
}
"""What of the post and what of the day makes a duty count so."""


def counts_as(sort: DutySort) -> ColumnElement[bool]:
    """Whether a duty of the list counts so."""
    post, day = SORTS[sort]
    return exists().where(DutyPost.id == Duty.post_id, post) & day


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
