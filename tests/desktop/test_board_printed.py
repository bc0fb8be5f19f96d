"""A board on paper: what is seen, on one wide page, with the foot of every paper."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.document import Layout, Table
from stationdesk.core.ledger import Board, Funnel, Lanes, Matrix
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.desk.board_paper import board_document
from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.print_dialog import PrintDialog
from stationdesk.ledgers import LEDGERS
from stationdesk.printing.pdf import render
from stationdesk.store.store import Store
from tests.desktop.board_makers import FUNNEL, LANES, MANY, MATRIX, NOTHING, with_boards

Settled = Callable[[MainWindow], None]
DECLARED = [(one.name, board.name) for one in LEDGERS for board in one.boards]


@pytest.fixture
def desk(open_store: Store) -> Desk:
    return with_boards(open_store, FUNNEL, LANES, MATRIX, MANY, NOTHING)


@pytest.mark.parametrize("board", [FUNNEL, LANES, MATRIX, NOTHING], ids=lambda one: one.name)
def test_a_board_prints_every_number_it_shows(desk: Desk, board: Board) -> None:
    document = board_document(desk, "incidents", board.name)

    printed = text_of(document)
    for picture in desk.board("incidents", board.name):
        match picture:
            case Funnel(stages=stages):
                shown = [f"{desk.say(one.title)} | {one.number} |" for one in stages]
            case Lanes(lanes=lanes):
                shown = [f"{desk.say(one.title)}（{one.number}）" for one in lanes]
                shown += [f"{desk.say(tile.title)}\u3000今天到期" for one in lanes for tile in one.tiles]
            case Matrix(cells=cells):
                found = [one for line in cells for one in line if one is not None]
                shown = [str(one.number) if one.of is None else f"{one.number}/{one.of}" for one in found]
        assert [one for one in shown if one not in printed] == []
    assert document.stamp.anchor.startswith("SD1")
    assert document.layout in {Layout.LANDSCAPE, Layout.WALL}


def test_every_number_of_a_printed_board_opens_its_rows(desk: Desk) -> None:
    figures = board_document(desk, "incidents", "funnel").figures()

    opened = [(one.text, desk.count(one.rows)) for one in figures if one.rows is not None]

    assert opened
    assert all(text == str(count) for text, count in opened)


@pytest.mark.parametrize(("ledger", "board"), DECLARED)
def test_every_board_of_the_station_becomes_a_wide_page(open_store: Store, ledger: str, board: str) -> None:
    desk = with_boards(open_store)

    document = board_document(desk, ledger, board)
    content, result = render(document)

    pages = PdfReader(BytesIO(content)).pages
    assert pages[0].mediabox.width > pages[0].mediabox.height
    assert not result.missing_glyphs
    assert any(isinstance(one, Table) for one in document.blocks)


def test_ctrl_p_on_a_board_prints_the_board(window: MainWindow, settled: Settled, qtbot: QtBot) -> None:
    settled(window)
    window.alarm.acknowledge()
    window.show_page("incidents")
    settled(window)
    page = window.page("incidents")
    assert isinstance(page, LedgerPage)
    page.show_view("matrix")
    settled(window)

    qtbot.keyClick(page.boards.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChild(PrintDialog) is not None, timeout=20_000)

    dialog = page.findChild(PrintDialog)
    assert dialog is not None
    assert page.boards.now == "matrix"
    dialog.reject()
