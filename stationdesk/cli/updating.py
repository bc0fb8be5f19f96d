"""`stationdesk update`: check the update in a folder, back up, and start its setup."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import stationdesk
from stationdesk.cli.output import as_json, progress, say
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.jobs.updating import system
from stationdesk.jobs.updating.preparing import check, prepare
from stationdesk.jobs.updating.release import read

_SIGNED = QT_TRANSLATE_NOOP(
    "cli", "The update {version} is in order: every file is whole and the county's signature is right."
)
_UNSIGNED = QT_TRANSLATE_NOOP(
    "cli",
    "The update {version} is in order: every file is as its list says. No key of the county is kept here, so "
    "nobody vouches for the list.",
)
_STARTED = QT_TRANSLATE_NOOP(
    "cli", "The backup {backup} is made and the setup of {version} started. Close the program if it is open."
)


def options(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """The command and its options."""
    update = command("update", "check an update, back up, and start its setup")
    update.add_argument("--from", dest="from_", type=Path, required=True, metavar="FOLDER")
    update.add_argument("--check", action="store_true", help="only say whether it is in order")


def update(desk: Desk, options: argparse.Namespace) -> int:
    """Check the update, and unless only that was asked, install it."""
    release = read(options.from_.absolute(), system.machine())
    if options.check:
        judged = check(desk, release)
        told = {"version": release.version, "runs": stationdesk.__version__, "signed": judged.signed}
        words = desk.say((_SIGNED if judged.signed else _UNSIGNED).filled(version=release.version))
        say(as_json(told) if getattr(options, "json", False) else words)
        return 0
    copy, made = prepare(desk, release)
    assert system.STARTS is not None  # `prepare` refuses where nothing could be started
    system.STARTS(copy)
    progress(desk.say(_STARTED.filled(backup=made.file.name, version=release.version)))
    return 0
