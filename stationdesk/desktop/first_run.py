"""The first page of a fresh computer: practise, set up a new station, or restore one from a backup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, Phrase, speaker
from stationdesk.core.ledger import Tone
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.backup_check_button import check_button
from stationdesk.desktop.backups.restore_page import RestorePage
from stationdesk.desktop.first_run_new import NewStation
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.icons import icon, pixmap
from stationdesk.desktop.recovery_sheet_face import RecoverySheetFace
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, theme
from stationdesk.desktop.widgets.plain import Button, button, frame, literal, name_it, words
from stationdesk.jobs.set_up import NewlySetUp, set_up
from stationdesk.store.gate import Entry

_TITLE = QT_TRANSLATE_NOOP("desktop", "Welcome to StationDesk")
_ASK = QT_TRANSLATE_NOOP("desktop", "There is no station on this computer yet. How do you want to begin?")
_FOLDER = QT_TRANSLATE_NOOP("desktop", "The station's file will lie in {folder}")
_PRACTICE = QT_TRANSLATE_NOOP("desktop", "Try the practice station")
_PRACTICE_SAYS = QT_TRANSLATE_NOOP(
    "desktop", "A made-up township with two years of calls. Everything works; nothing is real."
)
_NEW = QT_TRANSLATE_NOOP("desktop", "Set up our station")
_NEW_SAYS = QT_TRANSLATE_NOOP(
    "desktop", "Name, people, villages, the chief's password: four short steps, by typing or pasting."
)
_RESTORE = QT_TRANSLATE_NOOP("desktop", "Restore from a backup")
_RESTORE_SAYS = QT_TRANSLATE_NOOP(
    "desktop", "Plug in the stick: the backup is found, checked in full and put in place."
)
_MAKING = QT_TRANSLATE_NOOP("desktop", "The practice station is being made; this takes a moment.")
_SETTING_UP = QT_TRANSLATE_NOOP("desktop", "The station is being set up …")
_FIRST_THE_SHEET = QT_TRANSLATE_NOOP(
    "desktop", "First print or save the recovery sheet and type in its last group; it is shown only now."
)
_OTHER_LANGUAGE = {CHINESE: "English", ENGLISH: "中文"}
_SWITCH = QT_TRANSLATE_NOOP("desktop", "Speak the other language")
SEED = 1
SIZE = (1000, 680)
_Choice = tuple[str, Phrase, Phrase, str, Callable[[], None]]


class FirstRunPage(QWidget):
    """Makes the station's file in `folder` and closes; `made` tells that it is there.

    `entry` is then the proof of the chief who has just chosen a password, so that nobody asks again.
    """

    made = Signal()

    def __init__(self, folder: Path, language: str, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.folder, self.language, self._now = folder, language, now
        self.background = Background(self)
        self.background.refused.connect(self._refused)
        self._task: Task | None = None
        self._new: NewlySetUp | None = None
        self.entry: Entry | None = None
        self.restore_page: RestorePage | None = None
        self.setObjectName("first_run")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(760, 520)
        self.resize(*SIZE)
        self.setWindowIcon(icon("shield-check-fill", "#1D5FD1", 64))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self._ground: QWidget | None = None
        self._ways: dict[str, Button] = {}
        self._build()

    def _build(self) -> None:
        say = self._say = speaker(self.language)
        if self._ground is not None:
            self._ground.hide()
            self._ground.deleteLater()
        self._ground = QWidget(self)
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle(say(_TITLE))
        self.faces = QStackedWidget(self._ground)
        self.faces.addWidget(self._choices())
        self.new_station = NewStation(say, self.language, self.faces)
        self.new_station.wanted.connect(self.set_up)
        self.new_station.back.connect(self._show_choices)
        self.faces.addWidget(self.new_station)
        self.message = FormMessage(say, self._ground)
        self.progress = QProgressBar(self._ground)
        name_it(self.progress, "first_run.progress", say(_SETTING_UP))
        self.progress.setTextVisible(False)
        self.progress.hide()
        column.addWidget(self.faces, 1)
        column.addWidget(self.progress)
        column.addWidget(self.message)
        self._column.addWidget(self._ground)
        self.setTabOrder(self._ways["restore"], self._check)
        self.setTabOrder(self._check, self._switch)
        self._ways["new"].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the three ways ---

    def _choices(self) -> QWidget:
        say = self._say
        face = QWidget(self)
        column = QVBoxLayout(face)
        column.setSpacing(SPACE_M)
        top = QHBoxLayout()
        mark = words("", parent=face)
        mark.setPixmap(pixmap("shield-check-fill", theme().accent, 36))
        top.addWidget(mark)
        top.addSpacing(SPACE_S)
        top.addWidget(words(say(_TITLE), "h1", face))
        top.addStretch(1)
        switch = self._switch = button(
            _OTHER_LANGUAGE[self.language], "first_run.language", say(_SWITCH), icon="translate", parent=face
        )
        switch.clicked.connect(self.switch_language)
        top.addWidget(switch)
        column.addLayout(top)
        column.addStretch(1)
        column.addWidget(words(say(_ASK), "", face, wrap=True))
        ways: tuple[_Choice, ...] = (
            ("new", _NEW, _NEW_SAYS, "buildings", lambda: self.show_new()),
            ("practice", _PRACTICE, _PRACTICE_SAYS, "graduation-cap", self.practise),
            ("restore", _RESTORE, _RESTORE_SAYS, "arrow-counter-clockwise", self.show_restore),
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        for name, title, explained, symbol, act in ways:
            row.addWidget(self._way(name, say(title), say(explained), symbol, act, face), 1)
        column.addLayout(row)
        self._check = check_button(self.language, self._now, face)
        column.addWidget(self._check, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        column.addWidget(words(say(_FOLDER.filled(folder=str(self.folder))), "cap", face, wrap=True))
        return face

    def _way(
        self, name: str, title: str, explained: str, symbol: str, act: Callable[[], None], face: QWidget
    ) -> QWidget:
        card = frame("card", face)
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_L, SPACE_XL, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        mark = words("", parent=card)
        mark.setPixmap(pixmap(symbol, theme().accent, 32))
        column.addWidget(mark)
        column.addWidget(words(title, "h2", card))
        told = words(explained, "sub", card, wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(told, 1)
        begin = Button(literal(title), card)
        name_it(begin, f"first_run.{name}", explained, spoken=title)
        begin.setProperty("look", "primary" if name == "new" else "")
        begin.setIconSize(QSize(18, 18))
        begin.clicked.connect(act)
        self._ways[name] = begin
        column.addWidget(begin)
        return card

    def switch_language(self) -> None:
        """Speak the other language, and remember it."""
        self.language = ENGLISH if self.language == CHINESE else CHINESE
        pc().set("language", self.language)
        self._build()
        self._switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choices(self) -> None:
        self.faces.setCurrentIndex(0)
        self._ways["new"].setFocus()

    def show_new(self) -> None:
        """Begin the three steps of a new station."""
        self.faces.setCurrentWidget(self.new_station)
        self.new_station.begin()

    def practise(self) -> None:
        """Make the practice station."""
        folder, now = self.folder, self._now

        def work(task: Task) -> None:
            from stationdesk.jobs.practice import make_practice

            make_practice(folder, SEED, now, progress=task.progress)

        self._run(work, _MAKING)

    def set_up(self, told: Mapping[str, Any]) -> None:
        """Make the station that was described."""
        folder, now, language = self.folder, self._now, self.language
        self._run(lambda _task: set_up(folder, now, told, language), _SETTING_UP)

    def offers(self, backup: Path) -> bool:
        """Show this backup among those within reach, marked; False while something else is under way."""
        if self._task is not None or self._new is not None:
            return False
        if self.restore_page is None:
            self.show_restore()
        assert self.restore_page is not None
        self.restore_page.offer(backup)
        return True

    def show_restore(self) -> None:
        """Show the backups within reach."""
        page = self.restore_page = RestorePage(self._say, self.folder, self._now, self.faces)
        page.back.connect(lambda: self._leave(page))
        page.done.connect(lambda: self._restored(page.entry))
        self.message.hide()
        self.faces.setCurrentIndex(self.faces.addWidget(page))
        page.begin()

    def _leave(self, page: RestorePage) -> None:
        self.restore_page = None
        self.faces.removeWidget(page)
        page.deleteLater()
        self._show_choices()

    def _restored(self, entry: Entry | None) -> None:
        self.entry = entry
        self.made.emit()
        self.close()

    # --- under way ---

    def _run(self, work: Callable[[Task], object], told: Phrase) -> None:
        self.faces.setEnabled(False)
        self.message.tell(told, Tone.INFO)
        self.progress.setRange(0, 0)
        self.progress.show()
        self._task = self.background.start(
            work, done=self._finish, refused=self._refused, progress=self._show_progress
        )

    def _show_progress(self, done: int, total: int, _words: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _finish(self, answer: object) -> None:
        self._task = None
        if isinstance(answer, NewlySetUp):
            self._show_sheet(answer)
            return
        self.made.emit()
        self.close()

    def _show_sheet(self, new: NewlySetUp) -> None:
        """The recovery key, once; the page closes when the sheet was seen to be on paper."""
        self._new, self.entry = new, new.entry
        self.message.hide()
        self.progress.hide()
        self.faces.setEnabled(True)
        card = frame("card", self.faces)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        self.sheet = RecoverySheetFace(new.desk, new.code, new.document, card)
        self.sheet.kept.connect(self._sheet_kept)
        inner.addWidget(self.sheet)
        self.faces.addWidget(card)
        self.faces.setCurrentWidget(card)
        self.sheet.setFocus()

    def _sheet_kept(self) -> None:
        new, self._new = self._new, None
        if new is not None:
            new.keep()
        self.made.emit()
        self.close()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self._task = None
        self.faces.setEnabled(True)
        self.progress.hide()
        self.message.refuse(why, self.message.hide)
        self.new_station.show_faults(getattr(why, "field_errors", {}))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._task is not None or (self.restore_page is not None and self.restore_page.busy):
            event.ignore()
            return
        if self._new is not None:
            self.message.tell(_FIRST_THE_SHEET, Tone.WARN)
            event.ignore()
            return
        self.background.close()
        super().closeEvent(event)
