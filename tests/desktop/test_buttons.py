"""Enter presses the button that has the keyboard, in whatever window it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.desktop.widgets.plain import button


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("ground", [QWidget, QMainWindow, QDialog])
def test_enter_presses_the_button_that_has_the_keyboard(ground: type[QWidget], key: Qt.Key, qtbot: QtBot):
    window = ground()
    qtbot.addWidget(window)
    pressed: list[str] = []
    made = [button(name, name, name, parent=window) for name in ("one", "two")]
    for one in made:
        one.clicked.connect(lambda _on=False, one=one: pressed.append(one.text()))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made[1].setFocus()

    qtbot.keyClick(made[1], key)

    assert pressed == ["two"]


def test_ctrl_enter_on_a_button_is_the_forms(qtbot: QtBot):
    window = QDialog()
    qtbot.addWidget(window)
    pressed: list[bool] = []
    made = button("one", "one", "one", parent=window)
    made.clicked.connect(pressed.append)
    window.show()

    qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert pressed == []
