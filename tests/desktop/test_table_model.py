"""One virtual model for every ledger."""

from array import array
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView

from stationdesk.core.ledger import Query
from stationdesk.desktop.background import Background
from stationdesk.desktop.painted_cells import ALIGNMENT, DISPLAY, FONT, FOREGROUND
from stationdesk.desktop.table_model import TOOL_TIP, VALUE, LedgerTableModel
from stationdesk.ledgers import LEDGERS
from tests.desktop.made_station import CALLS

QUERY = Query("incidents", order="received_at")


@pytest.fixture
def background(qapp):
    made = Background()
    yield made
    made.close()


@pytest.fixture
def model(desk, background):
    return LedgerTableModel(desk, QUERY, background)


def test_the_first_page_is_there_at_once_and_the_rest_soon(model, qtbot) -> None:
    with qtbot.waitSignal(model.counted) as told:
        model.load(QUERY)
        at_once = model.rowCount()

    assert at_once == 100
    assert told.args == [CALLS]
    assert model.rowCount() == CALLS


@pytest.mark.parametrize("name", [ledger.name for ledger in LEDGERS])
def test_qts_own_tester_finds_nothing(desk, background, qtbot, name: str) -> None:
    model = LedgerTableModel(desk, Query(name, order=desk.ledger(name).order), background)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)

    with qtbot.waitSignal(model.counted):
        model.load(model.query)
    model.choose(tuple(column.name for column in desk.ledger(name).columns if column.shown))
    model.reload()

    assert model.rowCount() == desk.count(model.query)


def test_rows_are_those_of_the_desk_in_its_order(desk, model, qtbot) -> None:
    with qtbot.waitSignal(model.counted):
        model.load(QUERY)
    expected = desk.ids(QUERY)

    assert array("q", (model.id_at(row) for row in range(model.rowCount()))) == expected
    far = desk.rows_by_id("incidents", [expected[-1]])[0]
    assert model.row_at(CALLS - 1).values == far.values


def test_only_some_pages_are_kept(desk, model, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("stationdesk.desktop.table_model.PAGE", 10)
    monkeypatch.setattr("stationdesk.desktop.table_model.PAGES_KEPT", 3)
    with qtbot.waitSignal(model.counted):
        model.load(QUERY)

    for row in range(model.rowCount()):
        model.data(model.index(row, 0))

    assert len(model._rows) <= 3
    assert len(model._texts) <= 40


def test_chosen_columns_come_in_the_order_asked_for(desk, model, qtbot) -> None:
    with qtbot.waitSignal(model.counted):
        model.load(QUERY)

    model.choose(("state", "number"))

    assert [column.name for column in model.columns()] == ["state", "number"]
    assert model.headerData(1, Qt.Orientation.Horizontal, DISPLAY) == desk.say(model.columns()[1].title)
    assert model.index(0, 1).data(DISPLAY) == "〔2026〕0120号"
    assert model.index(0, 1).data(TOOL_TIP) == "青坪所警〔2026〕0120号"


def test_a_reload_shows_what_changed_and_keeps_the_rest(desk, model, qtbot) -> None:
    with qtbot.waitSignal(model.counted):
        model.load(QUERY)
    record = model.id_at(0)
    values = desk.defaults("incidents.correct", record) | {"content": "改正后的内容"}
    desk.act(
        "incidents.correct", values | {"reason": "写错了"} if "reason" in values else values, record=record
    )

    with qtbot.assertNotEmitted(model.modelReset):
        model.reload()

    place = [column.name for column in model.columns()].index("content")
    assert model.index(0, place).data(DISPLAY) == "改正后的内容"


def test_a_voided_record_is_struck_through(desk, model, qtbot) -> None:
    record = desk.ids(QUERY)[0]
    desk.act("incidents.void", {"reason": "重复登记"}, record=record)
    with qtbot.waitSignal(model.counted):
        model.load(Query("incidents", order="received_at", voided=True))

    row = model.row_of(record)
    assert model.index(row, 0).data(FONT).strikeOut()
    assert model.index(row + 1, 0).data(FONT) is None


def test_tool_tips_show_markup_letter_for_letter(desk, model, qtbot) -> None:
    hostile = "<img src='file:///etc/hostname'> <b>x</b> & 甲"
    values = desk.defaults("incidents.register") | {
        "place": "东河村1号", "category": "CR.theft", "content": hostile,
    }  # fmt: skip
    record = desk.act("incidents.register", values).record
    with qtbot.waitSignal(model.counted):
        model.load(QUERY)

    place = [column.name for column in model.columns()].index("content")
    index = model.index(model.row_of(record), place)
    assert index.data(DISPLAY) == hostile
    assert index.data(VALUE) == hostile
    assert "&lt;img" in index.data(TOOL_TIP)
    assert "<img" not in index.data(TOOL_TIP)


def _pictured(qtbot, model) -> QImage:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.horizontalHeader().hide()
    view.verticalHeader().hide()
    view.resize(1200, 600)
    return view.grab().toImage()


def test_a_cell_asked_once_is_painted_as_one_asked_for_each_role(desk, background, qtbot) -> None:
    """Voided rows beside others, numbers at the right, quiet times: as a model of Qt's own shows them."""
    query = Query("incidents", order="received_at", voided=True)
    desk.act("incidents.void", {"reason": "重复登记"}, record=desk.ids(query)[1])
    model = LedgerTableModel(desk, query, background)
    with qtbot.waitSignal(model.counted):
        model.load(query)
    copied = QStandardItemModel(model.rowCount(), model.columnCount())
    for row, column in product(range(model.rowCount()), range(model.columnCount())):
        item = QStandardItem()
        for role in (DISPLAY, FONT, ALIGNMENT, FOREGROUND):
            value = model.index(row, column).data(role)
            if value is not None:
                item.setData(value, role)
        copied.setItem(row, column, item)

    assert _pictured(qtbot, model) == _pictured(qtbot, copied)
