"""The first competition's format: every kind of rule, in the checker and in the model."""

from pathlib import Path

import numpy as np
import pytest

from stationdesk.rostering.benchmark import inrc1, inrc1_cost, inrc1_model
from stationdesk.rostering.benchmark.__main__ import run
from stationdesk.rostering.benchmark.cases import opened
from stationdesk.rostering.benchmark.engine.exact import solved
from stationdesk.rostering.benchmark.engine.formula import part
from tests.rostering.benchmark.small_period import period

SPANS = ["SaturdaySunday", "FridaySaturdaySunday", "SaturdaySundayMonday", "FridaySaturdaySundayMonday"]


def _instance(folder: Path, text: str | None = None) -> inrc1.Instance:
    path = folder / "small.xml"
    path.write_text(text or period(), encoding="utf-8")
    return inrc1.read(path)


def _one(instance: inrc1.Instance, nurse: str, days: str) -> dict[tuple[str, int], str]:
    """A roster of one nurse, a letter a day; a dot is free."""
    return {(nurse, day): shift for day, shift in enumerate(days) if shift != "."}


def test_a_file_is_read_with_all_its_rules(tmp_path: Path) -> None:
    instance = _instance(tmp_path)
    contract = instance.nurses[1].contract

    assert (instance.days, instance.weekday(0), contract.weekend) == (14, 4, (4, 5, 6))
    assert instance.weekends(contract) == ((0, 1, 2), (7, 8, 9))
    assert (contract.assignments, contract.working_weekends) == (
        inrc1.Limits(4, 1, 7, 2), inrc1.Limits(2, 1, 1, 4),
    )  # fmt: skip
    assert [(one.weekday, one.entries) for one in contract.patterns] == [
        (None, ("N", "D")),
        (4, ("None", "Any", "Any")),
    ]
    assert (instance.cover[4, "H"], instance.cover[0, "N"], (0, "H") in instance.cover) == (1, 1, False)
    assert len(instance.wishes) == 4


@pytest.mark.parametrize(
    ("kind", "days", "costs"),
    [
        ("assignments", "DDD...........", 1),
        ("assignments", "DDDD.DDDD.....", 2 * 2),
        ("stretches", "DDDDDD........", 3 * 2 + 4),
        ("stretches", "...DD.DDD....D", 1 + 2 + 2),
        ("complete weekends", ".D............", 2),
        ("identical weekends", ".D.....DN....", 1 + 1),
        ("identical weekends", "........DN....", 2),
        ("night before free weekend", "N......N......", 3 + 3),
        ("patterns", "ND....ND.......", 2 + 2),
        ("patterns", ".DD.....DD....", 1 + 1),
        ("weekends running", ".DD.....DD....", 4),
        ("skills", "..........H...", 6),
    ],
)
def test_each_rule_costs_what_it_should(tmp_path: Path, kind: str, days: str, costs: int) -> None:
    instance = _instance(tmp_path)

    found = inrc1_cost.costs(instance, _one(instance, "a", days))
    free = inrc1_cost.costs(instance, {})

    others = {"assignments": 3 * 4, "stretches": 3 * 10}.get(kind, 0)
    assert found[kind] - others == costs
    assert (free["assignments"], free["stretches"], free["complete weekends"]) == (4 * 4, 4 * 10, 0)


@pytest.mark.parametrize(
    ("worked", "costs"),
    [
        ([1, 1], 0),
        ([0, 1], 1),
        ([1, 0, 1], 4),
        ([0, 1, 0], 2),
        ([1, 0, 0], 2),
        ([1, 1, 0, 1], 5),
        ([0, 1, 0, 1], 6),
    ],
)
def test_a_torn_weekend_costs_as_in_the_competition(worked: list[int], costs: int) -> None:
    assert inrc1_cost.incomplete([bool(day) for day in worked]) == costs


@pytest.mark.parametrize("seed", range(3))
def test_the_model_costs_any_roster_as_the_checker_does(tmp_path: Path, seed: int) -> None:
    instance = _instance(tmp_path, period(last=31, weekends=SPANS))
    written = inrc1_model.written(instance)
    formula = written.rows.written()
    random = np.random.default_rng(seed)
    values = np.zeros(formula.width, np.int64)
    for (day, shift), need in instance.cover.items():
        busy = {person for (person, on, _shift), cell in written.cells.items() if on == day and values[cell]}
        for person in random.choice(sorted(set(range(4)) - busy), need, replace=False):
            values[written.cells[int(person), day, shift]] = 1
    names = [nurse.name for nurse in instance.nurses]
    roster = {(names[p], day): shift for (p, day, shift), cell in written.cells.items() if values[cell]}

    hanging = np.ones(formula.width, np.bool_)
    hanging[written.grid.variables] = False
    small, numbers = part(formula, values, hanging)
    answer = solved(small, seconds=20, workers=1, seed=1)

    assert answer.proven
    assert answer.values is not None
    values[numbers] = answer.values
    assert formula.holds(values)
    assert formula.value(values) == inrc1_cost.cost(instance, roster)


def test_the_search_finds_a_roster_the_checker_agrees_with(tmp_path: Path) -> None:
    path = tmp_path / "small.xml"
    path.write_text(period(last=12), encoding="utf-8")

    line, agreed = run(opened(path), seconds=20, cpu=True)

    assert agreed
    assert (line.proven, line.broken) == (True, 0)
    assert line.cost is not None


def test_cover_that_is_not_exact_is_broken(tmp_path: Path) -> None:
    instance = _instance(tmp_path)

    said = inrc1_cost.broken(instance, {("a", 0): "D", ("b", 0): "D", ("c", 1): "N"})

    assert "2 in D on day 0, not 1" in said
    assert "0 in N on day 0, not 1" in said
    assert len(said) == 2 * 14 + 1 - 1
