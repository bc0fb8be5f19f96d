"""Write files whole or not at all: a new one beside the old, synced, then renamed over it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from stationdesk.core.parts import LEFT_BEHIND, is_gone, is_left_behind
from stationdesk.core.renaming import rename_over

__all__ = ["is_gone"]

CLAIMED = ".sdbackup"
"""How what is claimed ends: a backup, which a double-click opens with this program and no other."""


def write_whole(path: Path, content: bytes, pause: Callable[[float], None] = time.sleep) -> None:
    """Replace a file's content so that after a crash it is the old or the new, never a piece."""
    part = part_of(path)
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        replace(part, path, pause)
    except OSError:
        remove(part)
        raise


def part_of(path: Path) -> Path:
    """Where a file is written before it gets its name; no other process or thread has the same place."""
    return path.with_name(f"{path.name}.{os.getpid()}-{uuid4().hex[:8]}.part")


def claim(names: Iterable[Path]) -> Path:
    """Make the first of these files that nobody has, empty; from then on the name is the caller's."""
    for path in names:
        with suppress(FileExistsError):
            path.open("xb").close()
            return path
    raise FileExistsError("every name is taken")


def remove(path: Path) -> None:
    """Remove a file of one's own if that can be done; what stays is removed at a later start."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def sweep(folder: Path, now: datetime) -> None:
    """Remove what killed processes of this computer left: parts, and claimed names without a file."""
    with suppress(OSError):
        for path in list(folder.iterdir()):
            with suppress(OSError):
                if _is_left_behind(path, now):
                    remove(path)


def sweep_parts(path: Path, now: datetime) -> None:
    """The same for the parts of one file, whose folder holds what is not to be swept."""
    with suppress(OSError):
        for part in list(path.parent.glob(f"{path.name}.*.part*")):
            if _is_left_behind(part, now):
                remove(part)


def _is_left_behind(path: Path, now: datetime) -> bool:
    stat = path.stat()
    if is_left_behind(path, now):
        return True
    is_claim = path.suffix == CLAIMED and stat.st_size == 0
    return is_claim and now.timestamp() - stat.st_mtime > LEFT_BEHIND.total_seconds()


def replace(part: Path, path: Path, pause: Callable[[float], None] = time.sleep) -> None:
    """Rename over, patient with a virus scanner or indexer that holds the file, and make it durable."""
    rename_over(part, path, pause)
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


@contextmanager
def alone(path: Path, *, wait: bool = True) -> Iterator[None]:
    """Hold a lock file while the block runs; the system lets go of it when the process dies.

    Without `wait` it is an OSError when somebody else holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        _lock(file.fileno(), wait)
        try:
            yield
        finally:
            _unlock(file.fileno())


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int, wait: bool) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(handle: int, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
