"""What the desk keeps of an import: its batch, the fate of its rows, and the way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from stationdesk.core.errors import RecordMissing, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Import, Ledger, RowFate, Verdict
from stationdesk.ledgers.station.actions.people import void_person
from stationdesk.ledgers.station.records import Person
from stationdesk.store.audit import AuditEntry, AuditRow
from stationdesk.store.batches import ImportBatch
from stationdesk.store.links import RecordLink
from stationdesk.store.transaction import Transaction

_NOT_IMPORTED = QT_TRANSLATE_NOOP("desk", "{ledger} does not take rows from sheets.")
_NO_BATCH = QT_TRANSLATE_NOOP("desk", "There is no import {batch} in {ledger}.")
_UNDONE = QT_TRANSLATE_NOOP("desk", "This import was undone already.")
_ACCESS = tuple(f"station.people.{one}" for one in ("set_role", "give_access", "reset_access", "take_access"))
_REASON = "撤销导入"  # kept with each row, in the language of the station's records

SheetRows = tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Batch:
    """One file read into a ledger; counts are of rows."""

    id: int
    ledger: str
    file_name: str
    profile: str
    made_at: datetime
    new: int
    changed: int
    duplicate: int
    error: int
    undone: bool


def importer(ledger: Ledger) -> Import:
    """How the ledger takes rows; refused when it takes none."""
    if ledger.imports is None:
        raise RuleBroken(_NOT_IMPORTED.filled(ledger=ledger.title))
    return ledger.imports


def open_batch(tx: Transaction, ledger: Ledger, file_name: str, digest: str, profile: str) -> int:
    """Begin an import: every row it brings will carry this id."""
    importer(ledger)
    after = tx.session.scalar(select(func.max(ledger.record.id))) or 0
    tx.note(ledger=ledger.name, file=file_name)
    batch = ImportBatch(ledger=ledger.name, file_name=file_name, digest=digest, profile=profile, after=after)
    return tx.add(batch).id


def write(tx: Transaction, ledger: Ledger, rows: SheetRows, verdicts: tuple[Verdict, ...], batch: int) -> int:
    """Store one chunk and count it on its batch; returns how many rows were stored."""
    stored = importer(ledger).write(tx, rows, verdicts, batch)
    kept = tx.get(ImportBatch, batch)
    tx.note(ledger=ledger.name, file=kept.file_name)
    fates = Counter(verdict.fate for verdict in verdicts)
    # What another import stored between judging and writing is a repeat by now.
    meanwhile = fates[RowFate.NEW] + fates[RowFate.CHANGED] - stored
    fates[RowFate.NEW] -= meanwhile
    fates[RowFate.DUPLICATE] += meanwhile
    kept.new += fates[RowFate.NEW]
    kept.changed += fates[RowFate.CHANGED]
    kept.duplicate += fates[RowFate.DUPLICATE]
    kept.error += fates[RowFate.ERROR]
    return stored


def is_own(tx: Transaction, batch: int) -> bool:
    """Whether the one who acts made this import; undoing another's is the chief's to decide."""
    kept = tx.session.get(ImportBatch, batch)
    return kept is not None and kept.created_by == tx.actor.person


def undo(tx: Transaction, ledger: Ledger, batch: int, actions: Collection[str]) -> int:
    """Void what a batch brought; the numbers stay, and so does what it changed. Returns how many.

    What somebody has worked on since, by one of `actions`, is theirs by now: it stays.
    """
    kept = tx.get(ImportBatch, batch, voided=True)
    if kept.ledger != ledger.name:
        raise RecordMissing(_NO_BATCH.filled(batch=batch, ledger=ledger.title))
    if kept.voided_at is not None:
        raise RuleBroken(_UNDONE)
    tx.note(ledger=ledger.name, file=kept.file_name)
    worked_on = _worked_on(tx, ledger, kept, [name for name in actions if _is_work(ledger, name)])
    brought = [one for one in tx.session.scalars(_brought(ledger, kept)) if one.id not in worked_on]
    for record in brought:
        _void(tx, record, f"{_REASON}: {kept.file_name}")
    tx.void(kept, _REASON)
    return len(brought)


def standing(tx: Transaction, ledger: Ledger, batch: int) -> int:
    """How many rows of a batch stand: once it is undone, those that somebody had worked on."""
    kept = tx.get(ImportBatch, batch, voided=True)
    counted = _brought(ledger, kept).with_only_columns(func.count())
    return int(tx.session.scalar(counted) or 0)


def _brought(ledger: Ledger, kept: ImportBatch) -> Select[Any]:
    """The rows a batch brought that stand; older ones it only changed."""
    model = ledger.record
    return select(model).where(model.batch_id == kept.id, model.id > kept.after, model.voided_at.is_(None))


def _worked_on(tx: Transaction, ledger: Ledger, kept: ImportBatch, actions: Collection[str]) -> set[int]:
    """The rows of a batch that an action has changed since, or that something else came of."""
    table, rows = ledger.record.__tablename__, _brought(ledger, kept).with_only_columns(ledger.record.id)
    changed = (
        select(AuditRow.row)
        .join(AuditEntry, AuditEntry.seq == AuditRow.seq)
        .where(AuditRow.kind == table, AuditRow.row.in_(rows), AuditEntry.action.in_(actions))
    )
    became = select(RecordLink.source_id).where(
        RecordLink.source_kind == table, RecordLink.source_id.in_(rows)
    )
    return {*tx.session.scalars(changed), *tx.session.scalars(became)}


def _is_work(ledger: Ledger, action: str) -> bool:
    """Limits and areas move with the station's settings, and a password goes with its person."""
    if ledger.folder != "station" and action.startswith("station."):
        return False
    return action not in _ACCESS


def _void(tx: Transaction, record: Any, reason: str) -> None:
    """Void a row; one of a person takes their role and password along, by the rules for that."""
    if isinstance(record, Person):
        void_person(tx, record, reason=reason)
    else:
        tx.void(record, reason)


def batches(tx: Transaction, ledger: Ledger) -> tuple[Batch, ...]:
    """The imports of a ledger, newest first."""
    statement = select(ImportBatch).where(ImportBatch.ledger == ledger.name).order_by(ImportBatch.id.desc())
    return tuple(
        Batch(
            one.id, one.ledger, one.file_name, one.profile, one.created_at, one.new, one.changed,
            one.duplicate, one.error, one.voided_at is not None,
        )
        for one in tx.session.scalars(statement)
    )  # fmt: skip
