"""Filling the month by the rules: beside the window, with progress, and as one step on the board."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background, Task, Work
from stationdesk.desktop.roster.causes_panel import CausesPanel
from stationdesk.desktop.roster.figures import Figures, figures_of
from stationdesk.desktop.roster.filling import filling_of
from stationdesk.desktop.roster.keeping import Generated, made_of
from stationdesk.desktop.roster.working import event_said
from stationdesk.jobs import rostering
from stationdesk.ledgers.roster.reports.reading import plan_with
from stationdesk.ledgers.roster.reports.wording import asked_said
from stationdesk.ledgers.roster.rules.plan import MonthPlan
from stationdesk.ledgers.roster.rules.relief import rows_of_repair
from stationdesk.rostering.answers import Cause, Method, Repair, Result, Status
from stationdesk.rostering.sending import digest

if TYPE_CHECKING:
    from stationdesk.desktop.roster.page import RosterPage

RELIEVE = "roster.relieve"
GENERATING = QT_TRANSLATE_NOOP("desktop", "Filling by the rules")
_WHY_NOT = QT_TRANSLATE_NOOP("desktop", "Looking for the causes")
_PROVEN = QT_TRANSLATE_NOOP("desktop", "Filled, proven best. {figures} Ctrl+Z takes it back.")
_FOUND = QT_TRANSLATE_NOOP(
    "desktop", "Filled; fair, though not proven to the last wish. {figures} Ctrl+Z takes it back."
)
_PLAIN = QT_TRANSLATE_NOOP("desktop", "Filled, but not optimised. {figures} Ctrl+Z takes it back.")
_WITH_ASKED = QT_TRANSLATE_NOOP("desktop", "{told} {asked}")
_TAKEN = QT_TRANSLATE_NOOP("desktop", "Filled with the best found by then. {figures} Ctrl+Z takes it back.")
_SAID = {Status.OPTIMAL: _PROVEN, Status.CANCELLED: _TAKEN}
_SAME = QT_TRANSLATE_NOOP("desktop", "The board stands already as the rules would fill it.")
_FIGURES = QT_TRANSLATE_NOOP(
    "desktop",
    "Rules broken {broken}, wishes not met {unmet}, nights apart {night}, weekends apart {weekend}.",
)
_STOPPED = QT_TRANSLATE_NOOP("desktop", "Stopped; the board is as it was.")
_CLOSED = QT_TRANSLATE_NOOP("desktop", "The month cannot be filled; the board is as it was.")


@dataclass(frozen=True)
class Found:
    """`filled` is None where the month cannot be filled."""

    answer: rostering.Answer
    plan: MonthPlan
    filled: MonthPlan | None
    figures: Figures
    digest: str
    asked: Phrase | None = None  # which duties fall on leave that nobody has answered


class Generating(QObject):
    """One search at a time; what comes of it is never written by itself."""

    def __init__(self, desk: Desk, page: RosterPage) -> None:
        super().__init__(page)
        self._desk, self._page, self._front = desk, page, page.front
        self._task: Task | None = None
        self._told: MonthPlan | None = None  # the filling that the message over the board speaks of
        self._enough = Event()
        self._front.work.stopped.connect(self.stop)
        self._front.work.taken.connect(self.take)
        self._front.board.edited.connect(self._forget)

    @property
    def is_under_way(self) -> bool:
        """Whether something is searched for now."""
        return self._task is not None

    def start(self) -> None:
        """Fill what is not locked; asked again meanwhile, take what is found."""
        if self.is_under_way:
            self.take()
            return
        plan = self._front.plan
        if plan is None or not self._front.board.editor.may_edit():
            return
        if not self._front.save_steps():
            return
        plan = self._front.plan
        assert plan is not None
        desk, enough = self._desk, Event()
        self._enough = enough
        self._run(GENERATING, lambda task: _generated(desk, plan, task, enough), self._take)

    def stop(self) -> None:
        """Stop at once; what the search had is thrown away."""
        if self._task is not None:
            self._task.cancel()
            self._end()
            self._front.tell(_STOPPED, Tone.INFO)
            self._front.read()

    def take(self) -> None:
        """End the search with the best it has; before it has any, nothing."""
        if self.is_under_way and not self._front.work.take.isHidden():
            self._enough.set()

    # --- within ---

    def _run(self, title: Phrase, work: Work, done: Callable[[Any], None]) -> None:
        front = self._front
        front.message.hide()
        front.work.begin(title)
        self._task = Background.of(front).start(
            work, done=done, refused=self._refuse, progress=self._progress
        )

    def _end(self) -> None:
        self._task = None
        self._front.work.end()

    def _progress(self, found: int, _total: int, words: str) -> None:
        if self.is_under_way:
            self._front.work.tell(words, found=bool(found))

    def _refuse(self, why: Any) -> None:
        self._end()
        self._front.tell(why.phrase, Tone.BAD)

    def _take(self, found: Found) -> None:
        self._end()
        result = found.answer.result
        if found.filled is None:
            self._explain(found.plan, result.causes)
            return  # the panel has the keyboard
        if not self._front.board.editor.take(filling_of(found.filled)):
            self._front.tell(_SAME, Tone.INFO)
        else:
            self._front.keep_in_mind(Generated(found.filled, made_of(result), result.tiers, found.digest))
            self._tell(found)
        self._front.setFocus()

    def _tell(self, found: Found) -> None:
        result, one = found.answer.result, found.figures
        figures = _FIGURES.filled(
            broken=one.broken, unmet=one.unmet, night=f"{one.night / 100:.1f}",
            weekend=f"{one.weekend / 100:.1f}",
        )  # fmt: skip
        told = _PLAIN if result.method is Method.GREEDY else _SAID.get(result.status, _FOUND)
        is_doubtful = result.method is Method.GREEDY or found.asked is not None or one.broken > 0
        tone = Tone.WARN if is_doubtful else Tone.OK
        phrase = told.filled(figures=figures)
        if found.asked is not None:
            phrase = _WITH_ASKED.filled(told=phrase, asked=found.asked)
        self._front.tell(phrase, tone)
        self._told = found.filled

    def _forget(self) -> None:
        """What was said of a filling goes once something else stands on the board."""
        told = self._told
        if told is not None and not self._front.board.editor.now.is_as(filling_of(told)):
            self._told = None
            self._front.message.hide()

    # --- when there is no roster ---

    def _explain(self, plan: MonthPlan, causes: tuple[Cause, ...]) -> None:
        """The causes came with the answer; where they did not, they are looked for."""
        if causes:
            self._show_causes((plan, causes))
            return
        desk, problem = self._desk, self._desk.problem_to_fill(locks_of(plan))
        self._run(
            _WHY_NOT,
            lambda task: (plan, rostering.causes(desk, problem, cancelled=lambda: task.cancelled)),
            self._show_causes,
        )

    def _show_causes(self, found: tuple[MonthPlan, tuple[Cause, ...]]) -> None:
        self._end()
        plan, causes = found
        self._front.tell(_CLOSED, Tone.BAD)
        panel = CausesPanel(self._desk.say, self._desk.roster_names(plan), causes, self._page)
        panel.applied.connect(lambda repair: self._apply(plan, repair))
        panel.closed.connect(self._page.overlay.close_content)
        self._page.overlay.open(panel, width=560)

    def _apply(self, plan: MonthPlan, repair: Repair) -> None:
        """Give up what the repair gives up, then fill again."""
        self._page.overlay.close_content()
        roster = self._front.roster_shown
        if roster is None:
            return
        try:
            self._desk.act(RELIEVE, {"steps": rows_of_repair(plan.month, repair)}, record=roster)
        except (StationError, StoreUnavailable) as why:
            self._refuse(why)
            return
        self._front.read_then(self.start)


def locks_of(plan: MonthPlan) -> MonthPlan:
    """What generating starts from: the tail, and of the month what is locked."""
    return replace(plan, duties=tuple(one for one in plan.duties if one.locked or one.day < plan.month))


def _generated(desk: Desk, plan: MonthPlan, task: Task, enough: Event) -> Found:
    """Beside the window: the answer, the plan filled with it, and how good it is."""
    problem = desk.problem_to_fill(locks_of(plan))
    found: list[Result] = []
    answer = rostering.generate(
        desk, problem, cancelled=lambda: task.cancelled or (enough.is_set() and bool(found)),
        stands=found.append,
        progress=lambda event: task.progress(len(found), 0, event_said(desk.say, GENERATING, event)),
    )  # fmt: skip
    roster = answer.result.roster
    if roster is None or answer.result.status is Status.INFEASIBLE:
        return Found(answer, plan, None, Figures(), "")
    filled = plan_with(plan, roster, training_days=problem.policy.trainee_days)
    asked = asked_said(desk.plan_problem(filled), roster, desk.roster_names(filled))
    return Found(answer, plan, filled, figures_of(desk, filled), digest(problem), asked)
