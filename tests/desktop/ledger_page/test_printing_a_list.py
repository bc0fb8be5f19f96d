"""Ctrl+P on a list offers the list itself, as it is filtered, and prints what is seen."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.print_dialog import PrintDialog


def test_the_list_itself_comes_first_and_is_printed_as_it_is_filtered(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("incidents")
    page = window.page("incidents")
    page.show_tab("incidents")
    button = page.current.commands.print
    assert isinstance(button.menu(), QMenu)

    with qtbot.waitSignal(page.said):
        button.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: window.findChild(PrintDialog) is not None, timeout=20_000)

    dialog = window.findChild(PrintDialog)
    assert dialog._document.of == ("incidents", None)
    assert dialog._document.data["rows"] == window.desk.count(page.current.query, most=1_000_000)
    dialog.reject()
