"""A board's pictures in the reader's words: what a window paints without asking anything more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from stationdesk.core.i18n import Phrase, literally
from stationdesk.core.ledger import Fact, Heading, Kind, Lane, Lanes, Matrix, Picture, Tile

Display = Callable[[Kind, Any], str]
_BETWEEN = " · "


def settled(picture: Picture, display: Display) -> Picture:
    """The same picture with every value of a kind replaced by its words."""
    match picture:
        case Lanes(lanes=lanes):
            return replace(picture, lanes=tuple(_lane(one, display) for one in lanes))
        case Matrix(rows=rows, columns=columns):
            return replace(picture, rows=_headings(rows, display), columns=_headings(columns, display))
        case _:
            return picture


def _headings(headings: tuple[Heading, ...], display: Display) -> tuple[Heading, ...]:
    return tuple(_words(one, display) for one in headings)


def _words(heading: Heading, display: Display) -> Phrase:
    return literally(display(heading.kind, heading.value)) if isinstance(heading, Fact) else heading


def _lane(lane: Lane, display: Display) -> Lane:
    return replace(lane, tiles=tuple(_tile(one, display) for one in lane.tiles))


def _tile(tile: Tile, display: Display) -> Tile:
    """Facts become the beginning of the note."""
    shown = [display(fact.kind, fact.value) for fact in tile.facts]
    texts = [literally(text) for text in shown if text] + ([tile.note] if tile.note else [])
    if len(texts) < 2:
        return replace(tile, facts=(), note=texts[0] if texts else None)
    places = _BETWEEN.join(f"{{part{number}}}" for number in range(len(texts)))
    joined = Phrase("", places, tuple((f"part{number}", text) for number, text in enumerate(texts)))
    return replace(tile, facts=(), note=joined)
