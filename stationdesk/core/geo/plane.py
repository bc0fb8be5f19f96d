"""A township as a plane: metres east and north of a point, good to some decimetres over fifty kilometres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, cos, pi, radians, sin, sqrt

_AXIS = 6_378_137.0
_ECCENTRICITY = 0.006_694_379_990_14
_ARC_STEP = 6.0  # degrees

Point = tuple[float, float]
"""(metres east, metres north)."""


@dataclass(frozen=True)
class Plane:
    """The plane that touches the WGS-84 ellipsoid at a place."""

    longitude: float
    latitude: float

    @property
    def degree_east(self) -> float:
        """Metres of one degree of longitude."""
        angle = radians(self.latitude)
        return _AXIS / sqrt(1 - _ECCENTRICITY * sin(angle) ** 2) * cos(angle) * pi / 180

    @property
    def degree_north(self) -> float:
        """Metres of one degree of latitude."""
        flat = 1 - _ECCENTRICITY * sin(radians(self.latitude)) ** 2
        return _AXIS * (1 - _ECCENTRICITY) / (flat * sqrt(flat)) * pi / 180

    def point(self, longitude: float, latitude: float) -> Point:
        """Where a place lies."""
        return (
            (longitude - self.longitude) * self.degree_east,
            (latitude - self.latitude) * self.degree_north,
        )

    def place(self, east: float, north: float) -> Point:
        """The (longitude, latitude) of a point."""
        return self.longitude + east / self.degree_east, self.latitude + north / self.degree_north


def wedge(at: Point, direction: float, angle: float, reach: float) -> tuple[Point, ...]:
    """What a camera sees: `direction` in degrees clockwise from north is the middle of `angle`.

    A whole circle, from 360 degrees on, has no corner at the camera.
    """
    east, north = at
    whole = angle >= 360
    angle = min(max(angle, 0.0), 360.0)
    steps = max(ceil(angle / _ARC_STEP), 1)
    arc = []
    for step in range(steps if whole else steps + 1):
        towards = radians(direction - angle / 2 + angle * step / steps)
        arc.append((east + reach * sin(towards), north + reach * cos(towards)))
    return tuple(arc) if whole else (at, *arc)


def ring_area(ring: Sequence[Point]) -> float:
    """The area a ring encloses, negative where it runs clockwise."""
    x0, y0 = ring[0]
    moved = [(x - x0, y - y0) for x, y in ring]
    following = [*moved[1:], moved[0]]
    return sum(x * v - u * y for (x, y), (u, v) in zip(moved, following, strict=True)) / 2


def centre_of(rings: Sequence[Sequence[Point]]) -> Point:
    """The centre of gravity of the largest ring: where a village's name is written."""
    ring = max(rings, key=lambda one: abs(ring_area(one)))
    area = ring_area(ring)
    x0, y0 = ring[0]
    if not area:
        return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
    east = north = 0.0
    following = [*ring[1:], ring[0]]
    for (x, y), (u, v) in zip(ring, following, strict=True):
        part = (x - x0) * (v - y0) - (u - x0) * (y - y0)
        east += (x + u - 2 * x0) * part
        north += (y + v - 2 * y0) * part
    return x0 + east / (6 * area), y0 + north / (6 * area)
