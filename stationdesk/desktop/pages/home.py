"""The duty desk: counters, what is due, whom to call, and the rhythm of calls; looked at all day."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import DueItem, Query
from stationdesk.desk import Desk
from stationdesk.desk.rights import CLOSE
from stationdesk.desktop.background import Background
from stationdesk.desktop.pages.home_figures import Figures, read_figures
from stationdesk.desktop.widgets.bars import Bars
from stationdesk.desktop.widgets.cards import CounterCard, HeadedCard
from stationdesk.desktop.widgets.due_list import DueList
from stationdesk.desktop.widgets.heat_map import HeatKey, HeatMap
from stationdesk.desktop.widgets.month_turn import MonthTurnStrip
from stationdesk.desktop.widgets.on_duty import OnDutyStrip
from stationdesk.desktop.widgets.people_list import PeopleList
from stationdesk.desktop.widgets.plain import button, words
from stationdesk.desktop.widgets.trend import Trend

_HINT = QT_TRANSLATE_NOOP(
    "desktop", "Alt+1…9 pages   ↑↓ Enter what is due   Ctrl+K find   Ctrl+N new incident   F8 hand over"
)
_TREND = QT_TRANSLATE_NOOP("desktop", "Incidents of the last 30 days")
_TREND_KEY = QT_TRANSLATE_NOOP("desktop", "— these 30 days   - - the 30 days before")
_HEAT = QT_TRANSLATE_NOOP("desktop", "Incidents by hour")
_HEAT_KEY = QT_TRANSLATE_NOOP("desktop", "last 90 days · 24 hours × weekday")
_FEW = QT_TRANSLATE_NOOP("desktop", "few")
_MANY = QT_TRANSLATE_NOOP("desktop", "many")
_CATEGORIES = QT_TRANSLATE_NOOP("desktop", "This month by category")
_DUE = QT_TRANSLATE_NOOP("desktop", "Due")
_DUE_COUNT = QT_TRANSLATE_NOOP("desktop", "{count} in all")
_TO_SIGN = QT_TRANSLATE_NOOP("desktop", "To sign: {count} (F9)")
_TO_SIGN_TIP = QT_TRANSLATE_NOOP("desktop", "What waits for you to sign, grant or approve (F9)")
_NOTHING_DUE = QT_TRANSLATE_NOOP("desktop", "Nothing is waiting.")
_ON_CALL = QT_TRANSLATE_NOOP("desktop", "On call tonight")
_ON_CALL_NOTE = QT_TRANSLATE_NOOP("desktop", "from the phone book")
_TOLD = QT_TRANSLATE_NOOP("desktop", "{day}: {now}; 30 days before: {before}")
TWO_COLUMNS_FROM = 900
LARGE_CARDS = 4  # of more than these none is large
SMALL_CARDS, SMALL_CARD = 6, 196  # across at most, and how wide one is at least
GROUP_SHOWN = 3
INCIDENTS = "incidents"


class HomePage(QWidget):
    """The duty desk's page."""

    open_rows = Signal(object)
    open_record = Signal(str, int)
    hand_over_asked = Signal()
    bell_asked = Signal()
    close_month_asked = Signal()
    print_month_asked = Signal(object)
    signing_asked = Signal()
    hinted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._figures: Figures | None = None
        self.setProperty("look", "page")
        self.setObjectName("page.home")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._area)
        inner = QWidget()
        inner.setProperty("look", "page")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area.setWidget(inner)
        box = QVBoxLayout(inner)
        box.setContentsMargins(20, 14, 20, 14)
        box.setSpacing(14)
        self.on_duty = OnDutyStrip(desk, inner)
        self.on_duty.asked.connect(self.hand_over_asked)
        self.on_duty.setVisible("handovers" in {one.name for one in desk.ledgers})
        box.addWidget(self.on_duty)
        self.month = MonthTurnStrip(desk.say, inner)
        self.month.close_asked.connect(self.close_month_asked)
        self.month.print_asked.connect(self.print_month_asked)
        box.addWidget(self.month)
        self._counters = QGridLayout()
        self._counters.setSpacing(14)
        self._cards: list[CounterCard] = []
        box.addLayout(self._counters)
        self._columns = QGridLayout()
        self._columns.setSpacing(14)
        box.addLayout(self._columns, 1)
        self._left, self._right = QWidget(inner), QWidget(inner)
        self._fill_left()
        self._fill_right()
        self._wide: bool | None = None
        self._arrange(wide=True)

    # --- what the window asks ---

    def refresh(self) -> None:
        """Read everything again; figures in the background."""
        self._show_cards()
        if "handovers" in {one.name for one in self._desk.ledgers}:
            self.on_duty.refresh()
        if self._desk.may(CLOSE):
            self._ask_month()
        self.people.show_contacts(self._desk.phone_book(""))
        self._on_call.setVisible(self.people.count() > 0)
        if INCIDENTS in {one.name for one in self._desk.ledgers}:
            desk = self._desk
            Background.of(self).start(lambda _task: read_figures(desk), done=self._show_figures)

    def _ask_month(self) -> None:
        desk = self._desk
        Background.of(self).start(lambda _task: desk.month_turn(), done=self.month.show_turn)

    def records_changed(self, _ledgers: frozenset[str]) -> None:
        """Records have changed."""
        self.refresh()

    def show_due(self, items: tuple[DueItem, ...]) -> None:
        """What waits, as the window has read it."""
        self.due.show_items(items)
        self.due.setVisible(bool(items))
        to_sign = sum(1 for one in items if one.signs)
        self.to_sign.setText(self._desk.say(_TO_SIGN.filled(count=to_sign)))
        self.to_sign.setVisible(bool(to_sign))
        self._nothing.setVisible(not items)
        self._due_card.beside.setText(self._desk.say(_DUE_COUNT.filled(count=len(items))) if items else "")

    def tick(self) -> None:
        """A minute has passed."""
        self.due.viewport().update()

    def hint(self) -> str:
        """Which keys work here."""
        return self._desk.say(_HINT)

    # --- within ---

    def _fill_left(self) -> None:
        say = self._desk.say
        box = QVBoxLayout(self._left)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(14)
        trend = HeadedCard(say(_TREND), say(_TREND_KEY), self._left)
        self.trend = Trend(say(_TREND), trend)
        trend.body.addWidget(self.trend, 1)
        box.addWidget(trend, 5)
        heat = HeadedCard(say(_HEAT), say(_HEAT_KEY), self._left)
        for part in (words(say(_FEW), "cap", heat), HeatKey(heat), words(say(_MANY), "cap", heat)):
            heat.head.addWidget(part)
        self.heat = HeatMap(say, say(_HEAT), heat)
        heat.body.addWidget(self.heat, 1)
        box.addWidget(heat, 5)

    def _fill_right(self) -> None:
        say = self._desk.say
        box = QVBoxLayout(self._right)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(14)
        self._due_card = HeadedCard(say(_DUE), "", self._right)
        self.to_sign = button("", "due.to_sign", say(_TO_SIGN_TIP), look="link",
                              parent=self._due_card)  # fmt: skip
        self.to_sign.clicked.connect(self.signing_asked)
        self.to_sign.hide()
        self._due_card.head.addWidget(self.to_sign)
        self.due = DueList(self._desk, say(_DUE), self._due_card, of_a_group=GROUP_SHOWN)
        self.due.opened.connect(self.open_record)
        self.due.more_asked.connect(self.bell_asked)
        self._nothing = words(say(_NOTHING_DUE), "sub", self._due_card, name="due.nothing")
        self._due_card.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._due_card.body.addWidget(self.due, 1)
        box.addWidget(self._due_card, 5)
        self._on_call = HeadedCard(say(_ON_CALL), say(_ON_CALL_NOTE), self._right)
        self.people = PeopleList(self._on_call)
        self._on_call.body.addWidget(self.people)
        box.addWidget(self._on_call)
        self._categories = HeadedCard(say(_CATEGORIES), "", self._right)
        self.bars = Bars(say(_CATEGORIES), self._categories)
        self.bars.chosen.connect(self._open_category)
        self._categories.body.addWidget(self.bars)
        box.addWidget(self._categories)

    def _show_cards(self) -> None:
        values = self._desk.cards()
        if len(values) != len(self._cards):
            for old in self._cards:
                old.deleteLater()
            small = len(values) > LARGE_CARDS
            self._cards = [CounterCard(self._desk.say, card, self, small=small) for card, _ in values]
            for one in self._cards:
                one.opened.connect(self.open_rows)
            self._place_cards()
        for shown, (_, value) in zip(self._cards, values, strict=True):
            shown.show_value(value)

    def _place_cards(self) -> None:
        most = LARGE_CARDS if self._wide else 2
        if len(self._cards) > LARGE_CARDS:
            most = max(2, min(self.width() // SMALL_CARD, SMALL_CARDS))
        across = max(min(len(self._cards), most), 1)
        for place, one in enumerate(self._cards):
            self._counters.addWidget(one, place // across, place % across)
        for column in range(SMALL_CARDS):
            self._counters.setColumnStretch(column, 1 if column < across else 0)

    def _show_figures(self, figures: Figures) -> None:
        self._figures = figures
        say = self._desk.say
        told = tuple(
            say(_TOLD.filled(day=label, now=now, before=before))
            for label, now, before in zip(figures.labels, figures.now, figures.before, strict=True)
        )
        self.trend.show_numbers(figures.labels, figures.now, figures.before, told)
        self.heat.show_grid(figures.grid)
        self.bars.show_counts(tuple((label, count) for _, label, count in figures.categories))
        self._categories.setVisible(bool(figures.categories))

    def _open_category(self, place: int) -> None:
        if self._figures is None:
            return
        code = self._figures.categories[place][0]
        filters = (("type", code), ("period", self._figures.month))
        self.open_rows.emit(Query(INCIDENTS, filters, order=self._desk.ledger(INCIDENTS).order))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= TWO_COLUMNS_FROM)
        self._place_cards()

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        self._columns.addWidget(self._left, 0, 0)
        self._columns.addWidget(self._right, 0 if wide else 1, 1 if wide else 0)
        self._columns.setColumnStretch(0, 5)
        self._columns.setColumnStretch(1, 3 if wide else 0)
        self._place_cards()
