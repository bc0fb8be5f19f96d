"""Attachments: files beside the database, named by what is in them, sealed where the station is.

The row that belongs to a file is in the audit chain with its SHA-256, so that a missing or altered file
is found as an altered record is. A file is there before its row, and stays when the row is not kept.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.file_names import free_path, plain_name
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.parts import LEFT_BEHIND
from stationdesk.store import files
from stationdesk.store.keys import DataKey
from stationdesk.store.record import Base, Part, Purgeable

MOST_BYTES = 50 << 20
SEALED = ".sealed"
_NAME = re.compile(r"[0-9a-f]{64}(\.sealed)?")

TOO_LARGE = QT_TRANSLATE_NOOP("store", "“{name}” has {size} MB; an attachment may have {most} MB at most.")
EMPTY = QT_TRANSLATE_NOOP("store", "“{name}” is empty.")
UNREADABLE = QT_TRANSLATE_NOOP("store", "“{name}” cannot be read; choose a file.")
MISSING = QT_TRANSLATE_NOOP("store", "The attachment {file} is missing. Take it back from a backup.")
ALTERED = QT_TRANSLATE_NOOP(
    "store", "The attachment {file} was altered outside the program. Take it back from a backup."
)
NO_ROOM = QT_TRANSLATE_NOOP("store", "The folder cannot be written or its disk is full: {folder}")
OF_ROW = QT_TRANSLATE_NOOP("store", "Row {row} of {table}: {problem}")


class AttachedFile(Purgeable, Part, Base):
    """One file of a record; the row never changes, except that a purge takes its name out.

    `stage` is the ledger's own word for when it came: before, after, at a review.
    """

    __tablename__ = "attachment"
    __title__ = QT_TRANSLATE_NOOP("store", "Attachment")
    __words__ = (("display_name", QT_TRANSLATE_NOOP("store", "File name")),)
    __belongs__ = "of_row"
    __belongs_to__ = "of_table"
    __purged__ = ("display_name",)
    __sealed__ = "1"

    of_table: Mapped[str]
    of_row: Mapped[int] = mapped_column(index=True)
    sha256: Mapped[str] = mapped_column(index=True)
    display_name: Mapped[str]
    size: Mapped[int]
    stage: Mapped[str] = mapped_column(default="")


@dataclass(frozen=True)
class Stored:
    """A file that is kept; `name` is for people, `sha256` is where it lies."""

    sha256: str
    name: str
    size: int


class Attachments:
    """The folder of the files. `key` seals them; None keeps them as they are."""

    def __init__(self, folder: Path, key: DataKey | None = None) -> None:
        self.folder = folder
        self._key = key

    def put(self, source: Path | bytes, name: str) -> Stored:
        """Keep a file's content; the same content is kept once. FileRefused says why it is not taken."""
        shown = plain_name(name)
        content = source if isinstance(source, bytes) else _read(source, shown)
        if not content:
            raise FileRefused(EMPTY.filled(name=shown))
        if len(content) > MOST_BYTES:
            raise _too_large(shown, len(content))
        digest = sha256(content).hexdigest()
        if not self.is_whole(digest):
            self._write(digest, content)
        else:
            self._touch(digest)
        return Stored(digest, shown, len(content))

    def get(self, digest: str) -> bytes:
        """The content; FileRefused when it is missing or not what was kept."""
        path = self._path(digest)
        try:
            held = path.read_bytes()
            content = self._opened(digest, held) if path.suffix == SEALED else held
        except FileNotFoundError as why:
            raise FileRefused(MISSING.filled(file=digest[:12])) from why
        except OSError as why:
            raise StoreUnavailable(NO_ROOM.filled(folder=self.folder)) from why
        if sha256(content).hexdigest() != digest:
            raise FileRefused(ALTERED.filled(file=digest[:12]))
        return content

    def is_whole(self, digest: str) -> bool:
        """Whether the content is there and is what was kept."""
        try:
            self.get(digest)
        except FileRefused:
            return False
        return True

    def export(self, digest: str, name: str, folder: Path) -> Path:
        """Write a copy into `folder` under its name; a file there already keeps its own."""
        content = self.get(digest)
        path = None
        try:
            path = free_path(folder, name)
            files.write_whole(path, content)
        except OSError as why:
            if path is not None:
                files.remove(path)
            raise StoreUnavailable(NO_ROOM.filled(folder=folder)) from why
        return path

    def files(self) -> tuple[Path, ...]:
        """Every kept file, for a backup: a name says what is in it, so one once copied never changes."""
        if not self.folder.is_dir():
            return ()
        return tuple(sorted(path for path in self.folder.iterdir() if _NAME.fullmatch(path.name)))

    def reseal(self, key: DataKey | None) -> int:
        """Keep every file under another key, or without one; returns how many. Can be done again."""
        other = Attachments(self.folder, key)
        done = 0
        for path in self.files():
            if (path.suffix == SEALED) != (key is not None):
                other._write(path.stem, self.get(path.stem))
                files.remove(path)
                done += 1
        self._key = key
        return done

    def forget(self, purged: frozenset[str], kept: frozenset[str], now: datetime) -> int:
        """Remove purged files that no other row keeps, and old ones no row ever spoke of; returns how many.

        One that came within the hour may be of a form still open.
        """
        files.sweep(self.folder, now)
        gone = [
            path
            for path in self.files()
            if path.stem not in kept and (path.stem in purged or _is_old(path, now))
        ]
        for path in gone:
            files.remove(path)
        return len(gone)

    def problems(self, connection: Any, *, deep: bool = True) -> Iterator[Phrase]:
        """What does not fit between the rows and the files; `deep` reads every one of them."""
        query = "SELECT id, sha256 FROM attachment WHERE purged_at IS NULL ORDER BY id"
        for row, digest in connection.execute(query).fetchall():
            try:
                self.get(digest) if deep else self._there(digest)
            except FileRefused as why:
                yield OF_ROW.filled(row=row, table=AttachedFile.__tablename__, problem=why.phrase)

    def _there(self, digest: str) -> None:
        if not self._path(digest).is_file():
            raise FileRefused(MISSING.filled(file=digest[:12]))

    def _path(self, digest: str) -> Path:
        """Where the content lies: sealed or, from before the station was encrypted, not."""
        if not _NAME.fullmatch(digest) or len(digest) != 64:
            raise FileRefused(MISSING.filled(file=plain_name(digest)[:12]))
        sealed, plain = self.folder / f"{digest}{SEALED}", self.folder / digest
        if self._key is None and plain.is_file():
            return plain  # both, where sealing them was cut off or a backup brought the plain one back
        return sealed if sealed.is_file() else plain

    def _write(self, digest: str, content: bytes) -> None:
        held = content if self._key is None else self._key.seal(content, _about(digest))
        path = self.folder / (digest if self._key is None else f"{digest}{SEALED}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            files.write_whole(path, held)
        except OSError as why:
            raise StoreUnavailable(NO_ROOM.filled(folder=self.folder)) from why

    def _touch(self, digest: str) -> None:
        """What is kept once more is of a form still open, however long it has lain here."""
        with suppress(OSError):
            os.utime(self._path(digest))

    def _opened(self, digest: str, held: bytes) -> bytes:
        if self._key is None:
            raise FileRefused(ALTERED.filled(file=digest[:12]))
        try:
            return self._key.unseal(held, _about(digest))
        except FileRefused as why:
            raise FileRefused(ALTERED.filled(file=digest[:12])) from why


def _is_old(path: Path, now: datetime) -> bool:
    return now.timestamp() - path.stat().st_mtime > LEFT_BEHIND.total_seconds()


def _about(digest: str) -> str:
    return f"attachment {digest}"


def _read(source: Path, shown: str) -> bytes:
    try:
        found = source.stat()
        if not stat.S_ISREG(found.st_mode):
            raise FileRefused(UNREADABLE.filled(name=shown))
        if found.st_size > MOST_BYTES:
            raise _too_large(shown, found.st_size)
        with source.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as why:
        raise FileRefused(UNREADABLE.filled(name=shown)) from why


def _too_large(shown: str, size: int) -> FileRefused:
    megabytes = f"{size / (1 << 20):.1f}"
    return FileRefused(TOO_LARGE.filled(name=shown, size=megabytes, most=MOST_BYTES >> 20))
