"""While it is locked: nothing acts, and what happens meanwhile waits behind the lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from stationdesk.desktop import form_drafts
from stationdesk.desktop.access.hiding import STAYS
from stationdesk.desktop.command_palette import CommandPalette
from stationdesk.desktop.widgets.plain import words
from tests.desktop.access import (
    CANARY,
    press,
    showing,
    visible_widgets,
)
from tests.desktop.locking.steps import ALT, CTRL, NONE, RECORDS, SHIFT, TYPED, half_filled, key, lock, unlock
from tests.desktop.walking import laid_out


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_what_a_job_opens_meanwhile_is_not_seen_before_unlocking(window, qtbot):
    lock(window, qtbot)
    late = QDialog(window)
    QVBoxLayout(late).addWidget(words(CANARY, parent=late))

    late.open()
    qtbot.waitUntil(lambda: not late.isVisible())

    assert showing(*RECORDS) == []
    unlock(window, qtbot)
    assert late.isVisible()
    late.close()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_a_wall_that_shows_no_records_stays(window, qtbot):
    wall = QFrame(window, Qt.WindowType.Window)
    wall.setProperty(STAYS, True)
    calls: list[str] = []
    QShortcut("Ctrl+W", wall, lambda: calls.append("wall"))
    qtbot.addWidget(wall)
    wall.show()

    window.lock.lock()

    assert wall.isVisible()
    assert all(one.isEnabled() for one in wall.findChildren(QShortcut))
    unlock(window, qtbot)
    assert wall.isVisible()
    wall.close()


def test_no_command_key_acts_while_locked_and_each_acts_again_afterwards(window, qtbot):
    page = lock(window, qtbot)

    for which, held in (
        (Qt.Key.Key_K, CTRL), (Qt.Key.Key_N, CTRL), (Qt.Key.Key_F, CTRL), (Qt.Key.Key_P, CTRL),
        (Qt.Key.Key_F1, NONE), (Qt.Key.Key_F5, NONE),
        (Qt.Key.Key_L, CTRL | SHIFT), (Qt.Key.Key_1, ALT), (Qt.Key.Key_Escape, NONE),
    ):  # fmt: skip
        key(window, qtbot, which, held)

    assert window.lock.is_locked
    assert window.lock.page is page
    assert window.current_page == "incidents"
    assert window.findChild(CommandPalette) is None
    assert showing(*RECORDS) == []
    unlock(window, qtbot)
    key(window, qtbot, Qt.Key.Key_K, CTRL)
    assert window.findChild(CommandPalette) is not None


def test_a_message_that_comes_meanwhile_waits_behind_the_lock(window, qtbot):
    lock(window, qtbot)

    window.say(CANARY)

    assert showing(*RECORDS) == []
    unlock(window, qtbot)
    assert window.messages.isVisible()


def test_a_window_made_anew_meanwhile_stays_behind_the_lock(window, qtbot):
    page = lock(window, qtbot)

    window.rebuild()
    qtbot.waitUntil(lambda: not window.centralWidget().isVisible())

    assert showing(*RECORDS) == []
    assert page.isVisible()
    assert window.windowTitle() == "所务台 · 已锁屏"
    unlock(window, qtbot)
    assert window.centralWidget().isVisible()
    assert "青坪" in window.windowTitle()


def test_made_anew_and_locked_at_once_shows_nothing(window, qtbot, settled):
    window.rebuild()
    window.lock.lock()

    settled(window)
    laid_out()

    assert showing(*RECORDS) == []
    unlock(window, qtbot)
    qtbot.waitUntil(window.centralWidget().isVisible)


def test_an_alarm_says_that_a_call_waits_and_nothing_of_it(window, desk, clock, qtbot):
    page = lock(window, qtbot)
    clock.forward(minutes=10)
    window.top.minute.emit()

    qtbot.waitUntil(lambda: page.findChild(QFrame, "access.alarm").isVisible())

    assert window.alarm.ringing()
    assert showing(*RECORDS) == []
    assert page.findChild(QLabel, "access.alarm.words").text()


def test_backups_and_jobs_go_on(window, desk, qtbot):
    lock(window, qtbot)
    made: list[object] = []

    window.background.start(lambda _task: desk.store.backup("timer"), done=made.append)

    qtbot.waitUntil(lambda: bool(made))
    assert window.lock.is_locked


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_the_person_menu_locks_too(window, qtbot):
    press(window, "actor")
    menu = window.findChild(QMenu, "actor.menu")
    entry = next(one for one in menu.actions() if "Ctrl+L" in one.text())

    entry.trigger()

    assert window.lock.is_locked
    assert showing(*RECORDS) == []


def test_closing_a_locked_window_keeps_the_draft(window, desk, qtbot):
    half_filled(window, qtbot)
    lock(window, qtbot)

    window.close()

    assert [one.words() for one in form_drafts.waiting(desk)] == [TYPED]


def test_nothing_can_be_typed_into_what_is_hidden(window, qtbot):
    form = half_filled(window, qtbot)
    lock(window, qtbot)
    before = form.body.boxes["content"].editor.control.toPlainText()

    for which in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_Space):
        key(window, qtbot, which)

    assert form.body.boxes["content"].editor.control.toPlainText() == before
    editors = [one for one in visible_widgets() if isinstance(one, QLineEdit | QPlainTextEdit)]
    assert [one.objectName() for one in editors] == ["access.password"]


def test_a_window_closed_while_locked_hides_nothing_of_the_next(window, qtbot):
    lock(window, qtbot)
    window.close()
    next_one = QWidget()
    qtbot.addWidget(next_one)

    next_one.show()
    QApplication.processEvents()

    assert next_one.isVisible()
    assert not next_one.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)


def test_an_alarm_does_not_move_what_is_being_typed_into(window, qtbot):
    page = lock(window, qtbot)
    line = page.findChild(QLineEdit, "access.password")
    page.show_alarm(False)
    QApplication.processEvents()
    place = line.mapTo(page, line.rect().topLeft())

    page.show_alarm(True)
    QApplication.processEvents()

    assert page.findChild(QFrame, "access.alarm").isVisible()
    assert line.mapTo(page, line.rect().topLeft()) == place
