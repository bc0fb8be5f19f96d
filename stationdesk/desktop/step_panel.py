"""A panel that goes step by step over a page: its frame, work beside the window, and its keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
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
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background, Work
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import name_it, words

CHOOSE_TIP = QT_TRANSLATE_NOOP("desktop", "An Excel, OpenDocument or CSV file; nothing is written yet")


class StepPanel(QWidget):
    """`saved` when records came in; `closed` when the panel is to go.

    A panel fills `steps`, then calls `_lay_out`; it says in `_buttons` what stands below, in `_show_busy`
    what may be pressed meanwhile, and in `_take_keyboard` where the keyboard goes.
    """

    saved = Signal(object)
    closed = Signal()
    go: QPushButton

    def __init__(
        self, desk: Desk, name: str, title: str, parent: QWidget | None = None, *, spacing: int = SPACE_M
    ) -> None:
        super().__init__(parent)
        self._desk, self._name = desk, name
        self._busy = False
        self._again: Callable[[], None] = self._idle
        self._halt = Event()  # set by whoever ends the work half-way
        name_it(self, name, title)
        self.setToolTip("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_XL, 20, SPACE_XL, SPACE_L)
        self._column.setSpacing(spacing)
        self._column.addWidget(words(title, "h1", self))
        self.steps = QStackedWidget(self)
        self._column.addWidget(self.steps, 1)

    def _lay_out(self, under_way: Phrase) -> None:
        """What stands below the steps, made after them for the sake of Tab's way."""
        say = self._desk.say
        self.progress = QProgressBar(self)
        name_it(self.progress, f"{self._name}.progress", say(under_way))
        self.progress.setTextVisible(False)
        self.progress.hide()
        self._column.addWidget(self.progress)
        self.message = FormMessage(say, self, inset=False)
        self._column.addWidget(self.message)
        self._column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        raise NotImplementedError

    def _show_busy(self) -> None:
        raise NotImplementedError

    def _take_keyboard(self) -> None:
        raise NotImplementedError

    # --- under way ---

    def _run(self, work: Work, done: Any) -> None:
        self._busy = True
        self._again = lambda: self._run(work, done)
        self.message.hide()
        self.progress.setRange(0, 0)
        self.progress.show()
        self._halt.clear()
        self._show_busy()
        self._take_keyboard()
        task = Background.of(self).start(work, done=done, refused=self._refused, progress=self._show_progress)
        task.broken.connect(self._broken)

    def _show_progress(self, done: int, total: int, said: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.message.tell(literally(said), Tone.INFO)

    def _idle(self) -> None:
        self._busy = False
        self.message.hide()
        self.progress.hide()
        self._show_busy()

    def _broken(self, _defect: object) -> None:
        """The window tells of the defect; the panel is not to wait for ever."""
        self._idle()
        self._take_keyboard()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._idle()
        self._turn_back(why)
        self.message.refuse(why, self._again)

    def _turn_back(self, why: StationError | StoreUnavailable) -> None:
        """Show the step a refusal leads to."""
        self._take_keyboard()

    def close_form(self) -> None:
        """Esc: go away, unless something is under way."""
        if not self._busy:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.go.isVisible():
            self.go.click()
        elif enter and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)


class FilePanel(StepPanel):
    """One whose first step is a file; `kinds` are those the dialog offers."""

    kinds: Phrase

    def __init__(self, desk: Desk, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, title, parent)
        self._file: Path | None = None
        self.file_words = ElidedLabel("", "sub", self)
        self.file_words.hide()
        self._column.insertWidget(1, self.file_words)

    def ask_file(self) -> None:
        """Ask which file."""
        say = self._desk.say
        dialog = QFileDialog(self, say(CHOOSE_TIP), str(Path.home()), say(self.kinds))
        dialog.setObjectName(f"{self._name}.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_file(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, file: Path) -> None:
        """Look at a file; a panel goes on from here."""
        self._file = file
        self.file_words.setText(str(file))
        self.file_words.show()
