"""The whole schema: tables, the triggers that keep rows, and the digest that shows tampering."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection

from stationdesk.store import search
from stationdesk.store.attachments import AttachedFile
from stationdesk.store.batches import ImportBatch
from stationdesk.store.bureau_forms import BureauForm
from stationdesk.store.closings import PeriodClosing, ReportEdition
from stationdesk.store.links import RecordLink
from stationdesk.store.purge_rules import is_purge
from stationdesk.store.record import Base, Kept, Part, Purgeable, Record
from stationdesk.store.report_texts import ReportText
from stationdesk.store.rows import canonical, kept_classes

OWN = (
    AttachedFile,
    BureauForm,
    ImportBatch,
    PeriodClosing,
    RecordLink,
    ReportEdition,
    ReportText,
)  # declared wherever there is a schema
UNTOUCHABLE = ("audit_entry", "audit_row")
FIXED = {Record: ("id", "uuid", "number", "created_at", "created_by"), Part: ("id", "uuid", "created_at")}


def create(connection: Connection) -> None:
    """Make every table and trigger in an empty file."""
    Base.metadata.create_all(connection)
    for statement in (*searches(), *triggers()):
        connection.exec_driver_sql(statement)


def searches() -> Iterator[str]:
    """The full-text tables of every class of records."""
    for kept in kept_classes():
        if issubclass(kept, Record):
            yield from search.tables(kept)


def triggers() -> Iterator[str]:
    """The triggers of every kept table and of the audit."""
    for table in UNTOUCHABLE:
        yield _refusing(f"kept_{table}", f"DELETE ON {table}", f"kept: {table}")
        yield _refusing(f"sealed_{table}", f"UPDATE ON {table}", f"sealed: {table}")
    yield _refusing("kept_number_counter", "DELETE ON number_counter", "kept: number_counter")
    for kept in kept_classes():
        yield from _kept_triggers(kept)


def _kept_triggers(kept: type[Kept]) -> Iterator[str]:
    table = kept.__tablename__
    yield _refusing(f"kept_{table}", f'DELETE ON "{table}"', f"kept: {table}")
    for base, columns in FIXED.items():
        if issubclass(kept, base):
            changed = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns)
            yield _refusing(f"fixed_{table}", f'UPDATE ON "{table}"', f"sealed: {table}", changed)
    conditions = ["OLD.voided_at IS NOT NULL"] if issubclass(kept, Record) else []
    conditions += [f"({kept.__sealed__})"] if kept.__sealed__ else []
    refused = " OR ".join(conditions)
    if issubclass(kept, Purgeable):
        rekeyed = "NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at"
        refused = f"({' OR '.join((*conditions, rekeyed))}) AND NOT ({is_purge(kept)})"
    if refused:
        yield _refusing(f"sealed_{table}", f'UPDATE ON "{table}"', f"sealed: {table}", refused)


def _refusing(name: str, on: str, why: str, when: str = "") -> str:
    condition = f" WHEN {when}" if when else ""
    return f"CREATE TRIGGER {name} BEFORE {on}{condition} BEGIN SELECT RAISE(ABORT, '{why}'); END"


def schema_digest(connection: Any) -> str:
    """SHA-256 over the file's own description of its tables, indexes and triggers, spaces apart."""
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return _digest_of(tuple(found))


@lru_cache(maxsize=8)
def _digest_of(description: tuple[tuple[str, str, str, str | None], ...]) -> str:
    """Over a thousand statements, and the same ones at each opening and in each backup."""
    told = sorted(
        [kind, name, table, " ".join((sql or "").rstrip(";").split())]
        for kind, name, table, sql in description
    )
    return sha256(canonical(told).encode()).hexdigest()
