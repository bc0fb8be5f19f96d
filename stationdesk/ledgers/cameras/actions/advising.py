"""What a form on cameras notices while it is filled: what the id says, what is there already, art. 8."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.cameras.actions.id_words import IdWords
from stationdesk.ledgers.cameras.actions.logins import notices_of_move
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.device import PROHIBITED, differs_from_name, prohibited_words
from stationdesk.ledgers.cameras.rules.device_id import checked_device_no, is_rounded, parse_device_id
from stationdesk.store.transaction import Transaction

Values = Mapping[str, Any]

_OLD = QT_TRANSLATE_NOOP("cameras", "An 18-digit id of the older rule; it is kept as it stands.")
_NOUGHTS = QT_TRANSLATE_NOOP(
    "cameras",
    "The id ends with five noughts, as one does that a spreadsheet has rounded; please compare it.",
)
_SAME_STREAM = QT_TRANSLATE_NOOP("cameras", "{camera} has the same stream address.")
_SAME_POINT = QT_TRANSLATE_NOOP("cameras", "{camera} has the same name or address.")
_CAPTION = QT_TRANSLATE_NOOP("cameras", "The caption in the picture is not the name of the point.")
_TAKEN = QT_TRANSLATE_NOOP("cameras", "{camera} has this device id.")


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
    words = IdWords.read(tx)
    yield Notice(words.explained(parts))
    if is_rounded(number):
        yield Notice(_NOUGHTS, Tone.WARN)
    for doubt in words.doubts(parts):
        yield Notice(doubt, Tone.WARN)


# --- the place and the stream -----------------------------------------------------------------------


def _of_place(known: Values) -> Iterator[Notice]:
    word = prohibited_words(
        known.get("indoor"), known.get("name"), known.get("common_name"), known.get("address")
    )
    if word is not None:
        yield Notice(PROHIBITED.filled(word=word), Tone.BAD)
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
