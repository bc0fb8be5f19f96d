"""What the desk keeps of an import: its batch, the fate of its rows, and the way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.errors import RecordMissing, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Import, Ledger, RowFate, Verdict
from stationdesk.ledgers.station.actions.people import void_person
from stationdesk.ledgers.station.records import Person
from stationdesk.store.batches import ImportBatch
from stationdesk.store.transaction import Transaction

_NOT_IMPORTED = QT_TRANSLATE_NOOP("desk", "{ledger} does not take rows from sheets.")
_NO_BATCH = QT_TRANSLATE_NOOP("desk", "There is no import {batch} in {ledger}.")
_UNDONE = QT_TRANSLATE_NOOP("desk", "This import was undone already.")
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


def undo(tx: Transaction, ledger: Ledger, batch: int) -> int:
    """Void what a batch brought; the numbers stay, and so does what it changed. Returns how many."""
    kept = tx.get(ImportBatch, batch, voided=True)
    if kept.ledger != ledger.name:
        raise RecordMissing(_NO_BATCH.filled(batch=batch, ledger=ledger.title))
    if kept.voided_at is not None:
        raise RuleBroken(_UNDONE)
    tx.note(ledger=ledger.name, file=kept.file_name)
    model = ledger.record
    brought = list(
        tx.session.scalars(
            select(model).where(model.batch_id == batch, model.id > kept.after, model.voided_at.is_(None))
        )
    )
    for record in brought:
        _void(tx, record, f"{_REASON}: {kept.file_name}")
    tx.void(kept, _REASON)
    return len(brought)


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
