"""A ledger's list: what fits on a small screen, what is filtered, ordered and remembered."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QWidget

from stationdesk.core.ledger import Picked, Query
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.remember import pc, remembered
from tests.desktop.made_station import CALLS
from tests.desktop.walking import clipped


def test_twelve_rows_and_twelve_characters_fit_a_small_screen(window, page, qtbot) -> None:
    window.resize(1366, 736)
    table = page.current.table
    qtbot.waitUntil(lambda: window.width() == 1366)

    rows = table.viewport().height() / table.verticalHeader().defaultSectionSize()
    names = [column.name for column in page.current.model.columns()]
    content = table.columnWidth(names.index("content"))
    used = sum(table.columnWidth(place) for place in range(len(names)) if not table.isColumnHidden(place))
    assert rows >= 12
    assert content >= 12 * 14 + 20
    assert used <= table.viewport().width()
    assert not table.horizontalScrollBar().isVisible()


def test_one_button_is_the_primary_one(window, page) -> None:
    shown = [
        button
        for button in window.findChildren(QPushButton)
        if button.property("look") == "primary" and button.isVisible()
    ]

    assert [button.objectName() for button in shown] == ["incidents.register"]


def test_a_chip_narrows_the_list_and_says_how_many(desk, window, page, settled, qtbot) -> None:
    chip = page.findChild(QPushButton, "chip.closed")

    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settled(window)

    expected = desk.count(Query("incidents", (("closed", True),)))
    assert 0 < expected < CALLS
    assert page.current.model.rowCount() == expected
    assert chip.text().endswith(f"  {expected}")
    assert page.findChild(QPushButton, "chip.all").text().endswith(f"  {CALLS}")


def test_typing_in_the_search_box_finds_by_words_and_by_pinyin(desk, window, page, qtbot, settled) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = page.current.commands.search
    assert search.hasFocus()

    with qtbot.waitSignal(search.settled):
        search.insert("鱼塘")
    settled(window)

    assert page.current.model.rowCount() == desk.count(Query("incidents", search="鱼塘"))
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    settled(window)
    assert page.current.model.rowCount() == CALLS


def test_a_heading_orders_the_list_and_a_second_click_turns_it(desk, window, page, settled) -> None:
    names = [column.name for column in page.current.model.columns()]
    head = page.current.table.horizontalHeader()

    head.sectionClicked.emit(names.index("number"))
    settled(window)
    first = page.current.model.id_at(0)
    head.sectionClicked.emit(names.index("number"))
    settled(window)

    assert first == desk.ids(Query("incidents", order="number", descending=False))[0]
    assert page.current.model.id_at(0) == desk.ids(Query("incidents", order="number"))[0]


def test_a_list_remembers_columns_order_and_filters(desk, window, page, settled, qtbot) -> None:
    page.current.columns.choose(("state", "number", "content"))
    qtbot.mouseClick(page.findChild(QPushButton, "chip.closed"), Qt.MouseButton.LeftButton)
    page.current._order("number", descending=False)
    settled(window)

    again = MainWindow(desk)
    qtbot.addWidget(again)
    again.show()
    again.show_page("incidents")
    settled(again)

    same = again.page("incidents").current
    assert [column.name for column in same.model.columns()] == ["state", "number", "content"]
    assert same.query == Query("incidents", (("closed", True),), order="number", descending=False)
    assert pc()["lists"]["incidents"]["chip"] == "closed"
    again.close()


def test_the_rows_behind_a_figure_come_with_their_condition(desk, window, page, qtbot, settled) -> None:
    query = Query("incidents", (("type", "CR.theft"),), order="received_at")

    window.show_rows(query)
    settled(window)

    assert page.current.query == query
    given = page.findChild(QPushButton, "condition.type")
    assert given.isVisible()
    qtbot.mouseClick(given, Qt.MouseButton.LeftButton)
    settled(window)
    assert page.current.model.rowCount() == CALLS
    assert not page.current.filters.conditions.isVisible()


def test_every_condition_of_a_figure_can_be_taken_away_and_none_is_remembered(
    desk, window, page, qtbot, settled
) -> None:
    days = (date(2026, 11, 10), date(2026, 11, 20))
    given = (
        ("closed", True), ("period", days), ("type", "CR.theft"), ("without", ("CR.theft",)),
        ("column:source", Picked(("phone.110", None))),
    )  # fmt: skip
    window.show_rows(Query("incidents", given, order="received_at"))
    settled(window)
    chips = page.current.filters.conditions.findChildren(QPushButton)

    shown = {chip.objectName() for chip in chips if chip.isVisible()}
    clipped_chips = clipped(page.current.filters.conditions)
    page.current._keep()
    kept = remembered("lists", "incidents")
    for name in ("period", "type", "without", "column:source"):
        qtbot.mouseClick(page.findChild(QPushButton, f"condition.{name}"), Qt.MouseButton.LeftButton)
    settled(window)

    assert shown == {"condition.period", "condition.type", "condition.without", "condition.column:source"}
    assert not clipped_chips
    assert kept["chip"] == ""
    assert kept["filters"] == {"period": "", "picks": {}, "voided": False, "columns": {}}
    assert page.current.query.filters == (("closed", True),)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_what_a_person_chose_is_remembered(window, page, qtbot, settled) -> None:
    panel = page.current.filters._panel
    qtbot.mouseClick(page.findChild(QPushButton, "filter.more"), Qt.MouseButton.LeftButton)
    joint = panel.findChild(QCheckBox, "filter.joint")

    qtbot.mouseClick(joint, Qt.MouseButton.LeftButton, pos=QPoint(8, joint.height() // 2))
    panel.hide()
    settled(window)

    assert page.findChild(QPushButton, "condition.joint").isVisible()
    assert remembered("lists", "incidents")["filters"]["picks"] == {"joint": True}


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_the_filter_panel_gives_each_control_its_own_place(window, page, qtbot) -> None:
    panel = page.current.filters._panel
    qtbot.mouseClick(page.findChild(QPushButton, "filter.more"), Qt.MouseButton.LeftButton)
    places = {
        one: QRect(one.mapTo(panel, QPoint()), one.size())
        for one in panel.findChildren(QWidget)
        if isinstance(one, QCheckBox | QComboBox | QPushButton) and one.isVisible()
    }

    crossing = [
        (one.objectName(), other.objectName())
        for one, place in places.items()
        for other, beside in places.items()
        if one is not other and place.intersects(beside)
    ]
    panel.hide()

    assert len(places) > 10
    assert not crossing


def test_a_record_hidden_by_a_filter_is_shown_when_asked_for(desk, window, page, qtbot, settled) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, "chip.closed"), Qt.MouseButton.LeftButton)
    settled(window)
    received = desk.ids(Query("incidents", (("pending", True),), order="received_at"))[0]

    window.show_record("incidents", received)
    settled(window)

    qtbot.waitUntil(lambda: page.current.current_record() == received)


def test_every_tab_of_the_station_opens(window, qtbot, settled) -> None:
    window.show_page("station")
    page = window.page("station")
    for name in page._ledgers:
        qtbot.mouseClick(page.findChild(QPushButton, f"tab.{name}"), Qt.MouseButton.LeftButton)
        settled(window)
        assert page.current.ledger.name == name
