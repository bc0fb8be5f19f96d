"""A record beside the list: its pane, its next step, and that the keyboard is enough."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from stationdesk.core.ledger import Query
from stationdesk.desktop.ledger_page import LedgerPage


def _select(page: LedgerPage, qtbot, record: int) -> None:
    assert page.current.table.select(record)
    pane = page._views["incidents"].pane
    qtbot.waitUntil(lambda: pane.record == record)


def test_the_pane_shows_the_record_and_its_next_step(desk, page, qtbot) -> None:
    received = desk.ids(Query("incidents", (("pending", True),), order="received_at"))[0]

    _select(page, qtbot, received)

    pane = page._views["incidents"].pane
    assert pane.next_step() == "incidents.dispatch"
    assert pane.findChild(type(pane.next), "incidents.dispatch").property("look") == "tonal"


def test_f2_opens_the_next_step_over_the_page_and_escape_closes_it(desk, window, page, qtbot) -> None:
    received = desk.ids(Query("incidents", (("pending", True),), order="received_at"))[0]
    _select(page, qtbot, received)
    page.current.table.setFocus()

    qtbot.keyClick(page.current.table, Qt.Key.Key_F2)
    form = page.overlay.content

    assert form is not None
    assert form.action_name == "incidents.dispatch"
    assert not form.isWindow()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert page.overlay.content is None
    assert page.current.table.hasFocus()


def test_ctrl_n_opens_the_form_of_a_new_record(window, page, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert page.overlay.content.action_name == "incidents.register"


def test_a_saved_record_is_shown_and_said(desk, window, page, qtbot, settled) -> None:
    window.show_form("incidents.register")
    form = page.overlay.content
    boxes = form.body.boxes
    boxes["place"].editor.show_value("东河村8号")
    boxes["category"].editor.show_value("CR.theft")
    boxes["content"].editor.show_value("报称三轮车被盗")

    form.save()
    settled(window)

    newest = desk.ids(Query("incidents", order="number"))[0]
    qtbot.waitUntil(lambda: page.current.current_record() == newest)
    assert page.overlay.content is None
    assert desk.record("incidents", newest)["number"] in window.messages.words.text()


def test_the_arrows_move_and_enter_goes_to_the_pane(page, qtbot) -> None:
    table = page.current.table
    table.setFocus()
    first = table.current_record()

    qtbot.keyClick(table, Qt.Key.Key_Down)
    second = table.current_record()
    qtbot.keyClick(table, Qt.Key.Key_Return)

    pane = page._views["incidents"].pane
    assert first != second
    assert pane.record == second


def test_on_a_narrow_screen_the_pane_floats_until_escape(window, page, qtbot) -> None:
    window.resize(910, 600)
    pane = page._views["incidents"].pane
    qtbot.waitUntil(lambda: not pane.isVisible())

    qtbot.keyClick(page.current.table, Qt.Key.Key_Return)
    assert pane.isVisible()

    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_what_another_form_changed_appears_by_itself(desk, window, page, qtbot, settled) -> None:
    received = desk.ids(Query("incidents", (("pending", True),), order="received_at"))[0]
    _select(page, qtbot, received)

    values = desk.defaults("incidents.dispatch", received) | {"people": (desk.actor.person,)}
    desk.act("incidents.dispatch", values, record=received)

    pane = page._views["incidents"].pane
    qtbot.waitUntil(lambda: pane.next_step() == "incidents.arrive")
    settled(window)


def test_what_is_meant_for_several_is_done_with_each(desk, window, qtbot, settled) -> None:
    settled(window)
    window.show_page("station")
    page = window.page("station")
    page.show_tab("station.dictionaries")
    settled(window)
    table, pane = page.current.table, page._views["station.dictionaries"].pane
    table.select(None)
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = table.selected_records()
    name = "station.dictionaries.deactivate"
    qtbot.waitUntil(lambda: pane.record is None and pane.findChild(QPushButton, name) is not None)

    qtbot.mouseClick(pane.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    settled(window)

    assert len(chosen) == 3
    assert not any(desk.record("station.dictionaries", one)["active"] for one in chosen)
    assert "3" in window.messages.words.text()
