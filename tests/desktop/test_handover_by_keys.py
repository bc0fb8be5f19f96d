"""The hand-over from the home page: one key opens the sheet filled, one saves it."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.pages.home import HomePage
from tests.desktop.officer import CTRL, SHIFT, Officer

pytestmark = pytest.mark.timeout(300)
FORM = "handovers.hand_over"


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    return Officer(window, desk, qtbot, settled)


@pytest.fixture
def home(officer: Officer, window: MainWindow) -> HomePage:
    page = window.page("home")
    assert isinstance(page, HomePage)
    return page


def test_without_a_signed_roster_the_home_page_is_loud(home: HomePage, desk: Desk) -> None:
    assert home.on_duty.isVisible()
    assert home.on_duty.group.text().startswith("今日无已签发的值班表")
    assert home.on_duty.group.property("look") == "bad"


def test_one_key_opens_the_sheet_and_one_saves_it(officer: Officer, desk: Desk, window: MainWindow) -> None:
    officer.press(Qt.Key.Key_F8)
    form = officer.opened(FORM)
    for name, key in (("out_group", Qt.Key.Key_O), ("in_group", Qt.Key.Key_I)):
        officer.field(name, key)
        officer.write("一组" if name == "out_group" else "二组")
    sheet = officer.save(form)

    kept = desk.record("handovers", sheet)
    assert (kept["duty_day"], kept["out_group"], kept["in_group"]) == (date(2026, 11, 20), "一组", "二组")


def test_the_next_sheet_starts_with_who_took_over(officer: Officer, desk: Desk, clock: Any) -> None:
    desk.act(FORM, desk.defaults(FORM) | {"out_group": "一组", "in_group": "二组"})
    clock.forward(days=1)

    officer.press(Qt.Key.Key_F8)
    form = officer.opened(FORM)

    assert form.body.read()["out_group"] == "二组"
    assert form.body.read()["duty_day"] == date(2026, 11, 21)


def test_at_night_with_its_sheet_written_the_key_shows_the_sheet_and_when_the_next_is_due(
    officer: Officer, desk: Desk, clock: Any, window: MainWindow
) -> None:
    sheet = desk.act(FORM, desk.defaults(FORM) | {"out_group": "一组", "in_group": "二组"}).record
    assert sheet is not None
    clock.forward(hours=11)

    officer.press(Qt.Key.Key_F8)

    officer.shows("handovers", sheet)
    assert officer.page().overlay.content is None
    assert "11-22 08:30" in window.messages.words.text()
    officer.press(Qt.Key.Key_B, CTRL | SHIFT)
    officer.opened("handovers.supplement")


def test_at_night_a_sheet_still_missing_is_opened(officer: Officer, desk: Desk, clock: Any) -> None:
    desk.act(FORM, desk.defaults(FORM) | {"out_group": "一组", "in_group": "二组"})
    clock.forward(days=2)
    desk.act(FORM, desk.defaults(FORM) | {"out_group": "一组", "in_group": "二组"})
    clock.forward(hours=11)

    officer.press(Qt.Key.Key_F8)

    assert officer.opened(FORM).body.read()["duty_day"] == date(2026, 11, 21)


def test_the_button_of_the_home_page_opens_the_same_sheet(
    officer: Officer, home: HomePage, qtbot: QtBot, window: MainWindow, settled: Any
) -> None:
    qtbot.mouseClick(home.on_duty.start, Qt.MouseButton.LeftButton)
    settled(window)

    assert window.current_page == "handovers"
    officer.opened(FORM)


def test_a_missing_sheet_waits_in_red_on_the_home_page(desk: Desk, clock: Any) -> None:
    desk.act(FORM, desk.defaults(FORM) | {"out_group": "一组", "in_group": "二组"})
    clock.forward(days=2)

    items = [one for one in desk.due() if one.ledger == "handovers" and "20" in desk.say(one.title)]

    assert [desk.say(one.title) for one in items if "缺交接班记录" in desk.say(one.title)] == [
        "缺交接班记录：值班日2026-11-21", "缺交接班记录：值班日2026-11-22",
    ]  # fmt: skip
    assert desk.count(Query("handovers")) == 1


def test_the_board_shows_the_chain(officer: Officer, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.act(FORM, desk.defaults(FORM) | {"out_group": "一组", "in_group": "二组"})

    officer.go("handovers").boards.show_board("chain")

    qtbot.waitUntil(lambda: bool(window.page("handovers").boards.view.pictures))
