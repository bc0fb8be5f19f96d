"""What happened to one row, as the audit tells it, sealed values included while the row's key lives."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from stationdesk.store.audit import AuditEntry, AuditRow
from stationdesk.store.record import Kept, Purgeable
from stationdesk.store.row_keys import about, opened
from stationdesk.store.rows import KeptColumn, KeptTable, kept_table

GONE = (None, None)


@dataclass(frozen=True)
class Tombstone:
    """What a purge left in the chain: the row's number, its digest before, on whose authority.

    When and by whom say the entry's `at` and `person_name`.
    """

    number: str | None
    before: str
    authority: str


@dataclass(frozen=True)
class HistoryEntry:
    """One change. `changes` is {attribute: (before, after)}, none for the entry that made the row.

    Both are None where the attribute is in `hidden`: personal and not asked for in clear, or `purged`
    since. `purge` stands in the entry of the purge itself.
    """

    seq: int
    at: datetime
    person: int | None
    person_name: str
    action: str
    changes: Mapping[str, tuple[Any, Any]]
    facts: Mapping[str, Any]
    hidden: frozenset[str] = field(default_factory=frozenset)
    purged: frozenset[str] = field(default_factory=frozenset)
    purge: Tombstone | None = None


def history(session: Session, kept: type[Kept], row: int, *, clear: bool = False) -> tuple[HistoryEntry, ...]:
    """Every entry that speaks of a row, oldest first; personal values only when asked for in clear."""
    table = kept_table(kept)
    entries = session.scalars(
        select(AuditEntry)
        .join(AuditRow, AuditRow.seq == AuditEntry.seq)
        .where(AuditRow.kind == table.name, AuditRow.row == row)
        .order_by(AuditEntry.seq)
    )
    teller = _Teller(table, row, _key(session, kept, row), clear)
    return tuple(teller.told(entry) for entry in entries)


def _key(session: Session, kept: type[Kept], row: int) -> bytes:
    found = session.get(kept, row)
    return found.row_key if isinstance(found, Purgeable) else b""


@dataclass(frozen=True)
class _Teller:
    """Tells the entries of one row."""

    table: KeptTable
    row: int
    key: bytes
    clear: bool

    def told(self, entry: AuditEntry) -> HistoryEntry:
        body = json.loads(entry.body)
        mine = (self.table.name, self.row)
        stored = next(changes for name, number, _, changes in body["rows"] if (name, number) == mine)
        changes, hidden, purged = self._changes(stored)
        tombstones = body["facts"].get("purged", ())
        return HistoryEntry(
            seq=entry.seq,
            at=entry.at,
            person=entry.person,
            person_name=entry.person_name,
            action=entry.action,
            changes=changes,
            facts=body["facts"],
            hidden=hidden,
            purged=purged,
            purge=next(
                (
                    Tombstone(number, before, body["facts"]["authority"])
                    for name, row, number, before in tombstones
                    if (name, row) == mine
                ),
                None,
            ),
        )

    def _changes(
        self, stored: Mapping[str, Any]
    ) -> tuple[dict[str, tuple[Any, Any]], frozenset[str], frozenset[str]]:
        columns = {column.name: column for column in self.table.columns}
        found: dict[str, tuple[Any, Any]] = {}
        hidden, purged = set(), set()
        for name, pair in stored.items():
            column = columns.get(name)
            attribute = column.attribute if column is not None else name
            try:
                found[attribute] = self._pair(name, pair, column)
            except LookupError:
                found[attribute] = GONE
                purged.add(attribute)
            if attribute in self.table.personal and not self.clear:
                found[attribute] = GONE
                hidden.add(attribute)
        return found, frozenset(hidden | purged), frozenset(purged)

    def _pair(self, name: str, pair: Any, column: KeptColumn | None) -> tuple[Any, Any]:
        if isinstance(pair, str):
            pair = opened(self.key, about(self.table.name, self.row, name), pair)
        before, after = pair
        return (before, after) if column is None else (column.value(before), column.value(after))
