"""打印全月: everything that is printed of a month or another period, ticked, onto paper or into a folder."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.desk.rights import PRINT
from stationdesk.desktop.background import Task
from stationdesk.desktop.closing_steps import closable
from stationdesk.desktop.fields.choices import ChoiceBox
from stationdesk.desktop.month_outlet import MakePrinter, PrinterOutlet
from stationdesk.desktop.month_papers import MonthPapers
from stationdesk.desktop.month_where import Way, Where
from stationdesk.desktop.printing_run import printer_for, why_not
from stationdesk.desktop.step_panel import StepPanel
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.plain import button, name_it, tip, words
from stationdesk.jobs.print_joined import print_joined
from stationdesk.jobs.print_month import Outlet, Paper, Printed, ToFolder, papers, print_all

_TITLE = QT_TRANSLATE_NOOP("desktop", "Print a whole month")
_EXPLAIN = QT_TRANSLATE_NOOP(
    "desktop",
    "Every ticked report comes in the order of its number; a closed period comes as it was closed, byte for "
    "byte. Space ticks a report, Ctrl+A all of them.",
)
_PERIOD = QT_TRANSLATE_NOOP("desktop", "Period")
_GO = QT_TRANSLATE_NOOP("desktop", "Print")
_STOP = QT_TRANSLATE_NOOP("desktop", "Stop after this report")
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close")
_WORKING = QT_TRANSLATE_NOOP("desktop", "The reports are being printed …")
_DONE = QT_TRANSLATE_NOOP("desktop", "{count} reports, {pages} pages came out.")
_NOT_ALL = QT_TRANSLATE_NOOP(
    "desktop",
    "{count} of {total} reports came out, {pages} pages. What did not is still ticked; Print goes on from "
    "there.",
)


class MonthPanel(StepPanel):
    """`told` comes from beside the window with what became of a report."""

    told = Signal(object)

    def __init__(
        self,
        desk: Desk,
        period: Period | None = None,
        parent: QWidget | None = None,
        *,
        printers: tuple[str, ...] | None = None,
        make_printer: MakePrinter = printer_for,
        stands: Callable[[str], Phrase | None] = why_not,
    ) -> None:
        super().__init__(desk, "month", desk.say(_TITLE), parent)
        self._make_printer, self._stands = make_printer, stands
        names = tuple(QPrinterInfo.availablePrinterNames()) if printers is None else printers
        self.steps.addWidget(self._asked(names))
        self._offer_periods(period)
        self.papers.ticked.connect(self._show_busy)
        self.where.changed.connect(self._show_busy)
        self.told.connect(self.papers.show_result)
        self._lay_out(_WORKING)
        self._show_papers()
        self._take_keyboard()

    def _asked(self, names: tuple[str, ...]) -> QWidget:
        say, step = self._desk.say, QWidget(self.steps)
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_EXPLAIN), "sub", step, wrap=True))
        self.period = ChoiceBox(step)
        name_it(self.period, "month.period", say(_PERIOD))
        label = words(say(_PERIOD), "field", step)
        label.setBuddy(self.period)
        column.addWidget(label)
        column.addWidget(self.period)
        self.papers = MonthPapers(self._desk, step)
        column.addWidget(self.papers, 1)
        self.where = Where(self._desk, names, step)
        column.addWidget(self.where)
        return step

    def _offer_periods(self, period: Period | None) -> None:
        """The periods that are over; the one looked at first, where anything is printed of it."""
        offered = list(closable(self._desk))
        if period is not None and period not in offered and _printed_of(self._desk, period):
            offered.insert(0, period)
        for one in offered:
            self.period.addItem(self._desk.say(one.title()), one)
        if period in offered:
            self.period.setCurrentIndex(offered.index(period))
        self.period.currentIndexChanged.connect(lambda _: self._show_papers())

    def _show_papers(self) -> None:
        self.message.hide()
        self.papers.show_papers(_printed_of(self._desk, self.period.currentData()))

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        self.stop = button(say(_STOP), "month.stop", "", parent=self)
        self.close_button = button(say(_CLOSE), "month.close", "", parent=self)
        self.go = button(say(_GO), "month.go", "", icon="printer", look="primary", parent=self)
        self.stop.clicked.connect(self.cancel)
        self.close_button.clicked.connect(self.closed)
        self.go.clicked.connect(self.print_chosen)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addStretch(1)
        for each in (self.stop, self.close_button, self.go):
            row.addWidget(each)
        return row

    def _show_busy(self) -> None:
        why = self._desk.why_not(PRINT)
        self.stop.setVisible(self._busy)
        self.close_button.setEnabled(not self._busy)
        self.go.setEnabled(not self._busy and why is None and self.where.ready and bool(self.papers.chosen()))
        self.go.setToolTip(tip("" if why is None else self._desk.say(why)))
        for each in (self.period, self.papers, self.where):
            each.setEnabled(not self._busy)

    def _take_keyboard(self) -> None:
        (self.stop if self._busy else self.papers).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what it does ---

    def print_chosen(self) -> None:
        """Print what is ticked; what did not come out stays ticked."""
        chosen, period = self.papers.chosen(), self.period.currentData()
        if not chosen:
            return
        self.where.remember()
        work = self._into_folder if self.where.way is not Way.PRINTER else self._onto_paper
        self._run(work(chosen, period), self._printed)

    def _into_folder(
        self, chosen: tuple[Paper, ...], period: Period
    ) -> Callable[[Task], tuple[Printed, ...]]:
        desk, folder, halt, told = self._desk, self.where.folder, self._halt, self._tell
        joined = self.where.way is Way.JOINED

        def work(task: Task) -> tuple[Printed, ...]:
            def ended() -> bool:
                return halt.is_set() or task.cancelled

            if joined:
                return print_joined(
                    desk, period, folder, chosen=chosen, progress=task.progress, cancelled=ended, told=told
                )
            return _all(desk, period, ToFolder(folder), chosen, task, ended, told)

        return work

    def _onto_paper(self, chosen: tuple[Paper, ...], period: Period) -> Callable[[Task], tuple[Printed, ...]]:
        desk, halt, told = self._desk, self._halt, self._tell
        outlet = PrinterOutlet(
            self.where.printer, self.where.wanted,
            make_printer=self._make_printer, stands=self._stands, parent=self,
        )  # fmt: skip

        def work(task: Task) -> tuple[Printed, ...]:
            outlet.stopped = lambda: task.cancelled
            outlet.check()
            return _all(desk, period, outlet, chosen, task, lambda: halt.is_set() or task.cancelled, told)

        return work

    def _tell(self, one: Printed) -> None:
        """From beside the window; a panel that is gone with its window is told nothing."""
        with suppress(RuntimeError):
            self.told.emit(one)

    def cancel(self) -> None:
        """Stop between two reports; what came out is told."""
        self._halt.set()

    def _printed(self, done: tuple[Printed, ...]) -> None:
        left = len(self.papers.chosen())
        self._idle()
        self._take_keyboard()
        out = [one for one in done if one.refused is None]
        pages = sum(one.pages for one in out)
        if left:
            said = _NOT_ALL.filled(count=len(out), total=len(out) + left, pages=pages)
            self.message.tell(said, Tone.WARN)
        else:
            self.message.tell(_DONE.filled(count=len(out), pages=pages), Tone.OK)


def _all(
    desk: Desk, period: Period, outlet: Outlet, chosen: tuple[Paper, ...],
    task: Task, ended: Callable[[], bool], told: Callable[[Printed], None],
) -> tuple[Printed, ...]:  # fmt: skip
    return print_all(desk, period, outlet, chosen=chosen, progress=task.progress, cancelled=ended, told=told)


def _printed_of(desk: Desk, period: Period) -> tuple[Paper, ...]:
    """What is printed of a period; nothing of days that are no such period."""
    try:
        return papers(desk, period)
    except RuleBroken:
        return ()
