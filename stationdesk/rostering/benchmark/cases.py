"""An instance of any format made ready: what to search, and who judges what was found."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from stationdesk.rostering.benchmark import (
    curtois,
    curtois_cost,
    curtois_model,
    inrc1,
    inrc1_cost,
    inrc1_model,
)
from stationdesk.rostering.benchmark.engine.formula import Formula, Ints
from stationdesk.rostering.benchmark.engine.grid import Grid


@dataclass(frozen=True)
class Verdict:
    """What the checker, which knows no model, says of a roster."""

    cost: int
    broken: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One instance for the search; `judge` takes the formula's values."""

    name: str
    formula: Formula
    grid: Grid
    judge: Callable[[Ints], Verdict]


def cases(path: Path, only: frozenset[str] = frozenset()) -> tuple[Path, ...]:
    """Give the instance files at or below a path, in the order people count; `only` names some."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    known = [file for file in files if (not only or file.stem in only) and _is_instance(file)]
    return tuple(sorted(known, key=_counted))


def opened(path: Path) -> Case:
    """Read a file and write its formula."""
    return _inrc1(path) if inrc1.is_inrc1(path) else _curtois(path)


def _is_instance(path: Path) -> bool:
    return curtois.is_curtois(path) or inrc1.is_inrc1(path)


def _counted(path: Path) -> tuple[str, str, int]:
    digits = "".join(filter(str.isdigit, path.stem))
    return str(path.parent), path.stem.rstrip("0123456789"), int(digits or 0)


def _curtois(path: Path) -> Case:
    instance = curtois.read(path)
    written = curtois_model.written(instance)
    names = [one.name for one in instance.employees]

    def judge(values: Ints) -> Verdict:
        roster = written.roster(values, names)
        return Verdict(curtois_cost.cost(instance, roster), curtois_cost.broken(instance, roster))

    return Case(path.stem, written.rows.written(), written.grid, judge)


def _inrc1(path: Path) -> Case:
    instance = inrc1.read(path)
    written = inrc1_model.written(instance)
    names = [one.name for one in instance.nurses]

    def judge(values: Ints) -> Verdict:
        roster = written.roster(values, names)
        return Verdict(inrc1_cost.cost(instance, roster), inrc1_cost.broken(instance, roster))

    return Case(path.stem, written.rows.written(), written.grid, judge)
