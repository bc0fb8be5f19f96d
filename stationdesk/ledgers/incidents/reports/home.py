"""What the home page reads: what waits, the counters, and the numbers behind its pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, func, select

from stationdesk.core.duty_day import clock_time, duty_day, duty_hours, instant, local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.records.counting import on_days, type_code
from stationdesk.ledgers.incidents.rules.states import OPEN, State
from stationdesk.store.clauses import local_hour, local_weekday, seconds
from stationdesk.store.transaction import Transaction

NAME = "incidents"
_SOON = timedelta(hours=24)
_MOST_DUE = 50
_STANDING = Incident.voided_at.is_(None)
_DAY = 86400
_EAST = 8 * 3600


# --- what waits -------------------------------------------------------------------------------------


def find_due(tx: Transaction) -> tuple[DueItem, ...]:
    """Calls not dispatched yet and limits that run out within a day or have run out."""
    statement = (
        select(Incident)
        .where(_STANDING, Incident.due_at.is_not(None), Incident.due_at < tx.now + _SOON)
        .order_by(Incident.due_at, Incident.id)
        .limit(_MOST_DUE)
    )
    return tuple(_due_item(incident, tx.now) for incident in tx.session.scalars(statement))


_DISPATCH = QT_TRANSLATE_NOOP("incidents", "Dispatch: {place}, received {time}")
_NEXT = {
    State.DISPATCHED: QT_TRANSLATE_NOOP("incidents", "Arrive: {place}, received {time}"),
    State.ARRIVED: QT_TRANSLATE_NOOP("incidents", "Record the result: {place}, received {time}"),
    State.MEDIATING: QT_TRANSLATE_NOOP("incidents", "Finish the mediation: {place}, received {time}"),
    State.HANDLED: QT_TRANSLATE_NOOP("incidents", "Feed back: {place}, received {time}"),
}
_OTHER = QT_TRANSLATE_NOOP("incidents", "Close: {place}, received {time}")


def _due_item(incident: Incident, now: datetime) -> DueItem:
    waits = incident.state is State.RECEIVED
    late = incident.due_at is not None and incident.due_at <= now
    title = _DISPATCH if waits else _NEXT.get(incident.state, _OTHER)
    return DueItem(
        title.filled(place=incident.place_text, time=f"{local(incident.received_at):%m-%d %H:%M}"),
        incident.due_at,
        NAME,
        incident.id,
        tone=Tone.BAD if late else Tone.WARN,
        note=literally(incident.content[:60]),
        alarm=waits and late,
    )


# --- the counters -----------------------------------------------------------------------------------


def _count(tx: Transaction, *conditions: ColumnElement[bool]) -> int:
    counted = select(func.count()).select_from(Incident).where(_STANDING, *conditions)
    return int(tx.session.scalar(counted) or 0)


def today(tx: Transaction) -> CardValue:
    """The calls of this duty day, beside yesterday's up to the same hour."""
    start = clock_time(tx.settings["duty.start"])
    begin, end = duty_hours(duty_day(tx.now, start), start)
    count = _count(tx, Incident.received_at >= begin, Incident.received_at < end)
    a_day = timedelta(days=1)
    before = _count(tx, Incident.received_at >= begin - a_day, Incident.received_at <= tx.now - a_day)
    note, tone = _beside(count - before, start)
    return CardValue(str(count), note, tone, Query(NAME, (("between", (begin, end)),)))


_MORE = QT_TRANSLATE_NOOP("incidents", "From {start}; {count} more than yesterday by now")
_FEWER = QT_TRANSLATE_NOOP("incidents", "From {start}; {count} fewer than yesterday by now")
_EQUAL = QT_TRANSLATE_NOOP("incidents", "From {start}; as many as yesterday by now")


def _beside(more: int, start: time) -> tuple[Phrase, Tone]:
    """When the duty day began, and how its count stands."""
    at = f"{start:%H:%M}"
    if more > 0:
        return _MORE.filled(start=at, count=more), Tone.WARN
    if more < 0:
        return _FEWER.filled(start=at, count=-more), Tone.OK
    return _EQUAL.filled(start=at), Tone.INFO


def waiting(tx: Transaction) -> CardValue:
    """Calls nobody was sent to yet."""
    oldest = select(func.min(Incident.received_at)).where(_STANDING, Incident.state == State.RECEIVED)
    since = tx.session.scalar(oldest)
    count = _count(tx, Incident.state == State.RECEIVED)
    rows = Query(NAME, (("pending", True),))
    if since is None:
        return CardValue("0", QT_TRANSLATE_NOOP("incidents", "Every call has been dispatched"), Tone.OK, rows)
    note = QT_TRANSLATE_NOOP("incidents", "The oldest since {time}")
    return CardValue(str(count), note.filled(time=f"{local(since):%m-%d %H:%M}"), Tone.BAD, rows)


def not_closed(tx: Transaction) -> CardValue:
    """Everything still open, with how much of it is under way."""
    count = _count(tx, Incident.state.in_(OPEN))
    on_scene = _count(tx, Incident.state.in_((State.ARRIVED, State.MEDIATING)))
    note = QT_TRANSLATE_NOOP("incidents", "{count} on the scene").filled(count=on_scene)
    return CardValue(str(count), note, Tone.INFO, Query(NAME, (("unfinished", True),)))


def late_feedback(tx: Transaction) -> CardValue:
    """Handled, but 110 has not heard of it in time."""
    late = (Incident.state == State.HANDLED, Incident.due_at.is_not(None), Incident.due_at < tx.now)
    count = _count(tx, *late)
    note = QT_TRANSLATE_NOOP("incidents", "Feedback to 110 is overdue")
    fine = QT_TRANSLATE_NOOP("incidents", "All fed back in time")
    rows = Query(NAME, (("late_feedback", True),))
    return CardValue(str(count), note if count else fine, Tone.BAD if count else Tone.OK, rows)


# --- the pictures -----------------------------------------------------------------------------------


def daily_counts(tx: Transaction, first: date, last: date) -> tuple[tuple[date, int], ...]:
    """(day, calls) of every calendar day, those without a call included; voided ones do not count."""
    day = ((seconds(Incident.received_at) + _EAST) / _DAY).cast(Integer)
    statement = (
        select(day, func.count()).where(_STANDING, on_days(Incident.received_at, (first, last))).group_by(day)
    )
    zero = int(instant(first).timestamp() + _EAST) // _DAY
    counts = {int(number) - zero: int(count) for number, count in tx.session.execute(statement)}
    return tuple((first + timedelta(days=n), counts.get(n, 0)) for n in range((last - first).days + 1))


def hour_by_weekday(tx: Transaction, first: date, last: date) -> tuple[tuple[int, ...], ...]:
    """Seven rows, Monday first, of 24 counts by the hour of receipt."""
    weekday, hour = local_weekday(Incident.received_at), local_hour(Incident.received_at)
    statement = (
        select(weekday, hour, func.count())
        .where(_STANDING, on_days(Incident.received_at, (first, last)))
        .group_by(weekday, hour)
    )
    counts = {(int(d), int(h)): int(count) for d, h, count in tx.session.execute(statement)}
    return tuple(tuple(counts.get((d, h), 0) for h in range(24)) for d in range(7))


def category_counts(tx: Transaction, first: date, last: date) -> tuple[tuple[str, int], ...]:
    """(second-level category code, calls), the most frequent first."""
    kind = type_code()
    statement = (
        select(kind, func.count())
        .where(_STANDING, on_days(Incident.received_at, (first, last)))
        .group_by(kind)
        .order_by(func.count().desc(), kind)
    )
    return tuple((str(code), int(count)) for code, count in tx.session.execute(statement))


PICTURES: Mapping[str, Callable[[Transaction, date, date], Any]] = {
    "daily": daily_counts,
    "hours": hour_by_weekday,
    "categories": category_counts,
}
DUE = (Due("limits", find_due),)
CARDS = (
    Card("today", QT_TRANSLATE_NOOP("incidents", "Calls today"), "phone-call", today),
    Card("waiting", QT_TRANSLATE_NOOP("incidents", "Not dispatched"), "siren", waiting),
    Card("open", QT_TRANSLATE_NOOP("incidents", "Not closed"), "folder-open", not_closed),
    Card("late_feedback", QT_TRANSLATE_NOOP("incidents", "Feedback overdue"), "clock-countdown",
         late_feedback),
)  # fmt: skip
