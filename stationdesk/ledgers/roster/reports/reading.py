"""A month's roster as plain values: for the board, the paper, the engine, and who is on duty."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import select

from stationdesk.core.duty_day import clock_time, duty_day
from stationdesk.core.period import month_start
from stationdesk.ledgers.roster.records.as_plan import as_plan, mark_of, marks_of
from stationdesk.ledgers.roster.records.as_problem import Keep, as_problem, to_judge
from stationdesk.ledgers.roster.records.month_rows import duties_of, read_month, shown_roster, signed_roster
from stationdesk.ledgers.roster.records.months import Roster
from stationdesk.ledgers.roster.records.naming import names_of
from stationdesk.ledgers.roster.records.posts import DutyPost
from stationdesk.ledgers.roster.rules.names import Names
from stationdesk.ledgers.roster.rules.plan import Mark, MonthPlan, PlanBlock, PlanDuty, PlanNight
from stationdesk.ledgers.station.records import Person
from stationdesk.rostering import problem as engine
from stationdesk.rostering.problem import Problem
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class OnDuty:
    """Somebody on duty: post, its code of the dictionary duty_post, who serves, how they came to it."""

    post: str
    kind: str
    person: int
    name: str
    mark: Mark


def month_plan(tx: Transaction, which: int | date) -> MonthPlan:
    """A month as it is drawn: of one roster, or of a month's signed one, else of its newest draft."""
    month, roster = _which(tx, which)
    return as_plan(tx, read_month(tx, month, roster))


def problem_of(tx: Transaction, which: int | date, *, keep: Keep = "locked") -> Problem:
    """A month as the engine's problem; `keep` says which of the roster's duties are locks."""
    month, roster = _which(tx, which)
    return as_problem(read_month(tx, month, roster), keep)


def base_problem(tx: Transaction, which: int | date) -> Problem:
    """The month as its posts alone ask for it: no locks, no staffing of single days."""
    month, roster = _which(tx, which)
    return to_judge(replace(read_month(tx, month, roster), needs=()))


def problem_to_fill(tx: Transaction, which: int | date) -> Problem:
    """The same without the rules that were given up: people called back from leave, rests shortened."""
    month, roster = _which(tx, which)
    return as_problem(replace(read_month(tx, month, roster), needs=()), "nothing")


def problem_with(base: Problem, plan: MonthPlan) -> Problem:
    """The base problem with a plan's own locks and staffing."""
    demand = {(one.day, one.post): one.count for one in base.demand}
    demand |= {(number_of(plan, one.day), one.post): one.count for one in plan.needs}
    return replace(
        base,
        demand=tuple(engine.Demand(day, post, count) for (day, post), count in sorted(demand.items())),
        locks=tuple(
            sorted(
                engine.Duty(number_of(plan, one.day), one.post, one.person)
                for one in plan.duties
                if one.locked and one.day >= plan.month
            )
        ),
    )


def names_in(tx: Transaction, plan: MonthPlan) -> Names:
    """What a plan's days, posts, people and teams are called."""
    return names_of(
        tx,
        plan.month,
        {one.id: one.name for one in plan.people},
        {one.id: one.name for one in plan.posts},
    )


def _which(tx: Transaction, which: int | date) -> tuple[date, Roster | None]:
    if isinstance(which, date):
        month = month_start(which)
        return month, shown_roster(tx, month)
    roster = tx.get(Roster, which, voided=True)
    return roster.month, roster


def roster_of(plan: MonthPlan) -> engine.Roster:
    """The plan's own month as the engine's roster, by who serves."""
    return engine.Roster(
        tuple(
            sorted(
                engine.Duty(number_of(plan, one.day), one.post, one.person)
                for one in plan.duties
                if one.day >= plan.month
            )
        ),
        tuple(
            sorted(
                engine.Block(number_of(plan, one.day), one.person) for one in plan.blocks if not one.by_hand
            )
        ),
        tuple(sorted(engine.Night(number_of(plan, one.day), one.team) for one in plan.nights)),
    )


def plan_with(plan: MonthPlan, roster: engine.Roster, *, training_days: int = 3) -> MonthPlan:
    """The plan filled with another roster; what stands there already keeps its lock and its id."""
    kept = {(one.day, one.post, one.person): one for one in plan.duties if one.day >= plan.month}
    duties = tuple(
        kept.get(
            (day_of(plan, one.day), one.post, one.person),
            PlanDuty(day_of(plan, one.day), one.post, one.person, one.person),
        )
        for one in roster.duties
    )
    return replace(
        plan,
        duties=tuple(one for one in plan.duties if one.day < plan.month) + duties,
        blocks=(
            *(PlanBlock(day_of(plan, one.day), training_days, one.trainee) for one in roster.blocks),
            *(one for one in plan.blocks if one.by_hand),
        ),
        nights=tuple(PlanNight(day_of(plan, one.day), one.team) for one in roster.nights),
    )


def number_of(plan: MonthPlan, day: date) -> int:
    """A day as the engine counts it: 0 is the first of the month."""
    return (day - plan.month).days


def day_of(plan: MonthPlan, number: int) -> date:
    """A day of the engine as a day of the calendar."""
    return plan.month + timedelta(days=number)


def on_duty(tx: Transaction, at: datetime) -> tuple[OnDuty, ...]:
    """Who is on duty at a moment by the signed roster, in the order of the posts; () without one."""
    return day_group(tx, duty_day(at, clock_time(tx.settings["duty.start"])))


def day_group(tx: Transaction, day: date) -> tuple[OnDuty, ...]:
    """Who is on duty on a duty day by the signed roster, in the order of the posts; () without one."""
    roster = signed_roster(tx, month_start(day))
    duties = {one.id: one for one in duties_of(tx, roster) if one.day == day}
    posts = {one.id: one for one in tx.session.scalars(select(DutyPost))}
    people = {one.person_id for one in duties.values()}
    named = select(Person.id, Person.name, Person.position).where(Person.id.in_(people))
    names = {ident: (position, name) for ident, name, position in tx.session.execute(named)}
    marks = marks_of(tx, list(duties))
    ordered = sorted(duties.values(), key=lambda one: (posts[one.post_id].position, *names[one.person_id]))
    return tuple(
        OnDuty(
            posts[one.post_id].name,
            posts[one.post_id].kind,
            one.person_id,
            names[one.person_id][1],
            mark_of(one, marks),
        )
        for one in ordered
    )
