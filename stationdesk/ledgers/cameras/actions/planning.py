"""Planning the wall: walls, layouts with their fields, tours with their stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from sqlalchemy import select

from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.cameras.actions.keeping import refuse, take_over
from stationdesk.ledgers.cameras.records import Camera, Cell, Layout, Tour, TourStop, Wall
from stationdesk.ledgers.cameras.rules.wall_plan import (
    PlannedCell,
    Scene,
    said_twice,
    twice,
    wrong_cells,
    wrong_tour,
)
from stationdesk.store.transaction import Transaction

Given = Sequence[Mapping[str, Any]]


def enter_wall(tx: Transaction, *, name: str, rows: int, cols: int, note: str | None) -> Wall:
    """A wall of so many rows and columns."""
    return tx.add(Wall(name=name, rows=rows, cols=cols, note=note))


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


def enter_tour(
    tx: Transaction,
    *,
    name: str,
    dwell_s: int,
    starts: time | None,
    ends: time | None,
    stops: Given,
    note: str | None,
) -> Tour:
    """Cameras shown one after another."""
    cameras = _stops(tx, dwell_s, stops)
    record = tx.add(
        Tour(name=name, dwell_s=dwell_s, starts=_minutes(starts), ends=_minutes(ends), days=(), note=note)
    )
    _route(tx, record, cameras)
    return record


def change_tour(
    tx: Transaction,
    record: Tour,
    *,
    name: str,
    dwell_s: int,
    starts: time | None,
    ends: time | None,
    stops: Given,
    note: str | None,
) -> Tour:
    """Another route or another pace."""
    cameras = _stops(tx, dwell_s, stops)
    take_over(record, name=name, dwell_s=dwell_s, starts=_minutes(starts), ends=_minutes(ends), note=note)
    before = stops_of(tx, record)
    if [one.camera_id for one in before] != cameras:
        for one in before:
            one.dropped = True
        _route(tx, record, cameras)
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


def stops_of(tx: Transaction, tour: Tour) -> list[TourStop]:
    """The stops of a tour in their order."""
    found = select(TourStop).where(TourStop.tour_id == tour.id, ~TourStop.dropped)
    return list(tx.session.scalars(found.order_by(TourStop.position, TourStop.id)))


def cells_in_form(tx: Transaction, layout: Layout) -> tuple[dict[str, Any], ...]:
    """The fields as the form shows them, counted from 1."""
    return tuple(
        {"row": one.row + 1, "col": one.col + 1, "rowspan": one.rowspan, "colspan": one.colspan,
         "camera": one.camera_id, "tour": one.tour_id}
        for one in cells_of(tx, layout)
    )  # fmt: skip


def stops_in_form(tx: Transaction, tour: Tour) -> tuple[dict[str, Any], ...]:
    """The stops as the form shows them."""
    return tuple({"camera": one.camera_id} for one in stops_of(tx, tour))


def clock_of(minutes: int | None) -> time | None:
    """Minutes since midnight as a time of day."""
    return None if minutes is None else time(minutes // 60 % 24, minutes % 60)


def _minutes(clock: time | None) -> int | None:
    return None if clock is None else clock.hour * 60 + clock.minute


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


def _stops(tx: Transaction, dwell_s: int, stops: Given) -> list[int]:
    cameras = [one["camera"] for one in stops]
    if (wrong := wrong_tour(dwell_s, cameras)) is not None:
        raise refuse("dwell_s" if cameras else "stops", wrong)
    for one in cameras:
        tx.get(Camera, one)
    return cameras


def _route(tx: Transaction, tour: Tour, cameras: Sequence[int]) -> None:
    for position, camera in enumerate(cameras):
        tx.add(TourStop(tour_id=tour.id, position=position, camera_id=camera))
