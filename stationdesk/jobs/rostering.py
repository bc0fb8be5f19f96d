"""Fill a month, repair one, or say why none can be: by the solver in a process of its own, else plainly.

Nothing is written. Each function blocks until it is done and calls back in the caller's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from stationdesk.core.errors import FileRefused, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk import Desk
from stationdesk.jobs.worker import ROSTER
from stationdesk.jobs.worker_process import Cancelled, Stopped, answers
from stationdesk.rostering.answers import Cause, Event, Result, Status
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Problem, Roster
from stationdesk.rostering.repairing import patched
from stationdesk.rostering.sending import (
    causes_from_json,
    event_from_json,
    problem_to_json,
    result_from_json,
    roster_to_json,
)

SMALL = 20
"""People up to which a month is proven in seconds; larger ones get more time."""
DETERMINISTIC, WALL = (20.0, 90.0), (120.0, 300.0)
"""(of a small station, of a larger one): deterministic seconds, seconds of the wall."""
REPAIR_DETERMINISTIC, REPAIR_WALL = 4.0, 60.0
_STARTING = 60
"""Seconds the process gets beyond the solver's own: to start, to build its model, to find causes."""

NOT_OPTIMISED = QT_TRANSLATE_NOOP(
    "jobs",
    "The roster is not optimised: the solver did not come to its end. It was filled by taking turns; "
    "try again, or publish it as it is.",
)
AS_IT_STOOD = QT_TRANSLATE_NOOP(
    "jobs", "The solver did not come to its end; this is the best roster it had found by then."
)
NO_CAUSES = QT_TRANSLATE_NOOP(
    "jobs", "Why there is no roster could not be found out: the solver did not come to its end. Try again."
)

Progress = Callable[[Event], None]
Stands = Callable[[Result], object]


@dataclass(frozen=True)
class Answer:
    """What came of it. `note` says where the roster is not what the solver would have made in the end."""

    result: Result
    note: Phrase | None = None


def silent(event: Event) -> None:
    """Nobody watches."""


def generate(
    desk: Desk,
    which: int | date | Problem,
    *,
    seed: int = 1,
    progress: Progress = silent,
    cancelled: Cancelled = lambda: False,
    stands: Stands = lambda result: None,
) -> Answer:
    """Fill the month of a roster, a day, or a plan's problem; causes where it cannot be filled.

    Cancelled, the status says so and the roster is the best by then, if any: `stands` hears of each.
    """
    problem = _problem(desk, which)
    place = int(len(problem.people) > SMALL)
    request = {"task": "generate", "seed": seed, "det_limit": DETERMINISTIC[place], "wall_limit": WALL[place]}
    return _searched(problem, request, progress, cancelled, plainly=lambda: greedy(problem), stands=stands)


def repair(
    desk: Desk,
    which: int | date | Problem,
    current: Roster,
    freeze_until: int,
    *,
    seed: int = 1,
    progress: Progress = silent,
    cancelled: Cancelled = lambda: False,
) -> Answer:
    """Change as little as can be from day `freeze_until` on so that the roster can be served again."""
    problem = _problem(desk, which)
    request = {
        "task": "repair",
        "seed": seed,
        "det_limit": REPAIR_DETERMINISTIC,
        "wall_limit": REPAIR_WALL,
        "current": roster_to_json(current),
        "freeze_until": freeze_until,
    }
    return _searched(
        problem, request, progress, cancelled, plainly=lambda: patched(problem, current, freeze_until)
    )


def causes(
    desk: Desk, which: int | date | Problem, *, cancelled: Cancelled = lambda: False
) -> tuple[Cause, ...]:
    """Why the month cannot be filled, with the cheapest ways out; () where it can, or when cancelled.

    RuleBroken where the solver did not come to its end.
    """
    request = {"task": "causes", "problem": problem_to_json(_problem(desk, which))}
    try:
        for answer in answers(ROSTER, request, cancelled=cancelled, seconds=WALL[1]):
            if "causes" in answer:
                return causes_from_json(answer["causes"])
    except Stopped:
        return ()
    except FileRefused as why:
        raise RuleBroken(NO_CAUSES) from why
    raise RuleBroken(NO_CAUSES)


def _problem(desk: Desk, which: int | date | Problem) -> Problem:
    return which if isinstance(which, Problem) else desk.roster_problem(which)


def _searched(
    problem: Problem,
    request: Mapping[str, Any],
    progress: Progress,
    cancelled: Cancelled,
    *,
    plainly: Callable[[], Result],
    stands: Stands = lambda result: None,
) -> Answer:
    """The worker's result; what it had, or what plain means give, where it was ended before."""
    standing: Result | None = None
    seconds = request["wall_limit"] + _STARTING
    sent = {**request, "problem": problem_to_json(problem)}
    try:
        for answer in answers(ROSTER, sent, cancelled=cancelled, seconds=seconds):
            if "event" in answer:
                progress(event_from_json(answer["event"]))
            elif "standing" in answer:
                standing = result_from_json(answer["standing"])
                stands(standing)
            else:
                return Answer(result_from_json(answer["result"]))
    except Stopped:
        return Answer(replace(standing or Result(Status.CANCELLED), status=Status.CANCELLED))
    except FileRefused:
        pass  # the sentence speaks of a file; ours follows
    if standing is not None:
        return Answer(replace(standing, status=Status.FEASIBLE), AS_IT_STOOD)
    return Answer(plainly(), NOT_OPTIMISED)
