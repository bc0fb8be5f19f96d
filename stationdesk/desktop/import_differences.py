"""What a sheet would change, cell by cell: each is taken or left before anything is written."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.plain import button, name_it, tip, words
from stationdesk.jobs.import_told import Change

_TITLE = QT_TRANSLATE_NOOP("desktop", "Cells that would change: {taken} of {count} are taken")
_LIST = QT_TRANSLATE_NOOP("desktop", "Cells that would change")
_HEADS = (
    QT_TRANSLATE_NOOP("desktop", "Take"),
    QT_TRANSLATE_NOOP("desktop", "Line"),
    QT_TRANSLATE_NOOP("desktop", "Record"),
    QT_TRANSLATE_NOOP("desktop", "Field"),
    QT_TRANSLATE_NOOP("desktop", "Here"),
    QT_TRANSLATE_NOOP("desktop", "In the sheet"),
)
_TAKEN = QT_TRANSLATE_NOOP("desktop", "✓ take")
_STAYS = QT_TRANSLATE_NOOP("desktop", "leave")
_EMPTY = QT_TRANSLATE_NOOP("desktop", "(empty)")
_TOGGLE = QT_TRANSLATE_NOOP("desktop", "Take or leave the chosen cells")
_TOGGLE_TIP = QT_TRANSLATE_NOOP("desktop", "The chosen lines of this list (Space)")
_FIELD = QT_TRANSLATE_NOOP("desktop", "Take or leave the whole field")
_FIELD_TIP = QT_TRANSLATE_NOOP("desktop", "Every cell of the chosen line's field (Ctrl+Space)")
_NONE = QModelIndex()
_SHOWN = 200  # characters: a border has a hundred thousand

Index = QModelIndex | QPersistentModelIndex


class Cell(NamedTuple):
    """One difference: the sheet's line, the field's name, and the words of the list's columns."""

    row: int
    name: str
    texts: tuple[str, str, str, str, str]


class DifferenceModel(QAbstractTableModel):
    """Every cell that would change; what is `left` stays as it is here."""

    decided = Signal()

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.cells: tuple[Cell, ...] = ()
        self.left: set[tuple[int, str]] = set()

    def show_changes(self, changes: Collection[Change]) -> None:
        """Show other changes, all of them taken."""
        empty = self._say(_EMPTY)
        self.beginResetModel()
        self.left = set()
        self.cells = tuple(
            Cell(one.row, cell.name, (str(one.row), one.record, cell.label, cell.before or empty, cell.after))
            for one in changes
            for cell in one.words
        )
        self.endResetModel()
        self.decided.emit()

    def toggle(self, rows: Collection[int]) -> None:
        """Leave these cells where one of them is taken, else take them all."""
        keys = {self.cells[row][:2] for row in rows}
        if keys <= self.left:
            self.left -= keys
        else:
            self.left |= keys
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.cells) - 1, 0))
        self.decided.emit()

    def toggle_field(self, row: int) -> None:
        """The same for every cell of one line's field."""
        name = self.cells[row].name
        self.toggle([place for place, one in enumerate(self.cells) if one.name == name])

    def rows_taken(self) -> int:
        """How many lines of the sheet still change something."""
        return len({one.row for one in self.cells if one[:2] not in self.left})

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._text(self.cells[index.row()], index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(text)
        return " ".join(text[:_SHOWN].split())

    def _text(self, cell: Cell, column: int) -> str:
        if column:
            return cell.texts[column - 1]
        return self._say(_STAYS if cell[:2] in self.left else _TAKEN)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._say(_HEADS[section])
        return None


class DifferenceTable(QTableView):
    """Whole lines, several at once; Space decides on them, Ctrl+Space on their field, Tab leaves."""

    def __init__(self, model: DifferenceModel, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.differences = model
        self.setModel(model)
        name_it(self, "import.differences", title)
        self.setToolTip("")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, letters in enumerate((5, 4, 13, 9)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, letters * self.fontInfo().pixelSize() + 24)

    def chosen(self) -> list[int]:
        """The chosen lines."""
        return [index.row() for index in self.selectionModel().selectedRows()]

    def decide(self) -> None:
        """Take or leave the chosen cells."""
        if rows := self.chosen():
            self.differences.toggle(rows)

    def decide_field(self) -> None:
        """Take or leave the whole field of the current line."""
        if self.currentIndex().isValid():
            self.differences.toggle_field(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.decide_field()
        else:
            self.decide()


class DifferencePanel(QWidget):
    """The list, what has been decided so far and the two ways to decide; `decided` after each."""

    decided = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.model = DifferenceModel(say, self)
        self.title = words("", "h2", self, name="import.differences.title")
        self.table = DifferenceTable(self.model, say(_LIST), self)
        self.toggle = button(say(_TOGGLE), "import.differences.toggle", say(_TOGGLE_TIP), parent=self)
        self.field = button(say(_FIELD), "import.differences.field", say(_FIELD_TIP), parent=self)
        self.toggle.clicked.connect(self.table.decide)
        self.field.clicked.connect(self.table.decide_field)
        line = QHBoxLayout()
        line.setSpacing(SPACE_S)
        line.addWidget(self.title, 1)
        line.addWidget(self.toggle)
        line.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self.model.decided.connect(self._count)

    def show_changes(self, changes: Collection[Change]) -> None:
        """Show what would change, all of it taken; without any the panel is not there."""
        self.model.show_changes(changes)
        self.setVisible(bool(self.model.cells))
        if self.model.cells:
            self.table.selectRow(0)

    def _count(self) -> None:
        count = len(self.model.cells)
        taken = count - len(self.model.left)
        self.title.setText(self._say(_TITLE.filled(taken=taken, count=count)))
        self.decided.emit()
