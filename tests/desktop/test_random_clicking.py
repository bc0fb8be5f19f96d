"""Three hundred actions nobody would think of: the window stands them."""

import random

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)  # fmt: skip

from stationdesk.desktop.failures import Failures

ACTIONS = 300
KEYS = (
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_F2,
    Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_F5,
)  # fmt: skip
HELD = (
    *((key, Qt.KeyboardModifier.ControlModifier) for key in (Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_F)),
    *((Qt.Key(Qt.Key.Key_0 + digit), Qt.KeyboardModifier.AltModifier) for digit in range(1, 6)),
)
TEXTS = ("盗窃", "dhc", "<b>x</b>", "0830", "昨晚8点半", "1380000", "%_", "")
LEFT_ALONE = ("pdf", "export", "print", "restore", "backup")  # they would write files or ask the printer


def _targets(window: QWidget) -> list[QWidget]:
    kinds = (QPushButton, QLineEdit, QComboBox, QAbstractItemView)
    top = QApplication.activePopupWidget() or window
    return [
        widget
        for widget in top.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.isVisible()
        and widget.isEnabled()
        and not any(word in widget.objectName() for word in LEFT_ALONE)
    ]


def _close_popups() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMenu | QMessageBox | QDialog) and widget.isVisible() and widget.isWindow():
            widget.close()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


# The offscreen platform says what it cannot do for each menu that pops up; it can do without.
@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)")
@pytest.mark.parametrize("seed", [1, 2])
def test_the_window_stands_random_clicking(window, settled, qtbot, seed: int) -> None:
    chance = random.Random(seed)
    defects: list[str] = []
    window.failures.happened.connect(defects.append)
    hook = Failures()
    hook.happened.connect(defects.append)
    window.resize(1366, 736)

    for _ in range(ACTIONS):
        roll = chance.random()
        targets = _targets(window)
        target = chance.choice(targets) if targets else window
        if roll < 0.15:
            qtbot.keyClick(window, *chance.choice(HELD))
        elif roll < 0.4:
            qtbot.keyClick(QApplication.focusWidget() or window, chance.choice(KEYS))
        elif isinstance(target, QLineEdit):
            target.setFocus()
            target.insert(chance.choice(TEXTS))
        else:
            viewport = target.viewport() if isinstance(target, QAbstractItemView) else target
            where = QPoint(
                chance.randrange(max(viewport.width(), 1)), chance.randrange(max(viewport.height(), 1))
            )
            qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
        if chance.random() < 0.4:
            _close_popups()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    _close_popups()
    settled(window)
    assert defects == []
    assert window.isVisible()
