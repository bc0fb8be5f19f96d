"""From a figure to its rows, and with Esc back to the page that showed it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desktop.main_window import MainWindow


def test_escape_goes_back_to_the_report_whose_figure_was_opened(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("reports")

    window.page("reports").open_rows.emit(Query("incidents"))
    assert window.current_page == "incidents"
    assert window.messages.isVisibleTo(window)
    qtbot.keyClick(window.page("incidents"), Qt.Key.Key_Escape)

    assert window.current_page == "reports"
    assert not window.messages.isVisibleTo(window)


def test_escape_stays_where_nobody_came_from_a_report(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("reports")
    window.page("reports").open_rows.emit(Query("incidents"))
    qtbot.keyClick(window.page("incidents"), Qt.Key.Key_Escape)
    window.show_page("incidents")

    qtbot.keyClick(window.page("incidents"), Qt.Key.Key_Escape)

    assert window.current_page == "incidents"
