"""The reports page: what is seen is what is printed, every number opens its rows, every print is logged."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from stationdesk.core.document import Document, Layout, Paragraph, Stamp
from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Query
from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.pages.reports import ReportsPage
from stationdesk.desktop.print_dialog import PrintDialog
from stationdesk.desktop.printing_run import pages_chosen, printer_for
from stationdesk.desktop.report_figures import figure_lines
from stationdesk.printing.pdf import render
from stationdesk.store.audit import AuditEntry

Wait = Callable[[ReportsPage], None]
NOVEMBER = month(2026, 11)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[ReportsPage]:
    host = QWidget()
    host.resize(1200, 720)
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    made = ReportsPage(desk, host)
    column.addWidget(made)
    made.controls.period.show_period(NOVEMBER)
    with qtbot.waitExposed(host):
        host.show()
    yield made
    host.hide()
    assert Background.of(made).wait()


@pytest.fixture
def built(qtbot: QtBot) -> Wait:
    """Wait until what is wished for is shown."""

    def wait(page: ReportsPage) -> None:
        qtbot.waitUntil(lambda: page.document is not None, timeout=20_000)

    return wait


def prints(desk: Desk) -> list[str]:
    """The audit entries of pages that left the program."""
    with desk.store.reading(desk.actor) as tx:
        statement = select(AuditEntry.action).where(AuditEntry.action.startswith("print."))
        return list(tx.session.scalars(statement))


def test_the_first_report_is_built_and_shown_page_by_page(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    built(page)

    assert page.document is not None
    assert "1" in page.preview.page_words.text()
    assert page.preview.view.document().pageCount() >= 1
    assert page.controls.reports.currentItem().isSelected()


def test_an_older_answer_never_overtakes_a_newer_wish(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    page.controls.period.show_period(month(2026, 10))
    built(page)

    assert page.document is not None
    assert "10" in page.document.stamp.period or "10" in page.document.name


def test_a_period_may_be_typed(page: ReportsPage, built: Wait, qtbot: QtBot) -> None:
    page.refresh()
    line = page.controls.period.line
    line.setFocus()
    line.selectAll()

    qtbot.keyClicks(line, "2026-11-10..2026-11-20")
    line.editingFinished.emit()
    built(page)

    assert page.controls.period.period.first == date(2026, 11, 10)
    assert page.controls.period.period.days == 11


def test_what_is_no_period_is_said_under_the_line(page: ReportsPage, qtbot: QtBot) -> None:
    period = page.controls.period.period
    line = page.controls.period.line
    line.setText("soon")

    line.editingFinished.emit()

    assert page.controls.period.period == period
    assert "soon" in page.controls.period.fault.text()


def test_human_words_are_kept_with_their_period(page: ReportsPage, built: Wait, desk: Desk) -> None:
    page.refresh()
    built(page)
    name, editor = next(iter(page.controls.texts.items()))
    editor.setPlainText("纠纷多在集市日。")

    page.controls.period.show_period(month(2026, 10))
    assert page.controls.texts[name].toPlainText() == ""
    page.controls.period.show_period(NOVEMBER)
    built(page)

    assert page.controls.texts[name].toPlainText() == "纠纷多在集市日。"
    wish = page.controls.wish
    assert wish is not None
    assert desk.report_texts(wish.name, NOVEMBER.first, NOVEMBER.last)[name] == "纠纷多在集市日。"


def test_words_typed_last_are_on_the_paper(page: ReportsPage, built: Wait, qtbot: QtBot) -> None:
    """Printing right after typing builds the report first."""
    page.refresh()
    built(page)
    for editor in page.controls.texts.values():
        editor.setPlainText("集市日纠纷多发。")

    page.print_it()
    qtbot.waitUntil(lambda: page.findChild(PrintDialog) is not None, timeout=20_000)

    assert page.document is not None
    assert "集市日纠纷多发" in str(page.document.blocks)
    page.findChild(PrintDialog).reject()


def test_a_figure_opens_exactly_the_rows_it_counts(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot
) -> None:
    page.refresh()
    built(page)
    figures = page.preview.figures
    assert figures.count() > 5

    for row in range(0, figures.count(), 7):
        with qtbot.waitSignal(page.open_rows) as told:
            figures.itemActivated.emit(figures.item(row))
        assert told.args is not None
        counted = figures.item(row).text().rsplit(maxsplit=1)[-1]
        if counted.isdigit():
            assert desk.count(told.args[0], most=10_000) == int(counted), figures.item(row).text()


def test_escape_closes_the_figures(page: ReportsPage, built: Wait, qtbot: QtBot) -> None:
    page.refresh()
    built(page)
    preview = page.preview
    preview.figures_button.click()
    assert preview.figures.hasFocus()
    assert not preview.figures.horizontalScrollBar().isVisible()

    qtbot.keyClick(preview.figures, Qt.Key.Key_Escape)

    assert not preview.figures_panel.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_a_pdf_is_named_for_people(page: ReportsPage, built: Wait, desk: Desk) -> None:
    page.refresh()
    built(page)

    page.ask_where_to_save()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    named = Path(dialog.selectedFiles()[0]).name
    dialog.reject()

    assert page.document is not None
    assert page.document.stamp.period in named
    assert "月报" in named
    assert named.endswith(".pdf")


def test_every_figure_says_which_one_it_is(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    built(page)
    assert page.document is not None

    assert all(words for words, _ in figure_lines(page.document))


def test_saving_writes_the_same_pages_and_logs_it_first(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page.refresh()
    built(page)
    assert page.document is not None
    before = len(prints(desk))

    with qtbot.waitSignal(page.said, timeout=20_000):
        page.save_to(tmp_path / "r.pdf")

    assert (tmp_path / "r.pdf").read_bytes() == render(page.document)[0]
    assert len(prints(desk)) == before + 1


def test_a_save_that_cannot_be_logged_writes_nothing(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.refresh()
    built(page)

    def full(*_: Any, **__: Any) -> None:
        raise StoreUnavailable(literally("磁盘已满。"))

    monkeypatch.setattr(desk, "printed", full)
    with qtbot.waitSignal(page.refused, timeout=20_000):
        page.save_to(tmp_path / "r.pdf")

    assert not (tmp_path / "r.pdf").exists()


def test_a_preview_never_lies_on_the_disk(page: ReportsPage, built: Wait, desk: Desk, tmp_path: Path) -> None:
    page.refresh()
    built(page)

    assert list(desk.store.folder.rglob("*.pdf")) == []


def test_the_sheet_of_one_incident_comes_from_the_list(page: ReportsPage, built: Wait, desk: Desk) -> None:
    row = desk.rows(Query("incidents"), limit=1).rows[0]

    page.show_report("incidents.sheet", record=row.id)
    built(page)

    assert page.document is not None
    assert not page.controls.period.isVisible()
    assert desk.record("incidents", row.id)["number"] in str(page.document.blocks) + page.document.title


def test_zoom_and_pages(page: ReportsPage, built: Wait) -> None:
    page.refresh()
    built(page)
    view = page.preview.view

    page.preview.zoom(1.2)
    larger = view.zoomFactor()
    page.preview.zoom(1.2)

    assert view.zoomFactor() > larger


@pytest.fixture
def two_pages() -> tuple[Document, bytes]:
    words = tuple(Paragraph((f"第{number}段",)) for number in range(60))
    document = Document("two", "两页", Layout.PORTRAIT, words, Stamp(station="青坪镇派出所"))
    return document, render(document)[0]


def test_printing_is_logged_and_puts_every_page_on_paper(
    desk: Desk, qtbot: QtBot, two_pages: tuple[Document, bytes], tmp_path: Path
) -> None:
    document, content = two_pages

    def to_file(pdf: QPdfDocument, name: str) -> QPrinter:
        printer = printer_for(pdf)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        return printer

    dialog = PrintDialog(desk, document, content, make_printer=to_file, printers=("P1", "P2"))
    qtbot.addWidget(dialog)
    dialog.show()
    before = len(prints(desk))
    dialog.printer.setCurrentIndex(1)

    with qtbot.waitSignal(dialog.printed, timeout=30_000):
        qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)

    paper = QPdfDocument()
    paper.load(str(tmp_path / "paper.pdf"))
    assert paper.pageCount() == dialog._pdf.pageCount() >= 2
    assert abs(paper.pagePointSize(0).width() - dialog._pdf.pagePointSize(0).width()) < 2
    assert len(prints(desk)) == before + 1
    again = PrintDialog(desk, document, content, printers=("P1", "P2"))
    qtbot.addWidget(again)
    assert again.printer.currentData() == "P2"


def test_a_computer_without_a_printer_says_so(
    desk: Desk, qtbot: QtBot, two_pages: tuple[Document, bytes]
) -> None:
    dialog = PrintDialog(desk, *two_pages, printers=())
    qtbot.addWidget(dialog)

    assert not dialog.findChild(QPushButton, "print.start").isEnabled()
    assert dialog.message.isVisibleTo(dialog)


def test_characters_no_typeface_draws_are_named_before_printing(
    desk: Desk, qtbot: QtBot, two_pages: tuple[Document, bytes]
) -> None:
    dialog = PrintDialog(desk, *two_pages, printers=("P",), missing_glyphs=("𠮷",))
    qtbot.addWidget(dialog)

    assert "𠮷" in dialog.message.words.text()
    assert dialog.findChild(QWidget, "print.start").isEnabled()


@pytest.mark.parametrize(
    ("text", "pages"),
    [("", (0, 1, 2, 3, 4)), ("2", (1,)), ("1-3, 5", (0, 1, 2, 4)), ("1，3", (0, 2)), ("2—3", (1, 2))],
)
def test_pages_are_chosen_as_people_write_them(text: str, pages: tuple[int, ...]) -> None:
    assert pages_chosen(text, 5) == pages


@pytest.mark.parametrize("text", ["0", "6", "3-2", "a", "1-", ",", "-1"])
def test_what_names_no_pages_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - int() and we both say it so
        pages_chosen(text, 5)
