"""Encrypt a station that was set up without: a sealed copy beside the records, checked, put in their place.

Nobody needs a password for it: the key ring has the data key already. Killed at any step there is either
the plain station or the encrypted one, whole. There is no way back: whoever wants the records in clear
again would leave them, and every backup from then on, to whoever takes the disk.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.errors import FileRefused, RuleBroken, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.store import audit, backup, engine, failures, files, search_index, verification
from stationdesk.store.accounts import NO_KEYS
from stationdesk.store.attachments import Attachments
from stationdesk.store.drafts import Drafts
from stationdesk.store.engine import connect, driver_connection, preferred_driver
from stationdesk.store.keys import DataKey, KeyRing, seal_blind
from stationdesk.store.manifest import MANIFEST, Backup
from stationdesk.store.migrations import take_alone
from stationdesk.store.pool import POOL
from stationdesk.store.restoring import KEPT
from stationdesk.store.schema import schema_digest
from stationdesk.store.slips import Slips
from stationdesk.store.station_file import ATTACHMENTS, BACKUPS, DRAFTS, FILE_NAME, read_identity

Progress = Callable[[int, int, Phrase], None]
ACTION = "store.encrypted"
BEFORE, AFTER = "before-encryption", "encrypted"
_SPARE = 20 << 20
_INSTRUCTIONS = 200_000  # of the database's machine between two looks at how far it is
_CHUNK = 1 << 20

ALREADY = QT_TRANSLATE_NOOP("store", "The records are encrypted already.")
NO_ROOM = QT_TRANSLATE_NOOP("store", "Encrypting needs {needed} MB of free disk; there are {free} MB.")
NOT_GOOD = QT_TRANSLATE_NOOP(
    "store", "The encrypted copy did not come out whole and was thrown away; the records are as they were."
)
NONE_SEALED = QT_TRANSLATE_NOOP("store", "There is no encrypted backup yet; the ones in clear stay.")
CHANGED = QT_TRANSLATE_NOOP("store", "Another program changed the records meanwhile; please try again.")
BACKING_UP = QT_TRANSLATE_NOOP("store", "A backup is made first …")
SEALING = QT_TRANSLATE_NOOP("store", "The records are encrypted …")
CHECKING = QT_TRANSLATE_NOOP("store", "Every record is read back …")
PLACING = QT_TRANSLATE_NOOP("store", "The encrypted file takes its place …")
BESIDE = QT_TRANSLATE_NOOP("store", "Drafts and attachments are encrypted …")
FINISHING = QT_TRANSLATE_NOOP("store", "The first encrypted backup is made …")


@dataclass(frozen=True)
class Encrypted:
    """The last backup in clear, the first encrypted one, and which older ones are still in clear."""

    before: Backup
    after: Backup
    plain: tuple[Backup, ...]


def _quietly(_done: int, _total: int, _words: Phrase) -> None:
    """Nobody watches."""


def encrypt(
    folder: Path,
    key: DataKey,
    *,
    clock: Callable[[], datetime],
    actor: Actor = SYSTEM,
    progress: Progress = _quietly,
) -> Encrypted:
    """Encrypt the closed station in `folder`; nobody may have it open."""
    file, part = folder / FILE_NAME, files.part_of(folder / FILE_NAME)
    files.sweep_parts(file, clock())
    _refuse(folder, key)
    with failures.in_words(preferred_driver().Error):
        take_alone(file)
        progress(0, 0, BACKING_UP)
        before = backup.make(file, folder / BACKUPS, BEFORE, clock())
        try:
            _sealed_copy(file, part, key, clock(), actor, progress)
        except OSError as error:
            raise StoreUnavailable(failures.DISK_FAILED) from error
        finally:
            files.remove(part)
    progress(0, 0, BESIDE)
    seal_beside(folder, key)
    progress(0, 0, FINISHING)
    after = backup.make(file, folder / BACKUPS, AFTER, clock(), key)
    return Encrypted(before, after, plain_backups(folder))


def seal_beside(folder: Path, key: DataKey) -> None:
    """Seal the drafts, attachments and slips of an encrypted station that are still in clear."""
    Drafts(folder / DRAFTS).reseal(key)
    Attachments(folder / ATTACHMENTS).reseal(key)
    Slips(folder).seal_plain()


def plain_backups(folder: Path) -> tuple[Backup, ...]:
    """The backups beside the records that anybody can read, newest first."""
    return tuple(one for one in backup.found_in(folder / BACKUPS) if not one.encrypted)


def delete_plain(folder: Path) -> int:
    """Delete them, and what an earlier restore kept in clear, once an encrypted backup is there."""
    found = backup.found_in(folder / BACKUPS)
    sealed = [one for one in found if one.encrypted]
    if not sealed:
        raise RuleBroken(NONE_SEALED)
    plain = [one for one in found if not one.encrypted]
    needed = {one.sha256 for made in sealed for one in made.attachments}
    for made in plain:
        files.remove(made.file.with_suffix(MANIFEST))
        files.remove(made.file)
        for one in made.attachments:
            if one.sha256 not in needed:
                files.remove(folder / BACKUPS / POOL / one.sha256)
    kept = [file for file in (folder / KEPT).glob(f"*/{FILE_NAME}") if not engine.is_encrypted(file)]
    for file in kept:
        shutil.rmtree(file.parent, ignore_errors=True)
    return len(plain) + len(kept)


def _refuse(folder: Path, key: DataKey) -> None:
    file = folder / FILE_NAME
    ring = KeyRing.read(folder)
    if ring is None:
        raise RuleBroken(NO_KEYS)
    if engine.is_encrypted(file):
        raise RuleBroken(ALREADY)
    connect(Path(":memory:"), key=key.raw).close()  # refused where the driver cannot encrypt
    ring.open_blind(key, seal_blind(ring.blind, b""))  # a key of another station would lock everybody out
    needed, free = 2 * file.stat().st_size + _SPARE, shutil.disk_usage(folder).free
    if free < needed:
        raise StoreUnavailable(NO_ROOM.filled(needed=needed // 1_000_000, free=free // 1_000_000))


def _sealed_copy(
    file: Path, part: Path, key: DataKey, now: datetime, actor: Actor, progress: Progress
) -> None:
    """Everything up to the rename, while nobody else can read or write the plain file."""
    with file.open("r+b") as old, _held(file) as plain:
        plain.execute("ATTACH DATABASE ? AS sealed KEY ?", (str(part), f"x'{key.raw.hex()}'")).fetchall()
        plain.execute("BEGIN EXCLUSIVE")
        _watch(plain, file, part, progress)
        plain.execute("SELECT sqlcipher_export('sealed')").fetchall()
        plain.set_progress_handler(None, 0)
        plain.execute("COMMIT")
        plain.execute("DETACH DATABASE sealed").fetchall()
        plain.execute("BEGIN EXCLUSIVE")
        progress(0, 0, CHECKING)
        _check(plain, part, key, now, actor)
        progress(0, 0, PLACING)
        _put_in_place(plain, old, part, file)


@contextmanager
def _held(file: Path) -> Iterator[Any]:
    connection = connect(file)
    try:
        yield connection
    finally:
        connection.close()


def _watch(plain: Any, file: Path, part: Path, progress: Progress) -> None:
    whole = file.stat().st_size

    def look() -> int:
        progress(min(part.stat().st_size, whole) // 1024, whole // 1024, SEALING)
        return 0

    plain.set_progress_handler(look, _INSTRUCTIONS)
    look()


def _check(plain: Any, part: Path, key: DataKey, now: datetime, actor: Actor) -> None:
    """Nothing may differ but the one entry that says what was done; FileRefused otherwise."""
    station = read_identity(plain).uuid
    with driver_connection(part, key=key.raw) as copy:
        if audit.head(copy) != audit.head(plain):
            raise StoreUnavailable(CHANGED)
        same = schema_digest(copy) == schema_digest(plain) and _counts(copy) == _counts(plain)
        _note(copy, now, actor)
        found = verification.verify(copy, station)
        problems = {*found.problems, *search_index.problems(copy)}
        if problems:  # altered before: that is for another page to say, and stays provable
            known = {*verification.verify(plain, station).problems, *search_index.problems(plain)}
            same = same and problems <= known
        if not same or not _is_sound(copy):
            raise FileRefused(NOT_GOOD)
    files.sync_file(part)


def _is_sound(copy: Any) -> bool:
    whole = copy.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
    return bool(whole and not copy.execute("PRAGMA cipher_integrity_check").fetchall())


def _counts(connection: Any) -> dict[str, int]:
    """{table: rows} of every table, the search's own ones too."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    names = [name for (name,) in connection.execute(query).fetchall()]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchall()[0][0] for name in names}


def _note(copy: Any, now: datetime, actor: Actor) -> None:
    head = audit.head(copy)
    at = max(int(now.timestamp()), head.at)
    changes = audit.Changes(facts={"encrypted": True})
    copy.execute("BEGIN IMMEDIATE")
    audit.append(copy, head, changes, actor=actor, action=ACTION, form=None, at=at)
    copy.execute("COMMIT")


def _put_in_place(plain: Any, old: BinaryIO, part: Path, file: Path) -> None:
    """Rename over, then wipe what was there: a program that waited for it must not write into it.

    Windows renames over no open file; there nobody can have it open when the rename succeeds.
    """
    if os.name == "nt":
        plain.close()
        old.close()
        files.replace(part, file)
        return
    files.replace(part, file)
    size = os.fstat(old.fileno()).st_size
    for _ in range(0, size, _CHUNK):
        old.write(bytes(_CHUNK))
    os.fsync(old.fileno())
