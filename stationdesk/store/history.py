"""What happened to one record, as the audit tells it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from stationdesk.store.audit import AuditEntry, AuditRow
from stationdesk.store.record import Kept
from stationdesk.store.rows import KeptTable, kept_table


@dataclass(frozen=True)
class HistoryEntry:
    """One change. `changes` is {attribute: (before, after)}, both None where the value is personal;

    none at all for the entry that made the record.
    """

    seq: int
    at: datetime
    person: int | None
    person_name: str
    action: str
    changes: Mapping[str, tuple[Any, Any]]
    facts: Mapping[str, Any]


def history(session: Session, kept: type[Kept], row: int) -> tuple[HistoryEntry, ...]:
    """Every entry that speaks of a row, oldest first."""
    table = kept_table(kept)
    entries = session.scalars(
        select(AuditEntry)
        .join(AuditRow, AuditRow.seq == AuditEntry.seq)
        .where(AuditRow.kind == table.name, AuditRow.row == row)
        .order_by(AuditEntry.seq)
    )
    return tuple(_told(entry, table, row) for entry in entries)


def _told(entry: AuditEntry, table: KeptTable, row: int) -> HistoryEntry:
    body = json.loads(entry.body)
    stored = next(changes for name, number, _, changes in body["rows"] if (name, number) == (table.name, row))
    return HistoryEntry(
        seq=entry.seq,
        at=entry.at,
        person=entry.person,
        person_name=entry.person_name,
        action=entry.action,
        changes=_values(table, stored),
        facts=body["facts"],
    )


def _values(table: KeptTable, stored: Mapping[str, list[Any]]) -> dict[str, tuple[Any, Any]]:
    columns = {column.name: column for column in table.columns}
    found: dict[str, tuple[Any, Any]] = {}
    for name, (before, after) in stored.items():
        if (column := columns.get(name)) is None:
            found[name] = (before, after)
        elif column.attribute in table.personal:
            found[column.attribute] = (None, None)
        else:
            found[column.attribute] = (column.value(before), column.value(after))
    return found
