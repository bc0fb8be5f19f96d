"""Columns a station has added to its ledgers."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.ledgers.station.rules.columns import OwnKind, OwnLedger
from stationdesk.store.own_values import CHOICE
from stationdesk.store.record import Base, CodeOf, Record


class AddedColumn(Record, Base):
    """One column: to which ledger, what it is called, what it holds. Only its title ever changes.

    What the records hold under it stands in their own rows, under `key`. The choices are words of a
    dictionary of its own.
    """

    __tablename__ = "added_column"
    __searched__ = ("title",)
    __sealed__ = "OLD.ledger IS NOT NEW.ledger OR OLD.kind IS NOT NEW.kind"

    ledger: Mapped[OwnLedger] = mapped_column(CodeOf(OwnLedger), index=True)
    title: Mapped[str]
    kind: Mapped[OwnKind] = mapped_column(CodeOf(OwnKind))
    note: Mapped[str | None]
    active: Mapped[bool] = mapped_column(default=True)

    @property
    def key(self) -> str:
        """What records hold its values under."""
        return f"{self.kind.letter}{self.id}"

    @property
    def dictionary(self) -> str:
        """The dictionary of its choices; "" for another kind."""
        return f"own_{self.id}" if self.kind.letter == CHOICE else ""
