"""Rename and remove files, patient with whoever holds one open for a moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

TRIES = 12
FIRST_PAUSE = 0.02
LONGEST_PAUSE = 1.0


def rename_over(part: Path, path: Path, pause: Callable[[float], None] = time.sleep) -> None:
    """Rename, again for about five seconds while a virus scanner or indexer holds the file."""
    _patiently(lambda: part.replace(path), pause)


def remove(path: Path, pause: Callable[[float], None] = time.sleep) -> None:
    """Remove a file that need not be there, as patiently."""
    _patiently(lambda: path.unlink(missing_ok=True), pause)


def _patiently(act: Callable[[], object], pause: Callable[[float], None]) -> None:
    for attempt in range(TRIES):
        try:
            act()
            return
        except PermissionError:
            if attempt == TRIES - 1:
                raise
            pause(min(FIRST_PAUSE * 2**attempt, LONGEST_PAUSE))
