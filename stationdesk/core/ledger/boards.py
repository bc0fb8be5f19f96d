"""Boards: a ledger at a glance beside its list; every number and tile of one opens the rows behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.choice import Tone
from stationdesk.core.ledger.lists import Query
from stationdesk.core.ledger.pane import Fact

MOST_TILES = 40
"""More tiles than this nobody reads: a lane holds the first of them and says how many there are."""

Heading = Phrase | Fact
"""What stands beside a row of a matrix: words, or a value shown in the reader's words."""


@dataclass(frozen=True)
class Stage:
    """One step of a funnel; `rows` are the rows it counts, or None where nothing can be opened."""

    title: Phrase
    number: int
    rows: Query | None = None
    tone: Tone = Tone.INFO
    note: Phrase | None = None


@dataclass(frozen=True)
class Funnel:
    """Steps that follow one another, the widest first as a rule."""

    stages: tuple[Stage, ...]
    title: Phrase | None = None


@dataclass(frozen=True)
class Tile:
    """One record of a lane; `day` is what it waits for, `facts` are shown in the reader's words."""

    title: Phrase
    ledger: str
    record: int
    tone: Tone = Tone.MUTE
    note: Phrase | None = None
    day: date | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Lane:
    """A column of tiles. `number` counts all of them, also those beyond MOST_TILES; `rows` opens them."""

    title: Phrase
    tone: Tone
    number: int
    tiles: tuple[Tile, ...]
    rows: Query | None = None


@dataclass(frozen=True)
class Lanes:
    """Columns side by side: overdue, due today, due this week."""

    lanes: tuple[Lane, ...]
    title: Phrase | None = None


@dataclass(frozen=True)
class Cell:
    """A number, perhaps out of how many, and the rows it counts."""

    number: int
    rows: Query | None = None
    of: int | None = None
    tone: Tone = Tone.MUTE


@dataclass(frozen=True)
class Matrix:
    """`cells` holds a tuple of cells for each of `rows`, one for each of `columns`; None stays blank."""

    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    cells: tuple[tuple[Cell | None, ...], ...]
    title: Phrase | None = None


Picture = Funnel | Lanes | Matrix


@dataclass(frozen=True)
class Board:
    """A view beside the list. `read(tx)` returns its pictures, which stand one below another."""

    name: str
    title: Phrase
    icon: str
    read: Callable[[Any], tuple[Picture, ...]]
