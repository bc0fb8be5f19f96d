"""Takes a foreign sheet in four steps: file, columns, what would happen, the import, which can be undone."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import RowFate, Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.import_batches import BatchList
from stationdesk.desktop.import_mapping import MappingPanel
from stationdesk.desktop.import_outcome import OutcomePanel
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.jobs import import_sheet
from stationdesk.jobs.import_sheet import Outcome, Preview
from stationdesk.jobs.profiles import keep_profile, profiles
from stationdesk.jobs.sheet_rows import look

_TITLE = QT_TRANSLATE_NOOP("desktop", "Import from a sheet: {ledger}")
_CHOOSE_TIP = QT_TRANSLATE_NOOP("desktop", "An Excel, OpenDocument or CSV file; nothing is written yet")
_SHEETS = QT_TRANSLATE_NOOP("desktop", "Sheets (*.xlsx *.xls *.xlsm *.ods *.csv *.txt *.geojson *.json)")
_DRY_RUN = QT_TRANSLATE_NOOP("desktop", "See what would happen")
_IMPORT = QT_TRANSLATE_NOOP("desktop", "Import {count} rows")
_BACK = QT_TRANSLATE_NOOP("desktop", "Back")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Stop")
_UNDO = QT_TRANSLATE_NOOP("desktop", "Undo this import")
_UNDO_TIP = QT_TRANSLATE_NOOP("desktop", "Void every record it brought (Ctrl+Z)")
_WOULD = QT_TRANSLATE_NOOP("desktop", "{count} rows read. Nothing is written yet; the import would bring:")
_DONE = QT_TRANSLATE_NOOP("desktop", "The import is done. It brought:")
_STOPPED = QT_TRANSLATE_NOOP("desktop", "The import was stopped half-way. Until then it brought:")
_UNDONE = QT_TRANSLATE_NOOP("desktop", "The import is undone: {count} records are void, their numbers stay.")
_LEFT = QT_TRANSLATE_NOOP("desktop", "Undone: {count} records are void; {left} were worked on and stay.")
_READING = QT_TRANSLATE_NOOP("desktop", "The file is being read …")
FILE, COLUMNS, PREVIEW, OUTCOME = range(4)


class ImportPanel(QWidget):
    """`saved` when records came in or were undone; `closed` when the panel is to go."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, ledger: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.ledger = desk, ledger
        declared = desk.ledger(ledger)
        self._fields = declared.imports.fields if declared.imports else ()
        self._file: Path | None = None
        self._preview: Preview | None = None
        self._outcome: Outcome | None = None
        self._busy = False
        self._halt = Event()
        say = desk.say
        name_it(self, "import", say(_TITLE.filled(ledger=declared.title)))
        self.setToolTip("")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, 20, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_TITLE.filled(ledger=declared.title)), "h1", self))
        self.file_words = ElidedLabel("", "sub", self)
        self.file_words.hide()
        column.addWidget(self.file_words)
        self.steps = QStackedWidget(self)
        self.batches = BatchList(desk, ledger, self.steps)
        self.batches.choose.clicked.connect(self.ask_file)
        self.batches.undo_asked.connect(self.undo)
        self.mapping = MappingPanel(say, self._fields, self.steps)
        self.preview = OutcomePanel(say, "import.preview", self.steps)
        self.outcome = OutcomePanel(say, "import.outcome", self.steps)
        for step in (self.batches, self.mapping, self.preview, self.outcome):
            self.steps.addWidget(step)
        column.addWidget(self.steps, 1)
        self.progress = QProgressBar(self)
        name_it(self.progress, "import.progress", say(_READING))
        self.progress.setTextVisible(False)
        self.progress.hide()
        column.addWidget(self.progress)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self._show(FILE)

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.back = button(say(_BACK), "import.back", "", parent=self)
        self.stop = button(say(_CANCEL), "import.stop", "", parent=self)
        self.close_button = button(say(_CLOSE), "import.close", "", parent=self)
        self.undo_button = button(say(_UNDO), "import.undo", say(_UNDO_TIP), look="danger", parent=self)
        self.go = button(say(_DRY_RUN), "import.go", "", look="primary", parent=self)
        self.back.clicked.connect(lambda: self._show(self.steps.currentIndex() - 1))
        self.stop.clicked.connect(self.cancel)
        self.close_button.clicked.connect(self.closed)
        self.undo_button.clicked.connect(self._undo_this)
        self.go.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.back)
        row.addStretch(1)
        for each in (self.stop, self.undo_button, self.close_button, self.go):
            row.addWidget(each)
        return row

    def _show(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.back.setVisible(step in (COLUMNS, PREVIEW))
        self.undo_button.setVisible(step == OUTCOME and self._outcome is not None)
        self.go.setVisible(step in (COLUMNS, PREVIEW))
        self.stop.hide()
        self.progress.hide()
        say = self._desk.say
        if step == FILE:
            self.batches.refresh()
        if step == COLUMNS:
            self.go.setText(say(_DRY_RUN))
        if step == PREVIEW and self._preview is not None:
            counts = self._preview.counts
            coming = counts[RowFate.NEW] + counts[RowFate.CHANGED]
            self.go.setText(say(_IMPORT.filled(count=coming)))
            self.go.setEnabled(coming > 0)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """The keyboard goes where the next step is; while something is under way, to no button at all."""
        step = self.steps.currentIndex()
        wanted = {FILE: self.batches.choose, OUTCOME: self.close_button}.get(step, self.go)
        next_step = wanted if wanted.isEnabled() else self.back
        (self if self._busy else next_step).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- step by step ---

    def ask_file(self) -> None:
        """Ask which file."""
        say = self._desk.say
        dialog = QFileDialog(self, say(_CHOOSE_TIP), str(Path.home()), say(_SHEETS))
        dialog.setObjectName("import.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_file(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, file: Path) -> None:
        """Look at the head of a file."""
        self._file = file
        self.file_words.setText(str(file))
        self.file_words.show()
        desk, ledger = self._desk, self.ledger
        self._run(lambda task: (look(desk, file), profiles(desk, ledger)), self._show_columns)

    def go_on(self) -> None:
        """Dry run after the columns, the import itself after the dry run."""
        if self.steps.currentIndex() == COLUMNS:
            self._dry_run()
        else:
            self._import()

    def _dry_run(self) -> None:
        desk, ledger, file = self._desk, self.ledger, self._file
        mapping, halted = self.mapping.mapping(ledger), self._halt.is_set
        if file is None:
            return
        self._run(
            lambda task: import_sheet.preview(
                desk, ledger, file, mapping, progress=task.progress, cancelled=halted
            ),
            self._show_preview,
        )

    def _import(self) -> None:
        desk, ledger, file = self._desk, self.ledger, self._file
        mapping = self.mapping.mapping(ledger)
        digest = self._preview.digest if self._preview else ""
        halted = self._halt.is_set
        if file is None:
            return

        def work(task: Task) -> Outcome:
            if mapping.name:
                keep_profile(desk, mapping)
            return import_sheet.run(
                desk, ledger, file, mapping, digest=digest, progress=task.progress, cancelled=halted
            )

        self._run(work, self._show_outcome)

    def undo(self, batch: int) -> None:
        """Void what an import brought."""
        desk, ledger, show = self._desk, self.ledger, self._show_undone
        self._run(lambda _: (import_sheet.undo(desk, ledger, batch), desk.standing(ledger, batch)), show)

    def _undo_this(self) -> None:
        if self._outcome is not None:
            self.undo(self._outcome.batch)

    def cancel(self) -> None:
        """Stop what is under way; what is written stays and can be undone."""
        self._halt.set()

    # --- answers ---

    def _show_columns(self, found: Any) -> None:
        (_, header, rows), saved = found
        self._idle()
        self.mapping.show_sheet(header, [cells for _, cells in rows], saved)
        self._show(COLUMNS)

    def _show_preview(self, preview: Preview) -> None:
        self._idle()
        self._preview = preview
        title = self._desk.say(_WOULD.filled(count=preview.rows))
        self.preview.show_outcome(title, preview.counts, preview.problems)
        self._show(PREVIEW)

    def _show_outcome(self, outcome: Outcome) -> None:
        self._idle()
        self._outcome = outcome
        title = self._desk.say(_STOPPED if outcome.stopped else _DONE)
        self.outcome.show_outcome(title, outcome.counts, outcome.problems)
        self._show(OUTCOME)
        self.saved.emit(outcome)

    def _show_undone(self, done: tuple[int, int]) -> None:
        count, left = done
        self._idle()
        self._outcome = None
        self._show(FILE)
        said = _LEFT.filled(count=count, left=left) if left else _UNDONE.filled(count=count)
        self.message.tell(said, Tone.WARN if left else Tone.OK)
        self.saved.emit(None)

    # --- under way ---

    def _run(self, work: Any, done: Any) -> None:
        self.message.hide()
        for each in (self.steps, self.go, self.back, self.undo_button, self.close_button):
            each.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.stop.show()
        self._busy = True
        self._take_keyboard()
        self._halt.clear()
        Background.of(self).start(work, done=done, refused=self._refused, progress=self._show_progress)

    def _show_progress(self, done: int, total: int, said: str) -> None:
        self.progress.setRange(0, total if done else 0)
        self.progress.setValue(done)
        self.message.tell(literally(said), Tone.INFO)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._idle()
        self._take_keyboard()
        self.message.refuse(why, self.message.hide)

    def _idle(self) -> None:
        self._busy = False
        self.message.hide()
        self.progress.hide()
        self.stop.hide()
        for each in (self.steps, self.go, self.back, self.undo_button, self.close_button):
            each.setEnabled(True)

    def close_form(self) -> None:
        """Esc: go away, unless something is under way."""
        if not self._busy:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif event.matches(QKeySequence.StandardKey.Undo) and self.undo_button.isVisible():
            self.undo_button.click()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.go.isVisible():
            self.go.click()
        elif enter and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)
