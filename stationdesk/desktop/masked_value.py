"""A masked value with its eye: shown whole for half a minute once a reason is kept, then masked again."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Fact
from stationdesk.desk import Desk
from stationdesk.desktop.clipboard import copy_secret
from stationdesk.desktop.icons import icon
from stationdesk.desktop.reveal_dialog import RevealDialog
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.plain import button, name_it, words

SHOWN_SECONDS = 30
_LOOK = QT_TRANSLATE_NOOP("desktop", "Show “{field}” whole; the log keeps who looked and why")
_HIDE = QT_TRANSLATE_NOOP("desktop", "Hide it again")
_COPY = QT_TRANSLATE_NOOP("desktop", "Copy it; it leaves the clipboard when it is hidden again")
_LEFT = QT_TRANSLATE_NOOP("desktop", "{seconds} s")
_PAIR = QT_TRANSLATE_NOOP("desktop", "{title}: {value}")


class MaskedValue(QWidget):
    """One fact of one record (`about` is its ledger and id). Nothing is copied unless asked for."""

    def __init__(self, desk: Desk, about: tuple[str, int], fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._fact, self._about = desk, fact, about
        self._masked = desk.display(fact.kind, fact.value)
        self._title = desk.say(fact.title)
        self._clear = ""
        self._left = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.value = words("", "", self, name=f"{fact.name}.value")
        self.note = words("", "cap", self, name=f"{fact.name}.left")
        self.eye = button("", f"{fact.name}.reveal", "", look="icon-small", parent=self)
        self.eye.clicked.connect(self._toggle)
        self.copy = button(
            "", f"{fact.name}.copy", desk.say(_COPY), icon="copy", look="icon-small", parent=self
        )
        self.copy.clicked.connect(lambda: copy_secret(self._clear))
        for part in (self.value, self.eye, self.copy, self.note):
            row.addWidget(part)
        row.addStretch(1)
        self.timer = QTimer(self)
        self.timer.setInterval(1000)
        self.timer.timeout.connect(self._second)
        self.hide_value()

    def hide_value(self) -> None:
        """Hide the value, also in the clipboard it was copied to."""
        self.timer.stop()
        clipboard = QApplication.clipboard()
        if self._clear and clipboard.text() == self._clear:
            clipboard.clear()
        self._clear = ""
        self._show(self._masked)

    def show_clear(self, value: str) -> None:
        """Show the revealed value for half a minute."""
        self._clear, self._left = value, SHOWN_SECONDS
        self._show(value)
        self.timer.start()

    def ask(self) -> None:
        """Ask why, then show."""
        dialog = RevealDialog(self._desk, self._about, self._fact.name, self._title, self)
        dialog.revealed.connect(self.show_clear)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever takes the value out of sight, another record or the lock, hides it for good."""
        self.hide_value()
        super().hideEvent(event)

    def _toggle(self) -> None:
        self.hide_value() if self._clear else self.ask()

    def _second(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.hide_value()
        else:
            self._say_left()

    def _show(self, text: str) -> None:
        say, clear = self._desk.say, bool(self._clear)
        self.value.setText(text)
        self.value.setAccessibleName(say(_PAIR.filled(title=self._title, value=text)))
        name_it(
            self.eye, self.eye.objectName(), say(_HIDE) if clear else say(_LOOK.filled(field=self._title))
        )
        self.eye.setIcon(icon("eye-slash" if clear else "eye", theme().accent))
        self.copy.setVisible(clear)
        self.note.setVisible(clear)
        self._say_left()

    def _say_left(self) -> None:
        self.note.setText(self._desk.say(_LEFT.filled(seconds=self._left)))
