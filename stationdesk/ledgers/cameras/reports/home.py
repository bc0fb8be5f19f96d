"""What the home page reads of the inventory: warranties, filings and footage that need seeing to."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.cameras.records import Camera, HouseholdCount, counting
from stationdesk.store.transaction import Transaction

_MOST = 20


def _found(tx: Transaction, where: ColumnElement[bool], order: ColumnElement[Any]) -> list[Camera]:
    found = select(Camera).where(Camera.voided_at.is_(None), where)
    return list(tx.session.scalars(found.order_by(order, Camera.id).limit(_MOST), tx.moment))


def warranties(tx: Transaction) -> tuple[DueItem, ...]:
    """Warranties that soon end: what is broken is to be reported before they do."""
    title = QT_TRANSLATE_NOOP("cameras", "Check before the warranty ends: {name}")
    found = _found(tx, counting.warranty_ending(), Camera.warranty_until.expression)
    return tuple(_item(title, one, one.warranty_until, Tone.WARN) for one in found)


def filings(tx: Transaction) -> tuple[DueItem, ...]:
    """Cameras to be filed with the county within the days the law gives."""
    title = QT_TRANSLATE_NOOP("cameras", "File the camera with the county: {name}")
    due = counting.filing_due()
    found = select(Camera, due).where(Camera.voided_at.is_(None), counting.unfiled())
    if not tx.settings[counting.FILING_DAYS]:
        return ()
    rows = tx.session.execute(found.order_by(due, Camera.id).limit(_MOST), tx.moment)
    return tuple(_item(title, one, day, Tone.BAD if day < tx.today else Tone.WARN) for one, day in rows)


def footage(tx: Transaction) -> tuple[DueItem, ...]:
    """Cameras whose footage is kept for fewer days than it has to be."""
    title = QT_TRANSLATE_NOOP("cameras", "Footage kept {measured} of {required} days: {name}")
    return tuple(
        _item(title.filled(measured=one.measured_days, required=one.required_days), one, tx.today, Tone.BAD)
        for one in _found(tx, counting.short_footage(), Camera.measured_on.expression)
    )


def _item(title: Phrase, one: Camera, due: object, tone: Tone) -> DueItem:
    return DueItem(title.filled(name=one.name[:40]), due, "cameras", one.id, tone=tone)  # type: ignore[arg-type]


def all_cameras(tx: Transaction) -> CardValue:
    """Cameras with a record in service, and the counted ones of households beside them."""
    own = tx.session.scalar(
        select(func.count()).select_from(Camera).where(Camera.voided_at.is_(None), counting.COUNTS)
    )
    homes = tx.session.scalar(select(func.coalesce(func.sum(HouseholdCount.count), 0)).where(
        counting.is_newest_count()
    ))  # fmt: skip
    note = QT_TRANSLATE_NOOP("cameras", "in service; {homes} more of households").filled(homes=homes)
    return CardValue(str(own), note, Tone.INFO, Query("cameras", (("in_service", True),)))


INVENTORY_DUE = (Due("warranties", warranties), Due("filings", filings), Due("footage", footage))
INVENTORY_CARD = Card("cameras", QT_TRANSLATE_NOOP("cameras", "Cameras"), "video-camera", all_cameras)
