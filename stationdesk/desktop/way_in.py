"""The way from the outline to the window: a first station, who enters, a new password, the records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.errors import FileDamaged, NotAllowed, RecordMissing, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, speaker
from stationdesk.core.ledger import Ledger
from stationdesk.desk import Desk
from stationdesk.desk.entering import change_own, entered, needs_password, why_change
from stationdesk.desk.people import actor_of, find_actor
from stationdesk.desktop.access.enter_card import EnterCard
from stationdesk.desktop.access.filing import file_slips
from stationdesk.desktop.access.idle import IdleWatch
from stationdesk.desktop.access.page import AccessPage
from stationdesk.desktop.backup_timer import BackupTimer
from stationdesk.desktop.backups.telling import tell_of_no_backup, tell_of_restore
from stationdesk.desktop.first_paint import FirstPaint
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.opened import Opened
from stationdesk.desktop.opening import Opening
from stationdesk.desktop.recovery import Recovery
from stationdesk.desktop.remember import Kept
from stationdesk.desktop.set_back import warn_of_set_back
from stationdesk.desktop.stick_watch import StickWatch
from stationdesk.desktop.sweep_timer import SweepTimer
from stationdesk.desktop.watch import Watch
from stationdesk.jobs.opening import open_here, settle
from stationdesk.store.gate import Entry, Gate
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import Store

Refusal = StationError | StoreUnavailable
FILED_AFTER = 150  # milliseconds: when the window shows what it has, so that its message is the last one
_WHO = QT_TRANSLATE_NOOP("desktop", "Good to see you. Who are you?")
_SEALED = QT_TRANSLATE_NOOP("desktop", "The station's name and its records appear when somebody has entered.")


@dataclass(frozen=True)
class Asked:
    """What to open and how; `named` is who was named on the command line."""

    folder: Path
    ledgers: tuple[Ledger, ...]
    now: Callable[[], datetime]
    language: str
    kept: Kept
    named: str | None = None
    read_only: bool = False


class WayIn(QObject):
    """Emits one of: `opened` with the station and its window, `refused` with why not, `given_up`.

    Before it `first_run`, where there is no station yet and the ways to one are shown.
    """

    opened = Signal(object)
    refused = Signal(object)
    given_up = Signal()
    first_run = Signal()

    def __init__(self, opening: Opening, asked: Asked, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening, self._asked = opening, asked
        self._say = speaker(asked.language)
        self._gate: Gate | None = None
        self._page: AccessPage | None = None
        self._store: Store | None = None
        self._first: QObject | None = None
        self._proven: Entry | None = None

    def begin(self) -> None:
        """Start from what lies in the folder."""
        try:
            if not settle(self._asked.folder):
                self._first_run()
                return
            self._gate = Gate(self._asked.folder)
            if self._gate.asks:
                self._ask(self._gate)
                return
        except (StationError, StoreUnavailable) as refusal:
            self.refused.emit(refusal)
            return
        self._open(None)

    def end(self) -> None:
        """Nobody goes on: let go of the records and of what was under way."""
        if self._page is not None:
            self._page.end()
            self._page = None
        self._let_go()

    # --- a first station ---

    def _first_run(self) -> None:
        from stationdesk.desktop.first_run import FirstRunPage  # seen once in a station's life

        self._opening.hide()
        page = self._first = FirstRunPage(self._asked.folder, self._asked.language, self._asked.now)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.made.connect(lambda: self._take_proof(page.entry))
        page.destroyed.connect(self._after_first_run)
        page.show()
        self.first_run.emit()

    def offers(self, backup: Path) -> bool:
        """Show this backup where no station is yet; False where nothing can be put back just now."""
        from stationdesk.desktop.first_run import FirstRunPage

        return isinstance(self._first, FirstRunPage) and self._first.offers(backup)

    def _take_proof(self, entry: Entry | None) -> None:
        """Who has just chosen a password while setting up need not type it again."""
        self._proven = entry

    def _after_first_run(self) -> None:
        self._first = None
        proven, self._proven = self._proven, None
        if (self._asked.folder / FILE_NAME).is_file():
            self._opening.show()
            self.begin() if proven is None else self._open(proven)
        else:
            self.given_up.emit()

    # --- who enters ---

    def _ask(self, gate: Gate) -> None:
        people = gate.people
        self._page = AccessPage(self._say, self._asked.folder, self._asked.now, self._opening)
        card = self._page.ask_who(gate, people, _WHO, _SEALED, recoverable=True)
        card.entered.connect(self._open)
        card.forgotten.connect(self._recover)
        self._page.background.broken.connect(_break)
        self._opening.hold(self._page)
        self._begin_with(card, gate)

    def _begin_with(self, card: EnterCard, gate: Gate) -> None:
        person, unknown = self._asked.kept["actor"], None
        if self._asked.named:
            try:
                person = gate.person_named(self._asked.named)
            except RecordMissing as refusal:
                unknown = refusal
        card.begin(person)
        if unknown is not None:
            card.refuse(unknown)

    def _recover(self) -> None:
        """Forgotten password: by the recovery key, on the same page."""
        page, asked = self._page, self._asked
        if page is None or isinstance(page.face, Recovery):
            return
        face = Recovery(self._say, asked.language, asked.folder, asked.now, page.background, page)
        face.left.connect(lambda: page.take_away(face))
        face.entered.connect(self._open)
        page.show_face(face)
        face.begin()

    def _open(self, entry: Entry | None, *, read_only: bool = False) -> None:
        key = entry.key if entry is not None else None
        read_only = read_only or self._asked.read_only
        try:
            self._store = open_here(self._asked.folder, self._asked.now, key, read_only)
            actor = self._actor(self._store, entry)
            why = why_change(self._store, actor) if entry is not None else None
        except FileDamaged as damage:
            self._show_damage(damage, entry)
            return
        except (StationError, StoreUnavailable) as refusal:
            self._let_go()
            if isinstance(refusal, NotAllowed) and entry is not None and self._page is None:
                self._start_again()  # a restored station may not know the password of today
            else:
                self._refuse(refusal)
            return
        if why is None or self._store.read_only or self._page is None:
            self._show(actor, entry)
            return
        self._ask_to_change(self._store, actor, why, entry)

    def _ask_to_change(self, store: Store, actor: Actor, why: Phrase, entry: Entry | None) -> None:
        """Whoever leaves the desk half-way is asked again who enters."""
        assert self._page is not None
        change = self._page.ask_to_change(actor.name, why, lambda typed: change_own(store, actor, typed))
        change.changed.connect(lambda: self._show(actor, entry))
        change.left.connect(self._start_again)
        with store.reading(SYSTEM) as tx:
            minutes = float(tx.settings["access.lock_minutes"])
        watch = IdleWatch(lambda: minutes, change)
        watch.idle.connect(change.give_up)
        watch.start()

    def _start_again(self) -> None:
        self.end()
        self._opening.clear()
        self.begin()

    def _refuse(self, refusal: Refusal) -> None:
        if self._page is not None and self._page.card is not None:
            self._page.card.refuse(refusal)
        else:
            self.refused.emit(refusal)

    def _actor(self, store: Store, entry: Entry | None) -> Actor:
        """Who has entered; without passwords who was named, else who acted here last, else who may."""
        if entry is not None:
            return entered(store, entry)
        needs_password(store)  # refused where there are accounts and their key file is gone
        named, last = self._asked.named, self._asked.kept["actor"]
        with store.reading(SYSTEM) as tx:
            if named is None and last:
                try:
                    return actor_of(tx, last)
                except NotAllowed:
                    return find_actor(tx, None)
            return find_actor(tx, named)

    # --- a damaged file ---

    def _show_damage(self, why: FileDamaged, entry: Entry | None) -> None:
        """What is wrong and the ways on, in the place of the window."""
        from stationdesk.desktop.backups.damaged_page import Damage, DamagedPage  # hardly ever seen

        self.end()
        asked = self._asked
        damage = Damage(asked.folder, why.phrase, entry, asked.kept["actor"])
        page = DamagedPage(self._say, damage, asked.ledgers, asked.now, self._opening)
        page.restored.connect(lambda: self._go_on(entry))
        page.read_only_asked.connect(lambda: self._open(entry, read_only=True))
        self._opening.show()
        self._opening.hold(page)
        page.begin()

    def _go_on(self, entry: Entry | None) -> None:
        """The restored records open for who has entered, unless they know that password no more."""
        self._opening.clear()
        self.begin() if entry is None else self._open(entry)

    # --- the window ---

    def _show(self, actor: Actor, entry: Entry | None) -> None:
        store, self._store = self._store, None
        assert store is not None
        try:
            desk = Desk(store, self._asked.ledgers, actor=actor, language=self._asked.language)
            window = MainWindow(desk)
        except FileDamaged as damage:
            store.close()
            self._show_damage(damage, entry)
            return
        except BaseException:
            store.close()
            raise
        self._asked.kept.set("actor", actor.person)
        warn_of_set_back(window)
        tell_of_restore(window)
        tell_of_no_backup(window)
        backups = BackupTimer(window)
        SweepTimer(window)
        StickWatch(window)
        Watch(window)
        painted = FirstPaint(window.top, window).painted
        painted.connect(backups.first)
        painted.connect(lambda: QTimer.singleShot(FILED_AFTER, window, lambda: _file_slips(window)))
        window.failures.install()
        self.end()
        self.opened.emit(Opened(store, window, self.parent() or self))

    def _let_go(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()


def _break(defect: BaseException) -> None:
    """A defect beside the window ends where those of the window do."""
    raise defect


def _file_slips(window: MainWindow) -> None:
    file_slips(window.desk, window.messages, window.show_record, window.show_rows)
