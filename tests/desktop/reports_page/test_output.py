"""What is seen is what is saved and printed, and every print is logged first."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.core.document import Document, Layout, Paragraph, Stamp
from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import literally
from stationdesk.desk import Desk
from stationdesk.desktop.closed_paper import ending
from stationdesk.desktop.pages.reports import ReportsPage
from stationdesk.desktop.print_dialog import PrintDialog
from stationdesk.desktop.printing_run import (
    Parity,
    Sides,
    Wanted,
    of_parity,
    pages_chosen,
    prepare,
    printer_for,
    why_not,
)
from stationdesk.forms.report_text import word_of
from stationdesk.printing.pdf import render
from tests.desktop.reports_page.steps import Wait, prints


def test_words_typed_last_are_on_the_paper(page: ReportsPage, built: Wait, qtbot: QtBot) -> None:
    """Printing right after typing builds the report first."""
    page.refresh()
    built(page)
    for editor in page.controls.texts.values():
        editor.setPlainText("集市日纠纷多发。")

    page.print_it()
    qtbot.waitUntil(lambda: page.findChild(PrintDialog) is not None)

    assert page.document is not None
    assert "集市日纠纷多发" in str(page.document.blocks)
    page.findChild(PrintDialog).reject()


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


def test_saving_writes_the_same_pages_and_logs_it_first(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page.refresh()
    built(page)
    assert page.document is not None
    before = len(prints(desk))

    with qtbot.waitSignal(page.said):
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
    with qtbot.waitSignal(page.refused):
        page.save_to(tmp_path / "r.pdf")

    assert not (tmp_path / "r.pdf").exists()


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

    dialog = PrintDialog(
        desk, document, content, make_printer=to_file, printers=("P1", "P2"), stands=lambda _: None
    )
    qtbot.addWidget(dialog)
    dialog.show()
    before = len(prints(desk))
    dialog.printer.setCurrentIndex(1)

    with qtbot.waitSignal(dialog.printed):
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


def test_copies_sides_and_even_pages_come_as_asked_and_are_remembered(
    desk: Desk, qtbot: QtBot, two_pages: tuple[Document, bytes], tmp_path: Path
) -> None:
    """A PDF cannot count copies, like some printers: each is handed over, the first back left empty."""
    document, content = two_pages

    def to_file(pdf: QPdfDocument, name: str) -> QPrinter:
        printer = printer_for(pdf)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        return printer

    dialog = PrintDialog(
        desk,
        document,
        content,
        make_printer=to_file,
        printers=("P1",),
        stands=lambda _: None,
        faces=("Song",),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.pages.setText("1-2")
    dialog.parity.setCurrentIndex(list(Parity).index(Parity.EVEN))
    dialog.sides.setCurrentIndex(list(Sides).index(Sides.SHORT))
    dialog.copies.setValue(3)

    with qtbot.waitSignal(dialog.printed):
        qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)

    paper = QPdfDocument()
    paper.load(str(tmp_path / "paper.pdf"))
    images = [image_of(paper, page) for page in range(paper.pageCount())]
    assert len(images) == 5  # three copies of one page, the backs of the first two empty
    assert images[0] == images[2] == images[4] != images[1] == images[3]
    again = PrintDialog(desk, document, content, printers=("P1",))
    qtbot.addWidget(again)
    assert again.sides.currentData() is Sides.SHORT
    assert "Song" in dialog.findChild(QLabel, "print.faces").text()


def image_of(paper: QPdfDocument, page: int) -> QImage:
    return paper.render(page, QSize(60, 85))


@pytest.mark.parametrize(("copies", "collated", "order"), [(2, True, (0, 1, 0, 1)), (2, False, (0, 0, 1, 1))])
def test_copies_come_one_after_the_other_or_page_by_page(
    copies: int, collated: bool, order: tuple[int, ...], tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)

    assert prepare(printer, Wanted(copies, Sides.ONE, collated), (0, 1), "月报") == order


@pytest.mark.parametrize("says", ["打印机已关机。", None])
def test_a_printer_that_is_off_or_gone_takes_nothing_and_nothing_is_logged(
    desk: Desk, qtbot: QtBot, two_pages: tuple[Document, bytes], says: str | None
) -> None:
    known = (lambda _: literally(says)) if says else why_not  # this computer has no printer “没有”
    dialog = PrintDialog(desk, *two_pages, printers=("没有",), stands=known)
    qtbot.addWidget(dialog)
    dialog.show()
    before = len(prints(desk))

    dialog.print_now()

    assert (says or "没有") in dialog.message.words.text()
    assert len(prints(desk)) == before
    assert dialog.start.isEnabled()


def test_odd_pages_of_none_are_nothing_to_print(
    desk: Desk, qtbot: QtBot, two_pages: tuple[Document, bytes]
) -> None:
    dialog = PrintDialog(desk, *two_pages, printers=("P",), stands=lambda _: None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.pages.setText("2")
    dialog.parity.setCurrentIndex(list(Parity).index(Parity.ODD))

    dialog.print_now()

    assert dialog.message.isVisible()
    assert of_parity((0, 1, 2), Parity.ODD) == (0, 2)


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


def test_the_report_is_saved_as_a_word_text_under_the_chosen_ending(
    page: ReportsPage, built: Wait, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page.refresh()
    built(page)
    assert page.document is not None
    before = len(prints(desk))

    with qtbot.waitSignal(page.said):
        page.save_to(ending(tmp_path / "r.pdf", is_word=True))

    assert (tmp_path / "r.docx").read_bytes() == word_of(page.document)
    assert len(prints(desk)) == before + 1
    assert ending(tmp_path / "r.pdf", is_word=False).suffix == ".pdf"
