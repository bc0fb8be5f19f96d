"""A published instance written as a formula, and what was found for it read back as a roster."""

from collections.abc import Sequence
from dataclasses import dataclass

from stationdesk.rostering.benchmark.engine.formula import Ints, Rows
from stationdesk.rostering.benchmark.engine.grid import Grid

Cells = dict[tuple[int, int, str], int]  # (person, day, shift) → variable


@dataclass(frozen=True)
class Written:
    """The rows, and where each decision stands."""

    rows: Rows
    cells: Cells
    grid: Grid

    def roster(self, values: Ints, names: Sequence[str]) -> dict[tuple[str, int], str]:
        """Give {(name, day): shift} by the formula's values."""
        chosen = [place for place, cell in self.cells.items() if values[cell]]
        return {(names[person], day): shift for person, day, shift in chosen}
