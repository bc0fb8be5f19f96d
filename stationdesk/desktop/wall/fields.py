"""A planned layout as the fields the wall plays, and a layout made up where none is planned."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import zip_longest

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
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

_AT_PRESET = QT_TRANSLATE_NOOP("desktop", "{name} (preset {preset})")
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
        feeds = tuple(
            _feed(desk, cameras[one], preset) for one, preset in _stops(cell, tour) if one in cameras
        )
        place = (cell.row, cell.column, cell.rows, cell.columns)
        if tour is None:
            found.append(Shown(*place, feeds))
        else:
            found.append(Shown(*place, feeds, tour.name, float(tour.dwell_s), _runs(desk, tour)))
    return tuple(found)


def _stops(cell: PlannedCell, tour: PlannedTour | None) -> Iterable[tuple[int | None, str]]:
    """(camera, the preset wanted of it)"""
    if tour is None:
        return ((cell.camera, ""),)
    return ((stop, preset or "") for stop, preset in zip_longest(tour.stops, tour.presets))


def _feed(desk: Desk, camera: PlannedCamera, preset: str) -> Feed:
    login = desk.stream_login(camera.id) if camera.has_login else None
    named = desk.say(_AT_PRESET.filled(name=camera.name, preset=preset)) if preset else camera.name
    return Feed(camera.id, " ".join(named.splitlines()), camera.address, login)


def _runs(desk: Desk, tour: PlannedTour) -> Callable[[], bool]:
    return lambda: runs_at(tour, local(desk.store.clock()))
