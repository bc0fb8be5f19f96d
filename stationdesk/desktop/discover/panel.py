"""Searches the network for cameras in two steps, what is there and a yes; before it nothing is written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk, Done
from stationdesk.desktop.discover.ask_bar import AskBar
from stationdesk.desktop.discover.found_table import FoundTable
from stationdesk.desktop.discover.yes_step import YesStep
from stationdesk.desktop.panel import foot
from stationdesk.desktop.step_panel import StepPanel
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button
from stationdesk.jobs.discover import Search, login_of, networks, search, take
from stationdesk.jobs.discover_words import complaints
from stationdesk.jobs.proposals import Fate

TITLE = QT_TRANSLATE_NOOP("desktop", "Search the network for cameras")
_OFF = QT_TRANSLATE_NOOP(
    "desktop", "No network is named yet. Name one above, or ask the chief to name it under Settings, Cameras."
)
_NEXT = QT_TRANSLATE_NOOP("desktop", "Go on with {count}")
_WRITE = QT_TRANSLATE_NOOP("desktop", "Write {count}")
_ALL = QT_TRANSLATE_NOOP("desktop", "Tick all")
_ALL_TIP = QT_TRANSLATE_NOOP("desktop", "Tick everything that can be taken, or nothing (Ctrl+A in the list)")
_BACK = QT_TRANSLATE_NOOP("desktop", "Back")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close")
_SEARCHING = QT_TRANSLATE_NOOP("desktop", "The network is being searched …")
_STOPPED = QT_TRANSLATE_NOOP("desktop", "The search was stopped; nothing is shown of it.")
_NOBODY = QT_TRANSLATE_NOOP("desktop", "No camera answered.")
_FOUND = QT_TRANSLATE_NOOP(
    "desktop", "{count} devices answered. Tick what is to be taken over; nothing is written yet."
)
_DONE = QT_TRANSLATE_NOOP(
    "desktop", "{count} cameras are written; each one’s history tells what was filled in."
)
FOUND, YES = range(2)


class DiscoverPanel(StepPanel):
    """`saved` when cameras were written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, find: Any = search) -> None:
        super().__init__(desk, "discover", desk.say(TITLE), parent, spacing=SPACE_S)
        self._search = find
        self.destroyed.connect(self._halt.set)
        self.steps.addWidget(self._find_step())
        self.yes = YesStep(desk, self.steps)
        self.steps.addWidget(self.yes)
        self._lay_out(_SEARCHING)
        self._show(FOUND)
        if not networks(desk):
            self.message.tell(_OFF, Tone.INFO)

    def _find_step(self) -> QWidget:
        step = QWidget(self.steps)
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        self.bar = AskBar(self._desk, step)
        self.bar.asked.connect(self.start)
        self.bar.stopped.connect(self.stop)
        self.found = FoundTable(self._desk, step)
        self.whole = ElidedLabel("", "sub", step, rows=2)
        self.found.looked_at.connect(self.whole.setText)
        self.found.ticked.connect(self._count)
        for each in (self.bar, self.found, self.whole):
            column.addWidget(each, 1 if each is self.found else 0)
        return step

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.back = button(say(_BACK), "discover.back", "", parent=self)
        self.all = button(say(_ALL), "discover.all", say(_ALL_TIP), parent=self)
        self.close_button = button(say(_CLOSE), "discover.close", "", parent=self)
        self.go = button("", "discover.go", say(_NEXT.filled(count="")), look="primary", parent=self)
        self.back.clicked.connect(lambda: self._show(FOUND))
        self.all.clicked.connect(self.found.tick_all)
        self.close_button.clicked.connect(self.close_form)
        self.go.clicked.connect(self.go_on)
        return foot((self.back, self.all), (self.close_button, self.go))

    def _show(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.back.setVisible(step == YES)
        self.all.setVisible(step == FOUND)
        self._count()
        self._take_keyboard()

    def _count(self) -> None:
        count, step = len(self.found.chosen()), self.steps.currentIndex()
        self.go.setText(self._desk.say((_WRITE if step == YES else _NEXT).filled(count=count)))
        self.go.setEnabled(count > 0 and not self._busy)
        self.all.setEnabled(any(one.can_be_taken for one in self.found.proposals) and not self._busy)

    def _take_keyboard(self) -> None:
        """The keyboard goes where the next step is; while cameras are written it stays."""
        if self._busy and self.steps.currentIndex() == YES:
            return
        if self.steps.currentIndex() == YES:
            new = any(one.proposal.fate is Fate.NEW for one in self.yes.answer())
            first = next(iter(self.yes.body.boxes.values())).editor.control if new else self.go
        elif self._busy:
            first = self.bar.stop
        elif self.found.proposals:
            first = self.found
        else:
            first = self.bar.start if networks(self._desk) else self.bar.networks
        (first if first.isEnabled() else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the search ---

    def start(self) -> None:
        """Search, if nothing is under way; what is wrong with networks or login is said first."""
        if self._busy:
            return
        self.message.hide()
        try:
            self.bar.keep_networks(self._desk)
            login = login_of(self.bar.name.text().strip(), self.bar.password.text())
        except (StationError, StoreUnavailable) as why:
            self.message.refuse(why, self.start)
            return
        desk, find, halted = self._desk, self._search, self._halt.is_set
        self.found.fill(())
        self._run(
            lambda task: find(
                desk, login=login, progress=task.progress, stop=lambda: halted() or task.cancelled
            ),
            self._show_found,
        )

    def stop(self) -> None:
        """End the search."""
        self._halt.set()

    def _show_found(self, done: Search | None) -> None:
        self._idle()
        self.found.fill(done.proposals if done is not None else ())
        self._take_keyboard()
        if done is None:
            self.message.tell(_STOPPED, Tone.INFO)
            return
        said = [self._desk.say(one) for one in complaints(self._desk, done)]
        if said:
            self.message.tell(literally(" ".join(said)), Tone.WARN)
        else:
            self.message.tell(
                _FOUND.filled(count=len(done.proposals)) if done.proposals else _NOBODY, Tone.INFO
            )

    # --- the yes ---

    def go_on(self) -> None:
        """To the last look, and from there to the records."""
        if self._busy or not self.go.isEnabled():
            return
        if self.steps.currentIndex() == FOUND:
            self.message.hide()
            self.yes.show_chosen(self.found.chosen())
            self._show(YES)
            return
        try:
            shared = self.yes.shared()
        except StationError as why:
            self.message.refuse(why, self.go_on)
            return
        desk, chosen = self._desk, self.yes.answer()
        self._run(lambda _task: take(desk, chosen, shared), self._show_written)

    def _show_written(self, done: tuple[Done, ...]) -> None:
        self._idle()
        count = len(self.found.chosen())
        taken = {one.address for one in self.found.chosen()}
        self.found.fill([one for one in self.found.proposals if one.address not in taken])
        self._show(FOUND)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.message.tell(_DONE.filled(count=count), Tone.OK)
        self.saved.emit(done)

    # --- under way ---

    def _show_busy(self) -> None:
        if not self._busy:
            self.bar.forget()
        self.bar.show_busy(busy=self._busy)
        for each in (self.yes, self.back, self.close_button):
            each.setEnabled(not self._busy)
        self._count()

    def _turn_back(self, why: StationError | StoreUnavailable) -> None:
        """What is wrong with a field is shown under it."""
        faults = getattr(why, "field_errors", {})
        if self.steps.currentIndex() == YES:
            self.yes.body.show_faults(
                {name: said for name, said in faults.items() if name in self.yes.body.boxes}
            )
        self._take_keyboard()

    def close_form(self) -> None:
        """Esc: end the search that is under way; else a step back; else go away."""
        if self._busy:
            self.stop()
        elif self.steps.currentIndex() == YES:
            self._show(FOUND)
        else:
            self.closed.emit()
