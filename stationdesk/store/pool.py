"""The attachments of all backups of one folder, each kept once under its SHA-256."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import files
from stationdesk.store.attachments import Attachments
from stationdesk.store.manifest import Backup, PooledFile, file_digest, found_in
from stationdesk.store.station_file import ATTACHMENTS

POOL = "attachments"
UNDER_WAY = timedelta(hours=1)
Progress = Callable[[int, int], None]

NOT_COPIED = QT_TRANSLATE_NOOP(
    "store", "An attachment could not be read back; the backup was thrown away. Is the disk failing?"
)
LOST = QT_TRANSLATE_NOOP("store", "An attachment of the backup “{file}” is missing or damaged.")


def quietly(_done: int, _total: int) -> None:
    """Nobody watches."""


def gather(station: Path, folder: Path, progress: Progress = quietly) -> tuple[PooledFile, ...]:
    """Bring a station's attachments into the pool of `folder`; what is there already is not read again.

    An attachment never changes, so its name and size say which one it is.
    """
    known = {(one.name, one.size): one for made in found_in(folder)[:3] for one in made.attachments}
    return tuple(_gathered(station, folder / POOL, known, progress))


def _gathered(
    station: Path, pool: Path, known: dict[tuple[str, int], PooledFile], progress: Progress
) -> Iterator[PooledFile]:
    found = Attachments(station / ATTACHMENTS).files()
    for done, file in enumerate(found):
        progress(done, len(found))
        with suppress(FileNotFoundError):  # purged meanwhile
            size = file.stat().st_size
            earlier = known.get((file.name, size))
            if earlier is None or not _is_there(pool, earlier):
                earlier = PooledFile(file.name, file_digest(file), size)
                _put(file, pool, earlier)
            yield earlier


def carry(made: Backup, folder: Path, progress: Progress = quietly) -> None:
    """Bring a backup's attachments into the pool of another folder."""
    source = made.file.parent / POOL
    for done, one in enumerate(made.attachments):
        progress(done, len(made.attachments))
        _put(source / one.sha256, folder / POOL, one)


def _put(source: Path, pool: Path, wanted: PooledFile) -> None:
    """Copied once, and compared after it was written."""
    if _is_there(pool, wanted):
        return
    pool.mkdir(exist_ok=True)  # never its parents: in place of a pulled stick they would be on another disk
    place(source, pool / wanted.sha256, wanted)


def place(source: Path, target: Path, wanted: PooledFile) -> None:
    """Copy one attachment to where it belongs, whole or not at all."""
    part = files.part_of(target)
    try:
        shutil.copyfile(source, part)
        files.sync_file(part)
        if file_digest(part) != wanted.sha256:
            raise StoreUnavailable(NOT_COPIED)
        files.replace(part, target)
    finally:
        files.remove(part)


def _is_there(pool: Path, wanted: PooledFile) -> bool:
    file = pool / wanted.sha256
    return file.is_file() and file.stat().st_size == wanted.size


def missing_bytes(made: Backup, folder: Path) -> int:
    """How much a copy of this backup will take in `folder`."""
    lacking = (one.size for one in made.attachments if not _is_there(folder / POOL, one))
    return made.file.stat().st_size + sum(lacking)


def check(made: Backup) -> None:
    """Read every attachment of a backup; FileRefused when one is missing or damaged."""
    pool = made.file.parent / POOL
    for one in made.attachments:
        if not _is_there(pool, one) or file_digest(pool / one.sha256) != one.sha256:
            raise FileRefused(LOST.filled(file=made.file.name))


def bring_back(made: Backup, station: Path, progress: Progress = quietly) -> None:
    """Put a backup's attachments beside a station's file; what lies there already stays."""
    target = station / ATTACHMENTS
    target.mkdir(parents=True, exist_ok=True)
    for done, one in enumerate(made.attachments):
        progress(done, len(made.attachments))
        file = target / Path(one.name).name
        if not file.is_file() or file_digest(file) != one.sha256:
            place(made.file.parent / POOL / one.sha256, file, one)


def thin_out(folder: Path, left: Iterable[Backup], now: datetime) -> None:
    """Let go of what no backup names; what was just brought may belong to one that is being made."""
    named = {one.sha256 for made in left for one in made.attachments}
    oldest = now.timestamp() - UNDER_WAY.total_seconds()
    with suppress(OSError):
        for file in list((folder / POOL).iterdir()):
            if file.name not in named and file.stat().st_mtime < oldest:
                files.remove(file)
