"""Give a key file for scheduled work and write it where only one user can read it."""

from __future__ import annotations

import os
from pathlib import Path

from stationdesk.core.errors import RuleBroken, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.access import give_file
from stationdesk.jobs.recovery_sheet import BESIDE

_THERE = QT_TRANSLATE_NOOP("jobs", "{file} is there already; choose another name.")
_NOT_WRITTEN = QT_TRANSLATE_NOOP("jobs", "{file} could not be written: {reason}")


def write_key_file(desk: Desk, person: int, purpose: str, file: Path) -> None:
    """Write a new key file, never over another file; when it cannot be written none is given."""
    if file.resolve().is_relative_to(desk.store.folder.resolve()):
        raise RuleBroken(BESIDE)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as why:
        raise RuleBroken(_THERE.filled(file=file)) from why
    except OSError as why:
        raise StoreUnavailable(_NOT_WRITTEN.filled(file=file, reason=why.strerror)) from why
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as target:
            target.write(give_file(desk, person, purpose))
            target.flush()
            os.fsync(target.fileno())
    except BaseException:
        file.unlink(missing_ok=True)
        raise
