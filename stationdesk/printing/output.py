"""A file is either the old one or the whole new one, whatever happens while it is written."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.parts import hidden_part_of, sweep
from stationdesk.core.renaming import rename_over

_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "printing", "{name} could not be written: {reason}. Free some space or choose another folder."
)


def write_whole(path: Path, content: bytes) -> None:
    """Write beside `path`, then put in its place; raises StoreUnavailable and leaves the old file."""
    sweep(path.parent)
    part = hidden_part_of(path)
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        rename_over(part, path)
    except OSError as error:
        raise _circumstance(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _circumstance(path: Path, error: OSError) -> StoreUnavailable:
    return StoreUnavailable(_NOT_WRITTEN.filled(name=path.name, reason=error.strerror or str(error)))
