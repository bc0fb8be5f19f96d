"""How many a post needs on a day, and whether they are there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stationdesk.desktop.roster.filling import Filling
from stationdesk.ledgers.roster.rules.plan import MonthPlan, PlanDay, PlanPost
from stationdesk.rostering.problem import DayType


@dataclass(frozen=True)
class Staffed:
    """`filled` places of those `needed`; somebody too many on one post fills no other."""

    filled: int = 0
    needed: int = 0
    over: int = 0

    @property
    def is_right(self) -> bool:
        """Nobody lacking, nobody too many."""
        return self.filled == self.needed and not self.over

    def shown(self) -> str:
        """6 where all are there, 5/6 where one lacks, +1 where one is too many."""
        if self.filled != self.needed:
            return f"{self.filled}/{self.needed}"
        return f"+{self.over}" if self.over else str(self.filled)


def usual_need(post: PlanPost, day: PlanDay) -> int:
    """What the post takes on such a day where nobody has said otherwise for that day."""
    off = day.kind is not DayType.WORK
    return post.need_off if off and post.need_off is not None else post.need


def needs_of(plan: MonthPlan, filling: Filling) -> dict[tuple[date, int], int]:
    """{(day, post): how many it takes}"""
    found = {(day.day, post.id): usual_need(post, day) for day in plan.days for post in plan.posts}
    return found | {(one.day, one.post): one.count for one in filling.needs}


def staffing_of(plan: MonthPlan, filling: Filling) -> dict[date, Staffed]:
    """{day of the month: how it is staffed}"""
    needs = needs_of(plan, filling)
    found = {}
    for one in plan.days:
        if one.tail:
            continue
        filled = needed = over = 0
        for post in plan.posts:
            need, count = needs[one.day, post.id], len(filling.held.get((one.day, post.id), ()))
            filled, needed = filled + min(count, need), needed + need
            over += max(count - need, 0)
        found[one.day] = Staffed(filled, needed, over)
    return found


def most_often(staffing: dict[date, Staffed]) -> int:
    """How many a day needs most often."""
    needs = [one.needed for one in staffing.values()]
    return max(set(needs), key=needs.count) if needs else 0
