"""Our figures for solved weeks of the second competition beside those its validator gave.

A folder holds `Sc-NAME.txt`, `H0-NAME-h.txt`, `WD-NAME-w.txt` and folders `Solution_H_h-WD_w-w-…` with a
`Sol-NAME-w-WEEK.txt` for each week and, where it was run, the validator's `validator.txt`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stationdesk.rostering.benchmark import inrc2, inrc2_cost


@dataclass(frozen=True)
class Checked:
    """One solution: how often ours finds it broken, what each rule costs, and the validator's costs."""

    name: str
    broken: int
    costs: dict[str, int]
    validator: dict[str, int] | None

    @property
    def agrees(self) -> bool:
        """Whether the validator, if it was run, gives the same figures and finds nothing broken."""
        return self.validator is None or (self.broken == 0 and self.costs == self.validator)


def checked(path: Path) -> Iterator[Checked]:
    """Check every solution at or below a path."""
    for folder in sorted(path.rglob("Solution_H_*-WD_*")) if path.is_dir() else ():
        scenarios = sorted(folder.parent.glob("Sc-*.txt"))
        if scenarios:
            yield _solution(folder, scenarios[0])


def said(one: Checked) -> str:
    """Give a solution's line."""
    figures = " + ".join(str(cost) for cost in one.costs.values())
    theirs = "not run" if one.validator is None else str(sum(one.validator.values()))
    return f"{one.name}: {one.broken} broken, {sum(one.costs.values())} = {figures}; validator: {theirs}"


def _solution(folder: Path, scenario_file: Path) -> Checked:
    name = scenario_file.stem.removeprefix("Sc-")
    parts = re.fullmatch(r"Solution_H_(\d+)-WD_([\d-]+)", folder.name)
    if parts is None:
        raise ValueError(f"not a solution's name: {folder.name}")
    numbers = parts[2].split("-")
    scenario = inrc2.read_scenario(scenario_file)
    history = inrc2.read_history(folder.parent / f"H0-{name}-{parts[1]}.txt")
    weeks = [inrc2.read_week(folder.parent / f"WD-{name}-{number}.txt") for number in numbers]
    files = [folder / f"Sol-{name}-{number}-{week}.txt" for week, number in enumerate(numbers)]
    roster = inrc2.read_rosters(files)
    broken = inrc2_cost.broken(scenario, weeks, history, roster)
    costs = inrc2_cost.costs(scenario, weeks, history, roster)
    return Checked(f"{name} {folder.name}", len(broken), costs, _validator(folder / "validator.txt"))


def _validator(path: Path) -> dict[str, int] | None:
    """Read the costs by kind; a report that found something broken counts that as a cost of its own."""
    if not path.is_file():
        return None
    text = path.read_text(encoding="utf-8")
    soft = text.split("Cost per constraint type")[1].split("Total cost")[0]
    costs = {
        kind: int(cost)
        for kind, cost in re.findall(r"^([A-Z][\w ]+?)(?: constraints)?: (\d+)$", soft, re.MULTILINE)
    }
    hard = re.findall(r": (\d+)$", text.split("Cost per constraint type")[0], re.MULTILINE)
    return costs | ({"Broken": sum(map(int, hard))} if any(map(int, hard)) else {})
