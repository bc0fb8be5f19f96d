"""The board in the whole window: keys that the window has as well, and what the status line shows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import CHINESE, ENGLISH, literally
from stationdesk.desk import Desk
from stationdesk.desktop.backup_places import Backups
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.roster.head import BY_DAY, BY_PERSON, CALENDAR
from stationdesk.desktop.roster.page import RosterPage
from stationdesk.desktop.widgets.elided import ElidedLabel
from tests.desktop.hosting import Settled, standing
from tests.desktop.roster.test_page import at_rest, begun

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.timeout(240)]


@pytest.fixture(params=[CHINESE, ENGLISH])
def whole(
    roster_desk: Desk, qtbot: QtBot, settled: Settled, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    """The window as a small screen has it, the roster in front."""
    roster_desk.language = request.param
    with standing(MainWindow(roster_desk), settled) as window:
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        window.show_page("roster")
        settled(window)
        window.status.show_backup(Backups((), (), (), (), "", None))
        yield window


def page_of(window: MainWindow) -> RosterPage:
    page = window.page("roster")
    assert isinstance(page, RosterPage)
    return page


def test_the_hints_of_every_view_can_be_read_whole(
    whole: MainWindow, roster_desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(whole)
    hint = whole.status.findChild(ElidedLabel, "hint")
    shown = [(hint.lines(), hint.text())]
    begun(qtbot, page, roster_desk)
    for view in (BY_PERSON, BY_DAY, CALENDAR):
        page.front.board.show_view(view)
        whole.layout()
        shown.append((hint.lines(), hint.text()))

    assert len({text for _, text in shown}) == 4
    assert [lines for lines, _ in shown] == [[text] for _, text in shown]


def test_f7_goes_from_problem_to_problem_and_the_board_keeps_the_keyboard(
    whole: MainWindow, roster_desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(whole)
    begun(qtbot, page, roster_desk)
    board = page.front.board
    assert len(board.violations) > 1

    qtbot.keyClick(board.grid, Qt.Key.Key_F7)
    first = board.problems.currentRow(), board.place
    qtbot.keyClick(board.grid, Qt.Key.Key_F7)

    assert first[0] == 0
    assert board.problems.currentRow() == 1
    assert page.overlay.content is None
    assert whole.current_page == "roster"
    at_rest(qtbot, page)


def test_what_was_said_of_a_month_goes_when_another_is_turned_to(
    whole: MainWindow, roster_desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(whole)
    begun(qtbot, page, roster_desk)
    page.front.board.refused.emit(StationError(literally("locked")))
    assert whole.messages.isVisible()

    with qtbot.waitSignal(page.front.shown):
        qtbot.keyClick(page.front.board.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert not whole.messages.isVisible()
    at_rest(qtbot, page)


def test_what_may_be_tried_again_stays_when_another_month_is_turned_to(
    whole: MainWindow, roster_desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(whole)
    whole.refuse(StoreUnavailable(literally("full")), page.refresh)

    with qtbot.waitSignal(page.front.shown):
        page.front.step(1)

    assert whole.messages.isVisible()
    at_rest(qtbot, page)
