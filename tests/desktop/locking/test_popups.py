"""No menu, list or calendar stands over a locked screen, and none holds the keyboard after it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QLineEdit, QWidget

from stationdesk.desktop.main_window import MainWindow
from tests.desktop.access import press
from tests.desktop.locking.steps import half_filled, lock, unlock
from tests.desktop.walking import laid_out

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"
)


def a_list(window: MainWindow) -> None:
    combo = QComboBox(window.centralWidget())
    combo.addItems(["青坪", "集贸市场"])
    combo.show()
    combo.showPopup()


def a_calendar(window: MainWindow) -> None:
    edit = QDateEdit(window.centralWidget())
    edit.setCalendarPopup(True)
    edit.show()
    arrow = QPoint(edit.width() - 8, edit.height() // 2)
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=arrow)


def the_person_menu(window: MainWindow) -> None:
    press(window, "actor")


def a_context_menu(window: MainWindow) -> None:
    ask_for_a_menu(window.findChild(QLineEdit))


def ask_for_a_menu(line: QWidget) -> None:
    """The right button of the mouse."""
    at = line.rect().center()
    QApplication.sendEvent(line, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, line.mapToGlobal(at)))


def standing_open() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


@pytest.mark.parametrize("opened", [a_list, a_calendar, the_person_menu, a_context_menu])
def test_what_stands_open_goes_when_the_screen_is_locked_and_does_not_return(
    window: MainWindow, qtbot, opened: Callable[[MainWindow], None]
) -> None:
    half_filled(window, qtbot)
    opened(window)
    assert QApplication.activePopupWidget() is not None

    window.lock.lock()

    assert QApplication.activePopupWidget() is None
    assert standing_open() == [window]
    unlock(window, qtbot)
    laid_out()
    assert QApplication.activePopupWidget() is None
    assert standing_open() == [window]


def test_what_opens_over_the_locked_screen_goes_at_once(window: MainWindow, qtbot) -> None:
    page = lock(window, qtbot)

    ask_for_a_menu(page.findChild(QLineEdit, "access.password"))
    laid_out()

    assert QApplication.activePopupWidget() is None
    assert standing_open() == [window]
    unlock(window, qtbot)
