"""A month's first roster: any that keeps the rules, or one near a roster that stood before.

It is looked for among the hard rules alone. The counters and windows of the goals more than double the
model, and where places are scarce they have kept the solver from any roster for a minute; without them it
takes a moment. The goals' values follow from the roster.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from ortools.sat.python import cp_model

from stationdesk.rostering.problem import Duty
from stationdesk.rostering.solving.guarded import HardModel
from stationdesk.rostering.solving.hard import hard_model
from stationdesk.rostering.solving.search import Found, Limits, Manner, minimised
from stationdesk.rostering.solving.tiers import CHANGES, ONE_CHANGE, Effort, Goal, Impossible, OutOfTime, Part

FIRST_TURN = 0.4
"""Deterministic seconds of each manner's first try, doubled each round: what one misses another finds."""
NEAR_TURN = 0.5
"""The same for a roster near another."""
ALONE = (Manner.PLAIN, Manner.RELAXING)


def fill(part: Part, wished: Collection[Duty], effort: Effort) -> None:
    """Any roster that keeps the rules, the wished duties where they do; Impossible or OutOfTime."""
    if not completed(part, wished, effort):
        bare = hard_model(part.hard.problem)
        found = _first(bare.model, effort)
        if found.values is None:
            raise Impossible if found.impossible else OutOfTime
        completed(part, duties_in(bare, found), effort)


def fill_near(
    part: Part, before: Collection[Duty], patch: Collection[Duty], changed: Goal, effort: Effort
) -> None:
    """A roster near one that has lost some duties: first nothing else moved, then as many more, then any.

    Allowed to move this little the solver needs no luck: nearly everything follows from the few gaps. Where
    it finds none so near, `patch` stands if it keeps the rules. `part.least` tells a bound that was proven.
    """
    bare = hard_model(part.hard.problem)
    goal = changed(bare)
    bare.model.minimize(goal)
    mine = [bare.x[duty].index for duty in before if duty in bare.x]
    gone = _gone(bare, before)
    for most in (0, gone, 2 * gone, 4 * gone + 2, 8 * gone + 4, 16 * gone + 8):
        found = _within(bare.model, mine, most, effort)
        if found.values is not None:
            completed(part, duties_in(bare, found), effort)
            if found.proven and found.value <= (most + 1) * ONE_CHANGE:
                part.least[CHANGES] = found.value
            return
    if not completed(part, patch, effort):
        fill(part, before, effort)


def _within(model: cp_model.CpModel, mine: Sequence[int], most: int, effort: Effort) -> Found:
    """The least value with at most so many of these variables no longer 1; what one misses another finds."""
    near = model.clone()
    row = near.proto.constraints.add().linear
    row.vars.extend(mine)
    row.coeffs.extend([1] * len(mine))
    row.domain.extend((max(0, len(mine) - most), len(mine)))
    found = Found(None)
    for manner in ALONE:
        limits = effort.limits(0.2)
        moment = min(NEAR_TURN, limits.deterministic)
        found = minimised(near, replace(limits, deterministic=moment, manner=manner), start=found.values)
        effort.spent += found.spent
        if found.proven or found.impossible:
            break
    return found


def completed(part: Part, duties: Collection[Duty], effort: Effort) -> bool:
    """Give the part these duties and the goals' values that follow; whether they keep the rules."""
    wish = frozenset(duties)
    fixed = {one.index: int(duty in wish) for duty, one in part.hard.x.items()}
    part.values = minimised(part.hard.model, effort.limits(0.2), fixed=fixed).values
    return part.values is not None


def _first(model: cp_model.CpModel, effort: Effort) -> Found:
    """Any solution; one worker alone says that there is none, many have been known to say it falsely."""
    found = Found(None)
    for limits in _turns(effort):
        found = minimised(model, limits)
        effort.spent += found.spent
        if found.values is not None or (found.impossible and limits.manner in ALONE):
            return found
    return replace(found, impossible=False)


def _turns(effort: Effort) -> Iterator[Limits]:
    """The manners in turn, longer each round, for half of what may be spent."""
    least, most, seconds = effort.spent, effort.limits(0.5).deterministic, FIRST_TURN
    while effort.spent - least < most and effort.seconds() < effort.wall * 0.8:
        for number, manner in enumerate((*ALONE, Manner.IN_TURN)):
            limits = effort.limits(0.5)
            yield replace(
                limits,
                deterministic=min(seconds, limits.deterministic),
                seed=limits.seed + number,
                manner=manner,
            )
        seconds *= 2


def duties_in(hard: HardModel, found: Found) -> tuple[Duty, ...]:
    """The duties of what was found."""
    assert found.values is not None
    return tuple(duty for duty, one in hard.x.items() if found.values[one.index])


def _gone(hard: HardModel, before: Collection[Duty]) -> int:
    """How many duties of its posts cannot stay as they are."""
    return sum(duty.post in hard.problem.post and duty not in hard.x for duty in before)
