"""Planning the wall: walls, and layouts with their fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.cameras.actions.keeping import refuse, take_over
from stationdesk.ledgers.cameras.records import Camera, Cell, Layout, Tour, Wall
from stationdesk.ledgers.cameras.rules.wall_plan import (
    PlannedCell,
    Scene,
    said_twice,
    twice,
    wrong_cells,
)
from stationdesk.store.transaction import Transaction

Given = Sequence[Mapping[str, Any]]


def enter_wall(tx: Transaction, *, name: str, rows: int, cols: int, note: str | None) -> Wall:
    """A wall of so many rows and columns."""
    return tx.add(Wall(name=name, rows=rows, cols=cols, note=note))


def draw_layout(tx: Transaction, *, name: str, scene: Scene, rows: int, cols: int) -> Layout:
    """An empty layout of so many rows and columns, on a wall of that size (made where there is none)."""
    same = select(Wall).where(Wall.rows == rows, Wall.cols == cols, Wall.voided_at.is_(None))
    wall = tx.session.scalars(same.order_by(Wall.id)).first()
    if wall is None:
        wall = tx.add(Wall(name=f"{rows}×{cols}", rows=rows, cols=cols, note=None))
    return tx.add(Layout(wall_id=wall.id, name=name, scene=scene, note=None))


def enter_layout(
    tx: Transaction, *, wall: int, name: str, scene: Scene, cells: Given, note: str | None
) -> Layout:
    """What a wall shows in a scene."""
    planned = _judged(tx, wall, cells)
    record = tx.add(Layout(wall_id=wall, name=name, scene=scene, note=note))
    _hang(tx, record, planned)
    return record


def change_layout(
    tx: Transaction, record: Layout, *, name: str, scene: Scene, cells: Given, note: str | None
) -> Layout:
    """Another plan under the same name; the fields before stay in the history."""
    planned = _judged(tx, record.wall_id, cells)
    take_over(record, name=name, scene=scene, note=note)
    kept = {_planned(one): one for one in cells_of(tx, record)}
    for plan, cell in kept.items():
        if plan not in planned:
            cell.dropped = True
    _hang(tx, record, [one for one in planned if one not in kept])
    tx.changed(record)
    return record


def warn_of_twice(tx: Transaction, values: Mapping[str, Any], *_record: Any) -> Advice:
    """A camera in two fields is allowed, and said."""
    found = twice(_read(values.get("cells") or ()))
    names = {camera: tx.get(Camera, camera, voided=True).name for camera in found}
    notices = (
        Notice(said_twice(names[one], count), Tone.WARN, "cameras", one) for one, count in found.items()
    )
    return Advice(notices=tuple(notices))


def cells_of(tx: Transaction, layout: Layout) -> list[Cell]:
    """The fields of a layout in reading order."""
    found = (
        select(Cell).where(Cell.layout_id == layout.id, ~Cell.dropped).order_by(Cell.row, Cell.col, Cell.id)
    )
    return list(tx.session.scalars(found))


def cells_in_form(tx: Transaction, layout: Layout) -> tuple[dict[str, Any], ...]:
    """The fields as the form shows them, counted from 1."""
    return tuple(
        {"row": one.row + 1, "col": one.col + 1, "rowspan": one.rowspan, "colspan": one.colspan,
         "camera": one.camera_id, "tour": one.tour_id}
        for one in cells_of(tx, layout)
    )  # fmt: skip


def _read(cells: Given) -> tuple[PlannedCell, ...]:
    return tuple(
        PlannedCell(
            (one.get("row") or 1) - 1, (one.get("col") or 1) - 1, one.get("rowspan") or 1,
            one.get("colspan") or 1, one.get("camera"), one.get("tour"),
        )
        for one in cells
    )  # fmt: skip


def _judged(tx: Transaction, wall: int, cells: Given) -> tuple[PlannedCell, ...]:
    hung, planned = tx.get(Wall, wall), _read(cells)
    if (wrong := wrong_cells(planned, hung.rows, hung.cols)) is not None:
        raise refuse("cells", wrong)
    for one in planned:
        tx.get(Camera, one.camera) if one.camera is not None else tx.get(Tour, one.tour or 0)
    return planned


def _planned(one: Cell) -> PlannedCell:
    return PlannedCell(one.row, one.col, one.rowspan, one.colspan, one.camera_id, one.tour_id)


def _hang(tx: Transaction, layout: Layout, cells: Sequence[PlannedCell]) -> None:
    for one in cells:
        tx.add(
            Cell(layout_id=layout.id, row=one.row, col=one.column, rowspan=one.rows, colspan=one.columns,
                 camera_id=one.camera, tour_id=one.tour)
        )  # fmt: skip
