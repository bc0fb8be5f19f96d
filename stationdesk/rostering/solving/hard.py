"""The rules no roster may break, as a model for the solver."""

from __future__ import annotations

from itertools import combinations

from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Rule, RuleRef
from stationdesk.rostering.problem import Duty, Problem
from stationdesk.rostering.solving.guarded import Guard, HardModel
from stationdesk.rostering.solving.limits import add_limits


def hard_model(
    problem: Problem, guard: Guard | None = None, model: cp_model.CpModel | None = None
) -> HardModel:
    """All of the hard rules, in `model` where the guard makes its literals there.

    Turns of trainees and volunteer teams bear on nobody's duty and are given apart from it.
    """
    hard = HardModel(problem, guard, cp_model.CpModel() if model is None else model)
    _cover(hard)
    _one_place_a_day(hard)
    _rest(hard)
    _households(hard)
    add_limits(hard)
    return hard


def _cover(hard: HardModel) -> None:
    for day in hard.problem.days:
        for post in sorted(hard.problem.post):
            need = max(0, hard.problem.need(day, post))
            several = [hard.x[duty] for duty in hard.at(day, post)]
            at = RuleRef(Rule.COVER, day, post)
            if need == 1 and several and hard.literal(at) is None:
                hard.model.add_exactly_one(several)
                continue
            hard.model.add(sum(several) <= need)
            hard.hold(at, hard.model.add(sum(several) >= need))


def _one_place_a_day(hard: HardModel) -> None:
    for person in sorted(hard.problem.person):
        for day in hard.problem.days:
            duties, at = hard.of(person, day), RuleRef(Rule.TWICE, day, person=person)
            if hard.clashes.all_on_one_day(duties):
                hard.at_most_one(at, [hard.x[duty] for duty in duties])
                continue
            for first, second in combinations(duties, 2):
                if hard.problem.clash(first, second):
                    hard.at_most_one(at, [hard.x[first], hard.x[second]])


def _rest(hard: HardModel) -> None:
    for person in sorted(hard.problem.person):
        for day in hard.problem.days:
            for later in range(day + 1, min(day + hard.clashes.reach, len(hard.problem.days) - 1) + 1):
                at = RuleRef(Rule.REST, later, person=person, other_day=day)
                for group in hard.clashes.groups(hard.of(person, day), hard.of(person, later)):
                    hard.at_most_one(at, [hard.x[duty] for duty in group])


def _households(hard: HardModel) -> None:
    homes: dict[int, list[int]] = {}
    for person in sorted(hard.problem.people):
        if person.household:
            homes.setdefault(person.household, []).append(person.id)
    for members in homes.values():
        for day in hard.problem.days:
            at = RuleRef(Rule.HOUSEHOLD, day, others=tuple(members))
            _one_of_the_house(hard, at, [list(hard.of(person, day)) for person in members])


def _one_of_the_house(hard: HardModel, at: RuleRef, theirs: list[list[Duty]]) -> None:
    if all(hard.clashes.all_on_one_day(duties) for duties in theirs):
        if sum(map(bool, theirs)) > 1:
            hard.at_most_one(at, [hard.x[duty] for duties in theirs for duty in duties])
        return
    for one, other in combinations(theirs, 2):
        for first in one:
            for second in other:
                hard.at_most_one(at, [hard.x[first], hard.x[second]])
