"""Proof that nobody changed the records outside the program: the audit chain against printed anchors."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.actor import CHIEFS
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.proof import Inspection, inspect_station
from stationdesk.desk.proof_paper import TITLE, inspection_document
from stationdesk.desktop.background import Background
from stationdesk.desktop.panel import column_of, foot
from stationdesk.desktop.proof_view import InspectionView
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.typed_lines import TypedText
from stationdesk.desktop.widgets.plain import button, name_it, words

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
_TITLE = QT_TRANSLATE_NOOP("desktop", "Check the records")
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "Every change is sealed in a chain. The code at the foot of each printed page is an anchor of that "
    "chain: type one from paper here, and whatever was changed behind the program's back before that "
    "print is found.",
)
_ANCHORS = QT_TRANSLATE_NOOP("desktop", "Codes from printed pages, one a line (may be left empty)")
_NEWEST = QT_TRANSLATE_NOOP("desktop", "Code of the last change, {time}")
_CHECK = QT_TRANSLATE_NOOP("desktop", "Check now")
_CHECK_TIP = QT_TRANSLATE_NOOP("desktop", "Go through every change and every record")
_WORKING = QT_TRANSLATE_NOOP("desktop", "Checking every change …")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save the result as PDF")
_SAVE_TIP = QT_TRANSLATE_NOOP("desktop", "A page to print, sign and file")
_PDF = QT_TRANSLATE_NOOP("desktop", "PDF file (*.pdf)")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved as {file}.")
_BACKUP = QT_TRANSLATE_NOOP("desktop", "Check a backup …")
_BACKUP_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Check a backup file against codes from paper, as an inspector would"
)
_LOG = QT_TRANSLATE_NOOP("desktop", "Log of actions")
_LOG_TIP = QT_TRANSLATE_NOOP("desktop", "Who did what, when, on which record")


class ProofPanel(QWidget):
    """Asks for anchors and shows what the check found. `open_page` asks for the log."""

    open_page = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        self.setObjectName("settings.proof")
        column = column_of(self, say(_TITLE), say(_EXPLAIN))
        column.addSpacing(SPACE_S)
        label = words(say(_ANCHORS), "field", self)
        self.anchors = TypedText(self)
        name_it(self.anchors, "proof.anchors", say(_ANCHORS))
        self.anchors.setToolTip("")
        self.anchors.setPlaceholderText("SD1:0a1b2c3d:1024:ABCDEFGHIJKLMNOP")
        label.setBuddy(self.anchors)
        column.addWidget(label)
        column.addWidget(self.anchors)
        self.newest = words("", "cap", self, name="proof.newest", wrap=True)
        self.newest.setTextInteractionFlags(_SELECTABLE)
        column.addWidget(self.newest)
        below = QWidget(self)  # there before anything is found, or the words above would spread
        room = QVBoxLayout(below)
        room.setContentsMargins(0, 0, 0, 0)
        self.view = InspectionView(say, below)
        room.addWidget(self.view)
        column.addWidget(below, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.save = button(say(_SAVE), "proof.save", say(_SAVE_TIP), icon="download-simple", parent=self)
        self.save.setEnabled(False)
        backup = button(say(_BACKUP), "proof.backup", say(_BACKUP_TIP), icon="hard-drives", parent=self)
        log = button(say(_LOG), "proof.log", say(_LOG_TIP), icon="clipboard-text", parent=self)
        log.setVisible(self._desk.actor.role in CHIEFS)
        self.check = button(
            say(_CHECK), "proof.check", say(_CHECK_TIP), icon="shield-check", look="primary", parent=self
        )
        self.save.clicked.connect(self.ask_where_to_save)
        backup.clicked.connect(self.check_a_backup)
        log.clicked.connect(lambda: self.open_page.emit("audit"))
        self.check.clicked.connect(self.verify)
        return foot((log, backup), (self.save, self.check))

    def refresh(self) -> None:
        """Show the newest anchor."""
        anchor = self._desk.store.anchor()
        if anchor is not None:
            said = self._desk.say(_NEWEST.filled(time=display.instant(anchor.at)))
            self.newest.setText(f"{said}\n{anchor.text}")

    def verify(self) -> None:
        """Go through the chain in the background."""
        desk = self._desk
        lines = tuple(line.strip() for line in self.anchors.toPlainText().splitlines() if line.strip())
        self.check.setEnabled(False)
        self.save.setEnabled(False)
        self.view.show_working(_WORKING)
        Background.of(self).start(
            lambda _task: inspect_station(desk, lines), done=self._show, refused=self._refused
        )

    def check_a_backup(self) -> None:
        """Open the inspector's window."""
        from stationdesk.desktop.backup_check import BackupCheck

        dialog = BackupCheck(self._desk.language, self._desk.store.clock, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_where_to_save(self) -> None:
        """Ask for a file, then write the page."""
        say, found = self._desk.say, self.view.found
        if found is None:
            return
        folder = Path(pc()["export.folder"] or Path.home())
        dialog = QFileDialog(self, say(_SAVE), str(folder / f"{say(TITLE)}-{found.at:%Y%m%d-%H%M}.pdf"))
        dialog.setObjectName("proof.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(_PDF))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, file: Path) -> None:
        """Log it, then write the result's page."""
        desk, found = self._desk, self.view.found
        if found is not None:
            Background.of(self).start(
                lambda _task: _write(desk, found, file), done=self._say_saved, refused=self._refused
            )

    def _say_saved(self, file: Path) -> None:
        self.view.message.tell(_SAVED.filled(file=str(file)), Tone.OK)

    def _show(self, found: Inspection) -> None:
        self.check.setEnabled(True)
        self.save.setEnabled(True)
        self.view.show_found(found)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.check.setEnabled(True)
        self.view.show()
        self.view.message.refuse(why, self.verify)


def _write(desk: Desk, found: Inspection, file: Path) -> Path:
    from stationdesk.jobs.print_report import write_report

    write_report(desk, desk.stamped(inspection_document(found, desk.language)), file)
    return file
