"""Changing a layout field by field: what a hand at the wall does, as plain values before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from stationdesk.core.errors import StationError
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCell, wrong_cells

Cells = tuple[PlannedCell, ...]
Place = tuple[int, int]
"""(row, column), counted from 0"""


def at(cells: Sequence[PlannedCell], place: Place) -> PlannedCell | None:
    """The field that covers a place."""
    row, column = place
    found = (
        one for one in cells
        if one.row <= row < one.row + one.rows and one.column <= column < one.column + one.columns
    )  # fmt: skip
    return next(found, None)


def put(cells: Cells, place: Place, *, camera: int | None = None, tour: int | None = None) -> Cells:
    """Show a camera or a tour there; a field that is there already keeps its size."""
    there = at(cells, place)
    if there is None:
        return _sorted((*cells, PlannedCell(*place, camera=camera, tour=tour)))
    return tuple(replace(one, camera=camera, tour=tour) if one is there else one for one in cells)


def emptied(cells: Cells, place: Place) -> Cells:
    """Nothing there any more."""
    there = at(cells, place)
    return tuple(one for one in cells if one is not there)


def moved(cells: Cells, start: Place, end: Place) -> Cells:
    """A field elsewhere: on an empty place with its size, on another field they change what they show."""
    one, other = at(cells, start), at(cells, end)
    if one is None or one is other:
        return cells
    if other is None:
        return _sorted((*emptied(cells, start), replace(one, row=end[0], column=end[1])))
    shows = {one: other, other: one}
    return tuple(
        replace(cell, camera=shows[cell].camera, tour=shows[cell].tour) if cell in (one, other) else cell
        for cell in cells
    )


def shifted(cells: Cells, place: Place, down: int, right: int) -> Cells:
    """A field so many places further, with its size."""
    one = at(cells, place)
    if one is None:
        return cells
    return _sorted((*emptied(cells, place), replace(one, row=one.row + down, column=one.column + right)))


def spanned(cells: Cells, place: Place, rows: int, columns: int) -> Cells:
    """A field that covers so many rows and columns from its top left."""
    there = at(cells, place)
    return tuple(replace(one, rows=rows, columns=columns) if one is there else one for one in cells)


def free_after(cells: Sequence[PlannedCell], place: Place, rows: int, columns: int) -> Place:
    """The next empty place in reading order, round the end; the same where the wall is full."""
    start = place[0] * columns + place[1]
    for step in range(1, rows * columns + 1):
        found = divmod((start + step) % (rows * columns), columns)
        if at(cells, found) is None:
            return found
    return place


def _sorted(cells: Cells) -> Cells:
    return tuple(sorted(cells, key=lambda one: (one.row, one.column)))


@dataclass
class Sheet:
    """A layout being planned, with every step back and forth. StationError leaves it as it was."""

    rows: int
    columns: int
    saved: Cells
    cells: Cells = ()
    _before: list[Cells] = field(default_factory=list)
    _after: list[Cells] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.cells = self.cells or self.saved

    @property
    def is_changed(self) -> bool:
        """Whether it differs from what is saved."""
        return set(self.cells) != set(self.saved)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._after)

    def take(self, cells: Cells) -> bool:
        """Another plan; refused with one sentence where fields overlap or leave the wall."""
        if cells == self.cells:
            return False
        if (wrong := wrong_cells(cells, self.rows, self.columns)) is not None:
            raise StationError(wrong)
        self._before.append(self.cells)
        self._after.clear()
        self.cells = cells
        return True

    def undo(self) -> bool:
        """One step back."""
        return self._step(self._before, self._after)

    def redo(self) -> bool:
        """One step forth again."""
        return self._step(self._after, self._before)

    def _step(self, back: list[Cells], forth: list[Cells]) -> bool:
        if not back:
            return False
        forth.append(self.cells)
        self.cells = back.pop()
        return True
