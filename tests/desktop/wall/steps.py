"""What the tests of the wall's page share: cameras, a layout, the page itself."""

from typing import Any

from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import ENGLISH
from stationdesk.desk import Desk
from stationdesk.desktop.pages.video_wall import VideoWallPage

_SHEET = {
    "address": "村口", "point_class": "class1", "structure_type": "dome", "manage_unit": "青坪镇派出所",
    "required_days": 30,
}  # fmt: skip


def add_cameras(desk: Desk, count: int, **more: Any) -> list[int]:
    """村口1, 村口2 and so on."""
    made = []
    for number in range(1, count + 1):
        values = desk.defaults("cameras.register") | _SHEET | {"name": f"村口{number}"} | more
        made.append(desk.act("cameras.register", values).record)
    return [one for one in made if one is not None]


def add_layout(desk: Desk, rows: int, columns: int, *cells: tuple[int, int, int], name: str = "日常") -> int:
    """A layout with (row, column, camera), counted from 0."""
    drawn = {"rows": rows, "cols": columns, "name": name}
    layout = desk.act("cameras.layouts.draw", desk.defaults("cameras.layouts.draw") | drawn).record
    assert layout is not None
    if cells:
        rows_of = tuple({"row": row + 1, "col": col + 1, "camera": camera} for row, col, camera in cells)
        values = desk.defaults("cameras.layouts.change", layout) | {"cells": rows_of}
        desk.act("cameras.layouts.change", values, record=layout)
    return layout


def shown(qtbot: QtBot, desk: Desk) -> VideoWallPage:
    """The page on its own, read once."""
    desk.language = ENGLISH
    page = VideoWallPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 680)
    page.show()
    page.refresh()
    return page


def planning(qtbot: QtBot, desk: Desk, layout: int) -> VideoWallPage:
    """The page with a layout in front, being planned."""
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page.bar.layouts.findData(layout) > 0)
    page.bar.layouts.activated.emit(page.bar.layouts.findData(layout))
    page.plan_layout()
    qtbot.waitUntil(page.planner.board.isVisible)
    return page


def planned(page: VideoWallPage) -> list[tuple[int, int, int, int, int | None]]:
    """(row, column, rows, columns, camera) of what is planned now."""
    cells = page.planner.board.sheet.cells
    return [(one.row, one.column, one.rows, one.columns, one.camera) for one in cells]


def saved(desk: Desk, layout: int) -> list[tuple[int, int, int, int, int | None]]:
    """The same of what is saved."""
    found = next(one for one in desk.wall_plan().layouts if one.id == layout)
    return [(one.row, one.column, one.rows, one.columns, one.camera) for one in found.cells]
