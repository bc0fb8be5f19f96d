"""Where the invented villages lie: each has the land that is nearer to it than to any other village."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import lru_cache
from math import cos, pi, sin

from stationdesk.core.geo import Datum, Plane, centre_of
from stationdesk.jobs.practice.words import rows
from stationdesk.ledgers.station.records import MapBase, Outline, Village
from stationdesk.ledgers.station.rules.maps import degree
from stationdesk.store.transaction import Transaction

Point = tuple[float, float]

CENTRE = Plane(111.2, 25.9)
_EDGE = 13_500.0
_GOLDEN = 2.399963  # radians: turned by it, no two villages of an area lie behind each other
_CONTROL = (
    (8, 12, -11_000, 9_000),
    (91, 9, 11_200, 9_700),
    (12, 88, -10_500, -9_400),
    (88, 90, 10_800, -9_900),
)


def draw_borders(tx: Transaction) -> None:
    """Enter every village's border, and a scanned map that has its control points but no picture yet."""
    ids = dict(tx.session.query(Village.name, Village.id).all())
    outlines = []
    for name, ring in lands().items():
        longitude, latitude = CENTRE.place(*centre_of((ring,)))
        kept = [[_kept(CENTRE.place(*one)) for one in ring]]
        outlines.append(
            {"name": name, "village_id": ids[name], "area_id": None, "datum": Datum.CGCS2000,
             "longitude": degree(longitude), "latitude": degree(latitude), "points": len(ring),
             "rings": json.dumps(kept, separators=(",", ":"))}
        )  # fmt: skip
    tx.add_many(Outline, outlines)
    control = [[left, top, *_kept(CENTRE.place(east, north))] for left, top, east, north in _CONTROL]
    tx.add(MapBase(name="辖区示意图（待补图片）", datum=Datum.WGS84, control=json.dumps(control)))


def spot_in(village: str, number: int) -> tuple[Decimal, Decimal]:
    """The (longitude, latitude) of the n-th place of a village."""
    east, north = centre_of((lands()[village],))
    far = 220.0 + 130.0 * (number % 4)
    longitude, latitude = CENTRE.place(
        east + far * cos(number * _GOLDEN), north + far * sin(number * _GOLDEN)
    )
    return degree(longitude), degree(latitude)


@lru_cache(maxsize=1)
def lands() -> dict[str, tuple[Point, ...]]:
    """Every village's ring, in metres about the station."""
    seats = _seats()
    whole = [(_EDGE * (1 + 0.06 * sin(3 * a)) * cos(a), 0.8 * _EDGE * sin(a)) for a in _turn(48)]
    found = {}
    for name, seat in seats.items():
        ring = whole
        for other in seats.values():
            if other != seat and ring:
                ring = _nearer(ring, seat, other)
        found[name] = tuple((round(x, 1), round(y, 1)) for x, y in ring)
    return found


def _seats() -> dict[str, Point]:
    """Areas stand around the town, their villages at their distances from the station."""
    villages = list(rows("villages"))
    areas = list(dict.fromkeys(row["area"] for row in villages))
    seats = {}
    for area in areas:
        held = [row["name"] for row in villages if row["area"] == area]
        towards = 2 * pi * areas.index(area) / len(areas)
        for place, name in enumerate(held):
            if area == areas[0]:
                far, angle = 1_900.0, 2 * pi * place / len(held) + 0.4
            else:
                far, angle = 5_000.0 + 2_350.0 * (place // 2 * 2 + place % 2 * 0.9), towards
                angle += (0.17 if place % 2 else -0.12) + 0.05 * sin(5 * towards + place)
            seats[name] = (far * cos(angle), 0.82 * far * sin(angle))
    return seats


def _nearer(ring: list[Point], seat: Point, other: Point) -> list[Point]:
    """The part of a ring nearer to `seat` than to `other`."""
    across, up = other[0] - seat[0], other[1] - seat[1]
    limit = across * (seat[0] + other[0]) / 2 + up * (seat[1] + other[1]) / 2
    kept = []
    for (x, y), (u, v) in zip(ring, [*ring[1:], ring[0]], strict=True):
        here, there = limit - across * x - up * y, limit - across * u - up * v
        if here >= 0:
            kept.append((x, y))
        if here * there < 0:
            part = here / (here - there)
            kept.append((x + (u - x) * part, y + (v - y) * part))
    return kept


def _turn(steps: int) -> list[float]:
    return [2 * pi * step / steps for step in range(steps)]


def _kept(place: Point) -> list[float]:
    return [round(place[0], 6), round(place[1], 6)]
