"""Ctrl+P on a list offers the list itself, as it is filtered, and prints what is seen."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.print_dialog import PrintDialog
from tests.desktop.conftest import call


def test_the_list_itself_comes_first_and_is_printed_as_it_is_filtered(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("incidents")
    page = window.page("incidents")
    page.show_tab("incidents")
    button = page.current.commands.print
    assert isinstance(button.menu(), QMenu)

    button.menu().aboutToShow.emit()
    with qtbot.waitSignal(page.said):
        button.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: window.findChild(PrintDialog) is not None, timeout=20_000)

    dialog = window.findChild(PrintDialog)
    assert dialog._document.of == ("incidents", None)
    assert dialog._document.data["rows"] == window.desk.count(page.current.query, most=1_000_000)
    dialog.reject()


def test_the_chosen_row_is_printed_from_the_same_key(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    first, second = call(desk), call(desk)
    window.show_page("incidents")
    page = window.page("incidents")
    page.show_tab("incidents")
    qtbot.waitUntil(lambda: page.current.table.select(first))

    page.current.table.select(second)
    menu = page.current.commands.print.menu()
    menu.aboutToShow.emit()
    offered = [entry for entry in menu.actions() if entry.text().startswith("所选记录：")]
    with qtbot.waitSignal(page.report_asked) as asked:
        offered[0].trigger()

    assert [entry.text() for entry in offered] == ["所选记录：接处警单"]
    assert asked.args == ["incidents.sheet", second, None]


def test_without_a_chosen_row_only_the_list_and_the_ledgers_reports_are_offered(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("incidents")
    page = window.page("incidents")
    page.show_tab("incidents")
    page.current.table.clearSelection()
    menu = page.current.commands.print.menu()
    menu.aboutToShow.emit()

    assert menu.actions()[0].text() == "本清册（按当前筛选）"
    assert not [entry for entry in menu.actions() if entry.text().startswith("所选记录：")]
