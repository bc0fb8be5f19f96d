"""The panel under a heading: values with their counts, ticked by keys; bounds; nothing of what is masked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from stationdesk.core.ledger import Picked, Query
from stationdesk.desktop.column_panel import ColumnPanel
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.table_header import TableHeader
from tests.desktop.made_station import CALLS
from tests.desktop.walking import clipped, nameless

ALT, DOWN, SPACE, ENTER = (
    Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Down,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
)

OFFSCREEN = "This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"
pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


@pytest.fixture
def open_panel(page, window, settled, qtbot):
    """Press Alt+↓ in a column of the list; the panel, its values counted."""

    def opened(column: str) -> ColumnPanel:
        table = page.current.table
        names = [one.name for one in table.ledger_model().columns()]
        table.setFocus()
        table.setCurrentIndex(table.model().index(0, names.index(column)))
        qtbot.keyClick(table, DOWN, ALT)
        panel = QApplication.activePopupWidget()
        assert isinstance(panel, ColumnPanel)
        settled(window)
        return panel

    return opened


def test_a_column_is_narrowed_by_keys_alone_and_the_list_remembers_it(
    desk, page, window, open_panel, settled, qtbot
) -> None:
    expected = desk.column_values(Query("incidents"), "state").shown
    panel = open_panel("state")
    listed = [panel.table.item(row, 0).text() for row in range(panel.table.rowCount())]
    counted = [int(panel.table.item(row, 1).text()) for row in range(panel.table.rowCount())]
    bad = clipped(panel) + nameless(panel)

    qtbot.keyClick(panel.table, SPACE)
    qtbot.keyClick(panel.table, ENTER)
    settled(window)

    assert bad == []
    assert listed == [one.words for one in expected]
    assert sum(counted) == CALLS
    assert page.current.model.rowCount() == expected[0].rows < CALLS
    assert page.current.query.filters == (("column:state", Picked((expected[0].value,))),)
    assert page.current.table.hasFocus()
    chip = page.findChild(QPushButton, "condition.column:state")
    assert chip.text() == f"状态：{expected[0].words}"
    assert page.findChild(QPushButton, "filter.more").text() == "筛选"

    again = MainWindow(desk)
    qtbot.addWidget(again)
    again.show()
    again.show_page("incidents")
    settled(again)
    same = again.page("incidents").current
    assert same.model.rowCount() == expected[0].rows
    again.close()

    qtbot.keyClick(chip, ENTER)
    settled(window)
    assert page.current.model.rowCount() == CALLS
    assert page.current.query.filters == ()


def test_the_funnel_in_a_heading_opens_the_panel_and_orders_nothing(page, window, qtbot, settled) -> None:
    table, before = page.current.table, page.current.query
    head = table.horizontalHeader()
    assert isinstance(head, TableHeader)
    place = [one.name for one in table.ledger_model().columns()].index("place")

    qtbot.mouseMove(head.viewport(), head.mark_of(place).center())
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.mark_of(place).center())
    panel = QApplication.activePopupWidget()
    assert isinstance(panel, ColumnPanel)
    settled(window)
    qtbot.keyClick(panel.table, SPACE)
    qtbot.keyClick(panel.table, Qt.Key.Key_Escape)

    assert not panel.isVisible()
    assert page.current.query == before
    left = QPoint(head.sectionViewportPosition(place) + 12, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=left)
    assert page.current.query.order == "place"


def test_values_are_found_by_typing_and_a_tick_outlives_the_search(
    desk, page, window, open_panel, settled, qtbot
) -> None:
    shown = desk.column_values(Query("incidents"), "category").shown
    panel = open_panel("category")

    qtbot.keyClick(panel.table, SPACE)
    panel.seek.setFocus()
    panel.seek.insert(shown[1].words)
    panel.seek.textEdited.emit(panel.seek.text())
    qtbot.waitUntil(lambda: panel.table.rowCount() < len(shown))
    qtbot.keyClick(panel.seek, DOWN)
    qtbot.keyClick(panel.table, SPACE)
    qtbot.keyClick(panel.seek, ENTER)
    settled(window)

    assert set(page.current.query.filters[0][1].values) == {shown[0].value, shown[1].value}
    assert page.current.model.rowCount() == shown[0].rows + shown[1].rows


def test_days_are_narrowed_from_and_to_and_what_is_no_day_is_said(
    desk, page, window, open_panel, settled, qtbot
) -> None:
    panel = open_panel("received_at")
    first, last = (one.control for one in panel.bounds.editors)

    qtbot.keyClicks(first, "2026-11-15")
    said = []
    for typed in ("2026-11-10", "next", "11-20"):
        last.selectAll()
        qtbot.keyClicks(last, typed)
        qtbot.keyClick(last, ENTER)
        said.append(panel.told.text())
    settled(window)

    assert said[0] == "“到”早于“从”，请对调。"
    assert "next" in said[1]
    ((name, picked),) = page.current.query.filters
    assert (name, str(picked.first), str(picked.last)) == ("column:received_at", "2026-11-15", "2026-11-20")
    assert page.current.model.rowCount() == desk.count(page.current.query) < CALLS
    chip = page.findChild(QPushButton, f"condition.{name}")
    assert chip.text() == "接警时间：2026-11-15 至 2026-11-20"


def test_of_a_masked_column_the_panel_shows_no_value_and_has_no_search(
    page, window, open_panel, settled, qtbot
) -> None:
    page.current.columns.choose(("number", "caller_phone", "state"))
    panel = open_panel("caller_phone")

    listed = {panel.table.item(row, 0).text() for row in range(panel.table.rowCount())}
    assert listed <= {"(有内容)", "(空白)"}
    assert not panel.seek.isVisible()
    qtbot.keyClick(panel.table, Qt.Key.Key_1)
    assert panel.seek.text() == ""
    panel.close()
