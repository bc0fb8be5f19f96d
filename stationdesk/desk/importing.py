"""What the desk keeps of an import: its batch, and how many of its rows came to what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Import, Ledger, RowFate, Verdict
from stationdesk.store.batches import ImportBatch
from stationdesk.store.transaction import Transaction

_NOT_IMPORTED = QT_TRANSLATE_NOOP("desk", "{ledger} does not take rows from sheets.")
NOT_PASTED = QT_TRANSLATE_NOOP(
    "desk", "The rows of {ledger} come of other steps; please open the record and change it there."
)

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


def needed(imports: Import | None, ledger: Ledger) -> Import:
    """How the ledger takes rows; refused when it takes none."""
    if imports is None:
        raise RuleBroken(_NOT_IMPORTED.filled(ledger=ledger.title))
    return imports


def open_batch(tx: Transaction, ledger: Ledger, file_name: str, digest: str, profile: str) -> int:
    """Begin an import: every row it brings can be found by this id."""
    after = tx.session.scalar(select(func.max(ledger.record.id))) or 0
    tx.note(ledger=ledger.name, file=file_name)
    batch = ImportBatch(ledger=ledger.name, file_name=file_name, digest=digest, profile=profile, after=after)
    return tx.add(batch).id


def count(tx: Transaction, ledger: Ledger, batch: int, verdicts: tuple[Verdict, ...]) -> None:
    """Count a chunk on its batch, by what became of each row."""
    kept = tx.get(ImportBatch, batch)
    tx.note(ledger=ledger.name, file=kept.file_name)
    fates = Counter(verdict.fate for verdict in verdicts)
    kept.new += fates[RowFate.NEW]
    kept.changed += fates[RowFate.CHANGED]
    kept.duplicate += fates[RowFate.DUPLICATE]
    kept.error += fates[RowFate.ERROR]


def is_own(tx: Transaction, batch: int) -> bool:
    """Whether the one who acts made this import; undoing another's is the chief's to decide."""
    kept = tx.session.get(ImportBatch, batch)
    return kept is not None and kept.created_by == tx.actor.person


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
