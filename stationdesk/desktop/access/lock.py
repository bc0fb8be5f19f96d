"""The lock: everything hidden until somebody proves who they are; also the way a shift is handed over.

The data key stays in memory while the screen is locked: backups, jobs and the alarm go on, and the
records are open to this process anyway. What the password guards is the screen and who acts; against
whoever takes the computer away the file is closed once the program or the computer is off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from stationdesk.core import display
from stationdesk.core.actor import Actor
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk.entering import change_own, entered, why_change
from stationdesk.desktop import clipboard
from stationdesk.desktop.access.filing import file_slips
from stationdesk.desktop.access.hiding import Hiding
from stationdesk.desktop.access.idle import IdleWatch
from stationdesk.desktop.access.must_change import MustChange
from stationdesk.desktop.access.page import AccessPage
from stationdesk.desktop.access.people_picker import People
from stationdesk.desktop.draft_reminder import remind_of_drafts
from stationdesk.desktop.opening import BRAND
from stationdesk.desktop.places import HOME
from stationdesk.desktop.remember import pc
from stationdesk.store.gate import NO_PASSWORD, Entry, Gate

if TYPE_CHECKING:
    from stationdesk.desktop.main_window import MainWindow

LOCK_KEY, HAND_OVER_KEY = "Ctrl+L", "Ctrl+Shift+L"
_WINDOW = QT_TRANSLATE_NOOP("desktop", "{program} · locked")
_LOCKED = QT_TRANSLATE_NOOP("desktop", "The screen is locked")
_STANDS = QT_TRANSLATE_NOOP("desktop", "Everything stands as {name} left it, half-filled forms as well.")
_SINCE = QT_TRANSLATE_NOOP("desktop", "Locked since {time}. Backups and alarms go on.")
_UNLOCK = QT_TRANSLATE_NOOP("desktop", "Unlock")
_TAKE_OVER = QT_TRANSLATE_NOOP("desktop", "Take over")
_HAND_OVER = QT_TRANSLATE_NOOP("desktop", "Who takes over?")
_TAKES = QT_TRANSLATE_NOOP("desktop", "What {name} has typed and not saved is kept as a draft.")
_ACTING = QT_TRANSLATE_NOOP("desktop", "{name} is acting now.")


class Lock(QObject):
    """One window's lock. `locked` and `unlocked` tell what happened."""

    locked = Signal()
    unlocked = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._gate = Gate(self._desk.store.folder)
        self._hiding = Hiding(window)
        self._page: AccessPage | None = None
        self._may_go_back = False
        self.watch = IdleWatch(self._minutes, window, keys=(LOCK_KEY, HAND_OVER_KEY))
        self.watch.idle.connect(self.lock)
        self.watch.pressed.connect(lambda key: self.lock() if key == LOCK_KEY else self.hand_over())
        self._key = QShortcut(QKeySequence(LOCK_KEY), window, self.lock)
        QShortcut(QKeySequence(HAND_OVER_KEY), window, self.hand_over)
        window.installEventFilter(self)

    @property
    def is_locked(self) -> bool:
        """Whether only who proves to be somebody comes back."""
        return self._page is not None and not self._may_go_back

    @property
    def page(self) -> AccessPage | None:
        """What covers the window now."""
        return self._page

    def lock(self) -> None:
        """Hide everything at once; locked already, who was choosing a new password proves it again."""
        if self._page is not None and self._page.change is not None:
            self._page.change.give_up()
        if self.is_locked:
            return
        if self._page is None:
            self._cover()
        self._may_go_back = False
        self._ask(self._desk.actor.person)
        self.locked.emit()

    def hand_over(self, person: int | None = None) -> None:
        """Ask who takes over; until somebody does, going back is possible."""
        if self._page is not None:
            return
        self._cover()
        self._may_go_back = True
        self._ask(person)

    def hand_to(self, person: int) -> None:
        """This person is to take over: with a password where there are any, else at once."""
        if self.gate.asks:
            self.hand_over(person)
            return
        if self._take_over(person):
            self._say_who()

    @property
    def gate(self) -> Gate:
        """Where people prove who they are. Once it asks it asks for good: taking the key file away does
        not open the screen."""
        if not self._gate.asks:
            self._gate = Gate(self._desk.store.folder)
        return self._gate

    def end(self) -> None:
        """The window goes: a call under way is kept, what was copied is taken back."""
        if self._page is not None:
            self._page.end()
            self._hiding.end()
        self.watch.stop()
        clipboard.clear_secrets()

    def _minutes(self) -> float:
        return float(self._desk.setting("access.lock_minutes"))

    # --- the page ---

    def _cover(self) -> None:
        window, store = self._window, self._desk.store
        self._hiding.hide(self._desk.say(_WINDOW.filled(program=BRAND)))
        self._key.setEnabled(True)  # who leaves while a shift or a password changes hands locks as ever
        window.repaint()  # the empty window first: the page over it takes longer to make than to hide all
        clipboard.clear_secrets()
        page = self._page = AccessPage(self._desk.say, store.folder, store.clock, window)
        page.escaped.connect(self._go_back)
        page.side.ticked.connect(self._look_at_alarm)
        page.background.broken.connect(window.failures.take)
        self._hiding.let_in(page)
        page.setGeometry(window.rect())
        page.show()
        page.raise_()
        self._look_at_alarm()

    def _ask(self, person: int | None) -> None:
        page, name = self._page, self._desk.actor.name
        assert page is not None
        if page.card is not None:
            page.take_away(page.card)
        if self._may_go_back:
            card = page.ask_who(
                self.gate, self._people(), _HAND_OVER, _TAKES.filled(name=name), button=_TAKE_OVER
            )
        else:
            now = self._desk.store.clock()
            page.side.show_state(_SINCE.filled(time=display.short_instant(now, now)[-5:]))
            card = page.ask_who(self.gate, self._people(), _LOCKED, _STANDS.filled(name=name), button=_UNLOCK)
        card.offer_back(self._may_go_back)
        card.entered.connect(self._prove)
        card.picked.connect(self._pick)
        card.back.connect(self._go_back)
        card.begin(person, ask_who=self._may_go_back and person is None)
        self._say_without_password(person)

    def _people(self) -> People:
        if self.gate.asks:
            try:
                return self.gate.people
            except (StationError, StoreUnavailable) as refusal:
                self._window.refuse(refusal)
                return ()
        return tuple((one.person, one.name) for one in self._desk.people_who_may_act())

    def _say_without_password(self, person: int | None) -> None:
        """Somebody chosen in the menu who has no password yet."""
        if person is None or self._page is None or self._page.card is None or not self.gate.asks:
            return
        if person not in dict(self._people()):
            name = next((one.name for one in self._desk.people_who_may_act() if one.person == person), "")
            self._page.card.message.tell(NO_PASSWORD.filled(name=name), Tone.WARN)

    def _look_at_alarm(self) -> None:
        if self._page is not None:
            self._page.show_alarm(self._window.alarm.ringing())

    # --- the way back ---

    def _go_back(self) -> None:
        if self._may_go_back and self._page is not None:
            self._uncover()
            self._hiding.bring_back()

    def _prove(self, entry: Entry) -> None:
        page, store = self._page, self._desk.store
        assert page is not None
        assert page.card is not None
        try:
            actor = entered(store, entry)
            why = why_change(store, actor)
        except (StationError, StoreUnavailable) as refusal:
            page.card.refuse(refusal)
            return
        if why is None or store.read_only:
            self._let_in(actor)
            return
        change = page.ask_to_change(actor.name, why, lambda typed: change_own(store, actor, typed))
        change.changed.connect(lambda: self._let_in(actor))
        change.left.connect(lambda: self._ask_again(change))

    def _ask_again(self, change: MustChange) -> None:
        if self._page is not None:
            self._page.take_away(change)
            self._ask(self._desk.actor.person)

    def _pick(self, person: int) -> None:
        """Where nobody has a password: one key."""
        if person == self._desk.actor.person:
            self._let_in(self._desk.actor)
        elif self._take_over(person):
            self._say_who()

    def _take_over(self, person: int) -> bool:
        before = self._desk.actor.person
        try:
            self._desk.act_as(person)
        except StationError as refusal:
            if self._page is not None and self._page.card is not None:
                self._page.card.refuse(refusal)
            else:
                self._window.refuse(refusal)
            return False
        self._begin_anew(before)
        return True

    def _let_in(self, actor: Actor) -> None:
        before = self._desk.actor
        if actor.authenticated:
            self._desk.hand_over(actor)
        if (actor.person, actor.role) == (before.person, before.role):
            self._uncover()
            self._hiding.bring_back()
            self._after()
        else:
            self._begin_anew(before.person)
            self._say_who()

    def _begin_anew(self, before: int | None) -> None:
        """Everything is made for who acts now; what somebody else typed is a draft, their page is left."""
        other = before != self._desk.actor.person
        covered = self._page is not None
        if covered:
            self._uncover()
            self._hiding.throw_away()
        pc().set("actor", self._desk.actor.person)
        self._window.rebuild(HOME if other else "")
        if covered:
            remind_of_drafts(self._desk, self._window.messages, self._window.show_form)
        self._after()

    def _say_who(self) -> None:
        if self._window.messages.isHidden():
            self._window.say(_ACTING.filled(name=self._desk.actor.name))

    def _uncover(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            page.end()
            page.hide()
            page.deleteLater()
        self._may_go_back = False
        self.watch.touch()

    def _after(self) -> None:
        window = self._window
        file_slips(self._desk, window.messages, window.show_record, window.show_rows)
        self.unlocked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Show:
            self.watch.start()
        if self._page is not None and watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._page.setGeometry(self._window.rect())
            elif event.type() == QEvent.Type.WindowActivate and self._page.focusWidget() is not None:
                self._page.focusWidget().setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        return False
