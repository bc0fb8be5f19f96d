"""A list of backups, newest first: when, why, where, how large."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say, literally
from stationdesk.desktop.widgets.plain import name_it, tip
from stationdesk.store.backup import Backup
from stationdesk.store.station_file import BACKUPS
from stationdesk.store.sticks import FOLDER

_TITLE = QT_TRANSLATE_NOOP("desktop", "Backups, the newest first")
_WHEN = QT_TRANSLATE_NOOP("desktop", "Made at")
_REASON = QT_TRANSLATE_NOOP("desktop", "Reason")
_SIZE = QT_TRANSLATE_NOOP("desktop", "Size")
_WHERE = QT_TRANSLATE_NOOP("desktop", "Kept at")
_STATION = QT_TRANSLATE_NOOP("desktop", "Station")
_ALTERED = QT_TRANSLATE_NOOP("desktop", "{reason}; records altered outside")
_MEGABYTES = QT_TRANSLATE_NOOP("desktop", "{size} MB")
_HERE = QT_TRANSLATE_NOOP("desktop", "This computer")
_ON_STICK = QT_TRANSLATE_NOOP("desktop", "Stick {drive}")
_ENCRYPTED = QT_TRANSLATE_NOOP("desktop", "Encrypted; its name shows once opened")
_REASONS = {
    "close": QT_TRANSLATE_NOOP("desktop", "On closing"),
    "timer": QT_TRANSLATE_NOOP("desktop", "While working"),
    "by-hand": QT_TRANSLATE_NOOP("desktop", "By hand"),
    "import": QT_TRANSLATE_NOOP("desktop", "Before an import"),
    "before": QT_TRANSLATE_NOOP("desktop", "Before an update"),
    "first": QT_TRANSLATE_NOOP("desktop", "First of this computer"),
    "purge": QT_TRANSLATE_NOOP("desktop", "After removing personal data"),
    "created": QT_TRANSLATE_NOOP("desktop", "Station set up"),
    "recovery": QT_TRANSLATE_NOOP("desktop", "New recovery key"),
    "before-encryption": QT_TRANSLATE_NOOP("desktop", "Before encryption"),
    "encrypted": QT_TRANSLATE_NOOP("desktop", "After encryption"),
}


def reason_of(made: Backup) -> Phrase:
    """Why a backup was made, in words."""
    kind = "before" if made.reason.startswith("before-") else made.reason  # before-0002: the schema it led to
    said = _REASONS.get(made.reason) or _REASONS.get(kind) or literally(made.reason)
    return said if made.whole else _ALTERED.filled(reason=said)


def size_of(made: Backup) -> Phrase:
    """How large, with its attachments."""
    return _MEGABYTES.filled(size=f"{made.size / 1_000_000:.1f}" if made.file.is_file() else "?")


def place_of(folder: Path, station: Path | None) -> Phrase:
    """Where a backup lies, as a person would say."""
    if station is not None and folder == station / BACKUPS:
        return _HERE
    if folder.name == FOLDER:
        return _ON_STICK.filled(drive=folder.parent.name or str(folder.parent))
    return literally(str(folder))


class BackupTable(QTableWidget):
    """One line a backup; `picked` tells that another is chosen.

    `wanted` tells of a double click or of Enter: what is wanted is what the page's first button does.
    """

    picked = Signal(object)
    wanted = Signal(object)

    def __init__(
        self, say: Say, station: Path | None, parent: QWidget | None = None, *, stations: bool = False
    ) -> None:
        super().__init__(0, 4, parent)
        self._say, self._station, self._stations = say, station, stations
        self.backups: tuple[Backup, ...] = ()
        name_it(self, "backup.table", say(_TITLE))
        self.setToolTip("")
        titles = (_WHEN, _STATION if stations else _REASON, _SIZE, _WHERE)
        self.setHorizontalHeaderLabels([say(title) for title in titles])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.itemSelectionChanged.connect(lambda: self.picked.emit(self.chosen))
        self.itemDoubleClicked.connect(lambda _item: self.wanted.emit(self.chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.wanted.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> Backup | None:
        """The backup whose line is marked."""
        rows = self.selectionModel().selectedRows()
        return self.backups[rows[0].row()] if rows else None

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Fill the list; the mark stays on the same backup."""
        before = self.chosen
        self.backups = tuple(backups)
        self.setRowCount(len(self.backups))
        for row, one in enumerate(self.backups):
            for column, text in enumerate(self._cells(one)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(str(one.file) if column == 3 else text))
                self.setItem(row, column, item)
        if before is not None and before in self.backups:
            self.selectRow(self.backups.index(before))

    def _cells(self, one: Backup) -> tuple[str, ...]:
        say = self._say
        second = (one.station or say(_ENCRYPTED)) if self._stations else say(reason_of(one))
        where = say(place_of(one.file.parent, self._station))
        return (display.instant(one.made_at), second, say(size_of(one)), where)
