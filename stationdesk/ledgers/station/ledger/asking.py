"""Fields and defaults that several of the station's forms share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from stationdesk.core.actor import WRITERS, Role
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Field, Line, Prose, stored
from stationdesk.ledgers.station.actions import keeping

NAME = QT_TRANSLATE_NOOP("station", "Name")
CODE = QT_TRANSLATE_NOOP("station", "Code")
KIND = QT_TRANSLATE_NOOP("station", "Kind")
CONTACT = QT_TRANSLATE_NOOP("station", "Contact")
PHONE = QT_TRANSLATE_NOOP("station", "Telephone")
ADDRESS = QT_TRANSLATE_NOOP("station", "Address")
NOTE = QT_TRANSLATE_NOOP("station", "Note")
AREA = QT_TRANSLATE_NOOP("station", "Area")
VILLAGE = QT_TRANSLATE_NOOP("station", "Village or community")
CHANGE = QT_TRANSLATE_NOOP("station", "Change")
WHERE = QT_TRANSLATE_NOOP("station", "Where")
WHO_TO_CALL = QT_TRANSLATE_NOOP("station", "Whom to call")
FACTS = QT_TRANSLATE_NOOP("station", "Facts")
LINKS = QT_TRANSLATE_NOOP("station", "Belonging to it")

_VOID = QT_TRANSLATE_NOOP("station", "Void")
_REASON = QT_TRANSLATE_NOOP("station", "Reason")
_SURE = QT_TRANSLATE_NOOP("station", "A voided record stays readable but can no longer be chosen.")


def as_stored(*fields: Field) -> tuple[Field, ...]:
    """The fields of entering a record as those of changing it: each starts with what is kept."""
    return tuple(replace(one, default=stored(one.name)) for one in fields)


def reason(title: Phrase = _REASON) -> Field:
    """The reason an action asks for."""
    return Field("reason", title, Prose(500), required=True, key="R", wide=True)


def phone(name: str = "phone", title: Phrase = PHONE) -> Field:
    """A telephone number."""
    return Field(name, title, Line(60), key="T" if name == "phone" else "")


def void_action(run: Callable[..., Any] = keeping.void, roles: frozenset[Role] = WRITERS) -> Action:
    """Void a record with a reason."""
    return Action(
        "void", _VOID, run, (reason(),), icon="prohibit", roles=roles, allowed=is_in_force, danger=_SURE
    )


def is_in_force(values: Mapping[str, Any]) -> bool:
    """Whether a record is not voided."""
    return values["voided_at"] is None
