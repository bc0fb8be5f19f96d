"""The map as shapes on a plane, the same for the screen and for paper; without borders a schematic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, sqrt

from stationdesk.core.geo import Plane, wedge
from stationdesk.core.ledger import Query
from stationdesk.desk.maps import Land, Layer, Place, Township

CELL_WIDE, CELL_TALL, GAP, HEAD = 170.0, 92.0, 10.0, 34.0
_ACROSS = 2  # cells of a block side by side
_SHAPE = 1.9  # how much wider than tall a page is
_MARGIN = 0.04
Point = tuple[float, float]
"""To the right and down, metres on a map, free units in a schematic."""


@dataclass(frozen=True)
class Patch:
    """A village or an area. `hue` parts neighbours by colour; `shade` is 0–1 of the most counted."""

    rings: tuple[tuple[Point, ...], ...]
    name: str
    at: Point
    opens: tuple[str, int] | None
    hue: int
    shade: float | None = None
    counts: tuple[tuple[int, int, Query], ...] = ()
    """(which layer, how many, their rows), of the layers shown."""


@dataclass(frozen=True)
class Frame:
    """An area's border or block, with its name where it is a block."""

    rings: tuple[tuple[Point, ...], ...]
    name: str
    at: Point


@dataclass(frozen=True)
class Dot:
    """A record with a place of its own, and what it sees."""

    layer: int
    at: Point
    words: str
    opens: tuple[str, int]
    wedge: tuple[Point, ...] = ()
    bad: bool = False


@dataclass(frozen=True)
class Plan:
    """What is drawn, in this order; `bounds` is (left, top, right, bottom)."""

    patches: tuple[Patch, ...]
    frames: tuple[Frame, ...]
    dots: tuple[Dot, ...]
    bounds: tuple[float, float, float, float]
    schematic: bool
    origin: Place | None = None
    layers: tuple[Layer, ...] = ()
    scan: tuple[str, tuple[Point, Point, Point]] | None = None
    """A scanned map's file, and where its upper left, upper right and lower left corners lie."""


def planned(
    town: Township, shown: Iterable[str], shaded: str = "", *, schematic: bool = False, wedges: bool = True
) -> Plan:
    """The shapes of the map with the layers `shown`, villages shaded by how many `shaded` has."""
    names = set(shown)
    layers = tuple(one for one in town.layers if one.ledger in names)
    origin = None if schematic else _origin(town)
    most = _most(town, shaded)
    if origin is None:
        return _schematic(town, town.villages, layers, shaded, most, 0.0)
    return _mapped(town, layers, shaded, most, Plane(*origin), wedges)


def _origin(town: Township) -> Place | None:
    places = [one.centre for one in (*town.villages, *town.areas) if one.centre is not None]
    places += [] if places else [town.scan.origin] if town.scan is not None else []
    if not places:
        return None
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def _most(town: Township, shaded: str) -> tuple[Layer | None, int]:
    layer = next((one for one in town.layers if one.ledger == shaded), None)
    if layer is None:
        return None, 0
    return layer, max((many for village, many in layer.counts.items() if village is not None), default=0)


def _mapped(
    town: Township,
    layers: tuple[Layer, ...],
    shaded: str,
    most: tuple[Layer | None, int],
    plane: Plane,
    wedges: bool,
) -> Plan:
    """A true map; villages without a place stand as cells below it."""
    hues = {one.id: place for place, one in enumerate(town.areas)}
    patches = tuple(
        _patch(one, _laid(one, plane), _down(plane, one.centre), layers, most, hues)
        for one in town.villages
        if one.centre is not None
    )
    frames = tuple(
        Frame(_laid(one, plane), one.name, _down(plane, one.centre))
        for one in town.areas
        if one.rings and one.centre is not None
    )
    dots = tuple(
        Dot(
            number, _down(plane, mark.place), mark.words, (layer.ledger, mark.record),
            _seen(plane, mark.place, mark.wedge) if wedges and mark.wedge else (), mark.bad,
        )
        for number, layer in enumerate(layers)
        for mark in layer.marks
    )  # fmt: skip
    rings = [ring for one in patches for ring in one.rings] + [ring for one in frames for ring in one.rings]
    points = [point for ring in rings for point in ring]
    points += [one.at for one in patches] + [one.at for one in dots]
    scan = _scan(town, plane)
    points += scan[1] if scan is not None and not points else ()
    bounds = _bounds(points)
    left = tuple(one for one in town.villages if one.centre is None)
    if left:
        cells = _schematic(town, left, layers, shaded, most, 0.0)
        moved = _moved(cells, bounds)
        patches, frames = (*patches, *moved.patches), (*frames, *moved.frames)
        bounds = _bounds([(bounds[0], bounds[1]), (bounds[2], bounds[3]), moved.bounds[:2], moved.bounds[2:]])
    origin = plane.longitude, plane.latitude
    return Plan(patches, frames, dots, bounds, False, origin, layers, scan)


def _scan(town: Township, plane: Plane) -> tuple[str, tuple[Point, Point, Point]] | None:
    if town.scan is None:
        return None
    own, affine = Plane(*town.scan.origin), town.scan.affine
    corners = [_down(plane, own.place(*affine(*corner))) for corner in ((0, 0), (100, 0), (0, 100))]
    return town.scan.digest, (corners[0], corners[1], corners[2])


def _patch(
    land: Land,
    rings: tuple[tuple[Point, ...], ...],
    at: Point,
    layers: tuple[Layer, ...],
    most: tuple[Layer | None, int],
    hues: dict[int, int],
) -> Patch:
    layer, top = most
    shade = layer.counts.get(land.id, 0) / top if layer is not None and top else None
    counts = tuple(
        (number, one.counts[land.id], one.rows(land.id))
        for number, one in enumerate(layers)
        if one.counts.get(land.id)
    )
    hue = hues.get(land.area or 0, len(hues))
    return Patch(rings, land.name, at, ("station.villages", land.id), hue, shade, counts)


def _laid(land: Land, plane: Plane) -> tuple[tuple[Point, ...], ...]:
    return tuple(tuple(_down(plane, one) for one in ring) for ring in land.rings)


def _down(plane: Plane, place: Place | None) -> Point:
    east, north = plane.point(*(place or (plane.longitude, plane.latitude)))
    return east, -north


def _seen(plane: Plane, place: Place, looks: tuple[float, float, float]) -> tuple[Point, ...]:
    return tuple((east, -north) for east, north in wedge(plane.point(*place), *looks))


def _bounds(points: Iterable[Point]) -> tuple[float, float, float, float]:
    """With a margin; never empty."""
    xs, ys = zip(*points, strict=True)
    wide, tall = max(xs) - min(xs), max(ys) - min(ys)
    edge = max(wide, tall, 100.0) * _MARGIN
    return min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge


# --- the schematic ---


def _schematic(
    town: Township,
    villages: tuple[Land, ...],
    layers: tuple[Layer, ...],
    shaded: str,
    most: tuple[Layer | None, int],
    top: float,
) -> Plan:
    """Areas as blocks, villages as cells; those in no area in a block of their own."""
    hues = {one.id: place for place, one in enumerate(town.areas)}
    known = set(hues)
    blocks = [(one.name, [v for v in villages if v.area == one.id]) for one in town.areas]
    blocks.append(("", [v for v in villages if v.area not in known]))
    blocks = [(name, held) for name, held in blocks if held]
    columns = _columns(blocks)
    wide = _ACROSS * CELL_WIDE + (_ACROSS + 1) * GAP
    heights = [top] * columns
    patches, frames = [], []
    for name, held in blocks:
        column = heights.index(min(heights))
        left, above = column * (wide + 2 * GAP), heights[column]
        tall = _block_tall(held)
        frames.append(Frame((_box(left, above, wide, tall),), name, (left + GAP, above + HEAD / 2)))
        for place, land in enumerate(held):
            x = left + GAP + place % _ACROSS * (CELL_WIDE + GAP)
            y = above + HEAD + place // _ACROSS * (CELL_TALL + GAP)
            ring = _box(x, y, CELL_WIDE, CELL_TALL)
            at = (x + CELL_WIDE / 2, y + CELL_TALL / 2)
            patches.append(_patch(land, (ring,), at, layers, most, hues))
        heights[column] = above + tall + 2 * GAP
    right, bottom = columns * (wide + 2 * GAP) - 2 * GAP, max(heights) - 2 * GAP
    bounds = (-GAP, top - GAP, max(right, wide) + GAP, max(bottom, top + HEAD) + GAP)
    return Plan(tuple(patches), tuple(frames), (), bounds, True, None, layers)


def _columns(blocks: list[tuple[str, list[Land]]]) -> int:
    """So many blocks side by side that the whole has the shape of a page."""
    wide = _ACROSS * CELL_WIDE + (_ACROSS + 3) * GAP
    area = sum(wide * (_block_tall(held) + 2 * GAP) for _, held in blocks)
    return max(1, min(ceil(sqrt(area * _SHAPE) / wide), len(blocks) or 1))


def _block_tall(held: list[Land]) -> float:
    return HEAD + ceil(len(held) / _ACROSS) * (CELL_TALL + GAP)


def _box(left: float, top: float, wide: float, tall: float) -> tuple[Point, ...]:
    return (left, top), (left + wide, top), (left + wide, top + tall), (left, top + tall)


def _moved(cells: Plan, bounds: tuple[float, float, float, float]) -> Plan:
    """The schematic of some villages, as wide as the map and below it."""
    scale = (bounds[2] - bounds[0]) / (cells.bounds[2] - cells.bounds[0])
    scale = min(scale, (bounds[3] - bounds[1]) / 2 / (cells.bounds[3] - cells.bounds[1]))

    def put(point: Point) -> Point:
        return bounds[0] + (point[0] - cells.bounds[0]) * scale, bounds[3] + (
            point[1] - cells.bounds[1]
        ) * scale

    patches = tuple(
        Patch(
            tuple(tuple(put(one) for one in ring) for ring in p.rings), p.name, put(p.at), p.opens, p.hue,
            p.shade, p.counts,
        )
        for p in cells.patches
    )  # fmt: skip
    frames = tuple(
        Frame(tuple(tuple(put(one) for one in ring) for ring in f.rings), f.name, put(f.at))
        for f in cells.frames
    )
    (left, top), (right, bottom) = put(cells.bounds[:2]), put(cells.bounds[2:])
    return Plan(patches, frames, (), (left, top, right, bottom), True, None, cells.layers)
