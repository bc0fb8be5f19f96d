"""ImportBatch: one file read into a ledger, so that all it brought can be found, and undone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import and_, func, inspect, not_, select
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.store.record import Base, Record

if TYPE_CHECKING:
    from stationdesk.store.transaction import Transaction

R = TypeVar("R", bound=Record)
_AT_ONCE = 500  # values in one question; SQLite takes no end of them


class ImportBatch(Record, Base):
    """`digest` is the file's SHA-256; a voided batch has been undone. Counts are of rows.

    `after` is the newest record's id when the import began: what is older it changed, not brought.
    """

    __tablename__ = "import_batch"

    ledger: Mapped[str]
    file_name: Mapped[str]
    digest: Mapped[str]
    profile: Mapped[str]
    after: Mapped[int] = mapped_column(default=0)
    new: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    duplicate: Mapped[int] = mapped_column(default=0)
    error: Mapped[int] = mapped_column(default=0)


def stored(tx: Transaction, kept: type[R], column: Any, wanted: Iterable[Any]) -> list[R]:
    """Records whose `column` is one of `wanted`, but for what an undone import brought: it may come again."""
    ordered = sorted(wanted)
    of = inspect(kept).columns
    undone = select(ImportBatch.id).where(ImportBatch.voided_at.is_not(None))
    taken_back = and_(of.voided_at.is_not(None), func.coalesce(of.batch_id, 0).in_(undone))
    pieces = [ordered[place : place + _AT_ONCE] for place in range(0, len(ordered), _AT_ONCE)]
    return [
        one
        for piece in pieces
        for one in tx.session.scalars(select(kept).where(column.in_(piece), not_(taken_back)))
    ]
