"""Everything of a month at once, in the window: onto a printer, into a folder, as one PDF."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import Phrase, literally
from stationdesk.desk import Desk
from stationdesk.desktop.month_panel import MonthPanel
from stationdesk.desktop.month_where import Way
from stationdesk.desktop.pages.reports import ReportsPage
from stationdesk.desktop.printing_run import printer_for
from stationdesk.printing import output
from tests.desktop.patience import PATIENCE
from tests.desktop.reports_page.steps import NOVEMBER, prints

FEW = 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty one to print into."""
    made = tmp_path / "纸"
    made.mkdir()
    return made


@pytest.fixture
def panel(page: ReportsPage) -> MonthPanel:
    """The panel over the page, opened by its button, the first few reports ticked."""
    page.controls.closed.month.click()
    assert isinstance(page.overlay.content, MonthPanel)
    return few(page.overlay.content)


def few(panel: MonthPanel, *codes: str) -> MonthPanel:
    quick = codes or ("R04", "R10", "R16")
    for row in range(panel.papers.rowCount()):
        panel.papers.tick(row, on=panel.papers.item(row, 0).text()[:3] in quick)
    return panel


def done(panel: MonthPanel) -> bool:
    return panel.stop.isHidden() and panel.message.isVisible()


def results(panel: MonthPanel) -> list[str]:
    return [text for row in range(panel.papers.rowCount()) if (text := panel.papers.item(row, 2).text())]


def pages(panel: MonthPanel) -> list[int]:
    return [int(text) for row in range(panel.papers.rowCount()) if (text := panel.papers.item(row, 1).text())]


def test_a_month_goes_into_a_folder_a_pdf_each(
    panel: MonthPanel, desk: Desk, qtbot: QtBot, folder: Path
) -> None:
    assert panel.period.currentData() == NOVEMBER
    before = len(prints(desk))
    panel.where.choose(Way.EACH)
    panel.where.take_folder(folder)

    panel.go.click()
    qtbot.waitUntil(lambda: done(panel), timeout=PATIENCE)

    assert results(panel) == ["已打印"] * FEW
    files = sorted(folder.iterdir())
    assert [len(PdfReader(file).pages) for file in files] == pages(panel)
    assert len(prints(desk)) == before + FEW
    assert panel.papers.chosen() == ()
    assert not panel.go.isEnabled()


def test_a_month_is_one_pdf_in_the_order_of_the_reports(
    panel: MonthPanel, desk: Desk, qtbot: QtBot, folder: Path
) -> None:
    panel.where.choose(Way.JOINED)
    panel.where.take_folder(folder)

    qtbot.keyClick(panel.papers, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: done(panel), timeout=PATIENCE)

    (file,) = folder.iterdir()
    read = PdfReader(file)
    assert len(read.pages) == sum(pages(panel))
    assert [read.get_destination_page_number(one) for one in read.outline] == [
        sum(pages(panel)[:place]) for place in range(FEW)
    ]
    assert all(str(one.title) for one in read.outline)


def on_file(folder: Path, *, broken_from: int = 99) -> Callable[[QPdfDocument, str], QPrinter]:
    made: list[Path] = []

    def make(pdf: QPdfDocument, name: str) -> QPrinter:
        printer = printer_for(pdf)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.append(folder / f"{len(made)}.pdf")
        missing = folder / "gone" if len(made) > broken_from else folder
        printer.setOutputFileName(str(missing / made[-1].name))
        return printer

    return make


def stands(name: str) -> Phrase | None:
    return None


def at_printer(
    page: ReportsPage, make: Callable[[QPdfDocument, str], QPrinter],
    says: Callable[[str], Phrase | None] = stands,
) -> MonthPanel:  # fmt: skip
    panel = MonthPanel(page._desk, NOVEMBER, printers=("楼上",), make_printer=make, stands=says)
    page.overlay.open(panel)
    return few(panel, "R10", "R16")


def test_a_month_goes_onto_paper_page_for_page(
    page: ReportsPage, desk: Desk, qtbot: QtBot, folder: Path
) -> None:
    panel = at_printer(page, on_file(folder))
    before = len(prints(desk))

    panel.go.click()
    qtbot.waitUntil(lambda: done(panel), timeout=PATIENCE)

    assert [len(PdfReader(folder / f"{n}.pdf").pages) for n in range(2)] == pages(panel)
    assert len(prints(desk)) == before + 2


@pytest.mark.qt_log_ignore("QPrinter|QPainter|Unable to open|PdfEngine|PdfWriter")
def test_a_printer_that_goes_off_stops_the_run_and_print_goes_on_from_there(
    page: ReportsPage, qtbot: QtBot, folder: Path
) -> None:
    off: list[bool] = []

    def says(name: str) -> Phrase | None:
        return literally("打印机已关机。") if off and len(list(folder.iterdir())) == 1 else None

    panel = at_printer(page, on_file(folder), says)
    off.append(True)

    panel.go.click()
    qtbot.waitUntil(lambda: done(panel), timeout=PATIENCE)

    assert results(panel) == ["已打印", "打印机已关机。"]
    assert len(list(folder.iterdir())) == 1
    assert len(panel.papers.chosen()) == 1

    off.clear()
    panel.go.click()
    qtbot.waitUntil(lambda: done(panel) and not panel.papers.chosen(), timeout=PATIENCE)
    assert results(panel) == ["已打印"] * 2
    assert len(list(folder.iterdir())) == 2


def test_a_disk_full_in_the_middle_is_said_and_print_goes_on_from_there(
    panel: MonthPanel, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, written = output.rename_over, []

    def full(part: Path, path: Path) -> None:
        written.append(path)
        if len(written) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(part, path)

    monkeypatch.setattr(output, "rename_over", full)
    panel.where.choose(Way.EACH)
    panel.where.take_folder(folder)

    panel.go.click()
    qtbot.waitUntil(lambda: done(panel), timeout=PATIENCE)

    assert len(list(folder.iterdir())) == 1
    assert [one == "已打印" for one in results(panel)] == [True, False, False]
    assert "已输出 1 份" in panel.message.words.text()

    panel.go.click()
    qtbot.waitUntil(lambda: done(panel) and not panel.papers.chosen(), timeout=PATIENCE)
    assert len(list(folder.iterdir())) == FEW


def test_stop_ends_between_two_reports(panel: MonthPanel, qtbot: QtBot, folder: Path) -> None:
    panel.where.choose(Way.EACH)
    panel.where.take_folder(folder)
    panel.go.click()
    panel.stop.click()
    qtbot.waitUntil(lambda: done(panel), timeout=PATIENCE)

    out = len(list(folder.iterdir()))
    assert out < FEW
    assert len(panel.papers.chosen()) == FEW - out
    assert all(PdfReader(file).pages for file in folder.iterdir())


def test_reports_are_ticked_by_keys(panel: MonthPanel, qtbot: QtBot) -> None:
    assert len(panel.papers.chosen()) == FEW

    qtbot.keyClick(panel.papers, Qt.Key.Key_Space)  # the first line, a report more
    assert len(panel.papers.chosen()) == FEW + 1
    qtbot.keyClick(panel.papers, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(panel.papers.chosen()) == panel.papers.rowCount()
    qtbot.keyClick(panel.papers, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.papers.chosen() == ()
    assert not panel.go.isEnabled()


def test_the_keys_open_it_and_escape_goes_back(page: ReportsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(
        page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert isinstance(page.overlay.content, MonthPanel)

    qtbot.keyClick(page.overlay.content, Qt.Key.Key_Escape)
    assert page.overlay.content is None
