"""What a form on cameras notices while it is filled: what the id says, what is there already, art. 8."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.core.resources import resource
from stationdesk.ledgers.cameras.actions.logins import notices_of_move
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.device import differs_from_name, prohibited_words
from stationdesk.ledgers.cameras.rules.device_id import DeviceId, checked_device_no, parse_device_id
from stationdesk.ledgers.station.actions import extras, labels
from stationdesk.ledgers.station.actions.profile import profile_of
from stationdesk.store.transaction import Transaction

Values = Mapping[str, Any]

_EXPLAINED = QT_TRANSLATE_NOOP(
    "cameras",
    "County {county}, access unit {unit}, industry {industry}, type {kind}, network {network}, serial"
    " {serial}.",
)
_OLD = QT_TRANSLATE_NOOP("cameras", "An 18-digit id of the older rule; it is kept as it stands.")
_UNKNOWN_COUNTY = QT_TRANSLATE_NOOP(
    "cameras", "{county} is no county this program knows; area codes age, please compare it with the list."
)
_FOREIGN_COUNTY = QT_TRANSLATE_NOOP(
    "cameras", "{county} lies in another prefecture than the station; please compare the id with the list."
)
_NO_CAMERA = QT_TRANSLATE_NOOP("cameras", "By its type the id is no camera's: {kind}.")
_PROHIBITED = QT_TRANSLATE_NOOP(
    "cameras",
    "“{word}”: inside rooms where people sleep, bathe or change, no camera may be installed (State Council"
    " decree 799, art. 8). Please check the place.",
)
_SAME_STREAM = QT_TRANSLATE_NOOP("cameras", "{camera} has the same stream address.")
_SAME_POINT = QT_TRANSLATE_NOOP("cameras", "{camera} has the same name or address.")
_CAPTION = QT_TRANSLATE_NOOP("cameras", "The caption in the picture is not the name of the point.")
_TAKEN = QT_TRANSLATE_NOOP("cameras", "{camera} has this device id.")
_ORG_CODE_DIGITS = 12


def advise(tx: Transaction, values: Values, record: Camera | None = None) -> Advice:
    """What the values of a form say together with what the record holds."""
    known = _merged(values, record)
    own = record.id if record is not None else 0
    return Advice(
        {},
        (
            *_of_id(tx, values.get("device_no"), own),
            *_of_place(known),
            *_of_stream(tx, known, own),
            *_of_point(tx, known, own),
            *notices_of_move(values, record),
        ),
    )


def _merged(values: Values, record: Camera | None) -> dict[str, Any]:
    names = ("name", "common_name", "address", "osd_text", "indoor", "host", "port", "main_path")
    stored = {name: getattr(record, name) for name in names} if record is not None else {}
    return stored | {name: values[name] for name in names if name in values}


# --- the id -----------------------------------------------------------------------------------------


def _of_id(tx: Transaction, text: str | None, own: int) -> Iterator[Notice]:
    try:
        number = checked_device_no(text)
    except RuleBroken as wrong:
        yield Notice(wrong.phrase, Tone.WARN)
        return
    if number is None:
        return
    yield from _found(tx, own, _TAKEN, Camera.device_no == number)
    parts = parse_device_id(number)
    if parts is None:
        yield Notice(_OLD)
        return
    yield from _explained(tx, parts)


def _explained(tx: Transaction, parts: DeviceId) -> Iterator[Notice]:
    """The id part by part in the station's words, then what is odd about it."""
    county = counties().get(parts.county)
    kind = _word(tx, "id_type", parts.kind)
    yield Notice(
        _EXPLAINED.filled(
            county=f"{parts.county} {county}" if county else parts.county, unit=parts.unit, kind=kind,
            industry=_word(tx, "id_industry", parts.industry), serial=parts.serial,
            network=_word(tx, "id_network", parts.network),
        )
    )  # fmt: skip
    home = _prefecture(tx)
    if county is None:
        yield Notice(_UNKNOWN_COUNTY.filled(county=parts.county), Tone.WARN)
    elif home and not parts.county.startswith(home):
        yield Notice(_FOREIGN_COUNTY.filled(county=f"{parts.county} {county}"), Tone.WARN)
    if extras(tx, "id_type").get(parts.kind, {}).get("camera") != "yes":
        yield Notice(_NO_CAMERA.filled(kind=kind), Tone.WARN)


def _word(tx: Transaction, dictionary: str, code: str) -> str:
    word = labels(tx, dictionary).get(code)
    return f"{code} {word}" if word else code


def _prefecture(tx: Transaction) -> str:
    """The first four digits of the station's own organ code; nothing where it has none."""
    profile = profile_of(tx)
    code = (profile.org_code or "") if profile is not None else ""
    return code[:4] if len(code) == _ORG_CODE_DIGITS and code.isdigit() else ""


@cache
def counties() -> Mapping[str, str]:
    """{six digits: prefecture and county}, as far as the list of the program goes; a hint, never a rule."""
    with resource("counties", "counties.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


# --- the place and the stream -----------------------------------------------------------------------


def _of_place(known: Values) -> Iterator[Notice]:
    word = prohibited_words(
        known.get("indoor"), known.get("name"), known.get("common_name"), known.get("address")
    )
    if word is not None:
        yield Notice(_PROHIBITED.filled(word=word), Tone.BAD)
    if differs_from_name(known.get("osd_text"), known.get("name")):
        yield Notice(_CAPTION, Tone.WARN)


def _of_stream(tx: Transaction, known: Values, own: int) -> Iterator[Notice]:
    if known.get("host"):
        same = (
            Camera.host == known["host"],
            Camera.port.is_not_distinct_from(known.get("port")),
            Camera.main_path.is_not_distinct_from(known.get("main_path")),
        )
        yield from _found(tx, own, _SAME_STREAM, *same)


def _of_point(tx: Transaction, known: Values, own: int) -> Iterator[Notice]:
    name, address = (str(known.get(one) or "").strip() for one in ("name", "address"))
    if not own and name:
        yield from _found(tx, own, _SAME_POINT, Camera.name == name)
    if not own and address:
        yield from _found(tx, own, _SAME_POINT, Camera.address == address, Camera.name != name)


def _found(tx: Transaction, own: int, phrase: Any, *same: Any) -> Iterator[Notice]:
    one = tx.session.scalar(
        select(Camera).where(*same, Camera.voided_at.is_(None), Camera.id != own).order_by(Camera.id).limit(1)
    )
    if one is not None:
        camera = f"{one.number} {one.name}"
        yield Notice(phrase.filled(camera=camera), Tone.WARN, "cameras", one.id)
