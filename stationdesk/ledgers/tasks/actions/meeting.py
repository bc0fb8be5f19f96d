"""Meetings: what was held, who was there, and what was assigned, each assignment an item of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.records import DictionaryEntry
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.actions.keeping import refuse
from stationdesk.ledgers.tasks.actions.planning import register_item
from stationdesk.ledgers.tasks.records import Meeting, TaskItem
from stationdesk.store.transaction import Transaction

DICTIONARY = "meeting_kind"

_NOT_YET = QT_TRANSLATE_NOOP("tasks", "The meeting lies in the future; enter it once it has been held.")
_ENDS_FIRST = QT_TRANSLATE_NOOP("tasks", "The meeting cannot end before it began.")
_NOBODY = QT_TRANSLATE_NOOP("tasks", "Say who was there besides the chair.")
_DUE_BEFORE = QT_TRANSLATE_NOOP("tasks", "“{content}” would be due before the meeting that assigns it.")


def hold(
    tx: Transaction,
    *,
    kind: str,
    held_at: datetime,
    topic: str,
    chair_id: int,
    ended_at: datetime | None = None,
    place: str | None = None,
    recorder_id: int | None = None,
    attendees: tuple[int, ...] = (),
    others: str | None = None,
    minutes: str | None = None,
    assignments: tuple[Mapping[str, Any], ...] = (),
) -> Meeting:
    """Keep a meeting that was held; its assignments become items."""
    _check_times(tx, held_at, ended_at)
    keeping.check_serving(tx, "chair_id", chair_id)
    if not others and not set(attendees) - {chair_id}:
        raise refuse("attendees", _NOBODY)
    record = tx.add(
        Meeting(
            kind=kind, held_at=held_at, held_on=local_day(held_at), ended_at=ended_at, place=place,
            topic=topic, chair_id=chair_id, recorder_id=recorder_id, attendees=attendees, others=others,
            minutes=minutes,
        )
    )  # fmt: skip
    for one in assignments:
        assign(tx, record, **one)
    return record


def assign(
    tx: Transaction,
    record: Meeting,
    *,
    content: str,
    owner_id: int,
    due_on: date,
    standard: str | None = None,
) -> TaskItem:
    """What the meeting gave somebody to do, as an item linked to it."""
    if due_on < record.held_on:
        raise refuse("due_on", _DUE_BEFORE.filled(content=content[:40]))
    item = register_item(
        tx, content=content, due_on=due_on, owner_id=owner_id, standard=standard, starts_on=record.held_on
    )
    keeping.assigned(tx, record, item)
    return item


def change_meeting(
    tx: Transaction,
    record: Meeting,
    *,
    ended_at: datetime | None,
    place: str | None,
    topic: str,
    recorder_id: int | None,
    attendees: tuple[int, ...],
    others: str | None,
    minutes: str | None,
) -> Meeting:
    """Write the minutes, or set right what was entered; kind and time stay."""
    _check_times(tx, record.held_at, ended_at)
    if not others and not set(attendees) - {record.chair_id}:
        raise refuse("attendees", _NOBODY)
    take_over(
        record, ended_at=ended_at, place=place, topic=topic, recorder_id=recorder_id, attendees=attendees,
        others=others, minutes=minutes,
    )  # fmt: skip
    return record


def _check_times(tx: Transaction, held_at: datetime, ended_at: datetime | None) -> None:
    if held_at > tx.now:
        raise refuse("held_at", _NOT_YET)
    if ended_at is not None and ended_at < held_at:
        raise refuse("ended_at", _ENDS_FIRST)


def rhythms(tx: Transaction) -> dict[str, str]:
    """{kind: how often} of the kinds in use that come round."""
    in_use = select(DictionaryEntry.code).where(
        DictionaryEntry.dictionary == DICTIONARY, DictionaryEntry.active, DictionaryEntry.voided_at.is_(None)
    )
    marks = extras(tx, DICTIONARY)
    return {code: every for code in tx.session.scalars(in_use) if (every := marks[code].get("every"))}


def this_minute(tx: Transaction, *_: Any) -> datetime:
    """The minute it is, as forms start with it."""
    return tx.now.replace(second=0, microsecond=0)
