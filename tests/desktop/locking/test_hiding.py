"""Locked: nothing of a record is on the screen, and everything stands afterwards."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QToolTip,
    QVBoxLayout,
)

from stationdesk.desktop import clipboard
from stationdesk.desktop.access.hiding import Hiding
from stationdesk.desktop.command_palette import CommandPalette
from stationdesk.desktop.widgets.plain import words
from tests.desktop.access import (
    CANARY,
    bring_to_front,
    compose,
    showing,
)
from tests.desktop.locking.steps import CTRL, RECORDS, TYPED, half_filled, key, lock, unlock


def test_ctrl_l_hides_every_word_of_every_record(window, qtbot):
    half_filled(window, qtbot)
    assert all(showing(one) for one in (CANARY, TYPED, "青坪"))

    lock(window, qtbot)

    assert showing(*RECORDS) == []
    assert window.windowTitle() == "所务台 · 已锁屏"


def test_every_page_hides_its_records(window, qtbot, settled):
    for place in window.places:
        window.show_page(place.name)
        settled(window)
        lock(window, qtbot)

        assert showing(*RECORDS) == [], place.name
        unlock(window, qtbot)
        assert window.current_page == place.name


def test_everything_is_off_the_screen_within_a_tenth_of_a_second(window, qtbot):
    half_filled(window, qtbot)
    hiding = Hiding(window)

    begun = time.thread_time()  # what other processes take of the computer is not the lock's
    hiding.hide("locked")
    window.repaint()
    passed = time.thread_time() - begun

    assert showing(*RECORDS) == []
    assert passed < 0.1
    hiding.bring_back()


def test_what_was_half_typed_stands_there_again_with_the_keyboard_in_it(window, qtbot):
    form = half_filled(window, qtbot)
    lock(window, qtbot)

    unlock(window, qtbot)

    content = form.body.boxes["content"].editor.control
    assert content.toPlainText() == TYPED
    qtbot.waitUntil(content.hasFocus)
    compose(content, "一台")
    assert content.toPlainText() == TYPED + "一台"
    assert "青坪" in window.windowTitle()
    assert window.current_page == "incidents"


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_dialogs_palettes_menus_and_tool_tips_go_and_only_what_was_at_work_returns(window, qtbot):
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(words(CANARY, parent=dialog))
    dialog.open()
    menu = QMenu(CANARY, window)
    menu.addAction(CANARY)
    menu.popup(QPoint(10, 10))
    QToolTip.showText(QPoint(20, 20), CANARY)
    window.open_palette()

    window.lock.lock()

    assert showing(*RECORDS) == []
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert tops == [window]
    unlock(window, qtbot)
    assert dialog.isVisible()
    assert window.findChild(CommandPalette).isVisible()
    assert not menu.isVisible()
    dialog.close()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
def test_ctrl_l_locks_out_of_a_dialog_too_and_the_dialog_returns_as_it_was(window, qtbot):
    dialog = QDialog(window)
    line = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(line)
    dialog.open()
    bring_to_front(dialog, qtbot)
    line.setFocus()

    key(dialog, qtbot, Qt.Key.Key_L, CTRL)

    qtbot.waitUntil(lambda: window.lock.is_locked)
    assert not dialog.isVisible()
    unlock(window, qtbot)
    assert dialog.isVisible()
    assert dialog.isModal()
    assert window.windowHandle().isVisible()
    dialog.close()


def test_what_was_revealed_is_taken_from_the_clipboard_and_nothing_else(window, qtbot):
    clipboard.copy_secret("13800000077")
    lock(window, qtbot)
    assert QApplication.clipboard().text() == ""
    unlock(window, qtbot)

    clipboard.copy_secret("13800000077")
    QApplication.clipboard().setText("copied elsewhere")
    lock(window, qtbot)
    assert QApplication.clipboard().text() == "copied elsewhere"
    unlock(window, qtbot)


def test_the_lock_page_follows_the_window(window, qtbot):
    page = lock(window, qtbot)

    window.resize(1000, 640)

    qtbot.waitUntil(lambda: page.size() == window.size())
