"""Values that fit any action's form, and a transaction that leaves nothing behind."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from stationdesk.core import ledger as kinds
from stationdesk.core.ledger import Action, Field
from stationdesk.desk import Desk
from tests.roles_map import CONTROL


def filled(desk: Desk, name: str, action: Action, record: int | None) -> dict[str, Any]:
    """Values that an action takes: its defaults, and something for whatever else it requires."""
    values = desk.defaults(name, record)
    return values | missing(desk, name, action, record, values)


def missing(
    desk: Desk, name: str, action: Action, record: int | None, values: Mapping[str, Any]
) -> dict[str, Any]:
    """Something for each required field that has no default."""
    found: dict[str, Any] = {}
    for field in action.fields:
        if field.required and values.get(field.name) in (None, ()):
            found[field.name] = some(desk, name, field, record)
    return found


def some(desk: Desk, action: str, field: Field, record: int | None) -> Any:
    """A value that fits a field, as far as its kind can say."""
    if field.choices is not None and record is not None:
        offered = desk.choices(action, field.name, record)
        return offered[0][0] if offered else 0
    match field.kind:
        case kinds.Line() | kinds.Prose():
            return "已核实"
        case kinds.Secret():
            return "Shan-jian-9-ming-yue"
        case kinds.Number(least=least):
            return max(least or 0, 1)
        case kinds.Amount():
            return Decimal(1)
        case kinds.Flag():
            return True
        case kinds.Day():
            return date(2026, 11, 21)
        case kinds.Clock():
            return time(8, 30)
        case kinds.Instant():
            return desk.store.clock() - timedelta(seconds=1)
        case kinds.OneOf(choice=choice, many=many):
            member = next(iter(choice))
            return (member,) if many else member
        case kinds.Entry(many=many) | kinds.Reference(many=many) as kind:
            offered = desk.suggest(kind, "", 1)
            if not (offered or field.required):
                return None
            return (offered[0].value,) if many else offered[0].value
        case kinds.Files():
            return (desk.keep_file(b"a picture", "a.jpg"),)
        case kinds.Rows() if field.name == "control":
            return CONTROL
        case kinds.Rows(fields=fields):
            return ({one.name: some(desk, action, one, record) for one in fields},)
    raise TypeError(field.kind)


class RolledBack(Exception):
    """Leaves the transaction after the action ran, so that each action meets the same record."""


class rolled_back:  # noqa: N801 - reads as a word at its use
    """Run what is inside on a savepoint of the whole file: nothing of it stays."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store
        self._original = desk.store.transaction

    def __enter__(self) -> None:
        original = self._original

        class Leaving:
            def __init__(self, *given: Any, **named: Any) -> None:
                self._inner = original(*given, **named)

            def __enter__(self) -> Any:
                return self._inner.__enter__()

            def __exit__(self, kind: Any, error: Any, trace: Any) -> Any:
                if kind is None:
                    leave = RolledBack()
                    self._inner.__exit__(RolledBack, leave, None)
                    raise leave
                return self._inner.__exit__(kind, error, trace)

        self._store.transaction = Leaving  # type: ignore[method-assign, assignment]

    def __exit__(self, *_: object) -> None:
        self._store.transaction = self._original  # type: ignore[method-assign]
