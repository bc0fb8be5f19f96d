"""Importing in the window: mapping, dry run, import, undo; a broken file is refused in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk, undoing
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.import_panel import _STAYS, COLUMNS, FILE, OUTCOME, PREVIEW, ImportPanel
from stationdesk.jobs.profiles import profiles
from tests.desktop.hosting import hosted, shown
from tests.desktop.patience import PATIENCE

HEADER = "警情编号,报警时间,警情地址,报警内容,警情类别,报警人\n"
ROWS = (
    "P1,2026-10-01 08:00:00,东河村口,田界争议,纠纷,赵六\n"
    "P2,2026-10-02 09:30:00,石桥社区,摩托车被盗,盗窃,钱七\n"
    "P1,2026-10-01 08:00:00,东河村口,田界争议,纠纷,赵六\n"
    "P3,not a time,双坪村,噪声,噪声,孙八\n"
)


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[ImportPanel]:
    host, column = hosted(qtbot, 1000, 700)
    made = ImportPanel(desk, "incidents", host)
    column.addWidget(made)
    shown(qtbot, host)
    yield made
    host.hide()
    assert Background.of(made).wait(PATIENCE)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "警情导出.csv"
    file.write_text(HEADER + ROWS, encoding="utf-8-sig")
    return file


def at_rest(panel: ImportPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel._busy)


def previewed(panel: ImportPanel, sheet: Path, qtbot: QtBot) -> None:
    panel.take_file(sheet)
    at_rest(panel, qtbot)
    assert panel.steps.currentIndex() == COLUMNS
    panel.go_on()
    at_rest(panel, qtbot)
    assert panel.steps.currentIndex() == PREVIEW


def test_what_a_sheet_needs_is_said_before_a_file_is_chosen(desk: Desk, qtbot: QtBot) -> None:
    panel = ImportPanel(desk, "station.calendar")
    qtbot.addWidget(panel)

    needed = panel.findChild(QLabel, "import.needed")

    assert needed.text() == "表中须有这些列：日期、类型、名称。"


def test_what_a_circumstance_prevented_is_tried_again(panel: ImportPanel, qtbot: QtBot) -> None:
    tried: list[str] = []

    def work(_task: Task) -> str:
        tried.append("tried")
        if len(tried) == 1:
            raise StoreUnavailable(literally("The file is locked."))
        return "done"

    def done(answer: str) -> None:
        panel._idle()
        tried.append(answer)

    panel._run(work, done)
    at_rest(panel, qtbot)
    assert panel.message.words.text() == "The file is locked."
    panel.findChild(QPushButton, "form.retry").click()
    at_rest(panel, qtbot)

    assert tried == ["tried", "tried", "done"]
    assert not panel.message.isVisible()


def test_the_headers_are_mapped_by_themselves_and_shown(
    panel: ImportPanel, sheet: Path, qtbot: QtBot
) -> None:
    panel.take_file(sheet)
    at_rest(panel, qtbot)

    mapping = panel.mapping.mapping("incidents")

    assert mapping.columns["platform_no"] == "警情编号"
    assert mapping.columns["received_at"] == "报警时间"
    assert "caller_name" not in mapping.columns
    shown_first = [panel.mapping.table.item(row, 2).text() for row in range(panel.mapping.table.rowCount())]
    assert "P1" in shown_first


def test_a_dry_run_counts_and_writes_nothing(
    panel: ImportPanel, sheet: Path, qtbot: QtBot, desk: Desk
) -> None:
    before = desk.count(Query("incidents"), most=10_000)

    previewed(panel, sheet, qtbot)

    assert panel._preview is not None
    assert panel._preview.counts[RowFate.NEW] == 2
    assert panel._preview.counts[RowFate.DUPLICATE] == 1
    assert panel._preview.counts[RowFate.ERROR] == 1
    assert panel.preview.numbers[RowFate.NEW].text() == "2"
    lines = {panel.preview.table.item(row, 0).text() for row in range(panel.preview.table.rowCount())}
    assert "5" in lines
    assert desk.count(Query("incidents"), most=10_000) == before


def test_undoing_an_import_says_how_many_were_worked_on_and_stay(
    panel: ImportPanel, sheet: Path, qtbot: QtBot, desk: Desk
) -> None:
    previewed(panel, sheet, qtbot)
    with qtbot.waitSignal(panel.saved):
        panel.go_on()
    raised = desk.rows(Query("incidents", search="摩托车被盗")).rows[0].id
    values = desk.defaults("rectifications.from_incident", raised)
    desk.act("rectifications.from_incident", values | {"kind": "fire.power"}, record=raised)

    with qtbot.waitSignal(panel.saved):
        qtbot.keyClick(panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    number = desk.record("incidents", raised)["number"]
    stays = undoing._WORKED_ON.filled(record=number)
    assert panel.message.words.text() == desk.say(_STAYS.filled(count=1, cells=0, kept=1, first=stays))
    assert desk.record("incidents", raised)["voided_at"] is None


def test_an_import_brings_the_rows_and_can_be_undone(
    panel: ImportPanel, sheet: Path, qtbot: QtBot, desk: Desk
) -> None:
    before = desk.count(Query("incidents"), most=10_000)
    previewed(panel, sheet, qtbot)
    panel.mapping.keep_as.setText("我们的导出")

    with qtbot.waitSignal(panel.saved):
        panel.go_on()
    assert panel.steps.currentIndex() == OUTCOME
    assert desk.count(Query("incidents"), most=10_000) == before + 2
    assert next(one.name for one in profiles(desk, "incidents")) == "我们的导出"

    with qtbot.waitSignal(panel.saved):
        qtbot.keyClick(panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.steps.currentIndex() == FILE
    assert desk.count(Query("incidents"), most=10_000) == before
    assert panel.batches.table.rowCount() == 1


def test_each_step_gives_the_keyboard_to_the_next(panel: ImportPanel, sheet: Path, qtbot: QtBot) -> None:
    assert panel.batches.choose.hasFocus()

    panel.take_file(sheet)
    assert panel.hasFocus()
    at_rest(panel, qtbot)
    assert panel.go.hasFocus()

    qtbot.keyClick(panel.go, Qt.Key.Key_Return)
    at_rest(panel, qtbot)
    assert panel.steps.currentIndex() == PREVIEW
    assert panel.go.hasFocus()

    with qtbot.waitSignal(panel.saved):
        qtbot.keyClick(panel.go, Qt.Key.Key_Return)
    assert panel.close_button.hasFocus()


def test_a_saved_mapping_is_chosen_by_itself_for_the_same_headers(
    panel: ImportPanel, sheet: Path, qtbot: QtBot, desk: Desk
) -> None:
    previewed(panel, sheet, qtbot)
    panel.mapping.keep_as.setText("我们的导出")
    with qtbot.waitSignal(panel.saved):
        panel.go_on()

    panel.take_file(sheet)
    at_rest(panel, qtbot)

    assert panel.mapping.profile.currentData() == "我们的导出"


def test_a_column_left_out_is_not_taken(panel: ImportPanel, sheet: Path, qtbot: QtBot) -> None:
    panel.take_file(sheet)
    at_rest(panel, qtbot)

    panel.mapping.columns["content"].setCurrentIndex(0)

    assert "content" not in panel.mapping.mapping("incidents").columns


def test_each_cell_that_would_change_is_taken_or_left_by_the_space_bar(
    panel: ImportPanel, sheet: Path, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    previewed(panel, sheet, qtbot)
    assert not panel.differences.isVisible()
    with qtbot.waitSignal(panel.saved):
        panel.go_on()
    changed = ROWS.replace("田界争议", "水源争议").replace("石桥社区", "石桥社区北").replace("被盗", "失窃")
    later = tmp_path / "更正.csv"
    later.write_text(HEADER + changed, encoding="utf-8-sig")

    previewed(panel, later, qtbot)
    table = panel.differences.table
    kept = [cell.texts[2:] for cell in panel.differences.model.cells]
    assert ("简要警情", "田界争议", "水源争议") in kept
    assert len(kept) == 3
    assert panel.go.text() == "导入 2 行"
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert panel.go.text() == "导入 1 行"
    qtbot.keyClick(table, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert panel.differences.model.left == {(2, "content"), (3, "content")}
    assert panel.differences.title.text() == "将改动的内容：取用1处，共3处"

    with qtbot.waitSignal(panel.saved):
        panel.go_on()

    found = {row.id for row in desk.rows(Query("incidents", search="石桥社区北")).rows}
    assert len(found) == 1
    assert desk.count(Query("incidents", search="水源争议")) == 0
    assert desk.count(Query("incidents", search="失窃")) == 0


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"\x00" * 4000])
def test_a_broken_file_is_refused_in_words(
    content: bytes, panel: ImportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(content)

    panel.take_file(broken)
    at_rest(panel, qtbot)

    assert panel.steps.currentIndex() == FILE
    assert panel.message.isVisible()
    assert panel.message.words.text()


def test_a_missing_needed_column_is_named(panel: ImportPanel, qtbot: QtBot, sheet: Path) -> None:
    panel.take_file(sheet)
    at_rest(panel, qtbot)
    panel.mapping.columns["received_at"].setCurrentIndex(0)

    panel.go_on()
    at_rest(panel, qtbot)

    assert panel.steps.currentIndex() == COLUMNS
    assert panel.message.isVisible()


def test_a_calendar_with_a_line_that_cannot_be_read_offers_no_import(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "2027年放假安排.csv"
    file.write_text(
        "日期,类型,名称\n2027-01-01,法定节假日,元旦\n2027-02-08,大年初三,春节\n", encoding="utf-8"
    )
    host, column = hosted(qtbot, 1000, 700)
    made = ImportPanel(desk, "station.calendar", host)
    column.addWidget(made)
    shown(qtbot, host)

    previewed(made, file, qtbot)

    assert not made.go.isEnabled()
    assert made.message.isVisible()
    assert "第3行" in made.message.words.text()
    assert made.preview.table.rowCount() == 1
    host.hide()
    assert Background.of(made).wait(PATIENCE)
