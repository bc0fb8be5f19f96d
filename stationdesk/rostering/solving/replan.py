"""A month repaired: as little as can be is changed from a day on, and only then is it made fair."""

from __future__ import annotations

import threading
from dataclasses import replace

from ortools.sat.python import cp_model

from stationdesk.rostering.answers import Result
from stationdesk.rostering.problem import Duty, Problem, Roster
from stationdesk.rostering.repairing import changes, patched, without_lost
from stationdesk.rostering.solving.components import components
from stationdesk.rostering.solving.filling import fill_near
from stationdesk.rostering.solving.guarded import HardModel
from stationdesk.rostering.solving.remainder import aims_left, remainder, shifted
from stationdesk.rostering.solving.solve import Standing, searched
from stationdesk.rostering.solving.tiers import CHANGES, ONE_CHANGE, Effort, Progress, goals_of

NEARER = 10
"""What a day nearer adds to a change: with a month of days no three near changes outweigh four far ones."""


def replan(
    problem: Problem,
    current: Roster,
    freeze_until: int,
    *,
    seed: int = 1,
    det_limit: float = 4.0,
    wall_limit: float = 30.0,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
    standing: Standing | None = None,
) -> Result:
    """Repair the roster from day `freeze_until` on; the days before it stay whatever they break.

    Fewest changes first, near days the heavier; then the month's own goals among those rosters. A fixed
    duty of somebody now away is let go. Training and volunteers' nights stay. See `solve` for the rest.
    """
    freeze = min(max(freeze_until, 0), len(problem.types))
    kept = without_lost(problem, current, freeze)
    rest = remainder(kept, current, freeze)
    before = shifted(_from(current, freeze), -freeze)

    def changed(hard: HardModel) -> cp_model.LinearExprT:
        return _changed(hard, before)

    goals = goals_of(problem.policy, aims_left(problem, current, freeze), {CHANGES: changed})
    effort = Effort(det_limit, wall_limit, seed, cancel, progress)
    plain = patched(problem, current, freeze)
    patch = shifted(_from(plain.roster, freeze), -freeze)

    def whole(result: Result) -> Result:
        return _whole(result, current, freeze)

    found = searched(
        rest,
        components(rest),
        goals,
        effort,
        begin=lambda part: fill_near(part, before, patch, changed, effort),
        standing=None if standing is None else lambda result: standing(whole(result)),
    )
    return plain if found is None else whole(found)


def _changed(hard: HardModel, before: tuple[Duty, ...]) -> cp_model.LinearExprT:
    """The weight of the duties that somebody else gets."""
    days = len(hard.problem.types)
    return sum(
        (ONE_CHANGE + NEARER * (days - duty.day)) * (1 - hard.x[duty]) for duty in before if duty in hard.x
    )


def _from(roster: Roster | None, day: int) -> tuple[Duty, ...]:
    return tuple(duty for duty in (roster or Roster()).duties if duty.day >= day)


def _whole(result: Result, current: Roster, freeze: int) -> Result:
    """The days that stand and the days that were searched, as one month."""
    if result.roster is None:
        return result
    stand = tuple(duty for duty in current.duties if duty.day < freeze)
    roster = replace(current, duties=tuple(sorted((*stand, *shifted(result.roster.duties, freeze)))))
    return replace(result, roster=roster, changes=changes(current, roster))
