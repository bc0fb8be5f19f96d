"""Words a report offers for the parts a person writes: grey in the empty field, taken with one key or click.

Nothing offered is kept or printed until somebody takes it.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.typed_lines import TypedText
from stationdesk.desktop.widgets.plain import button, tip

_TAKE = QT_TRANSLATE_NOOP("desktop", "Take the words offered")
_TAKE_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Take the words made from the counts (Ctrl+E); change them as you like"
)
KEY = "Ctrl+E"


class Offers(QObject):
    """The offers of the report that is shown, one for each part that has any."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._editors: dict[str, TypedText] = {}
        self._offered: dict[str, str] = {}
        self.buttons: dict[str, QPushButton] = {}

    def start_anew(self) -> None:
        """Forget the parts of the report shown before."""
        self._editors, self._offered, self.buttons = {}, {}, {}

    def line_over(self, part: str, label: QLabel, editor: TypedText, holder: QWidget) -> QHBoxLayout:
        """The part's title with the button that takes its offer; nobody who may not write gets one."""
        line = QHBoxLayout()
        line.addWidget(label, 1)
        if editor.isReadOnly():
            return line
        say = self._desk.say
        take = button(
            "", f"report.take.{part}", say(_TAKE), icon="clipboard-text", look="icon", parent=holder
        )
        take.setToolTip(tip(say(_TAKE_TIP)))
        take.setEnabled(False)
        take.clicked.connect(lambda: self.take(part))
        key = QShortcut(QKeySequence(KEY), editor, lambda: self.take(part))
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        editor.textChanged.connect(lambda: self._show_state(part))
        line.addWidget(take)
        self._editors[part], self.buttons[part] = editor, take
        return line

    def show(self, offered: Mapping[str, str]) -> None:
        """Show these offers; a part without one shows nothing."""
        self._offered = {part: words for part, words in offered.items() if part in self._editors}
        for part, editor in self._editors.items():
            words = self._offered.get(part, "")
            editor.setPlaceholderText(words)
            editor.setToolTip(tip(words))
            self._show_state(part)

    def take(self, part: str) -> None:
        """Put the offer into the field, after what stands there; Ctrl+Z takes it out again."""
        words, editor = self._offered.get(part, ""), self._editors[part]
        if not words or words in editor.plain():
            return
        cursor = editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText(f"\n{words}" if editor.plain().strip() else words)
        editor.setTextCursor(cursor)
        editor.setFocus()

    def _show_state(self, part: str) -> None:
        words = self._offered.get(part, "")
        self.buttons[part].setEnabled(bool(words) and words not in self._editors[part].plain())
