"""The quieter half of the day by keys: houses, patrols' neighbours, meetings, counters, a foreign sheet."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.import_panel import ImportPanel
from stationdesk.desktop.main_window import MainWindow
from tests.desktop.access import bring_to_front
from tests.desktop.officer import CTRL, SHIFT, Officer

pytestmark = pytest.mark.timeout(300)
Key = Qt.Key
OFFSCREEN = "This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    return Officer(window, desk, qtbot, settled)


def begin(officer: Officer, ledger: str, action: str = "register") -> Any:
    """The page, the tab, Ctrl+N."""
    officer.go(ledger.partition(".")[0])
    officer.tab(ledger)
    officer.press(Key.Key_N, CTRL)
    return officer.opened(f"{ledger}.{action}")


def say(officer: Officer, field: str, letter: Qt.Key, words: str) -> None:
    officer.field(field, letter)
    officer.write(words)


def pick(officer: Officer, field: str, letter: Qt.Key, initials: str) -> None:
    officer.field(field, letter)
    officer.choose(initials)


def day(officer: Officer, field: str, letter: Qt.Key, typed: str) -> None:
    officer.field(field, letter)
    officer.press(Key.Key_A, CTRL)
    officer.type(typed)


def test_a_house_is_registered_and_its_letter_renewed(officer: Officer, desk: Desk) -> None:
    form = begin(officer, "premises")
    say(officer, "address", Key.Key_D, "东河村3组18号")
    say(officer, "owner_name", Key.Key_O, "李国庆")
    day(officer, "signed_on", Key.Key_S, "2025-11-20")
    house = officer.save(form)
    officer.shows("premises", house)
    officer.press(Key.Key_R, CTRL | SHIFT)
    form = officer.opened("premises.sign")
    officer.save(form)
    assert desk.record("premises", house)["valid_until"] == date(2027, 11, 20)


def test_an_activity_and_a_days_work_are_written_down(officer: Officer, desk: Desk) -> None:
    form = begin(officer, "patrols.activities")
    pick(officer, "kind", Key.Key_K, "pjsh")
    say(officer, "content", Key.Key_M, "与村干部扑灭山火")
    activity = officer.save(form)
    assert desk.record("patrols.activities", activity)["kind"] == "forest_fire"

    form = begin(officer, "patrols.work")
    pick(officer, "person", Key.Key_P, "hwj")
    pick(officer, "kind", Key.Key_K, "zf")
    officer.save(form)
    assert desk.count(Query("patrols.work")) == 1


def test_a_boundary_agreement_is_signed_and_activated(officer: Officer, desk: Desk) -> None:
    form = begin(officer, "patrols.agreements")
    say(officer, "party", Key.Key_P, "邻县白水派出所")
    day(officer, "valid_until", Key.Key_U, "2027-11-20")
    pick(officer, "scope", Key.Key_S, "zalf")
    agreement = officer.save(form)
    officer.shows("patrols.agreements", agreement)
    officer.press(Key.Key_D, CTRL)
    form = officer.opened("patrols.agreements.activate")
    pick(officer, "linkage_kind", Key.Key_K, "yjld")
    say(officer, "called_text", Key.Key_O, "白水所夜巡组")
    officer.save(form)
    assert officer.page().current.table.selected_records() == [agreement]


def test_a_meeting_assigns_an_item_and_stays_in_sight(officer: Officer, desk: Desk) -> None:
    form = begin(officer, "tasks.meetings")
    pick(officer, "kind", Key.Key_K, "zyp")
    say(officer, "topic", Key.Key_T, "一周治安形势")
    pick(officer, "attendees", Key.Key_A, "lwd")
    meeting = officer.save(form)
    officer.shows("tasks.meetings", meeting)
    for content in ("集贸市场夜查", "学校周边清查"):
        officer.press(Key.Key_A, CTRL | SHIFT)
        form = officer.opened("tasks.meetings.assign")
        say(officer, "content", Key.Key_M, content)
        pick(officer, "owner_id", Key.Key_O, "lwd")
        day(officer, "due_on", Key.Key_D, "2026-12-01")
        officer.save(form)
        assert officer.page().current.table.selected_records() == [meeting]
    assert desk.count(Query("tasks")) == 2


def test_days_without_a_kind_of_call_are_counted(officer: Officer, desk: Desk) -> None:
    form = begin(officer, "figures")
    say(officer, "name", Key.Key_N, "无盗窃")
    pick(officer, "categories", Key.Key_C, "dq")
    day(officer, "started_on", Key.Key_S, "2026-01-01")
    counter = officer.save(form)
    assert desk.record("figures", counter)["name"] == "无盗窃"


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_a_sheet_of_hazards_is_taken_in_and_undone(
    officer: Officer, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    book = Workbook()
    book.active.append(["发现日期", "对象", "隐患类别", "隐患情况"])
    book.active.append(["2026-11-18", "老粮库", "通道堵塞", "北楼梯堆满纸箱"])
    book.active.append(["2026-11-35", "集贸市场", "通道堵塞", "东门堆满摊架"])
    book.save(tmp_path / "hazards.xlsx")
    officer.press(Key.Key_K, CTRL)
    officer.write("导入：隐患")
    officer.press(Key.Key_Return)
    panel = officer.page().overlay.content
    assert isinstance(panel, ImportPanel)
    officer.press(Key.Key_Return)
    dialog = panel.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "hazards.xlsx"))  # the desktop's own dialog
    dialog.close()
    bring_to_front(officer.window, qtbot)
    for step in ("先看结果", "导入 1 行"):
        qtbot.waitUntil(lambda step=step: panel.go.text() == step and panel.go.hasFocus())
        officer.press(Key.Key_Return)
    qtbot.waitUntil(lambda: desk.count(Query("rectifications")) == 1)
    qtbot.waitUntil(lambda: panel.undo_button.isVisible() and panel.undo_button.isEnabled())
    for _ in range(9):
        if officer.focus() is not panel.undo_button:
            officer.press(Key.Key_Tab)
    officer.press(Key.Key_Space)
    qtbot.waitUntil(lambda: desk.count(Query("rectifications")) == 0)
