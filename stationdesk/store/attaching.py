"""The files of a record, within a transaction: attach one, see them, let purged ones go."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from stationdesk.core.document import Photo
from stationdesk.core.errors import FileRefused
from stationdesk.store.attachments import AttachedFile, Attachments, Stored
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction


def attach(tx: Transaction, record: Record, stored: Stored, stage: str = "") -> AttachedFile:
    """Note in the record that this file belongs to it; the same file twice in a stage is one."""
    for known in _rows(tx, record, stage):
        if known.sha256 == stored.sha256 and known.purged_at is None:
            return known
    row = AttachedFile(
        of_table=record.__tablename__, of_row=record.id, stage=stage,
        sha256=stored.sha256, display_name=stored.name, size=stored.size,
    )  # fmt: skip
    return tx.add(row)


def attach_all(tx: Transaction, record: Record, files: Iterable[Stored], stage: str = "") -> None:
    """Note what a form's field of files was given."""
    for stored in files:
        attach(tx, record, stored, stage)


def files_of(tx: Transaction, record: Record, stage: str | None = None) -> tuple[Stored, ...]:
    """The record's files in the order they came, of one stage or of all; not what was purged."""
    return tuple(
        Stored(row.sha256, row.display_name, row.size)
        for row in _rows(tx, record, stage)
        if row.purged_at is None
    )


def photos_of(
    tx: Transaction, record: Record, stage: str | None = None, caption: str = ""
) -> tuple[Photo, ...]:
    """The record's pictures for paper; one that is missing or altered is printed as an empty frame."""
    return tuple(Photo(_content(tx, one), caption) for one in files_of(tx, record, stage))


def forget_purged(tx: Transaction, attachments: Attachments, drafted: frozenset[str] = frozenset()) -> int:
    """Remove the files whose rows are all purged, and what never got a row; returns how many.

    `drafted` are those of forms still under way.
    """
    is_kept = AttachedFile.purged_at.is_(None)
    kept = drafted | frozenset(tx.session.scalars(select(AttachedFile.sha256).where(is_kept)))
    purged = frozenset(tx.session.scalars(select(AttachedFile.sha256).where(~is_kept)))
    return attachments.forget(purged, kept, tx.now)


def _content(tx: Transaction, stored: Stored) -> bytes:
    try:
        return tx.store.attachments.get(stored.sha256)
    except FileRefused:  # the check of the records tells of it; a paper is printed all the same
        return b""


def _rows(tx: Transaction, record: Record, stage: str | None) -> tuple[AttachedFile, ...]:
    found = select(AttachedFile).where(
        AttachedFile.of_table == record.__tablename__, AttachedFile.of_row == record.id
    )
    if stage is not None:
        found = found.where(AttachedFile.stage == stage)
    return tuple(tx.session.scalars(found.order_by(AttachedFile.id)))
