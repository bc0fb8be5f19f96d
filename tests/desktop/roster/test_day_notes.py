"""What the view by day says of a day behind its date: 班 for a make-up workday, a holiday's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import CHINESE, literally, speaker
from stationdesk.desktop.roster.by_day import SIDE, DayGrid
from stationdesk.desktop.roster.faces import Faces
from stationdesk.desktop.roster.filling import filling_of
from stationdesk.desktop.roster.telling import Telling
from tests.desktop.roster.plans import empty_plan

SATURDAY = date(2026, 10, 10)  # 10月10日 周六: as wide as a date becomes


@pytest.mark.parametrize("said", [{"makeup": True}, {"name": "端午节"}], ids=str)
def test_what_a_day_is_stands_behind_its_date(said: dict[str, object], qtbot: QtBot) -> None:
    plain, told = _line_of(qtbot), _line_of(qtbot, **said)

    changed = [x for x in range(plain.width()) if _column(plain, x) != _column(told, x)]

    assert changed
    assert min(changed) > max(x for x in range(SIDE - 4) if len(set(_column(plain, x))) > 1)


def _line_of(qtbot: QtBot, **said: object) -> QImage:
    """The side of that day's row, in a month that needs nobody."""
    plan = empty_plan(2, date(2026, 10, 1))
    days = tuple(replace(one, **said) if one.day == SATURDAY else one for one in plan.days)
    plan = replace(plan, days=days, posts=tuple(replace(one, need=0) for one in plan.posts))
    say = speaker(CHINESE)
    telling = Telling(say, str, lambda one: say(literally(str(one))), str)
    grid = DayGrid(telling, Faces(plan, filling_of(plan), say))
    qtbot.addWidget(grid)
    grid.resize(900, 700)
    row = next(number for number, one in enumerate(plan.days) if one.day == SATURDAY)
    at = grid.measures.cell(row, 0)
    return grid.viewport().grab().toImage().copy(2, at.top() + 2, SIDE - 4, at.height() - 4)


def _column(picture: QImage, x: int) -> tuple[int, ...]:
    return tuple(picture.pixel(x, y) for y in range(picture.height()))
