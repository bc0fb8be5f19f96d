"""What has to stay in sight while people work: damage, altered records, a clock far ahead, a full disk.

The whole file is looked at beside the work: its pages and newest entries at the start, every entry and
record once a night, or half an hour after a start that comes too late for that.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from stationdesk.core.duty_day import local
from stationdesk.core.errors import FileDamaged
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desk.recovering import kept_at
from stationdesk.desk.rights import KEYS
from stationdesk.desktop.background import Task
from stationdesk.desktop.first_paint import FirstPaint
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.remember import pc
from stationdesk.store.store import Store

LOOK_EVERY = 60_000  # milliseconds
NEWEST = 1_000
NIGHT = range(2, 6)
A_DAY, SETTLED = timedelta(hours=20), timedelta(minutes=30)

_CUT_OFF = QT_TRANSLATE_NOOP(
    "desktop", "The program was not closed properly last time. Everything that was saved is here."
)
_NO_ROOM = QT_TRANSLATE_NOOP(
    "desktop", "The disk is nearly full. Please free some space before a call cannot be saved any more."
)
_UNFIT = QT_TRANSLATE_NOOP(
    "desktop",
    "Records or the audit were changed outside the program ({count} findings). Tell the chief, throw away no "
    "backup, and call the county bureau: “Check the records” names what was found.",
)
_SHEET = QT_TRANSLATE_NOOP(
    "desktop",
    "Nobody has confirmed the recovery sheet is on paper. Without it a forgotten password shuts all out.",
)
_TO_SHEET = QT_TRANSLATE_NOOP("desktop", "To the recovery sheet")
_RIGHT = QT_TRANSLATE_NOOP("desktop", "The clock is right")
_CHECK = QT_TRANSLATE_NOOP("desktop", "Check the records")
_BACKUPS = QT_TRANSLATE_NOOP("desktop", "To the backups")


class Concern(IntEnum):
    """What the strip may speak of; the first that is there is shown."""

    DAMAGED = 0
    UNFIT = 1
    CLOCK = 2
    ROOM = 3
    SHEET = 4


class Watch(QObject):
    """Looks after the file of a window that is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._since = self._store.clock()
        self._concerns: dict[Concern, Phrase] = {}
        self._busy = False
        FirstPaint(window.top, window).painted.connect(self.begin)
        window.rebuilt.connect(self.look)
        window.rebuilt.connect(self._tell)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY)

    @property
    def concerns(self) -> tuple[Concern, ...]:
        """What there is to worry about, the worst first."""
        return tuple(sorted(self._concerns))

    @Slot()
    def begin(self) -> None:
        """The window stands: say what the start has shown, and look at the pages."""
        if self._store.was_cut_off and not self._window.messages.isVisible():
            self._window.say(_CUT_OFF)
        self._unfit(self._store.unfit)
        self.look()
        self.check(NEWEST)

    @Slot()
    def look(self) -> None:
        """Once a minute."""
        self._mind(Concern.ROOM, _NO_ROOM if self._store.is_short_of_room() else None)
        self._mind(Concern.CLOCK, self._clock_ahead())
        self._mind(Concern.SHEET, _SHEET if self._sheet_is_open() else None)
        if self._is_due():
            self.check(None)

    def check(self, newest: int | None) -> None:
        """Look at every page, and at the newest entries or all of them."""
        if self._busy or self._store.read_only:
            return
        self._busy = True
        store = self._store
        done = self._checked_all if newest is None else self._checked
        self._window.background.start(
            lambda task: examined(store, newest, task), done=done, refused=self._refused
        )

    @property
    def _store(self) -> Store:
        return self._window.desk.store

    def _is_due(self) -> bool:
        now = self._store.clock()
        kept = pc()["verified"].get(self._store.identity.uuid)
        if kept is not None and now - datetime.fromisoformat(kept) < A_DAY:
            return False
        return local(now).hour in NIGHT or now - self._since > SETTLED

    @Slot(object)
    def _checked(self, problems: tuple[Phrase, ...]) -> None:
        self._busy = False
        self._mind(Concern.DAMAGED, None)
        self._unfit(problems)

    @Slot(object)
    def _checked_all(self, problems: tuple[Phrase, ...]) -> None:
        verified = pc()["verified"] | {self._store.identity.uuid: self._store.clock().isoformat()}
        pc().set("verified", verified)
        self._checked(problems)

    @Slot(object)
    def _refused(self, refusal: Exception) -> None:
        self._busy = False
        if isinstance(refusal, FileDamaged):
            self._mind(Concern.DAMAGED, refusal.phrase)

    def _unfit(self, problems: tuple[Phrase, ...]) -> None:
        """What a look at everything found is not forgotten by a look at the newest."""
        if problems:
            self._mind(Concern.UNFIT, _UNFIT.filled(count=len(problems)))

    def _mind(self, concern: Concern, phrase: Phrase | None) -> None:
        before = self._concerns.get(concern)
        if phrase is None:
            self._concerns.pop(concern, None)
        else:
            self._concerns[concern] = phrase
        if before != phrase:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        strip = self._window.strip
        if self._store.read_only:
            return
        if not self._concerns:
            strip.clear()
            return
        worst = min(self._concerns)
        offers = {
            Concern.DAMAGED: ((_BACKUPS, "watch.backups", lambda: self._show("backup")),),
            Concern.CLOCK: ((_RIGHT, "watch.clock", self._clock_is_right),),
            Concern.SHEET: ((_TO_SHEET, "watch.sheet", self._show_sheet),),
            Concern.UNFIT: ((_CHECK, "watch.check", lambda: self._show("proof")),),
        }.get(worst, ())
        tone = Tone.WARN if worst >= Concern.CLOCK else Tone.BAD
        strip.tell(self._concerns[worst], tone, *offers)

    def _clock_ahead(self) -> Phrase | None:
        watch = self._store.clock_watch
        ahead = watch.ahead if watch is not None else None
        return ahead.phrase if ahead is not None and ahead.still(self._store.clock()) else None

    @Slot()
    def _clock_is_right(self) -> None:
        """Somebody has looked: the station stood still for so long."""
        if self._store.clock_watch is not None:
            self._store.clock_watch.ahead = None
        self.look()

    def _sheet_is_open(self) -> bool:
        """Whether it is for who acts now to see to the recovery sheet."""
        desk = self._window.desk
        if desk.store.keys is None or not desk.may(KEYS) or desk.store.read_only:
            return False
        return kept_at(desk.store) is None

    def _show_sheet(self) -> None:
        self._show("access")
        page: Any = self._window.page("settings")
        page.access.show_tab("keys")
        page.access.keys.refreshed.connect(self.look, Qt.ConnectionType.UniqueConnection)

    def _show(self, panel: str) -> None:
        self._window.show_page("settings")
        page: Any = self._window.page("settings")
        page.show_panel(getattr(page, panel))


def examined(store: Store, newest: int | None, task: Task) -> tuple[Phrase, ...]:
    """What does not fit; FileDamaged when a page is damaged. Closing the window ends it."""
    store.examine(lambda: task.cancelled)
    return store.verify(newest=newest, stop=lambda: task.cancelled).problems
