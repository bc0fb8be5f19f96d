"""The files of a record, within a transaction: attach one, see them, let purged ones go."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.store.attachments import AttachedFile, Attachments, Stored
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction


def attach(tx: Transaction, record: Record, stored: Stored) -> AttachedFile:
    """Note in the record that this file belongs to it; the same file twice is one."""
    for known in _rows(tx, record):
        if known.sha256 == stored.sha256 and known.purged_at is None:
            return known
    row = AttachedFile(
        of_table=record.__tablename__, of_row=record.id,
        sha256=stored.sha256, display_name=stored.name, size=stored.size,
    )  # fmt: skip
    return tx.add(row)


def files_of(tx: Transaction, record: Record) -> tuple[Stored, ...]:
    """The record's files in the order they came; what was purged is not among them."""
    return tuple(
        Stored(row.sha256, row.display_name, row.size) for row in _rows(tx, record) if row.purged_at is None
    )


def forget_purged(tx: Transaction, attachments: Attachments) -> int:
    """Remove the files whose rows are all purged, and what never got a row; returns how many."""
    is_kept = AttachedFile.purged_at.is_(None)
    kept = frozenset(tx.session.scalars(select(AttachedFile.sha256).where(is_kept)))
    purged = frozenset(tx.session.scalars(select(AttachedFile.sha256).where(~is_kept)))
    return attachments.forget(purged, kept, tx.now)


def _rows(tx: Transaction, record: Record) -> tuple[AttachedFile, ...]:
    found = select(AttachedFile).where(
        AttachedFile.of_table == record.__tablename__, AttachedFile.of_row == record.id
    )
    return tuple(tx.session.scalars(found.order_by(AttachedFile.id)))
