"""Transaction: one use-case on the station's file, as the ledgers' actions see it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, Protocol, TypeVar
from uuid import uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import attributes

from stationdesk.core.actor import Actor
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RecordMissing, RecordStale, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import audit, engine, failures, search, unit
from stationdesk.store.attachments import Attachments
from stationdesk.store.clauses import moment
from stationdesk.store.clock_watch import ClockWatch
from stationdesk.store.keys import DataKey, KeyRing
from stationdesk.store.record import Part, Record
from stationdesk.store.station_file import Identity, StationKind
from stationdesk.store.station_settings import StationSettings

R = TypeVar("R", bound=Record)
K = TypeVar("K", bound=Record | Part)

CLOCK_JUMP_SECONDS = 120
MISSING = QT_TRANSLATE_NOOP("store", "This record is not there.")
VOIDED = QT_TRANSLATE_NOOP("store", "This record was voided.")
NO_REASON = QT_TRANSLATE_NOOP("store", "Say why the record is voided.")


class Holder(Protocol):
    """The store a transaction belongs to, as far as it needs to know."""

    clock: Callable[[], datetime]
    identity: Identity
    clock_watch: ClockWatch | None
    keys: KeyRing | None
    key: DataKey | None
    attachments: Attachments

    @property
    def file_key(self) -> DataKey | None: ...


class Transaction:
    """One use-case on the station's file, with who acts and the time; it never commits by itself.

    `now` is the clock's; `recorded_at` is never before anything already recorded. `form` is the
    random id of the filled form, so that the same form sent twice is seen.
    """

    def __init__(
        self, store: Holder, session: unit.UnitOfWork, actor: Actor, action: str, form: str | None
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
        session.stamps = self
        session.driver = engine.raw(session.connection())
        self._head = audit.head(session.driver) if action else audit.EMPTY
        self.recorded_at = max(self.now, datetime.fromtimestamp(self._head.at, UTC))

    @property
    def moment(self) -> dict[str, Any]:
        """The parameters of clauses.NOW, clauses.TODAY and clauses.ME."""
        return moment(self.now, self.actor.person)

    @contextmanager
    def past(self, at: datetime, actor: Actor) -> Iterator[None]:
        """Act as somebody at an earlier time, for the invented past of a practice station only."""
        self._only_in_practice()
        present = self.now, self.today, self.recorded_at, self.actor
        self.session.flush()
        self.now, self.today, self.recorded_at, self.actor = at, local_day(at), at, actor
        try:
            yield
            self.session.flush()
        finally:
            self.now, self.today, self.recorded_at, self.actor = present

    def anchor(self) -> audit.Anchor | None:
        """The state of the records as this transaction sees it; None while nothing is kept."""
        last = audit.last_change(self.session.driver)
        return audit.anchor_of(self.store.identity.uuid, last) if last.seq else None

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
        self.session.flush()
        if unit.is_alone(record):
            unit.add_alone(self.session, record)
        else:
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

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Something that may be refused half-way: then nothing of it is kept, and the rest goes on."""
        session, changes = self.session, self.session.changes
        session.flush()
        before = dict(changes.rows), dict(changes.facts), dict(changes.keys)
        known = set(session.identity_map.keys())
        try:
            with failures.in_words(), session.begin_nested():
                yield
                session.flush()
        except BaseException:
            changes.rows, changes.facts, changes.keys = before
            for key in set(session.identity_map.keys()) - known:
                session.expunge(session.identity_map[key])
            raise

    def note(self, **facts: Any) -> None:
        """Add facts to the audit entry, for example what was printed. Plain JSON values."""
        self.session.changes.facts.update(facts)

    def matching(self, model: type[Record], text: str, within: Iterable[Any] = ()) -> search.Ids:
        """The ids of the records a text finds, for `Model.id.in_(...)` and nothing else.

        `within` are the other conditions of the same query: where they leave few records, the text of
        each is compared instead of asking the index.
        """
        conditions = tuple(within)
        is_narrow = partial(self._is_narrow, model, conditions) if conditions else None
        return search.matching(self.session.driver, model, text, is_narrow)

    def _is_narrow(self, model: type[Record], conditions: tuple[Any, ...]) -> bool:
        limited = select(model.id).where(*conditions).limit(search.NARROW).subquery()
        count = self.session.scalar(select(func.count()).select_from(limited), self.moment)
        return count is not None and count < search.NARROW

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

    def finish(self) -> audit.Head | None:
        """Write what is pending and the audit entry, which is returned; None when there was nothing."""
        self.session.flush()
        changes = self.session.changes
        if not changes:
            return None
        watch = self.store.clock_watch
        behind = max(int((self.recorded_at - self.now).total_seconds()), watch.look(self.now) if watch else 0)
        if behind > CLOCK_JUMP_SECONDS:
            changes.facts[audit.BEHIND_FACT] = behind
        if (ahead := (watch or ClockWatch()).compare(self._head, self.now)) is not None:
            changes.facts[audit.AHEAD_FACT] = ahead.days
        return audit.append(
            self.session.driver, self._head, changes,
            actor=self.actor, action=self.action, form=self.form, at=int(self.recorded_at.timestamp()),
        )  # fmt: skip
