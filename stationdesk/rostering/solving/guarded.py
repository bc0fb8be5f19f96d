"""A variable for each duty somebody could have, and rules that may hang on literals switching them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Rule, RuleRef
from stationdesk.rostering.problem import Duty, Problem
from stationdesk.rostering.solving.clashes import Clashes
from stationdesk.rostering.solving.standing import is_waived, reasons_against

Literal = cp_model.IntVar
Guard = Callable[[RuleRef], Literal | None]
"""Gives the literal under which a rule holds there; None: it always holds."""


class HardModel:
    """The duties that could be and the solver's model of them, into which the rules are written.

    Without `guard` a duty that leave or the tail forbids has no variable, unless it is locked.
    """

    def __init__(self, problem: Problem, guard: Guard | None, model: cp_model.CpModel) -> None:
        self.problem = problem
        self.model = model
        self.clashes = Clashes(problem)
        self.x: dict[Duty, Literal] = {}
        self._guard = guard
        self._literals: dict[RuleRef, Literal | None] = {}
        self._of: dict[tuple[int, int], list[Duty]] = {}
        self._at: dict[tuple[int, int], list[Duty]] = {}
        self._make_duties()

    def of(self, person: int, day: int) -> Sequence[Duty]:
        """The duties somebody could have on a day."""
        return self._of.get((person, day), ())

    def at(self, day: int, post: int) -> Sequence[Duty]:
        """The duties by which a post could be filled on a day."""
        return self._at.get((day, post), ())

    def hold(self, rule: RuleRef, constraint: cp_model.Constraint) -> None:
        """Let the constraint hold where the rule's literal does."""
        literal = self.literal(rule)
        if literal is not None:
            constraint.only_enforce_if(literal)

    def forbid(self, rule: RuleRef, literal: Literal) -> None:
        """Let something not be, by this rule."""
        self.hold(rule, self.model.add_bool_or(literal.negated()))

    def at_most_one(self, rule: RuleRef, literals: Sequence[Literal]) -> None:
        """One of them at most, by this rule; a guarded rule must be linear to be switched."""
        if len(literals) < 2:
            return
        if self.literal(rule) is None:
            self.model.add_at_most_one(literals)
        else:
            self.hold(rule, self.model.add(sum(literals) <= 1))

    def literal(self, rule: RuleRef) -> Literal | None:
        """The literal of the rule there, asked for once; a waived rule never holds."""
        if rule not in self._literals:
            if is_waived(self.problem, rule):
                self._literals[rule] = self.model.new_constant(0)
            else:
                self._literals[rule] = self._guard(rule) if self._guard else None
        return self._literals[rule]

    def _make_duties(self) -> None:
        locked = frozenset(self.problem.locks)
        for person in sorted(self.problem.person):
            for day in self.problem.days:
                for post in sorted(self.problem.post):
                    self._make_duty(Duty(day, post, person), Duty(day, post, person) in locked)

    def _make_duty(self, duty: Duty, locked: bool) -> None:
        fits = self._may_ever(duty)
        closed = max(0, self.problem.need(duty.day, duty.post)) == 0
        against = reasons_against(self.problem, duty)
        if not locked and (closed or not fits or (self._guard is None and against)):
            return
        chosen = self.model.new_bool_var(f"{duty.day}.{duty.post}.{duty.person}")
        self.x[duty] = chosen
        self._of.setdefault((duty.person, duty.day), []).append(duty)
        self._at.setdefault((duty.day, duty.post), []).append(duty)
        for rule in against:
            self.forbid(rule, chosen)
        if locked:
            at = RuleRef(Rule.LOCK, duty.day, duty.post, duty.person)
            self.hold(at, self.model.add_bool_or(chosen))

    def _may_ever(self, duty: Duty) -> bool:
        """Whether the duty needs a variable; guarded, also to tell who was passed over as gone or exempt."""
        who, post = self.problem.person[duty.person], self.problem.post[duty.post]
        if self._guard:
            return who.pool in post.pools and (not post.only or who.id in post.only)
        return self.problem.qualified(who.id, post.id) and self.problem.serves(who.id, duty.day)
