"""From and to: what the values of a column of numbers or days are to lie between."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Amount, Column, Number, Picked
from stationdesk.desk import Desk
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.fields.texts import AmountEditor, NumberEditor
from stationdesk.desktop.fields.times import DayEditor
from stationdesk.desktop.widgets.plain import name_it, words

GREATEST = 10**12
"""More than any column holds; what is larger would not fit into the file's numbers."""
_FIRST = QT_TRANSLATE_NOOP("desktop", "From")
_LAST = QT_TRANSLATE_NOOP("desktop", "To")
_FIRST_DAY = QT_TRANSLATE_NOOP("desktop", "From (day)")
_LAST_DAY = QT_TRANSLATE_NOOP("desktop", "To (day)")
_TURNED = QT_TRANSLATE_NOOP("desktop", "“To” lies before “From”: please exchange them.")
_TOO_LARGE = QT_TRANSLATE_NOOP("desktop", "No value is as large as this; please type a smaller number.")


class ColumnBounds(QWidget):
    """Two editors of the column's kind, side by side."""

    def __init__(self, desk: Desk, column: Column, picked: Picked, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._column = desk, column
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        numbers = isinstance(column.kind, Number | Amount)
        phrases = (_FIRST, _LAST) if numbers else (_FIRST_DAY, _LAST_DAY)
        self.editors: list[Editor] = []
        for name, phrase, value in zip(("first", "last"), phrases, (picked.first, picked.last), strict=True):
            editor = self._editor()
            editor.show_value(value)
            name_it(editor.control, f"column.{name}", desk.say(phrase))
            under = QVBoxLayout()
            under.setSpacing(2)
            under.addWidget(words(desk.say(phrase), "field", self))
            under.addWidget(editor)
            row.addLayout(under, 1)
            self.editors.append(editor)

    def value(self) -> tuple[Any, Any]:
        """(first, last), None where nothing was typed; StationError for what cannot be meant."""
        first, last = self._read(self.editors[0]), self._read(self.editors[1])
        if first is not None and last is not None and first > last:
            self.editors[1].control.setFocus()
            raise StationError(_TURNED)
        return first, last

    def _editor(self) -> Editor:
        kind, say = self._column.kind, self._desk.say
        if isinstance(kind, Amount):
            return AmountEditor(kind, say, self)
        if isinstance(kind, Number):
            return NumberEditor(kind, say, self)
        return DayEditor(self._desk.store.clock, self)

    def _read(self, editor: Editor) -> Any:
        try:
            value = editor.value()
        except StationError:
            editor.control.setFocus()
            raise
        if not isinstance(value, date | None) and abs(value) > GREATEST:
            editor.control.setFocus()
            raise StationError(_TOO_LARGE)
        return value
