"""The first step of an import: choose a file, or undo an earlier import."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidgetItem, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.plain_table import LineTable
from stationdesk.desktop.tokens import SPACE_M
from stationdesk.desktop.widgets.plain import button, tip, words

_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "Take the export of the 110 platform or any list as it is. First you see what would happen; nothing is "
    "written before you say so, and every import can be undone.",
)
_NEEDED = QT_TRANSLATE_NOOP("desktop", "The sheet needs these columns: {columns}.")
_BETWEEN = QT_TRANSLATE_NOOP("desktop", ", ")
_CHOOSE = QT_TRANSLATE_NOOP("desktop", "Choose a file …")
_CHOOSE_TIP = QT_TRANSLATE_NOOP("desktop", "An Excel, OpenDocument or CSV file; nothing is written yet")
_EARLIER = QT_TRANSLATE_NOOP("desktop", "Earlier imports")
_WHEN = QT_TRANSLATE_NOOP("desktop", "When")
_FILE = QT_TRANSLATE_NOOP("desktop", "File")
_NEW = QT_TRANSLATE_NOOP("desktop", "New")
_CHANGED = QT_TRANSLATE_NOOP("desktop", "Changed")
_STATE = QT_TRANSLATE_NOOP("desktop", "State")
_STANDS = QT_TRANSLATE_NOOP("desktop", "In force")
_UNDONE = QT_TRANSLATE_NOOP("desktop", "Undone")
_UNDO = QT_TRANSLATE_NOOP("desktop", "Undo the chosen import")
_UNDO_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Void every record it brought, set back every cell it changed; numbers stay"
)


class BatchList(QWidget):
    """Earlier imports, newest first; `undo_asked` carries the chosen one's id."""

    undo_asked = Signal(int)

    def __init__(
        self, desk: Desk, ledger: str, parent: QWidget | None = None, *, of_files: bool = True
    ) -> None:
        super().__init__(parent)
        self._desk, self._ledger = desk, ledger
        self._ids: list[int] = []
        self._undone: list[bool] = []
        say = desk.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        if of_files:
            column.addWidget(words(say(_EXPLAIN), "sub", self, wrap=True))
        if of_files and (needed := self._needed()):
            column.addWidget(words(needed, "sub", self, name="import.needed", wrap=True))
        self.choose = button(
            say(_CHOOSE), "import.choose", say(_CHOOSE_TIP), icon="folder-open", look="primary", parent=self
        )
        self.choose.setVisible(of_files)
        line = QHBoxLayout()
        line.addWidget(self.choose)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(words(say(_EARLIER), "h2", self))
        self.table = self._table()
        column.addWidget(self.table, 1)
        self.undo = button(
            say(_UNDO), "import.undo_chosen", say(_UNDO_TIP), icon="arrow-counter-clockwise", parent=self
        )
        self.undo.setEnabled(False)
        self.undo.clicked.connect(self._ask_undo)
        foot = QHBoxLayout()
        foot.addWidget(self.undo)
        foot.addStretch(1)
        column.addLayout(foot)

    def _needed(self) -> str:
        """What a sheet cannot do without; the other columns are offered in the next step."""
        say, imports = self._desk.say, self._desk.imports(self._ledger)
        titles = [say(one.title) for one in imports.fields if one.required] if imports else []
        return say(_NEEDED.filled(columns=say(_BETWEEN).join(titles))) if titles else ""

    def _table(self) -> LineTable:
        say = self._desk.say
        titles = [say(one) for one in (_WHEN, _FILE, _NEW, _CHANGED, _STATE)]
        table = LineTable("import.batches", say(_EARLIER), titles, self)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._offer_undo)
        return table

    def refresh(self) -> None:
        """Read the imports there were."""
        say = self._desk.say
        batches = self._desk.batches(self._ledger)
        self._ids = [one.id for one in batches]
        self._undone = [one.undone for one in batches]
        self.table.setRowCount(len(batches))
        for row, one in enumerate(batches):
            state = say(_UNDONE if one.undone else _STANDS)
            cells = (display.instant(one.made_at), one.file_name, str(one.new), str(one.changed), state)
            for place, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.table.setItem(row, place, item)
        self._offer_undo()

    def _row(self) -> int:
        rows = self.table.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def _offer_undo(self) -> None:
        row = self._row()
        self.undo.setEnabled(row >= 0 and not self._undone[row])

    def _ask_undo(self) -> None:
        row = self._row()
        if row >= 0:
            self.undo_asked.emit(self._ids[row])
