"""Whether a roster is solved: by the solver, in a worker process as the program starts it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from stationdesk.jobs.worker import ROSTER
from stationdesk.jobs.worker_process import answers
from stationdesk.rostering.answers import Status
from stationdesk.rostering.audit import audit
from stationdesk.rostering.problem import DayType, Person, Pool, Post, Problem
from stationdesk.rostering.sending import problem_to_json, result_from_json

_DAYS = 10
_LIMITS = {"seed": 1, "det_limit": 2.0, "wall_limit": 60.0}


def solver(_folder: Path) -> str:
    """Let four people take turns; what comes back is judged by the rules, which know no solver."""
    problem = Problem(
        date(2026, 11, 2),
        (DayType.WORK,) * _DAYS,
        tuple(Person(number, Pool.POLICE) for number in range(1, 5)),
        (Post(1, 510, 1440, 1440, (Pool.POLICE,)),),
    )
    request = {"task": "generate", "problem": problem_to_json(problem), **_LIMITS}
    for answer in answers(ROSTER, request, seconds=120):
        if "result" in answer:
            result = result_from_json(answer["result"])
            if result.roster is None or result.status is not Status.OPTIMAL:
                raise ValueError(f"not proven: {result.status}")
            broken = [one for one in audit(problem, result.roster) if not one.warning]
            if broken or len(result.roster.duties) != _DAYS:
                raise ValueError(f"{len(result.roster.duties)} duties, {broken}")
            return f"{result.status.value}, {_DAYS} duties"
    raise ValueError("the worker ended without an answer")
