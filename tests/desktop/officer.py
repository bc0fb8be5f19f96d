"""A desk officer at the window: every key goes to where the keyboard is, nothing is clicked."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.desk import Desk
from stationdesk.desktop.form import ActionForm
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.window_keys import DIGITS

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def compose(widget: QWidget, words: str) -> None:
    """What an input method commits."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


class Officer:
    """Presses keys where the keyboard is, and waits for what the window makes of them."""

    def __init__(self, window: MainWindow, desk: Desk, qtbot: QtBot, settled: Callable[..., None]) -> None:
        self.window, self.desk, self.qtbot, self.settled = window, desk, qtbot, settled

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self.focus(), key, held)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus(), text)

    def write(self, words: str) -> None:
        """Words of an input method, where the keyboard is."""
        compose(self.focus(), words)

    def page(self) -> Any:
        return self.window.page(self.window.current_page)

    def go(self, name: str) -> Any:
        """Alt and the page's digit, or its title after Ctrl+K where it has none."""
        at, place = next((at, one) for at, one in enumerate(self.window.places) if one.name == name)
        if at < DIGITS:
            self.press(Qt.Key(Qt.Key.Key_1 + at), ALT)
        else:
            self.press(Qt.Key.Key_K, CTRL)
            self.write(place.title)
            self.press(Qt.Key.Key_Return)
        assert self.window.current_page == name
        self.settled(self.window)
        return self.page()

    def form(self) -> ActionForm:
        self.qtbot.waitUntil(lambda: isinstance(self.page().overlay.content, ActionForm))
        content = self.page().overlay.content
        assert isinstance(content, ActionForm)
        return content

    def opened(self, name: str) -> ActionForm:
        """The form that has just been opened; it must be this action's."""
        form = self.form()
        assert form.action_name == name
        return form

    def field(self, name: str, letter: Qt.Key) -> None:
        """Alt and the letter of a field."""
        self.press(letter, ALT)
        assert self.focus().objectName() == name

    def save(self, form: ActionForm) -> int:
        answers: list[Any] = []
        form.saved.connect(answers.append)
        with self.qtbot.waitSignal(form.saved):
            self.press(Qt.Key.Key_Return, CTRL)
        self.settled(self.window)
        return int(answers[0].record)

    def choose(self, initials: str) -> None:
        self.type(initials)
        self.press(Qt.Key.Key_Return)

    def hand_over(self, name: str) -> None:
        """Ctrl+Shift+L and the digit of who takes over."""
        names = [one.name for one in self.window.desk.people_who_may_act()]
        for key, held in (
            (Qt.Key.Key_L, CTRL | SHIFT),
            (Qt.Key(Qt.Key.Key_1.value + names.index(name)), PLAIN),
        ):  # the handle is asked for each time: Python's hold on it may end with an earlier window's
            self.qtbot.keyClick(self.window.windowHandle(), key, held)
        self.settled(self.window)
        assert self.window.desk.actor.name == name

    def tab(self, ledger: str) -> None:
        """Ctrl+PgDn until the ledger is in front."""
        for _ in range(9):
            if self.page().current.ledger.name != ledger:
                self.press(Qt.Key.Key_PageDown, CTRL)
        assert self.page().current.ledger.name == ledger
        self.settled(self.window)

    def shows(self, ledger: str, record: int) -> None:
        """The pane beside the list shows the record."""
        self.qtbot.waitUntil(
            lambda: ledger in self.page()._views and self.page()._views[ledger].pane.record == record
        )

    def step(self, record: int, expected: str, fill: Callable[[], object] = lambda: None) -> None:
        """F2, what the form asks, Ctrl+Enter."""
        ledger = self.page().current.ledger.name
        self.shows(ledger, record)
        self.page().current.table.setFocus()
        self.press(Qt.Key.Key_F2)
        form = self.opened(expected)
        fill()
        self.save(form)
