"""What the desk says of the board as it stands: what is broken, and everybody's counts and shares."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.desk import Desk
from stationdesk.ledgers.roster.rules.plan import MonthPlan, PlanPerson
from stationdesk.rostering.answers import Violation


@dataclass(frozen=True)
class Judgement:
    """`people` carry the counts and shares of what stands on the board."""

    violations: tuple[Violation, ...] = ()
    people: tuple[PlanPerson, ...] = ()


def judge(desk: Desk, plan: MonthPlan) -> Judgement:
    """To be asked beside the window."""
    return Judgement(desk.judged(plan), desk.counted(plan).people)
