"""Copies of the station's file that were read back before they count, and the way back from one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import audit, failures, files, location, pool
from stationdesk.store.copies import NOT_GOOD, NOT_THERE, copy_second, copy_to, prune, to_keep
from stationdesk.store.engine import driver_connection, preferred_driver
from stationdesk.store.keys import DataKey, KeyRing, put_in
from stationdesk.store.manifest import (
    MANIFEST,
    NO_BACKUP,
    NO_ROOM,
    SUFFIX,
    Backup,
    claimed,
    file_digest,
    found_in,
    put_in_place,
    read_manifest,
)
from stationdesk.store.pool import Progress, quietly
from stationdesk.store.rows import kept_classes
from stationdesk.store.station_file import FILE_NAME, Identity, read_identity
from stationdesk.store.verification import Verification, verify

__all__ = [
    "MANIFEST", "NOT_GOOD", "NOT_THERE", "NOT_WHOLE", "NO_BACKUP", "NO_ROOM", "OCCUPIED", "OTHER_STATION",
    "Backup", "checked", "copy_second", "copy_to", "file_digest", "found_in", "make", "prune",
    "read_manifest", "restore", "stage", "to_keep",
]  # fmt: skip

NEWEST_ENTRIES = 1_000

CHANGED = QT_TRANSLATE_NOOP("store", "The backup “{file}” was changed or damaged since it was made.")
OTHER_STATION = QT_TRANSLATE_NOOP("store", "The backup “{file}” is of another station.")
OTHER_KIND = QT_TRANSLATE_NOOP("store", "Practice records and real records can never be mixed.")
OCCUPIED = QT_TRANSLATE_NOOP("store", "“{folder}” already holds a station. Choose another folder.")
SEALED = QT_TRANSLATE_NOOP(
    "store", "The backup “{file}” is encrypted; it opens with a password of then or the recovery key."
)
NOT_WHOLE = QT_TRANSLATE_NOOP(
    "store",
    "The backup is a true copy, but some records were altered outside the program; “Verify” names them.",
)


def make(
    source: Path,
    folder: Path,
    reason: str,
    now: datetime,
    key: DataKey | None = None,
    progress: Progress = quietly,
) -> Backup:
    """Copy the live file in one step, read the copy back, and only then let it have a manifest."""
    name = f"station-{now.astimezone(UTC):%Y%m%dT%H%M%S}"
    names = (folder / f"{name}-{number:03d}-{reason}{SUFFIX}" for number in count())
    with claimed(folder, names) as (target, part):
        _copy(source, part, key)
        made = _read_back(source, part, target, reason, now, key)
        kept = pool.gather(source.parent, folder, progress)
        made = replace(made, keys=_keys(source.parent, folder, made.identity), attachments=kept)
        put_in_place(part, made)
    return made


def _keys(station: Path, folder: Path, identity: Identity) -> Mapping[str, Any] | None:
    """The key ring beside the records; where it is lost, as the newest backup knows it."""
    try:
        if (ring := KeyRing.read(station)) is not None:
            return ring.as_told()
    except FileRefused:
        pass  # damaged: this backup must be one that can be opened
    mine = (one for one in found_in(folder) if one.identity.uuid == identity.uuid)
    return next((one.keys for one in mine), None)


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
        head, last, counts = audit.head(copy), audit.last_change(copy), counted(copy)
        name = "" if key else _name(copy)  # nothing of an encrypted station lies about in clear
    return Backup(
        target, now, reason, identity, head.seq, audit.anchor_of(identity.uuid, last).text,
        file_digest(part), found.ok, head.hash.hex(), name, counts,
    )  # fmt: skip


def counted(connection: Any) -> dict[str, int]:
    """{table: rows} of everything kept, on a driver's connection."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall()}
    tables = [kept.__tablename__ for kept in kept_classes() if kept.__tablename__ in there]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchall()[0][0] for name in tables}


def _name(connection: Any) -> str:
    found = connection.execute("SELECT value FROM setting WHERE name = 'station.name'").fetchall()
    return str(json.loads(found[0][0])) if found else ""


def _is_sound(connection: Any) -> bool:
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)])


def _is_so_in(source: Path, identity: Identity, found: Verification, key: DataKey | None) -> bool:
    """Whether what does not fit in the copy fits no better in the records themselves."""
    with _opened(source, key) as live:
        known = verify(live, identity.uuid, newest=NEWEST_ENTRIES)
    return set(found.problems) <= set(known.problems)


def checked(file: Path, expected: Identity | None = None, key: DataKey | None = None) -> Backup:
    """The backup, read in full; FileRefused when it is damaged, or not of the expected station.

    An encrypted one needs its key. One that was made of records altered outside the program comes back
    as it was made, not `whole`.
    """
    made = read_manifest(file)
    if file_digest(file) != made.sha256:
        raise FileRefused(CHANGED.filled(file=file.name))
    _refuse_other(made, expected)
    if made.encrypted and key is None:
        raise FileRefused(SEALED.filled(file=file.name))
    with _opened(file, key if made.encrypted else None) as copy:
        if not _is_sound(copy):
            raise FileRefused(CHANGED.filled(file=file.name))
        whole = verify(copy, made.identity.uuid).ok
    pool.check(made)
    return replace(made, whole=whole)


def _refuse_other(made: Backup, expected: Identity | None) -> None:
    if expected is not None and made.identity.kind is not expected.kind:
        raise FileRefused(OTHER_KIND)
    if expected is not None and made.identity.uuid != expected.uuid:
        raise FileRefused(OTHER_STATION.filled(file=made.file.name))


def restore(
    backup_file: Path,
    new_folder: Path,
    *,
    clock: Callable[[], datetime],
    actor: Actor = SYSTEM,
    expected: Identity | None = None,
    key: DataKey | None = None,
    progress: Progress = quietly,
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
        try:
            stage(made, part, clock(), actor, key)
            pool.bring_back(made, new_folder, progress)
            if made.keys is not None:
                put_in(new_folder, dict(made.keys))
            files.replace(part, target)
        finally:
            files.remove(part)
    except OSError as error:
        raise StoreUnavailable(NO_ROOM.filled(folder=new_folder)) from error
    return made


def stage(
    made: Backup, part: Path, now: datetime, actor: Actor, key: DataKey | None, **facts: Any
) -> audit.Head:
    """Write a backup's records to `part` with the restore noted as their last entry, and sync it."""
    told = {"backup": made.file.name, "backup_seq": made.seq} | facts
    changes = audit.Changes(facts=told | ({} if made.whole else {"whole": False}))
    shutil.copyfile(made.file, part)
    with _opened(part, key if made.encrypted else None) as copy:
        head = audit.head(copy)
        at = max(int(now.timestamp()), head.at)
        copy.execute("BEGIN IMMEDIATE")
        noted = audit.append(copy, head, changes, actor=actor, action="store.restored", form=None, at=at)
        copy.execute("COMMIT")
    files.sync_file(part)
    return noted


@contextmanager
def _opened(file: Path, key: DataKey | None) -> Iterator[Any]:
    raw = key.raw if key else None
    with failures.in_words(preferred_driver().Error), driver_connection(file, key=raw) as connection:
        yield connection
