"""The plan of the walls as it is kept, read whole: a station has some layouts and a hundred cameras."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import select

from stationdesk.ledgers.cameras.records.health import Interval
from stationdesk.ledgers.cameras.records.inventory import Camera
from stationdesk.ledgers.cameras.records.logins import has_login
from stationdesk.ledgers.cameras.records.wall import Cell, Layout, Preset, Tour, TourStop, Wall
from stationdesk.ledgers.cameras.rules.address import sub_stream
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE
from stationdesk.ledgers.cameras.rules.wall_plan import (
    PlannedCamera,
    PlannedCell,
    PlannedLayout,
    PlannedTour,
    WallPlan,
    Weekday,
)
from stationdesk.ledgers.station.records import Village
from stationdesk.store.transaction import Transaction


def read_wall(tx: Transaction) -> WallPlan:
    """Layouts, tours and the cameras in service, each in the order people read them."""
    return WallPlan(_layouts(tx), _tours(tx), _cameras(tx))


def _layouts(tx: Transaction) -> tuple[PlannedLayout, ...]:
    cells: dict[int, list[PlannedCell]] = defaultdict(list)
    for one in tx.session.scalars(
        select(Cell).where(~Cell.dropped).order_by(Cell.layout_id, Cell.row, Cell.col)
    ):
        cells[one.layout_id].append(
            PlannedCell(one.row, one.col, one.rowspan, one.colspan, one.camera_id, one.tour_id)
        )
    found = tx.session.execute(
        select(Layout, Wall).join(Wall, Wall.id == Layout.wall_id)
        .where(Layout.voided_at.is_(None), Wall.voided_at.is_(None)).order_by(Layout.scene, Layout.name)
    )  # fmt: skip
    return tuple(
        PlannedLayout(one.id, one.name, one.scene, wall.rows, wall.cols, tuple(cells[one.id]), wall.name)
        for one, wall in found
    )


def _tours(tx: Transaction) -> tuple[PlannedTour, ...]:
    stops: dict[int, list[tuple[int, str]]] = defaultdict(list)
    wanted = (Preset.camera_id == TourStop.camera_id) & (Preset.no == TourStop.preset_no) & ~Preset.dropped
    for tour, camera, no, name in tx.session.execute(
        select(TourStop.tour_id, TourStop.camera_id, TourStop.preset_no, Preset.name)
        .outerjoin(Preset, wanted).where(~TourStop.dropped).order_by(TourStop.tour_id, TourStop.position)
    ):  # fmt: skip
        stops[tour].append((camera, "" if no is None else name or str(no)))
    found = tx.session.scalars(select(Tour).where(Tour.voided_at.is_(None)).order_by(Tour.name))
    return tuple(
        PlannedTour(
            one.id,
            one.name,
            one.dwell_s,
            tuple(camera for camera, _ in stops[one.id]),
            one.starts,
            one.ends,
            tuple(day.number for day in Weekday.kept(one.days)),
            tuple(preset for _, preset in stops[one.id]),
        )
        for one in found
    )


def _cameras(tx: Transaction) -> tuple[PlannedCamera, ...]:
    found: Any = tx.session.execute(
        select(Camera, Village.name, Interval.state, has_login())
        .outerjoin(Village, Village.id == Camera.village_id)
        .outerjoin(Interval, (Interval.camera_id == Camera.id) & Interval.ended_at.is_(None))
        .where(Camera.lifecycle.in_(IN_SERVICE), Camera.voided_at.is_(None))
        .order_by(Village.name, Camera.name, Camera.id)
    )
    return tuple(
        PlannedCamera(
            one.id, one.number, one.name, village or "", sub_stream(one),
            bool(login), state.code if state else "",
        )
        for one, village, state, login in found
    )  # fmt: skip
