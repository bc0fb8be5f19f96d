"""The way back from an import: what it brought is voided, what it changed is set back to what it was.

The log of actions says both: which rows each chunk made, and of each changed cell what stood there before.
What somebody has worked on since is theirs by now: it stays, and is told.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.errors import RecordMissing, RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Ledger
from stationdesk.desk.audit_fields import TECHNICAL, Described
from stationdesk.ledgers.station.actions.people import void_person
from stationdesk.ledgers.station.records import Person
from stationdesk.store.audit import AuditEntry, AuditRow
from stationdesk.store.batches import ImportBatch
from stationdesk.store.clauses import moment
from stationdesk.store.links import RecordLink
from stationdesk.store.record import Kept, Purgeable
from stationdesk.store.row_keys import about, opened
from stationdesk.store.rows import KeptColumn, KeptTable, kept_table
from stationdesk.store.transaction import Transaction

ROWS_ACTION = "import.rows"
_AT_ONCE = 500
_MARK = "changed_batch_id"
_NO_BATCH = QT_TRANSLATE_NOOP("desk", "There is no import {batch} in {ledger}.")
_UNDONE = QT_TRANSLATE_NOOP("desk", "This import was undone already.")
_WORKED_ON = QT_TRANSLATE_NOOP("desk", "{record} was worked on since and stays.")
_CHANGED_SINCE = QT_TRANSLATE_NOOP("desk", "{record}: {field} was changed again since and stays.")
_VOIDED_SINCE = QT_TRANSLATE_NOOP("desk", "{record} was voided since; nothing in it is set back.")
_REFUSED = QT_TRANSLATE_NOOP("desk", "{record} stays: {why}")
_ACCESS = tuple(f"station.people.{one}" for one in ("set_role", "give_access", "reset_access", "take_access"))
_REASON = "撤销导入"  # kept with each row, in the language of the station's records

Pairs = Mapping[str, Any]


@dataclass(frozen=True)
class Undone:
    """What an undo did: records voided, values set back, and in words what stays and why."""

    voided: int
    restored: int
    kept: tuple[Phrase, ...] = ()


@dataclass(frozen=True)
class _Chunk:
    """What one chunk of an import did to the ledger's table: rows made, and {row: {column: pair}}.

    `parts` are what it changed in rows that belong to the records: {(table, row): {column: pair}}.
    """

    seq: int
    made: tuple[int, ...]
    changed: Mapping[int, Pairs]
    parts: Mapping[tuple[str, int], Pairs]


def undo(
    tx: Transaction,
    ledger: Ledger,
    batch: int,
    actions: Collection[str],
    described: Described,
    parts: Collection[type[Kept]] = (),
) -> Undone:
    """Take an import back, but for what one of `actions` has worked on since.

    `parts` are the classes of the rows that belong to the ledger's records: what a form has moved in them
    goes back too.
    """
    kept = tx.get(ImportBatch, batch, voided=True)
    if kept.ledger != ledger.name:
        raise RecordMissing(_NO_BATCH.filled(batch=batch, ledger=ledger.title))
    if kept.voided_at is not None:
        raise RuleBroken(_UNDONE)
    tx.note(ledger=ledger.name, file=kept.file_name)
    chunks = _chunks(tx, ledger, batch)
    work = [name for name in actions if _is_work(ledger, name)]
    told: list[Phrase] = []
    restored = sum(_restore(tx, ledger, kept, chunk, described, told) for chunk in chunks)
    for chunk in chunks:
        _restore_parts(tx, chunk, {one.__tablename__: one for one in parts})
    brought = _brought(tx, ledger, kept, chunks)
    worked_on = _worked_on(tx, ledger, brought, work)
    names = names_of(tx, ledger, worked_on)
    told += [_WORKED_ON.filled(record=names[one]) for one in brought if one in worked_on]
    reason = f"{_REASON}: {kept.file_name}"
    voided = sum(_void(tx, ledger, one, reason, told) for one in brought if one not in worked_on)
    tx.void(kept, _REASON)
    return Undone(voided, restored, tuple(told))


def standing(tx: Transaction, ledger: Ledger, batch: int) -> int:
    """How many rows of a batch stand: once it is undone, those that somebody had worked on."""
    kept = tx.get(ImportBatch, batch, voided=True)
    return len(_brought(tx, ledger, kept, _chunks(tx, ledger, batch)))


def _chunks(tx: Transaction, ledger: Ledger, batch: int) -> list[_Chunk]:
    """What the log says of an import, the newest chunk first."""
    bodies = tx.session.execute(
        select(AuditEntry.seq, AuditEntry.body)
        .join(AuditRow, AuditRow.seq == AuditEntry.seq)
        .where(
            AuditRow.kind == ImportBatch.__tablename__, AuditRow.row == batch,
            AuditEntry.action == ROWS_ACTION,
        )
        .order_by(AuditEntry.seq.desc())
    ).all()  # fmt: skip
    return [_chunk(seq, json.loads(body)["rows"], ledger.record.__tablename__) for seq, body in bodies]


def _chunk(seq: int, rows: Iterable[Any], table: str) -> _Chunk:
    told = [(name, row, changes) for name, row, _, changes in rows]
    made = tuple(row for name, row, changes in told if name == table and not changes)
    changed = {row: changes for name, row, changes in told if name == table and changes}
    return _Chunk(
        seq, made, changed, {(name, row): each for name, row, each in told if name != table and each}
    )


def _brought(tx: Transaction, ledger: Ledger, kept: ImportBatch, chunks: Iterable[_Chunk]) -> list[int]:
    """The rows a batch brought that stand, in the order they came."""
    model = ledger.record
    stands = model.voided_at.is_(None)
    made = sorted(row for chunk in chunks for row in chunk.made)
    own: set[int] = set()
    if ledger.imports is not None:
        marked = select(model.id).where(model.batch_id == kept.id, model.id > kept.after, stands)
        own = set(tx.session.scalars(marked))
    entered = [  # by the form: what was pasted into a list is not marked as coming from a sheet
        one
        for piece in _pieces([row for row in made if row not in own])
        for one in tx.session.scalars(select(model.id).where(model.id.in_(piece), stands))
    ]
    return sorted((*own, *entered))


def _pieces(ids: list[int]) -> Iterator[list[int]]:
    yield from (ids[place : place + _AT_ONCE] for place in range(0, len(ids), _AT_ONCE))


def _worked_on(tx: Transaction, ledger: Ledger, rows: list[int], actions: Collection[str]) -> set[int]:
    """The rows of a batch that an action has changed since, or that something else came of."""
    table, found = ledger.record.__tablename__, set[int]()
    for piece in _pieces(rows):
        changed = (
            select(AuditRow.row)
            .join(AuditEntry, AuditEntry.seq == AuditRow.seq)
            .where(AuditRow.kind == table, AuditRow.row.in_(piece), AuditEntry.action.in_(actions))
        )
        became = select(RecordLink.source_id).where(
            RecordLink.source_kind == table, RecordLink.source_id.in_(piece)
        )
        found |= {*tx.session.scalars(changed), *tx.session.scalars(became)}
    return found


def _is_work(ledger: Ledger, action: str) -> bool:
    """Limits and areas move with the station's settings, and a password goes with its person."""
    if ledger.folder != "station" and action.startswith("station."):
        return False
    return action not in _ACCESS


def is_taken_back(record: Any) -> bool:
    """Whether a record was voided with the import that brought it: it may come again."""
    return record.voided_at is not None and (record.void_reason or "").startswith(_REASON)


# --- what was changed ---


def _restore(
    tx: Transaction,
    ledger: Ledger,
    kept: ImportBatch,
    chunk: _Chunk,
    described: Described,
    told: list[Phrase],
) -> int:
    """Set back what a chunk changed; returns how many values of the records."""
    count = 0
    for row, changes in chunk.changed.items():
        record = tx.get(ledger.record, row, voided=True)
        if record.voided_at is not None:
            told.append(_VOIDED_SINCE.filled(record=_name(tx, ledger, row)))
            continue
        back, changed_again = _set_back(ledger.record, record, changes)
        if back and _MARK not in back and hasattr(record, _MARK):
            setattr(record, _MARK, kept.id)  # another import has marked it since; this is a further change
        titles = {name: one.title for name, one in described.attributes.items() if name != _MARK}
        count += sum(name in titles for name in back)
        told += [
            _CHANGED_SINCE.filled(record=_name(tx, ledger, row), field=titles[name])
            for name in changed_again
            if name in titles
        ]
    tx.session.flush()
    return count


def _restore_parts(tx: Transaction, chunk: _Chunk, parts: Mapping[str, type[Kept]]) -> None:
    """Set back what a chunk changed beside the records, where nobody has changed it again."""
    for (table, row), changes in chunk.parts.items():
        found = tx.session.get(parts[table], row) if table in parts else None
        if found is not None:
            _set_back(parts[table], found, changes)
    tx.session.flush()


def _set_back(kept: type[Kept], record: Any, changes: Pairs) -> tuple[list[str], list[str]]:
    """(attributes set back, attributes that were changed again since)."""
    back: list[str] = []
    changed_again: list[str] = []
    for column, before, after in _pairs(kept_table(kept), record, changes):
        if column.stored(getattr(record, column.attribute)) == after:
            setattr(record, column.attribute, column.value(before))
            back.append(column.attribute)
        else:
            changed_again.append(column.attribute)
    return back, changed_again


def _pairs(table: KeptTable, record: Any, changes: Pairs) -> Iterator[tuple[KeptColumn, Any, Any]]:
    """(column, before, after) as stored; what a purge has made unreadable is left out."""
    columns = {column.name: column for column in table.columns}
    for name, pair in changes.items():
        column = columns.get(name)
        if column is None or column.attribute in TECHNICAL:
            continue
        if isinstance(pair, str):
            key = record.row_key if isinstance(record, Purgeable) else b""
            try:
                pair = opened(key, about(table.name, record.id, name), pair)
            except LookupError:
                continue
        yield column, *pair


# --- what was brought ---


def _void(tx: Transaction, ledger: Ledger, row: int, reason: str, told: list[Phrase]) -> bool:
    """Void a row by the rules its ledger has for that; what the rules refuse stays and is told."""
    record = tx.get(ledger.record, row)
    action = None if ledger.imports is not None else _void_action(ledger)
    try:
        if isinstance(record, Person):
            void_person(tx, record, reason=reason)
        elif action is not None:
            action.run(tx, record, reason=reason)
        else:
            tx.void(record, reason)
    except StationError as why:
        told.append(_REFUSED.filled(record=_name(tx, ledger, row), why=why.phrase))
        return False
    return True


def _void_action(ledger: Ledger) -> Action | None:
    """The ledger's own way of voiding, where it asks nothing but the reason."""
    return next(
        (
            one
            for one in ledger.actions
            if one.name == "void" and [each.name for each in one.fields] == ["reason"]
        ),
        None,
    )


def _name(tx: Transaction, ledger: Ledger, row: int) -> str:
    return names_of(tx, ledger, [row])[row]


def names_of(tx: Transaction, ledger: Ledger, rows: Iterable[int]) -> dict[int, str]:
    """{row: its number, else what it is called}."""
    model = ledger.record
    found: dict[int, str] = {}
    for piece in _pieces(sorted(rows)):
        named = select(model.id, func.coalesce(model.number, ledger.label)).where(model.id.in_(piece))
        found |= {ident: name or f"#{ident}" for ident, name in tx.session.execute(named, moment(tx.now))}
    return found
