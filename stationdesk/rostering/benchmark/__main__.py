"""Measure the engine on published instances: `python -m stationdesk.rostering.benchmark PATH`.

PATH is an instance or a folder of them, which this project may not carry; see roster.md for the goals.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from stationdesk.rostering.benchmark.cases import Case, cases, opened
from stationdesk.rostering.benchmark.inrc2_check import checked, said
from stationdesk.rostering.benchmark.table import Line, head, line
from stationdesk.rostering.solving.clock import Clock
from stationdesk.rostering.solving.portfolio import search


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; give 1 where a roster breaks a rule or the checker's cost is not the model's."""
    options = _options(arguments)
    files = cases(options.path, frozenset(options.only)) if options.path else ()
    solutions = tuple(checked(options.path)) if options.path and not options.only else ()
    if options.path and not files and not solutions:
        sys.stderr.write(f"no instance at {options.path}\n")
        return 1
    sound = True
    if files:
        _say(head())
    for file in files:
        solved, agreed = run(opened(file), seconds=options.seconds, cpu=options.cpu, seed=options.seed)
        _say(line(solved))
        sound = sound and agreed
    for solution in solutions:
        _say(said(solution))
        sound = sound and solution.agrees
    return 0 if sound else 1


def run(case: Case, *, seconds: float, cpu: bool = False, seed: int = 1) -> tuple[Line, bool]:
    """Solve one instance; give its line and whether the checker finds nothing broken and the same cost."""
    clock = Clock(cpu=cpu)
    found = search(case.formula, case.grid, seconds=seconds, clock=clock, seed=seed)
    wall, processor = clock.wall(), clock.processor()
    if found.values is None:
        return Line(case.name, None, found.bound, False, 0, wall, processor), True
    verdict = case.judge(found.values)
    agreed = not verdict.broken and verdict.cost == found.cost
    bound = max(found.bound, float(verdict.cost)) if found.proven else found.bound
    solved = Line(
        case.name, verdict.cost, bound, found.proven and agreed, len(verdict.broken), wall, processor
    )
    return solved, agreed


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m stationdesk.rostering.benchmark", description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, help="an instance file, or a folder of them")
    parser.add_argument("--seconds", type=float, default=60.0, help="for each instance, on two cores")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="file names without ending")
    parser.add_argument(
        "--cpu", action="store_true", help="count CPU seconds / 2, for a machine that others load"
    )
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(arguments)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
