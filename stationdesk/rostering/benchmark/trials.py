"""What the engine promises of one month, tried: proofs in time, repairs, equal answers, stopping at once."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from random import Random

from stationdesk.rostering.answers import Event, Status
from stationdesk.rostering.audit import audit
from stationdesk.rostering.benchmark.stations import months, station
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Leave, Problem, Roster
from stationdesk.rostering.repairing import lost
from stationdesk.rostering.sending import roster_to_json
from stationdesk.rostering.solving.replan import replan
from stationdesk.rostering.solving.solve import solve
from stationdesk.rostering.solving.tiers import FAIRNESS, REQUESTS

CORES = 2
_DAYS_ILL = 6


@dataclass(frozen=True)
class Trial:
    """One try: whether it held, in how many two-thread seconds, and rules broken by what came out."""

    held: bool
    seconds: float
    broken: int = 0
    figures: tuple[int, ...] = ()


def drawn(number: int, people: int) -> Problem:
    """A made-up station in a month drawn by the number, one that can be filled."""
    chance = Random(number)
    while True:
        problem = station(chance.randrange(10_000), people, chance.choice(months()))
        if not greedy(problem).open:
            return problem


def proven(problem: Problem) -> Trial:
    """Whether fairness and requests are proven, and the processor time until both are."""
    begun = time.process_time()
    done, over = list[float](), threading.Event()

    def told(event: Event) -> None:
        if event.tier not in (FAIRNESS, REQUESTS) and not done:
            done.append(time.process_time() - begun)
            over.set()

    det = 20.0 if len(problem.people) <= 20 else 120.0
    result = solve(problem, det_limit=det, wall_limit=900.0, progress=told, cancel=over)
    spent = done[0] if done else time.process_time() - begun
    held = all(tier.proven for tier in result.tiers if tier.name in (FAIRNESS, REQUESTS))
    return Trial(held and bool(result.tiers), spent / CORES, _broken(problem, result.roster))


def ill(number: int, people: int) -> Trial:
    """Two people ill for six days: (duties lost, changes); held with twice as many changes at most."""
    chance = Random(number)
    while True:
        problem = drawn(chance.randrange(10_000), people)
        roster = greedy(problem).roster
        assert roster is not None
        day = chance.randrange(3, len(problem.types) - _DAYS_ILL)
        away = [
            Leave(one.id, day + more) for one in chance.sample(problem.people, 2) for more in range(_DAYS_ILL)
        ]
        sick = replace(problem, leave=(*problem.leave, *away))
        gone = len(lost(sick, roster, day))
        begun = time.process_time()
        result = replan(sick, roster, day) if gone else None
        if result is not None and result.status is not Status.INFEASIBLE:
            spent = (time.process_time() - begun) / CORES
            changed = len(result.changes)
            return Trial(changed <= 2 * gone, spent, _broken(sick, result.roster), (gone, changed))


def repeated(problem: Problem, times: int) -> Trial:
    """Whether so many runs of one problem give one roster."""
    begun = time.process_time()
    rosters = {roster_to_json(solve(problem, wall_limit=900.0).roster or Roster()) for _ in range(times)}
    return Trial(len(rosters) == 1, (time.process_time() - begun) / CORES, figures=(len(rosters),))


def cancelled(problem: Problem) -> Trial:
    """How many seconds of the wall pass from the wish to stop, after the first word, to the answer."""
    stop, asked = threading.Event(), list[float]()

    def told(event: Event) -> None:
        if not asked:
            asked.append(time.monotonic())
            stop.set()

    result = solve(problem, progress=told, cancel=stop)
    waited = time.monotonic() - asked[0]
    return Trial(result.status is Status.CANCELLED and waited <= 0.5, waited)


def _broken(problem: Problem, roster: Roster | None) -> int:
    return sum(not one.warning for one in audit(problem, roster or Roster()))
