"""The chain of entries that proves what was done: each entry's hash covers the one before it."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.actor import Actor
from stationdesk.store.record import Base
from stationdesk.store.row_keys import about, seal
from stationdesk.store.rows import KeptTable, Stored, canonical

GENESIS = bytes(32)
BEHIND_FACT, AHEAD_FACT = "clock_behind_seconds", "clock_ahead_days"
CLOCK_JUMP = f"(instr(body, '\"{BEHIND_FACT}\"') > 0 OR instr(body, '\"{AHEAD_FACT}\"') > 0)"
REMEMBERED = "action IN ('store.restore_proven', 'account.recovery_kept', 'account.recovery_renewed')"
GIVES_SCHEMA = "action IN ('store.created', 'store.migrated')"
ABOUT = "about:"  # begins the kind of an AuditRow that an entry's facts name
ANCHOR_BYTES = 10


class AuditEntry(Base):
    """One transaction. `at` never decreases; `body` is canonical JSON, `changed` its number of rows."""

    __tablename__ = "audit_entry"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    person: Mapped[int | None]
    person_name: Mapped[str]
    authenticated: Mapped[bool]
    action: Mapped[str]
    form: Mapped[str | None] = mapped_column(unique=True)
    body: Mapped[str]
    changed: Mapped[int]
    hash: Mapped[bytes] = mapped_column(LargeBinary)
    __table_args__ = (
        Index("ix_audit_entry_changing", "seq", sqlite_where=text("changed > 0")),
        Index("ix_audit_entry_seen", "seq", "person", "action"),  # what a filter of the log walks along
        Index("ix_audit_entry_clock", "seq", sqlite_where=text(CLOCK_JUMP)),
        Index("ix_audit_entry_remembered", "seq", sqlite_where=text(REMEMBERED)),
        Index("ix_audit_entry_schema", "seq", sqlite_where=text(GIVES_SCHEMA)),
    )  # fmt: skip


class AuditRow(Base):
    """Which entries speak of a row: the way from a record to its history.

    A kind `about:<ledger>` is a record that an entry changed nothing of: it was printed, or looked at.
    """

    __tablename__ = "audit_row"
    kind: Mapped[str] = mapped_column(primary_key=True)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - the form SQLAlchemy asks for


@dataclass(frozen=True)
class Head:
    """The last entry of the chain."""

    seq: int
    at: int
    hash: bytes


EMPTY = Head(0, 0, GENESIS)
_HEAD = "SELECT seq, at, hash FROM audit_entry ORDER BY seq DESC LIMIT 1"
_ENTRY = (
    "INSERT INTO audit_entry "
    "(seq, at, person, person_name, authenticated, action, form, body, changed, hash) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_ROW = "INSERT INTO audit_row (kind, row, seq) VALUES (?, ?, ?)"


def head(connection: Any) -> Head:
    """The last entry, on a driver's connection."""
    found = connection.execute(_HEAD).fetchall()
    return Head(*found[0]) if found else EMPTY


@dataclass
class Changes:
    """What one transaction did, gathered until it commits: (table, id) -> [digest, changed columns].

    `keys` are the keys of changed rows with the names of the columns they seal.
    """

    rows: dict[tuple[str, int], tuple[str, dict[str, list[Stored]]]] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    keys: dict[tuple[str, int], tuple[bytes, frozenset[str]]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows or self.facts)

    def added(self, table: str, row: int, row_digest: str) -> None:
        """A new row: its values are in the row itself."""
        self.rows[table, row] = (row_digest, {})

    def purged(self, table: str, row: int, row_digest: str, at: list[Stored]) -> None:
        """A row whose values were taken out: what they were must not be told, under no key."""
        self.rows[table, row] = (row_digest, {"purged_at": at})

    def updated(self, table: KeptTable, row: int, row_digest: str, changes: dict[str, list[Stored]]) -> None:
        """A changed row: {column: [before, after]}, several changes of one transaction made one."""
        earlier = self.rows.get((table.name, row))
        if earlier is not None and not earlier[1]:
            changes = {}  # it is new in this transaction
        elif earlier is not None:
            changes = earlier[1] | {
                name: [earlier[1].get(name, pair)[0], pair[1]] for name, pair in changes.items()
            }
        self.rows[table.name, row] = (row_digest, changes)

    def told(self) -> list[Any]:
        """The rows as the entry's body tells them: [table, id, digest, {column: [before, after]}].

        In place of the pair of a purgeable column stands the pair sealed with the row's key.
        """
        return [
            [table, row, row_digest, self._sealed(table, row, changes) if changes else changes]
            for (table, row), (row_digest, changes) in self.rows.items()
        ]

    def _sealed(self, table: str, row: int, changes: dict[str, list[Stored]]) -> dict[str, Any]:
        key, hidden = self.keys.get((table, row), (b"", frozenset()))
        return {
            name: seal(key, about(table, row, name), pair) if name in hidden else pair
            for name, pair in changes.items()
        }


def entry_hash(previous: bytes, *parts: Any) -> bytes:
    """The hash of an entry: SHA-256 over the one before and all columns but the hash itself."""
    return sha256(previous + canonical(parts).encode()).digest()


def append(connection: Any, before: Head, changes: Changes, *, actor: Actor, action: str, form: str | None,
           at: int) -> Head:  # fmt: skip
    """Write the transaction's entry, on a driver's connection."""
    seq = before.seq + 1
    rows = changes.told()
    body = canonical({"facts": changes.facts, "rows": rows})
    parts = (
        seq, at, actor.person, actor.name, int(actor.authenticated), action, form, body, len(rows),
    )  # fmt: skip
    entry = Head(seq, at, entry_hash(before.hash, *parts))
    connection.execute(_ENTRY, (*parts, entry.hash))
    spoken = (*changes.rows, *spoken_of(changes.facts))
    connection.executemany(_ROW, [(table, row, seq) for table, row in spoken])
    return entry


def spoken_of(facts: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
    """The AuditRow of the ledger and the record that facts name; row 0 stands for no single record."""
    ledger, record = facts.get("ledger"), facts.get("record")
    if not isinstance(ledger, str):
        return ()
    return ((ABOUT + ledger, record if isinstance(record, int) else 0),)


@dataclass(frozen=True)
class Anchor:
    """The state of the records on paper: whoever holds it can prove that nothing before it changed."""

    text: str
    at: datetime
    seq: int


def anchor_of(station_uuid: str, entry: Head) -> Anchor:
    """80 bits of an entry's hash, with the station and the entry's number."""
    code = base64.b32encode(entry.hash[:ANCHOR_BYTES]).decode()
    code_text = f"SD1:{station_uuid[:8]}:{entry.seq}:{code}"
    return Anchor(code_text, datetime.fromtimestamp(entry.at, UTC), entry.seq)


def last_change(connection: Any) -> Head:
    """The last entry that changed a row; prints, exports and backups change none."""
    found = connection.execute(
        "SELECT seq, at, hash FROM audit_entry WHERE changed > 0 ORDER BY seq DESC LIMIT 1"
    ).fetchall()
    return Head(*found[0]) if found else EMPTY
