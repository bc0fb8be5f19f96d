"""What a record is given under the columns a station has added: checked like a form's values, then kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Field, OwnColumn
from stationdesk.desk.checking import checked
from stationdesk.store import own_values

_PLACES = QT_TRANSLATE_NOOP("desk", "{field} takes {places} digits after the point at most.")


def check(given: Mapping[OwnColumn, Any]) -> None:
    """Refuse values a form would refuse, and a number that is finer than is kept."""
    fields = tuple(Field(one.name, one.title, one.kind) for one in given)
    checked(fields, {one.name: value for one, value in given.items()}, lambda _kind, _value: True)
    _refuse_fine(given)


def put(record: Any, given: Mapping[OwnColumn, Any]) -> bool:
    """Let a record hold values; RuleBroken for a number that is finer than is kept."""
    _refuse_fine(given)
    return own_values.put(record, {one.key: value for one, value in given.items()})


def _refuse_fine(given: Mapping[OwnColumn, Any]) -> None:
    for one, value in given.items():
        try:
            own_values.kept(one.key, value)
        except ValueError as why:
            fault = _PLACES.filled(field=one.title, places=own_values.PLACES)
            raise RuleBroken(fault, {one.name: fault}) from why
