"""In the worker: a month filled, repaired or explained, with progress on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.rostering.answers import Event, Result, Status
from stationdesk.rostering.problem import Problem
from stationdesk.rostering.repairing import without_lost
from stationdesk.rostering.sending import (
    causes_to_json,
    event_to_json,
    problem_from_json,
    result_to_json,
    roster_from_json,
)

NOT_LOADED = QT_TRANSLATE_NOOP("jobs", "The solver cannot be loaded on this PC.")
_LOOK_EVERY = 0.1

Answer = Mapping[str, Any]
Told = Callable[[Event | Result], None]


def rostered(request: Answer) -> Iterator[Answer]:
    """Answer `task` generate, repair or causes: events as they come, rosters as they stand, the result.

    The request has the problem, seed and limits, for a repair also `current` and `freeze_until`.
    """
    said: SimpleQueue[Event | Result] = SimpleQueue()
    with ThreadPoolExecutor(1) as hand:
        work = hand.submit(TASKS[request["task"]], request, said.put)
        yield from _as_they_come(said, work)
        yield work.result()


def _as_they_come(said: SimpleQueue[Event | Result], work: Future[Answer]) -> Iterator[Answer]:
    """What is said until the work is done; of events that wait together only the last."""
    while not work.done() or not said.empty():
        try:
            one = said.get(timeout=_LOOK_EVERY)
        except Empty:
            continue
        while isinstance(one, Event) and not said.empty():
            one = said.get()
        yield {"event": event_to_json(one)} if isinstance(one, Event) else {"standing": result_to_json(one)}


def _generate(request: Answer, told: Told) -> Answer:
    try:
        from stationdesk.rostering.solving.solve import solve
    except ImportError as why:
        raise RuleBroken(NOT_LOADED) from why
    problem = problem_from_json(request["problem"])
    result = solve(problem, progress=told, standing=told, **_limits(request))
    return {"result": result_to_json(_explained(problem, result))}


def _repair(request: Answer, told: Told) -> Answer:
    try:
        from stationdesk.rostering.solving.diagnose import diagnose
        from stationdesk.rostering.solving.remainder import later, remainder
        from stationdesk.rostering.solving.replan import replan
    except ImportError as why:
        raise RuleBroken(NOT_LOADED) from why
    problem, current = problem_from_json(request["problem"]), roster_from_json(request["current"])
    freeze = request["freeze_until"]
    result = replan(problem, current, freeze, progress=told, standing=told, **_limits(request))
    if result.status is Status.INFEASIBLE:
        left = remainder(without_lost(problem, current, freeze), current, freeze)
        result = replace(result, causes=later(diagnose(left), freeze))
    return {"result": result_to_json(result)}


def _causes(request: Answer, told: Told) -> Answer:
    try:
        from stationdesk.rostering.solving.diagnose import diagnose
    except ImportError as why:
        raise RuleBroken(NOT_LOADED) from why
    return {"causes": causes_to_json(diagnose(problem_from_json(request["problem"])))}


def _explained(problem: Problem, result: Result) -> Result:
    """Where there is no roster, why."""
    from stationdesk.rostering.solving.diagnose import diagnose

    return replace(result, causes=diagnose(problem)) if result.status is Status.INFEASIBLE else result


def _limits(request: Answer) -> dict[str, Any]:
    return {name: request[name] for name in ("seed", "det_limit", "wall_limit")}


TASKS: Mapping[str, Callable[[Answer, Told], Answer]] = {
    "generate": _generate,
    "repair": _repair,
    "causes": _causes,
}
