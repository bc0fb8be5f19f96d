"""What the tests of the lock do with keys, and what no screen may say meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QWidget,
)

from stationdesk.desktop.access.page import AccessPage
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow
from tests.desktop.access import (
    CANARY,
    compose,
    press,
    showing,
    type_password,
)

TYPED = "报称鱼塘增氧机被盗"
RECORDS = (CANARY, TYPED, "青坪", "集贸市场", "13800000077", "〔2026〕", "东河村")
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def key(window: QWidget, qtbot, which: Qt.Key, held=NONE) -> None:
    """A key as the system gives it to the window, shortcuts included."""
    qtbot.keyClick(window.windowHandle(), which, held)


def lock(window: MainWindow, qtbot) -> AccessPage:
    key(window, qtbot, Qt.Key.Key_L, CTRL)
    page = window.lock.page
    assert page is not None
    return page


def unlock(window: MainWindow, qtbot) -> None:
    page = window.lock.page
    type_password(page, qtbot)
    with qtbot.waitSignal(window.lock.unlocked):
        press(page, "access.enter")


def half_filled(window: MainWindow, qtbot) -> ActionForm:
    window.show_form("incidents.register")
    form = window.findChild(ActionForm)
    content = form.body.boxes["content"].editor.control
    content.setFocus()
    compose(content, TYPED)
    assert showing(TYPED)
    return form
