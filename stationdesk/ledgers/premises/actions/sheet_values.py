"""What a row of a sheet of rental houses says, in the station's villages and days."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from unicodedata import normalize

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.premises.rules.letting import a_year_on, wrong_days
from stationdesk.ledgers.station.rules.people import checked_phone

_NO_ADDRESS = QT_TRANSLATE_NOOP("premises", "The row does not say where the house stands.")
_TOO_LONG = QT_TRANSLATE_NOOP("premises", "A text of this row has {length} characters; {most} fit.")
_NO_VILLAGE = QT_TRANSLATE_NOOP("premises", "Taken over without its village; “{village}” is not known here.")
_NO_ROOMS = QT_TRANSLATE_NOOP("premises", "“{rooms}” is no number of rooms.")
_FUTURE_PLATE = QT_TRANSLATE_NOOP("premises", "The plate is put up in the future; please check the day.")
_UNSIGNED = QT_TRANSLATE_NOOP("premises", "The letter has an end but no day of signing.")
_LONGEST = {"address": 120, "plate_no": 40, "letter_no": 60, "owner_name": 40, "owner_phone": 60, "note": 500}
_MOST_ROOMS = 999


@dataclass(frozen=True)
class Lodging:
    """A row understood; `doubt` tells what was left out."""

    values: dict[str, Any]
    doubt: Phrase | None = None

    @property
    def key(self) -> tuple[int | None, str]:
        """What a house is known by: its village and address."""
        return self.values["village_id"], self.values["address"]


def read_row(row: Mapping[str, Any], villages: Mapping[str, tuple[int, int | None]], today: date) -> Lodging:
    """The attributes a row gives; RuleBroken where it cannot be taken over."""
    texts = {name: _text(row, name, most) for name, most in _LONGEST.items()}
    if texts["address"] is None:
        raise RuleBroken(_NO_ADDRESS)
    named = _text(row, "village", 500)
    village = _village(villages, named, texts["address"])
    plated_on = row.get("plated_on")
    if plated_on is not None and plated_on > today:
        raise RuleBroken(_FUTURE_PLATE)
    values = texts | {
        "owner_phone": checked_phone(texts["owner_phone"], "owner_phone"),
        "rooms": _rooms(_text(row, "rooms", 500)), "plated_on": plated_on,
        "village_id": village[0] if village else None, "area_id": village[1] if village else None,
        **_letter(row, today),
    }  # fmt: skip
    doubt = _NO_VILLAGE.filled(village=named) if named and village is None else None
    return Lodging(values, doubt)


def _letter(row: Mapping[str, Any], today: date) -> dict[str, date | None]:
    signed, until = row.get("signed_on"), row.get("valid_until")
    if signed is None:
        if until is not None:
            raise RuleBroken(_UNSIGNED)
        return {"signed_on": None, "valid_until": None}
    until = until or a_year_on(signed)
    faults = wrong_days(signed, until, today)
    if faults:
        raise RuleBroken(next(iter(faults.values())))
    return {"signed_on": signed, "valid_until": until}


def _village(
    villages: Mapping[str, tuple[int, int | None]], *texts: str | None
) -> tuple[int, int | None] | None:
    """The longest village name that stands in the first text naming one."""
    for text in texts:
        named = [name for name in villages if text and name in text]
        if named:
            return villages[max(named, key=len)]
    return None


def _rooms(text: str | None) -> int | None:
    if text is None:
        return None
    found = re.fullmatch(r"(\d{1,4})(\.0)?\s*(间|套|个)?", normalize("NFKC", text))
    if found is None or not 0 < int(found[1]) <= _MOST_ROOMS:
        raise RuleBroken(_NO_ROOMS.filled(rooms=text))
    return int(found[1])


def _text(row: Mapping[str, Any], name: str, most: int) -> str | None:
    value = row.get(name)
    text = str(value).strip() if value is not None else ""
    if len(text) > most:
        raise RuleBroken(_TOO_LONG.filled(length=len(text), most=most))
    return text or None
