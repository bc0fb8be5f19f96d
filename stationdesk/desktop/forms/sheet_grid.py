"""The picture of a sheet to be marked: its texts, merged cells, widths, and its marks in another colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.tokens import theme, tone_colours
from stationdesk.desktop.widgets.plain import name_it, tip
from stationdesk.forms.cells import cell_at, position, split_place
from stationdesk.forms.picture import USUAL_WIDTH, SheetPicture

_CHARACTER, _LEAST, _MOST, _HIGH = 8, 28, 420, 30
_SHEET = QT_TRANSLATE_NOOP("desktop", "Cells of the form")
_MARKED = QT_TRANSLATE_NOOP("desktop", "{cell}: filled with {name}")
_OFFERED = QT_TRANSLATE_NOOP("desktop", "{cell}: proposed {name}")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SheetModel(QAbstractTableModel):
    """Cells by row and column from 0 on; `marks` and `offers` are names by the cell's place."""

    def __init__(self, say: Say, picture: SheetPicture, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self.picture = say, picture
        self.marks: Mapping[str, str] = {}
        self.offers: Mapping[str, str] = {}

    def show_marks(self, marks: Mapping[str, str], offers: Mapping[str, str]) -> None:
        """Show other names in the cells."""
        self.marks, self.offers = marks, offers
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def place(self, index: Index) -> str:
        """The place a cell belongs to: of merged cells their first."""
        at = self.picture.first_of((index.row() + 1, index.column() + 1))
        return f"{self.picture.name}!{cell_at(*at)}"

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self.picture.rows

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self.picture.columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation is Qt.Orientation.Horizontal
        return cell_at(1, section + 1)[:-1] if across else str(section + 1)

    def data(self, index: Index, role: int = 0) -> Any:
        place = self.place(index)
        name, offer = self.marks.get(place), self.offers.get(place)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return name or offer or self._text(index)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._colours(name, offer, index)[0])
            case Qt.ItemDataRole.BackgroundRole:
                ground = self._colours(name, offer, index)[1]
                return QColor(ground) if ground else None
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self.told(index))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.told(index)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
        return None

    def told(self, index: Index) -> str:
        """A cell in words."""
        place = self.place(index)
        cell = split_place(place)[1]
        if place in self.marks:
            return self._say(_MARKED.filled(cell=cell, name=self.marks[place]))
        if place in self.offers:
            return self._say(_OFFERED.filled(cell=cell, name=self.offers[place]))
        return f"{cell}  {self._text(index)}".strip()

    def _text(self, index: Index) -> str:
        at = (index.row() + 1, index.column() + 1)
        text = self.picture.texts.get(at, "")
        return f"= {text}".strip() if at in self.picture.formulas else text

    def _colours(self, name: str | None, offer: str | None, index: Index) -> tuple[str, str]:
        if name:
            return tone_colours(Tone.INFO)
        if offer:
            return tone_colours(Tone.WARN)
        if (index.row() + 1, index.column() + 1) in self.picture.formulas:
            return tone_colours(Tone.MUTE)
        return theme().text, ""


class SheetGrid(QTableView):
    """Arrows move; `wished` is Enter, `emptied` Delete, `taken` the space bar; `looked_at` tells the cell."""

    wished = Signal(str)
    emptied = Signal(str)
    taken = Signal(str)
    looked_at = Signal(str)

    def __init__(self, say: Say, picture: SheetPicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_it(self, "forms.sheet", say(_SHEET))
        self.setToolTip("")
        self.setProperty("look", "sheet")
        self.setShowGrid(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sheet = SheetModel(say, picture, self)
        self.setModel(self.sheet)
        self._lay_out()
        self.doubleClicked.connect(lambda index: self.wished.emit(self.sheet.place(index)))
        self.selectionModel().currentChanged.connect(lambda *_: self.tell())
        self.go_to(f"{picture.name}!{self._first()}")

    @property
    def place(self) -> str:
        """The place of the cell in front."""
        return self.sheet.place(self.currentIndex())

    def go_to(self, place: str) -> None:
        """Bring a place of this sheet to the front."""
        at = position(split_place(place)[1])
        if at is not None:
            self.setCurrentIndex(self.sheet.index(at[0] - 1, at[1] - 1))

    def tell(self) -> None:
        """Say again what the cell in front is."""
        self.looked_at.emit(self.sheet.told(self.currentIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_Return: self.wished, Qt.Key.Key_Enter: self.wished, Qt.Key.Key_Space: self.taken,
            Qt.Key.Key_Delete: self.emptied, Qt.Key.Key_Backspace: self.emptied,
        }  # fmt: skip
        asked = signals.get(Qt.Key(event.key()))
        if asked is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            asked.emit(self.place)

    def _first(self) -> str:
        """The first free cell: what a person came to mark."""
        picture = self.sheet.picture
        free = (
            (row, column)
            for row in range(1, picture.rows + 1)
            for column in range(2, picture.columns + 1)
            if picture.texts.get((row, column - 1)) and (row, column) not in picture.texts
            and picture.first_of((row, column)) == (row, column)
        )  # fmt: skip
        return cell_at(*next(free, (1, 1)))

    def _lay_out(self) -> None:
        picture = self.sheet.picture
        for column in range(picture.columns):
            width = picture.widths.get(column + 1, USUAL_WIDTH)
            self.setColumnWidth(column, min(max(round(width * _CHARACTER), _LEAST), _MOST))
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(_HIGH)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.horizontalHeader().setHighlightSections(False)
        for first, last in picture.merged:
            high, wide = last[0] - first[0] + 1, last[1] - first[1] + 1
            self.setSpan(first[0] - 1, first[1] - 1, high, wide)
