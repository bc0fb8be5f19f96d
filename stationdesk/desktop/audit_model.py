"""The log as a table: lines are added at the end as the reader goes back in time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from stationdesk.core.display import instant
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditKind, AuditLine, AuditPage
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.plain import tip

TITLES = (
    QT_TRANSLATE_NOOP("desktop", "Time"),
    QT_TRANSLATE_NOOP("desktop", "Who"),
    QT_TRANSLATE_NOOP("desktop", "What was done"),
    QT_TRANSLATE_NOOP("desktop", "Record"),
    QT_TRANSLATE_NOOP("desktop", "Details"),
)
WHAT, QUIET = 2, frozenset({0, 4})
_NONE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class AuditModel(QAbstractTableModel):
    """`wanted` asks for the next page; `add` answers."""

    wanted = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.lines: list[AuditLine] = []
        self.after: int | None = None
        self._waiting = False
        # Every number begins with the station's short name: the list leaves it out, its tool tip says it.
        self._mark = desk.setting("station.short_name")

    def start(self, page: AuditPage) -> None:
        """Show the first page of other entries."""
        self.beginResetModel()
        self.lines, self.after, self._waiting = list(page.lines), page.after, False
        self.endResetModel()

    def add(self, page: AuditPage) -> None:
        """Show what lies before the last line."""
        self.after, self._waiting = page.after, False
        if page.lines:
            first = len(self.lines)
            self.beginInsertRows(_NONE, first, first + len(page.lines) - 1)
            self.lines += page.lines
            self.endInsertRows()

    def line_at(self, row: int) -> AuditLine | None:
        """The entry of a row."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    # --- what Qt asks ---

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(TITLES)

    def canFetchMore(self, parent: Index = _NONE) -> bool:
        return not parent.isValid() and self.after is not None and not self._waiting

    def fetchMore(self, parent: Index = _NONE) -> None:
        if self.canFetchMore(parent):
            self._waiting = True
            self.wanted.emit()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._desk.say(TITLES[section])
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        line = self.line_at(index.row())
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cells(line)[index.column()].replace("\n", " ").removeprefix(self._mark)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(_cells(line)[index.column()])
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in _cells(line) if part)
            case Qt.ItemDataRole.ForegroundRole:
                return _ink(line, index.column())
        return None


def _ink(line: AuditLine, column: int) -> QBrush | None:
    if column == WHAT and line.kind in {AuditKind.REVEALED, AuditKind.CLOCK}:
        return QBrush(QColor(theme().warn))
    return QBrush(QColor(theme().text2)) if column in QUIET else None


def _cells(line: AuditLine) -> tuple[str, ...]:
    record = "  ".join(part for part in (line.number, line.name) if part)
    return instant(line.at), line.who, line.what, record, line.note
