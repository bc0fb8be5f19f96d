"""Columns the station has added: named, written for another station, taken over; and filled by an action."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from stationdesk.cli.filters import pairs
from stationdesk.cli.output import as_json, say
from stationdesk.cli.values import value_of
from stationdesk.core.errors import FileRefused, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Field
from stationdesk.desk import Desk
from stationdesk.desk.added_columns_desk import ColumnDefinition
from stationdesk.ledgers.station.rules.columns import OwnKind

MOST_BYTES = 1_000_000
_LINE = QT_TRANSLATE_NOOP("cli", "{ledger}: {title} ({kind})")
_TAKEN = QT_TRANSLATE_NOOP("cli", "Columns added: {added}; with further choices: {changed}")
_NO_COLUMN = QT_TRANSLATE_NOOP("cli", "The station has no column “{title}” here; it has: {titles}")
_NO_COLUMNS = QT_TRANSLATE_NOOP(
    "cli", "The station has added no column here, so “{title}” cannot be filled in."
)
_NO_PRESET = QT_TRANSLATE_NOOP("cli", "{file} holds no columns as “stationdesk columns --json” writes them.")
_BETWEEN = QT_TRANSLATE_NOOP("core", ", ")


def options(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """What may be typed."""
    command("columns", "name the columns the station has added; --json as columns-take reads them")
    take = command("columns-take", "add the columns another station has, where they are not there yet")
    take.add_argument("--file", type=Path, required=True, help="what columns --json has written")


def columns(desk: Desk, options: argparse.Namespace) -> int:
    """Name the columns in use."""
    found = desk.column_definitions()
    if getattr(options, "json", False):
        say(as_json({"columns": [asdict(one) for one in found]}))
        return 0
    for one in found:
        ledger = desk.say(desk.ledger(one.ledger).title)
        kind = next(each.label for each in OwnKind if each.code == one.kind)
        say(desk.say(_LINE.filled(ledger=ledger, title=one.title, kind=kind)))
        for choice in one.choices:
            say(f"    {choice}")
    return 0


def columns_take(desk: Desk, options: argparse.Namespace) -> int:
    """Take over the columns of a file."""
    taken = desk.take_columns(_read(options.file))
    say(desk.say(_TAKEN.filled(added=taken.added, changed=taken.changed)))
    for one in taken.left:
        say(desk.say(one))
    return 0


def given_of_own(desk: Desk, fields: tuple[Field, ...], options: argparse.Namespace) -> Mapping[str, Any]:
    """{field: value} of every --own TITLE=VALUE."""
    own = {desk.say(one.title): one for one in fields if one.name.startswith("own_")}
    found: dict[str, Any] = {}
    for typed in getattr(options, "own", None) or []:
        title, text = _title_and_value(typed, own)
        if title not in own:
            titles = desk.say(_BETWEEN).join(own)
            raise StationError((_NO_COLUMN if own else _NO_COLUMNS).filled(title=title, titles=titles))
        found[own[title].name] = value_of(desk, own[title], text) if text else None
    return found


def _title_and_value(typed: str, titles: Iterable[str]) -> tuple[str, str]:
    """TITLE=VALUE apart; a title may hold "=" itself, so the longest one the station has is meant."""
    meant = max((one for one in titles if typed.startswith(f"{one}=")), key=len, default="")
    return (meant, typed[len(meant) + 1 :]) if meant else pairs([typed])[0]


def _read(file: Path) -> tuple[ColumnDefinition, ...]:
    refused = FileRefused(_NO_PRESET.filled(file=file))
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
        told = json.loads(content) if len(content) <= MOST_BYTES else None
    except (OSError, ValueError, RecursionError) as why:
        raise refused from why
    rows = told.get("columns") if isinstance(told, dict) else None
    if not isinstance(rows, list):
        raise refused
    return tuple(_definition(one, refused) for one in rows)


def _definition(row: Any, refused: FileRefused) -> ColumnDefinition:
    texts = [
        row.get(name, "") if isinstance(row, dict) else None for name in ("ledger", "title", "kind", "note")
    ]
    choices = row.get("choices", ()) if isinstance(row, dict) else ()
    if not isinstance(choices, list | tuple) or not all(isinstance(one, str) for one in (*texts, *choices)):
        raise refused
    ledger, title, kind, note = (str(one) for one in texts)
    return ColumnDefinition(ledger, title, kind, tuple(choices), note)


WITH_STATION: Mapping[str, Callable[[Desk, argparse.Namespace], int]] = {
    "columns": columns, "columns-take": columns_take,
}  # fmt: skip
