"""Tier 1, fairness: how far each count lies from its target, by unary counters with rising costs.

The cost of a count k is round(10 · (k − target)²), weighted by kind. It is convex, so the sum of the
marginal costs of the counter's steps is exact, and the relaxation fills the cheapest steps as water would.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from math import gcd

from ortools.sat.python import cp_model

from stationdesk.rostering.problem import Balance, Policy, Problem
from stationdesk.rostering.shares import KINDS, shares, weight
from stationdesk.rostering.solving.guarded import HardModel

HUNDREDTHS = 100
ABOVE = 6
"""Steps of a whole count are told apart this far above the target; further ones cost as the last."""

Targets = Mapping[int, Balance]


@dataclass(frozen=True)
class Counted:
    """Something of which `most` can be on a roster, each counting so many hundredths of a duty."""

    number: cp_model.LinearExprT
    hundredths: int
    most: int


def targets(problem: Problem) -> dict[int, Balance]:
    """{person: count to aim at} in hundredths: the share less what was too much before."""
    owed = shares(problem)
    return {person: minus(owed[person], problem.balance.get(person, Balance())) for person in owed}


def minus(one: Balance, other: Balance) -> Balance:
    """The difference, kind by kind."""
    return Balance(**{kind: getattr(one, kind) - getattr(other, kind) for kind in KINDS})


def unfairness(hard: HardModel, aims: Targets) -> cp_model.LinearExprT:
    """The sum over people and kinds of what their count lies off its target, weighted."""
    return total_off(hard.model, hard.problem, aims, lambda person, kind: _possible(hard, person, kind))


def total_off(
    model: cp_model.CpModel,
    problem: Problem,
    aims: Targets,
    counts: Callable[[int, str], Sequence[Counted]],
) -> cp_model.LinearExprT:
    """The same of any model that counts by person and kind."""
    parts: list[cp_model.LinearExprT] = []
    for person in sorted(problem.person):
        for kind in mattering(problem.policy):
            several = counts(person, kind)
            if several:
                off = _off(model, several, getattr(aims[person], kind))
                parts.append(getattr(problem.policy, f"{kind}_weight") * off)
    return sum(parts)


def mattering(policy: Policy) -> tuple[str, ...]:
    """The kinds whose fairness the station weighs at all."""
    return tuple(kind for kind in KINDS if getattr(policy, f"{kind}_weight") > 0)


def _possible(hard: HardModel, person: int, kind: str) -> list[Counted]:
    """The person's possible duties that count for the kind."""
    found = []
    for day in hard.problem.days:
        for duty in hard.of(person, day):
            units = weight(hard.problem, kind, day, duty.post)
            if units > 0:
                found.append(Counted(hard.x[duty], units, 1))
    return found


def _off(model: cp_model.CpModel, counts: Sequence[Counted], target: int) -> cp_model.LinearExprT:
    """The cost of the count as steps of the largest common unit."""
    unit = reduce(gcd, (one.hundredths for one in counts))
    whole = sum(one.hundredths * one.most for one in counts) // unit
    told_apart = min(whole, (max(0, target) + ABOVE * HUNDREDTHS) // unit)
    costs = [cost(count * unit, target) for count in range(told_apart + 2)]
    rises = [after - before for before, after in pairwise(costs)]
    steps = [model.new_bool_var("") for _ in rises[:-1]]
    beyond = model.new_int_var(0, whole, "")
    model.add(sum(steps) + beyond == sum(one.hundredths // unit * one.number for one in counts))
    for lower, higher in pairwise(steps):
        model.add_implication(higher, lower)
    if steps:
        model.add(beyond == 0).only_enforce_if(steps[-1].negated())
    marginal = sum(rise * step for rise, step in zip(rises[:-1], steps, strict=True))
    return costs[0] + marginal + rises[-1] * beyond


def cost(count: int, target: int) -> int:
    """round(10 · (count − target)²), both in hundredths of a duty; halves round up.

    Worked example: 9 duties where 7.75 are fair cost round(15.625) = 16.
    """
    off = count - target
    return (10 * off * off + HUNDREDTHS**2 // 2) // HUNDREDTHS**2
