"""A drawing on paper as data: patches, strokes, points and words in units of their own."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
"""To the right and down."""
Colour = tuple[float, float, float]
"""Red, green, blue, each 0–1."""


@dataclass(frozen=True)
class Area:
    """A filled or framed shape; a ring within a ring is a hole. Lines in points of the paper."""

    rings: tuple[tuple[Point, ...], ...]
    fill: Colour | None = None
    line: Colour | None = None
    width: float = 0.6
    dashed: bool = False


@dataclass(frozen=True)
class Spot:
    """A point with what it sees; neither grows with the drawing. `wedge` is in points of the paper."""

    at: Point
    colour: Colour
    wedge: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Tag:
    """Words about a point, and counts under them, each in its colour."""

    at: Point
    words: str
    counts: tuple[tuple[str, Colour], ...] = ()
    strong: bool = False
    left: bool = False


@dataclass(frozen=True)
class Picture:
    """A JPEG laid with three of its corners: upper left, upper right, lower left."""

    content: bytes
    corners: tuple[Point, Point, Point]


@dataclass(frozen=True)
class Drawing:
    """What is drawn, in this order, as large as `height_mm` and the page's width allow."""

    bounds: tuple[float, float, float, float]
    areas: tuple[Area, ...]
    spots: tuple[Spot, ...] = ()
    tags: tuple[Tag, ...] = ()
    picture: Picture | None = None
    height_mm: float = 120.0
