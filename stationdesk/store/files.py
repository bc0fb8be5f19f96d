"""Write files whole or not at all: a new one beside the old, synced, then renamed over it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

TRIES = 12
FIRST_PAUSE = 0.02


def write_whole(path: Path, content: bytes, pause: Callable[[float], None] = time.sleep) -> None:
    """Replace a file's content so that after a crash it is the old or the new, never a piece."""
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    replace(part, path, pause)


def replace(part: Path, path: Path, pause: Callable[[float], None] = time.sleep) -> None:
    """Rename over, again for about five seconds while a virus scanner or indexer holds the file."""
    for attempt in range(TRIES):
        try:
            part.replace(path)
            break
        except PermissionError:
            if attempt == TRIES - 1:
                raise
            pause(min(FIRST_PAUSE * 2**attempt, 1.0))
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make a file's content survive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut; Windows has nothing of the kind."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
