"""Eight boxes for the recovery key: what is typed, pasted or scanned flows from one into the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.typed_lines import is_plain_enter
from stationdesk.desktop.widgets.plain import name_it, words
from stationdesk.store.typed_codes import GROUPS, SIGNS, cleaned, mistake

_GROUP = QT_TRANSLATE_NOOP("desktop", "Group {number} of the recovery key")
_COLUMNS = 4
_BOX = 108


class RecoveryKeyLine(QWidget):
    """`entered` comes with Enter in the last box, `edited` with every sign."""

    entered = Signal()
    edited = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        self.boxes: list[_Box] = []
        for number in range(GROUPS):
            box = _Box(self)
            name_it(box, f"recovery.group{number + 1}", say(_GROUP.filled(number=number + 1)))
            box.setToolTip("")
            box.textEdited.connect(lambda text, number=number: self._flow(number, text))
            box.left.connect(lambda number=number: self._go_to(number - 1))
            box.entered.connect(lambda number=number: self._leave(number))
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(words(str(number + 1), "cap", self), 0, Qt.AlignmentFlag.AlignHCenter)
            cell.addWidget(box)
            grid.addLayout(cell, number // _COLUMNS, number % _COLUMNS)
            self.boxes.append(box)
        grid.setColumnStretch(_COLUMNS, 1)
        self.setFocusProxy(self.boxes[0])

    def code(self) -> str:
        """The recovery key; RuleBroken, the keyboard in the group that is wrong, while it is none."""
        groups = [cleaned(box.text()) for box in self.boxes]
        if (wrong := mistake(groups)) is not None:
            why, number = wrong
            self.boxes[number].setFocus(Qt.FocusReason.OtherFocusReason)
            self.boxes[number].selectAll()
            raise RuleBroken(why)
        return "-".join(groups)

    def clear(self) -> None:
        """Forget what was typed, and how to undo that."""
        for box in self.boxes:
            box.setText("")

    def _flow(self, number: int, text: str) -> None:
        """Keep four signs here; the rest belongs into the boxes after this one."""
        box, signs = self.boxes[number], cleaned(text)
        place = len(cleaned(text[: box.cursorPosition()]))
        here, rest = signs[:SIGNS], signs[SIGNS:]
        if box.text() != here:
            box.setText(here)
            box.setCursorPosition(min(place, SIGNS))
        self.edited.emit()
        if rest and number + 1 < GROUPS:
            following = self.boxes[number + 1]
            kept = following.text() if len(rest) < SIGNS else ""
            following.setText(rest + kept)
            following.setCursorPosition(len(rest))
            self._go_to(number + 1)
            self._flow(number + 1, following.text())
        elif len(here) == SIGNS and place >= SIGNS:
            self._go_to(number + 1)

    def _go_to(self, number: int) -> None:
        if 0 <= number < GROUPS:
            self.boxes[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self, number: int) -> None:
        """Enter goes on; from the last box, where a scanner ends too, it is done."""
        if number + 1 == GROUPS:
            self.entered.emit()
        else:
            self._go_to(number + 1)


class _Box(QLineEdit):
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "code")
        self.setFixedWidth(_BOX)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhPreferUppercase
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event):
            event.accept()
            self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.left.emit()
        super().keyPressEvent(event)
