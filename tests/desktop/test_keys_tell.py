"""What can be done is found by keys, and a key that does not fit says why and what does."""

from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.command_hits import Doing, Sheet
from stationdesk.desktop.command_palette import CommandPalette
from stationdesk.desktop.import_panel import ImportPanel
from stationdesk.desktop.main_window import MainWindow
from tests.desktop.officer import CTRL, SHIFT, Officer

Key = Qt.Key
OFFSCREEN = "This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    return Officer(window, desk, qtbot, settled)


def made(desk: Desk, action: str, record: int | None = None, **values: object) -> int:
    asked = desk.defaults(action, record) | values
    return int(desk.act(action, asked, record=record).record or 0)


@pytest.fixture
def hazard(desk: Desk) -> int:
    return made(
        desk, "rectifications.register", object="老粮库", kind="fire.escape", description="北楼梯堆满纸箱"
    )


def shown(officer: Officer, ledger: str, record: int) -> None:
    officer.window.show_record(ledger, record)
    officer.shows(ledger, record)
    officer.page().current.table.setFocus()


def said(officer: Officer) -> str:
    return str(officer.window.messages.words.text())


def test_a_key_that_does_not_fit_names_what_is_possible(officer: Officer, hazard: int) -> None:
    shown(officer, "rectifications", hazard)
    officer.press(Key.Key_R, CTRL | SHIFT)
    assert officer.page().overlay.content is None
    assert "下达整改（Ctrl+D）" in said(officer)


def test_who_proposed_a_close_out_is_told_that_another_approves_it(
    officer: Officer, desk: Desk, hazard: int
) -> None:
    people = tuple(one.person for one in desk.people_who_may_act() if one.person != desk.actor.person)
    made(desk, "rectifications.issue", hazard)
    made(desk, "rectifications.ask_review", hazard)
    made(desk, "rectifications.review", hazard, reviewers=people[:2], opinion="已清空")
    made(desk, "rectifications.propose_close", hazard)
    shown(officer, "rectifications", hazard)
    officer.press(Key.Key_C, CTRL | SHIFT)
    assert officer.page().overlay.content is None
    assert said(officer) == "销号由您申请，须由他人批准。"


def test_ctrl_page_down_goes_through_the_tabs(officer: Officer) -> None:
    page = officer.go("rectifications")
    now = []
    for _ in range(3):
        officer.press(Key.Key_PageDown, CTRL)
        now.append(page.current.ledger.name)
    assert now == ["rectifications.inspections", "rectifications.campaigns", "rectifications"]
    officer.press(Key.Key_PageUp, CTRL)
    assert page.current.ledger.name == "rectifications.campaigns"
    assert QApplication.focusWidget() is page.current.table


def test_under_a_form_the_tabs_stay(officer: Officer) -> None:
    page = officer.go("rectifications")
    officer.press(Key.Key_N, CTRL)
    officer.opened("rectifications.register")
    officer.press(Key.Key_PageDown, CTRL)
    assert page.current.ledger.name == "rectifications"


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_shift_f10_shows_everything_else_with_its_keys(officer: Officer, hazard: int, qtbot: QtBot) -> None:
    shown(officer, "rectifications", hazard)
    seen: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            seen.extend(one.text() for one in menu.actions())
            menu.close()

    QTimer.singleShot(0, look)
    officer.press(Key.Key_F10, SHIFT)
    qtbot.waitUntil(lambda: bool(seen))
    assert any(one.endswith("\tCtrl+Shift+Delete") for one in seen)


def test_ctrl_k_does_what_the_chosen_record_allows(officer: Officer, hazard: int, qtbot: QtBot) -> None:
    shown(officer, "rectifications", hazard)
    officer.press(Key.Key_K, CTRL)
    officer.type("xdzg")
    (palette,) = officer.window.findChildren(CommandPalette)
    qtbot.waitUntil(lambda: Doing("rectifications.issue", hazard) in [hit.target for hit in palette.hits])
    targets = [hit.target for hit in palette.hits]
    for _ in range(targets.index(Doing("rectifications.issue", hazard))):
        officer.press(Key.Key_Down)
    officer.press(Key.Key_Return)
    assert officer.opened("rectifications.issue").record == hazard


def test_ctrl_k_opens_the_import_of_a_ledger(officer: Officer, qtbot: QtBot) -> None:
    officer.go("home")
    officer.press(Key.Key_K, CTRL)
    officer.write("导入：隐患")
    (palette,) = officer.window.findChildren(CommandPalette)
    qtbot.waitUntil(lambda: Sheet("rectifications") in [hit.target for hit in palette.hits])
    officer.press(Key.Key_Return)
    officer.settled(officer.window)
    assert officer.window.current_page == "rectifications"
    assert isinstance(officer.page().overlay.content, ImportPanel)
