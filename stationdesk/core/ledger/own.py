"""Columns a station has added to a ledger itself: what the engines know of one."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.kinds import Kind


@dataclass(frozen=True)
class OwnColumn:
    """One of them. `key` is what records hold its values under; a retired one is only told of the past."""

    key: str
    title: Phrase
    kind: Kind
    retired: bool = False

    @property
    def name(self) -> str:
        """What its field, its column and its filter are called."""
        return f"own_{self.key}"
