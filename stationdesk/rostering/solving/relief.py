"""What to give up so that a month becomes possible: the cheapest ways out of a cause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Relief, Repair, Rule, RuleRef, Step
from stationdesk.rostering.solving.cores import GuardedRules, Unanswered, one_worker

COSTS: Mapping[Relief, int] = {
    Relief.LOCK: 4,
    Relief.WINDOW: 5,
    Relief.LEAVE: 6,
    Relief.HOUSEHOLD: 8,
    Relief.REST: 10,
    Relief.COVER: 12,
}
"""What giving up one rule weighs; a post short of people weighs once, however many are missing."""
_WEIGHT = 10_000
"""Among equal weights as few as can be are missing: more than a month has duties to put people on."""

_RELIEF = {
    Rule.LOCK: Relief.LOCK,
    Rule.WINDOW: Relief.WINDOW,
    Rule.AWAY: Relief.LEAVE,
    Rule.HOUSEHOLD: Relief.HOUSEHOLD,
    Rule.REST: Relief.REST,
    Rule.COVER: Relief.COVER,
}


def repairs(
    guarded: GuardedRules, core: tuple[RuleRef, ...], held: Set[RuleRef], count: int = 3
) -> Iterator[Repair]:
    """Yield the cheapest ways to keep `held` (the core in it) but for rules within a day of the core.

    Each has been found with a whole roster that keeps the rest; none holds another one within it.
    """
    relaxed = _Relaxed(guarded, held, _near(core))
    for _ in range(count):
        steps = relaxed.cheapest()
        if not steps:
            return
        yield Repair(steps, sum(COSTS[one.relief] for one in steps))
        relaxed.block(steps)


def _near(core: tuple[RuleRef, ...]) -> range:
    days = [day for one in core for day in (one.day, one.other_day) if day is not None and day >= 0]
    return range(min(days, default=0) - 1, max(days, default=0) + 2)


class _Relaxed:
    """The month's rules with those near the core to be bought off."""

    def __init__(self, guarded: GuardedRules, held: Set[RuleRef], near: range) -> None:
        self._guarded = guarded
        self._model = guarded.model.clone()
        self._model.clear_assumptions()
        self._soft: dict[RuleRef, cp_model.IntVar] = {}
        self._short: dict[RuleRef, cp_model.IntVar] = {}
        for rule, literal in guarded.literals.items():
            if rule not in held:
                self._model.add(self._same(literal) == 0)
            elif rule.rule not in _RELIEF or rule.day not in near:
                self._model.add(self._same(literal) == 1)
            elif rule.rule is Rule.COVER:
                self._shorten(rule, literal)
            else:
                self._soft[rule] = self._same(literal)
        given_up = sum(COSTS[_RELIEF[rule.rule]] * (1 - literal) for rule, literal in self._soft.items())
        self._model.minimize(_WEIGHT * given_up + sum(self._short.values()))

    def _same(self, literal: cp_model.IntVar) -> cp_model.IntVar:
        return self._model.get_bool_var_from_proto_index(literal.index)

    def _shorten(self, rule: RuleRef, literal: cp_model.IntVar) -> None:
        """Let a post have fewer people than it needs."""
        self._model.add(self._same(literal) == 0)
        hard, need = self._guarded.hard, self._need(rule)
        short, full = self._model.new_int_var(0, need, ""), self._model.new_bool_var("")
        places = [self._same(hard.x[duty]) for duty in hard.at(rule.day or 0, rule.post or 0)]
        self._model.add(sum(places) + short >= need)
        self._model.add(short == 0).only_enforce_if(full)
        self._short[rule], self._soft[rule] = short, full

    def _need(self, rule: RuleRef) -> int:
        return max(0, self._guarded.problem.need(rule.day or 0, rule.post or 0))

    def cheapest(self) -> tuple[Step, ...]:
        """Return what has to be given up; () where nothing near the core helps."""
        solver = one_worker()
        status = solver.solve(self._model)
        if status == cp_model.INFEASIBLE:
            return ()
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            raise Unanswered
        given = []
        for rule, literal in self._soft.items():
            if not solver.boolean_value(literal):
                short = self._short.get(rule)
                left = 0 if short is None else self._need(rule) - solver.value(short)
                given.append(Step(_RELIEF[rule.rule], rule, left))
        return tuple(sorted(given, key=lambda one: (COSTS[one.relief], one.at.day or 0, repr(one.at))))

    def block(self, steps: tuple[Step, ...]) -> None:
        """Let no later answer hold all of these steps."""
        self._model.add_bool_or([self._soft[one.at] for one in steps])
