"""Handing over the shift: a key, a digit, and a password where there are any."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QMenu

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import NotAllowed
from stationdesk.desktop import form_drafts
from stationdesk.desktop.main_window import MainWindow
from stationdesk.store.audit import AuditEntry
from tests.desktop.access import (
    CANARY,
    CHIEF,
    OFFICER,
    OTHER,
    bring_to_front,
    compose,
    press,
    showing,
    type_password,
)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OFFSCREEN = "This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"


@pytest.fixture
def guarded(guarded_window: MainWindow) -> MainWindow:
    """The window of an officer who has entered with a password."""
    return guarded_window


def two_keys(window: MainWindow, qtbot, digit: Qt.Key) -> None:
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_L, CTRL | SHIFT)
    qtbot.keyClick(window.windowHandle(), digit)


def digit_of(name: str, window: MainWindow) -> Qt.Key:
    names = [one.name for one in window.desk.people_who_may_act()]
    return Qt.Key(Qt.Key.Key_1.value + names.index(name))


def test_at_a_practice_station_two_keys_hand_over(window, qtbot, settled):
    bring_to_front(window, qtbot)
    settled(window)
    assert window.desk.actor.name == CHIEF

    two_keys(window, qtbot, digit_of(OFFICER, window))

    assert window.desk.actor.name == OFFICER
    assert window.lock.page is None
    assert OFFICER in window.messages.words.text()
    settled(window)


def test_with_passwords_two_keys_and_the_password_hand_over(guarded, qtbot, settled):
    two_keys(guarded, qtbot, Qt.Key.Key_3)
    page = guarded.lock.page
    assert page.findChild(QListWidget, "access.people").currentItem().text() == OTHER
    assert page.findChild(QLineEdit, "access.password").hasFocus()
    assert showing(CANARY, "青坪") == []

    type_password(page, qtbot)
    with qtbot.waitSignal(guarded.lock.unlocked):
        qtbot.keyClick(guarded.windowHandle(), Qt.Key.Key_Return)

    assert (guarded.desk.actor.name, guarded.desk.actor.authenticated) == (OTHER, True)
    with guarded.desk.store.reading(SYSTEM) as tx:
        newest = tx.session.query(AuditEntry).order_by(AuditEntry.seq.desc()).first()
    assert newest.action == "account.entered"
    assert newest.authenticated
    settled(guarded)


def test_esc_goes_back_and_nothing_has_changed(guarded, qtbot):
    guarded.show_form("incidents.register")
    content = next(
        box.editor.control
        for form in guarded.findChildren(object)
        if type(form).__name__ == "ActionForm"
        for name, box in form.body.boxes.items()
        if name == "content"
    )
    content.setFocus()
    compose(content, "半张单子")
    qtbot.keyClick(guarded.windowHandle(), Qt.Key.Key_L, CTRL | SHIFT)
    assert not guarded.lock.is_locked

    qtbot.keyClick(guarded.windowHandle(), Qt.Key.Key_Escape)

    assert guarded.lock.page is None
    assert guarded.desk.actor.name == OFFICER
    assert content.toPlainText() == "半张单子"
    qtbot.waitUntil(content.hasFocus)


def test_left_alone_the_hand_over_becomes_a_lock(guarded, qtbot):
    qtbot.keyClick(guarded.windowHandle(), Qt.Key.Key_L, CTRL | SHIFT)

    guarded.lock.watch.idle.emit()
    qtbot.keyClick(guarded.windowHandle(), Qt.Key.Key_Escape)

    assert guarded.lock.is_locked
    assert showing(CANARY, "青坪") == []


def test_what_was_being_typed_is_kept_for_whoever_takes_over(guarded, qtbot, settled):
    guarded.show_form("incidents.register")
    form = next(one for one in guarded.findChildren(object) if type(one).__name__ == "ActionForm")
    compose(form.body.boxes["content"].editor.control, "半张单子")
    two_keys(guarded, qtbot, Qt.Key.Key_1)
    type_password(guarded.lock.page, qtbot)

    with qtbot.waitSignal(guarded.lock.unlocked):
        press(guarded.lock.page, "access.enter")

    assert guarded.desk.actor.name == CHIEF
    assert [one.words() for one in form_drafts.waiting(guarded.desk)] == ["半张单子"]
    settled(guarded)


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_the_person_menu_asks_for_the_password_of_who_was_chosen(guarded, qtbot):
    press(guarded, "actor")
    menu = guarded.findChild(QMenu, "actor.menu")

    next(one for one in menu.actions() if CHIEF in one.text()).trigger()

    page = guarded.lock.page
    assert page.findChild(QListWidget, "access.people").currentItem().text() == CHIEF
    assert guarded.desk.actor.name == OFFICER


def test_who_has_a_role_and_no_password_is_told_so(guarded, qtbot):
    from stationdesk.ledgers.station.records import Person

    with guarded.desk.store.transaction(SYSTEM, "station.people.add") as tx:
        new = tx.add(Person(name="吴新民", kind="officer", role=20, serving=True)).id

    guarded.lock.hand_to(new)

    assert "吴新民" in guarded.lock.page.findChild(QLabel, "form.message").text()


def test_nobody_takes_over_by_being_chosen(guarded):
    other = next(one for one in guarded.desk.people_who_may_act() if one.name == CHIEF)

    with pytest.raises(NotAllowed):
        guarded.desk.act_as(other.person)

    assert guarded.desk.actor.name == OFFICER


def test_nobody_is_marked_when_somebody_is_to_take_over_and_typing_picks(guarded, qtbot):
    qtbot.keyClick(guarded.windowHandle(), Qt.Key.Key_L, CTRL | SHIFT)
    listed = guarded.lock.page.card.people

    assert listed.person is None
    qtbot.waitUntil(listed.hasFocus)
    assert listed.person is None
    qtbot.keyClicks(listed, "zht")

    assert listed.selectedItems()[0].text() == OTHER


def test_who_takes_over_begins_at_the_duty_desk(guarded, qtbot):
    guarded.show_page("settings")
    two_keys(guarded, qtbot, Qt.Key.Key_1)
    type_password(guarded.lock.page, qtbot)

    with qtbot.waitSignal(guarded.rebuilt):
        press(guarded.lock.page, "access.enter")

    assert guarded.current_page == "home"


@pytest.mark.qt_log_ignore(OFFSCREEN)
def test_the_menu_of_people_offers_who_can_enter(guarded, qtbot):
    guarded.top.avatar.click()
    menu = guarded.findChild(QMenu, "actor.menu")
    said = [one.text() for one in menu.actions() if not one.isSeparator()]
    menu.close()

    assert [any(name in text for text in said) for name in (CHIEF, OFFICER, OTHER)] == [True] * 3
    assert len(said) == 5
