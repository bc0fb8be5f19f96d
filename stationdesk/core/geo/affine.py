"""Fit a scanned map: the affine transformation that meets its control points best, by least squares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, sqrt

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

FEWEST = 3
_THINNEST = 0.02  # of their length: points within so narrow a strip fix no map across it

_TOO_FEW = QT_TRANSLATE_NOOP("core", "A map needs at least {fewest} control points; there are {count}.")
_IN_LINE = QT_TRANSLATE_NOOP(
    "core", "The control points lie in one line; choose one well to the side of the others."
)

Point = tuple[float, float]


@dataclass(frozen=True)
class ControlPoint:
    """A point of the picture and where it lies in truth, in metres of a plane."""

    picture: Point
    truth: Point


@dataclass(frozen=True)
class Affine:
    """x = a·u + b·v + c, y = d·u + e·v + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def __call__(self, u: float, v: float) -> Point:
        return self.a * u + self.b * v + self.c, self.d * u + self.e * v + self.f


@dataclass(frozen=True)
class Fit:
    """The transformation, and by how many metres it misses each control point.

    Three points are always met: only from four on do the residuals say how good the map is.
    """

    affine: Affine
    residuals: tuple[float, ...]

    @property
    def worst(self) -> float:
        """The largest residual."""
        return max(self.residuals)

    @property
    def mean(self) -> float:
        """The root of the mean square."""
        return sqrt(sum(one * one for one in self.residuals) / len(self.residuals))


def fit(points: Sequence[ControlPoint]) -> Fit:
    """The best affine transformation; RuleBroken for too few points, or points in one line."""
    if len(points) < FEWEST:
        raise RuleBroken(_TOO_FEW.filled(fewest=FEWEST, count=len(points)))
    for side in ([one.picture for one in points], [one.truth for one in points]):
        if _thin(side):
            raise RuleBroken(_IN_LINE)
    affine = _solved(points)
    missed = [
        hypot(affine(*one.picture)[0] - one.truth[0], affine(*one.picture)[1] - one.truth[1])
        for one in points
    ]
    return Fit(affine, tuple(missed))


def _spread(points: Sequence[Point]) -> tuple[Point, float, float, float]:
    """(centre, Σuu, Σuv, Σvv) about the centre."""
    count = len(points)
    cu, cv = sum(u for u, _ in points) / count, sum(v for _, v in points) / count
    moved = [(u - cu, v - cv) for u, v in points]
    return (cu, cv), sum(u * u for u, _ in moved), sum(u * v for u, v in moved), sum(v * v for _, v in moved)


def _thin(points: Sequence[Point]) -> bool:
    """Whether the points' spread across their line is a hair of that along it."""
    _, uu, uv, vv = _spread(points)
    middle, half = (uu + vv) / 2, hypot((uu - vv) / 2, uv)
    return middle + half <= 0 or max(middle - half, 0.0) < (middle + half) * _THINNEST**2


def _solved(points: Sequence[ControlPoint]) -> Affine:
    """The normal equations about the centre, two unknowns for each of x and y."""
    (cu, cv), uu, uv, vv = _spread([one.picture for one in points])
    count, across = len(points), uu * vv - uv * uv
    rows = []
    for axis in (0, 1):
        mean = sum(one.truth[axis] for one in points) / count
        tu = sum((one.picture[0] - cu) * (one.truth[axis] - mean) for one in points)
        tv = sum((one.picture[1] - cv) * (one.truth[axis] - mean) for one in points)
        first, second = (tu * vv - tv * uv) / across, (tv * uu - tu * uv) / across
        rows.append((first, second, mean - first * cu - second * cv))
    (a, b, c), (d, e, f) = rows
    return Affine(a, b, c, d, e, f)
