"""The window: rail, top bar, pages, message bar, status line, and the keys that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import DueItem, Query, Tone
from stationdesk.desk import Desk
from stationdesk.desktop.access.lock import Lock
from stationdesk.desktop.background import Background
from stationdesk.desktop.backup_places import read_backups
from stationdesk.desktop.changes import Changes
from stationdesk.desktop.defect_offer import offer_report
from stationdesk.desktop.draft_reminder import forget_abandoned, remind_of_drafts
from stationdesk.desktop.failures import Failures
from stationdesk.desktop.first_paint import FirstPaint, Warming
from stationdesk.desktop.icons import icon
from stationdesk.desktop.message_bar import MessageBar
from stationdesk.desktop.opening import place
from stationdesk.desktop.places import HOME, REPORTS, SETTINGS, build, places, warm
from stationdesk.desktop.rail import Rail
from stationdesk.desktop.remember import pc
from stationdesk.desktop.role_watch import RoleWatch
from stationdesk.desktop.status_line import TO_BACKUPS, StatusLine
from stationdesk.desktop.tokens import RAIL_OPENS_AT
from stationdesk.desktop.top_bar import TopBar
from stationdesk.desktop.tray import Tray
from stationdesk.desktop.way_back import escape
from stationdesk.desktop.window_keys import add_keys, connect_page, keep_keyboard, open_palette, tell_pages
from stationdesk.jobs.about import headed
from stationdesk.store.store import READ_ONLY

if TYPE_CHECKING:
    from stationdesk.desktop.ledger_page import LedgerPage

ROOMY = 1200
_TITLE = QT_TRANSLATE_NOOP("desktop", "{station} · StationDesk")


class MainWindow(QMainWindow):
    """One station, one person acting. `rebuilt` tells that every page was made anew.

    `reopen_asked` is for who changes the file itself: all is closed, `between` run, all opened again.
    """

    rebuilt = Signal()
    reopen_asked = Signal()
    _rebuild_asked = Signal()
    between: Any = None

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("window")
        place(self)
        self.background = Background(self)
        self.changes = Changes(desk, self)
        self.failures = Failures(self, lambda report: headed(report, desk.store))
        self.changes.changed.connect(self._records_changed)
        self.background.refused.connect(self.refuse)
        self.background.broken.connect(self.failures.take)
        self.failures.happened.connect(lambda report: offer_report(self, report))
        self._pages: dict[str, QWidget] = {}
        self._now = ""
        self._due: tuple[DueItem, ...] = ()
        self._rebuild_asked.connect(self.rebuild, Qt.ConnectionType.QueuedConnection)
        add_keys(self)
        self.lock = Lock(self)
        self.roles = RoleWatch(self)
        self.tray = Tray(self)
        self._build()
        self._bring(HOME)
        self.filled = False
        FirstPaint(self.top, self).painted.connect(self._fill)

    # --- pages ---

    def page(self, name: str) -> QWidget:
        """A page, made the first time it is asked for."""
        if name not in self._pages:
            made = build(self.desk, name, self._stack)
            self._pages[name] = made
            connect_page(self, made)
            self._stack.addWidget(made)
        return self._pages[name]

    @property
    def current_page(self) -> str:
        """The name of the page in front."""
        return self._now

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self._bring(name)
        self.refresh()

    def refresh(self) -> None:
        """Read what the page in front shows."""
        self.filled = True
        page = self._pages[self._now]
        try:
            self.desk.look_again()
            if hasattr(page, "refresh"):
                page.refresh()
            self._read_due()
        except (StationError, StoreUnavailable) as refusal:
            self.refuse(refusal, self.refresh)
        self.status.show_hint(page.hint() if hasattr(page, "hint") else "")

    def show_record(self, ledger: str, record: int) -> None:
        """Show one record on its ledger's page."""
        folder = ledger.partition(".")[0]
        self.show_page(folder)
        self._ledger_page(folder).show_record(ledger, record)

    def show_rows(self, query: Query) -> None:
        """Show the rows behind a figure or a card."""
        folder = query.ledger.partition(".")[0]
        self.show_page(folder)
        self._ledger_page(folder).show_query(query)

    def show_form(self, action: str, record: int | None = None) -> None:
        """Open an action's form on its ledger's page."""
        owner, declared = self.desk.action(action)
        ledger = declared.hangs_on or owner.name
        folder = ledger.partition(".")[0]
        self.show_page(folder)
        page = self._ledger_page(folder)
        page.show_tab(ledger)
        page.ask(action, record)

    def show_report(self, name: str, *asked: Any, **more: Any) -> None:
        """Open the report page with a report chosen; what else is asked is `ReportsPage.show_report`'s."""
        self.show_page(REPORTS)
        page: Any = self.page(REPORTS)
        page.show_report(name, *asked, **more)

    def show_backups(self) -> None:
        """Open the settings at the backups."""
        self.show_page(SETTINGS)
        page: Any = self.page(SETTINGS)
        page.show_backups()

    def rebuild(self, page: str = "") -> None:
        """Make every part anew, `page` in front: the language, the look or the acting person has changed."""
        now = page or self._now
        self.background.wait()
        old = self.takeCentralWidget()
        self._pages = {}
        self._build()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.show_page(now if now in {place.name for place in self.places} else HOME)
        keep_keyboard(self._pages[self._now])
        self._show_backup()
        self.rebuilt.emit()

    # --- words ---

    def say(self, what: Phrase | str, tone: Tone = Tone.OK) -> None:
        """One line in the message bar."""
        said = self.desk.say(what) if isinstance(what, Phrase) else what
        if self.strip.said != said:  # it is on top already
            self.messages.say(said, tone)

    def refuse(self, refusal: StationError | StoreUnavailable, retry: Any = None) -> None:
        """Say why something was not done."""
        if self.strip.said != self.desk.say(refusal.phrase):
            self.messages.refuse(refusal, retry or self.refresh)

    # --- what Qt calls ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            escape(self)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.centralWidget() is not None:  # Windows tells a window its size while it is still being made
            self.rail.set_narrow(self.width() < RAIL_OPENS_AT)
            self.top.set_roomy(self.width() >= ROOMY)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.lock.page is None:
            self._pages[self._now].setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.lock.end()
        self._keep_window()
        self.changes.close()
        self.background.close()
        super().closeEvent(event)

    # --- within ---

    def _bring(self, name: str) -> None:
        page = self.page(name)
        self._now = name
        self._stack.setCurrentWidget(page)
        self.rail.choose(name)
        self.top.show_title(next((place.title for place in self.places if place.name == name), ""))

    def _fill(self) -> None:
        """The window stands: read what it shows, and import what the next click needs."""
        if not self.filled:
            self.refresh()
        self._show_backup()
        remind_of_drafts(self.desk, self.messages, self.show_form)
        forget_abandoned(self.desk, self.background)
        Warming(warm(), self)

    def _build(self) -> None:
        self.setWindowIcon(icon("shield-check-fill", "#1D5FD1", 64))
        self.places = places(self.desk)
        ground = QWidget(self)
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail(self.desk.say, self.places, ground)
        self.rail.set_narrow(self.width() < RAIL_OPENS_AT)
        self.rail.chosen.connect(self.show_page)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        self.top = TopBar(self.desk, ground)
        self.top.search_asked.connect(self.open_palette)
        self.top.due_asked.connect(self.show_record)
        self.top.actor_chosen.connect(self.lock.hand_to)
        self.top.lock_asked.connect(self.lock.lock)
        self.top.hand_over_asked.connect(self.lock.hand_over)
        self.top.minute.connect(self._tick)
        column.addWidget(self.top)
        self.strip, self.alarm = self.top.strip, self.top.alarm
        self.alarm.open_asked.connect(self.show_record)
        if self.desk.store.read_only:
            self.strip.tell(READ_ONLY, Tone.BAD, (TO_BACKUPS, "strip.backups", self.show_backups))
        self._stack = QStackedWidget(ground)
        column.addWidget(self._stack, 1)
        self.status = StatusLine(self.desk, ground)
        self.status.backups_asked.connect(self.show_backups)
        self.messages = MessageBar(ground, self.desk.say)
        column.addWidget(self.messages)
        column.addWidget(self.status)
        self.setCentralWidget(ground)
        self.show_name()

    def show_name(self) -> None:
        """Whose records these are, in the title and in the status line."""
        name = self.desk.setting("station.name")
        title = self.desk.say(_TITLE.filled(station=name))
        self.setWindowTitle(title.replace("[*]", "[*][*]"))  # else Qt takes it for its own mark
        self.status.show_station(name)

    def rebuild_later(self) -> None:
        """Make everything anew once the control that asked for it has finished."""
        self._rebuild_asked.emit()

    def open_palette(self) -> None:
        """Ctrl+K."""
        open_palette(self)

    def _tick(self) -> None:
        self._read_due()
        page: Any = self._pages.get(self._now)
        if hasattr(page, "tick"):
            page.tick()

    def _read_due(self) -> None:
        self._due = self.desk.due()
        shown: tuple[Any, ...] = (self.top, self.alarm, self.tray, self._pages.get(HOME))
        for one in shown:
            if one is not None:
                one.show_due(self._due)

    def _records_changed(self, ledgers: frozenset[str]) -> None:
        self._read_due()
        tell_pages(self._pages, self._now, ledgers)

    def _ledger_page(self, folder: str) -> LedgerPage:
        page: Any = self.page(folder)
        found: LedgerPage = page
        return found

    def _show_backup(self) -> None:
        store = self.desk.store
        self.background.start(lambda _task: read_backups(store), done=self.status.show_backup)

    def _keep_window(self) -> None:
        pc().set("window", {"geometry": self.saveGeometry().toBase64().toStdString()})
