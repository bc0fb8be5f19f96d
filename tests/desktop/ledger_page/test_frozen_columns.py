"""The first columns stand still while the others scroll sideways: one selection, keys across the edge."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from stationdesk.desktop.column_menu import ColumnMenu
from stationdesk.desktop.column_panel import ColumnPanel
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.remember import remembered
from tests.desktop.access import bring_to_front
from tests.desktop.walking import clipped, nameless

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
OFFSCREEN = "This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"
pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


@pytest.fixture
def wide(page, window, settled, qtbot):
    """The list with every column, scrolling sideways behind its first two."""
    window.resize(1366, 736)
    page.current.columns.choose(tuple(one.name for one in page.current.ledger.columns))
    _way(page, 3)
    settled(window)
    bring_to_front(window, qtbot)
    return page.current


def _way(page, place: int) -> None:
    """Choose how the list scrolls in the menu of columns."""
    page.current.commands.columns.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ColumnMenu)
    menu.findChild(QAction, f"columns.way.{place}").trigger()
    menu.close()


def test_every_chosen_column_can_be_reached_and_the_first_two_stay(page, window, wide, qtbot) -> None:
    table, frozen = wide.table, wide.table.columns.frozen
    every = len(wide.ledger.columns)
    table.setFocus()
    assert table.shown_columns() == tuple(one.name for one in wide.ledger.columns)
    assert frozen.isVisible()

    for _ in range(every - 1):
        qtbot.keyClick(table, RIGHT)

    assert table.currentIndex().column() == every - 1
    assert table.horizontalScrollBar().value() == table.horizontalScrollBar().maximum() > 0
    shown = [place for place in range(every) if not frozen.isColumnHidden(place)]
    assert shown == [0, 1]
    assert frozen.mapTo(table, QPoint()).x() == table.viewport().x()
    assert frozen.columnWidth(0) == table.columnWidth(0)
    assert frozen.columnViewportPosition(1) == table.columnWidth(0)
    assert clipped(table) + nameless(table) == []


def test_a_key_never_leaves_the_current_cell_behind_what_stands_still(wide, qtbot) -> None:
    table, frozen = wide.table, wide.table.columns.frozen
    table.setFocus()
    for _ in range(len(wide.ledger.columns)):
        qtbot.keyClick(table, RIGHT)

    stood = table.horizontalScrollBar().value()
    while table.currentIndex().column() > 2:
        qtbot.keyClick(table, LEFT)
        assert table.visualRect(table.currentIndex()).left() >= frozen.width() - 1
    qtbot.keyClick(table, LEFT)
    assert stood > 0
    assert table.currentIndex().column() == 1
    still = table.horizontalScrollBar().value()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.horizontalScrollBar().value() == still
    assert table.hasFocus()


def test_a_click_on_either_side_selects_the_row_on_both(wide, qtbot) -> None:
    table, frozen = wide.table, wide.table.columns.frozen
    row = table.model().index(3, 0)

    qtbot.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=frozen.visualRect(row).center())
    assert table.selected_records() == [wide.model.id_at(3)]
    assert table.hasFocus()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=frozen.visualRect(row).center())
    assert opened.args == [wide.model.id_at(3)]
    table.verticalScrollBar().setValue(120)
    assert frozen.verticalScrollBar().value() == 120
    assert frozen.visualRect(row).top() == table.visualRect(row).top()


def test_headings_that_stand_still_order_narrow_and_widen_as_the_others(wide, window, qtbot, settled) -> None:
    table, head = wide.table, wide.table.columns.frozen.head
    middle = QPoint(head.sectionViewportPosition(0) + 20, head.height() // 2)

    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    settled(window)
    assert wide.query.order == "number"
    head.resizeSection(1, 190)
    assert table.columnWidth(1) == 190
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.mark_of(1).center())
    panel = QApplication.activePopupWidget()
    assert isinstance(panel, ColumnPanel)
    panel.close()
    assert table.columns.widths()["received_at"] == 190


def test_what_stands_still_is_remembered_and_the_list_fits_again_when_asked(
    desk, page, wide, window, qtbot, settled
) -> None:
    kept = remembered("lists", "incidents")
    again = MainWindow(desk)
    qtbot.addWidget(again)
    again.resize(1366, 736)
    again.show()
    again.show_page("incidents")
    settled(again)
    same = again.page("incidents").current.table.columns
    assert (kept["sideways"], kept["still"]) == (True, 2)
    assert (same.sideways, same.still) == (True, 2)
    assert same.frozen.isVisible()
    again.close()

    _way(page, 0)
    settled(window)
    assert not wide.table.columns.frozen.isVisible()
    assert not wide.table.horizontalScrollBar().isVisible()
    assert len(wide.table.shown_columns()) < len(wide.ledger.columns)


def test_what_stands_still_leaves_half_of_the_width_to_the_rest(page, wide, window, settled) -> None:
    _way(page, 5)
    wide.table.columns.restore_widths({"number": 300, "received_at": 300})
    settled(window)

    columns = wide.table.columns
    assert columns.still == 4
    assert columns.frozen.width() <= wide.table.viewport().width() // 2 + 1
    assert columns.frozen.holds(0)
    assert not columns.frozen.holds(1)
