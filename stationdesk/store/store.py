"""Store: the open file of one station, and the only way into it; commit or nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from stationdesk.core.actor import CHIEFS, Actor
from stationdesk.core.errors import FileDamaged, FileRefused, NotAllowed, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.store import (
    accounts,
    audit,
    backup,
    creation,
    encrypting,
    engine,
    failures,
    files,
    location,
    migrations,
    restoring,
    soundness,
    unit,
)
from stationdesk.store.attachments import Attachments
from stationdesk.store.backing_up import BackedUp
from stationdesk.store.clock_watch import ClockWatch
from stationdesk.store.copies_seen import FILE as COPIES
from stationdesk.store.copies_seen import CopiesSeen
from stationdesk.store.drafts import Drafts
from stationdesk.store.high_water import HighWater
from stationdesk.store.keys import DataKey, KeyRing
from stationdesk.store.pool import Progress, quietly
from stationdesk.store.proving import Proven
from stationdesk.store.rows import kept_classes
from stationdesk.store.station_file import (
    ATTACHMENTS,
    BACKUPS,
    DRAFTS,
    FILE_NAME,
    Identity,
    StationKind,
    read_identity,
)
from stationdesk.store.transaction import Transaction

__all__ = ["Clock", "Identity", "StationKind", "Store", "Transaction"]

Clock = Callable[[], datetime]
Listener = Callable[[frozenset[type[Any]]], None]

NOT_BACKED_UP = QT_TRANSLATE_NOOP(
    "store", "Everything saved is kept, but the backup on closing was not made. {why}"
)
MAY_NOT_ACCEPT = QT_TRANSLATE_NOOP("store", "Only the chief may work on with older records.")
NEEDS_KEY = QT_TRANSLATE_NOOP("store", "These records are encrypted; enter with your password first.")
READ_ONLY = QT_TRANSLATE_NOOP(
    "store", "These records are open for reading only; nothing can be changed until they are restored."
)
NO_FILE = QT_TRANSLATE_NOOP("store", "There is no station in “{folder}”.")
QUIET = frozenset({"account.entered", "store.restore_proven"})  # alone they are no reason for another backup


class Store(BackedUp, Proven):
    """The open file of one station.

    `set_back` is None, or says that this PC has already seen a newer state of this station.
    `keys` is None where nobody has a password; `key` is the data key once somebody has entered, and
    `file_key` the same where the file itself is encrypted. `read_only` refuses every change.
    `clock_watch` notes in the audit that the clock was set back; without one only what shows in it.
    `was_cut_off` says that the last program did not close the file; `unfit` is what does not fit of its
    schema and newest entries, told to everybody; `is_damaged` that a whole look found it damaged.
    """

    def __init__(
        self,
        folder: Path,
        engines: engine.Engines,
        clock: Clock,
        marks: Path | None,
        *,
        key: DataKey | None = None,
        encrypted: bool = False,
        read_only: bool = False,
    ) -> None:
        self.folder = folder
        self.file = folder / FILE_NAME
        self.engines = engines
        self.clock = clock
        self.key = key
        self.keys = KeyRing.read(folder)
        self.encrypted = encrypted
        self.read_only = read_only
        self.drafts = Drafts(folder / DRAFTS, self.file_key)
        self.attachments = Attachments(folder / ATTACHMENTS, self.file_key)
        with self._drivers(), engines.reader.begin() as connection:
            self.identity = read_identity(engine.raw(connection))
        self._listeners: list[Listener] = []
        self._here = threading.local()
        self._saves = 0
        self.clock_watch: ClockWatch | None = None
        self.was_cut_off, self.is_damaged = False, False
        self.unfit: tuple[Phrase, ...] = ()
        self._backed_up_at = clock()
        self._marks = HighWater(marks or folder, self.identity.uuid)
        self.copies_seen = CopiesSeen((marks or folder) / COPIES)
        with self._drivers(), engines.reader.begin() as connection:
            self.set_back = self._marks.judge(engine.raw(connection))
        self._note_mark()

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        kind: StationKind,
        clock: Clock,
        settings: Mapping[str, Any],
        marks: Path | None = None,
        key: DataKey | None = None,
        encrypted: bool = False,
    ) -> Self:
        """Make a new station's file in a folder that holds none; a crash on the way leaves none.

        Where a key ring lies in the folder already, `key` is its data key and the station gets its uuid.
        """
        location.refuse_unsafe(folder)
        if (folder / FILE_NAME).exists():
            raise FileRefused(backup.OCCUPIED.filled(folder=folder))
        for name in (BACKUPS, ATTACHMENTS, DRAFTS):
            (folder / name).mkdir(parents=True, exist_ok=True)
        part = folder / (FILE_NAME + ".new")
        part.unlink(missing_ok=True)
        ring = KeyRing.read(folder)
        station, raw = ring.station if ring else None, key.raw if key and encrypted else None
        creation.make(part, kind, settings, clock(), station=station, key=raw)
        files.replace(part, folder / FILE_NAME)
        engines = engine.open_engines(folder / FILE_NAME, key=raw)
        store = cls(folder, engines, clock, marks, key=key, encrypted=raw is not None)
        store._saves = 1
        return store

    @classmethod
    @soundness.readable()
    def open(
        cls,
        folder: Path,
        *,
        clock: Clock,
        marks: Path | None = None,
        key: DataKey | None = None,
        read_only: bool = False,
    ) -> Self:
        """Open the station's file in this folder, brought up to this program's schema.

        FileDamaged when it cannot be worked with; `read_only` may still open it.
        `marks` is a folder of this PC outside the station's, where the newest state seen is noted.
        `key` opens an encrypted file, and lets accounts be changed in any.
        """
        location.refuse_unsafe(folder)
        restoring.finish(folder, marks)
        if not (folder / FILE_NAME).is_file():
            raise FileRefused(NO_FILE.filled(folder=folder))
        for name in (BACKUPS, DRAFTS):
            files.sweep(folder / name, clock())
        encrypted = engine.is_encrypted(folder / FILE_NAME)
        if encrypted and key is None:
            raise FileRefused(NEEDS_KEY) if KeyRing.read(folder) else FileDamaged(failures.NOT_OURS)
        was_cut_off = soundness.was_cut_off(folder / FILE_NAME)
        raw = key.raw if key and encrypted else None
        engines = engine.open_engines(folder / FILE_NAME, key=raw, read_only=read_only)
        try:
            store = cls(folder, engines, clock, marks, key=key, encrypted=encrypted, read_only=read_only)
            if not read_only:
                store = store._made_ready(marks)
        except BaseException:
            engines.dispose()
            raise
        store.was_cut_off = was_cut_off
        return store

    def _made_ready(self, marks: Path | None) -> Self:
        """Brought up to this program's schema and looked over."""
        store = self
        if migrations.missing(self.identity.schema):
            migrations.upgrade(
                self.engines,
                self.file,
                self.identity.schema,
                self.folder / BACKUPS,
                self.clock,
                self.file_key,
            )
            store = type(self)(
                self.folder, self.engines, self.clock, marks, key=self.key, encrypted=self.encrypted
            )
        with store._drivers(), store.engines.reader.begin() as connection:
            store.unfit = soundness.glance(engine.raw(connection), store.identity.uuid)
        accounts.sweep(store)
        if store.file_key is not None:
            encrypting.seal_beside(store.folder, store.file_key)
        return store

    @property
    def file_key(self) -> DataKey | None:
        """The key of what lies on the disk; None where that is not encrypted."""
        return self.key if self.encrypted else None

    def close(self, progress: Progress = quietly) -> None:
        """Make the closing backup when something changed, and let go of the file.

        What was saved is saved: a backup that fails now is a warning, in `backup_warnings`.
        """
        try:
            if self._saves:
                self.backup("close", progress)
        except (StationError, StoreUnavailable) as why:
            self.backup_warnings = (NOT_BACKED_UP.filled(why=why.phrase),)
        finally:
            self.engines.dispose()

    def listen(self, listener: Listener) -> None:
        """Call `listener` with the classes of rows that changed, after each commit, in its thread."""
        self._listeners.append(listener)

    @contextmanager
    def transaction(self, actor: Actor, action: str, form: str | None = None) -> Iterator[Transaction]:
        """A use-case that writes: all of it is kept on leaving, or none of it."""
        if self.read_only:
            raise StoreUnavailable(READ_ONLY)
        if self.is_damaged:
            raise FileDamaged(failures.DAMAGED)
        if getattr(self._here, "writing", False):
            raise RuntimeError("a transaction is already open in this thread")
        self._here.writing = True
        try:
            with self._drivers(), unit.UnitOfWork(self.engines.writer, expire_on_commit=False) as session:
                tx = Transaction(self, session, actor, action, form)
                yield tx
                wrote = tx.finish()
                tables = {table for table, _ in session.changes.rows}
                session.commit()
                self._kept(wrote)
        finally:
            self._here.writing = False
        if wrote:
            self._saves += action not in QUIET
            if accounts.Account.__tablename__ in tables:
                accounts.sweep_if_it_can_be(self)
            self._tell(tables)

    @contextmanager
    def reading(self, actor: Actor) -> Iterator[Transaction]:
        """A consistent view that cannot write."""
        with self._drivers(), unit.UnitOfWork(self.engines.reader, expire_on_commit=False) as session:
            yield Transaction(self, session, actor, "", None)

    def accept_set_back(self, actor: Actor, reason: str = "") -> None:
        """The chief takes responsibility for working on with an older file; a reason is noted."""
        if self.set_back is None:
            return
        if actor.role not in CHIEFS:
            raise NotAllowed(MAY_NOT_ACCEPT)
        with self.transaction(actor, "store.set_back_accepted") as tx:
            tx.note(seen=self.set_back.seen, found=self.set_back.found)
            if reason.strip():
                tx.note(reason=reason.strip())
        self.set_back = None
        self._note_mark()

    # --- within ---

    def _kept(self, head: audit.Head | None) -> None:
        """A transaction is in the file: nothing it told need be told again."""
        if self.clock_watch is not None:
            self.clock_watch.told()
        if head is not None and self.set_back is None:
            self._marks.note(head)

    def _note_mark(self) -> None:
        """Not while a newer state is still to be explained."""
        if self.set_back is None and not self.read_only:
            with self.engines.reader.begin() as connection:
                self._marks.set_to(audit.head(engine.raw(connection)))

    def _drivers(self) -> AbstractContextManager[None]:
        return failures.in_words(self.engines.driver.Error, folder=self.folder)

    def _tell(self, tables: set[str]) -> None:
        changed = frozenset(kept for kept in kept_classes() if kept.__tablename__ in tables)
        for listener in self._listeners if changed else ():
            listener(changed)
