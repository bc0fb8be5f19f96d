"""Columns a station has added to a ledger itself: what the engines know of one."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.declaration import Ledger
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


@dataclass(frozen=True)
class ExtendedLedger(Ledger):
    """A ledger as one station has it: `own` are the columns it has added, retired ones included."""

    own: tuple[OwnColumn, ...] = ()


def extended_ledger(ledger: Ledger, own: tuple[OwnColumn, ...], **other: Any) -> ExtendedLedger:
    """The declared ledger with a station's columns, and with `other` in place of some of its properties."""
    declared = {one.name: getattr(ledger, one.name) for one in fields(Ledger)}
    return ExtendedLedger(**declared | other, own=own)


def own_of(ledger: Ledger) -> tuple[OwnColumn, ...]:
    """The columns a station has added to a ledger."""
    return ledger.own if isinstance(ledger, ExtendedLedger) else ()
