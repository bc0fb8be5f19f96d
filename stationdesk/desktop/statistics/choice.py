"""What is shown: any period, what it is compared with, and which incidents count."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.comparison import Way
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.period import Period, month, month_end, month_shifted, quarter, week, year
from stationdesk.desk import Desk
from stationdesk.desktop.report_period import PeriodBox
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.plain import button, name_it, words
from stationdesk.ledgers.incidents.rules.counting import FIRE_CODE, Rollup

_EARLIER = QT_TRANSLATE_NOOP("desktop", "The period before (Alt+Left)")
_LATER = QT_TRANSLATE_NOOP("desktop", "The period after (Alt+Right)")
_AGAINST = QT_TRANSLATE_NOOP("desktop", "Compared with")
_PREVIOUS = QT_TRANSLATE_NOOP("desktop", "The period before")
_LAST_YEAR = QT_TRANSLATE_NOOP("desktop", "The same days of last year")
_OF = QT_TRANSLATE_NOOP("desktop", "What counts")
_VALID = QT_TRANSLATE_NOOP("desktop", "Valid incidents")
_INVALID = QT_TRANSLATE_NOOP("desktop", "Invalid incidents")
_ALL = QT_TRANSLATE_NOOP("desktop", "All incidents")
_UNIT = QT_TRANSLATE_NOOP("desktop", "Length")
_UNITS = (
    ("day", QT_TRANSLATE_NOOP("desktop/statistics", "Day"),
     QT_TRANSLATE_NOOP("desktop", "One day (Alt+D)"), "Alt+D"),
    ("week", QT_TRANSLATE_NOOP("desktop/statistics", "Week"),
     QT_TRANSLATE_NOOP("desktop", "One week (Alt+W)"), "Alt+W"),
    ("month", QT_TRANSLATE_NOOP("desktop/statistics", "Month"),
     QT_TRANSLATE_NOOP("desktop", "One month (Alt+M)"), "Alt+M"),
    ("quarter", QT_TRANSLATE_NOOP("desktop/statistics", "Quarter"),
     QT_TRANSLATE_NOOP("desktop", "One quarter (Alt+Q)"), "Alt+Q"),
    ("year", QT_TRANSLATE_NOOP("desktop/statistics", "Year"),
     QT_TRANSLATE_NOOP("desktop", "One year (Alt+Y)"), "Alt+Y"),
)  # fmt: skip
PERIOD_WIDTH = 230


class StatisticsChoice(QWidget):
    """`changed` comes when anything else is chosen."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._today = desk, local_day(desk.store.clock())
        row = FlowLayout(self, gap=12)
        self.box = PeriodBox(desk.say, self._today, self)
        self.box.line.setObjectName("statistics.period")
        self.box.setFixedWidth(PERIOD_WIDTH)
        self.box.chosen.connect(self._settle)
        row.addWidget(self.box)
        row.addWidget(self._labelled("", self._steps()))
        row.addWidget(self._labelled(desk.say(_UNIT), self._units()))
        self.against = self._combo(
            "against", _AGAINST, ((_LAST_YEAR, Way.YEAR_ON_YEAR), (_PREVIOUS, Way.ON_PREVIOUS))
        )
        row.addWidget(self._labelled(desk.say(_AGAINST), self.against))
        self.of = self._combo("of", _OF, ((_VALID, "valid"), (_ALL, None), (_INVALID, "invalid")))
        for group, label in self._groups():
            self.of.addItem(label, group)
        row.addWidget(self._labelled(desk.say(_OF), self.of))
        self._show_unit()

    @property
    def period(self) -> Period:
        """What is chosen."""
        return self.box.period

    @property
    def way(self) -> Way:
        """What it is compared with."""
        chosen = self.against.currentData()
        assert isinstance(chosen, Way)
        return chosen

    @property
    def group(self) -> str | None:
        """Which incidents count."""
        chosen: str | None = self.of.currentData()
        return chosen

    def step(self, by: int) -> None:
        """The period before or after; one that has not begun is not gone to."""
        try:
            other = earlier(self.period) if by < 0 else later(self.period)
        except (StationError, ValueError, OverflowError):
            return
        if other.first <= self._today:
            self.box.show_period(other)

    def take(self, unit: str) -> None:
        """The day, week, month, quarter or year around the last day shown that is not ahead."""
        self.box.show_period(around(min(self.period.last, self._today), unit))
        self._show_unit()

    def _settle(self) -> None:
        self._show_unit()
        self.changed.emit()

    def _show_unit(self) -> None:
        shown = unit_of(self.period)
        self._group.setExclusive(False)
        for name, one in self.units.items():
            one.setChecked(name == shown)
        self._group.setExclusive(bool(shown))

    def _groups(self) -> list[tuple[str, str]]:
        six = [(one.code, self._desk.label("incident_rollup", one.code)) for one in Rollup
               if one is not Rollup.INVALID]  # fmt: skip
        if self._desk.setting("counting.fires_apart"):
            six.insert(-1, ("fire", self._desk.label("incident_category", FIRE_CODE)))
        return six

    def _steps(self) -> QWidget:
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name, title, symbol, key, by in (
            ("earlier", _EARLIER, "caret-left", "Alt+Left", -1),
            ("later", _LATER, "caret-right", "Alt+Right", 1),
        ):
            made = button(
                "", f"statistics.{name}", self._desk.say(title), icon=symbol, look="tool", parent=both
            )
            made.clicked.connect(lambda _checked=False, by=by: self.step(by))
            # A button of the group that has the keyboard would take the arrow.
            keys = QShortcut(
                QKeySequence(key),
                self.parentWidget() or self,
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )
            keys.activated.connect(lambda by=by: self.step(by))
            row.addWidget(made)
        return both

    def _units(self) -> QWidget:
        all_ = QWidget(self)
        row = QHBoxLayout(all_)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self.units = {}
        for name, title, explained, key in _UNITS:
            say = self._desk.say
            made = button(say(title), f"statistics.{name}", say(explained), look="seg", parent=all_)
            made.setCheckable(True)
            made.setShortcut(key)
            made.clicked.connect(lambda _checked=False, name=name: self.take(name))
            self._group.addButton(made)
            self.units[name] = made
            row.addWidget(made)
        return all_

    def _combo(self, name: str, title: Phrase, items: tuple[tuple[Phrase, object], ...]) -> QComboBox:
        made = QComboBox(self)
        name_it(made, f"statistics.{name}", self._desk.say(title))
        for label, value in items:
            made.addItem(self._desk.say(label), value)
        made.currentIndexChanged.connect(self.changed)
        return made

    def _labelled(self, title: str, widget: QWidget) -> QWidget:
        both = QWidget(self)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = words(title, "field", both)
        label.setBuddy(widget)
        column.addWidget(label)
        column.addWidget(widget)
        column.addStretch(1)
        return both


def around(day: date, unit: str) -> Period:
    """The period of this length a day lies in."""
    match unit:
        case "day":
            return Period(day, day)
        case "week":
            return week(day)
        case "month":
            return month(day.year, day.month)
        case "quarter":
            return quarter(day.year, (day.month + 2) // 3)
        case _:
            return year(day.year)


def unit_of(period: Period) -> str:
    """The length a period has; empty for days of one's own."""
    units = (name for name, *_ in _UNITS)
    return next((name for name in units if around(period.first, name) == period), "")


def earlier(period: Period) -> Period:
    """As many months, or days, just before."""
    if period.months:
        return period.previous()
    return Period(period.first - timedelta(days=period.days), period.first - timedelta(days=1))


def later(period: Period) -> Period:
    """As many months, or days, just after."""
    if period.months:
        first = month_shifted(period.first, period.months)
        return Period(first, month_end(month_shifted(first, period.months - 1)))
    return Period(period.last + timedelta(days=1), period.last + timedelta(days=period.days))
