"""One month on the board: its three views over one editor, judged after every step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.i18n import Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.roster.by_day import DayGrid
from stationdesk.desktop.roster.by_person import PersonGrid
from stationdesk.desktop.roster.calendar import CalendarGrid
from stationdesk.desktop.roster.cell_menu import CellMenu
from stationdesk.desktop.roster.editor import Editor
from stationdesk.desktop.roster.faces import Faces
from stationdesk.desktop.roster.filling import NO_MONTH, Filling, Place, differing, shown_as
from stationdesk.desktop.roster.foot import BoardFoot
from stationdesk.desktop.roster.head import BY_DAY, BY_PERSON, CALENDAR, BoardHead
from stationdesk.desktop.roster.judging import BoardJudge, Judge, Judgement
from stationdesk.desktop.roster.keys import BoardKeys
from stationdesk.desktop.roster.problems import ProblemList
from stationdesk.desktop.roster.telling import Telling
from stationdesk.desktop.roster.totals import balances_of
from stationdesk.desktop.tokens import SPACE_S, tone_colours
from stationdesk.desktop.widgets.plain import frame
from stationdesk.ledgers.roster.rules.plan import MonthPlan
from stationdesk.rostering.answers import Violation


class RosterBoard(QWidget):
    """Shows and edits a plan. `judge` is asked beside the window; `wanted` carries what the page does."""

    refused = Signal(object)
    edited = Signal()
    judged = Signal()
    wanted = Signal(str, object)
    hinted = Signal()

    def __init__(
        self, say: Say, judge: Judge, say_violation: Callable[[MonthPlan, Violation], Phrase],
        kind_of_leave: Callable[[str], str], parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._say, self._say_violation = say, say_violation
        self._violations: tuple[Violation, ...] = ()
        self._differing: frozenset[Place] = frozenset()
        self._names: dict[int, str] = {}
        self.telling = Telling(say, self.name, self.sentence, kind_of_leave)
        self.editor = Editor(say, self.name, self)
        self.editor.changed.connect(self._change)
        self.editor.refused.connect(self.refused)
        self.keys = BoardKeys(self)
        self.menu = CellMenu(self)
        self.judge = BoardJudge(judge, lambda: self.plan, self)
        self.judge.judged.connect(self._take_judgement)
        self.judge.refused.connect(self.refused)
        self._build()

    # --- what is shown ---

    def show_plan(self, plan: MonthPlan, today: date | None = None) -> None:
        """Another month, or the same one as it is kept now."""
        same = self.editor.plan is not None and self.editor.plan.month == plan.month
        self._names = {one.id: one.name for one in plan.people}
        self.editor.begin(plan)
        self.by_person.balances = balances_of(plan.people)
        self._violations, self._differing = (), frozenset()
        self.problems.show_violations((), ())
        for grid in self.grids.values():
            grid.today = today
        self.foot.show_posts(plan.posts)
        self._redraw()
        if not same:
            first = today if today is not None and today.month == plan.month.month else plan.month
            self.go(None, first if plan.month.year == (today or plan.month).year else plan.month)
            self.by_day.show_month()
        self.judge.now()

    def renew_plan(self, plan: MonthPlan) -> None:
        """The same roster as it is kept now: leave, wishes and names; the steps stay."""
        self._names = {one.id: one.name for one in plan.people}
        self.editor.renew(plan)
        self._redraw()
        self.judge.now()

    def mark_saved(self, roster: int, version: int) -> None:
        """What stands here is kept now."""
        self.editor.mark_saved(roster, version)
        self._redraw()

    def show_empty(self, face: QWidget | None) -> None:
        """Show how to begin in place of the board; None shows the board."""
        focused = QApplication.focusWidget()
        self.stack.setCurrentWidget(face or self.grid)
        self.setFocusProxy(face or self.grid)
        if focused is None or not focused.isVisible() or self.isAncestorOf(focused):
            self.setFocus()
        self._begun = face is None
        self.foot.setVisible(self._begun)
        self.problems.setVisible(self._begun and bool(self._violations))
        self.head.show_begun(face is None)

    @property
    def plan(self) -> MonthPlan | None:
        """As it stands on the screen, unsaved steps included."""
        plan = self.editor.plan
        return shown_as(plan, self.editor.now) if plan is not None else None

    @property
    def view(self) -> str:
        """Which view is in front."""
        return self._view

    @property
    def grid(self) -> Any:
        """The grid in front."""
        return self.grids[self._view]

    @property
    def violations(self) -> tuple[Violation, ...]:
        """What was found wrong last."""
        return self._violations

    @property
    def place(self) -> Place | None:
        """(person, day) that is chosen; by day the first who holds the post."""
        if self._view == BY_PERSON:
            return self.by_person.place
        if self._view == BY_DAY and self.by_day.day is not None and self.by_day.post is not None:
            held = self.by_day.held(self.by_day.at)
            return (held[0].person, held[0].day) if held else None
        return None

    def name(self, person: int) -> str:
        """Somebody's name."""
        return self._names.get(person, "")

    def sentence(self, violation: Violation) -> str:
        """A violation in words."""
        plan = self.editor.plan
        return self._say(self._say_violation(plan, violation)) if plan is not None else ""

    def show_view(self, name: str) -> None:
        """Bring a view to the front; the chosen day stays chosen."""
        day = self.day
        self._view = name
        self.head.show_view(name)
        self.stack.setCurrentWidget(self.grid)
        self.setFocusProxy(self.grid)
        self.go(None, day)
        self.grid.setFocus()
        self.hinted.emit()

    @property
    def day(self) -> date:
        """The chosen day."""
        month = self.editor.plan.month if self.editor.plan is not None else date.min
        if self._view == CALENDAR:
            return self.calendar.day
        if self._view == BY_DAY:
            return self.by_day.day.day if self.by_day.day is not None else month
        place = self.by_person.place
        return place[1] if place is not None else month

    def go(self, person: int | None, day: date) -> None:
        """Choose a day, and where people are rows a person."""
        if self._view == BY_PERSON:
            self.by_person.go(person, day)
        elif self._view == BY_DAY:
            held = self.editor.now.at((person, day)) if person is not None else ()
            self.by_day.go(day, held[0].post if held else None)
        else:
            self.calendar.go(day)

    def show_differences(self, other: Filling | None) -> None:
        """Mark the cells that another filling has otherwise; None ends it."""
        self._differing = frozenset() if other is None else differing(self.editor.now, other)
        self._redraw()

    def lead_to(self, violation: Violation) -> None:
        """Choose the cell a violation is about."""
        plan = self.editor.plan
        if plan is None:
            return
        if violation.at.day is None:
            self.show_view(BY_PERSON)
            self.by_person.go(
                violation.at.person, self.by_person.place[1] if self.by_person.place else plan.month
            )
            return
        day = plan.month + timedelta(days=violation.at.day)
        if violation.at.person is None and violation.at.post is not None:
            self.show_view(BY_DAY)
            self.by_day.go(day, violation.at.post)
        else:
            self.show_view(BY_PERSON)
            self.by_person.go(violation.at.person, day)

    def next_problem(self) -> None:
        """F7: the next thing that is wrong."""
        found = self.problems.step()
        if found is not None:
            self.lead_to(found)

    def tell(self, text: str, tone: Tone = Tone.MUTE) -> None:
        """A sentence about the chosen cell."""
        self.foot.tell(text, tone, tone_colours(tone)[0])

    # --- within ---

    def _build(self) -> None:
        say = self._say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.head = BoardHead(say, self)
        self.head.viewed.connect(self.show_view)
        column.addWidget(self.head)
        card = frame("card", self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        self.stack = QStackedWidget(card)
        inside.addWidget(self.stack)
        column.addWidget(card, 1)
        empty = self.faces = Faces(NO_MONTH, Filling(), say)
        self.by_person = PersonGrid(self.telling, empty, self.stack)
        self.by_day = DayGrid(self.telling, empty, self.stack)
        self.calendar = CalendarGrid(self.telling, empty, self.stack)
        self.grids: dict[str, Any] = {
            BY_PERSON: self.by_person, BY_DAY: self.by_day, CALENDAR: self.calendar,
        }  # fmt: skip
        for grid in self.grids.values():
            self.stack.addWidget(grid)
            grid.chose.connect(self._tell_cell)
            grid.opened.connect(self._open)
            grid.typed = self._typed
        self.by_person.carried.connect(self._carry_by_person)
        self.by_day.carried.connect(self._carry_by_day)
        self._view, self._begun = BY_PERSON, True
        self.head.show_view(BY_PERSON)
        self.setFocusProxy(self.by_person)
        self.problems = ProblemList(say, self)
        self.problems.wanted.connect(self.lead_to)
        self.problems.left.connect(lambda: self.grid.setFocus())
        column.addWidget(self.problems)
        self.foot = BoardFoot(say, self)
        column.addWidget(self.foot)

    def _typed(self, event: QKeyEvent) -> bool:
        return self.keys.typed(event)

    def _open(self, at: QPoint) -> None:
        if self._view == CALENDAR:
            self.show_view(BY_DAY)
        else:
            self.menu.open(at)

    def _change(self) -> None:
        self._redraw()
        self.judge.later()
        self.edited.emit()

    def _redraw(self) -> None:
        plan, sheet = self.editor.plan, self.editor.sheet
        if plan is None:
            return
        self.faces = Faces(plan, self.editor.now, self._say, self._violations, self._differing)
        for grid in self.grids.values():
            grid.show_faces(self.faces)
        self.head.show_month(plan, changed=sheet.is_changed)
        self.head.show_steps(undo=sheet.can_undo, redo=sheet.can_redo, changed=sheet.is_changed)
        self._tell_cell()

    def _take_judgement(self, judgement: Judgement) -> None:
        violations = self._violations = judgement.violations
        self.by_person.balances = balances_of(judgement.people)
        self.problems.show_violations(violations, [self.sentence(one) for one in violations])
        self.problems.setVisible(self._begun and bool(violations))
        self._redraw()
        self.judged.emit()

    def _tell_cell(self) -> None:
        if self.editor.plan is None or not self.grid.measures.rows:
            return
        lines = self.grid.told(*self.grid.at).split("\n")
        wrong = self.place is not None and self.faces.broken.get(self.place)
        self.tell("   ".join(lines), wrong or Tone.MUTE)

    def _carry_by_person(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        if self.editor.carry(self.by_person.cell_of(start), self.by_person.cell_of(end)):
            self.by_person.choose(end)

    def _carry_by_day(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self.keys.carry_by_day(start, end)
