"""Chooses a report's period: real months, quarters and years by list, anything else by typing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.period import Period, month, month_shifted, quarter, read_period, year
from stationdesk.desktop.completion import Completion, Offer
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.plain import name_it, words

_PERIOD = QT_TRANSLATE_NOOP("desktop", "Period")
_HINT = QT_TRANSLATE_NOOP("desktop", "or type 2026-10, 2026-Q4, 2026")
_TIP = QT_TRANSLATE_NOOP("desktop", "Also typed: 2026-10, 2026-Q4, 2026, 2026-W41, 2026-10-01..2026-10-17")
_SHOW_LIST = QT_TRANSLATE_NOOP("desktop", "Show the list")
_MONTHS, _QUARTERS, _YEARS = 26, 5, 3


def periods_until(today: date) -> tuple[Period, ...]:
    """The last whole month first, then this month, older months, quarters and years."""
    months = [month_shifted(today.replace(day=1), -back) for back in range(_MONTHS)]
    months[0], months[1] = months[1], months[0]
    quarters = [month_shifted(today.replace(day=1), -3 * back) for back in range(_QUARTERS)]
    return (
        *(month(day.year, day.month) for day in months),
        *(quarter(day.year, (day.month + 2) // 3) for day in quarters),
        *(year(today.year - back) for back in range(_YEARS)),
    )


class PeriodBox(QWidget):
    """A line with a list. `chosen` comes when another period is settled on."""

    chosen = Signal(object)

    def __init__(self, say: Say, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._periods = periods_until(today)
        self.period = self._periods[0]
        self.line = TypedLine(self)
        name_it(self.line, "report.period", say(_TIP), spoken=say(_PERIOD))
        self.fault = words(say(_HINT), "cap", self, name="report.period.message", wrap=True)
        opener = QAction(icon("caret-down", theme().text2, 12), say(_SHOW_LIST), self.line)
        self.line.addAction(opener, QLineEdit.ActionPosition.TrailingPosition)
        self.completion = Completion(self.line, self._find)
        self.completion.chosen.connect(lambda offer: self.show_period(offer.value))
        opener.triggered.connect(self._open)
        self.line.editingFinished.connect(self._settle)
        label = words(say(_PERIOD), "field", self)
        label.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.line)
        column.addWidget(self.fault)
        self.line.setText(say(self.period.title()))

    def show_period(self, period: Period) -> None:
        """Settle on a period."""
        changed = period != self.period
        self.period = period
        self.line.setText(self._say(period.title()))
        self._show_fault("")
        if changed:
            self.chosen.emit(period)

    def put_back(self, period: Period) -> None:
        """Show a period without wishing for its report."""
        self.blockSignals(True)
        self.show_period(period)
        self.blockSignals(False)

    def _open(self) -> None:
        self.line.setFocus()
        if self.completion.is_open:
            self.completion.close()
        else:
            self.completion.offer(None)

    def _find(self, typed: str) -> tuple[Offer, ...]:
        wanted = "".join(typed.split())
        offers = [Offer(self._say(one.title()), one.code(), one) for one in self._periods]
        return tuple(
            one for one in offers if wanted in "".join(one.label.split()) or one.note.startswith(wanted)
        )

    def _settle(self) -> None:
        text = self.line.text().strip()
        if text == self._say(self.period.title()) or self.completion.is_open:
            return
        try:
            self.show_period(read_period(text))
        except StationError as why:
            self._show_fault(self._say(why.phrase))

    def _show_fault(self, fault: str) -> None:
        self.fault.setText(fault or self._say(_HINT))
        self.fault.setProperty("look", "error" if fault else "cap")
        self.line.setProperty("error", bool(fault))
        for widget in (self.fault, self.line):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
