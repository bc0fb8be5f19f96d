"""What happens to each row on its way into the file: stamped, numbered, digested, indexed."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol
from uuid import uuid4

from sqlalchemy import event
from sqlalchemy.orm import PassiveFlag, Session, UOWTransaction, attributes, make_transient_to_detached
from sqlalchemy.orm.session import ORMExecuteState

from stationdesk.core.actor import Actor
from stationdesk.core.duty_day import local
from stationdesk.store import numbers, search
from stationdesk.store.audit import Changes
from stationdesk.store.record import Kept, Part, Purgeable, Record
from stationdesk.store.row_keys import new_key
from stationdesk.store.rows import KeptTable, Stored, digest, kept_table
from stationdesk.store.station_settings import StationSettings


class Stamps(Protocol):
    """Who writes, and when."""

    session: UnitOfWork
    actor: Actor
    now: datetime
    recorded_at: datetime
    settings: StationSettings


class UnitOfWork(Session):
    """A session whose flushes feed the audit and the search index."""

    stamps: Stamps
    changes: Changes
    driver: Any


@event.listens_for(UnitOfWork, "before_flush")
def _stamp(session: UnitOfWork, _context: UOWTransaction, _instances: Any) -> None:
    if session.deleted:
        raise TypeError("rows are voided, never deleted")
    tx = session.stamps
    for row in session.new:
        if isinstance(row, Record | Part):
            stamp_new(tx, row)
    for row in session.dirty:
        if isinstance(row, Record) and session.is_modified(row):
            row.updated_at, row.updated_by = tx.recorded_at, tx.actor.person


def stamp_new(tx: Stamps, row: Record | Part) -> None:
    """Fill in what every new row carries and its maker did not say."""
    row.uuid = row.uuid or str(uuid4())
    if isinstance(row, Purgeable):
        row.row_key = new_key()
    made_at: datetime | None = row.created_at
    if made_at is None:
        row.created_at, row.created_by = tx.recorded_at, tx.actor.person
    if isinstance(row, Record):
        row.updated_at, row.updated_by = row.created_at, row.created_by
        if row.__mark__ and row.number is None:
            registered = tx.recorded_at if made_at is None else made_at
            year, (number,) = numbers.take(tx.session.driver, row.__mark__, registered)
            row.number = numbers.written(tx.settings["station.short_name"], row.__mark__, year, number)


@event.listens_for(UnitOfWork, "after_flush")
def _witness(session: UnitOfWork, _context: UOWTransaction) -> None:
    connection = session.driver
    for row in session.new:
        if isinstance(row, Kept):
            table = kept_table(type(row))
            values = table.values(row)
            session.changes.added(table.name, row.id, digest(values))
            if isinstance(row, Record):
                search.insert(connection, row)
    for row in session.dirty:
        if isinstance(row, Kept):
            _witness_change(session, connection, row)


def _witness_change(session: UnitOfWork, connection: Any, row: Kept) -> None:
    table = kept_table(type(row))
    changes: dict[str, list[Stored]] = {}
    before: dict[str, Any] = {}
    state: Any = attributes.instance_state(row)
    for column in table.columns:
        if column.attribute not in state.committed_state:
            continue
        history: Any = state.get_history(column.attribute, PassiveFlag.PASSIVE_NO_INITIALIZE)
        if not history.has_changes():
            continue
        old = history.deleted[0] if history.deleted else None
        before[column.attribute] = old
        changes[column.name] = [column.stored(old), column.stored(history.added[0])]
    if changes:
        if isinstance(row, Purgeable):
            session.changes.keys[table.name, row.id] = row.row_key, table.hidden
        session.changes.updated(table, row.id, digest(table.values(row)), changes)
        if isinstance(row, Record):
            search.update(connection, row, before)


@event.listens_for(UnitOfWork, "do_orm_execute")
def _only_through_the_unit(state: ORMExecuteState) -> None:
    """A bulk statement would slip past the audit."""
    if not state.is_select and (state.is_update or state.is_delete or state.is_insert):
        raise TypeError("change rows through the transaction, so that the audit sees it")


def is_alone(row: Kept) -> bool:
    """Whether a new row can be inserted without the ORM working out an order."""
    return kept_table(type(row)).alone and attributes.instance_state(row).transient


def add_alone(session: UnitOfWork, row: Kept) -> None:
    """Insert one row that no other pending row refers to; about half the cost of a flush."""
    table = kept_table(type(row))
    if isinstance(row, Record | Part):
        stamp_new(session.stamps, row)
    table.complete(row)
    if isinstance(row, Record):
        row.version = 1
    values = table.values(row)
    row.id = values["id"] = session.driver.execute(table.insert, list(values.values())).lastrowid
    session.changes.added(table.name, row.id, digest(values))
    if isinstance(row, Record):
        search.insert(session.driver, row)
    make_transient_to_detached(row)
    session.add(row)


def add_many(tx: Stamps, kept: type[Any], rows: list[dict[str, Any]]) -> list[int]:
    """Insert many rows at once: stamped, numbered, digested and indexed like single ones."""
    table = kept_table(kept)
    connection = tx.session.driver
    first = _next_id(connection, table.name)
    if issubclass(kept, Record):
        _number(tx, kept, rows, connection)
    if issubclass(kept, Purgeable):
        for row in rows:
            row["row_key"] = new_key()
    stored = [_stored_row(tx, table, row, first + place) for place, row in enumerate(rows)]
    connection.executemany(table.insert, [tuple(values.values()) for values in stored])
    for place, values in enumerate(stored):
        tx.session.changes.added(table.name, first + place, digest(values))
    if issubclass(kept, Record):
        search.insert_many(connection, kept, rows, first)
    return list(range(first, first + len(rows)))


def _next_id(connection: Any, table: str) -> int:
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchall()
    return int(found[0][0]) + 1 if found else 1


def _number(tx: Stamps, kept: type[Record], rows: list[dict[str, Any]], connection: Any) -> None:
    if not kept.__mark__:
        return
    years: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        years.setdefault(local(row.get("created_at") or tx.recorded_at).year, []).append(row)
    for group in years.values():
        at = group[0].get("created_at") or tx.recorded_at
        year, taken = numbers.take(connection, kept.__mark__, at, len(group))
        for row, number in zip(group, taken, strict=True):
            row["number"] = numbers.written(tx.settings["station.short_name"], kept.__mark__, year, number)


def _stored_row(tx: Stamps, table: KeptTable, row: dict[str, Any], row_id: int) -> dict[str, Stored]:
    created = row.get("created_at") or tx.recorded_at
    stamped = {
        "uuid": str(uuid4()), "version": 1, "created_at": created, "created_by": tx.actor.person,
        "updated_at": created, "updated_by": tx.actor.person,
    } | row | {"id": row_id}  # fmt: skip
    known = {column.attribute for column in table.columns}
    if unknown := row.keys() - known:
        raise TypeError(f"{table.name} has no {sorted(unknown)}")
    return {
        column.name: column.stored(stamped.get(column.attribute, column.default)) for column in table.columns
    }
