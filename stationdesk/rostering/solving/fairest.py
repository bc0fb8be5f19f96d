"""A month's fairest roster by its counts: first what everybody should have, then a roster that gives it.

What the counts alone cost at least is a bound of fairness; what the rules alone leave unmet is one of the
requests. A roster that reaches both is proven before the month is searched as a whole.
"""

from __future__ import annotations

from dataclasses import replace

from stationdesk.rostering.shares import weight
from stationdesk.rostering.solving.counting import Counts, Sums
from stationdesk.rostering.solving.fair import Targets, mattering
from stationdesk.rostering.solving.filling import completed, duties_in
from stationdesk.rostering.solving.guarded import HardModel
from stationdesk.rostering.solving.hard import hard_model
from stationdesk.rostering.solving.search import Found, Manner, minimised
from stationdesk.rostering.solving.tiers import FAIRNESS, REQUESTS, Effort, Part
from stationdesk.rostering.solving.wishes import unmet

TURNS = ((Manner.RELAXING, 0.25), (Manner.MILD, 0.25), (Manner.RELAXING, 1.0))
"""How the counts are searched, and for which part of a moment: what one manner misses another proves."""


def begin_fairest(part: Part, aims: Targets, effort: Effort) -> None:
    """Give the part the fairest roster by its counts, if one keeps the rules, and the bounds they prove."""
    counts = Counts(part.hard, aims)
    fairest = _fairest(part, counts, effort)
    part.least[FAIRNESS] = fairest.bound
    bare = hard_model(part.hard.problem)
    bare.model.minimize(unmet(bare))
    wishes = minimised(bare.model, part.for_a_moment(effort.limits(0.2)))
    part.least[REQUESTS] = wishes.bound
    effort.spent += wishes.spent
    if fairest.values is None:
        return
    _hold(bare, counts.sums(fairest.values))
    found = minimised(bare.model, part.for_a_moment(effort.limits(0.2)))
    effort.spent += found.spent
    if found.values is not None:
        completed(part, duties_in(bare, found), effort)


def _fairest(part: Part, counts: Counts, effort: Effort) -> Found:
    found = Found(None)
    for manner, share in TURNS:
        limits = part.for_a_moment(effort.limits(0.2))
        limits = replace(limits, deterministic=share * limits.deterministic, manner=manner)
        step = minimised(counts.model, limits, start=found.values)
        effort.spent += step.spent
        if step.values is not None:
            found = replace(step, bound=max(step.bound, found.bound))
        if found.proven or step.impossible:
            break
    return found


def _hold(hard: HardModel, sums: Sums) -> None:
    """Let everybody have just these counts of the kinds that matter."""
    problem, kinds = hard.problem, mattering(hard.problem.policy)
    for (person, kind), count in sums.items():
        if kind in kinds:
            mine = (duty for day in problem.days for duty in hard.of(person, day))
            held = sum(weight(problem, kind, duty.day, duty.post) * hard.x[duty] for duty in mine)
            hard.model.add(held == count)
