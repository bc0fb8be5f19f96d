"""The bar above every page: its title or an alarm, Ctrl+K, the bell, the clock, and who acts."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from stationdesk.core.actor import Role
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import DueItem
from stationdesk.desk import Desk
from stationdesk.desktop.access.lock import HAND_OVER_KEY, LOCK_KEY
from stationdesk.desktop.alarm import AlarmBar
from stationdesk.desktop.front import Front
from stationdesk.desktop.icons import icon
from stationdesk.desktop.strip import Strip
from stationdesk.desktop.tokens import BAR, SIDE, looks, theme
from stationdesk.desktop.widgets.bell import Bell, BellList
from stationdesk.desktop.widgets.plain import button, literal, tip, words
from stationdesk.desktop.widgets.week import WEEKDAYS
from stationdesk.store.store import StationKind

_SEARCH = QT_TRANSLATE_NOOP("desktop", "Find records, pages, phone numbers …   Ctrl+K")
_SEARCH_TIP = QT_TRANSLATE_NOOP("desktop", "Find a record, a page, a phone number or a command (Ctrl+K)")
_WHO = QT_TRANSLATE_NOOP("desktop", "{name} is acting; click to hand over to someone else")
_PRACTICE = QT_TRANSLATE_NOOP("desktop", "PRACTICE")
_PRACTICE_TIP = QT_TRANSLATE_NOOP("desktop", "A practice station: nothing here is real")
_CLOCK = QT_TRANSLATE_NOOP("desktop", "{month}/{day} {weekday}  {time}")
_CLOCK_TIP = QT_TRANSLATE_NOOP("desktop", "The station’s time")
_LOCK = QT_TRANSLATE_NOOP("desktop", "Lock the screen")
_HAND_OVER = QT_TRANSLATE_NOOP("desktop", "Another person acts …")
ROLES = {
    Role.READER: QT_TRANSLATE_NOOP("desktop", "Reader"),
    Role.OFFICER: QT_TRANSLATE_NOOP("desktop", "Officer"),
    Role.CHIEF: QT_TRANSLATE_NOOP("desktop", "Chief"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("desktop", "Administrator"),
}
_PERSON = QT_TRANSLATE_NOOP("desktop", "{name} ({role})")
TICK = 10_000
SEARCH_WIDE, SEARCH_NARROW = 320, 200


class TopBar(QFrame):
    """Emits what was asked for; `minute` comes when the clock's minute has changed."""

    search_asked = Signal()
    due_asked = Signal(str, int)
    actor_chosen = Signal(int)
    lock_asked = Signal()
    hand_over_asked = Signal()
    minute = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._due: tuple[DueItem, ...] = ()
        say = desk.say
        self.setProperty("look", "topbar")
        self.setObjectName("topbar")
        self.setFixedHeight(BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SIDE, 0)
        row.setSpacing(14)
        self.bell = Bell(desk, self)
        self.bell.clicked.connect(self.open_due)
        self.alarm, self.strip = AlarmBar(desk, self), Strip(say, self)
        self._front = Front(self.alarm, self.strip, self.bell)
        row.addWidget(self._front, 1)
        if desk.store.identity.kind is StationKind.PRACTICE:
            mark = words(say(_PRACTICE), "pill-warn", self, name="practice")
            mark.setToolTip(say(_PRACTICE_TIP))
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.search = button("", "palette.open", say(_SEARCH_TIP), parent=self)
        self.search.setIcon(icon("magnifying-glass", theme().text3))
        self.search.clicked.connect(self.search_asked)
        row.addWidget(self.search)
        row.addWidget(self.bell)
        self.clock = words("", "sub", self, name="clock")
        self.clock.setToolTip(say(_CLOCK_TIP))
        row.addWidget(self.clock)
        self.avatar = button("", "actor", "", look="avatar", parent=self)
        self.avatar.clicked.connect(self._offer_people)
        row.addWidget(self.avatar)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._crowded = self._roomy = False
        self._front.crowded.connect(self._crowd)
        self._fit()
        self._tick()
        self.show_actor()

    def set_roomy(self, roomy: bool) -> None:
        """Whether the window is wide."""
        self._roomy = roomy
        self._fit()

    def _crowd(self, crowded: bool) -> None:
        self._crowded = crowded
        self._fit()

    def _fit(self) -> None:
        """Beside an alarm or a warning the search is its icon; nothing else in the bar moves."""
        wide = SEARCH_WIDE if self._roomy else SEARCH_NARROW
        looks(self.search, "icon" if self._crowded else "searchbox")
        self.search.setText("" if self._crowded else self._desk.say(_SEARCH))
        self.search.setMinimumWidth(0 if self._crowded else wide)

    def show_title(self, title: str) -> None:
        """Name the page."""
        self._front.title.setText(title)

    def show_actor(self) -> None:
        """Show who acts by the first character of the name."""
        name = self._desk.actor.name
        self.avatar.setText(literal(name[:1]))
        explained = self._desk.say(_WHO.filled(name=name))
        self.avatar.setToolTip(tip(explained))
        self.avatar.setAccessibleName(explained)

    def show_due(self, items: tuple[DueItem, ...]) -> None:
        """Ring with what waits."""
        self._due = items
        self.bell.show_due(items)

    def open_due(self, *, to_sign: bool = False) -> None:
        """The list of what waits (or is to be signed), over the window; asked for again it goes away."""
        window = self.window()
        open_now = [one for one in window.findChildren(BellList) if one.isVisible()]
        for one in open_now:
            one.close_list()
        if not any(one.to_sign is to_sign for one in open_now):
            shown = BellList(self._desk, window, self.bell, to_sign=to_sign)
            shown.opened.connect(self.due_asked)
            shown.open_at(self._due)

    def now(self) -> str:
        """The clock's words."""
        there = local(self._desk.store.clock())
        return self._desk.say(
            _CLOCK.filled(
                month=there.month, day=there.day, weekday=WEEKDAYS[there.weekday()], time=f"{there:%H:%M}"
            )
        )

    def _tick(self) -> None:
        now = self.now()
        if now != self.clock.text():
            self.clock.setText(now)
            self.minute.emit()

    def _offer_people(self) -> None:
        menu = self._menu("actor.menu")
        ring = self._desk.store.keys
        able = {person for person, _ in ring.people} if ring is not None else None
        for one in self._desk.people_who_may_act():
            if able is not None and one.person not in able:
                continue
            role = self._desk.say(ROLES[one.role])
            acts = one.person == self._desk.actor.person
            entry = menu.addAction(
                icon("check" if acts else "user", theme().accent if acts else theme().text2),
                literal(self._desk.say(_PERSON.filled(name=one.name, role=role))),
            )
            if acts:
                menu.setDefaultAction(entry)
            entry.triggered.connect(lambda _c=False, person=one.person: self.actor_chosen.emit(person))
        self._offer_lock(menu)
        self._under(menu, self.avatar)

    def _offer_lock(self, menu: QMenu) -> None:
        menu.addSeparator()
        for title, picture, key, asked in (
            (_LOCK, "lock", LOCK_KEY, self.lock_asked),
            (_HAND_OVER, "swap", HAND_OVER_KEY, self.hand_over_asked),
        ):
            entry = menu.addAction(icon(picture, theme().text2), f"{self._desk.say(title)}\t{key}")
            entry.triggered.connect(lambda _c=False, asked=asked: asked.emit())

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.setAccessibleName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _under(self, menu: QMenu, where: QWidget) -> None:
        corner = where.mapToGlobal(where.rect().bottomRight())
        corner.setX(corner.x() - menu.sizeHint().width())
        menu.popup(corner)
