"""Copies of the station's file that were read back before they count, and the way back from one."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.duty_day import local
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import audit, failures, files, location
from stationdesk.store.engine import driver_connection, preferred_driver
from stationdesk.store.keys import DataKey
from stationdesk.store.station_file import FILE_NAME, Identity, kind_of, read_identity
from stationdesk.store.verification import Verification, verify

RECENT, DAILY, WEEKLY, MONTHLY = 8, 14, 8, 24
NEWEST_ENTRIES = 1_000
MANIFEST = ".json"
_CHUNK = 1 << 20

NOT_GOOD = QT_TRANSLATE_NOOP(
    "store", "The backup could not be read back; it was thrown away. Is the disk failing?"
)
NO_BACKUP = QT_TRANSLATE_NOOP("store", "“{file}” is not a complete backup of a station.")
CHANGED = QT_TRANSLATE_NOOP("store", "The backup “{file}” was changed or damaged since it was made.")
OTHER_STATION = QT_TRANSLATE_NOOP("store", "The backup “{file}” is of another station.")
OTHER_KIND = QT_TRANSLATE_NOOP("store", "Practice records and real records can never be mixed.")
OCCUPIED = QT_TRANSLATE_NOOP("store", "“{folder}” already holds a station. Choose another folder.")
NOT_WHOLE = QT_TRANSLATE_NOOP(
    "store",
    "The backup is a true copy, but some records were altered outside the program; “Verify” names them.",
)
NOT_THERE = QT_TRANSLATE_NOOP("store", "The folder is not there: {folder}")
NO_ROOM = QT_TRANSLATE_NOOP("store", "The folder cannot be written or its disk is full: {folder}")


@dataclass(frozen=True)
class Backup:
    """A complete backup. `seq` is the last audit entry in it, `anchor` the code of its last change.

    `whole` is False when records were already altered outside the program: it is a true copy of them.
    """

    file: Path
    made_at: datetime
    reason: str
    identity: Identity
    seq: int
    anchor: str
    sha256: str
    whole: bool = True


def make(source: Path, folder: Path, reason: str, now: datetime, key: DataKey | None = None) -> Backup:
    """Copy the live file in one step, read the copy back, and only then let it have a manifest."""
    name = f"station-{now.astimezone(UTC):%Y%m%dT%H%M%S}"
    names = (folder / f"{name}-{number:03d}-{reason}.db" for number in count())
    with _claimed(folder, names) as (target, part):
        _copy(source, part, key)
        made = _read_back(source, part, target, reason, now, key)
        _put_in_place(part, made)
    return made


@contextmanager
def _claimed(folder: Path, names: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """A name nobody else has and the place to write it; both are given up when the block fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target = files.claim(names)
        part = files.part_of(target)
        try:
            yield target, part
        except BaseException:
            files.remove(target)
            raise
        finally:
            files.remove(part)
    except OSError as error:
        raise StoreUnavailable(NO_ROOM.filled(folder=folder)) from error


def _put_in_place(part: Path, made: Backup) -> None:
    """The file first, then its manifest: without one it counts for nothing."""
    files.replace(part, made.file)
    files.write_whole(made.file.with_suffix(MANIFEST), _manifest(made))


def _copy(source: Path, part: Path, key: DataKey | None) -> None:
    with _opened(source, key) as live, _opened(part, key) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()
    files.sync_file(part)


def _read_back(
    source: Path, part: Path, target: Path, reason: str, now: datetime, key: DataKey | None
) -> Backup:
    with _opened(part, key) as copy:
        identity = read_identity(copy)
        found = verify(copy, identity.uuid, newest=NEWEST_ENTRIES)
        if not _is_sound(copy) or not (found.ok or _is_so_in(source, identity, found, key)):
            raise StoreUnavailable(NOT_GOOD)
        head, last = audit.head(copy), audit.last_change(copy)
    return Backup(
        target, now, reason, identity, head.seq, audit.anchor_of(identity.uuid, last).text,
        file_digest(part), found.ok,
    )  # fmt: skip


def _is_sound(connection: Any) -> bool:
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)])


def _is_so_in(source: Path, identity: Identity, found: Verification, key: DataKey | None) -> bool:
    """Whether what does not fit in the copy fits no better in the records themselves."""
    with _opened(source, key) as live:
        known = verify(live, identity.uuid, newest=NEWEST_ENTRIES)
    return set(found.problems) <= set(known.problems)


def _manifest(made: Backup) -> bytes:
    told = asdict(made) | {"file": made.file.name, "made_at": made.made_at.astimezone(UTC).isoformat()}
    told["identity"] = asdict(made.identity) | {"kind": made.identity.kind.code}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def read_manifest(file: Path) -> Backup:
    """The backup of this name; FileRefused when it is not complete."""
    try:
        told = json.loads(file.with_suffix(MANIFEST).read_text(encoding="utf-8"))
        known = Identity(**(told["identity"] | {"kind": kind_of(told["identity"]["kind"])}))
        told |= {"file": file, "made_at": datetime.fromisoformat(told["made_at"]), "identity": known}
        if not file.is_file():
            raise FileNotFoundError(file)
        return Backup(**told)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise FileRefused(NO_BACKUP.filled(file=file.name)) from error


def found_in(folder: Path) -> tuple[Backup, ...]:
    """The complete backups of a folder, newest first."""
    return tuple(
        sorted(_complete(folder), key=lambda one: (one.made_at, one.seq, one.file.name), reverse=True)
    )


def _complete(folder: Path) -> Iterator[Backup]:
    for file in folder.glob("station-*.db"):
        try:
            yield read_manifest(file)
        except FileRefused:
            continue


def copy_second(made: Backup, folder: Path) -> Backup | None:
    """The copy in the second folder, where older ones thin out too; None when that is the first folder.

    The folder is never made: in place of a stick that is not plugged in it would be on the same disk.
    """
    if not folder.is_dir():
        raise StoreUnavailable(NOT_THERE.filled(folder=folder))
    if folder.samefile(made.file.parent):
        return None
    copy = copy_to(made, folder)
    prune(folder, made.identity.uuid)
    return copy


def copy_to(made: Backup, folder: Path) -> Backup:
    """A second copy elsewhere, a USB stick for example, compared after it was written."""
    names = (folder / f"{made.file.stem}{number or ''}.db" for number in count())
    with _claimed(folder, names) as (target, part):
        shutil.copyfile(made.file, part)
        files.sync_file(part)
        if file_digest(part) != made.sha256:
            raise StoreUnavailable(NOT_GOOD)
        copy = replace(made, file=target)
        _put_in_place(part, copy)
    return copy


def to_keep(made: Iterable[Backup]) -> set[Path]:
    """The newest ones, and the newest of each of the last days, weeks and months that have any."""
    newest = sorted(made, key=lambda one: one.made_at, reverse=True)
    keep = {one.file for one in newest[:RECENT]}
    for most, period in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        latest: dict[str, Path] = {}
        for one in newest:
            latest.setdefault(local(one.made_at).strftime(period), one.file)
        keep |= set(list(latest.values())[:most])
    return keep


def prune(folder: Path, station: str) -> None:
    """Delete what `to_keep` does not name, manifest first: half a deletion leaves no false backup."""
    made = [one for one in found_in(folder) if one.identity.uuid == station]
    keep = to_keep(made)
    for one in made:
        if one.file not in keep:
            files.remove(one.file.with_suffix(MANIFEST))
            files.remove(one.file)


def checked(file: Path, expected: Identity | None = None, key: DataKey | None = None) -> Backup:
    """The backup, read in full; FileRefused when it is damaged, or not of the expected station.

    One that was made of records altered outside the program comes back as it was made, not `whole`.
    """
    made = read_manifest(file)
    if file_digest(file) != made.sha256:
        raise FileRefused(CHANGED.filled(file=file.name))
    if expected is not None and made.identity.kind is not expected.kind:
        raise FileRefused(OTHER_KIND)
    if expected is not None and made.identity.uuid != expected.uuid:
        raise FileRefused(OTHER_STATION.filled(file=file.name))
    with _opened(file, key) as copy:
        if not _is_sound(copy):
            raise FileRefused(CHANGED.filled(file=file.name))
        return replace(made, whole=verify(copy, made.identity.uuid).ok)


def restore(
    backup_file: Path,
    new_folder: Path,
    *,
    clock: Callable[[], datetime],
    actor: Actor = SYSTEM,
    expected: Identity | None = None,
    key: DataKey | None = None,
) -> Backup:
    """Put a backup into a folder that holds no station yet, and note it in its audit."""
    made = checked(backup_file, expected, key)
    location.refuse_unsafe(new_folder)
    target = new_folder / FILE_NAME
    if target.exists():
        raise FileRefused(OCCUPIED.filled(folder=new_folder))
    try:
        new_folder.mkdir(parents=True, exist_ok=True)
        part = files.part_of(target)
        shutil.copyfile(backup_file, part)
        _note_restore(part, made, clock(), actor, key)
        files.sync_file(part)
        files.replace(part, target)
    except OSError as error:
        raise StoreUnavailable(NO_ROOM.filled(folder=new_folder)) from error
    return made


def _note_restore(part: Path, made: Backup, now: datetime, actor: Actor, key: DataKey | None) -> None:
    changes = audit.Changes(
        facts={"backup": made.file.name, "backup_seq": made.seq} | ({} if made.whole else {"whole": False})
    )
    with _opened(part, key) as copy:
        head = audit.head(copy)
        at = max(int(now.timestamp()), head.at)
        copy.execute("BEGIN IMMEDIATE")
        audit.append(copy, head, changes, actor=actor, action="store.restored", form=None, at=at)
        copy.execute("COMMIT")


def file_digest(file: Path) -> str:
    """SHA-256 of a file, a megabyte at a time."""
    found = hashlib.sha256()
    with file.open("rb") as content:
        while chunk := content.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


@contextmanager
def _opened(file: Path, key: DataKey | None) -> Iterator[Any]:
    raw = key.raw if key else None
    with failures.in_words(preferred_driver().Error), driver_connection(file, key=raw) as connection:
        yield connection
