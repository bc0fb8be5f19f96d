"""检查一份备份: an inspector's window on any computer; nothing is written to the backup."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import FileRefused, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, speaker
from stationdesk.core.ledger import Tone
from stationdesk.desk.proof import SEALED, Inspection, inspect_backup
from stationdesk.desktop.background import Background
from stationdesk.desktop.backups.key_form import KeyForm
from stationdesk.desktop.proof_view import InspectionView
from stationdesk.desktop.tokens import SPACE_L, SPACE_S, SPACE_XL
from stationdesk.desktop.typed_lines import TypedText
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.jobs.places import pc_folder
from stationdesk.ledgers import LEDGERS
from stationdesk.store.engine import is_encrypted
from stationdesk.store.keys import DataKey
from stationdesk.store.manifest import SUFFIX, read_manifest
from stationdesk.store.unlocking import gate_of

SIZE = QSize(760, 660)
_TITLE = QT_TRANSLATE_NOOP("desktop", "Check a backup")
_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "Choose a backup, from a stick for example, and type the codes printed at the foot of papers. You are "
    "told which paper each belongs to, and whether anything before it was altered. Nothing is written to "
    "the backup.",
)
_CHOOSE = QT_TRANSLATE_NOOP("desktop", "Choose the backup …")
_CHOOSE_TIP = QT_TRANSLATE_NOOP("desktop", "Choose the file station-….sdbackup")
_BACKUPS = QT_TRANSLATE_NOOP("desktop", "Backups of a station (station-*.sdbackup)")
_NO_FILE = QT_TRANSLATE_NOOP("desktop", "No backup is chosen yet.")
_ANCHORS = QT_TRANSLATE_NOOP("desktop", "Codes from printed pages, one a line (may be left empty)")
_CHECK = QT_TRANSLATE_NOOP("desktop", "Check now")
_CHECK_TIP = QT_TRANSLATE_NOOP("desktop", "Go through every change and every record of the backup")
_WORKING = QT_TRANSLATE_NOOP("desktop", "Checking every change …")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save the result as PDF")
_SAVE_TIP = QT_TRANSLATE_NOOP("desktop", "A page to print, sign and file")
_PDF = QT_TRANSLATE_NOOP("desktop", "PDF file (*.pdf)")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved as {file}.")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close")


class BackupCheck(QDialog):
    """Works without a station; what it needs of one is in the backup."""

    def __init__(self, language: str, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language, self._now = language, now
        self._say = speaker(language)
        self.file: Path | None = None
        self._key: DataKey | None = None
        self.setObjectName("backup_check")
        self.setProperty("look", "sheet")
        self.setWindowTitle(self._say(_TITLE))
        self.setAccessibleName(self._say(_TITLE))
        self.resize(SIZE)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        self._build(column)
        self._allow()

    def _build(self, column: QVBoxLayout) -> None:
        say = self._say
        column.addWidget(words(say(_TITLE), "h1", self))
        column.addWidget(words(say(_SAYS), "sub", self, wrap=True))
        row = QHBoxLayout()
        self.choose = button(
            say(_CHOOSE), "backup_check.choose", say(_CHOOSE_TIP), icon="folder-open", parent=self
        )
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.ask_for_file)
        self.chosen = ElidedLabel(say(_NO_FILE), "sub", self)
        row.addWidget(self.choose)
        row.addWidget(self.chosen, 1)
        column.addLayout(row)
        self.key_form = KeyForm(say, self)
        self.key_form.opened.connect(self._unlocked)
        self.key_form.hide()
        column.addWidget(self.key_form)
        label = words(say(_ANCHORS), "field", self)
        self.anchors = TypedText(self, lines=3)
        name_it(self.anchors, "backup_check.anchors", say(_ANCHORS))
        self.anchors.setToolTip("")
        self.anchors.setPlaceholderText("SD1:0a1b2c3d:1024:ABCDEFGHIJKLMNOP")
        label.setBuddy(self.anchors)
        column.addWidget(label)
        column.addWidget(self.anchors)
        self.view = InspectionView(say, self)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        say = self._say
        row = QHBoxLayout()
        self.save = button(
            say(_SAVE), "backup_check.save", say(_SAVE_TIP), icon="download-simple", parent=self
        )
        close = button(say(_CLOSE), "backup_check.close", say(_CLOSE), parent=self)
        self.check = button(
            say(_CHECK),
            "backup_check.check",
            say(_CHECK_TIP),
            icon="shield-check",
            look="primary",
            parent=self,
        )
        self.save.clicked.connect(self.ask_where_to_save)
        close.clicked.connect(self.reject)
        self.check.clicked.connect(self.inspect)
        for each in (self.save, close):
            each.setAutoDefault(False)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.check)
        return row

    def ask_for_file(self) -> None:
        """Ask which backup."""
        dialog = QFileDialog(self, self._say(_CHOOSE), str(Path.home()), f"{self._say(_BACKUPS)} (*{SUFFIX})")
        dialog.setObjectName("backup_check.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, file: Path) -> None:
        """Take a backup; an encrypted one is opened by a password of its day or the recovery key."""
        self.file, self._key = file, None
        self.chosen.setText(str(file))
        self.view.hide()
        self.key_form.hide()
        if is_encrypted(file):
            try:
                made = read_manifest(file)
            except FileRefused as why:
                self._refused(why)
                return
            if made.keys is None:
                self._refused(FileRefused(SEALED.filled(file=file.name)))
                return
            self.key_form.ask(gate_of(made, pc_folder()))
            self.key_form.show()
        self._allow()

    def _unlocked(self, key: DataKey, _entry: object) -> None:
        self._key = key
        self.key_form.hide()
        self._allow()
        self.anchors.setFocus()

    def inspect(self) -> None:
        """Go through the backup in the background."""
        file, key, now = self.file, self._key, self._now()
        if file is None:
            return
        lines = tuple(line.strip() for line in self.anchors.toPlainText().splitlines() if line.strip())
        self.check.setEnabled(False)
        self.save.setEnabled(False)
        self.view.show_working(_WORKING)
        Background.of(self).start(
            lambda _task: inspect_backup(file, lines, LEDGERS, now=now, key=key),
            done=self._show, refused=self._refused,
        )  # fmt: skip

    def ask_where_to_save(self) -> None:
        """Ask for a file, then write the page."""
        found = self.view.found
        if found is None:
            return
        proposed = str(Path.home() / f"{self._say(_TITLE)}-{found.at:%Y%m%d-%H%M}.pdf")
        dialog = QFileDialog(self, self._say(_SAVE), proposed)
        dialog.setObjectName("backup_check.pdf")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._say(_PDF))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, file: Path) -> None:
        """Write the result's page."""
        found, language = self.view.found, self.language
        if found is not None:
            Background.of(self).start(
                lambda _task: _write(found, language, file), done=self._say_saved, refused=self._refused
            )

    def _say_saved(self, file: Path) -> None:
        self.view.message.tell(_SAVED.filled(file=str(file)), Tone.OK)

    def _show(self, found: Inspection) -> None:
        self.view.show_found(found)
        self._allow()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.view.found = None
        self.view.message.tell(why.phrase, Tone.BAD)
        self.view.show()
        self._allow()

    def _allow(self) -> None:
        sealed = self.file is not None and self._key is None and is_encrypted(self.file)
        self.check.setEnabled(self.file is not None and not sealed)
        self.save.setEnabled(self.view.found is not None)


def _write(found: Inspection, language: str, file: Path) -> Path:
    from stationdesk.jobs.print_check import write_check  # brings the PDF engine

    write_check(found, language, file)
    return file
