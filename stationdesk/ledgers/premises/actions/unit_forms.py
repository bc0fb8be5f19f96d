"""The forms of protected units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Entry, Field, Line, Number, OneOf, Prose, Reference, stored
from stationdesk.ledgers.premises.actions import keeping, listing
from stationdesk.ledgers.premises.actions.check_fields import check_fields
from stationdesk.ledgers.premises.rules.checks import Grade, Guarding

_DAYS = QT_TRANSLATE_NOOP("premises", "days")
_PLAN = (
    Field("grade", QT_TRANSLATE_NOOP("premises", "Grade"), OneOf(Grade), required=True, default=Grade.USUAL,
          key="G"),
    Field("check_days", QT_TRANSLATE_NOOP("premises", "Check every"), Number(1, 1100, _DAYS), key="E",
          note=QT_TRANSLATE_NOOP("premises", "As its kind when left empty")),
    Field("officer", QT_TRANSLATE_NOOP("premises", "Our officer"),
          Reference("station.people", only="serving"), key="O"),
    Field("note", QT_TRANSLATE_NOOP("premises", "Note"), Prose(500), wide=True, extra=True),
)  # fmt: skip


def is_listed(values: Mapping[str, Any]) -> bool:
    """Whether a unit is on the list and not struck out."""
    return values["state"] is Guarding.LISTED and values["voided_at"] is None


def _is_off(values: Mapping[str, Any]) -> bool:
    return values["state"] is Guarding.TAKEN_OFF and values["voided_at"] is None


REGISTER = Action(
    "register",
    QT_TRANSLATE_NOOP("premises", "New protected unit"),
    listing.put_on,
    (
        Field("unit", QT_TRANSLATE_NOOP("premises", "Unit"), Reference("station.units", loose=True),
              required=True, key="U", wide=True),
        Field("kind", QT_TRANSLATE_NOOP("premises", "Kind"), Entry("unit_kind"), key="K"),
        *_PLAN[:3],
        Field("listed_on", listing.LISTED_ON, Day(), required=True, default=keeping.today, key="T"),
        Field("village", QT_TRANSLATE_NOOP("premises", "Village"), Reference("station.villages"), key="V"),
        Field("contact", QT_TRANSLATE_NOOP("premises", "Contact"), Line(30), key="C"),
        Field("phone", QT_TRANSLATE_NOOP("premises", "Telephone"), Line(60), key="H"),
        _PLAN[3],
    ),
    icon="plus",
    key="Ctrl+N",
    primary=True,
    on_record=False,
    advise=listing.advise,
)  # fmt: skip
CHECK = Action(
    "check", QT_TRANSLATE_NOOP("premises", "Check"), listing.check, check_fields(listing.lines),
    icon="list-checks", key="Ctrl+D", primary=True, allowed=is_listed,
)  # fmt: skip
CHANGE = Action(
    "change",
    QT_TRANSLATE_NOOP("premises", "Change"),
    listing.change,
    tuple(replace(one, default=stored("officer_id" if one.name == "officer" else one.name)) for one in _PLAN),
    icon="pencil-simple",
    key="Ctrl+E",
    allowed=lambda values: values["voided_at"] is None,
    advise=listing.advise,
)
TAKE_OFF = Action(
    "take_off",
    QT_TRANSLATE_NOOP("premises", "Take off the list"),
    listing.take_off,
    (
        Field("off_on", listing.OFF_ON, Day(), required=True, default=keeping.today, key="T"),
        keeping.REASON,
    ),
    icon="x-circle",
    key="Ctrl+Shift+X",
    allowed=is_listed,
)
PUT_BACK = Action(
    "put_back",
    QT_TRANSLATE_NOOP("premises", "Put on the list again"),
    listing.put_back,
    (Field("listed_on", listing.LISTED_ON, Day(), required=True, default=keeping.today, key="T"),),
    icon="lock-open",
    key="Ctrl+Shift+O",
    allowed=_is_off,
)
VOID = Action(
    "void", QT_TRANSLATE_NOOP("premises", "Void"), keeping.void, (keeping.REASON,), icon="prohibit",
    key="Ctrl+Shift+Delete", allowed=lambda values: values["voided_at"] is None, danger=keeping.SURE,
)  # fmt: skip

ACTIONS = (REGISTER, CHECK, CHANGE, TAKE_OFF, PUT_BACK, VOID)
