"""Tier 3, spacing: duties of one person that stand closer together than they need to.

Counted by windows, not by pairs: a window of days holds one duty, and each further one costs. The sum over
windows weighs nearer pairs heavier by itself, and the solver proves far more with it than with pairs.
"""

from __future__ import annotations

from ortools.sat.python import cp_model

from stationdesk.rostering.problem import Duty, Problem
from stationdesk.rostering.shares import shares
from stationdesk.rostering.solving.guarded import HardModel, Literal

CLOSE = 3
"""Days of the narrowest window: two duties two days apart or less stand in one."""
CLOSE_WEIGHT = 3
WIDEST = 7


def crowding(hard: HardModel) -> cp_model.LinearExprT:
    """The sum of duties beyond the first in each window, the narrow ones weighted."""
    parts: list[cp_model.LinearExprT] = []
    owed = shares(hard.problem)
    for person in sorted(hard.problem.person):
        busy = _busy_days(hard, person)
        parts.append(CLOSE_WEIGHT * sum(_windows(hard, busy, CLOSE)))
        ideal = _ideal(hard.problem, person, owed[person].load)
        if ideal > CLOSE:
            parts.append(sum(_windows(hard, busy, ideal)))
    return sum(parts)


def _ideal(problem: Problem, person: int, load: int) -> int:
    """Days from one duty to the next if the person's share were spread evenly."""
    weights = [post.load for post in problem.posts if not post.on_call and problem.qualified(person, post.id)]
    if load <= 0 or not weights:
        return 0
    duties = load / 10 / (sum(weights) / len(weights))
    return min(WIDEST, int(problem.available(person) / duties)) if duties else 0


def _busy_days(hard: HardModel, person: int) -> dict[int, list[Literal] | int]:
    """{day: literals of which one is true when the person has a duty}; days of the tail are 0 or 1."""
    found: dict[int, list[Literal] | int] = {}
    for duty in hard.problem.tail:
        if duty.person == person and _counts(hard.problem, duty):
            found[duty.day] = 1
    for day in hard.problem.days:
        duties = [duty for duty in hard.of(person, day) if _counts(hard.problem, duty)]
        several = [hard.x[duty] for duty in duties]
        if several and not hard.clashes.all_on_one_day(duties):
            either = hard.model.new_bool_var("")
            hard.model.add_max_equality(either, several)
            several = [either]
        if several:
            found[day] = several
    return found


def _counts(problem: Problem, duty: Duty) -> bool:
    return duty.post in problem.post and not problem.post[duty.post].on_call


def _windows(hard: HardModel, busy: dict[int, list[Literal] | int], length: int) -> list[cp_model.IntVar]:
    """For each window that ends in the month, how many duties it holds beyond the first."""
    beyond = []
    for end in hard.problem.days:
        held = [busy[day] for day in range(end - length + 1, end + 1) if day in busy]
        before = sum(one for one in held if isinstance(one, int))
        open_days = [one for one in held if not isinstance(one, int)]
        if open_days and len(held) > 1:
            excess = hard.model.new_int_var(0, length - 1, "")
            hard.model.add(excess >= sum(one for several in open_days for one in several) + before - 1)
            beyond.append(excess)
    return beyond
