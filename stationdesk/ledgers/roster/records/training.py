"""Whose turn of shadow training it is (domain.md §3.7): the list in order, round by round, debts first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import or_, select

from stationdesk.core.duty_day import local_day
from stationdesk.core.period import month_end
from stationdesk.ledgers.roster.records.absence import Leave
from stationdesk.ledgers.roster.records.months import Roster, TrainingBlock
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.roster.rules.plan import SIGNED
from stationdesk.ledgers.station.records import Person, codes_marked
from stationdesk.rostering.problem import Trainee
from stationdesk.store.transaction import Transaction

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Turn:
    """Somebody of the list. `cycle` is the round that is due; `away` the days they cannot come."""

    person: int
    name: str
    cycle: int
    away: frozenset[date] = frozenset()

    def free(self, day: date, days: int) -> bool:
        """Whether they could stay for so many days from this one on."""
        return not any(day + n * _ONE_DAY in self.away for n in range(days))


@dataclass(frozen=True)
class Round:
    """How far the round that is under way has come: 13 of 41 in round 2."""

    cycle: int
    done: int
    of: int


@dataclass(frozen=True)
class Head:
    """Somebody of the list, and since when they stand in it."""

    id: int
    name: str
    since: date


def listed(tx: Transaction) -> tuple[Head, ...]:
    """Who is trained by turns: serving people whose kind says `trainee=yes`, in their order."""
    found = (
        select(Person.id, Person.name, Person.joined_on, Person.created_at)
        .where(
            Person.kind.in_(codes_marked("person_kind", "trainee=yes")),
            Person.serving,
            Person.voided_at.is_(None),
        )
        .order_by(Person.position, Person.id)
    )
    return tuple(
        Head(ident, name, joined or local_day(entered))
        for ident, name, joined, entered in tx.session.execute(found)
    )


def queue(tx: Transaction, month: date, but: int | None = None) -> tuple[Turn, ...]:
    """The list as it is due in a month: who lacks the earlier round first, then by place.

    A turn that was missed leaves its debt; blocks of the roster `but`, which is being made, do not count.
    """
    people, rounds = listed(tx), _rounds(tx, but)
    away = _away(tx, (one.id for one in people), month)
    turns = [Turn(one.id, one.name, rounds.due(one), away.get(one.id, frozenset())) for one in people]
    return tuple(sorted(turns, key=lambda turn: turn.cycle))


def trainees_due(tx: Transaction, month: date, but: int | None = None) -> tuple[Trainee, ...]:
    """The same as the engine takes it, days counted from the month's first."""
    return tuple(
        Trainee(one.person, place, tuple(sorted((day - month).days for day in one.away)))
        for place, one in enumerate(queue(tx, month, but))
    )


def round_of(tx: Transaction, person: int, but: int | None = None) -> int:
    """The round a new block of somebody belongs to."""
    return next((one.cycle for one in queue(tx, tx.today.replace(day=1), but) if one.person == person), 1)


def progress(tx: Transaction) -> Round:
    """The round that is under way, and how many of the list have had it."""
    rounds = _rounds(tx, None)
    due = [rounds.due(one) for one in listed(tx)]
    cycle = min(due, default=1)
    return Round(cycle, sum(one > cycle for one in due), len(due))


@dataclass(frozen=True)
class _Rounds:
    had: dict[int, int]
    begun: dict[int, date]

    def due(self, head: Head) -> int:
        """The round after their last one; who had none owes those since they stand in the list."""
        if head.id in self.had:
            return self.had[head.id] + 1
        return max((cycle for cycle, day in self.begun.items() if day <= head.since), default=1)


def _rounds(tx: Transaction, but: int | None) -> _Rounds:
    """The last round each attended or is planned for, by signed rosters and by hand."""
    signed = select(Roster.id).where(Roster.state.in_(SIGNED), Roster.voided_at.is_(None))
    block = TrainingBlock
    found = select(block.person_id, block.cycle, block.day, block.attended).where(
        block.voided_at.is_(None),
        or_(block.roster_id.is_(None), block.roster_id.in_(signed)),
        or_(block.roster_id.is_(None), block.roster_id != (but or 0)),
    )
    had: dict[int, int] = {}
    begun: dict[int, date] = {}
    for person, cycle, day, attended in tx.session.execute(found):
        begun[cycle] = min(begun.get(cycle, day), day)
        if attended is not False:
            had[person] = max(had.get(person, 0), cycle)
    return _Rounds(had, begun)


def _away(tx: Transaction, people: Iterable[int], month: date) -> dict[int, frozenset[date]]:
    last = month_end(month)
    granted = select(Leave).where(
        Leave.person_id.in_(list(people)), Leave.answer == Answer.GRANTED, Leave.voided_at.is_(None),
        Leave.first <= last, Leave.last >= month,
    )  # fmt: skip
    found: dict[int, set[date]] = {}
    for one in tx.session.scalars(granted):
        days = (one.first + n * _ONE_DAY for n in range((one.last - one.first).days + 1))
        found.setdefault(one.person_id, set()).update(day for day in days if month <= day <= last)
    return {person: frozenset(days) for person, days in found.items()}
