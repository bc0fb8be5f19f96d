"""Whether impossible months are explained: `python -m stationdesk.rostering.benchmark.causes [COUNT]`.

For each: every cause asked again by itself is impossible, no rule of it can be spared, and the month
repaired by the first way out of each cause has a roster in which the audit finds nothing but what was given
up. Seconds are of the processor, the checking not counted.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from time import process_time

from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Cause, Relief, Rule
from stationdesk.rostering.audit import audit
from stationdesk.rostering.benchmark.impossible import impossible
from stationdesk.rostering.problem import Problem, Roster
from stationdesk.rostering.relieving import relieved
from stationdesk.rostering.solving.cores import GuardedRules, one_worker, only_days
from stationdesk.rostering.solving.diagnose import MOST, diagnose
from stationdesk.rostering.solving.hard import hard_model

_DEMANDS = (Rule.COVER, Rule.LOCK)
_WAIVED = {
    Rule.REST: {Relief.REST},
    Rule.WEEK: {Relief.WINDOW},
    Rule.NIGHTS: {Relief.WINDOW},
    Rule.HOUSEHOLD: {Relief.HOUSEHOLD},
}


@dataclass(frozen=True)
class Explained:
    """One month: what came out, and whether it stands."""

    name: str
    people: int
    causes: int
    longest: int
    impossible_alone: bool
    necessary: bool
    repaired: bool
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether the month counts as explained."""
        return bool(self.causes) and self.impossible_alone and self.necessary and self.repaired


def explained(name: str, problem: Problem) -> Explained:
    """Diagnose a month and try what was said of it."""
    began = process_time()
    causes = diagnose(problem)
    seconds = process_time() - began
    every = GuardedRules(problem)
    return Explained(
        name,
        len(problem.people),
        len(causes),
        max((len(one.rules) for one in causes), default=0),
        all(not every.possible(one.rules) for one in causes),
        all(necessary(problem, one) for one in causes),
        bool(causes) and all(one.repairs for one in causes) and repaired(problem, causes),
        seconds,
    )


def necessary(problem: Problem, cause: Cause) -> bool:
    """Whether the rules of a cause can hold as soon as any one of them does not.

    Asked with the posts of other days closed: a roster of fewer days is one of the month as well.
    """
    few = GuardedRules(only_days(problem, cause.rules))
    return all(few.possible([one for one in cause.rules if one is not spared]) for spared in cause.rules)


def repaired(problem: Problem, causes: Sequence[Cause]) -> bool:
    """Whether the first ways out together leave a month with a clean roster.

    Where there were more causes than are told, each must at least fill its own places.
    """
    if len(causes) == MOST:
        return all(_fills_its_places(problem, one) for one in causes)
    for cause in causes:
        problem = relieved(problem, cause.repairs[0])
    return _clean(problem, causes)


def _clean(problem: Problem, causes: Sequence[Cause]) -> bool:
    roster = _filled(problem)
    given = {step.relief for cause in causes for step in cause.repairs[0].steps}
    return roster is not None and all(
        one.warning or _WAIVED.get(one.at.rule, set()) & given
        for one in audit(replace(problem, trainees=(), teams=()), roster)
    )


def _fills_its_places(problem: Problem, cause: Cause) -> bool:
    """Whether the first way out lets the places of the cause be filled, all others open or not."""
    every = GuardedRules(relieved(problem, cause.repairs[0]))
    return every.possible(rule for rule in every.literals if rule.rule not in _DEMANDS or rule in cause.rules)


def _filled(problem: Problem) -> Roster | None:
    hard = hard_model(problem)
    solver = one_worker()
    if solver.solve(hard.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return Roster(tuple(sorted(duty for duty, chosen in hard.x.items() if solver.boolean_value(chosen))))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each month and the sums; 1 where one is not explained."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("count", nargs="?", type=int, default=200, help="months, 200 by default")
    parser.add_argument("--people", type=int, help="of this many people each; 6 to 40 by default")
    asked = parser.parse_args(arguments)
    found = []
    for number in range(asked.count):
        found.append(explained(*impossible(number, asked.people)))
        _print(number, found[-1])
    held = sum(one.holds for one in found)
    slowest = max(found, key=lambda one: one.seconds)
    sys.stdout.write(
        f"{held} of {len(found)} explained; slowest {slowest.seconds:.1f} s with {slowest.people} people\n"
    )
    return 0 if held == len(found) else 1


def _print(number: int, one: Explained) -> None:
    verdict = "ok" if one.holds else "NOT EXPLAINED"
    sys.stdout.write(
        f"{number:4} {one.people:3} people {one.seconds:5.1f} s  causes {one.causes}  rules {one.longest:2}"
        f"  {verdict:13}  {one.name}\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
