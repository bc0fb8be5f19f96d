"""Ctrl+A in a long list: nothing is gone through, nothing is read; the database counts and adds up."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.acting import MOST_AT_ONCE
from stationdesk.desktop.main_window import MainWindow
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.store import Store
from tests.conftest import let_go
from tests.desktop.made_station import NOW, actor_named, make_station_with_calls
from tests.made_once import made_once
from tests.store.calls import columns

MANY = 12_000
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OFFSCREEN = "This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"
pytestmark = pytest.mark.qt_log_ignore(OFFSCREEN)


class Reader(Desk):
    """A desk that notes how many rows were read, and of how many records the sums were asked for by id."""

    read = 0
    added = 0

    def rows_by_id(self, ledger: str, ids: list[int]) -> tuple[Any, ...]:
        self.read += len(ids)
        return super().rows_by_id(ledger, ids)

    def totals(self, ledger: str, ids: Any) -> dict[str, tuple[int, Any]]:
        self.added += len(ids)
        return super().totals(ledger, ids)


def _make(folder: Path) -> None:
    make_station_with_calls(folder)
    store = Store.open(folder, clock=lambda: NOW)
    with store.transaction(actor_named(store, "陈建国"), "practice.fill") as tx:
        tx.add_many(
            Incident, [columns(f"第{place}次求助", target_minutes=place % 7) for place in range(MANY)]
        )
    let_go(store)


@pytest.fixture(scope="module")
def long_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "twelve-thousand", _make)


@pytest.fixture
def desk(long_folder: Path, tmp_path: Path) -> Iterator[Desk]:
    store = Store.open(Path(shutil.copytree(long_folder, tmp_path / "long")), clock=lambda: NOW)
    yield Reader(store, LEDGERS, actor=actor_named(store, "陈建国"))
    let_go(store)


@pytest.fixture
def page(window: MainWindow, settled: Any) -> Any:
    settled(window)
    window.alarm.acknowledge()
    window.show_page("incidents")
    settled(window)
    return window.page("incidents")


def test_everything_is_selected_counted_and_added_up_without_a_row_being_read(desk, page, qtbot) -> None:
    table, selection = page.current.table, page.current.selection
    page.current.columns.choose(("number", "target"))
    every = page.current.model.rowCount()
    desk.read = desk.added = 0
    with qtbot.waitSignal(selection.told, check_params_cb=bool) as told:
        qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)

    assert every > MANY
    assert table.selected_count() == every
    assert told.args[0].startswith(f"已选{every}行")
    whole = desk.totals_of(Query("incidents"))["target"][1]
    assert str(whole) in told.args[0]
    assert desk.added == 0
    assert desk.read <= 200  # the rows that are painted
    assert len(table.selectionModel().selection()) == 1


def test_all_but_one_row_is_added_up_by_its_records_in_pieces(desk, page, qtbot) -> None:
    table, selection = page.current.table, page.current.selection
    with qtbot.waitSignal(selection.told, check_params_cb=bool):
        qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    index = table.model().index(5, 0)
    desk.read = 0
    with qtbot.waitSignal(selection.told, check_params_cb=bool) as told:
        flags = QItemSelectionModel.SelectionFlag
        table.selectionModel().select(index, flags.Deselect | flags.Rows)

    every = page.current.model.rowCount()
    assert told.args[0].startswith(f"已选{every - 1}行")
    assert desk.added == every - 1
    assert desk.read <= 200
    ids = table.selected_records()
    assert len(ids) == every - 1
    assert page.current.model.id_at(5) not in ids


def test_everything_is_selected_even_before_every_id_is_known(desk, window, page, settled, qtbot) -> None:
    table = page.current.table
    page.current.model.load(Query("incidents", order="received_at"))
    assert not page.current.model.whole
    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    settled(window)

    assert table.selected_count() == page.current.model.rowCount() > MANY
    page.current.model.load(Query("incidents", order="received_at"))
    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    table.select(page.current.model.id_at(3))
    settled(window)
    assert table.selected_count() == 1


def test_a_copy_and_an_action_on_everything_are_refused_in_one_sentence(desk, page, qtbot) -> None:
    table = page.current.table
    QGuiApplication.clipboard().clear()  # whatever another test copied
    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    desk.read = 0
    with qtbot.waitSignal(page.current.selection.refused) as copied:
        qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    with qtbot.waitSignal(page.acting.refused) as acted:
        page.acting.ask_many("incidents.dispatch", table.selected_records())

    assert "5000" in desk.say(copied.args[0].phrase)
    assert str(MOST_AT_ONCE) in desk.say(acted.args[0].phrase)
    assert not QGuiApplication.clipboard().text()
    assert page.overlay.content is None
    assert desk.read <= 200
