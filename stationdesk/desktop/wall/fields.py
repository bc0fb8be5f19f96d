"""A planned layout as the fields the wall plays, and a layout made up where none is planned."""

from __future__ import annotations

from collections.abc import Callable

from stationdesk.core.duty_day import local
from stationdesk.desk import Desk
from stationdesk.desktop.wall.grid import Shown
from stationdesk.desktop.wall.tile import Feed
from stationdesk.ledgers.cameras.rules.wall_plan import (
    PlannedCamera,
    PlannedCell,
    PlannedLayout,
    PlannedTour,
    Scene,
    WallPlan,
    runs_at,
)

MADE_UP = 0
"""The id of a layout nobody has planned."""


def made_up(plan: WallPlan, side: int, page: int) -> PlannedLayout:
    """So many rows and columns of the cameras in the order of the list, from the `page`-th wallful on."""
    first = page * side * side
    cells = tuple(
        PlannedCell(place // side, place % side, camera=one.id)
        for place, one in enumerate(plan.cameras[first : first + side * side])
    )
    return PlannedLayout(MADE_UP, "", Scene.DAILY, side, side, cells)


def fields_of(desk: Desk, plan: WallPlan, layout: PlannedLayout) -> tuple[Shown, ...]:
    """What hangs where, logins included: to be asked in the background, and kept nowhere else."""
    cameras = {one.id: one for one in plan.cameras}
    tours = {one.id: one for one in plan.tours}
    found = []
    for cell in layout.cells:
        tour = tours.get(cell.tour) if cell.tour is not None else None
        wanted = tour.stops if tour is not None else (cell.camera,)
        feeds = tuple(_feed(desk, cameras[one]) for one in wanted if one in cameras)
        place = (cell.row, cell.column, cell.rows, cell.columns)
        if tour is None:
            found.append(Shown(*place, feeds))
        else:
            found.append(Shown(*place, feeds, tour.name, float(tour.dwell_s), _runs(desk, tour)))
    return tuple(found)


def _feed(desk: Desk, camera: PlannedCamera) -> Feed:
    login = desk.stream_login(camera.id) if camera.has_login else None
    return Feed(camera.id, camera.name, camera.address, login)


def _runs(desk: Desk, tour: PlannedTour) -> Callable[[], bool]:
    return lambda: runs_at(tour, local(desk.store.clock()))
