"""What the actions on premises share: areas, days, hazards that bar letting, last inspections, checklists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Field, Prose
from stationdesk.ledgers.premises.records import Rental, counting
from stationdesk.ledgers.rectifications.records import IS_OPEN, Hazard, Inspection
from stationdesk.ledgers.station.records import DictionaryEntry, Village
from stationdesk.store.links import RecordLink
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

CHECK_ITEMS = "check_item"
ANY_UNIT, RENTAL = "any", "rental"
REASON = Field("reason", QT_TRANSLATE_NOOP("premises", "Reason"), Prose(500), required=True, wide=True,
               key="R")  # fmt: skip
SURE = QT_TRANSLATE_NOOP("premises", "The record is struck out for good; it stays visible.")
_FUTURE = QT_TRANSLATE_NOOP("premises", "“{what}” lies in the future; please check the day.")
_BEFORE = QT_TRANSLATE_NOOP("premises", "“{what}” lies before {day}; please check the day.")


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


def today(tx: Transaction, *_: Any) -> date:
    """The day it is, as forms start with it."""
    return tx.today


def check_day(tx: Transaction, field: str, what: Phrase, day: date, since: date | None = None) -> date:
    """The day; refused when it lies in the future or before what it follows."""
    if day > tx.today:
        raise refuse(field, _FUTURE.filled(what=what))
    if since is not None and day < since:
        raise refuse(field, _BEFORE.filled(what=what, day=since.isoformat()))
    return day


def take_over(record: Record, **values: Any) -> None:
    """Give a record the values of a form, touching only what changed."""
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)


def area_of(tx: Transaction, village: int | None) -> int | None:
    """The village's area."""
    return tx.get(Village, village).area_id if village is not None else None


def void(tx: Transaction, record: Record, *, reason: str) -> Record:
    """Strike a record out; its number stays."""
    tx.void(record, reason)
    return record


# --- hazards and inspections of a house -------------------------------------------------------------


def open_hazards(tx: Transaction, record: Rental) -> list[Hazard]:
    """The house's hazards that are not closed out, the oldest first."""
    found = select(Hazard).where(counting.belongs(record.id), IS_OPEN, Hazard.voided_at.is_(None))
    return list(tx.session.scalars(found.order_by(Hazard.found_on, Hazard.id)))


def inspections(tx: Transaction, record: Rental, most: int) -> list[Inspection]:
    """The house's inspections, the newest first."""
    found = (
        select(Inspection)
        .join(RecordLink, RecordLink.target_id == Inspection.id)
        .where(
            RecordLink.source_kind == record.__tablename__, RecordLink.source_id == record.id,
            RecordLink.target_kind == Inspection.__tablename__, Inspection.voided_at.is_(None),
        )
        .order_by(Inspection.inspected_on.desc(), Inspection.id.desc())
        .limit(most)
    )  # fmt: skip
    return list(tx.session.scalars(found))


# --- what is looked at ------------------------------------------------------------------------------


def check_lines(tx: Transaction, *groups: str) -> tuple[Mapping[str, Any], ...]:
    """The lines of a checklist that the station's dictionary gives for these groups, in its order."""
    found = (
        select(DictionaryEntry.label_zh)
        .where(
            DictionaryEntry.dictionary == CHECK_ITEMS, DictionaryEntry.parent.in_(groups),
            DictionaryEntry.active, DictionaryEntry.voided_at.is_(None),
        )
        .order_by(DictionaryEntry.position, DictionaryEntry.code)
    )  # fmt: skip
    return tuple({"item": line, "ok": True, "note": None} for line in tx.session.scalars(found))
