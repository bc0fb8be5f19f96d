"""The forms of rental houses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Field, Line, Number, Prose, Reference, stored
from stationdesk.ledgers.premises.actions import checking, keeping, letters, registering
from stationdesk.ledgers.premises.actions.check_fields import check_fields, found_fields
from stationdesk.ledgers.premises.rules.letting import Letting, a_year_on

LETTER = QT_TRANSLATE_NOOP("premises", "Responsibility letter")
LETTER_NO = QT_TRANSLATE_NOOP("premises", "Letter no.")
SIGNED_ON = QT_TRANSLATE_NOOP("premises", "Signed on")
VALID_UNTIL = QT_TRANSLATE_NOOP("premises", "Valid until")
NEXT_NUMBER = QT_TRANSLATE_NOOP("premises", "The next one when left empty")
A_YEAR = QT_TRANSLATE_NOOP("premises", "One year when left empty")
PLATE_NO = QT_TRANSLATE_NOOP("premises", "Plate no.")

_HOUSE = (
    Field("address", QT_TRANSLATE_NOOP("premises", "Address"), Line(120), required=True, key="D", wide=True),
    Field("village", QT_TRANSLATE_NOOP("premises", "Village"), Reference("station.villages"), key="V"),
    Field("rooms", QT_TRANSLATE_NOOP("premises", "Rooms to let"), Number(1, 999), key="M"),
    Field("owner_name", QT_TRANSLATE_NOOP("premises", "Owner"), Line(40, mask=True), key="O"),
    Field("owner_phone", QT_TRANSLATE_NOOP("premises", "Owner's telephone"), Line(60, mask=True), key="H"),
)  # fmt: skip
_NOTE = Field("note", QT_TRANSLATE_NOOP("premises", "Note"), Prose(500), wide=True, extra=True)


def is_let(values: Mapping[str, Any]) -> bool:
    """Whether a house is let and not struck out."""
    return values["state"] is Letting.LET and values["voided_at"] is None


def _is_stopped(values: Mapping[str, Any]) -> bool:
    return values["state"] is Letting.STOPPED and values["voided_at"] is None


def _in_force(values: Mapping[str, Any]) -> bool:
    return values["voided_at"] is None


REGISTER = Action(
    "register",
    QT_TRANSLATE_NOOP("premises", "New rental house"),
    registering.register,
    (
        *_HOUSE,
        Field("plate_no", PLATE_NO, Line(40), key="P", section=QT_TRANSLATE_NOOP("premises", "Plate")),
        Field("plated_on", registering.PLATED, Day()),
        Field("letter_no", LETTER_NO, Line(60), section=LETTER, note=NEXT_NUMBER),
        Field("signed_on", SIGNED_ON, Day(), key="S"),
        Field("valid_until", VALID_UNTIL, Day(lies="ahead"), key="U", note=A_YEAR),
        _NOTE,
    ),
    icon="plus",
    key="Ctrl+N",
    primary=True,
    on_record=False,
)
CHECK = Action(
    "check", QT_TRANSLATE_NOOP("premises", "Check"), checking.check, check_fields(checking.lines),
    icon="list-checks", key="Ctrl+D", primary=True, allowed=is_let,
)  # fmt: skip
SIGN = Action(
    "sign",
    QT_TRANSLATE_NOOP("premises", "Sign a letter"),
    letters.sign,
    (
        Field("signed_on", SIGNED_ON, Day(), required=True, default=keeping.today, key="S"),
        Field("valid_until", VALID_UNTIL, Day(lies="ahead"), key="U", note=A_YEAR,
              default=lambda tx, _record: a_year_on(tx.today)),
        Field("letter_no", LETTER_NO, Line(60), key="N", note=NEXT_NUMBER),
    ),
    icon="signature",
    key="Ctrl+Shift+R",
    allowed=is_let,
    advise=letters.advise,
)  # fmt: skip
PLATE = Action(
    "plate",
    QT_TRANSLATE_NOOP("premises", "Put up the plate"),
    registering.put_up_plate,
    (
        Field("plate_no", PLATE_NO, Line(40), required=True, key="P", default=stored("plate_no")),
        Field("plated_on", registering.PLATED, Day(), required=True, key="T",
              default=lambda tx, record: record.plated_on or tx.today),
    ),
    icon="tag",
    key="Ctrl+T",
    allowed=is_let,
)  # fmt: skip
RAISE = Action(
    "raise", QT_TRANSLATE_NOOP("premises", "Raise a hazard"), checking.raise_one,
    found_fields(required=True), icon="warning", key="Ctrl+Shift+G", allowed=_in_force,
)  # fmt: skip
CHANGE = Action(
    "change",
    QT_TRANSLATE_NOOP("premises", "Change"),
    registering.change,
    tuple(
        replace(one, default=stored("village_id" if one.name == "village" else one.name))
        for one in (*_HOUSE, _NOTE)
    ),
    icon="pencil-simple",
    key="Ctrl+E",
    allowed=_in_force,
)
STOP = Action(
    "stop",
    QT_TRANSLATE_NOOP("premises", "Stop letting"),
    letters.stop,
    (
        Field("stopped_on", letters.STOPPED_ON, Day(), required=True, default=keeping.today, key="T"),
        keeping.REASON,
    ),
    icon="x-circle",
    key="Ctrl+Shift+X",
    allowed=is_let,
)
TAKE_UP = Action(
    "take_up",
    QT_TRANSLATE_NOOP("premises", "Let again"),
    letters.take_up,
    (Field("note", QT_TRANSLATE_NOOP("premises", "Note"), Prose(500), wide=True, default=stored("note"),
           key="M"),),
    icon="lock-open",
    key="Ctrl+Shift+O",
    allowed=_is_stopped,
)  # fmt: skip
VOID = Action(
    "void", QT_TRANSLATE_NOOP("premises", "Void"), keeping.void, (keeping.REASON,), icon="prohibit",
    key="Ctrl+Shift+Delete", allowed=_in_force, danger=keeping.SURE,
)  # fmt: skip

ACTIONS = (REGISTER, CHECK, SIGN, PLATE, RAISE, CHANGE, STOP, TAKE_UP, VOID)
