"""What a form may hand to an action: required, of the right kind, within its limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from stationdesk.core import ledger as kinds
from stationdesk.core.characters import storable
from stationdesk.core.errors import FileRefused, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Field, Kind
from stationdesk.store.attachments import Attachments, Stored

MOST_AMOUNT = Decimal(10) ** 12
Known = Callable[[Kind, Any], bool]

_REQUIRED = QT_TRANSLATE_NOOP("desk", "Please fill in {field}.")
_TOO_LONG = QT_TRANSLATE_NOOP("desk", "{field} may have {most} characters at most; it has {length}.")
_TOO_SMALL = QT_TRANSLATE_NOOP("desk", "{field} must be {least} or more.")
_TOO_LARGE = QT_TRANSLATE_NOOP("desk", "{field} must be {most} or less.")
_TOO_MANY = QT_TRANSLATE_NOOP("desk", "{field} may have {most} pictures at most; there are {count}.")
_UNKNOWN = QT_TRANSLATE_NOOP("desk", "Please choose {field} from the list.")
_GONE = QT_TRANSLATE_NOOP("desk", "“{name}” is no longer kept; remove it and choose it again.")
_WRONG_KIND = QT_TRANSLATE_NOOP("desk", "{field} cannot be understood; please enter it again.")


def checked(fields: tuple[Field, ...], values: Mapping[str, Any], known: Known) -> dict[str, Any]:
    """A value for every field, or a refusal that names each field at fault.

    `known(kind, value)` tells whether a code or an id exists. Unknown names are a defect of the caller.
    """
    strange = set(values) - {one.name for one in fields}
    if strange:
        raise TypeError(f"no such fields: {sorted(strange)}")
    result: dict[str, Any] = {}
    faults: dict[str, Phrase] = {}
    for one in fields:
        if one.when is not None and not one.when(values):
            result[one.name] = _tidy(one.kind, None)
            continue
        value = _tidy(one.kind, values.get(one.name))
        fault = _fault(one, value, known)
        if fault is not None:
            faults[one.name] = fault
        elif isinstance(one.kind, kinds.Rows):
            value = tuple(checked(one.kind.fields, row, known) for row in value)
        result[one.name] = value
    if faults:
        raise StationError(next(iter(faults.values())), faults)
    return result


def refuse_missing(attachments: Attachments, fields: tuple[Field, ...], values: Mapping[str, Any]) -> None:
    """Refuse a form whose files are no longer there: a draft may have lain for a long time."""
    for one in fields:
        if isinstance(one.kind, kinds.Files):
            for stored in values[one.name]:
                _refuse_unless_whole(attachments, one.name, stored)


def _refuse_unless_whole(attachments: Attachments, field: str, stored: Stored) -> None:
    try:
        attachments.get(stored.sha256)
    except FileRefused as why:
        gone = _GONE.filled(name=stored.name)
        raise StationError(gone, {field: gone}) from why


def _tidy(kind: Kind, value: Any) -> Any:
    if isinstance(value, str):
        blanks_count = isinstance(kind, kinds.Secret)  # a blank may be part of a password
        value = storable(value if blanks_count else value.strip()) or None
    if _is_many(kind):
        return tuple(value or ())
    return value


def _is_many(kind: Kind) -> bool:
    return isinstance(kind, kinds.Rows | kinds.Files) or getattr(kind, "many", False)


def _fault(one: Field, value: Any, known: Known) -> Phrase | None:
    if value is None or value == ():
        return _REQUIRED.filled(field=one.title) if one.required else None
    if not _is_kind(one.kind, value):
        return _WRONG_KIND.filled(field=one.title)
    match one.kind:
        case kinds.Line(most=most) | kinds.Prose(most=most) if len(value) > most:
            return _TOO_LONG.filled(field=one.title, most=most, length=len(value))
        case kinds.Number(least=least) if least is not None and value < least:
            return _TOO_SMALL.filled(field=one.title, least=least)
        case kinds.Number(most=limit) if limit is not None and value > limit:
            return _TOO_LARGE.filled(field=one.title, most=limit)
        case kinds.Amount() if not value.is_finite() or abs(value) >= MOST_AMOUNT:
            return _WRONG_KIND.filled(field=one.title)
        case kinds.Entry() | kinds.Reference() as kind:
            every = value if kind.many else (value,)
            if not all((isinstance(each, str) and _is_loose(kind)) or known(kind, each) for each in every):
                return _UNKNOWN.filled(field=one.title)
        case kinds.Files(most=most) if len(value) > most:
            return _TOO_MANY.filled(field=one.title, most=most, count=len(value))
        case kinds.Rows(fields=fields):
            return _first_row_fault(fields, value, known)
    return None


def _first_row_fault(fields: tuple[Field, ...], rows: Any, known: Known) -> Phrase | None:
    for row in rows:
        try:
            checked(fields, row, known)
        except StationError as refusal:
            return refusal.phrase
    return None


def _is_loose(kind: Kind) -> bool:
    return isinstance(kind, kinds.Reference) and kind.loose


def _is_kind(kind: Kind, value: Any) -> bool:
    match kind:
        case kinds.Line() | kinds.Prose() | kinds.Secret():
            return isinstance(value, str)
        case kinds.Number():
            return isinstance(value, int) and not isinstance(value, bool)
        case kinds.Amount():
            return isinstance(value, Decimal)
        case kinds.Flag():
            return isinstance(value, bool)
        case kinds.Day():
            return isinstance(value, date) and not isinstance(value, datetime)
        case kinds.Clock():
            return isinstance(value, time)
        case kinds.Instant():
            return isinstance(value, datetime) and value.tzinfo is not None
        case kinds.OneOf(choice=choice, many=many):
            return all(isinstance(each, choice) for each in (value if many else (value,)))
        case kinds.Entry(many=False):
            return isinstance(value, str)
        case kinds.Files():
            return isinstance(value, tuple) and all(isinstance(each, Stored) for each in value)
        case kinds.Reference(many=False, loose=loose):
            return isinstance(value, int | str if loose else int)
        case _:
            return isinstance(value, tuple)
