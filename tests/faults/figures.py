"""What a measure answers: the figure found, whether it is as promised, and what spoke against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """How much is tried: everything that was promised, or a sample of it that fits into CI."""

    full: bool

    def of(self, full: int, reduced: int) -> int:
        """The number of trials."""
        return full if self.full else reduced


FULL, REDUCED = Size(True), Size(False)


@dataclass(frozen=True)
class Figure:
    """`measured` is one line for the table; `missed` names what should not have happened."""

    measured: str
    good: bool
    missed: tuple[str, ...] = ()


Measure = Callable[[Size], Figure]


def figure(measured: str, missed: Iterable[str] = (), *, good: bool = True) -> Figure:
    """A figure that is good when nothing was missed."""
    found = tuple(missed)
    return Figure(measured, good and not found, found)


def together(figures: Iterable[Figure]) -> Figure:
    """Several figures in one line."""
    found = tuple(figures)
    return Figure(
        "; ".join(one.measured for one in found),
        all(one.good for one in found),
        tuple(one for each in found for one in each.missed),
    )


class NotHere(Exception):
    """This computer cannot run the measure; the text says what it lacks."""
