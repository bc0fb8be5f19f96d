"""What is promised about the window: P2 and P7, a list of a million; P13, reference counts."""

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QModelIndex, Qt
from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.delegates import delegate_for
from stationdesk.desktop.table_model import LedgerTableModel
from stationdesk.desktop.table_view import LedgerTable
from stationdesk.desktop.tokens import dress
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.store import StationKind, Store
from tests.benchmarks.conftest import Ratio
from tests.benchmarks.million import BIG, OFFICER, Speech, million_calls, new_store, row
from tests.benchmarks.raw_desk import raw_connection

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]


class Lists:
    """A desk on a million incidents and one on a thousand."""

    def __init__(self, folder: Path) -> None:
        self.background = Background()
        self.small = new_store(folder / "small", StationKind.PRACTICE)
        speech = Speech(5)
        with self.small.transaction(OFFICER, "practice.fill") as tx:
            tx.add_many(Incident, [row(speech, number) for number in range(1_000)])
        self.big = million_calls()

    def close(self) -> None:
        self.background.close()
        for store in (self.small, self.big):
            store.engines.dispose()


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Lists]:
    dress(qapp, "light")
    made = Lists(tmp_path_factory.mktemp("lists"))
    yield made
    made.close()


def _shown(lists: Lists, store: Store, *, whole: bool = False) -> tuple[LedgerTable, LedgerTableModel]:
    desk = Desk(store, LEDGERS, actor=OFFICER)
    model = LedgerTableModel(desk, Query("incidents", order="received_at"), lists.background)
    model.choose(tuple(column.name for column in desk.ledger("incidents").columns if column.shown))
    table = LedgerTable(desk, model)
    table.resize(1200, 800)
    model.load(model.query)
    table.show()
    table.repaint()
    if whole:
        _wait(model)
    return table, model


def _wait(model: LedgerTableModel) -> None:
    """Until every id is known, without stealing the worker's time."""
    if not model.whole:
        loop = QEventLoop()
        model.counted.connect(loop.quit)
        loop.exec()


def _first_paint(lists: Lists, store: Store) -> float:
    start = perf_counter()
    table, model = _shown(lists, store)
    took = perf_counter() - start
    _wait(model)
    _drop(table, model)
    return took


def _drop(table: LedgerTable, model: LedgerTableModel) -> None:
    table.close()
    for one in (table, model):
        one.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_p7_memory_of_a_million(lists: Lists, capsys: pytest.CaptureFixture[str]) -> None:
    small = _shown(lists, lists.small, whole=True)
    gc.collect()
    before = _resident()

    start = perf_counter()
    big = _shown(lists, lists.big, whole=True)
    took = perf_counter() - start
    gc.collect()
    more = (_resident() - before) / 1e6

    with capsys.disabled():
        sys.stdout.write(
            f"\nP7 a list of {BIG}: +{more:.0f} MB (limit 50), every id known after {took * 1e3:.0f} ms\n"
        )
    assert big[1].rowCount() == BIG
    assert more <= 50
    _drop(*small)
    _drop(*big)


def test_p7_first_paint_of_a_million(lists: Lists, ratio: Ratio) -> None:
    ratio(
        "P7 first paint of a list of 1,000,000 / of 1,000",
        lambda: _first_paint(lists, lists.big),
        lambda: _first_paint(lists, lists.small),
        2.0,
    )


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def test_p7_repaint_beside_a_model_of_qts_own(lists: Lists, ratio: Ratio) -> None:
    table, model = _shown(lists, lists.big, whole=True)
    copied, same = _copied(table, model)
    QApplication.processEvents()

    ratio(
        "P7 repaint with our model / with a C++ model",
        lambda: _repainted(table),
        lambda: _repainted(same),
        1.25,
        rounds=15,
    )
    same.close()
    same.deleteLater()
    copied.deleteLater()
    _drop(table, model)


def _copied(table: LedgerTable, model: LedgerTableModel) -> tuple[QStandardItemModel, Any]:
    """The rows on screen in Qt's own model, in a view with the same delegates."""
    rows = table.viewport().height() // 40 + 2
    copied = QStandardItemModel(rows, model.columnCount())
    roles = (0, 6, 7, 9, int(Qt.ItemDataRole.UserRole))
    for line in range(rows):
        for column in range(model.columnCount()):
            item = QStandardItem()
            for role in roles:
                value = model.data(model.index(line, column), role)
                if value is not None:
                    item.setData(value, role)
            copied.setItem(line, column, item)
    view = QTableView()
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().setDefaultSectionSize(40)
    view.verticalHeader().hide()
    view.horizontalHeader().setFixedHeight(38)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setModel(copied)
    for place, declared in enumerate(model.columns()):
        view.setItemDelegateForColumn(place, delegate_for(declared, table._desk, view))
        view.setColumnWidth(place, table.columnWidth(place))
        view.setColumnHidden(place, table.isColumnHidden(place))
    view.resize(1200, 800)
    view.show()
    return copied, view


def _repainted(table: Any) -> float:
    start = perf_counter()
    for _ in range(20):
        table.viewport().repaint()
    return perf_counter() - start


VALUES_BY_HAND = """
SELECT v, count(*), count(*) OVER (), sum(count(*)) OVER () FROM (
  SELECT {value} AS v FROM incident WHERE voided_at IS NULL
) GROUP BY v ORDER BY v IS NOT NULL, count(*) DESC, v LIMIT 200
"""


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("state", "state"),
        ("place", "place_text"),
        ("received_at", "strftime('%Y-%m', received_at + 28800, 'unixepoch')"),
    ],
)
def test_p2_values_of_a_column(lists: Lists, ratio: Ratio, column: str, value: str) -> None:
    desk, raw = Desk(lists.big, LEDGERS, actor=OFFICER), raw_connection(lists.big)
    by_hand = VALUES_BY_HAND.format(value=value)
    found = desk.column_values(Query("incidents"), column)
    assert sum(one.rows for one in found.shown) + found.more_rows == BIG
    ratio(
        f"P2 values of “{column}” in {BIG} rows / the same SQL by hand",
        lambda: desk.column_values(Query("incidents"), column),
        lambda: raw.execute(by_hand).fetchall(),
        1.5,
        3,
    )


def test_p7_everything_is_selected_as_soon_as_a_thousand(lists: Lists, ratio: Ratio) -> None:
    big, small = (_shown(lists, store, whole=True) for store in (lists.big, lists.small))
    ratio(
        "P7 Ctrl+A in a list of 1,000,000 / of 1,000",
        lambda: _all_selected(big[0]),
        lambda: _all_selected(small[0]),
        2.0,
    )
    assert big[0].selected_count() == BIG
    _drop(*big)
    _drop(*small)


def _all_selected(table: LedgerTable) -> int:
    """Selected and told by its ranges, then one row again, as an arrow key would."""
    for _ in range(50):
        table.select(None)
        table.selectAll()
    return table.selected_count()


CALLS = 10_000


class Painted(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        return


def test_p13_no_drift_of_reference_counts(lists: Lists, capsys: pytest.CaptureFixture[str]) -> None:
    table, model = _shown(lists, lists.small, whole=True)
    widget = Painted()
    widget.show()
    index = model.index(0, 0)
    drifts = {
        "paintEvent": _drift(widget.repaint),
        "data": _drift(lambda: model.data(index, 0)),
        "repaint of a list": _drift(table.viewport().repaint, CALLS // 50),
        "rowCount": _drift(lambda: model.rowCount(QModelIndex())),
        "eventFilter": _drift(lambda: QApplication.sendEvent(widget, QEvent(QEvent.Type.User))),
    }

    with capsys.disabled():
        sys.stdout.write(f"\nP13 drift of None, True, False after {CALLS} calls: {json.dumps(drifts)}\n")
    assert all(abs(one) < CALLS // 100 for drift in drifts.values() for one in drift)
    widget.close()
    _drop(table, model)


def _drift(call: Callable[[], Any], times: int = CALLS) -> list[int]:
    watched: tuple[object, ...] = (None, True, False)
    call()
    gc.collect()
    before = [sys.getrefcount(one) for one in watched]
    for _ in range(times):
        call()
    return [sys.getrefcount(one) - then for one, then in zip(watched, before, strict=True)]
