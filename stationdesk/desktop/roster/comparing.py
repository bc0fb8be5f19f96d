"""Comparing the month on the board with another draft of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.roster.figures import Figures, figures_of
from stationdesk.desktop.roster.filling import differing, filling_of
from stationdesk.desktop.roster.keeping import LEDGER
from stationdesk.ledgers.roster.rules.plan import MonthPlan

if TYPE_CHECKING:
    from stationdesk.desktop.roster.page import RosterPage

_ONLY_ONE = QT_TRANSLATE_NOOP(
    "desktop", "This month has only one draft; begin another one to compare (Ctrl+N)."
)
_Read = tuple[Figures, Figures, MonthPlan]


class Comparing(QObject):
    """One other draft at a time; every step on the board is compared anew."""

    def __init__(self, desk: Desk, page: RosterPage) -> None:
        super().__init__(page)
        self._desk, self._front = desk, page.front
        self._other: int | None = None
        self._plan: MonthPlan | None = None
        self.bar = page.front.compare
        self.bar.chosen.connect(self.compare)
        self.bar.next_asked.connect(self.next)
        self.bar.turned.connect(self.turn)
        self.bar.left.connect(self.end)
        self._front.board.judge.judged.connect(lambda _found: self._again())
        self._front.shown.connect(self._follow)

    @property
    def is_under_way(self) -> bool:
        """Whether another draft is compared with."""
        return self._other is not None

    def start(self) -> None:
        """Compare with the newest other draft."""
        plan = self._front.plan
        if plan is None or not plan.drafts:
            self._front.tell(_ONLY_ONE, Tone.INFO)
        else:
            self.compare(plan.drafts[-1])

    def compare(self, other: int) -> None:
        """Compare with this one."""
        plan = self._front.plan
        if plan is None:
            return
        self._other = other
        self.bar.offer([(one, self._desk.name(LEDGER, one)) for one in plan.drafts], other)
        self._again()

    def turn(self) -> None:
        """The other onto the board, compared with the one that was there."""
        here, other = self._front.roster_shown, self._other
        if here is not None and other is not None and self._front.save():
            self._other = here
            self._front.show_month(self._front.month, other)

    def next(self) -> None:
        """The next cell that differs, row by row, after the last the first."""
        plan, board = self._plan, self._front.board
        if plan is None or board.editor.plan is None:
            return
        rows = {one.id: row for row, one in enumerate(board.editor.plan.people)}
        found = differing(board.editor.now, filling_of(plan))
        places = sorted((rows[person], day, person) for person, day in found if person in rows)
        if not places:
            return
        here = board.by_person.place
        now = (rows.get(here[0], 0), here[1]) if here is not None else (-1, plan.month)
        _, day, person = next((one for one in places if one[:2] > now), places[0])
        board.show_view("person")
        board.by_person.go(person, day)

    def end(self) -> None:
        """Back to one draft."""
        self._other = self._plan = None
        self.bar.hide()
        self._front.board.show_differences(None)
        self._front.setFocus()

    # --- within ---

    def _follow(self) -> None:
        """Another month or draft is in front."""
        plan = self._front.plan
        if self._other is None or plan is None:
            return
        if self._other in plan.drafts:
            self.compare(self._other)
        else:
            self.end()

    def _again(self) -> None:
        plan, other, desk = self._front.plan, self._other, self._desk
        if plan is None or other is None:
            return

        def read(_task: object) -> _Read:
            theirs = desk.month_plan(plan.month, other)
            return figures_of(desk, plan), figures_of(desk, theirs), theirs

        Background.of(self._front).start(read, done=self._show, refused=self._front.refused)

    def _show(self, found: _Read) -> None:
        here, there, plan = found
        if self._other != plan.roster:
            return
        self._plan = plan
        theirs = filling_of(plan)
        self._front.board.show_differences(theirs)
        self.bar.show_figures(here, there, len(differing(self._front.board.editor.now, theirs)))
