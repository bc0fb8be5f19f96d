"""Which rules cannot hold together: every rule behind a literal, and the smallest set the solver refuses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Rule, RuleRef
from stationdesk.rostering.problem import Demand, Problem
from stationdesk.rostering.solving.hard import hard_model

_DROPPED_FIRST = (
    Rule.WINDOW,
    Rule.HOUSEHOLD,
    Rule.REST,
    Rule.JUNIOR,
    Rule.ESCORT,
    Rule.AWAY,
    Rule.NIGHT_EXEMPT,
    Rule.UNQUALIFIED,
    Rule.NOT_SERVING,
    Rule.LOCK,
    Rule.COVER,
)
"""A cause is told by what is furthest down here, if it can be: a missing officer rather than a window."""

_WORK = 20.0  # deterministic seconds of one question; a month of 40 people takes about one


class Unanswered(Exception):
    """The solver could not say within its limit whether some rules can hold together."""


class GuardedRules:
    """A month's hard rules, each to be asked for or left out; two posts a day are always refused."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        self.literals: dict[RuleRef, cp_model.IntVar] = {}
        self.hard = hard_model(problem, self._guard, self.model)
        self._at = {literal.index: rule for rule, literal in self.literals.items()}

    def _guard(self, rule: RuleRef) -> cp_model.IntVar | None:
        if rule.rule is Rule.TWICE:
            return None
        return self.literals.setdefault(rule, self.model.new_bool_var(""))

    def core(self, rules: Iterable[RuleRef]) -> tuple[RuleRef, ...] | None:
        """Return a smallest set of the rules that cannot hold together; None: all of them can.

        The solver's own answer may name too few (its presolve replaces literals), so it is asked again.
        """
        asked = sorted(rules, key=_order)
        found = self._asked(asked, presolve=True)
        if found is None:
            return None
        alone = GuardedRules(only_days(self.problem, found))
        if alone._asked(found, presolve=True) is not None:
            return alone._smallest(found)
        found = self._asked(asked, presolve=False)
        if found is None:
            raise Unanswered
        return GuardedRules(only_days(self.problem, found))._smallest(found)

    def possible(self, rules: Iterable[RuleRef]) -> bool:
        """Whether there is a roster keeping all of these rules."""
        return self._asked(sorted(rules, key=_order), presolve=True) is None

    def _smallest(self, core: Iterable[RuleRef]) -> tuple[RuleRef, ...]:
        """Return a part of the core that still cannot hold together, none of which can be spared."""
        kept = sorted(core, key=_order)
        for rule in _DROPPED_FIRST:
            several = [one for one in kept if one.rule is rule]
            if len(several) > 1:
                kept = self._without(kept, several)
        for one in tuple(kept):
            if one in kept:
                kept = self._without(kept, [one])
        return tuple(kept)

    def _without(self, kept: list[RuleRef], several: Sequence[RuleRef]) -> list[RuleRef]:
        """Return what is left when these are not needed; the same where they are."""
        left = [one for one in kept if one not in several]
        named = self._asked(left, presolve=True)
        if named is None:
            return kept
        return list(named) if self._asked(named, presolve=True) is not None else left

    def _asked(self, rules: Collection[RuleRef], *, presolve: bool) -> tuple[RuleRef, ...] | None:
        self.model.clear_assumptions()
        self.model.add_assumptions([self.literals[one] for one in rules])
        solver = one_worker(presolve=presolve)
        status = solver.solve(self.model)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        if status != cp_model.INFEASIBLE:
            raise Unanswered
        named = {self._at.get(index) for index in solver.sufficient_assumptions_for_infeasibility()}
        return tuple(one for one in rules if one in named)


def one_worker(*, presolve: bool = True) -> cp_model.CpSolver:
    """Return a solver of one thread: it gives equal answers, and its "impossible" can be relied on.

    It prepares little: these months fail at once, and trying every literal beforehand took half of the time.
    It relaxes nothing: with linear relaxations a tight month of thirteen people was not decided in minutes.
    """
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 0
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    solver.parameters.max_presolve_iterations = 1
    solver.parameters.random_seed = 1
    solver.parameters.cp_model_presolve = presolve
    solver.parameters.max_deterministic_time = _WORK
    return solver


def _order(one: RuleRef) -> tuple[object, ...]:
    places = (-999 if value is None else value for value in (one.day, one.post, one.person, one.other_day))
    return (_DROPPED_FIRST.index(one.rule), *places, one.others)


def only_days(problem: Problem, rules: Iterable[RuleRef]) -> Problem:
    """Close every post on days the rules do not speak of.

    Nothing is lost by it: rules of one day hold another day's duties down at most, and empty days obey.
    """
    spoken = {day for one in rules for day in (one.day, one.other_day) if day is not None}
    days = range(min(spoken, default=0), max(spoken, default=-1) + 1)
    closed = tuple(
        Demand(day, post.id, 0) for day in problem.days if day not in days for post in problem.posts
    )
    kept = tuple(one for one in problem.demand if one.day in days)
    return replace(problem, demand=(*kept, *closed))
