"""Takes a foreign sheet in four steps: file, columns, what would happen, the import, which can be undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import RowFate, Tone
from stationdesk.desk import Desk
from stationdesk.desk.undoing import Undone
from stationdesk.desktop.background import Task
from stationdesk.desktop.import_batches import BatchList
from stationdesk.desktop.import_differences import DifferencePanel
from stationdesk.desktop.import_mapping import MappingPanel
from stationdesk.desktop.import_outcome import OutcomePanel
from stationdesk.desktop.step_panel import FilePanel
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.plain import button
from stationdesk.jobs import import_sheet
from stationdesk.jobs.blocks import Block
from stationdesk.jobs.import_told import Decided, Outcome, Preview
from stationdesk.jobs.profiles import keep_profile, profiles
from stationdesk.jobs.sheet_rows import Source, look
from stationdesk.sheets.mapping import Profile

_TITLE = QT_TRANSLATE_NOOP("desktop", "Import from a sheet: {ledger}")
_SHEETS = QT_TRANSLATE_NOOP("desktop", "Sheets (*.xlsx *.xls *.xlsm *.ods *.csv *.txt *.geojson *.json)")
_DRY_RUN = QT_TRANSLATE_NOOP("desktop", "See what would happen")
_IMPORT = QT_TRANSLATE_NOOP("desktop", "Import {count} rows")
_BACK = QT_TRANSLATE_NOOP("desktop", "Back")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Stop")
_UNDO = QT_TRANSLATE_NOOP("desktop", "Undo this import")
_UNDO_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Void every record it brought, set back every cell it changed (Ctrl+Z)"
)
_WOULD = QT_TRANSLATE_NOOP("desktop", "{count} rows read. Nothing is written yet; the import would bring:")
_DONE = QT_TRANSLATE_NOOP("desktop", "The import is done. It brought:")
_STOPPED = QT_TRANSLATE_NOOP("desktop", "The import was stopped half-way. Until then it brought:")
_UNDONE = QT_TRANSLATE_NOOP("desktop", "The import is undone: {count} records are void, their numbers stay.")
_SET_BACK = QT_TRANSLATE_NOOP(
    "desktop", "Undone: {count} records are void, {cells} cells are what they were before."
)
_STAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "Undone: {count} records are void, {cells} cells set back; {kept} were worked on and stay: {first}",
)
_READING = QT_TRANSLATE_NOOP("desktop", "The file is being read …")
FILE, COLUMNS, PREVIEW, OUTCOME = range(4)


class ImportPanel(FilePanel):
    """`saved` when records came in or were undone."""

    kinds = _SHEETS
    title, would_words, go_words, done_words = _TITLE, _WOULD, _IMPORT, _DONE

    def __init__(
        self, desk: Desk, ledger: str, parent: QWidget | None = None, *, block: Block | None = None
    ) -> None:
        declared, say = desk.ledger(ledger), desk.say
        super().__init__(desk, "import", say(self.title.filled(ledger=declared.title)), parent)
        self.ledger, self._block = ledger, block
        imports = desk.imports(ledger, by_form=block is not None and block.by_form)
        self._fields = imports.fields if imports else ()
        self._preview: Preview | None = None
        self._outcome: Outcome | None = None
        self.batches = BatchList(desk, ledger, self.steps, of_files=block is None)
        self.batches.choose.clicked.connect(self.ask_file)
        self.batches.undo_asked.connect(self.undo)
        self.mapping = MappingPanel(say, self._fields, self.steps, keeps=block is None)
        self.differences = DifferencePanel(say, self.steps)
        self.differences.decided.connect(self._count)
        self.preview = OutcomePanel(say, "import.preview", self.steps, between=self.differences)
        self.outcome = OutcomePanel(say, "import.outcome", self.steps)
        for step in (self.batches, self.mapping, self.preview, self.outcome):
            self.steps.addWidget(step)
        self._lay_out(_READING)
        self._show(FILE)

    def begin(self) -> None:
        """Called once the panel stands over its page."""

    def _source(self) -> Source | None:
        return self._block or self._file

    def _mapping(self) -> Profile:
        return self.mapping.mapping(self.ledger)

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
        self.back.setVisible(step in (COLUMNS, PREVIEW) and step > self._first_step())
        self.undo_button.setVisible(step == OUTCOME and self._outcome is not None)
        self.go.setVisible(step in (COLUMNS, PREVIEW))
        self.stop.hide()
        self.progress.hide()
        say = self._desk.say
        if step == FILE:
            self.batches.refresh()
        if step == COLUMNS:
            self.go.setText(say(_DRY_RUN))
        if step == PREVIEW:
            self._count()
        self._take_keyboard()

    def _first_step(self) -> int:
        return COLUMNS if self._block is not None else FILE

    def _count(self) -> None:
        """How many rows would come, after what has been decided so far."""
        if self._preview is None or self.steps.currentIndex() != PREVIEW:
            return
        coming = self._preview.counts[RowFate.NEW] + self.differences.model.rows_taken()
        self.go.setText(self._desk.say(self.go_words.filled(count=coming)))
        self.go.setEnabled(coming > 0 and self._preview.refusal is None)

    def _take_keyboard(self) -> None:
        """The keyboard goes where the next step is; while something is under way, to no button at all."""
        step = self.steps.currentIndex()
        wanted = {FILE: self.batches.choose, OUTCOME: self.close_button}.get(step, self.go)
        next_step = wanted if wanted.isEnabled() else self.back
        (self if self._busy else next_step).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- step by step ---

    def take_file(self, file: Path) -> None:
        """Look at the head of a file."""
        super().take_file(file)
        desk, ledger = self._desk, self.ledger
        self._run(lambda task: (look(desk, file), profiles(desk, ledger)), self._show_columns)

    def go_on(self) -> None:
        """Dry run after the columns, the import itself after the dry run."""
        if self.steps.currentIndex() == COLUMNS:
            self._dry_run()
        else:
            self._import()

    def _dry_run(self) -> None:
        desk, ledger, file = self._desk, self.ledger, self._source()
        mapping, halted = self._mapping(), self._halt.is_set
        if file is None:
            return
        self._run(
            lambda task: import_sheet.preview(
                desk, ledger, file, mapping, progress=task.progress, cancelled=halted
            ),
            self._show_preview,
        )

    def _import(self) -> None:
        desk, ledger, file, mapping = self._desk, self.ledger, self._source(), self._mapping()
        digest = self._preview.digest if self._preview else ""
        changes = self._preview.changes if self._preview else ()
        decided = Decided(changes, frozenset(self.differences.model.left))
        halted = self._halt.is_set
        if file is None:
            return

        def work(task: Task) -> Outcome:
            if mapping.name:
                keep_profile(desk, mapping)
            return import_sheet.run(
                desk, ledger, file, mapping, digest=digest, decided=decided, progress=task.progress,
                cancelled=halted,
            )  # fmt: skip

        self._run(work, self._show_outcome)

    def undo(self, batch: int) -> None:
        """Void what an import brought, and set back what it changed."""
        desk, ledger, show = self._desk, self.ledger, self._show_undone
        self._run(lambda _: import_sheet.undo(desk, ledger, batch), show)

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
        title = self._desk.say(self.would_words.filled(count=preview.rows))
        self.preview.show_outcome(title, preview.counts, preview.problems)
        self.differences.show_changes(preview.changes)
        self._show(PREVIEW)
        if preview.refusal is not None:
            self.message.tell(preview.refusal, Tone.BAD)

    def _show_outcome(self, outcome: Outcome) -> None:
        self._idle()
        self._outcome = outcome
        title = self._desk.say(_STOPPED if outcome.stopped else self.done_words)
        self.outcome.show_outcome(title, outcome.counts, outcome.problems)
        self._show(OUTCOME)
        self.saved.emit(outcome)

    def _show_undone(self, done: Undone) -> None:
        self._idle()
        self._outcome = None
        self._show(FILE)
        facts = {"count": done.voided, "cells": done.restored, "kept": len(done.kept)}
        if done.kept:
            said = _STAYS.filled(first=done.kept[0], **facts)
        else:
            said = (_SET_BACK if done.restored else _UNDONE).filled(**facts)
        self.message.tell(said, Tone.WARN if done.kept else Tone.OK)
        self.saved.emit(None)

    # --- under way ---

    def _show_busy(self) -> None:
        self.stop.setVisible(self._busy)
        for each in (self.steps, self.go, self.back, self.undo_button, self.close_button):
            each.setEnabled(not self._busy)

    def _show_progress(self, done: int, total: int, said: str) -> None:
        super()._show_progress(done, total if done else 0, said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and self.undo_button.isVisible():
            self.undo_button.click()
        else:
            super().keyPressEvent(event)
