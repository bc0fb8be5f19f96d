"""Taking an Excel roster over in the window: preview, decisions, the draft; refusals in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from stationdesk.desktop.roster_import.panel import FILE, PREVIEW, RosterImportPanel
from stationdesk.jobs.roster_import.reading import kept_decisions
from stationdesk.jobs.roster_import.values import Fate
from tests.jobs.roster_sheets import a_day_a_line, save
from tests.ledgers.roster_desk import DECEMBER, LEADERS, Rota

DOUBTED = {"带班领导": LEADERS, "主班民警": ("老诸葛", "李卫东"), "机动": ("刘明", "")}


def at_rest(panel: RosterImportPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel._busy, timeout=20_000)


def looked_at(panel: RosterImportPanel, qtbot: QtBot, file: Path) -> None:
    panel.take_file(file)
    at_rest(panel, qtbot)


def chosen(panel: RosterImportPanel, qtbot: QtBot, box: QComboBox, text: str) -> None:
    """Choose a line of a list, and wait for what it starts."""
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
    at_rest(panel, qtbot)


def test_what_has_to_be_decided_is_in_front_and_asked_beside_it(
    panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(panel, qtbot, a_day_a_line(tmp_path / "r.xlsx", DOUBTED))

    assert panel.steps.currentIndex() == PREVIEW
    assert panel.preview.chips[Fate.DOUBTFUL].isChecked()
    assert panel.preview.items.rowCount() == 16 + 16
    asked = [label.text() for label in panel.preview.questions.findChildren(QLabel)]
    assert asked == ["“机动”是哪个岗位？（出现16次）", "“老诸葛”是哪位？（出现16次）"]
    assert panel.go.text() == "生成草稿（46个班次）"
    assert panel.focusWidget() is panel.preview.questions.boxes[0]


def test_a_decision_is_taken_everywhere_and_the_draft_holds_it(
    panel: RosterImportPanel, rota: Rota, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(panel, qtbot, a_day_a_line(tmp_path / "r.xlsx", DOUBTED))

    for name in ("值班辅警", "刘明"):
        box = panel.preview.questions.boxes[0]
        chosen(panel, qtbot, box, name)
    with qtbot.waitSignal(panel.saved, timeout=20_000) as begun:
        qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    plan = rota.plan(begun.args[0])
    assert sum(one.day >= DECEMBER for one in plan.duties) == 31 + 31 + 16
    assert kept_decisions(rota.desk).people == {"老诸葛": rota.people["刘明"]}


def test_a_word_may_be_said_to_be_nobody(panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path) -> None:
    looked_at(panel, qtbot, a_day_a_line(tmp_path / "r.xlsx", {"主班民警": ("老诸葛", "李卫东")}))

    box = panel.preview.questions.boxes[0]
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.currentIndex())
    at_rest(panel, qtbot)

    assert panel.read is not None
    assert panel.read.questions == ()
    assert panel.preview.chips[Fate.LEFT].isChecked()


def test_a_month_the_sheet_does_not_say_is_chosen(
    panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    file = a_day_a_line(tmp_path / "r.xlsx", {"带班领导": LEADERS}, written="{day}日", title="值班表")
    looked_at(panel, qtbot, file)
    assert panel.steps.currentIndex() == PREVIEW
    assert "请选择月份" in panel.message.words.text()

    chosen(panel, qtbot, panel.preview.month, "2026年12月")

    assert panel.read is not None
    assert (panel.read.month, len(panel.read.duties)) == (date(2026, 12, 1), 31)


def test_what_is_no_roster_is_refused_and_another_file_may_be_chosen(
    panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(panel, qtbot, save(tmp_path / "r.xlsx", [["2026年12月"], ["村", "户数"], ["东市村", 210]]))

    assert panel.steps.currentIndex() == FILE
    assert "没有识别出值班表" in panel.message.words.text()
    assert panel.focusWidget() is panel.choose


@pytest.mark.parametrize("fate", [Fate.TAKEN, Fate.READ, Fate.LEFT])
def test_the_words_of_every_fate_can_be_looked_at(
    panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path, fate: Fate
) -> None:
    looked_at(panel, qtbot, a_day_a_line(tmp_path / "r.xlsx", DOUBTED))

    qtbot.mouseClick(panel.preview.chips[fate], Qt.MouseButton.LeftButton)

    assert panel.read is not None
    assert panel.preview.items.rowCount() == panel.read.counts[fate] > 0


def test_esc_goes_away(panel: RosterImportPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_both_shapes_are_shown_before_a_file_is_chosen(panel: RosterImportPanel, rota: Rota) -> None:
    lines, grid = (panel.findChild(QTableWidget, f"roster_import.example.{one}") for one in ("lines", "grid"))

    assert lines.horizontalHeaderItem(1).text() == "带班领导"
    assert lines.item(0, 1).text() in rota.people
    assert [grid.item(0, column).text() for column in range(3)] == ["陈建国", "带", ""]


def two_sheets(path: Path, first: list[list[object]], second: list[list[object]]) -> Path:
    """A workbook of the sheets 一 and 二."""
    save(path, first, name="一")
    book = load_workbook(path)
    for row in second:
        (book["二"] if "二" in book.sheetnames else book.create_sheet("二")).append(row)
    book.save(path)
    return path


def six_days(year: int, month: int) -> list[list[object]]:
    """A title, a head and six days under one leader."""
    head: list[list[object]] = [[f"{year}年{month}月值班表"], ["日期", "带班领导"]]
    return [*head, *([f"{month}月{day}日", "陈建国"] for day in range(1, 7))]


def test_a_file_without_a_month_shows_no_word_of_the_file_before(
    panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(panel, qtbot, a_day_a_line(tmp_path / "r.xlsx", DOUBTED))

    looked_at(panel, qtbot, save(tmp_path / "n.xlsx", [["日期", "带班领导"], ["1日", "陈建国"]]))

    assert panel.preview.items.rowCount() == 0
    assert panel.preview.questions.boxes == []
    assert panel.preview.month.currentText() == "2026年11月"
    assert not panel.go.isEnabled()
    assert panel.focusWidget() is panel.preview.month


def test_another_sheet_says_its_own_month(panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path) -> None:
    looked_at(panel, qtbot, two_sheets(tmp_path / "r.xlsx", six_days(2026, 12), six_days(2027, 1)))

    chosen(panel, qtbot, panel.preview.sheet, "二")

    assert panel.read is not None
    assert (panel.read.month, len(panel.read.duties)) == (date(2027, 1, 1), 6)


def test_where_the_first_sheet_is_no_roster_another_may_be_chosen(
    panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(panel, qtbot, two_sheets(tmp_path / "r.xlsx", [["2026年12月说明"]], six_days(2026, 12)))
    assert "没有识别出值班表" in panel.message.words.text()
    assert panel.focusWidget() is panel.preview.sheet

    chosen(panel, qtbot, panel.preview.sheet, "二")

    assert panel.read is not None
    assert len(panel.read.duties) == 6


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_arrows_open_a_list_and_choose_nothing_before_enter(
    panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(panel, qtbot, a_day_a_line(tmp_path / "r.xlsx", DOUBTED))
    box, read = panel.preview.questions.boxes[0], panel.read

    qtbot.keyClick(box, Qt.Key.Key_Down)

    assert box.view().isVisible()
    assert (box.currentIndex(), panel.read) == (0, read)
    box.hidePopup()


def test_the_questions_stand_behind_the_words_on_tabs_way(
    panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(panel, qtbot, a_day_a_line(tmp_path / "r.xlsx", DOUBTED))
    panel.preview.items.setFocus()

    for wanted in (*panel.preview.questions.boxes, panel.other):
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        assert panel.focusWidget() is wanted


def test_a_cell_full_of_text_does_not_push_the_other_questions_away(
    panel: RosterImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(panel, qtbot, a_day_a_line(tmp_path / "r.xlsx", {"主班民警": ("长" * 300, "李卫东")}))

    (label,) = panel.preview.questions.findChildren(QLabel)

    assert label.text() == f"“{'长' * 40}…”是哪位？（出现16次）"
