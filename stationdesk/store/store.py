"""Store and Transaction: the only way into the station's file; commit or nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self, TypeVar
from uuid import uuid4

from sqlalchemy import Select, select
from sqlalchemy.orm import attributes

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RecordMissing, RecordStale, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import audit, engine, failures, rows, schema, search, unit
from stationdesk.store.clauses import moment
from stationdesk.store.record import Part, Record
from stationdesk.store.station_file import (
    ATTACHMENTS,
    BACKUPS,
    DRAFTS,
    FILE_NAME,
    Identity,
    StationFile,
    StationKind,
)
from stationdesk.store.station_settings import StationSettings

Clock = Callable[[], datetime]
Listener = Callable[[frozenset[type[Any]]], None]
R = TypeVar("R", bound=Record)
K = TypeVar("K", bound=Record | Part)

CLOCK_JUMP_SECONDS = 120
MISSING = QT_TRANSLATE_NOOP("store", "This record is not there.")
VOIDED = QT_TRANSLATE_NOOP("store", "This record was voided.")
NO_REASON = QT_TRANSLATE_NOOP("store", "Say why the record is voided.")


class Transaction:
    """One use-case on the station's file, with who acts and the time; it never commits by itself.

    `now` is the clock's; `recorded_at` is never before anything already recorded. `form` is the
    random id of the filled form, so that the same form sent twice is seen.
    """

    def __init__(
        self, store: Store, session: unit.UnitOfWork, actor: Actor, action: str, form: str | None
    ) -> None:
        self.store = store
        self.session = session
        self.actor = actor
        self.action = action
        self.form = form
        self.now = store.clock().astimezone(UTC)
        self.today: date = local_day(self.now)
        self.settings = StationSettings(session)
        session.changes = audit.Changes()
        session.transaction_in_words = self
        self.head = audit.head(engine.raw(session.connection()))
        self.recorded_at = max(self.now, datetime.fromtimestamp(self.head.at, UTC))
        behind = int((self.recorded_at - self.now).total_seconds())
        if behind > CLOCK_JUMP_SECONDS:
            self._clock_behind = behind
        else:
            self._clock_behind = 0

    @property
    def moment(self) -> dict[str, Any]:
        """The parameters of clauses.NOW and clauses.TODAY."""
        return moment(self.now)

    def number_at(self, record: Record) -> datetime:
        """The instant whose year numbers a new record: its registering."""
        return self.now if record.created_at == self.recorded_at else record.created_at

    def add(self, record: K, *, uuid: str | None = None, at: datetime | None = None) -> K:
        """Keep a new record; one already kept under this uuid by the same action is returned instead.

        `at` is when it was recorded, for the invented past of a practice station only.
        """
        wanted = uuid or self._unused_form(record)
        if wanted and (earlier := self._earlier(type(record), wanted)) is not None:
            return earlier
        record.uuid = wanted or str(uuid4())
        if at is not None:
            self._only_in_practice()
            record.created_at = at
        self.session.add(record)
        self.session.flush()
        return record

    def add_many(
        self, model: type[Record] | type[Part], many: list[dict[str, Any]], batch: int | None = None
    ) -> list[int]:
        """Keep many rows at once, each a dict of attribute values; returns their ids in order.

        `batch` is set as each row's `batch_id`. A `created_at` of one's own is for practice only.
        """
        copies = [dict(row) for row in many]
        if any("created_at" in row for row in copies):
            self._only_in_practice()
        if batch is not None:
            for row in copies:
                row["batch_id"] = batch
        self.session.flush()
        return unit.add_many(self, model, copies)

    def get(self, model: type[R], record: int, version: int | None = None, *, voided: bool = False) -> R:
        """The record to work on; refused when it is missing, voided, or no longer of this version."""
        found = self.session.get(model, record)
        if found is None:
            raise RecordMissing(MISSING)
        if version is not None and found.version != version:
            raise RecordStale(failures.STALE)
        if found.voided_at is not None and not voided:
            raise RuleBroken(VOIDED)
        return found

    def changed(self, record: Record) -> None:
        """Give the record a new version although only rows beside it changed."""
        record.updated_at, record.updated_by = self.recorded_at, self.actor.person
        attributes.flag_modified(record, "updated_at")

    def void(self, record: Record, reason: str) -> None:
        """Strike the record out; it and its number stay."""
        if record.voided_at is not None:
            raise RuleBroken(VOIDED)
        if not reason.strip():
            raise RuleBroken(NO_REASON)
        record.voided_at, record.voided_by = self.recorded_at, self.actor.person
        record.void_reason = reason.strip()
        self.session.flush()

    def note(self, **facts: Any) -> None:
        """Add facts to the audit entry, for example what was printed. Plain JSON values."""
        self.session.changes.facts.update(facts)

    def matching(self, model: type[Record], text: str) -> Select[Any]:
        """The ids of the records a text finds, for `Model.id.in_(...)`."""
        return search.matching(self.session, model, text)

    def _unused_form(self, record: Any) -> str | None:
        return self.form if isinstance(record, Record) and not self.session.changes.rows else None

    def _earlier(self, model: type[K], uuid: str) -> K | None:
        found = self.session.scalar(select(model).where(model.uuid == uuid))
        if found is None:
            return None
        if self._first_action(model.__tablename__, found.id) != self.action:
            raise RuleBroken(failures.TWICE)
        return found

    def _first_action(self, table: str, row: int) -> str | None:
        return self.session.scalar(
            select(audit.AuditEntry.action)
            .join(audit.AuditRow, audit.AuditRow.seq == audit.AuditEntry.seq)
            .where(audit.AuditRow.kind == table, audit.AuditRow.row == row)
            .order_by(audit.AuditEntry.seq)
            .limit(1)
        )

    def _only_in_practice(self) -> None:
        if self.store.identity.kind is not StationKind.PRACTICE:
            raise ValueError("only a practice station has an invented past")

    def finish(self) -> bool:
        """Write what is pending and the audit entry; True when there was anything to write."""
        self.session.flush()
        changes = self.session.changes
        if not changes:
            return False
        if self._clock_behind:
            changes.facts["clock_behind_seconds"] = self._clock_behind
        audit.append(
            engine.raw(self.session.connection()), self.head, changes,
            actor=self.actor, action=self.action, form=self.form, at=int(self.recorded_at.timestamp()),
        )  # fmt: skip
        return True


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
