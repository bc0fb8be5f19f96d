"""ImportBatch: one file read into a ledger, so that all it brought can be found, and undone."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.store.record import Base, Record


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
