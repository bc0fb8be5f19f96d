"""Takes an existing Excel roster over in two steps: the file, then what each cell was understood as."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
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
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background, Work
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.panel import foot
from stationdesk.desktop.roster_import.examples import Examples
from stationdesk.desktop.roster_import.preview import RosterPreview
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_XL
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.jobs.profiles import keep_profile
from stationdesk.jobs.roster_import.reading import (
    NoMonth,
    NoRoster,
    kept_decisions,
    profile_of,
    take,
    understand,
)
from stationdesk.jobs.roster_import.values import Asked, Decisions, Fate, Understood

TITLE = QT_TRANSLATE_NOOP("desktop", "Import an Excel roster")
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "Take last month's roster as you keep it in Excel: a line for each day with names under the posts, or a"
    " line for each person with a mark for each day. First you see what each cell was understood as; nothing"
    " is written before you say so. It becomes a draft, which the board shows and the chief may sign.",
)
_CHOOSE = QT_TRANSLATE_NOOP("desktop", "Choose a file …")
_CHOOSE_TIP = QT_TRANSLATE_NOOP("desktop", "An Excel, OpenDocument or CSV file; nothing is written yet")
_SHEETS = QT_TRANSLATE_NOOP("desktop", "Rosters (*.xlsx *.xls *.xlsm *.et *.ods *.csv)")
_READING = QT_TRANSLATE_NOOP("desktop", "The file is being read …")
_OTHER = QT_TRANSLATE_NOOP("desktop", "Another file …")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close")
_GO = QT_TRANSLATE_NOOP("desktop", "Begin a draft with {count} duties")
_GO_TIP = QT_TRANSLATE_NOOP("desktop", "What is still to be decided is left out (Ctrl+Enter)")
_OPEN = QT_TRANSLATE_NOOP(
    "desktop", "{count} words are still to be decided; they would be left out of the draft."
)
FILE, PREVIEW = range(2)


class RosterImportPanel(QWidget):
    """`saved` carries the id of the draft that was begun; `closed` when the panel is to go."""

    saved = Signal(int)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file: Path | None = None
        self._busy = False
        self.read: Understood | None = None
        self.decisions = kept_decisions(desk)
        say = desk.say
        name_it(self, "roster_import", say(TITLE))
        self.setToolTip("")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, 20, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(TITLE), "h1", self))
        self.file_words = ElidedLabel("", "sub", self)
        self.file_words.hide()
        column.addWidget(self.file_words)
        self.steps = QStackedWidget(self)
        self.steps.addWidget(self._file_step())
        self.preview = RosterPreview(desk, self.steps)
        self.preview.changed.connect(self._look_again)
        self.preview.decided.connect(self._decide)
        self.steps.addWidget(self.preview)
        column.addWidget(self.steps, 1)
        self.progress = QProgressBar(self)
        name_it(self.progress, "roster_import.progress", say(_READING))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.progress.hide()
        column.addWidget(self.progress)
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self._show(FILE)

    def _file_step(self) -> QWidget:
        step = QWidget(self.steps)
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        say = self._desk.say
        column.addWidget(words(say(_EXPLAIN), "sub", step, wrap=True))
        self.choose = button(
            say(_CHOOSE), "roster_import.choose", say(_CHOOSE_TIP), icon="folder-open", look="primary",
            parent=step,
        )  # fmt: skip
        self.choose.clicked.connect(self.ask_file)
        line = QHBoxLayout()
        line.addWidget(self.choose)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(Examples(self._desk, step))
        column.addStretch(1)
        return step

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.other = button(say(_OTHER), "roster_import.other", say(_CHOOSE_TIP), parent=self)
        self.close_button = button(say(_CLOSE), "roster_import.close", "", parent=self)
        self.go = button("", "roster_import.go", say(_GO_TIP), look="primary", parent=self)
        self.other.clicked.connect(self.ask_file)
        self.close_button.clicked.connect(self.closed)
        self.go.clicked.connect(self.go_on)
        return foot((self.other,), (self.close_button, self.go))

    def _show(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.other.setVisible(step == PREVIEW)
        self.go.setVisible(step == PREVIEW)
        self._ready()

    def _ready(self) -> None:
        """Which buttons may be pressed, and where the keyboard goes."""
        count = len(self.read.duties) if self.read is not None else 0
        if not self._busy:
            self.go.setText(self._desk.say(_GO.filled(count=count)))
        self.go.setEnabled(count > 0 and not self._busy)
        for part in (self.steps, self.other, self.close_button):
            part.setEnabled(not self._busy)
        if self._busy:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.steps.currentIndex() == FILE:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.preview.take_keyboard():
            _first_of((self.go, self.other)).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- step by step ---

    def ask_file(self) -> None:
        """Ask which file."""
        say = self._desk.say
        dialog = QFileDialog(self, say(_CHOOSE_TIP), str(Path.home()), say(_SHEETS))
        dialog.setObjectName("roster_import.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_file(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, file: Path) -> None:
        """Read a file and show what it was understood as."""
        self._file = file
        self.preview.show_unread()
        self.file_words.setText(str(file))
        self.file_words.show()
        self._look(None, None)

    def _look_again(self) -> None:
        self._look(self.preview.wished_month, self.preview.wished_sheet)

    def _look(self, month: date | None, sheet: str | None) -> None:
        desk, file, decided = self._desk, self._file, self.decisions
        if file is not None:
            self.read = None
            self._run(
                lambda task: understand(
                    desk, file, month=month, sheet=sheet, decided=decided, cancelled=lambda: task.cancelled
                ),
                self._show_read,
            )

    def _show_read(self, read: Understood) -> None:
        self._idle()
        self.read = read
        self.preview.show_read(read)
        self._show(PREVIEW)
        if doubtful := read.counts.get(Fate.DOUBTFUL, 0):
            self.message.tell(_OPEN.filled(count=doubtful), Tone.WARN)

    def _decide(self, asked: Asked, word: str, ident: int) -> None:
        """Take a decision, and read the sheet again with it."""
        if asked is Asked.PERSON:
            self.decisions = replace(self.decisions, people={**self.decisions.people, word: ident})
        else:
            self.decisions = replace(self.decisions, posts={**self.decisions.posts, word: ident})
        self._look_again()

    def go_on(self) -> None:
        """Begin the draft, and keep what was decided for the next time."""
        desk, file, read, decided = self._desk, self._file, self.read, self.decisions
        if self._busy or file is None or read is None or not self.go.isEnabled():
            return
        self._run(lambda _task: _taken(desk, file, read, decided), self._show_done)

    def _show_done(self, roster: int) -> None:
        self._idle()
        self.saved.emit(roster)
        self.closed.emit()

    # --- under way ---

    def _run(self, work: Work, done: Any) -> None:
        self.message.hide()
        self.progress.show()
        self._busy = True
        self._ready()
        task = Background.of(self).start(work, done=done, refused=self._refused)
        task.broken.connect(self._idle)

    def _idle(self, _defect: object = None) -> None:
        self._busy = False
        self.progress.hide()
        self.message.hide()
        self._ready()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        """Say why; where another month or sheet may help, it can be chosen."""
        self._idle()
        if isinstance(why, NoMonth | NoRoster):
            self.preview.show_unread(why.head.sheet, why.head.sheets)
        if self.read is None and isinstance(why, StationError):
            wanted = self.preview.month if isinstance(why, NoMonth) else self.preview.sheet
            self._show(PREVIEW if isinstance(why, NoMonth) or wanted.count() > 1 else FILE)
            if self.steps.currentIndex() == PREVIEW:
                wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        self.message.refuse(why, self.message.hide)

    def close_form(self) -> None:
        """Esc: go away, unless something is under way."""
        if not self._busy:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_on()
        elif enter and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)


def _taken(desk: Desk, file: Path, read: Understood, decided: Decisions) -> int:
    roster = take(desk, file, read, decided)
    keep_profile(desk, profile_of(decided))
    return roster


def _first_of(buttons: Iterable[QPushButton]) -> QPushButton:
    """The first that may be pressed; the last where none may."""
    found = list(buttons)
    return next((one for one in found if one.isEnabled()), found[-1])
