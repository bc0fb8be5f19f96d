"""Boards belong to the first ledger of their page, from whichever tab they are opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.main_window import MainWindow

Settled = Callable[[MainWindow], None]


def marked(page: LedgerPage) -> list[str]:
    """The tabs that look chosen."""
    tabs = page.tabs.findChildren(QPushButton)
    return [one.objectName().removeprefix("tab.") for one in tabs if one.isChecked()]


def test_a_board_opened_from_another_tab_marks_the_tab_it_belongs_to(
    window: MainWindow, settled: Settled, qtbot: QtBot
) -> None:
    settled(window)
    window.alarm.acknowledge()
    window.show_page("rectifications")
    settled(window)
    page = window.page("rectifications")
    assert isinstance(page, LedgerPage)
    page.show_tab("rectifications.campaigns")
    settled(window)

    qtbot.keyClick(page.current.table, Qt.Key.Key_F4)
    settled(window)

    assert page.boards.view is not None
    assert marked(page) == ["rectifications"]
    qtbot.keyClick(page.boards.view, Qt.Key.Key_Escape)
    settled(window)
    assert page.current.ledger.name == "rectifications"
    assert marked(page) == ["rectifications"]
