"""The board with its month read and saved through the desk: what the page shows in front."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RecordStale, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.core.period import month_shifted, month_start
from stationdesk.desk import Desk
from stationdesk.desk.rights import IMPORT
from stationdesk.desktop import form_drafts as drafts
from stationdesk.desktop.background import Background
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.roster import keeping
from stationdesk.desktop.roster.board import RosterBoard
from stationdesk.desktop.roster.compare_bar import CompareBar
from stationdesk.desktop.roster.empty import EmptyMonth
from stationdesk.desktop.roster.filling import filling_of
from stationdesk.desktop.roster.judging import judge, read_month
from stationdesk.desktop.roster.loud import LoudBar
from stationdesk.desktop.roster.working import WorkLine
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.ledgers.roster.reports.wording import Names, said
from stationdesk.ledgers.roster.rules.plan import MonthPlan, State
from stationdesk.rostering.answers import Violation

_GOES_ON = QT_TRANSLATE_NOOP(
    "desktop", "Goes on with what was changed at {when} and not saved; Ctrl+Z takes it back."
)
_STALE = QT_TRANSLATE_NOOP(
    "desktop", "Someone else changed this roster meanwhile. Yours stands here: check it and save again."
)
_SAVED = QT_TRANSLATE_NOOP("desktop", "The draft of {year}-{month} is saved.")
_READ = tuple[int, MonthPlan, Names]


class MonthView(QWidget):
    """Reads months, keeps unsaved steps as a draft, saves. `asked` carries what the page does."""

    said = Signal(object)
    refused = Signal(object)
    hinted = Signal()
    asked = Signal(str)
    shown = Signal()
    turned = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number = 0
        self._form = drafts.new_form()
        self._names: Names | None = None
        self.month = month_start(self._today())
        self.roster: int | None = None
        self._by_hand = False
        self._generated: keeping.Generated | None = None
        self._next: Callable[[], object] | None = None
        self._build()
        self._writing = QTimer(self, singleShot=True, interval=drafts.PAUSE)
        self._writing.timeout.connect(self.keep)

    # --- months ---

    def show_month(self, month: date, roster: int | None = None) -> None:
        """Read a month; `roster` one of its drafts rather than the one that counts."""
        self.keep()
        self.month, self.roster, self._by_hand = month_start(month), roster, False
        self.read()

    def step(self, by: int) -> None:
        """The next month or the one before; what was said of this one goes."""
        self.turned.emit()
        self.show_month(month_shifted(self.month, by))

    def read(self) -> None:
        """Read the month in front again; unsaved steps stay."""
        self._number += 1
        number, desk, month, roster = self._number, self._desk, self.month, self.roster
        Background.of(self).start(
            lambda _task: read_month(desk, number, month, roster), done=self._take, refused=self.refused
        )

    @property
    def plan(self) -> MonthPlan | None:
        """The month as it stands on the screen."""
        return self.board.plan

    @property
    def roster_shown(self) -> int | None:
        """Which roster is in front; None where the month has none yet."""
        return self.board.editor.plan.roster if self.board.editor.plan is not None else None

    @property
    def is_changed(self) -> bool:
        """Whether anything is not saved."""
        return self.board.editor.sheet.is_changed

    @property
    def names(self) -> Names | None:
        """What the sentences of this month call people and posts."""
        return self._names

    # --- keeping ---

    def keep(self) -> None:
        """Write the draft now; without a disk the board still holds it."""
        self._writing.stop()
        plan = self.board.editor.plan
        if plan is None or not self.is_changed:
            return
        names = {one.id: one.name for one in plan.people}
        try:
            keeping.keep(self._desk, self._form, plan, self.board.editor.now, names)
        except StoreUnavailable as why:
            self.message.tell(why.phrase, Tone.BAD, self.keep)

    def save(self) -> bool:
        """Save what stands here; True where all of it is in the records now."""
        plan, editor = self.board.editor.plan, self.board.editor
        if plan is None or not editor.sheet.is_changed:
            return plan is not None
        try:
            roster = plan.roster
            if roster is None:
                roster, version = keeping.begin_roster(self._desk, plan.month), None
            else:
                version = plan.version
            self._write(roster, version)
        except RecordStale:
            self._meet_another()
        except StationError as refusal:
            self.message.tell(refusal.phrase, Tone.BAD)
        except StoreUnavailable as circumstance:
            self.keep()
            self.message.tell(circumstance.phrase, Tone.BAD, self.save)
        else:
            self._saved(roster)
            return True
        return False

    def save_steps(self) -> bool:
        """The same before a search; a month that has no roster yet gets one."""
        if self.roster_shown is None and not self.is_changed and self.plan is not None:
            try:
                roster = keeping.begin_roster(self._desk, self.month)
            except (StationError, StoreUnavailable) as why:
                self.message.tell(why.phrase, Tone.BAD)
                return False
            self._by_hand = True
            self._saved(roster, quietly=True)
            self._show_face(self.board.editor.plan or self.plan)
        return self.save()

    def keep_in_mind(self, found: keeping.Generated) -> None:
        """What was generated just now: while the board stands so, it is saved with its proofs."""
        self._generated = found

    def read_then(self, act: Callable[[], object]) -> None:
        """Read again, and go on once the board shows what is kept."""
        self._next = act
        self.read()

    def tell(self, phrase: Phrase, tone: Tone) -> None:
        """A sentence over the board."""
        self.message.tell(phrase, tone)

    def hideEvent(self, event: QHideEvent) -> None:
        """However it goes away, the draft stays."""
        self.keep()
        super().hideEvent(event)

    # --- within ---

    def _today(self) -> date:
        return local_day(self._desk.store.clock())

    def _build(self) -> None:
        desk = self._desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.loud = LoudBar(desk.say, may_import=desk.may(IMPORT), parent=self)
        self.loud.import_asked.connect(lambda: self.asked.emit("import_calendar"))
        column.addWidget(self.loud)
        self.message = FormMessage(desk.say, self, inset=False)
        column.addWidget(self.message)
        self.work = WorkLine(desk.say, self)
        column.addWidget(self.work)
        self.compare = CompareBar(desk.say, self)
        column.addWidget(self.compare)
        self.board = RosterBoard(
            desk.say, lambda plan: judge(desk, plan), self._violation, self._kind_of_leave, self
        )
        why_not = desk.why_not(desk.action(keeping.ARRANGE)[1])
        self.board.editor.forbidden = why_not
        self.empty = EmptyMonth(desk.say, may_edit=why_not is None, parent=self.board)
        self.empty.asked.connect(self._begin)
        self.board.stack.addWidget(self.empty)
        column.addWidget(self.board, 1)
        board = self.board
        board.refused.connect(self.refused)
        board.edited.connect(self._change)
        board.hinted.connect(self.hinted)
        board.wanted.connect(lambda what, _more: self.asked.emit(what))
        board.head.asked.connect(self.asked)
        board.head.stepped.connect(self.step)
        self.setFocusProxy(board)

    def _violation(self, _plan: MonthPlan, violation: Violation) -> Phrase:
        assert self._names is not None
        return said(violation, self._names)

    def _kind_of_leave(self, code: str) -> str:
        return self._desk.words.label("leave_kind", code, self._desk.language)

    def _take(self, answer: _READ) -> None:
        number, plan, names = answer
        if number != self._number:
            return
        self._names = names
        editor = self.board.editor
        known = editor.plan
        same = known is not None and (known.month, known.roster) == (plan.month, plan.roster)
        if same and editor.sheet.saved.is_as(filling_of(plan)):
            self.board.renew_plan(plan)
        elif same and self.is_changed:
            self.message.tell(_STALE, Tone.WARN)
            self.board.renew_plan(plan)
        else:
            self.message.hide()
            self._form = drafts.new_form()
            self.board.show_plan(plan, self._today())
            self._go_on(plan)
        self.loud.show_years(plan.unknown_years)
        self._show_face(plan)
        self.hinted.emit()
        self.shown.emit()
        act, self._next = self._next, None
        if act is not None:
            act()

    def _go_on(self, plan: MonthPlan) -> None:
        found = keeping.waiting(self._desk, plan) if plan.state is State.DRAFT else None
        if found is None:
            return
        draft, filling = found
        self._form = draft.form
        if self.board.editor.forbidden is None and self.board.editor.sheet.take(filling):
            self.board.editor.changed.emit()
            when = display.short_instant(draft.saved_at, self._desk.store.clock())
            self.message.tell(_GOES_ON.filled(when=when), Tone.INFO)

    def _show_face(self, plan: MonthPlan) -> None:
        """The board, or how to begin a month that has none."""
        empty = plan.roster is None and not self._by_hand and not self.is_changed
        self.empty.show_month(plan.month.year, plan.month.month)
        self.board.show_empty(self.empty if empty else None)

    def _begin(self, way: str) -> None:
        if way == "hand":
            self._by_hand = True
            self.board.show_empty(None)
            self.board.setFocus()
        else:
            self.asked.emit(way)

    def _change(self) -> None:
        self._writing.start()
        self.hinted.emit()

    def _write(self, roster: int, version: int | None) -> None:
        now, found = self.board.editor.now, self._generated
        if found is not None and now.is_as(filling_of(found.plan)):
            keeping.save_generated(self._desk, roster, version, found, now, self._form)
        else:
            keeping.save(self._desk, roster, version, now, self._form)

    def _meet_another(self) -> None:
        self.keep()
        self.message.tell(_STALE, Tone.WARN)
        self.read()

    def _saved(self, roster: int, *, quietly: bool = False) -> None:
        self._writing.stop()
        drafts.drop(self._desk, self._form)
        self._form = drafts.new_form()
        self.message.hide()
        self.roster = roster
        self.board.mark_saved(roster, int(self._desk.record(keeping.LEDGER, roster)["version"]))
        if not quietly:
            self.said.emit(_SAVED.filled(year=self.month.year, month=self.month.month))
