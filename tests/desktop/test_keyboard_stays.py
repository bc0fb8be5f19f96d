"""Where the keyboard is, and which record is chosen, once something has been done by keys."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.fields.files import FilesEditor
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.scrolled import Scrolled
from tests.desktop.access import OFFICER, bring_to_front
from tests.desktop.officer import CTRL, SHIFT, Officer

Key = Qt.Key


@pytest.fixture
def officer(window: MainWindow, desk: Desk, qtbot: QtBot, settled: Any) -> Officer:
    settled(window)
    return Officer(window, desk, qtbot, settled)


def has_keyboard(officer: Officer) -> None:
    table = officer.page().current.table
    officer.qtbot.waitUntil(lambda: QApplication.focusWidget() is table)


def choose_call(officer: Officer, desk: Desk, place: int) -> int:
    """A call further down the list, by the arrow keys."""
    officer.go("incidents")
    for _ in range(place):
        officer.press(Key.Key_Down)
    call = desk.rows(Query("incidents"), limit=place + 1).rows[place].id
    officer.shows("incidents", call)
    return int(call)


def raise_hazard(officer: Officer) -> int:
    officer.press(Key.Key_G, CTRL | SHIFT)
    form = officer.opened("rectifications.from_incident")
    officer.field("kind", Key.Key_K)
    officer.choose("tdds")
    return officer.save(form)


@pytest.mark.parametrize("place", [1, 4])
def test_a_hazard_raised_from_a_call_leaves_the_call_chosen(officer: Officer, desk: Desk, place: int) -> None:
    call = choose_call(officer, desk, place)
    hazard = raise_hazard(officer)
    assert officer.page().current.table.selected_records() == [call]
    officer.shows("incidents", call)
    has_keyboard(officer)
    assert desk.name("rectifications", hazard)


def test_after_a_button_of_the_pane_the_list_has_the_keyboard(officer: Officer, desk: Desk) -> None:
    call = choose_call(officer, desk, 0)
    officer.press(Key.Key_Return)  # the pane's first button has the keyboard
    assert QApplication.focusWidget() is officer.page()._views["incidents"].pane.next
    officer.press(Key.Key_Space)
    form = officer.form()
    officer.field("people", Key.Key_P)
    officer.choose("lwd")
    officer.save(form)
    has_keyboard(officer)
    assert officer.page().current.table.selected_records() == [call]


def test_after_a_hand_over_the_arrow_keys_work(officer: Officer, window: MainWindow, qtbot: QtBot) -> None:
    bring_to_front(window, qtbot)
    names = [one.name for one in window.desk.people_who_may_act()]
    qtbot.keyClick(window.windowHandle(), Key.Key_L, CTRL | SHIFT)
    qtbot.keyClick(window.windowHandle(), Key(Key.Key_1.value + names.index(OFFICER)))
    officer.settled(window)
    assert window.desk.actor.name == OFFICER
    focused = QApplication.focusWidget()
    page = window.page(window.current_page)
    assert focused is page or page.isAncestorOf(focused)


def test_a_hazard_is_raised_from_the_inspection_of_a_unit(officer: Officer, desk: Desk) -> None:
    unit = made(desk, "station.units.register", name="惠万家超市", kind=desk.entries("unit_kind")[0].code)
    people = tuple(one.person for one in desk.people_who_may_act())[:2]
    check = made(desk, "rectifications.inspections.register", object=unit, inspectors=people)
    officer.window.show_record("rectifications.inspections", check)
    officer.shows("rectifications.inspections", check)
    officer.press(Key.Key_D, CTRL)
    form = officer.opened("rectifications.from_inspection")
    assert form.body.understood()["object"] == unit


def made(desk: Desk, action: str, **values: object) -> int:
    return int(desk.act(action, desk.defaults(action) | values).record or 0)


def test_why_a_picture_was_refused_is_scrolled_into_sight(
    officer: Officer, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1366, 700)
    officer.go("rectifications")
    officer.press(Key.Key_N, CTRL)
    form = officer.opened("rectifications.register")
    form.body.more.setChecked(True)
    editor = form.body.boxes["photos"].editor
    assert isinstance(editor, FilesEditor)
    editor.control.setFocus()
    editor.add([(b"not a picture", "stairs.jpg")])
    qtbot.waitUntil(editor.said.isVisible)
    view = form.findChild(Scrolled, "form.area").viewport()

    def in_sight() -> bool:
        top = editor.said.mapTo(view, editor.said.rect().topLeft()).y()
        return top >= 0 and top + editor.said.height() <= view.height()

    qtbot.waitUntil(in_sight, timeout=3000)
