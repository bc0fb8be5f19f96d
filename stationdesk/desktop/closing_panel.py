"""结账: what closing a period would keep, the closing itself, what was closed, and what differs since."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.core.errors import RecordMissing, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desk.closing_kept import Closing, Edition
from stationdesk.desk.rights import CLOSE
from stationdesk.desktop.background import Task
from stationdesk.desktop.closing_steps import Differences, Papers, Periods
from stationdesk.desktop.step_panel import StepPanel
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.desktop.widgets.plain import button
from stationdesk.jobs.closing import close_period

_TITLE = QT_TRANSLATE_NOOP("desktop", "Closing a period")
_GO = QT_TRANSLATE_NOOP("desktop", "Close the period")
_BACK = QT_TRANSLATE_NOOP("desktop", "Back")
_STOP = QT_TRANSLATE_NOOP("desktop", "Stop")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close")
_PAPERS = QT_TRANSLATE_NOOP("desktop", "Its reports")
_SHOW = QT_TRANSLATE_NOOP("desktop", "Show as closed")
_COMPARE = QT_TRANSLATE_NOOP("desktop", "Compare with now")
_COMPARE_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Which figures differ from the records as they are, and by which rows"
)
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print all …")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print every report of this period, or write them into a folder")
_BEFORE = QT_TRANSLATE_NOOP("desktop", "Compare with edition {edition}")
_BEFORE_TIP = QT_TRANSLATE_NOOP("desktop", "Which figures differ from the edition before, and by which rows")
_NO_BEFORE = QT_TRANSLATE_NOOP("desktop", "“{report}” was not closed in an edition before this one.")
_WORKING = QT_TRANSLATE_NOOP("desktop", "The reports are being kept …")
_DONE = QT_TRANSLATE_NOOP("desktop", "{period} is closed, edition {edition}.")
_DONE_WITHOUT = QT_TRANSLATE_NOOP("desktop", "{period} is closed, edition {edition}, without: {causes}")
PERIODS, PAPERS, COMPARED = range(3)


class ClosingPanel(StepPanel):
    """`shown` carries a closed report to be looked at; the others what made a difference."""

    shown = Signal(object)
    open_record = Signal(str, int)
    open_rows = Signal(object)
    print_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "closing", desk.say(_TITLE), parent)
        self._task: Task | None = None
        self.periods = Periods(desk, self.steps)
        self.papers = Papers(desk, self.steps)
        self.compared = Differences(desk, self.steps)
        for step in (self.periods, self.papers, self.compared):
            self.steps.addWidget(step)
        self.periods.changed.connect(self._show_busy)
        self.periods.opened.connect(self.show_papers)
        self.papers.opened.connect(self.shown)
        self.compared.open_record.connect(self.open_record)
        self.compared.open_rows.connect(self.open_rows)
        self._lay_out(_WORKING)
        self.show_step(PERIODS)

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.back = button(say(_BACK), "closing.back", "", parent=self)
        self.stop = button(say(_STOP), "closing.stop", "", parent=self)
        self.close_button = button(say(_CLOSE), "closing.close", "", parent=self)
        self.compare = button(say(_COMPARE), "closing.compare", say(_COMPARE_TIP), parent=self)
        self.before = button("", "closing.before", say(_BEFORE_TIP), parent=self)
        self.show_button = button(say(_SHOW), "closing.show", "", look="primary", parent=self)
        self.list_button = button(say(_PAPERS), "closing.papers", "", parent=self)
        self.go = button(say(_GO), "closing.go", "", look="primary", parent=self)
        self.print_button = button(say(_PRINT), "closing.print", say(_PRINT_TIP), parent=self)
        self.print_button.clicked.connect(self.ask_print)
        self.back.clicked.connect(lambda: self.show_step(self.steps.currentIndex() - 1))
        self.stop.clicked.connect(self.cancel)
        self.close_button.clicked.connect(self.closed)
        self.compare.clicked.connect(self.compare_chosen)
        self.before.clicked.connect(self.compare_with_before)
        self.show_button.clicked.connect(self.papers.open_chosen)
        self.list_button.clicked.connect(self.periods.open_chosen)
        self.go.clicked.connect(self.close_chosen)
        grey_unless(self._desk, CLOSE, self.go)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.back)
        row.addWidget(self.print_button)
        row.addStretch(1)
        for each in (self.stop, self.close_button, self.list_button, self.before, self.compare,
                     self.show_button, self.go):  # fmt: skip
            row.addWidget(each)
        return row

    def show_step(self, step: int) -> None:
        """Go to a step."""
        self.steps.setCurrentIndex(step)
        if step == PERIODS:
            self.periods.refresh()
        self._show_busy()
        self._take_keyboard()

    def _show_busy(self) -> None:
        step, busy = self.steps.currentIndex(), self._busy
        self.back.setVisible(step != PERIODS)
        self.stop.setVisible(busy)
        self.go.setVisible(step == PERIODS)
        self.list_button.setVisible(step == PERIODS)
        self.compare.setVisible(step == PAPERS)
        self.before.setVisible(step == PAPERS and self.papers.edition > 1)
        self.before.setText(self._desk.say(_BEFORE.filled(edition=self.papers.edition - 1)))
        self.show_button.setVisible(step == PAPERS)
        self.go.setEnabled(not busy and self.periods.ready is not None and self._desk.may(CLOSE))
        self.list_button.setEnabled(not busy and self.periods.chosen is not None)
        self.print_button.setVisible(step == PERIODS)
        for each in (
            self.back, self.print_button, self.close_button, self.before, self.compare, self.show_button
        ):  # fmt: skip
            each.setEnabled(not busy)
        self.periods.setEnabled(not busy)

    def _take_keyboard(self) -> None:
        wanted = {PERIODS: self.periods.period, PAPERS: self.papers.table, COMPARED: self.compared.table}
        (self.stop if self._busy else wanted[self.steps.currentIndex()]).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    # --- what it does ---

    def close_chosen(self) -> None:
        """Close the period that is chosen; a refusal keeps what was typed."""
        ready, reason, desk = self.periods.ready, self.periods.reason.text(), self._desk
        if ready is None:
            return
        halt = self._halt
        self._run(
            lambda task: close_period(desk, ready.period, reason, task.progress, halt.is_set), self._closed
        )

    def cancel(self) -> None:
        """Stop the closing; nothing of it is kept."""
        self._halt.set()

    def _closed(self, made: Closing) -> None:
        self._idle()
        self.periods.reason.clear()
        self.show_step(PERIODS)
        said = {"period": made.period.title(), "edition": made.edition}
        if made.left_out:
            self.message.tell(_DONE_WITHOUT.filled(causes="；".join(made.left_out), **said), Tone.WARN)
        else:
            self.message.tell(_DONE.filled(**said), Tone.OK)
        self.saved.emit(made)

    def show_papers(self, closing: Closing) -> None:
        """The reports of a closing."""
        self.message.hide()
        self.papers.show_closing(closing)
        self.show_step(PAPERS)

    def ask_print(self) -> None:
        """Go to printing everything of the period that is chosen."""
        self.print_asked.emit(self.periods.period.currentData())

    def compare_chosen(self) -> None:
        """Compare the chosen report with the records as they are, beside the window."""
        edition, desk = self.papers.chosen, self._desk
        if edition is not None:
            self._run(lambda task: (edition, None, desk.compare_editions(edition)), self._compared)

    def compare_with_before(self) -> None:
        """Compare the chosen report with its edition before; where that left it out, with the one before."""
        edition, desk = self.papers.chosen, self._desk
        if edition is not None:
            self._run(lambda task: _with_before(desk, edition), self._compared)

    def _compared(self, answer: tuple[Edition, Edition | None, tuple[object, ...]]) -> None:
        self._idle()
        edition, newer, found = answer
        self.compared.show_found(edition, newer, found)
        self.show_step(COMPARED)

    def _turn_back(self, why: StationError | Exception) -> None:
        self._show_busy()
        (self.periods.reason if self.steps.currentIndex() == PERIODS else self.papers.table).setFocus()


def _with_before(desk: Desk, edition: Edition) -> tuple[Edition, Edition, tuple[object, ...]]:
    """(the older edition, this one, what differs); RecordMissing when there is no older one of its report."""
    of = edition.closing
    every = desk.editions_of(edition.report, of.first, of.last)
    older = next((one for one in every if one.closing.edition < of.edition), None)
    if older is None:
        raise RecordMissing(_NO_BEFORE.filled(report=edition.title))
    return older, edition, desk.compare_editions(older, edition)
