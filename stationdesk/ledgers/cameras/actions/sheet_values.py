"""What a row of a one-camera-one-record sheet says, in the station's villages, words and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import reduce
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.cameras.actions.id_words import IdWords
from stationdesk.ledgers.cameras.rules import sheet_words
from stationdesk.ledgers.cameras.rules.address import Scheme, taken_apart, without_login
from stationdesk.ledgers.cameras.rules.device import (
    PROHIBITED,
    checked_mac,
    checked_position,
    prohibited_words,
)
from stationdesk.ledgers.cameras.rules.device_id import device_no_of_sheet, parse_device_id
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.station.actions import labels
from stationdesk.ledgers.station.records import DictionaryEntry, Village
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.transaction import Transaction

Row = Mapping[str, Any]

_NO_NAME = QT_TRANSLATE_NOOP("cameras", "The row does not say what the camera point is called.")
_TOO_LONG = QT_TRANSLATE_NOOP("cameras", "A text of this row has {length} characters; {most} fit.")
_LEFT_OUT = QT_TRANSLATE_NOOP(
    "cameras", "Taken over without {fields}; what the sheet says is not known here."
)
_LOGIN = QT_TRANSLATE_NOOP(
    "cameras", "Taken over without the login in the stream address; it is entered at the camera."
)
_NO_CAMERA = QT_TRANSLATE_NOOP("cameras", "The row reads like a heading, a sum or a note, not like a camera.")
_AT_STREAM = QT_TRANSLATE_NOOP("cameras", "Stream address: {problem}")
_BOTH = QT_TRANSLATE_NOOP("cameras", "{first} {second}")
_FEW = 3
_TEXTS = {
    "name": 60, "common_name": 60, "osd_text": 60, "address": 120, "road_position": 20, "model": 60,
    "serial": 60, "firmware": 60, "carrier": 60, "build_unit": 60, "manage_unit": 60, "contact": 40,
    "maintain_unit": 60, "project": 60, "phase": 40, "filing_no": 60, "note": 500,
}  # fmt: skip
_ENTRIES = {
    "brand": "camera_brand", "resolution": "camera_resolution", "codec": "camera_codec",
    "fill_light": "camera_light", "network": "camera_network", "power_from": "camera_power",
    "mount": "camera_mount", "purpose": "camera_purpose",
}  # fmt: skip
_DAYS = ("installed_on", "accepted_on", "used_since", "warranty_until", "filed_on")
_LIVES = {one.code: one for one in Lifecycle}


@dataclass(frozen=True)
class Words:
    """What cells are read by: villages by name, and {plain word: code} of each dictionary."""

    villages: Mapping[str, tuple[int, int | None]]
    entries: Mapping[str, Mapping[str, str]]
    station: str
    ids: IdWords

    @classmethod
    def read(cls, tx: Transaction) -> Words:
        """Read once for a sheet's chunk."""
        found = select(Village.name, Village.id, Village.area_id).where(Village.voided_at.is_(None))
        villages = {name: (ident, area) for name, ident, area in tx.session.execute(found)}
        used = (*_ENTRIES.values(), "camera_class", "camera_structure", "camera_place", "camera_function")
        entries = {one: _words(tx, one) for one in used}
        return cls(villages, entries, str(tx.settings["station.name"]), IdWords.read(tx))


def _words(tx: Transaction, dictionary: str) -> dict[str, str]:
    found: dict[str, str] = {}
    coded = select(DictionaryEntry.std_code, DictionaryEntry.code).where(
        DictionaryEntry.dictionary == dictionary, DictionaryEntry.std_code.is_not(None)
    )
    for std_code, code in tx.session.execute(coded):
        found.setdefault(sheet_words.plain(str(std_code)), code)
    for language in (CHINESE, ENGLISH):
        for code, label in labels(tx, dictionary, language).items():
            found.setdefault(sheet_words.plain(label), code)
    return found


@dataclass(frozen=True)
class Hung:
    """A row understood; `doubt` tells what was left out, or is odd about it."""

    values: dict[str, Any]
    doubt: Phrase | None = None

    @property
    def key(self) -> tuple[Any, ...]:
        """What a camera is known by: its device id, else its name and address."""
        device_no = self.values["device_no"]
        return (device_no,) if device_no else (self.values["name"], self.values["address"])


def read_row(row: Row, words: Words) -> Hung:
    """The attributes a row gives; RuleBroken where it cannot be taken over."""
    if _is_no_camera(row):
        raise RuleBroken(_NO_CAMERA)
    texts = {name: _text(row, name, most) for name, most in _TEXTS.items()}
    if texts["name"] is None:
        raise RuleBroken(_NO_NAME)
    named = _text(row, "village", 200)
    village = _village(words, named, texts["address"], texts["name"])
    missed: list[str] = [named] if named and village is None else []
    values: dict[str, Any] = texts | {
        "device_no": device_no_of_sheet(_text(row, "device_no", 60)),
        "address": texts["address"] or texts["name"],
        "manage_unit": texts["manage_unit"] or words.station,
        "village_id": village[0] if village else None, "area_id": village[1] if village else None,
        "mac": checked_mac(_text(row, "mac", 40)),
        "contact_phone": checked_phone(_text(row, "contact_phone", 60), "contact_phone"),
        "maintain_phone": checked_phone(_text(row, "maintain_phone", 60), "maintain_phone"),
        "required_days": row.get("required_days") or 30, "measured_days": row.get("measured_days"),
        "channel": row.get("channel"), "cost": row.get("cost"), "height_m": row.get("height_m"),
        "notice_sign": row.get("notice_sign"), "linked": row.get("linked"),
        "has_ptz": bool(row.get("has_ptz")), "has_audio": bool(row.get("has_audio")),
        **{name: row.get(name) for name in _DAYS},
    }  # fmt: skip
    values |= _kinds(row, words, missed) | _place(row, missed) | _stream(row)
    return Hung(values, told(*_doubts(row, values, words, missed)))


def told(*doubts: Phrase | None) -> Phrase | None:
    """Several remarks as one; None for none."""
    every = [one for one in doubts if one is not None]
    return reduce(lambda first, second: _BOTH.filled(first=first, second=second), every) if every else None


def _is_no_camera(row: Row) -> bool:
    """Whether a row of a broad list has one cell only, or is named a sum."""
    filled = [one for one in row.values() if one not in (None, "")]
    return (len(row) >= _FEW and len(filled) == 1) or sheet_words.is_sum(str(row.get("name") or ""))


def _doubts(row: Row, values: Mapping[str, Any], words: Words, missed: list[str]) -> Iterator[Phrase]:
    if missed:
        yield _LEFT_OUT.filled(fields="、".join(missed))
    given = _text(row, "stream", 400) or _text(row, "host", 120) or ""
    if without_login(given) != given:
        yield _LOGIN
    if word := prohibited_words(*(values[one] for one in ("indoor", "name", "common_name", "address"))):
        yield PROHIBITED.filled(word=word)
    parts = parse_device_id(values["device_no"])
    if parts is not None:
        yield from words.ids.doubts(parts)


def _kinds(row: Row, words: Words, missed: list[str]) -> dict[str, Any]:
    """The dictionaries' codes; what no word of the station means is left out and told."""
    point_class, structure = _text(row, "point_class", 60), _text(row, "structure_type", 60)
    classed = _entry(words, "camera_class", point_class) or sheet_words.class_of(point_class or "")
    typed = _entry(words, "camera_structure", structure) or sheet_words.structure_of(structure or "")
    life = _text(row, "lifecycle", 60)
    lived = _LIVES.get(life or "") or _LIVES.get(sheet_words.lifecycle_of(life or "") or "")
    found: dict[str, Any] = {}
    for name, dictionary in _ENTRIES.items():
        said = _text(row, name, 120)
        found[name] = _entry(words, dictionary, said)
        if said and found[name] is None:
            missed.append(said)
    missed += [
        said
        for said, known in ((point_class, classed), (structure, typed), (life, lived))
        if said and not known
    ]
    places = _entries(words, "camera_place", row, "place_types", missed)
    functions = _entries(words, "camera_function", row, "function_types", missed)
    return found | {
        "point_class": classed or "other", "structure_type": typed or "unknown",
        "lifecycle": lived or Lifecycle.IN_USE, "place_types": places, "function_types": functions,
    }  # fmt: skip


def _entry(words: Words, dictionary: str, said: str | None) -> str | None:
    return sheet_words.entry_in(words.entries[dictionary], said) if said else None


def _entries(words: Words, dictionary: str, row: Row, name: str, missed: list[str]) -> tuple[str, ...]:
    """The codes of a cell that names several kinds; what no word means is left out and told."""
    found: list[str] = []
    for said in re.split(r"[、,，;；/|\s]+", _text(row, name, 200) or ""):
        code = _entry(words, dictionary, said or None)
        if code is not None and code not in found:
            found.append(code)
        elif said and code is None:
            missed.append(said)
    return tuple(found)


def _place(row: Row, missed: list[str]) -> dict[str, Any]:
    lon, lat = _degrees(row, "lon", missed), _degrees(row, "lat", missed)
    lon, lat, datum = checked_position(lon, lat, row.get("datum") or Datum.WGS84)
    direction: Direction | None = row.get("direction")
    indoor: Indoors | None = row.get("indoor")
    return {"lon": lon, "lat": lat, "datum": datum, "direction": direction, "indoor": indoor}


def _degrees(row: Row, name: str, missed: list[str]) -> Decimal | None:
    text = _text(row, name, 40)
    if text is None:
        return None
    try:
        return round(Decimal(text.rstrip("°EN度")), 6)
    except InvalidOperation:
        missed.append(text)
        return None


def _stream(row: Row) -> dict[str, Any]:
    """The parts of an address given whole, else of IP address and port, which name no scheme."""
    whole, host = _text(row, "stream", 400), _text(row, "host", 120)
    empty = {"scheme": None, "host": None, "port": None, "main_path": None, "sub_path": None}
    if not (whole or host):
        return empty
    try:
        scheme, found, port, path = taken_apart(without_login(whole or host or ""))
    except RuleBroken as wrong:
        raise RuleBroken(_AT_STREAM.filled(problem=wrong.phrase)) from wrong
    port = row.get("port") or port
    main = path if path != "/" else None
    return empty | {
        "scheme": scheme if "://" in (whole or host or "") else None, "host": found, "main_path": main,
        "port": None if (scheme, port) == _USUAL else port,
    }  # fmt: skip


_USUAL = (Scheme.RTSP, 554)


def _village(words: Words, *texts: str | None) -> tuple[int, int | None] | None:
    """The longest village name that stands in the first text naming one."""
    for text in texts:
        named = [name for name in words.villages if text and name in text]
        if named:
            return words.villages[max(named, key=len)]
    return None


def _text(row: Row, name: str, most: int) -> str | None:
    value = row.get(name)
    text = str(value).strip() if value is not None else ""
    if sheet_words.says_nothing(text):
        return None
    if len(text) > most:
        raise RuleBroken(_TOO_LONG.filled(length=len(text), most=most))
    return text
