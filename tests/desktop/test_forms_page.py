"""The bureau's forms by keys: added, marked on their picture, filled; a reader has no such page."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.core.actor import Actor, Role
from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.desktop.forms.asking import Question
from stationdesk.desktop.forms.choosing import ValueChooser
from stationdesk.desktop.forms.field_list import FieldList
from stationdesk.desktop.forms.main import PLACES, VALUES
from stationdesk.desktop.forms.page import FormsPage
from stationdesk.desktop.forms.sheet_grid import SheetGrid
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.places import places
from stationdesk.jobs.fill_form import keep_form
from tests.desktop.hosting import Settled
from tests.faults.hostile_texts import HOSTILE
from tests.forms.parts import replaced

HERE = Path(__file__).parents[1] / "forms"
XLSX, DOCX = HERE / "monthly.xlsx", HERE / "monthly.docx"


@pytest.fixture
def page(window: MainWindow, settled: Settled) -> FormsPage:
    settled(window)
    window.show_page("forms")
    made = window.page("forms")
    assert isinstance(made, FormsPage)
    settled(window)
    return made


def _grid(page: FormsPage) -> SheetGrid:
    assert page.main.editor is not None
    assert isinstance(page.main.editor.view, SheetGrid)
    return page.main.editor.view


def _added(page: FormsPage, file: Path, window: MainWindow, settled: Settled, qtbot: QtBot) -> None:
    page.files.ask_name(file)
    question = page.overlay.content
    assert isinstance(question, Question)
    qtbot.keyClick(question.go, Qt.Key.Key_Return)
    settled(window)
    settled(window)


def test_a_form_is_added_proposed_marked_and_saved_by_keys(
    page: FormsPage, window: MainWindow, desk: Desk, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    _added(page, XLSX, window, settled, qtbot)
    grid = _grid(page)
    assert len(page.offers) > 6
    assert desk.bureau_form("monthly").marks == {}
    assert grid.sheet.offers["Sheet1!B4"]

    grid.go_to("Sheet1!B4")
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert list(desk.bureau_form("monthly").marks) == ["Sheet1!B4"]
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.place == "Sheet1!C4"
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert "Sheet1!C4" not in page.offers
    qtbot.keyClick(grid, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert "Sheet1!C4" not in desk.bureau_form("monthly").marks
    assert not page.offers

    qtbot.keyClick(grid, Qt.Key.Key_Return)
    chooser = page.overlay.content
    assert isinstance(chooser, ValueChooser)
    chooser.line.insert("刑事 上期 总体")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    marks = desk.bureau_form("monthly").marks
    assert marks["Sheet1!C4"] == "figure/incidents.monthly/表警情总体情况/刑事/上期"
    assert grid.sheet.data(grid.currentIndex()) == grid.sheet.marks["Sheet1!C4"] == "刑事 · 上期"

    with qtbot.waitSignal(page.said):
        page.files.save_to(desk.bureau_form("monthly"), month(2026, 11), tmp_path / "填好.xlsx")
    groups = desk.report("incidents.monthly", first=month(2026, 11).first, last=month(2026, 11).last)
    sheet = openpyxl.load_workbook(tmp_path / "填好.xlsx")["Sheet1"]
    assert sheet["B4"].value == groups.data["groups"]["current"]["criminal"]
    assert page.side.folder.isEnabled()


def test_a_mark_is_taken_off_and_a_form_goes_only_with_a_reason(
    page: FormsPage, window: MainWindow, desk: Desk, settled: Settled, qtbot: QtBot
) -> None:
    form = keep_form(desk, "月报", XLSX)
    desk.mark_bureau_form(form.id, {"Sheet1!B4": "period", "Sheet1!B5": "row/incidents/number"})
    page.refresh()
    settled(window)
    _grid(page).go_to("Sheet1!B4")

    qtbot.keyClick(_grid(page), Qt.Key.Key_Delete)
    assert list(desk.bureau_form("月报").marks) == ["Sheet1!B5"]

    page.side.drop.click()
    question = page.overlay.content
    assert isinstance(question, Question)
    question.go.click()
    assert question.fault.text()
    assert desk.bureau_forms()
    question.line.insert("县局换新表")
    question.go.click()
    assert desk.bureau_forms() == ()
    assert page.overlay.content is None
    assert not page.side.save.isEnabled()


def test_the_values_of_the_period_say_which_are_missing(
    page: FormsPage, window: MainWindow, desk: Desk, settled: Settled
) -> None:
    form = keep_form(desk, "月报", XLSX)
    desk.mark_bureau_form(
        form.id, {"Sheet1!B4": "count/incidents", "Sheet1!C4": "figure/incidents.monthly/无/无/无"}
    )
    page.refresh()
    settled(window)
    page.side.period.show_period(month(2026, 11))
    page.main.show_tab(VALUES)
    settled(window)

    table = page.main.values
    said = {table.item(row, 0).text(): table.item(row, 2).text() for row in range(table.rowCount())}
    period = {"first": month(2026, 11).first, "last": month(2026, 11).last}
    known = desk.values_of_form(desk.bureau_form("月报"), **period).values["Sheet1!B4"]
    assert known is not None
    assert said["Sheet1!B4"] == str(known.value) != "0"
    assert "留空" in said["Sheet1!C4"]
    page.main.show_tab(PLACES)
    assert page.main.editor is not None
    assert page.main.editor.isVisible()


def test_a_text_form_lists_its_fields_amid_their_words(
    page: FormsPage, window: MainWindow, desk: Desk, settled: Settled, qtbot: QtBot
) -> None:
    keep_form(desk, "说明", DOCX)
    page.refresh()
    settled(window)

    assert page.main.editor is not None
    fields = page.main.editor.view
    assert isinstance(fields, FieldList)
    fields.go_to("chief")
    assert "所长：" in fields.item(fields.currentRow(), 2).text()
    qtbot.keyClick(fields, Qt.Key.Key_Return)
    chooser = page.overlay.content
    assert isinstance(chooser, ValueChooser)
    chooser.line.insert("没有这样的名称")
    settled(window)
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert page.overlay.content is chooser
    qtbot.keyClick(chooser, Qt.Key.Key_Escape)
    assert page.overlay.content is None
    assert not desk.bureau_form("说明").marks


@pytest.mark.parametrize("name", sorted(HOSTILE)[:2])
def test_a_hostile_form_shows_its_words_as_they_are(
    page: FormsPage, window: MainWindow, desk: Desk, settled: Settled, tmp_path: Path, name: str
) -> None:
    (tmp_path / "a.docx").write_bytes(
        replaced(
            DOCX.read_bytes(), "word/document.xml", "<w:p><w:r><w:t>&lt;b&gt;{{&lt;i&gt;}}</w:t></w:r></w:p>"
        )
    )
    keep_form(desk, HOSTILE[name], tmp_path / "a.docx")
    page.refresh()
    settled(window)

    assert page.main.editor is not None
    assert isinstance(page.main.editor.view, FieldList)
    assert page.main.editor.view.item(0, 0).text() == "<i>"


def test_a_file_that_is_no_form_is_refused_where_it_is_named(
    page: FormsPage, window: MainWindow, desk: Desk, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04")
    _added(page, tmp_path / "坏.xlsx", window, settled, qtbot)

    question = page.overlay.content
    assert isinstance(question, Question)
    assert question.fault.text()
    assert question.line.text() == "坏"
    assert desk.bureau_forms() == ()


class _Opened(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


def test_the_folder_of_what_was_saved_is_opened(page: FormsPage, tmp_path: Path) -> None:
    opened = _Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")
    try:
        page.files.saved = tmp_path / "a.xlsx"
        page.files.open_folder()
    finally:
        QDesktopServices.unsetUrlHandler("file")

    assert [one.toLocalFile() for one in opened.urls] == [str(tmp_path)]


def test_the_page_is_for_who_may_fill_forms_and_the_reports_page_leads_to_it(
    window: MainWindow, desk: Desk, settled: Settled
) -> None:
    window.show_page("reports")
    settled(window)
    window.page("reports").findChild(QPushButton, "report.forms").click()
    assert window.current_page == "forms"
    settled(window)

    desk.actor = Actor(desk.actor.person, "读者", Role.READER)
    assert "forms" not in {one.name for one in places(desk)}
    QApplication.processEvents()
