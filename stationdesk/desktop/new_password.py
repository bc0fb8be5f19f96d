"""A password chosen twice, with the rule and what is still missing said while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.passwords import why_weak
from stationdesk.desktop.tokens import SPACE_L, SPACE_S, SPACE_XS, looks
from stationdesk.desktop.widgets.password_line import PasswordLine
from stationdesk.desktop.widgets.plain import words

NEW = QT_TRANSLATE_NOOP("desktop", "New password")
AGAIN = QT_TRANSLATE_NOOP("desktop", "The same once more")
_RULE = QT_TRANSLATE_NOOP(
    "desktop", "10 characters, or 8 with three of: small letters, capitals, digits, other signs."
)
_MISSING = QT_TRANSLATE_NOOP("desktop", "Please choose a password.")
_DIFFERENT = QT_TRANSLATE_NOOP("desktop", "The two are not the same yet.")
_ONCE_MORE = QT_TRANSLATE_NOOP("desktop", "This password will do; now once more.")
_GOOD = QT_TRANSLATE_NOOP("desktop", "This password will do.")


class NewPassword(QWidget):
    """`edited` comes with every key, `entered` with Enter in the second line.

    `person` is whose name must not be in it.
    """

    entered = Signal()
    edited = Signal()

    def __init__(self, say: Say, name: str, parent: QWidget | None = None, *, title: Phrase = NEW) -> None:
        super().__init__(parent)
        self._say = say
        self.person = ""
        self.first = PasswordLine(say, f"{name}.password", say(title), self)
        self.second = PasswordLine(say, f"{name}.again", say(AGAIN), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_XS)
        for place, (asked, line) in enumerate(((title, self.first), (AGAIN, self.second))):
            label = words(say(asked), "field", self)
            label.setBuddy(line.line)
            grid.addWidget(label, 0, place)
            grid.addWidget(line, 1, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        self.told = words(say(_RULE), "mute", self, name=f"{name}.told", wrap=True)
        column.addWidget(self.told)
        for line in (self.first, self.second):
            line.edited.connect(lambda _text: self._judge())
            line.edited.connect(lambda _text: self.edited.emit())
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self.entered)
        self.setFocusProxy(self.first)

    def typed(self) -> str:
        """The password; RuleBroken, the keyboard where it is needed, while it will not do."""
        why, where = self._why()
        if why is not None:
            where.setFocus(Qt.FocusReason.OtherFocusReason)
            raise RuleBroken(why)
        return self.first.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()
        self._judge()

    def _why(self) -> tuple[Phrase | None, PasswordLine]:
        typed = self.first.text()
        if not typed:
            return _MISSING, self.first
        if (weak := why_weak(typed, self.person)) is not None:
            return weak, self.first
        return (_DIFFERENT if self.second.text() != typed else None), self.second

    def _judge(self) -> None:
        why, _ = self._why()
        if not self.first.text():
            why, look = _RULE, "mute"
        elif why is None:
            why, look = _GOOD, "ok"
        elif why is _DIFFERENT and not self.second.text():
            why, look = _ONCE_MORE, "ok"
        else:
            look = "warn"
        looks(self.told, look)
        self.told.setText(self._say(why))
