"""Measure the engine on published instances: `python -m stationdesk.rostering.benchmark PATH`.

PATH is an instance or a folder of them: Curtois and Qu's text files, the first nurse competition's XML, or
solved weeks of the second. This project may not carry them. `--station` needs none.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from stationdesk.rostering.benchmark import causes
from stationdesk.rostering.benchmark.cases import Case, cases, opened
from stationdesk.rostering.benchmark.engine.clock import Clock
from stationdesk.rostering.benchmark.engine.portfolio import search
from stationdesk.rostering.benchmark.inrc2_check import checked, said
from stationdesk.rostering.benchmark.station import report
from stationdesk.rostering.benchmark.table import Line, head, line


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was asked for; give 1 where a rule is broken, figures disagree, or a goal is missed."""
    options = _options(arguments)
    sound = _published(options) if options.path else True
    if options.station:
        sound = report(sys.stdout, quick=options.quick) and sound
        sound = causes.main(["20" if options.quick else "200"]) == 0 and sound
    return 0 if sound else 1


def _published(options: argparse.Namespace) -> bool:
    """Print the table of the instances at the path; whether checker and model agree on all."""
    files = cases(options.path, frozenset(options.only))
    solutions = () if options.only else tuple(checked(options.path))
    if not files and not solutions:
        sys.stderr.write(f"no instance at {options.path}\n")
        return False
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
    return sound


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
    parser.add_argument(
        "--station", action="store_true", help="then measure a station's goals; takes an hour"
    )
    parser.add_argument(
        "--quick", action="store_true", help="measure a few cases of each of a station's goals"
    )
    options = parser.parse_args(arguments)
    if not options.path and not options.station:
        parser.error("name a PATH of instances, or --station")
    return options


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
