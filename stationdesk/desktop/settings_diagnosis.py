"""When the program itself is not well: a file for its makers, and the report of the last crash."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from stationdesk.core.duty_day import local
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.defect_offer import copy_report
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.panel import column_of, foot
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.plain import button, words
from stationdesk.jobs.about import about, headed
from stationdesk.jobs.crash_file import last_crash
from stationdesk.jobs.diagnostics import write_diagnostics
from stationdesk.jobs.places import pc_folder

TITLE = QT_TRANSLATE_NOOP("desktop", "Diagnostics")
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "If the program fails or is slow, save a diagnostics file and send it to the makers. In it are "
    "versions, settings without names, counts, the state of the records' file and the logs. No text of "
    "a record, no name, no phone number and no password is in it.",
)
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save the diagnostics file …")
_SAVE_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Look through the records' file and write what was found into a zip file"
)
_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the diagnostics file as")
_ZIP = QT_TRANSLATE_NOOP("desktop", "Zip file (*.zip)")
_COPY = QT_TRANSLATE_NOOP("desktop", "Copy the last crash report")
_COPY_TIP = QT_TRANSLATE_NOOP("desktop", "Put the report of the last crash on the clipboard")
_COPIED = QT_TRANSLATE_NOOP("desktop", "The report is on the clipboard.")
_NO_CRASH = QT_TRANSLATE_NOOP("desktop", "The program has not crashed on this computer.")
_WORKING = QT_TRANSLATE_NOOP("desktop", "Looking through the records' file …")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved: {file}")

_FACTS = {
    "StationDesk": QT_TRANSLATE_NOOP("desktop", "Program version"),
    "system": QT_TRANSLATE_NOOP("desktop", "System"),
    "machine": QT_TRANSLATE_NOOP("desktop", "Processor"),
    "Python": QT_TRANSLATE_NOOP("desktop", "Python version"),
    "driver": QT_TRANSLATE_NOOP("desktop", "Database"),
    "running for": QT_TRANSLATE_NOOP("desktop", "Running for"),
    "schema": QT_TRANSLATE_NOOP("desktop", "Form of the records"),
    "kind": QT_TRANSLATE_NOOP("desktop", "Kind of station"),
    "journal": QT_TRANSLATE_NOOP("desktop", "Way of writing"),
    "encrypted": QT_TRANSLATE_NOOP("desktop", "Encrypted on disk"),
    "passwords": QT_TRANSLATE_NOOP("desktop", "Passwords in use"),
    "read only": QT_TRANSLATE_NOOP("desktop", "Open for reading only"),
}


class DiagnosisPanel(QWidget):
    """Says what the program runs on, and writes the diagnostics file."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        self.setObjectName("settings.diagnosis")
        column = column_of(self, say(TITLE), say(_EXPLAIN))
        column.addSpacing(SPACE_S)
        self.facts = words("", "cap", self, name="diagnosis.facts", wrap=True)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.copy = button(say(_COPY), "diagnosis.copy", say(_COPY_TIP), icon="clipboard-text", parent=self)
        self.copy.clicked.connect(self.copy_crash)
        self.save = button(
            say(_SAVE), "diagnosis.save", say(_SAVE_TIP), icon="floppy-disk", look="primary", parent=self
        )
        self.save.clicked.connect(self.ask_where)
        return foot((), (self.copy, self.save))

    def refresh(self) -> None:
        """Show what the program runs on now."""
        self.facts.setText("\n".join(self._lines()))

    def _lines(self) -> list[str]:
        """Titles in words; libraries keep their names, and every value is as it is."""
        say = self._desk.say
        return [
            f"{say(_FACTS.get(name) or literally(name))}: {value}" for name, value in about(self._desk.store)
        ]

    def ask_where(self) -> None:
        """Ask for the file, then write it."""
        say, now = self._desk.say, local(self._desk.store.clock())
        folder = Path(pc()["export.folder"] or Path.home())
        dialog = QFileDialog(self, say(_SAVE_AS), str(folder / f"stationdesk-{now:%Y%m%d-%H%M}.zip"))
        dialog.setObjectName("diagnosis.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(_ZIP))
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, file: Path) -> None:
        """Write the file in the background."""
        store, kept = self._desk.store, pc()
        self.save.setEnabled(False)
        self.message.tell(_WORKING, Tone.INFO)
        Background.of(self).start(
            lambda _task: (write_diagnostics(file, store, kept, pc_folder()), file)[1],
            done=self._saved,
            refused=self._refused,
        )

    def copy_crash(self) -> None:
        """Put the report of the last crash on the clipboard, or say that there was none."""
        report = last_crash(pc_folder())
        if not report:
            self.message.tell(_NO_CRASH, Tone.INFO)
            return
        copy_report(headed(report, self._desk.store))
        self.message.tell(_COPIED, Tone.OK)

    def _saved(self, file: Path) -> None:
        self.save.setEnabled(True)
        self.message.tell(_SAVED.filled(file=str(file)), Tone.OK)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.save.setEnabled(True)
        self.message.refuse(why, self.ask_where)
