"""The goals a township station is promised, measured and printed, beside round robin and greedy."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from typing import TextIO

from stationdesk.rostering.benchmark.rolling import Way, Year, rolled
from stationdesk.rostering.benchmark.trials import Trial, cancelled, drawn, ill, proven, repeated
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Problem, Roster
from stationdesk.rostering.round_robin import round_robin
from stationdesk.rostering.solving.solve import solve

NUMBER = 2
"""The station of the year: of the even ones, whose posts count as nights."""
WAYS: dict[str, Way] = {
    "round robin": round_robin,
    "greedy": lambda problem: greedy(problem).roster,
    "solver": lambda problem: _solved(problem),
}


def report(out: TextIO, *, quick: bool = False, seconds: float | None = None) -> bool:
    """Print goals 1, 2, 3, 7, 8 and 9; whether all measured ones hold. `quick` tries a few of each.

    Past `seconds` of the wall no further goal is begun, and that is said.
    """
    begun, held = time.monotonic(), True
    out.write(f"Seconds are processor seconds / 2; load of the machine {os.getloadavg()[0]:.1f}.\n")
    for goal in (_cancelling, _repeating, _illness, _proofs, _years):
        if seconds is not None and time.monotonic() - begun > seconds:
            out.write("Time is over; further goals were not measured.\n")
            break
        held = goal(out, quick) and held
        out.flush()
    return held


def _solved(problem: Problem) -> Roster | None:
    return solve(problem, wall_limit=900.0).roster


def _proofs(out: TextIO, quick: bool) -> bool:
    """Goals 1 and 2."""
    held = True
    for people, limit in ((12, 5.0), (20, 5.0)) if quick else ((12, 5.0), (20, 5.0), (40, 60.0)):
        tries = [proven(drawn(one, people)) for one in range(3 if quick else 12)]
        good = sum(one.held and one.seconds <= limit for one in tries)
        out.write(
            f"Goal 2, {people} people: fairness and requests proven within {limit:g} s in {good} of "
            f"{len(tries)} months; {_times(tries)}; violations {_all_broken(tries)} (goal 1: 0)\n"
        )
        held = held and good >= len(tries) - 1 and not _all_broken(tries)
    return held


def _illness(out: TextIO, quick: bool) -> bool:
    """Goal 7."""
    held = True
    for people in (12, 20):
        tries = [ill(one, people) for one in range(5 if quick else 40)]
        good, lost = sum(one.held for one in tries), sum(one.figures[0] for one in tries)
        out.write(
            f"Goal 7, {people} people: changes at most 2 x lost in {good} of {len(tries)} illnesses; "
            f"{sum(one.figures[1] for one in tries)} changes for {lost} lost; {_times(tries)} (3 s); "
            f"violations {_all_broken(tries)}\n"
        )
        slow = max(one.seconds for one in tries) > 3.0
        held = held and good >= 0.95 * len(tries) and not slow and not _all_broken(tries)
    return held


def _repeating(out: TextIO, quick: bool) -> bool:
    """Goal 8."""
    times, held = (2 if quick else 5), True
    for people in (6, 12) if quick else (6, 12, 20):
        tried = repeated(drawn(people, people), times)
        out.write(f"Goal 8, {people} people: {times} runs gave {tried.figures[0]} roster(s)\n")
        held = held and tried.held
    return held


def _cancelling(out: TextIO, quick: bool) -> bool:
    """Goal 9."""
    tried = cancelled(drawn(9, 20 if quick else 40))
    out.write(f"Goal 9: stopped {tried.seconds:.2f} s of the wall after it was asked to (0.5 s)\n")
    return tried.held


def _years(out: TextIO, quick: bool) -> bool:
    """Goal 3."""
    held = True
    for people in (12,) if quick else (12, 20):
        years = {name: rolled(NUMBER, people, way, months=3 if quick else 12) for name, way in WAYS.items()}
        out.write(f"Goal 3, {people} people, months rolled on; spreads at the end (1.2, 1.2, 1.2, 2.2):\n")
        for name, year in years.items():
            out.write(f"  {name:12}{_said(year)}\n")
        held = held and _fair(years["solver"]) and years["solver"].close <= years["greedy"].close
    return held


def _fair(year: Year) -> bool:
    counts = (year.spread.holiday, year.spread.weekend, year.spread.night)
    return max(counts) <= 120 and year.spread.load <= 220 and not year.broken and not year.open


def _said(year: Year) -> str:
    spread = year.spread
    kinds = (spread.holiday, spread.weekend, spread.night, spread.load)
    said = "  ".join(f"{one / 100:5.2f}" for one in kinds)
    return (
        f"{said}  violations {year.broken:3}  open {year.open:3}  unmet {year.unmet:3}  "
        f"close {year.close:3}  leave dropped {year.eased}"
    )


def _times(tries: Sequence[Trial]) -> str:
    spent = sorted(one.seconds for one in tries)
    return f"median {spent[len(spent) // 2]:.1f} s, longest {spent[-1]:.1f} s"


def _all_broken(tries: Iterable[Trial]) -> int:
    return sum(one.broken for one in tries)
