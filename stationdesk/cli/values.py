"""From words on a command line to the values an action takes; one row per kind."""

from __future__ import annotations

import json
from datetime import date, time
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from stationdesk.core import ledger as kinds
from stationdesk.core import moments
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Field, Kind
from stationdesk.desk import Desk
from stationdesk.jobs.keep_picture import keep_picture

_NOT_UNDERSTOOD = QT_TRANSLATE_NOOP("cli", "“{text}” cannot be understood as {field}.")
_AMBIGUOUS = QT_TRANSLATE_NOOP("cli", "“{text}” names nothing, or more than one, in {field}.")
_YES = frozenset({"yes", "true", "1", "是", "有"})
_NO = frozenset({"no", "false", "0", "否", "无"})


def value_of(desk: Desk, field: Field, text: str | list[str]) -> Any:
    """The value a person typed for a field; a StationError says what cannot be understood.

    A list names the files of a field of pictures, which are shrunk and kept at once.
    """
    if isinstance(text, list):
        return tuple(keep_picture(desk, Path(one), Path(one).name) for one in text)
    try:
        return _parse(desk, field.kind, text)
    except (ValueError, KeyError, InvalidOperation) as error:
        refusal = _AMBIGUOUS if isinstance(error, KeyError) else _NOT_UNDERSTOOD
        raise StationError(refusal.filled(text=text, field=field.title)) from error


def is_yes(text: str) -> bool:
    """Whether somebody wrote yes."""
    return text.strip().casefold() in _YES


def _parse(desk: Desk, kind: Kind, text: str) -> Any:
    match kind:
        case kinds.Line() | kinds.Prose():
            return text
        case kinds.Number():
            return int(text)
        case kinds.Amount():
            return _amount(text)
        case kinds.Flag():
            return _flag(text)
        case kinds.Day():
            return date.fromisoformat(text)
        case kinds.Clock():
            return time.fromisoformat(text)
        case kinds.Instant(lies=lies):
            return moments.read_moment(text, desk.store.clock(), lies)
        case kinds.OneOf(choice=choice, many=True):
            return tuple(_choice(desk, choice, part.strip()) for part in text.split(",") if part.strip())
        case kinds.OneOf(choice=choice):
            return _choice(desk, choice, text)
        case kinds.Entry(many=True) | kinds.Reference(many=True):
            return tuple(_one(desk, kind, part.strip()) for part in text.split(",") if part.strip())
        case kinds.Entry() | kinds.Reference():
            return _one(desk, kind, text)
        case kinds.Rows(fields=fields):
            return tuple(_row(desk, fields, row) for row in json.loads(text))
        case _:
            return tuple(text.split(","))


def _amount(text: str) -> Decimal:
    amount = Decimal(text)
    if not amount.is_finite():
        raise ValueError(text)
    return amount


def _flag(text: str) -> bool:
    if text.casefold() in _YES | _NO:
        return text.casefold() in _YES
    raise ValueError(text)


def _choice(desk: Desk, choice: type[kinds.Choice], text: str) -> kinds.Choice:
    for member in choice:
        if text in {member.code, member.name.casefold(), desk.say(member.label)}:
            return member
    raise KeyError(text)


def _one(desk: Desk, kind: kinds.Entry | kinds.Reference, text: str) -> Any:
    """A code, an id, or the one label that fits."""
    if isinstance(kind, kinds.Entry) and desk.words.known(kind, text):
        return text
    if isinstance(kind, kinds.Reference) and text.isdecimal() and desk.words.known(kind, int(text)):
        return int(text)
    found = desk.suggest(kind, text)
    exact = [one for one in found if one.label == text]
    if len(exact) == 1 or (len(found) == 1 and not exact):
        return (exact or list(found))[0].value
    if isinstance(kind, kinds.Reference) and kind.loose:
        return text
    raise KeyError(text)


def _row(desk: Desk, fields: tuple[Field, ...], row: dict[str, Any]) -> dict[str, Any]:
    by_name = {one.name: one for one in fields}
    return {name: value_of(desk, by_name[name], str(value)) for name, value in row.items()}
