"""A month that nobody has begun: how to begin it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, theme
from stationdesk.desktop.widgets.plain import button, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "{year}-{month} has no roster yet")
_TOLD = QT_TRANSLATE_NOOP(
    "desktop",
    "Have it filled by the rules, begin from a pattern or last month, import an Excel roster, or fill the "
    "cells by hand.",
)
_NOT_MINE = QT_TRANSLATE_NOOP("desktop", "It appears here once the chief has begun it.")
_WAYS = (
    (
        "generate", "lightning", "primary", QT_TRANSLATE_NOOP("desktop", "Fill by the rules"),
        QT_TRANSLATE_NOOP("desktop", "Fill the month fairly, with leave, wishes and rest kept"),
    ),
    (
        "start", "calendar-plus", "", QT_TRANSLATE_NOOP("desktop", "Begin from a pattern …"),
        QT_TRANSLATE_NOOP("desktop", "As last month, by the crews' cycles, by turns, or empty"),
    ),
    (
        "import", "download-simple", "", QT_TRANSLATE_NOOP("desktop", "Import an Excel roster …"),
        QT_TRANSLATE_NOOP("desktop", "Take an existing roster from Excel, with a preview"),
    ),
    (
        "hand", "pencil-simple", "", QT_TRANSLATE_NOOP("desktop", "Fill by hand"),
        QT_TRANSLATE_NOOP("desktop", "Show the empty board"),
    ),
)  # fmt: skip


class EmptyMonth(QWidget):
    """Emits the way somebody chooses."""

    asked = Signal(str)

    def __init__(self, say: Say, *, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_M)
        column.addStretch(2)
        sign = words("", parent=self)
        sign.setPixmap(pixmap("calendar-plus", theme().text3, 48))
        self.title = words("", "h1", self, name="roster.empty")
        told = words(say(_TOLD if may_edit else _NOT_MINE), "sub", self)
        for part in (sign, self.title, told):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addStretch(1)
        self.buttons = {}
        for name, picture, look, title, tip in _WAYS if may_edit else ():
            made = button(say(title), f"roster.begin.{name}", say(tip), icon=picture, look=look, parent=self)
            made.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            row.addWidget(made)
            self.buttons[name] = made
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        if self.buttons:
            self.setFocusProxy(self.buttons["generate"])

    def show_month(self, year: int, month: int) -> None:
        """Which month it is."""
        self.title.setText(self._say(_TITLE.filled(year=year, month=month)))
