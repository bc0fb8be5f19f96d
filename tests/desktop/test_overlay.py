"""A form over the page has the keyboard: it goes where something is missing, and Tab stays inside."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from stationdesk.core.ledger import Query
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
ROUNDS = 80  # more than the controls of any form


@pytest.fixture
def at_work(window: MainWindow, settled) -> MainWindow:
    settled(window)
    window.alarm.acknowledge()
    return window


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("page", ["home", "incidents"])
def test_a_new_call_begins_where_the_place_is_typed(at_work, qtbot, settled, page) -> None:
    at_work.show_page(page)
    settled(at_work)

    qtbot.keyClick(at_work, Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(focused(), "abc")

    form = at_work.page("incidents").overlay.content
    assert isinstance(form, ActionForm)
    assert form.body.boxes["place"].editor.control.hasFocus()
    assert focused().text() == "abc"


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_round_within_the_form(at_work, desk, qtbot, key) -> None:
    record = desk.ids(Query("incidents", (("pending", True),), order="received_at"))[0]
    at_work.show_form("incidents.dispatch", record)
    form = at_work.page("incidents").overlay.content
    first, seen = focused(), []

    for _ in range(ROUNDS):
        qtbot.keyClick(focused(), key)
        seen.append(focused())

    assert all(form.isAncestorOf(one) for one in seen)
    assert first in seen
    assert form.footer.save in seen


def test_the_import_panel_begins_at_choosing_a_file(at_work, qtbot, settled) -> None:
    at_work.show_page("incidents")
    settled(at_work)
    page = at_work.page("incidents")

    page.acting.import_into("incidents")

    assert page.overlay.content.batches.choose.hasFocus()


def test_closing_gives_the_keyboard_back_to_the_table(at_work, qtbot, settled) -> None:
    at_work.show_page("incidents")
    settled(at_work)
    page = at_work.page("incidents")
    page.current.table.setFocus()

    page.new()
    page.ask("incidents.register")
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    assert page.overlay.content is None
    assert page.current.table.hasFocus()
