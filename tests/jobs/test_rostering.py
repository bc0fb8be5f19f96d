"""A month filled in the worker process: progress, cancelling, killing it, a PC without the solver."""

import gc
import json
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date

from stationdesk.desk import Desk
from stationdesk.jobs.roster_work import NOT_LOADED
from stationdesk.jobs.rostering import AS_IT_STOOD, NOT_OPTIMISED, causes, generate, repair
from stationdesk.jobs.worker import phrase_from_json
from stationdesk.rostering.answers import Event, Method, Result, Status
from stationdesk.rostering.audit import audit
from stationdesk.rostering.benchmark.stations import station
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Leave, Problem
from stationdesk.rostering.repairing import lost
from stationdesk.rostering.sending import problem_to_json
from tests.pace import load, slowness
from tests.rostering.stations import SMALL

LARGE = station(4010, 40, date(2026, 10, 1))


def _broken(problem: Problem, answer: object) -> list[object]:
    return [one for one in audit(problem, answer) if not one.warning]


def _worker() -> subprocess.Popen[bytes] | None:
    """The solver's process that this one has started and that still runs."""
    started = [one for one in gc.get_objects() if isinstance(one, subprocess.Popen)]
    return next((one for one in started if "roster" in one.args and one.poll() is None), None)


def test_a_month_is_filled_in_another_process_and_says_how_far_it_is(desk: Desk) -> None:
    heard: list[Event] = []

    answer = generate(desk, SMALL, progress=heard.append)

    assert answer.note is None
    assert [(one.name, one.proven) for one in answer.result.tiers[:2]] == [("T1", True), ("T2", True)]
    assert _broken(SMALL, answer.result.roster) == []
    assert heard


def test_a_month_nobody_can_fill_comes_back_with_its_cause(desk: Desk) -> None:
    away = replace(SMALL, leave=tuple(Leave(one, 4) for one in (11, 12, 13)))

    answer = generate(desk, away)

    assert answer.result.status is Status.INFEASIBLE
    assert answer.result.causes == causes(desk, away)
    assert any(at.day == 4 for at in answer.result.causes[0].rules)


def test_illness_is_repaired_with_few_changes(desk: Desk) -> None:
    month = station(1203, 12, date(2026, 3, 1))
    roster = greedy(month).roster
    ill = replace(month, leave=(*month.leave, *(Leave(107, day) for day in range(10, 16))))

    answer = repair(desk, ill, roster, 10)

    assert _broken(ill, answer.result.roster) == []
    assert 0 < len(answer.result.changes) <= 2 * len(lost(ill, roster, 10))
    assert [one for one in answer.result.roster.duties if one.day < 10] == [
        one for one in roster.duties if one.day < 10
    ]


def test_a_large_month_is_cancelled_within_half_a_second(desk: Desk) -> None:
    asked: list[float] = []

    answer = generate(
        desk, LARGE, progress=lambda event: asked.append(time.monotonic()), cancelled=lambda: bool(asked)
    )

    waited = time.monotonic() - asked[0]
    assert answer.result.status is Status.CANCELLED
    assert answer.note is None
    assert waited < 0.5 * slowness() * load(), f"{waited:.2f} s"
    assert _worker() is None


def test_the_roster_that_stands_is_heard_of_and_is_what_a_cancelled_search_gives(desk: Desk) -> None:
    stood: list[Result] = []

    answer = generate(desk, SMALL, stands=stood.append, cancelled=lambda: bool(stood))

    assert answer.result.status is Status.CANCELLED
    assert answer.result.roster == stood[-1].roster
    assert _broken(SMALL, answer.result.roster) == []


def test_killing_the_solver_leaves_the_plain_roster_and_says_so(desk: Desk) -> None:
    def kill(event: Event) -> None:
        worker = _worker()
        if worker is not None:
            worker.kill()

    answer = generate(desk, LARGE, progress=kill)

    assert answer.note in (NOT_OPTIMISED, AS_IT_STOOD)
    assert answer.result.roster is not None
    assert (answer.result.method is Method.GREEDY) == (answer.note is NOT_OPTIMISED)
    assert [one for one in _broken(LARGE, answer.result.roster) if one.at.rule != "cover"] == []


def test_where_the_solver_cannot_be_loaded_the_worker_says_so_and_no_more() -> None:
    """The parent takes such a refusal as it takes a dead worker: see above."""
    without = "import sys; sys.modules['ortools'] = None; from stationdesk.jobs import worker; "
    request = json.dumps({"task": "generate", "problem": problem_to_json(SMALL)})

    answered = subprocess.run(
        [sys.executable, "-c", without + "sys.exit(worker.main('roster'))"],
        input=request + "\n",
        capture_output=True,
        text=True,
        check=True,
    )

    first, *_ = answered.stdout.splitlines()
    assert phrase_from_json(json.loads(first)["refused"]) == NOT_LOADED
