"""Where a record came from and what came of it, across ledgers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.store.record import Base, Part, Record
from stationdesk.store.rows import kept_classes
from stationdesk.store.transaction import Transaction


class RecordLink(Part, Base):
    """One record came of another; `relation` is the word of the ledger that made the link."""

    __tablename__ = "record_link"
    __table_args__ = (UniqueConstraint("source_kind", "source_id", "target_kind", "target_id", "relation"),)

    source_kind: Mapped[str]
    source_id: Mapped[int]
    target_kind: Mapped[str] = mapped_column(index=True)
    target_id: Mapped[int] = mapped_column(index=True)
    relation: Mapped[str]


@dataclass(frozen=True)
class Linked:
    """The record at the other end."""

    model: type[Record]
    record: int
    relation: str


def link(tx: Transaction, source: Record, target: Record, relation: str) -> None:
    """Note that `target` came of `source`; saying it twice changes nothing."""
    wanted = {
        "source_kind": source.__tablename__, "source_id": source.id,
        "target_kind": target.__tablename__, "target_id": target.id, "relation": relation,
    }  # fmt: skip
    if tx.session.scalar(select(RecordLink.id).filter_by(**wanted)) is None:
        tx.add(RecordLink(**wanted))


def origins(tx: Transaction, record: Record) -> tuple[Linked, ...]:
    """What the record came from."""
    query = select(RecordLink.source_kind, RecordLink.source_id, RecordLink.relation).where(
        RecordLink.target_kind == record.__tablename__, RecordLink.target_id == record.id
    )
    return _linked(tx, query)


def outcomes(tx: Transaction, record: Record) -> tuple[Linked, ...]:
    """What came of the record."""
    query = select(RecordLink.target_kind, RecordLink.target_id, RecordLink.relation).where(
        RecordLink.source_kind == record.__tablename__, RecordLink.source_id == record.id
    )
    return _linked(tx, query)


def _linked(tx: Transaction, query: Any) -> tuple[Linked, ...]:
    models = {kept.__tablename__: kept for kept in kept_classes() if issubclass(kept, Record)}
    found = tx.session.execute(query.order_by(RecordLink.id))
    return tuple(Linked(models[kind], record, relation) for kind, record, relation in found)
