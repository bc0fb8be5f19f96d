"""One person asks what is kept of them: look, say why, and write it as a sheet or as paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.person_request import NO_REASON, Held, find_person
from stationdesk.desk.rights import PERSON
from stationdesk.desktop.background import Background
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.plain import button, name_it, tip, words
from stationdesk.jobs.export_person import TITLE, export_person, record_in_words

_NAME = QT_TRANSLATE_NOOP("desktop", "Name")
_PHONE = QT_TRANSLATE_NOOP("desktop", "Phone")
_REASON = QT_TRANSLATE_NOOP("desktop", "Reason")
_REASON_HINT = QT_TRANSLATE_NOOP("desktop", "For example: asked in person on 20 November; no names")
_LOOK = QT_TRANSLATE_NOOP("desktop", "Look")
_LOOK_TIP = QT_TRANSLATE_NOOP("desktop", "Look through the names, phones and contacts of every ledger")
_EXPORT = QT_TRANSLATE_NOOP("desktop", "Export …")
_EXPORT_TIP = QT_TRANSLATE_NOOP("desktop", "Write what was found as an Excel sheet or a PDF; it is logged")
_FILES = QT_TRANSLATE_NOOP("desktop", "Excel sheet (*.xlsx);;PDF (*.pdf)")
_LEDGER = QT_TRANSLATE_NOOP("desktop", "Ledger")
_NUMBER = QT_TRANSLATE_NOOP("desktop", "Record")
_KEPT = QT_TRANSLATE_NOOP("desktop", "What is kept")
_BY = QT_TRANSLATE_NOOP("desktop", "Found by")
_FOUND = QT_TRANSLATE_NOOP("desktop", "Found: {count} rows. Look through them before you hand them out.")
_NOBODY = QT_TRANSLATE_NOOP("desktop", "Nothing is kept of this person.")
_WRITTEN = QT_TRANSLATE_NOOP("desktop", "Written to {file} and noted in the audit.")
_ONLY_CHIEF = QT_TRANSLATE_NOOP("desktop", "Only the chief or an administrator answers such a request.")


class PersonTab(QWidget):
    """The fields, what was found, and the way out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: tuple[Held, ...] | None = None
        say = desk.say
        self.setObjectName("privacy.person.tab")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addLayout(self._lines())
        self.table = self._table()
        column.addWidget(self.table, 1)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self.refresh()

    def _lines(self) -> QGridLayout:
        say = self._desk.say
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(3)
        self.name, self.phone, self.reason = (TypedLine(self) for _ in range(3))
        parts = (
            (self.name, "name", _NAME, 2),
            (self.phone, "phone", _PHONE, 2),
            (self.reason, "reason", _REASON, 4),
        )
        for place, (line, name, title, share) in enumerate(parts):
            name_it(line, f"privacy.{name}", say(title))
            line.setToolTip("")
            label = words(say(title), "field", self)
            label.setBuddy(line)
            grid.addWidget(label, 0, place)
            grid.addWidget(line, 1, place)
            grid.setColumnStretch(place, share)
        self.reason.setPlaceholderText(say(_REASON_HINT))
        for line in (self.name, self.phone):
            line.textEdited.connect(self._forget)
        return grid

    def _table(self) -> QTableWidget:
        say = self._desk.say
        table = QTableWidget(0, 4, self)
        name_it(table, "privacy.found", say(TITLE))
        table.setToolTip("")
        table.setHorizontalHeaderLabels([say(one) for one in (_LEDGER, _NUMBER, _KEPT, _BY)])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.look = button(
            say(_LOOK), "privacy.look", say(_LOOK_TIP), icon="magnifying-glass", look="tonal", parent=self
        )
        self.look.clicked.connect(self.look_through)
        self.export = button(
            say(_EXPORT), "privacy.export", say(_EXPORT_TIP), icon="download-simple", parent=self
        )
        self.export.clicked.connect(self.ask_where)
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE_S, 0, 0)
        row.addStretch(1)
        row.addWidget(self.look)
        row.addWidget(self.export)
        return row

    def refresh(self) -> None:
        """Let only those work here who may."""
        may = self._desk.may(PERSON)
        for one in (self.name, self.phone, self.reason, self.look):
            one.setEnabled(may)
        self.export.setEnabled(may and self._found is not None)
        if not may:
            self._forget()
            self.message.tell(_ONLY_CHIEF, Tone.INFO)

    # --- look, then write ---

    def look_through(self) -> None:
        """Find every row that names the person."""
        desk, name, phone = self._desk, self.name.text(), self.phone.text()
        self.look.setEnabled(False)
        Background.of(self).start(
            lambda task: find_person(desk, name, phone), done=self._show, refused=self._refused
        )

    def _show(self, found: tuple[Held, ...]) -> None:
        self._found = found
        self.refresh()
        self.table.setRowCount(len(found))
        say = self._desk.say
        for row, one in enumerate(found):
            kept = "；".join(f"{say(title)} {text}" for title, text in one.values)
            cells = (say(one.title), record_in_words(self._desk, one), kept, say(one.found_by.value))
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                self.table.setItem(row, column, item)
        if found:
            self.message.tell(_FOUND.filled(count=len(found)), Tone.INFO)
        else:
            self.message.tell(_NOBODY, Tone.OK)

    def ask_where(self) -> None:
        """Ask for the file, once there is a reason."""
        if not self.reason.text().strip():
            self.message.tell(NO_REASON, Tone.WARN)
            self.reason.setFocus()
            return
        say = self._desk.say
        folder = pc()["export.folder"] or str(Path.home())
        dialog = QFileDialog(self, say(_EXPORT_TIP), folder, say(_FILES))
        dialog.setObjectName("privacy.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda kind: dialog.setDefaultSuffix("pdf" if "pdf" in kind else "xlsx")
        )
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, file: Path) -> None:
        """Write what was found."""
        desk, found, reason = self._desk, self._found or (), self.reason.text().strip()
        who = "  ".join(part for part in (self.name.text().strip(), self.phone.text().strip()) if part)
        self.export.setEnabled(False)

        def work(_task: object) -> Path:
            export_person(desk, found, who, reason, file)
            return file

        Background.of(self).start(work, done=self._written, refused=self._refused)

    def _written(self, file: Path) -> None:
        self.refresh()
        self.message.tell(_WRITTEN.filled(file=str(file)), Tone.OK)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.refresh()
        self.message.refuse(why, self.look_through)

    def _forget(self, _text: str = "") -> None:
        """What was found belongs to what was typed; nothing of it stays in sight."""
        self._found = None
        self.table.setRowCount(0)
        self.export.setEnabled(False)
        self.message.hide()
