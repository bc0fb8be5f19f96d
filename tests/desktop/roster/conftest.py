"""The board alone on a made-up month, and the page on a real station with people and posts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import ENGLISH, literally, speaker
from stationdesk.desk import Desk
from stationdesk.desktop.roster.board import RosterBoard
from stationdesk.desktop.roster.judging import Judgement
from stationdesk.desktop.roster.page import RosterPage
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.roster.rules.plan import MonthPlan
from tests.conftest import StillClock
from tests.copies import copied
from tests.desktop.hosting import hosted, shown
from tests.desktop.made_station import actor_named
from tests.desktop.roster.opened import opened
from tests.desktop.roster.station import CHIEF, make_roster_station
from tests.made_once import made_once

Show = Callable[[MonthPlan], RosterBoard]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a plan on a board in a window of its own; nothing is judged."""

    kept = []  # qtbot knows them weakly

    def build(plan: MonthPlan) -> RosterBoard:
        host, column = hosted(qtbot, 1302, 640)
        board = RosterBoard(
            speaker(ENGLISH), lambda _plan: Judgement(), lambda _plan, one: literally(one.at.rule.value),
            lambda code: code, host,
        )  # fmt: skip
        kept.append(host)
        column.addWidget(board)
        board.show_plan(plan)
        shown(qtbot, host)
        board.grid.setFocus()
        return board

    return build


@pytest.fixture(scope="session")
def roster_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station with people and posts, made once."""
    return made_once(tmp_path_factory, "roster", make_roster_station)


@pytest.fixture
def roster_desk(roster_folder: Path, tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    """Its chief's desk, on a copy."""
    with copied(roster_folder, tmp_path / "roster", clock) as store:
        yield Desk(store, LEDGERS, actor=actor_named(store, CHIEF), language=ENGLISH)


@pytest.fixture
def roster_page(roster_desk: Desk, qtbot: QtBot) -> Iterator[RosterPage]:
    """The page, read once."""
    with opened(roster_desk, qtbot) as page:
        yield page
