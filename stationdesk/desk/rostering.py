"""What the board and the hand-over ask: a month, the engine's problem, what breaks a rule on the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk.watching import WatchingDesk
from stationdesk.ledgers.handovers.reports.home import written
from stationdesk.ledgers.roster.records.as_problem import Keep
from stationdesk.ledgers.roster.reports import reading
from stationdesk.ledgers.roster.reports.beside import beside_said
from stationdesk.ledgers.roster.reports.reading import OnDuty
from stationdesk.ledgers.roster.reports.wording import Names, breaches, said, why, with_breaches
from stationdesk.ledgers.roster.rules.plan import MonthPlan, PlanDuty
from stationdesk.rostering.answers import Violation
from stationdesk.rostering.audit import audit
from stationdesk.rostering.metrics import metrics
from stationdesk.rostering.problem import Balance, Duty, Problem
from stationdesk.store.store import Store

ROSTERS, HANDOVERS = "roster", "handovers"
_IN_PLACE = QT_TRANSLATE_NOOP(
    "desk", "{person} serves in place of {chosen}, whom the roster had chosen: changed after signing."
)


class RosteringDesk(WatchingDesk):
    """The part of the desk that draws duty rosters."""

    def __init__(self, store: Store, *given: Any, **named: Any) -> None:
        super().__init__(store, *given, **named)
        self._base: tuple[object, Problem] | None = None

    def month_plan(self, month: date, roster: int | None = None) -> MonthPlan:
        """A month as it is drawn: one of its rosters, else the signed one, else its newest draft."""
        with self._reading() as tx:
            self._readable(ROSTERS)
            return reading.month_plan(tx, month if roster is None else roster)

    def roster_problem(self, which: int | date, *, keep: Keep = "locked") -> Problem:
        """A month as the engine takes it; `keep` says which duties are locks."""
        with self._reading() as tx:
            self._readable(ROSTERS)
            return reading.problem_of(tx, which, keep=keep)

    def plan_problem(self, plan: MonthPlan) -> Problem:
        """The problem a plan on screen is judged by: its locks and staffing, kept or not."""
        return reading.problem_with(self._base_of(plan), plan)

    def problem_to_fill(self, plan: MonthPlan) -> Problem:
        """The problem a plan on screen is filled by: what was given up for it is not asked for any more."""
        with self._reading() as tx:
            self._readable(ROSTERS)
            base = reading.problem_to_fill(tx, plan.month if plan.roster is None else plan.roster)
        return reading.problem_with(base, plan)

    def judged(self, plan: MonthPlan) -> tuple[Violation, ...]:
        """What a plan breaks as it stands on screen, edits that are not kept included."""
        return audit(self.plan_problem(plan), reading.roster_of(plan))

    def counted(self, plan: MonthPlan) -> MonthPlan:
        """The plan with everybody's counts and shares as it stands on screen."""
        fair = metrics(self.plan_problem(plan), reading.roster_of(plan))
        people = tuple(
            replace(
                one, counts=fair.counts.get(one.id, one.counts), shares=fair.shares.get(one.id, Balance())
            )
            for one in plan.people
        )
        return replace(plan, people=people)

    def roster_names(self, plan: MonthPlan) -> Names:
        """What the sentences about a plan call its days, posts, people and teams."""
        with self._reading() as tx:
            self._readable(ROSTERS)
            return reading.names_in(tx, plan)

    def why(self, plan: MonthPlan, duty: PlanDuty) -> Phrase:
        """Why somebody has a duty: what it breaks, what keeps the others away, how those left compare."""
        names, problem, roster = self.roster_names(plan), self.plan_problem(plan), reading.roster_of(plan)
        wanted = Duty(reading.number_of(plan, duty.day), duty.post, duty.person)
        if duty.person == duty.chosen:
            return why(problem, roster, wanted, names)
        in_place = _IN_PLACE.filled(person=names.person(duty.person), chosen=names.person(duty.chosen))
        broken = tuple(said(one, names) for one in breaches(problem, roster, wanted))
        return with_breaches(broken, in_place)

    def beside_duties(self, roster: int, person: int, first: date, last: date) -> Phrase | None:
        """What somebody has beside the posts on these days, which a repair leaves as it is."""
        with self._reading() as tx:
            self._readable(ROSTERS)
            return beside_said(tx, roster, person, first, last)

    def on_duty(self, at: datetime | None = None) -> tuple[OnDuty, ...]:
        """Who is on duty by the signed roster, now or at a moment."""
        with self._reading() as tx:
            self._readable(ROSTERS)
            return reading.on_duty(tx, at or tx.now)

    def day_group(self, day: date) -> tuple[OnDuty, ...]:
        """Who is on duty on a duty day by the signed roster."""
        with self._reading() as tx:
            self._readable(ROSTERS)
            return reading.day_group(tx, day)

    def handed_over(self) -> tuple[int, Phrase] | None:
        """The sheet of the shift that ends, with a sentence; None while one is still to be written."""
        with self._reading() as tx:
            self._readable(HANDOVERS)
            return written(tx)

    def _base_of(self, plan: MonthPlan) -> Problem:
        """The kept problem of the month; read again only once anything in the file has changed."""
        with self._reading() as tx:
            self._readable(ROSTERS)
            anchor = tx.anchor()
            key = (plan.month, plan.roster, anchor.seq if anchor is not None else 0)
            if self._base is None or self._base[0] != key:
                which = plan.month if plan.roster is None else plan.roster
                self._base = (key, reading.base_problem(tx, which))
            return self._base[1]
