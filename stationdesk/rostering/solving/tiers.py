"""The goals in their order: each is searched, held, and handed on with its whole solution to the next."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Event, Tier
from stationdesk.rostering.problem import Duty, Policy, Problem
from stationdesk.rostering.solving.fair import Targets, unfairness
from stationdesk.rostering.solving.guarded import HardModel
from stationdesk.rostering.solving.hard import hard_model
from stationdesk.rostering.solving.improving import Improver
from stationdesk.rostering.solving.search import Found, Limits, Manner, Told, minimised, value_of
from stationdesk.rostering.solving.spacing import crowding
from stationdesk.rostering.solving.wishes import off_pattern, unmet

CHANGES, FAIRNESS, REQUESTS, SPACING, PATTERN = "T0", "T1", "T2", "T3", "T4"
PART_OF_TIME = {CHANGES: 0.5, FAIRNESS: 0.5, REQUESTS: 0.5, SPACING: 0.8, PATTERN: 1.0}
"""How much of what is left of the time a goal may take."""
PROVEN = frozenset({CHANGES, FAIRNESS, REQUESTS})
"""Goals pressed on until they are proven."""
PATIENCE = {CHANGES: 30, FAIRNESS: 40, REQUESTS: 30, SPACING: 30, PATTERN: 20}
"""Steps without gain after which a goal is left as it is."""
AT_ONCE = 0.002
"""Deterministic seconds, by the square of the people, in which the relaxation's bound of a month is known."""
ENOUGH = 0.25
"""Deterministic seconds a person for goals that are left as they are: further ones gain next to nothing."""
FEW, AT_ONCE_FEW = 8, 1.0
"""So few people are searched whole for so long first: parts of them would be all of them."""
ONE_CHANGE = 1000
"""What a change weighs at least where as little as can be is changed."""
REPEATABLE = 20
"""People up to which equal input gives an equal roster; beyond, speed is worth more."""

Progress = Callable[[Event], None]
Goal = Callable[[HardModel], cp_model.LinearExprT]


class Impossible(Exception):
    """No roster keeps the hard rules."""


class OutOfTime(Exception):
    """The time was over before there was any roster."""


class Cancelled(Exception):
    """Somebody has stopped the search."""


@dataclass
class Effort:
    """What may be spent on a month and what has been: deterministic seconds and seconds of the wall."""

    deterministic: float
    wall: float
    seed: int
    cancel: threading.Event | None = None
    progress: Progress | None = None
    begun: float = field(default_factory=time.monotonic)
    spent: float = 0.0

    def seconds(self) -> float:
        """Seconds of the wall since it began."""
        return time.monotonic() - self.begun

    def limits(self, part: float) -> Limits:
        """The limits of one search that may take this part of what is left."""
        if self.cancel is not None and self.cancel.is_set():
            raise Cancelled
        left, wall = self.deterministic - self.spent, self.wall - self.seconds()
        return Limits(left * part, time.monotonic() + wall * part, self.seed, self.cancel)


@dataclass
class Part:
    """One component on its way: its model with all goals written in, and the last whole solution.

    All goals are there from the start, so that each solution is a whole one for the next goal, too. `least`
    has bounds of goals that are known before they are searched.
    """

    hard: HardModel
    goals: Mapping[str, cp_model.LinearExprT]
    values: Sequence[int] | None = None
    least: dict[str, int] = field(default_factory=dict)

    def duties(self) -> tuple[Duty, ...]:
        """What the last solution gives."""
        if self.values is None:
            return ()
        return tuple(duty for duty, one in self.hard.x.items() if self.values[one.index])

    def for_a_moment(self, limits: Limits) -> Limits:
        """As much of the limits as one look at the whole of it takes."""
        people = len(self.hard.problem.people)
        moment = AT_ONCE_FEW if people <= FEW else AT_ONCE * people**2
        return replace(limits, deterministic=min(limits.deterministic, moment))


def order(policy: Policy) -> tuple[str, ...]:
    """The names of the goals, the first the most important; the station chooses between two."""
    first = (REQUESTS, FAIRNESS) if policy.requests_first else (FAIRNESS, REQUESTS)
    return (*first, SPACING, PATTERN)


def goals_of(policy: Policy, aims: Targets, first: Mapping[str, Goal] | None = None) -> dict[str, Goal]:
    """{name: how the goal is written into a model}, in order, behind those that come `first`."""
    every: dict[str, Goal] = {
        FAIRNESS: lambda hard: unfairness(hard, aims),
        REQUESTS: unmet,
        SPACING: crowding,
        PATTERN: off_pattern,
    }
    return {**(first or {}), **{name: every[name] for name in order(policy)}}


def begun(problems: Sequence[Problem], goals: Mapping[str, Goal]) -> list[Part]:
    """The models of the components."""
    models = [hard_model(one) for one in problems]
    return [Part(hard, {name: goal(hard) for name, goal in goals.items()}) for hard in models]


def pursue(parts: Sequence[Part], effort: Effort) -> Iterator[Tier]:
    """Search goal after goal over all components; a Tier each.

    Impossible, OutOfTime or Cancelled end it; what the parts have by then stands.
    """
    for name in parts[0].goals if parts else ():
        yield _tier(parts, name, effort)


def _tier(parts: Sequence[Part], name: str, effort: Effort) -> Tier:
    started = effort.seconds()
    done = Tier(name, 0, 0, True, 0.0)
    for place, part in enumerate(parts):
        found = _searched(part, effort, done, PART_OF_TIME[name] / (len(parts) - place))
        done = Tier(
            name, done.value + found.value, done.bound + found.bound, done.proven and found.proven, 0.0
        )
    return replace(done, seconds=round(effort.seconds() - started, 3))


def _searched(part: Part, effort: Effort, done: Tier, share: float) -> Found:
    """The goal of one component, then held at what was reached."""
    goal, model = part.goals[done.name], part.hard.model
    limits = effort.limits(share)

    def told(value: int | None, bound: int | None) -> None:
        if effort.progress is not None:
            known = None if value is None else value + done.value
            least = None if bound is None else bound + done.bound
            effort.progress(Event(done.name, known, least, effort.seconds()))

    if done.name not in PROVEN:
        enough = ENOUGH * len(part.hard.problem.people)
        limits = replace(limits, deterministic=min(limits.deterministic, enough))
    model.minimize(goal)
    found = _approached(part, done.name, limits, told)
    if not found.proven and done.name in PROVEN and found.spent < limits.deterministic:
        found = _pressed(part, found, limits, told)
    effort.spent += found.spent
    part.values = found.values
    model.add(goal <= found.value)
    return found


def _approached(part: Part, name: str, limits: Limits, told: Told) -> Found:
    """The whole model for a moment, which gives the bound; then part by part towards it."""
    reached = _kept(part, Found(None)).value
    if reached <= part.least.get(name, reached - 1):
        return Found(part.values, reached, reached, proven=True)
    at_once = part.for_a_moment(limits)
    found = _kept(part, minimised(part.hard.model, at_once, start=part.values, told=told))
    bound = max(found.bound, part.least.get(name, found.bound))
    if found.proven or found.value <= bound:
        return replace(found, bound=bound, proven=True)
    found = replace(found, bound=bound)
    rest = replace(limits, deterministic=limits.deterministic - found.spent)
    return Improver(part.hard, found, rest, PATIENCE[name], told).run()


def _pressed(part: Part, before: Found, limits: Limits, told: Told) -> Found:
    """The whole model again from the better roster: alone, or with all workers where nothing must repeat."""
    repeats = len(part.hard.problem.people) <= REPEATABLE
    manner = Manner.RELAXING if repeats else Manner.SIDE_BY_SIDE
    rest = replace(limits, deterministic=limits.deterministic - before.spent, manner=manner)
    found = minimised(part.hard.model, rest, start=before.values, told=told)
    part.values = before.values
    again = _kept(part, found)
    return replace(again, bound=max(before.bound, again.bound), spent=before.spent + found.spent)


def _kept(part: Part, found: Found) -> Found:
    """What was found, or what stood before where the time was too short for anything."""
    if found.values is not None or part.values is None:
        return found
    least = max(found.bound, 0)
    return replace(found, values=part.values, value=value_of(part.hard.model, part.values), bound=least)
