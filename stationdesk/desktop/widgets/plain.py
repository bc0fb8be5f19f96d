"""Words on screen, letter for letter: no text of a record is ever taken for rich text or a mnemonic."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from stationdesk.desktop.icons import icon as tinted
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.typed_lines import is_plain_enter


class Button(QPushButton):
    """The program's push button: Enter presses it wherever it has the keyboard, as the space bar does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not is_plain_enter(event):
            event.ignore()  # Ctrl+Enter is the form's
        elif not event.isAutoRepeat():  # a key held since the line before presses nothing
            self.click()


def words(
    text: str, look: str = "", parent: QWidget | None = None, *, name: str = "", wrap: bool = False
) -> QLabel:
    """A label that shows exactly `text`."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if look:
        label.setProperty("look", look)
    if name:
        label.setObjectName(name)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    return label


def tip(text: str) -> str:
    """`text` for setToolTip, which would take a record's `<b>` for bold."""
    if not Qt.mightBeRichText(text):
        return text
    return "<span>" + html.escape(text).replace("\n", "<br>") + "</span>"


def literal(text: str) -> str:
    """`text` for buttons, menus and tabs, which would take `&` for a mnemonic."""
    return text.replace("&", "&&")


def button(
    text: str,
    name: str,
    explained: str,
    *,
    icon: str = "",
    look: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button with everything it owes: object name, accessible name, tool tip, icon, look."""
    made = Button(literal(text), parent)
    name_it(made, name, explained or text, spoken=text or explained)
    if look:
        made.setProperty("look", look)
    if icon:
        made.setIcon(tinted(icon, _ink(look)))
        made.setIconSize(QSize(18, 18))
    return made


def name_it(widget: QWidget, name: str, explained: str, *, spoken: str = "") -> None:
    """Give a control the name tests find it by, and what people hear and read about it."""
    widget.setObjectName(name)
    widget.setAccessibleName(spoken or explained)
    widget.setToolTip(tip(explained))


def frame(look: str, parent: QWidget | None = None, *, name: str = "") -> QFrame:
    """A ground with one of the style sheet's looks."""
    made = QFrame(parent)
    made.setProperty("look", look)
    if name:
        made.setObjectName(name)
    return made


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line between two parts."""
    return frame("rule", parent)


def _ink(look: str) -> str:
    colours = theme()
    return {
        "primary": colours.on, "tonal": colours.accent, "ghost": colours.accent, "danger": colours.bad,
        "icon": colours.text2,
    }.get(look, colours.text)  # fmt: skip
