"""Put a finished file over an old one, patient with whoever holds it open for a moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

TRIES = 12
FIRST_PAUSE = 0.02
LONGEST_PAUSE = 1.0


def rename_over(part: Path, path: Path, pause: Callable[[float], None] = time.sleep) -> None:
    """Rename, again for about five seconds while a virus scanner or indexer holds the file."""
    for attempt in range(TRIES):
        try:
            part.replace(path)
            return
        except PermissionError:
            if attempt == TRIES - 1:
                raise
            pause(min(FIRST_PAUSE * 2**attempt, LONGEST_PAUSE))
