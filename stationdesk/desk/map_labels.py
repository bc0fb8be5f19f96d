"""Where the names on a map stand so that none covers another and few cover a point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import product

_CELL = 32.0
_MOST_COVERED = 9
_WEIGHT, _ABROAD = 2.0, 6.0  # what a covered point costs, and to stand on another's land; a step costs one
_STEPS = ((0.0, 0.0), (0.0, -0.6), (0.0, 0.6), (0.55, 0.0), (-0.55, 0.0), (0.0, -1.05), (0.0, 1.05),
          (0.55, -0.6), (-0.55, -0.6), (0.55, 0.6), (-0.55, 0.6))  # fmt: skip
Size = tuple[float, float]
Step = tuple[float, float]
Box = tuple[float, float, float, float]
"""(left, top, right, bottom)."""


class Shape(Enum):
    """How much of a label there is room for."""

    WHOLE = "whole"
    NAME = "name"
    DOT = "dot"


@dataclass(frozen=True)
class Label:
    """What is to be written about a place; with more `weight` it comes first.

    `at_home` tells whether a step aside stays on the place's own land.
    """

    at: tuple[float, float]
    whole: Size
    name: Size
    weight: float = 0.0
    at_home: Callable[[Step], bool] = lambda _step: True


@dataclass(frozen=True)
class Placing:
    """What is shown of a label, and by how far its middle stands beside its place."""

    shape: Shape
    aside: tuple[float, float] = (0.0, 0.0)


def placings(labels: Sequence[Label], points: Iterable[tuple[float, float]] = ()) -> list[Placing]:
    """A placing for each label: whole where there is room, else the name alone, else a dot."""
    dots, homes = _Dots(points), _Dots(one.at for one in labels)
    taken: dict[tuple[int, int], list[Box]] = defaultdict(list)
    found = [Placing(Shape.DOT)] * len(labels)
    order = sorted(range(len(labels)), key=lambda one: -labels[one].weight)
    for number in order:
        label = labels[number]
        for shape, size in ((Shape.WHOLE, label.whole), (Shape.NAME, label.name)):
            aside = _room(label, size, taken, (dots, homes))
            if aside is not None:
                found[number] = Placing(shape, aside)
                box = _box(label.at, size, aside)
                for cell in _cells(box):
                    taken[cell].append(box)
                break
    return found


def _room(
    label: Label, size: Size, taken: dict[tuple[int, int], list[Box]], covered: tuple[_Dots, _Dots]
) -> Step | None:
    """The best step aside at which nothing written is covered; None where there is none."""
    best: tuple[float, Step] | None = None
    for place, (right, down) in enumerate(_STEPS):
        aside = right * size[0], down * size[1]
        box = _box(label.at, size, aside)
        if best is not None and place >= best[0]:
            break  # no later step can be cheaper
        if any(_meet(box, other) for cell in _cells(box) for other in taken.get(cell, ())):
            continue
        dots, homes = (one.within(box) for one in covered)
        own = _within(label.at, box)  # it may cover its own place, but not where another's dot would be
        cost = place + _WEIGHT * (dots + homes - own) + (0 if label.at_home(aside) else _ABROAD)
        if best is None or cost < best[0]:
            best = cost, aside
    return best[1] if best is not None else None


class _Dots:
    """Points by the cell they lie in, so that few are looked at."""

    def __init__(self, points: Iterable[tuple[float, float]]) -> None:
        self._held: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
        for x, y in points:
            self._held[int(x // _CELL), int(y // _CELL)].append((x, y))

    def within(self, box: Box) -> int:
        """How many lie in the box, of no more than a few."""
        count = 0
        for cell in _cells(box):
            for point in self._held.get(cell, ()):
                count += _within(point, box)
                if count >= _MOST_COVERED:
                    return count
        return count


def _box(at: tuple[float, float], size: Size, aside: tuple[float, float]) -> Box:
    x, y = at[0] + aside[0], at[1] + aside[1]
    return x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2


def _within(point: tuple[float, float], box: Box) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _cells(box: Box) -> Iterable[tuple[int, int]]:
    left, top, right, bottom = (int(one // _CELL) for one in box)
    return product(range(left, right + 1), range(top, bottom + 1))
