"""Write a file whole or not at all, with a sentence when it cannot be."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

_CANNOT_WRITE = QT_TRANSLATE_NOOP(
    "forms", "{path} cannot be written: the disk is full, or the file is open in another program."
)


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file first; StoreUnavailable leaves what was there before."""
    unfinished = path.with_name(f"{path.name}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as why:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise StoreUnavailable(_CANNOT_WRITE.filled(path=path.name)) from why
