"""The fields of a text form amid their words, each with the name it is filled with."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.plain_table import CutTable
from stationdesk.desktop.tokens import tone_colours
from stationdesk.desktop.widgets.plain import tip
from stationdesk.forms.picture import FieldPicture

_FIELDS = QT_TRANSLATE_NOOP("desktop", "Fields of the form")
_FIELD = QT_TRANSLATE_NOOP("desktop", "Field")
_NAME = QT_TRANSLATE_NOOP("desktop", "Filled with")
_WORDS = QT_TRANSLATE_NOOP("desktop", "In the form")
_PROPOSED = QT_TRANSLATE_NOOP("desktop", "{name} (proposed)")


class FieldList(CutTable):
    """Enter is `wished`, Delete `emptied`, the space bar `taken`."""

    wished = Signal(str)
    emptied = Signal(str)
    taken = Signal(str)

    def __init__(self, say: Say, fields: tuple[FieldPicture, ...], parent: QWidget | None = None) -> None:
        headers = [say(one) for one in (_FIELD, _NAME, _WORDS)]
        super().__init__("forms.fields", say(_FIELDS), headers, (11, 18, 30), parent)
        self._say, self._fields = say, fields
        self._names: list[QTableWidgetItem] = []
        self.setRowCount(len(fields))
        for row, field in enumerate(fields):
            seen = f"{field.before}【{field.name}】{field.after}"
            for column, text in enumerate((field.name, "", seen)):
                made = QTableWidgetItem(text)
                made.setToolTip(tip(text))
                self.setItem(row, column, made)
                if column == 1:
                    self._names.append(made)
        self.doubleClicked.connect(lambda index: self.wished.emit(fields[index.row()].name))
        self._show_first()

    @property
    def place(self) -> str:
        """The field in front."""
        return self._fields[self.currentRow()].name if self._fields else ""

    def go_to(self, place: str) -> None:
        """Bring a field to the front."""
        row = next((row for row, one in enumerate(self._fields) if one.name == place), 0)
        self.setCurrentCell(row, 0)

    def tell(self) -> None:
        """Say again what is in front."""
        self._tell(self.currentRow())

    def show_marks(self, marks: Mapping[str, str], offers: Mapping[str, str]) -> None:
        """Show other names beside the fields."""
        for field, item in zip(self._fields, self._names, strict=True):
            name, offer = marks.get(field.name, ""), offers.get(field.name, "")
            shown = name or (self._say(_PROPOSED.filled(name=offer)) if offer else "")
            text, ground = tone_colours(Tone.INFO if name else Tone.WARN)
            item.setText(shown)
            item.setToolTip(tip(shown))
            item.setData(Qt.ItemDataRole.ForegroundRole, QColor(text) if shown else None)
            item.setData(Qt.ItemDataRole.BackgroundRole, QColor(ground) if shown else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_Return: self.wished, Qt.Key.Key_Enter: self.wished, Qt.Key.Key_Space: self.taken,
            Qt.Key.Key_Delete: self.emptied, Qt.Key.Key_Backspace: self.emptied,
        }  # fmt: skip
        asked = signals.get(Qt.Key(event.key()))
        if asked is None or not self._fields or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            asked.emit(self.place)
