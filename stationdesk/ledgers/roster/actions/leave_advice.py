"""What is said while leave is being typed: what is left to take, what it falls on, who else is away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.roster.actions.leave import STANDING, halves_of, overlapping, span_of, told_overlap
from stationdesk.ledgers.roster.actions.staffing import emptied
from stationdesk.ledgers.roster.records import Duty, DutyPost, Leave
from stationdesk.ledgers.roster.records.comp_rest import left
from stationdesk.ledgers.roster.records.published import Away, duties_within
from stationdesk.ledgers.roster.rules.absence import Span, days_by_service
from stationdesk.ledgers.roster.rules.joining import shortened
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

_MOST = 5
_FALLS = QT_TRANSLATE_NOOP(
    "roster", "Falls on {count} duties of a published roster: {which}. Swap or substitute them as well."
)
_BY_SERVICE = QT_TRANSLATE_NOOP(
    "roster",
    "Annual leave {year}: {days} days by years of service, {taken} granted or asked for, {left} left.",
)
_NO_SERVICE = QT_TRANSLATE_NOOP(
    "roster", "Since when {name} serves is not entered; how much annual leave is due cannot be told."
)
_REST = QT_TRANSLATE_NOOP("roster", "Compensatory rest owed: {days} days; this leave takes {asked}.")
_COUNTS = QT_TRANSLATE_NOOP("roster", "That is {days} days of leave.")
_EMPTIED = QT_TRANSLATE_NOOP("roster", "On {day} nobody would be left for “{post}”.")
_HALF, _TENTH = Decimal("0.5"), Decimal("0.1")


def advise(tx: Transaction, values: Any, record: Leave | None = None) -> Advice:
    """Proposes the last day; tells what the leave falls on and what is left of its kind."""
    person = values.get("person") or (record.person_id if record is not None else None)
    first, last = values.get("first"), values.get("last")
    proposals = {"last": first} if first is not None and last is None else {}
    if person is None or first is None:
        return Advice(proposals)
    span = Span(first, last or first, bool(values.get("from_noon")), bool(values.get("to_noon")))
    if span.is_empty or (span.last - span.first).days > 366:
        return Advice(proposals)
    own = record.id if record is not None else None
    notices = (*_lengths(tx, person, values.get("kind"), span, own), *_conflicts(tx, person, span, own))
    return Advice(proposals, notices)


def advise_answer(tx: Transaction, _values: Any, record: Leave) -> Advice:
    """The same before somebody grants it."""
    span = span_of(record)
    conflicts = _conflicts(tx, record.person_id, span, record.id)
    return Advice(notices=(*_lengths(tx, record.person_id, record.kind, span, record.id), *conflicts))


def told(duties: Iterable[tuple[Duty, DutyPost]]) -> str:
    """`12-05 主班民警、12-09 …`: the first few."""
    return "、".join(f"{one.day:%m-%d} {post.name}" for one, post in list(duties)[:_MOST])


def _conflicts(tx: Transaction, person: int, span: Span, own: int | None) -> Iterator[Notice]:
    other = overlapping(tx, person, span, own)
    if other is not None:
        yield Notice(told_overlap(tx, other), Tone.BAD, "roster.leave", other.id)
    found = duties_within(tx, Away(person, span.first, span.last, span.from_noon, span.to_noon))
    if found:
        phrase = _FALLS.filled(count=len(found), which=shortened(told(found), found, _MOST))
        yield Notice(phrase, Tone.WARN, "roster", found[0][0].roster_id)
    gap = next(emptied(tx, person, span), None)
    if gap is not None:
        yield Notice(_EMPTIED.filled(day=gap[0].isoformat(), post=gap[1]), Tone.BAD)


def _lengths(tx: Transaction, person: int, kind: str | None, span: Span, own: int | None) -> Iterator[Notice]:
    if kind is None:
        return
    said = extras(tx, "leave_kind").get(kind, {})
    halves = halves_of(tx, kind, span)
    yield Notice(_COUNTS.filled(days=days_of(halves)), Tone.INFO)
    if said.get("comp_rest") == "yes":
        owed = Decimal(tx.session.scalar(select(left(person)), tx.moment) or 0) * _TENTH
        tone = Tone.INFO if owed * 2 >= halves else Tone.WARN
        yield Notice(_REST.filled(days=plain(owed), asked=days_of(halves)), tone)
    if said.get("by_service") == "yes":
        yield _annual(tx, person, kind, span.first, halves, own)


def _annual(tx: Transaction, person: int, kind: str, day: date, halves: int, own: int | None) -> Notice:
    who = tx.get(Person, person, voided=True)
    due = days_by_service(who.joined_on, day)
    if due is None:
        return Notice(_NO_SERVICE.filled(name=keeping.name(tx, person)), Tone.INFO, "station.people", person)
    taken = taken_in_year(tx, person, kind, day.year, own)
    rest = Decimal(due * 2 - taken) * _HALF
    tone = Tone.INFO if due * 2 - taken >= halves else Tone.WARN
    phrase = _BY_SERVICE.filled(year=day.year, days=due, taken=days_of(taken), left=plain(rest))
    return Notice(phrase, tone)


def taken_in_year(tx: Transaction, person: int, kind: str, year: int, own: int | None) -> int:
    """Half days of a kind that begin in a year, granted or asked for."""
    counted = select(func.coalesce(func.sum(Leave.half_days), 0)).where(
        Leave.person_id == person, Leave.kind == kind, Leave.answer.in_(STANDING),
        Leave.voided_at.is_(None), Leave.id != (own or 0),
        Leave.first.between(date(year, 1, 1), date(year, 12, 31)),
    )  # fmt: skip
    return int(tx.session.scalar(counted) or 0)


def days_of(halves: int) -> str:
    """Half days as days: 3 is 1.5."""
    return plain(Decimal(halves) * _HALF)


def plain(days: Decimal) -> str:
    """Without zeros at its end."""
    return f"{days.normalize():f}"
