"""`stationdesk diagnostics`: works with a station, with one that cannot be opened, and without."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from stationdesk.cli.asking import Secrets
from stationdesk.cli.entering import open_for
from stationdesk.cli.output import as_json, progress, say
from stationdesk.core.errors import FileDamaged, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say, language_named, speaker
from stationdesk.core.pc_settings import PcSettings
from stationdesk.jobs.diagnostics import write_diagnostics
from stationdesk.jobs.opening import open_here
from stationdesk.jobs.places import pc_folder
from stationdesk.store.store import Store

Clock = Callable[[], datetime]

_WROTE = QT_TRANSLATE_NOOP("cli", "{file} is written. No text of a record, no name and no password is in it.")
_WITHOUT = QT_TRANSLATE_NOOP("cli", "The station's records could not be opened; the file goes without them.")


def diagnostics(options: argparse.Namespace, folder: Path, clock: Clock) -> int:
    """Write the diagnostics file; a station that cannot be opened is no reason to refuse it."""
    spoken = speaker(language_named(getattr(options, "lang", None)))
    store, refused = _opened(options, folder, clock, spoken)
    try:
        if refused is not None:
            progress(spoken(refused))
        if store is None:
            progress(spoken(_WITHOUT))
        parts = write_diagnostics(options.out, store, PcSettings(pc_folder()), pc_folder(), refused)
    finally:
        if store is not None:
            store.close()
    if getattr(options, "json", False):
        say(as_json({"file": str(options.out), "parts": parts, "station": store is not None}))
    else:
        say(spoken(_WROTE.filled(file=options.out)))
    return 0


def _opened(
    options: argparse.Namespace, folder: Path, clock: Clock, spoken: Say
) -> tuple[Store | None, Phrase | None]:
    secrets = Secrets(spoken, from_input=getattr(options, "password_stdin", False))
    try:
        return open_for(options, folder, clock, secrets)[0], None
    except FileDamaged as why:
        refused = why.phrase
    except (StationError, StoreUnavailable) as why:
        return None, why.phrase
    try:
        return open_here(folder, clock, read_only=True), refused  # a damaged file may still be read
    except (StationError, StoreUnavailable):
        return None, refused
