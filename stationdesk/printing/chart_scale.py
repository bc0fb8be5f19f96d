"""Where a chart's numbers stand: the plot, its round numbers, and the numbers that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor, log10
from typing import NamedTuple

_TICKS = 4


class Plot(NamedTuple):
    """The box between the axes, and the numbers its foot and top stand for."""

    left: float
    right: float
    bottom: float
    top: float
    low: float
    high: float

    def height(self, value: float) -> float:
        """Where a number stands."""
        return self.bottom + (value - self.low) / (self.high - self.low) * (self.top - self.bottom)

    def slot(self, count: int) -> float:
        """The width of one label's place."""
        return (self.right - self.left) / max(count, 1)


def ticks_for(values: Sequence[float]) -> list[float]:
    """Round numbers from the lowest to above the highest; from nought where all are positive."""
    high, low = max([*values, 0]), min([*values, 0])
    span = high - low or 1
    power = 10 ** floor(log10(span / _TICKS))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor * _TICKS >= span)
    if step < 1 and all(float(value).is_integer() for value in values):
        step = 1
    first = floor(low / step)
    count = 1
    while (first + count) * step < high:
        count += 1
    return [round((first + number) * step, 10) for number in range(count + 1)]


def number_text(value: float) -> str:
    """A number as it is printed: in full, without an exponent."""
    return str(int(value)) if float(value).is_integer() else f"{value:.6f}".rstrip("0")


def known(values: Sequence[float | None], count: int) -> Iterator[tuple[int, float]]:
    """The numbers that are there, with their places."""
    return ((place, value) for place, value in enumerate(values[:count]) if value is not None)


def runs(values: Sequence[float | None], count: int) -> list[list[tuple[int, float]]]:
    """The numbers without the gaps between them."""
    found: list[list[tuple[int, float]]] = []
    before = -2
    for place, value in known(values, count):
        if place != before + 1:
            found.append([])
        found[-1].append((place, value))
        before = place
    return found
