"""Run one action from the command line, the same as the window's button does."""

from __future__ import annotations

import argparse
from typing import Any

from stationdesk.cli.columns import given_of_own
from stationdesk.cli.output import as_json, say
from stationdesk.cli.values import value_of
from stationdesk.core.errors import RecordMissing, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Field, Secret
from stationdesk.desk import Desk

_NO_RECORD = QT_TRANSLATE_NOOP("cli", "There is no record “{text}” in {ledger}.")
_DONE = QT_TRANSLATE_NOOP("cli", "{action}: {number}")


def act(desk: Desk, options: argparse.Namespace) -> int:
    """Run the action `options.command` with the fields given, defaults for the rest."""
    name = options.command
    _, action = desk.action(name)
    record = record_of(desk, action.hangs_on or name.rpartition(".")[0], getattr(options, "record", None))
    values = desk.defaults(name, record)
    values |= _given(desk, action.fields, options, values)
    values |= given_of_own(desk, action.fields, options)
    done = desk.act(
        name,
        values,
        record=record,
        version=getattr(options, "record_version", None),
        form=getattr(options, "form", None),
    )
    if getattr(options, "json", False):
        say(as_json({"record": done.record, "number": done.number, "version": done.version}))
    else:
        say(desk.say(_DONE.filled(action=action.title, number=done.number or done.record or "")))
    return 0


def record_of(desk: Desk, ledger: str, text: str | None) -> int | None:
    """The record a person named by its number or its id."""
    if text is None:
        return None
    found = desk.record_by_number(ledger, text)
    if found is None:
        raise RecordMissing(_NO_RECORD.filled(text=text, ledger=desk.ledger(ledger).title))
    return found


def _given(
    desk: Desk, fields: tuple[Field, ...], options: argparse.Namespace, defaults: dict[str, Any]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    faults: dict[str, Phrase] = {}
    for field in fields:
        if isinstance(field.kind, Secret):
            continue
        text = getattr(options, f"field_{field.name}", None)  # an added column has no option of its own
        if text is None:
            continue
        try:
            values[field.name] = value_of(desk, field, text)
        except StationError as refusal:
            faults[field.name] = refusal.phrase
    if faults:
        raise StationError(next(iter(faults.values())), faults)
    for field in fields:
        if isinstance(field.kind, Secret) and (field.when is None or field.when(defaults | values)):
            values[field.name] = options.secrets.ask(field.title, twice=not field.kind.legible) or None
    return values
