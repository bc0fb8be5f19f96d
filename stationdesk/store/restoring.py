"""Put a backup back in place of the station's file, which is kept whole; a crash leaves one or the other.

First everything is written beside: the records with the restore noted in them, the keys, the attachments.
Then a note of intent is written, and from it on the swap is carried through by whoever comes first: this
call, or the next start after a crash.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.duty_day import local
from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import accounts, failures, files, location, pool, resealing
from stationdesk.store.attempts import FILE as ATTEMPTS
from stationdesk.store.audit import Head
from stationdesk.store.backup import Backup, checked, stage
from stationdesk.store.copies import TOO_SMALL
from stationdesk.store.engine import driver_connection
from stationdesk.store.high_water import HighWater
from stationdesk.store.keys import KEYS, DataKey, put_in
from stationdesk.store.manifest import NO_ROOM, file_digest
from stationdesk.store.pool import Progress, quietly
from stationdesk.store.station_file import ATTACHMENTS, FILE_NAME, Identity

KEPT = "kept"
STAGED = "restoring"
INTENT = "restoring.json"
LOCK = "restoring.lock"  # held while a restore is prepared, carried through or swept away
_FILES = tuple(FILE_NAME + suffix for suffix in ("", "-wal", "-shm", "-journal"))
_LOCKED_FROM, _LOCKED_BYTES = 0x40000000, 512  # where SQLite locks a file

BROKEN = QT_TRANSLATE_NOOP("store", "A restore was begun in {folder} and cannot be finished: {why}")


@dataclass(frozen=True)
class Restored:
    """What was put in place, and the folder that keeps what was there before."""

    made: Backup
    kept: Path


def restore_in_place(
    folder: Path,
    backup_file: Path,
    *,
    clock: Callable[[], datetime],
    marks: Path | None = None,
    **how: Any,
) -> Restored:
    """Replace the closed station in `folder` by a backup that is read in full first; see `intend`."""
    finish(folder, marks)
    with _alone(folder / FILE_NAME):
        pass  # said before anything is written
    restored = intend(folder, backup_file, clock=clock, **how)
    finish(folder, marks)
    return restored


def intend(
    folder: Path,
    backup_file: Path,
    *,
    clock: Callable[[], datetime],
    actor: Actor = SYSTEM,
    expected: Identity | None = None,
    key: DataKey | None = None,
    file_key: DataKey | None = None,
    in_clear: bool = False,
    reason: str = "restore",
    progress: Progress = quietly,
    **facts: Any,
) -> Restored:
    """Prepare a restore down to the last step, which `finish` does when the file is next opened.

    May run beside the open station; what is saved after it goes to the kept file. What was there is kept
    whole in `kept/`. `actor` is the chief who answers for it, so no warning of older records follows.
    `facts` go into the audit: what is lost by it. Where the present file is encrypted, `file_key` is its
    key: a backup in clear is encrypted with it too, unless `in_clear`.
    """
    made = checked(backup_file, expected, key)
    sealing = None if made.encrypted or in_clear else file_key
    if sealing is not None:
        resealing.refuse_other_keys(made, sealing)
    location.refuse_unsafe(folder)
    try:
        with files.alone(folder / LOCK):
            _withdraw(folder)
            _refuse_full(made, folder)
            (folder / STAGED).mkdir(exist_ok=True)  # first: it tells that what follows is only half made
            kept = _claim(folder / KEPT, clock(), reason)
            head = _stage(made, folder, clock(), actor, key, {"kept": kept.name} | facts, progress)
            if sealing is not None:
                resealing.seal(folder / STAGED / FILE_NAME, sealing)
            _keep_beside(folder, kept)
            _intend(folder, kept, head, made)
    except OSError as error:
        raise StoreUnavailable(NO_ROOM.filled(folder=folder)) from error
    return Restored(made, kept)


def kept_in(folder: Path) -> tuple[Path, ...]:
    """What was set aside by restores of a station, each a folder of its own."""
    with suppress(FileNotFoundError):
        return tuple(sorted(one for one in (folder / KEPT).iterdir() if one.is_dir()))
    return ()


def forget(kept: Path) -> None:
    """Delete what was set aside once, for good: only where the law asks for it."""
    with suppress(OSError):
        shutil.rmtree(kept)


def is_station(folder: Path) -> bool:
    """Whether a station lies there, also while it is being put back."""
    return (folder / FILE_NAME).is_file() or (folder / INTENT).is_file()


def finish(folder: Path, marks: Path | None = None) -> bool:
    """Carry a restore through that was begun; whether it is in place. Can be done again at any step."""
    if not (folder / INTENT).is_file():
        _forget_half_made(folder)
        return False
    try:
        with files.alone(folder / LOCK):
            return _carry_through(folder, marks) if (folder / INTENT).is_file() else False
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StoreUnavailable(BROKEN.filled(folder=folder, why=str(error))) from error


def _carry_through(folder: Path, marks: Path | None) -> bool:
    told = json.loads((folder / INTENT).read_text(encoding="utf-8"))
    staged, kept = folder / STAGED / FILE_NAME, folder / KEPT / Path(told["kept"]).name
    is_done = False
    if staged.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        with _alone(folder / FILE_NAME):
            _swap(folder, staged, kept, told["keys"])
            is_done = True
    if is_done or file_digest(folder / FILE_NAME) == told["file"]:  # else the file is not what was meant
        seq, at, mark = told["head"]
        HighWater(marks or folder, told["station"]).set_to(Head(seq, at, bytes.fromhex(mark)))
        is_done = True
    (folder / INTENT).unlink()
    files.sync_folder(folder)
    with suppress(OSError):
        shutil.rmtree(folder / STAGED)
    return is_done


def _forget_half_made(folder: Path) -> None:
    """What a restore wrote that ended before it meant it: the station is as it was.

    Whoever holds the lock is at it now, and needs what lies there.
    """
    if not (folder / STAGED).is_dir():
        return
    with suppress(OSError), files.alone(folder / LOCK, wait=False):
        if not (folder / INTENT).is_file():
            _sweep(folder)


def _sweep(folder: Path) -> None:
    for kept in kept_in(folder):
        if not any((kept / name).exists() for name in _FILES):
            shutil.rmtree(kept)
    if (folder / STAGED).is_dir():
        shutil.rmtree(folder / STAGED)


def _withdraw(folder: Path) -> None:
    """A restore that waits, and of which nothing is swapped yet, gives way to the one meant now."""
    if (folder / INTENT).is_file() and (folder / FILE_NAME).is_file():
        (folder / INTENT).unlink()
        files.sync_folder(folder)
        _sweep(folder)


def _swap(folder: Path, staged: Path, kept: Path, keys: dict[str, Any] | None) -> None:
    """The old files out, the keys, then the new file in: as long as it is not, all of it is done again."""
    for name in _FILES:
        if (folder / name).exists():
            files.replace(folder / name, kept / name)
    if keys is not None:
        put_in(folder, keys)
    else:
        files.remove(folder / KEYS)
    files.replace(staged, folder / FILE_NAME)


def _stage(
    made: Backup,
    folder: Path,
    now: datetime,
    actor: Actor,
    key: DataKey | None,
    facts: dict[str, Any],
    progress: Progress,
) -> Head:
    staged = folder / STAGED
    head = stage(made, staged / FILE_NAME, now, actor, key, **facts)
    with driver_connection(staged / FILE_NAME, key=key.raw if key and made.encrypted else None) as records:
        accounts.refuse_strange(records, made.keys)
    pool.bring_back(made, folder, progress)
    files.sync_folder(staged)
    return head


def _intend(folder: Path, kept: Path, head: Head, made: Backup) -> None:
    told = {
        "kept": kept.name,
        "station": made.identity.uuid,
        "head": [head.seq, head.at, head.hash.hex()],
        "file": file_digest(folder / STAGED / FILE_NAME),
        "keys": dict(made.keys) if made.keys is not None else None,
    }
    files.write_whole(folder / INTENT, json.dumps(told, ensure_ascii=False).encode())


def _claim(folder: Path, now: datetime, reason: str) -> Path:
    """A new folder named by the station's time and the reason."""
    folder.mkdir(exist_ok=True)
    named = f"{local(now.astimezone(UTC)):%Y%m%d-%H%M%S}-{reason}"
    for number in count(1):
        with suppress(FileExistsError):
            made = folder / (named if number == 1 else f"{named}-{number}")
            made.mkdir()
            return made
    raise AssertionError


def _keep_beside(folder: Path, kept: Path) -> None:
    """The keys and attachments of the present file; as second names where the disk has such."""
    for name in (KEYS, ATTEMPTS):
        with suppress(FileNotFoundError):
            shutil.copyfile(folder / name, kept / name)
    (kept / ATTACHMENTS).mkdir()
    with suppress(FileNotFoundError):
        for file in (folder / ATTACHMENTS).iterdir():
            if file.is_file():
                _link(file, kept / ATTACHMENTS / file.name)


def _link(file: Path, other: Path) -> None:
    try:
        other.hardlink_to(file)
    except OSError:
        shutil.copyfile(file, other)


def _refuse_full(made: Backup, folder: Path) -> None:
    needed, free = 2 * made.size, shutil.disk_usage(folder).free
    if free < needed:
        told = {"needed": needed // 1_000_000 + 1, "free": free // 1_000_000}
        raise StoreUnavailable(TOO_SMALL.filled(folder=folder, **told))


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Nobody else may have the file open: what they saved then would go to the kept one.

    Windows itself refuses to rename a file that is open. This process may not have it open either:
    letting go of this lock would let go of all its own.
    """
    if os.name == "nt" or not file.is_file():
        yield
        return
    import fcntl

    with file.open("rb+") as held:
        try:
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCKED_BYTES, _LOCKED_FROM)
        except OSError as error:
            raise StoreUnavailable(failures.LOCKED) from error
        yield
