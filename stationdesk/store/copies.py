"""Further copies of a backup, in a second folder or on a stick, and how long backups stay."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path

from stationdesk.core.duty_day import local
from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import files, pool
from stationdesk.store.manifest import (
    MANIFEST,
    SUFFIX,
    Backup,
    claimed,
    file_digest,
    found_in,
    in_order,
    put_in_place,
)
from stationdesk.store.pool import Progress, quietly

RECENT, DAILY, WEEKLY, MONTHLY = 8, 14, 8, 24
SPARE = 8 << 20

NOT_GOOD = QT_TRANSLATE_NOOP(
    "store", "The backup could not be read back; it was thrown away. Is the disk failing?"
)
NOT_THERE = QT_TRANSLATE_NOOP("store", "The folder is not there: {folder}")
TOO_SMALL = QT_TRANSLATE_NOOP(
    "store", "There is no room for the backup in {folder}: it needs {needed} MB, {free} MB are free."
)


def copy_second(made: Backup, folder: Path, progress: Progress = quietly) -> Backup | None:
    """The copy in another folder, where older ones thin out too; None when that is the first folder.

    The folder is never made: in place of a stick that is not plugged in it would be on the same disk.
    """
    try:
        if not folder.is_dir():
            raise StoreUnavailable(NOT_THERE.filled(folder=folder))
        if folder.samefile(made.file.parent):
            return None
        files.sweep(folder, made.made_at)
        prune(folder, made.identity.uuid, made.made_at)
        _refuse_full(made, folder)
        copy = copy_to(made, folder, progress)
        prune(folder, made.identity.uuid, made.made_at)
    except OSError as error:  # pulled
        raise StoreUnavailable(NOT_THERE.filled(folder=folder)) from error
    return copy


def copy_to(made: Backup, folder: Path, progress: Progress = quietly) -> Backup:
    """A second copy elsewhere, a USB stick for example, compared after it was written."""
    names = (folder / f"{made.file.stem}{number or ''}{SUFFIX}" for number in count())
    with claimed(folder, names) as (target, part):
        pool.carry(made, folder, progress)
        shutil.copyfile(made.file, part)
        files.sync_file(part)
        if file_digest(part) != made.sha256:
            raise StoreUnavailable(NOT_GOOD)
        copy = replace(made, file=target)
        put_in_place(part, copy)
    return copy


def _refuse_full(made: Backup, folder: Path) -> None:
    needed, free = pool.missing_bytes(made, folder), shutil.disk_usage(folder).free
    if free < needed + SPARE:
        told = {"needed": (needed + SPARE) // 1_000_000 + 1, "free": free // 1_000_000}
        raise StoreUnavailable(TOO_SMALL.filled(folder=folder, **told))


def to_keep(made: Iterable[Backup], now: datetime | None = None) -> set[Path]:
    """The newest ones, and the newest of each of the last days, weeks and months that have any."""
    newest = in_order(made, now)
    keep = {one.file for one in newest[:RECENT]}
    for most, period in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        latest: dict[str, Path] = {}
        for one in newest:
            latest.setdefault(local(one.made_at).strftime(period), one.file)
        keep |= set(list(latest.values())[:most])
    return keep


def prune(folder: Path, station: str, now: datetime) -> None:
    """Delete what `to_keep` does not name, manifest first: half a deletion leaves no false backup."""
    found = found_in(folder)
    keep = to_keep((one for one in found if one.identity.uuid == station), now)
    left = []
    for one in found:
        if one.identity.uuid == station and one.file not in keep:
            files.remove(one.file.with_suffix(MANIFEST))
            files.remove(one.file)
        else:
            left.append(one)
    pool.thin_out(folder, left, now)
