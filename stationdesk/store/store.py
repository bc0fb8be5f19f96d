"""Store and Transaction: the only way into the station's file; commit or nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.store import engine, failures, rows, schema, unit
from stationdesk.store.station_file import (
    ATTACHMENTS,
    BACKUPS,
    DRAFTS,
    FILE_NAME,
    Identity,
    StationFile,
    StationKind,
)
from stationdesk.store.transaction import Transaction

__all__ = ["Clock", "Identity", "StationKind", "Store", "Transaction"]

Clock = Callable[[], datetime]
Listener = Callable[[frozenset[type[Any]]], None]


class Store:
    """The open file of one station."""

    def __init__(self, folder: Path, engines: engine.Engines, clock: Clock, identity: Identity) -> None:
        self.folder = folder
        self.file = folder / FILE_NAME
        self.engines = engines
        self.clock = clock
        self.identity = identity
        self._listeners: list[Listener] = []
        self._here = threading.local()

    @classmethod
    def create(cls, folder: Path, *, kind: StationKind, clock: Clock, settings: Mapping[str, Any]) -> Self:
        """Make a new station's file in a folder that holds none."""
        for name in ("", BACKUPS, ATTACHMENTS, DRAFTS):
            (folder / name).mkdir(parents=True, exist_ok=True)
        engines = engine.open_engines(folder / FILE_NAME)
        store = cls(folder, engines, clock, Identity(str(uuid4()), kind, "0001"))
        with store._drivers(), engines.writer.begin() as connection:
            schema.create(connection)
            digest = schema.schema_digest(engine.raw(connection))
        with store.transaction(SYSTEM, "store.created") as tx:
            tx.session.add(StationFile(uuid=store.identity.uuid, kind=kind))
            for name, value in settings.items():
                tx.settings.set(name, value)
            tx.note(schema=digest)
        return store

    @classmethod
    def open(cls, folder: Path, *, clock: Clock) -> Self:
        """Open the station's file in this folder."""
        engines = engine.open_engines(folder / FILE_NAME)
        store = cls(folder, engines, clock, Identity("", StationKind.REAL, ""))
        with store.reading(SYSTEM) as tx:
            file = tx.session.scalars(select(StationFile)).one()
            store.identity = Identity(file.uuid, file.kind, "0001")
        return store

    def close(self) -> None:
        """Let go of the file."""
        self.engines.dispose()

    def listen(self, listener: Listener) -> None:
        """Call `listener` with the classes of rows that changed, after each commit, in its thread."""
        self._listeners.append(listener)

    @contextmanager
    def transaction(self, actor: Actor, action: str, form: str | None = None) -> Iterator[Transaction]:
        """A use-case that writes: all of it is kept on leaving, or none of it."""
        if getattr(self._here, "writing", False):
            raise RuntimeError("a transaction is already open in this thread")
        self._here.writing = True
        try:
            with self._drivers(), unit.UnitOfWork(self.engines.writer, expire_on_commit=False) as session:
                tx = Transaction(self, session, actor, action, form)
                yield tx
                tx.finish()
                tables = {table for table, _ in session.changes.rows}
                session.commit()
        finally:
            self._here.writing = False
        if tables:
            self._tell(tables)

    @contextmanager
    def reading(self, actor: Actor) -> Iterator[Transaction]:
        """A consistent view that cannot write."""
        with self._drivers(), unit.UnitOfWork(self.engines.reader, expire_on_commit=False) as session:
            yield Transaction(self, session, actor, "", None)

    def _drivers(self) -> Any:
        return failures.in_words(self.engines.driver.Error)

    def _tell(self, tables: set[str]) -> None:
        changed = frozenset(kept for kept in rows.kept_classes() if kept.__tablename__ in tables)
        for listener in self._listeners:
            listener(changed)
