"""What the actions on cameras share: numbers, days, areas, and what may not be there twice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Field, Prose
from stationdesk.ledgers.cameras.records import Camera, Recorder, logins
from stationdesk.ledgers.station.records import Area, Village
from stationdesk.store.numbers import RAISE
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

REASON = Field("reason", QT_TRANSLATE_NOOP("cameras", "Reason"), Prose(500), required=True, wide=True,
               key="R")  # fmt: skip
SURE = QT_TRANSLATE_NOOP("cameras", "The record is struck out for good; it stays visible.")
_FUTURE = QT_TRANSLATE_NOOP("cameras", "“{what}” lies in the future; please check the day.")
_BEFORE = QT_TRANSLATE_NOOP("cameras", "“{what}” lies before {day}; please check the day.")
_TAKEN = QT_TRANSLATE_NOOP(
    "cameras", "Device id {device_no} is that of {number}; each camera has an id of its own."
)
_BLANK = {
    "name": QT_TRANSLATE_NOOP("cameras", "Say what the camera point is called."),
    "address": QT_TRANSLATE_NOOP("cameras", "Say where the camera hangs."),
    "manage_unit": QT_TRANSLATE_NOOP("cameras", "Say who looks after the camera."),
}
_EVERY_YEAR = 0  # labels are numbered on and on, not from 0001 each year


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


def today(tx: Transaction, *_: Any) -> date:
    """The day it is, as forms start with it."""
    return tx.today


def check_past(
    tx: Transaction, field: str, what: Phrase, day: date | None, since: date | None = None
) -> None:
    """Refuse a day that lies in the future or before what it follows."""
    if day is not None and day > tx.today:
        raise refuse(field, _FUTURE.filled(what=what))
    check_order(field, what, day, since)


def check_order(field: str, what: Phrase, day: date | None, since: date | None) -> None:
    """Refuse a day that lies before what it follows."""
    if day is not None and since is not None and day < since:
        raise refuse(field, _BEFORE.filled(what=what, day=since.isoformat()))


def take_over(record: Record, **values: Any) -> None:
    """Give a record the values of a form, touching only what changed."""
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)


def area_of(tx: Transaction, village: int | None) -> int | None:
    """The village's area."""
    return tx.get(Village, village).area_id if village is not None else None


def numbers_for(tx: Transaction, area: int | None, count: int = 1) -> list[str]:
    """The next labels of an area, CAM-01-0001 and so on; 00 where no area is known."""
    prefix = f"CAM-{_two_digits(tx, area)}"
    (last,) = tx.session.driver.execute(RAISE, (prefix, _EVERY_YEAR, count)).fetchall()[0]
    return [f"{prefix}-{number:04d}" for number in range(last - count + 1, last + 1)]


def _two_digits(tx: Transaction, area: int | None) -> str:
    code = tx.session.scalar(select(Area.code).where(Area.id == area)) if area is not None else None
    found = re.findall(r"[0-9]+", code or "")
    return found[-1][-2:].zfill(2) if found else "00"


def check_device_no(tx: Transaction, device_no: str | None, own: int = 0) -> None:
    """Refuse an id that another camera in force has."""
    if device_no is None:
        return
    other = tx.session.scalar(
        select(Camera).where(
            Camera.device_no == device_no, Camera.voided_at.is_(None), Camera.id != own
        )
    )  # fmt: skip
    if other is not None:
        raise refuse("device_no", _TAKEN.filled(device_no=device_no, number=other.number))


def said(text: str, field: str) -> str:
    """The text; refused when it is blank."""
    if not text.strip():
        raise refuse(field, _BLANK[field])
    return text.strip()


def void(tx: Transaction, record: Record, *, reason: str) -> Record:
    """Strike a record out; its number stays, the login of its device does not."""
    if isinstance(record, Camera | Recorder):
        logins.forget(record)
    tx.void(record, reason)
    return record


def in_force(values: Mapping[str, Any]) -> bool:
    """Whether a record is not struck out."""
    return values["voided_at"] is None
