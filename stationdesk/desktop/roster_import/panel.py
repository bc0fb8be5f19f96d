"""Takes an existing Excel roster over in two steps: the file, then what each cell was understood as."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.panel import foot
from stationdesk.desktop.roster_import.examples import Examples
from stationdesk.desktop.roster_import.preview import RosterPreview
from stationdesk.desktop.step_panel import CHOOSE_TIP, FilePanel
from stationdesk.desktop.tokens import SPACE_M
from stationdesk.desktop.widgets.plain import button, words
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


class RosterImportPanel(FilePanel):
    """`saved` carries the id of the draft that was begun."""

    kinds = _SHEETS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "roster_import", desk.say(TITLE), parent)
        self.read: Understood | None = None
        self.decisions = kept_decisions(desk)
        self.steps.addWidget(self._file_step())
        self.preview = RosterPreview(desk, self.steps)
        self.preview.changed.connect(self._look_again)
        self.preview.decided.connect(self._decide)
        self.steps.addWidget(self.preview)
        self._lay_out(_READING)
        self._show(FILE)

    def _file_step(self) -> QWidget:
        step = QWidget(self.steps)
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        say = self._desk.say
        column.addWidget(words(say(_EXPLAIN), "sub", step, wrap=True))
        self.choose = button(
            say(_CHOOSE), "roster_import.choose", say(CHOOSE_TIP), icon="folder-open", look="primary",
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
        self.other = button(say(_OTHER), "roster_import.other", say(CHOOSE_TIP), parent=self)
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
        self._show_busy()
        self._take_keyboard()

    def _show_busy(self) -> None:
        """Which buttons may be pressed."""
        count = len(self.read.duties) if self.read is not None else 0
        if not self._busy:
            self.go.setText(self._desk.say(_GO.filled(count=count)))
        self.go.setEnabled(count > 0 and not self._busy)
        for part in (self.steps, self.other, self.close_button):
            part.setEnabled(not self._busy)

    def _take_keyboard(self) -> None:
        if self._busy:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.steps.currentIndex() == FILE:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.preview.take_keyboard():
            _first_of((self.go, self.other)).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- step by step ---

    def take_file(self, file: Path) -> None:
        """Read a file and show what it was understood as."""
        super().take_file(file)
        self.preview.show_unread()
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

    def _turn_back(self, why: StationError | StoreUnavailable) -> None:
        """Where another month or sheet may help, it can be chosen."""
        wanted = None
        if isinstance(why, NoMonth | NoRoster):
            self.preview.show_unread(why.head.sheet, why.head.sheets)
        if self.read is None and isinstance(why, StationError):
            box = self.preview.month if isinstance(why, NoMonth) else self.preview.sheet
            wanted = box if isinstance(why, NoMonth) or box.count() > 1 else None
            self._show(FILE if wanted is None else PREVIEW)
        if wanted is None:
            self._take_keyboard()
        else:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)


def _taken(desk: Desk, file: Path, read: Understood, decided: Decisions) -> int:
    roster = take(desk, file, read, decided)
    keep_profile(desk, profile_of(decided))
    return roster


def _first_of(buttons: Iterable[QPushButton]) -> QPushButton:
    """The first that may be pressed; the last where none may."""
    found = list(buttons)
    return next((one for one in found if one.isEnabled()), found[-1])
