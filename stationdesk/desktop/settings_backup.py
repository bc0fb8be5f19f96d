"""Backups: make one now, see the ones there are, put one back into a folder of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core import display
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.plain import button, name_it, tip, words
from stationdesk.store.backup import Backup, restore

_TITLE = QT_TRANSLATE_NOOP("desktop", "Backup")
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "The program makes a backup by itself when it closes and every 30 minutes of work, and reads each "
    "one back before it counts.",
)
_FOLDER = QT_TRANSLATE_NOOP("desktop", "Records and backups lie in {folder}")
_NOW = QT_TRANSLATE_NOOP("desktop", "Back up now")
_NOW_TIP = QT_TRANSLATE_NOOP("desktop", "Make a backup, read it back, and keep it with the others")
_RESTORE = QT_TRANSLATE_NOOP("desktop", "Restore …")
_RESTORE_TIP = QT_TRANSLATE_NOOP("desktop", "Put the chosen backup into an empty folder; this one stays")
_CHOOSE_FOLDER = QT_TRANSLATE_NOOP("desktop", "Choose an empty folder for the restored station")
_MADE = QT_TRANSLATE_NOOP("desktop", "Backup of {time} made and read back.")
_WORKING = QT_TRANSLATE_NOOP("desktop", "Working …")
_RESTORED = QT_TRANSLATE_NOOP(
    "desktop", "Restored into {folder}. Close the program and start it with that folder to work there."
)
_WHEN = QT_TRANSLATE_NOOP("desktop", "Made at")
_REASON = QT_TRANSLATE_NOOP("desktop", "Reason")
_SIZE = QT_TRANSLATE_NOOP("desktop", "Size")
_FILE = QT_TRANSLATE_NOOP("desktop", "File")
_ALTERED = QT_TRANSLATE_NOOP("desktop", "{reason}; records altered outside")
_MEGABYTES = QT_TRANSLATE_NOOP("desktop", "{size} MB")
_REASONS = {
    "close": QT_TRANSLATE_NOOP("desktop", "On closing"),
    "timer": QT_TRANSLATE_NOOP("desktop", "While working"),
    "by-hand": QT_TRANSLATE_NOOP("desktop", "By hand"),
    "import": QT_TRANSLATE_NOOP("desktop", "Before an import"),
    "before": QT_TRANSLATE_NOOP("desktop", "Before an update"),
}


class BackupPanel(QWidget):
    """The backups of this station, newest first."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._backups: tuple[Backup, ...] = ()
        say = desk.say
        self.setObjectName("settings.backup")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_TITLE), "h2", self))
        column.addWidget(words(say(_EXPLAIN), "sub", self, wrap=True))
        where = words(say(_FOLDER.filled(folder=str(desk.store.folder))), "cap", self, wrap=True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(where)
        column.addSpacing(SPACE_S)
        self.table = self._table()
        column.addWidget(self.table, 1)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._buttons())

    def _table(self) -> QTableWidget:
        say = self._desk.say
        table = QTableWidget(0, 4, self)
        name_it(table, "backup.table", say(_TITLE))
        table.setToolTip("")
        table.setHorizontalHeaderLabels([say(title) for title in (_WHEN, _REASON, _SIZE, _FILE)])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(lambda: self.restore.setEnabled(bool(table.selectedItems())))
        return table

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.restore = button(
            say(_RESTORE), "backup.restore", say(_RESTORE_TIP), icon="arrow-counter-clockwise", parent=self
        )
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self.ask_where)
        self.now = button(
            say(_NOW), "backup.now", say(_NOW_TIP), icon="hard-drives", look="primary", parent=self
        )
        self.now.clicked.connect(self.back_up)
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_M, 0, 0)
        row.addStretch(1)
        row.addWidget(self.restore)
        row.addWidget(self.now)
        return row

    def refresh(self) -> None:
        """Read the backups there are."""
        store = self._desk.store
        Background.of(self).start(lambda task: store.backups(), done=self._show)

    def back_up(self) -> None:
        """Make a backup now."""
        store = self._desk.store
        self._busy(True)
        Background.of(self).start(
            lambda task: store.backup("by-hand"), done=self._made, refused=self._refused
        )

    def ask_where(self) -> None:
        """Ask for the folder the chosen backup goes to."""
        dialog = QFileDialog(self, self._desk.say(_CHOOSE_FOLDER), str(Path.home()))
        dialog.setObjectName("backup.folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.restore_to(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def restore_to(self, folder: Path) -> None:
        """Put the chosen backup into `folder`."""
        rows = self.table.selectionModel().selectedRows()
        if not rows:
            return
        made = self._backups[rows[0].row()]
        clock, actor, identity = self._desk.store.clock, self._desk.actor, self._desk.store.identity
        self._busy(True)

        def work(_task: Any) -> Path:
            restore(made.file, folder, clock=clock, actor=actor, expected=identity)
            return folder

        Background.of(self).start(work, done=self._restored, refused=self._refused)

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self._backups = backups
        self.table.setRowCount(len(backups))
        for row, one in enumerate(backups):
            kind = (
                "before" if one.reason.startswith("before-") else one.reason
            )  # before-0002: the schema it led to
            reason = _REASONS.get(kind)
            size = f"{one.file.stat().st_size / 1_000_000:.1f}" if one.file.is_file() else "?"
            said = self._desk.say(reason) if reason else one.reason
            cells = (
                display.instant(one.made_at),
                said if one.whole else self._desk.say(_ALTERED.filled(reason=said)),
                self._desk.say(_MEGABYTES.filled(size=size)),
                one.file.name,
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.table.setItem(row, column, item)

    def _made(self, made: Backup) -> None:
        self._busy(False)
        warnings = self._desk.store.backup_warnings
        if warnings:
            self.message.tell(warnings[0], Tone.WARN)
        else:
            self.message.tell(_MADE.filled(time=display.instant(made.made_at)), Tone.OK)
        self.refresh()
        self.changed.emit()

    def _restored(self, folder: Path) -> None:
        self._busy(False)
        self.message.tell(_RESTORED.filled(folder=str(folder)), Tone.OK)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._busy(False)
        self.message.refuse(why, self.back_up)

    def _busy(self, busy: bool) -> None:
        self.now.setEnabled(not busy)
        self.restore.setEnabled(not busy and bool(self.table.selectedItems()))
        if busy:
            self.message.tell(_WORKING, Tone.INFO)
