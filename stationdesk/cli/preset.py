"""A county's preset at the command line: hand it on, look at what it would change, take it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

from stationdesk.cli.output import as_json, progress, say
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.preset import PARTS
from stationdesk.jobs.preset_file import save_preset
from stationdesk.jobs.preset_opening import open_preset

Command = Callable[[str, str], argparse.ArgumentParser]

_WROTE = QT_TRANSLATE_NOOP(
    "cli", "Written: {path} ({settings} settings, {words} words, {columns} columns, {forms} forms)"
)
_CHANGE = QT_TRANSLATE_NOOP("cli", "{part}: {name}: {before} → {after}")
_EQUAL = QT_TRANSLATE_NOOP("cli", "The station has all of it already; nothing would change.")
_STAY = QT_TRANSLATE_NOOP("cli", "Nothing of it can be taken over; everything stays as it is.")
_WOULD = QT_TRANSLATE_NOOP("cli", "{count} entries would change; take them with --yes.")
_LEFT = QT_TRANSLATE_NOOP("cli", "Left out: {count} marks of forms that name rows of this station alone.")
_TAKEN = QT_TRANSLATE_NOOP("cli", "{count} entries are taken over.")


def options(command: Command) -> None:
    """What may be typed."""
    out = command("preset-out", "write the county's settings, words, columns and forms into one file")
    out.add_argument("file", type=Path, help="the file, such as county.zip")
    take = command("preset-in", "say what a preset would change; with --yes take it")
    take.add_argument("file", type=Path)
    take.add_argument("--yes", action="store_true", help="take all of it, in one entry of the log")


def preset_out(desk: Desk, options: argparse.Namespace) -> int:
    """Write the preset."""
    made = save_preset(desk, options.file)
    say(desk.say(_WROTE.filled(
        path=options.file, settings=len(made.settings), words=len(made.words), columns=len(made.columns),
        forms=len(made.forms),
    )))  # fmt: skip
    kept = sum(len(one.marks) for one in desk.bureau_forms())
    if left := kept - sum(len(one.marks) for one in made.forms):
        progress(desk.say(_LEFT.filled(count=left)))
    return 0


def preset_in(desk: Desk, options: argparse.Namespace) -> int:
    """Say old and new of every entry; take them when it is asked for."""
    preset = open_preset(options.file)
    changes = desk.preset_changes(preset)
    if getattr(options, "json", False):
        say(as_json({"rows": [asdict(one) for one in changes], "total": len(changes)}))
    else:
        for one in changes:
            told = {"name": one.name, "before": one.before, "after": one.after}
            say(desk.say(_CHANGE.filled(part=PARTS[one.part], **told)))
    moving = sum(not one.stays for one in changes)
    if options.yes and moving:
        taken = desk.take_preset(preset)
        progress(desk.say(_TAKEN.filled(count=taken.entries)))
        for left in taken.left:
            progress(desk.say(left))
    elif not getattr(options, "json", False):
        say(desk.say(_WOULD.filled(count=moving) if moving else _STAY if changes else _EQUAL))
    return 0


WITH_STATION: Mapping[str, Callable[[Desk, argparse.Namespace], int]] = {
    "preset-out": preset_out, "preset-in": preset_in,
}  # fmt: skip
