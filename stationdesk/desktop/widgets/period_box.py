"""A drop-down of periods: today, this month, last month … or two days of one's own."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Filter
from stationdesk.desk import Desk
from stationdesk.desktop.widgets.plain import button, frame, name_it, words

Period = tuple[date, date] | None
_ANY = QT_TRANSLATE_NOOP("desktop", "Any time")
_TODAY = QT_TRANSLATE_NOOP("desktop", "Today")
_YESTERDAY = QT_TRANSLATE_NOOP("desktop", "Yesterday")
_WEEK = QT_TRANSLATE_NOOP("desktop", "Last 7 days")
_MONTH = QT_TRANSLATE_NOOP("desktop", "This month")
_LAST_MONTH = QT_TRANSLATE_NOOP("desktop", "Last month")
_YEAR = QT_TRANSLATE_NOOP("desktop", "This year")
_OWN = QT_TRANSLATE_NOOP("desktop", "Choose days …")
_FROM_TO = QT_TRANSLATE_NOOP("desktop", "{first} to {last}")
_FIRST = QT_TRANSLATE_NOOP("desktop", "First day")
_LAST = QT_TRANSLATE_NOOP("desktop", "Last day")
_SHOW = QT_TRANSLATE_NOOP("desktop", "Show these days")
_TIP = QT_TRANSLATE_NOOP("desktop", "Narrow the list by “{title}”")
_OWN_AT = 7


def named_periods(today: date) -> tuple[tuple[str, Period], ...]:
    """(name, first and last day) of the periods that have a name."""
    month = today.replace(day=1)
    last_month = (month - timedelta(days=1)).replace(day=1)
    return (
        ("any", None),
        ("today", (today, today)),
        ("yesterday", (today - timedelta(days=1), today - timedelta(days=1))),
        ("week", (today - timedelta(days=6), today)),
        ("month", (month, today)),
        ("last_month", (last_month, month - timedelta(days=1))),
        ("year", (today.replace(month=1, day=1), today)),
    )


class PeriodBox(QComboBox):
    """Emits `period_chosen` with (first, last) or None."""

    period_chosen = Signal(object)

    def __init__(self, desk: Desk, declared: Filter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._own: Period = None
        say = desk.say
        name_it(self, f"filter.{declared.name}", say(_TIP.filled(title=declared.title)),
                spoken=say(declared.title))  # fmt: skip
        for phrase in (_ANY, _TODAY, _YESTERDAY, _WEEK, _MONTH, _LAST_MONTH, _YEAR, _OWN):
            self.addItem(say(phrase))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._choose)

    def value(self) -> Period:
        """The chosen days, as of today."""
        if self.currentIndex() >= _OWN_AT:
            return self._own
        return named_periods(self._today())[self.currentIndex()][1]

    def kept(self) -> str:
        """What a list remembers: the period's name, so that "this month" stays this month."""
        if self.currentIndex() >= _OWN_AT:
            return ""
        return named_periods(self._today())[self.currentIndex()][0]

    def restore(self, name: str) -> None:
        """Bring back a remembered period; no signal."""
        names = [one for one, _ in named_periods(self._today())]
        self.setCurrentIndex(names.index(name) if name in names else 0)

    def show_period(self, period: Period) -> None:
        """Show days that were chosen elsewhere; no signal."""
        named = [days for _, days in named_periods(self._today())]
        if period in named:
            self.setCurrentIndex(named.index(period))
            return
        self._own = period
        if period:
            first, last = period
            self.setItemText(
                _OWN_AT, self._desk.say(_FROM_TO.filled(first=f"{first:%m-%d}", last=f"{last:%m-%d}"))
            )
        self.setCurrentIndex(_OWN_AT)

    def _choose(self, place: int) -> None:
        if place < _OWN_AT:
            self.setItemText(_OWN_AT, self._desk.say(_OWN))
            self.period_chosen.emit(self.value())
            return
        popup = OwnDays(self._desk, self._own or (self._today().replace(day=1), self._today()), self)
        popup.chosen.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()

    def _take(self, period: Period) -> None:
        self.show_period(period)
        self.period_chosen.emit(period)

    def _today(self) -> date:
        return local_day(self._desk.store.clock())


class OwnDays(QWidget):
    """Two days to choose, in a small window under the drop-down."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, period: tuple[date, date], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ground = frame("card", self, name="period.own")
        outer.addWidget(ground)
        box = QVBoxLayout(ground)
        row = QHBoxLayout()
        self._edits = []
        for name, phrase, day in (("first", _FIRST, period[0]), ("last", _LAST, period[1])):
            column = QVBoxLayout()
            edit = QDateEdit(QDate(day.year, day.month, day.day), ground)
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("yyyy-MM-dd")
            name_it(edit, f"period.{name}", desk.say(phrase))
            column.addWidget(words(desk.say(phrase), "field", ground))
            column.addWidget(edit)
            row.addLayout(column)
            self._edits.append(edit)
        box.addLayout(row)
        show = button(desk.say(_SHOW), "period.show", desk.say(_SHOW), look="tonal", parent=ground)
        show.clicked.connect(self._choose)
        box.addWidget(show)

    def _choose(self) -> None:
        first, last = (edit.date().toString("yyyy-MM-dd") for edit in self._edits)
        self.close()
        self.chosen.emit((date.fromisoformat(min(first, last)), date.fromisoformat(max(first, last))))
