"""The one table of the benchmark: ours beside what is published."""

from collections.abc import Iterable
from dataclasses import dataclass

from stationdesk.rostering.benchmark.published import published

HEAD = (
    "instance", "cost", "bound", "best known", "gap", "chain 10 min", "Gurobi 10 min",
    "broken", "wall s", "CPU s / 2",
)  # fmt: skip
WIDTHS = (12, 8, 8, 10, 8, 12, 13, 6, 7, 9)


@dataclass(frozen=True)
class Line:
    """One instance solved; `cost` is the checker's (None: no roster was found)."""

    name: str
    cost: int | None
    bound: float
    proven: bool
    broken: int
    wall: float
    processor: float

    @property
    def gap(self) -> float | None:
        """How far the cost is above the best known, as a part of it."""
        best = published(self.name).best
        return None if best is None or self.cost is None else (self.cost - best) / best


def head() -> str:
    """Give the head of the table."""
    return row(HEAD)


def line(one: Line) -> str:
    """Give an instance's line; = marks a cost proven to be the lowest."""
    known = published(one.name)
    bound = f"{one.bound:.0f}" if one.bound > float("-inf") else "–"
    cost = "none" if one.cost is None else f"{one.cost}{'=' if one.proven else ''}"
    gap = "–" if one.gap is None else f"{one.gap:.1%}"
    others = ("–" if figure is None else str(figure) for figure in (known.chain, known.gurobi))
    best = "–" if known.best is None else str(known.best)
    times = (f"{one.wall:.0f}", f"{one.processor / 2:.0f}")
    return row((one.name, cost, bound, best, gap, *others, str(one.broken), *times))


def row(cells: Iterable[str]) -> str:
    """Set one row in columns: the first to the left, figures to the right."""
    first, *rest = cells
    padded = (cell.rjust(width) for cell, width in zip(rest, WIDTHS[1:], strict=True))
    return "  ".join((first.ljust(WIDTHS[0]), *padded))
