"""The home page: what waits, and counters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.choice import Tone
from stationdesk.core.ledger.lists import Query


@dataclass(frozen=True)
class DueItem:
    """Something that waits: shown by time on the home page. An `alarm` also sounds.

    `signs` is the action of its ledger by which who looks signs, grants or approves it; empty where
    nothing is to be signed.
    """

    title: Phrase
    due: datetime | date | None
    ledger: str
    record: int
    tone: Tone = Tone.WARN
    note: Phrase | None = None
    alarm: bool = False
    signs: str = ""


@dataclass(frozen=True)
class Due:
    """`find(tx)` returns what waits now."""

    name: str
    find: Callable[[Any], tuple[DueItem, ...]]


@dataclass(frozen=True)
class CardValue:
    """The number of a home card, a sentence under it, and the rows behind it."""

    number: str
    note: Phrase
    tone: Tone
    rows: Query | None = None


@dataclass(frozen=True)
class Card:
    """A counter of the home page."""

    name: str
    title: Phrase
    icon: str
    read: Callable[[Any], CardValue]
