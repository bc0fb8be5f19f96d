"""What a device found in the network is proposed as: plain values, for the window and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone
from stationdesk.devices.answers import AnswerKind
from stationdesk.devices.described import Device
from stationdesk.devices.discovery import Found


class Fate(Choice):
    """What a device found means for the inventory."""

    NEW = "new", QT_TRANSLATE_NOOP("jobs", "New"), Tone.OK
    CHANGED = "changed", QT_TRANSLATE_NOOP("jobs", "Differs"), Tone.INFO
    DOUBTFUL = "doubtful", QT_TRANSLATE_NOOP("jobs", "Doubtful"), Tone.BAD
    UNASKED = "unasked", QT_TRANSLATE_NOOP("jobs", "Not asked"), Tone.WARN
    KEPT = "kept", QT_TRANSLATE_NOOP("jobs", "Kept"), Tone.MUTE


@dataclass(frozen=True)
class Heard:
    """A device that was found, and how asking it ended; `device` is there only with OK."""

    found: Found
    kind: AnswerKind
    device: Device | None = None


@dataclass(frozen=True)
class Difference:
    """One field of the inventory: what is kept of it, and what the device says."""

    field: str
    kept: Any
    said: Any


@dataclass(frozen=True)
class Proposal:
    """One device. `values` are what it says in the inventory's own codes; `record` is the camera it is.

    `maker` to `size` are its own words, for the table.
    """

    address: str
    host: str
    fate: Fate
    name: str
    maker: str = ""
    model: str = ""
    firmware: str = ""
    serial: str = ""
    size: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    record: int | None = None
    version: int | None = None
    label: str = ""
    why: Phrase | None = None

    @property
    def can_be_taken(self) -> bool:
        """Whether a yes would write anything."""
        return self.fate in (Fate.NEW, Fate.CHANGED)
