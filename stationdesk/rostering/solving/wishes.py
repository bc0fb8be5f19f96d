"""Tier 2, requests, and tier 4, the crews' cycles: what was wished and is not given."""

from __future__ import annotations

from ortools.sat.python import cp_model

from stationdesk.rostering.problem import Request
from stationdesk.rostering.solving.guarded import HardModel, Literal


def unmet(hard: HardModel) -> cp_model.LinearExprT:
    """The weight of the requests that are not met."""
    known = [one for one in sorted(hard.problem.requests, key=_order) if one.day in hard.problem.days]
    return sum(max(0, one.weight) * _unmet(hard, one) for one in known)


def off_pattern(hard: HardModel) -> cp_model.LinearExprT:
    """How many duties of the crews' cycles somebody else has."""
    wished = [hard.x[duty] for duty in sorted(set(hard.problem.pattern)) if duty in hard.x]
    return sum(1 - literal for literal in wished)


def _order(one: Request) -> tuple[int, int, bool, int, int]:
    return one.person, one.day, one.wants, one.weight, -1 if one.post is None else one.post


def _unmet(hard: HardModel, request: Request) -> cp_model.LinearExprT:
    duties = [duty for duty in hard.of(request.person, request.day) if request.post in (None, duty.post)]
    several = [hard.x[duty] for duty in duties]
    if not several:
        return int(request.wants)
    on_duty = sum(several) if hard.clashes.all_on_one_day(duties) else _any(hard.model, several)
    return 1 - on_duty if request.wants else on_duty


def _any(model: cp_model.CpModel, several: list[Literal]) -> Literal:
    either = model.new_bool_var("")
    model.add_max_equality(either, several)
    return either
