"""Made-up stations in every month of 2024 to 2027, filled and audited.

`python -m tests.rostering.every_month` fills one a month by the solver.
`--greedy` leaves the solver out; `--months N` takes only the first N months, `--each N` that many stations
a month. Prints a line for each roster in which something is broken; 1 if there was one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date

from stationdesk.rostering.answers import Result, Rule, Status, Violation
from stationdesk.rostering.audit import audit
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Problem, Roster
from stationdesk.rostering.solving.diagnose import diagnose
from stationdesk.rostering.solving.solve import solve
from tests.rostering.stations import months, station


def broken(problem: Problem, result: Result) -> list[Violation]:
    """Give what a generated roster breaks: of the greedy everything but open places, of the solver all.

    A month that was called impossible counts as broken where no cause of it is known.
    """
    if result.status is Status.INFEASIBLE and diagnose(problem):
        return []
    found = audit(problem, result.roster or Roster())
    left = {(one.day, one.post) for one in result.open}
    return [
        one
        for one in found
        if not one.warning and not (one.at.rule is Rule.COVER and (one.at.day, one.at.post) in left)
    ]


def stations(count: int, each: int) -> Iterator[tuple[int, int, date]]:
    """Yield (number, people, month): all sizes of 6 to 40 come by turns."""
    for place, month in enumerate(months()[:count]):
        for more in range(each):
            number = place * each + more
            yield 1000 + number, 6 + number * 11 % 35, month


def main(arguments: Sequence[str] | None = None) -> int:
    """Fill and judge them all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--greedy", action="store_true")
    parser.add_argument("--months", type=int, default=48)
    parser.add_argument("--each", type=int, default=1)
    asked = parser.parse_args(arguments)
    wrong = done = impossible = opened = 0
    for number, people, month in stations(asked.months, asked.each):
        problem = station(number, people, month)
        result = greedy(problem) if asked.greedy else solve(problem, det_limit=2.0)
        found = broken(problem, result)
        done += 1
        impossible += result.status is Status.INFEASIBLE
        opened += bool(result.open)
        if found:
            wrong += 1
            sys.stdout.write(f"{number} {people} people {month:%Y-%m} {result.status}: {found[:3]}\n")
    sys.stdout.write(
        f"{done} months: {wrong} with something broken, {impossible} impossible, {opened} with open places\n"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
