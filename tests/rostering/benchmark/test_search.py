"""The search for large rosters: parts of a formula, two threads over one roster, and when it ends."""

import os
import threading
from pathlib import Path

import numpy as np
import pytest

from stationdesk.rostering.benchmark.__main__ import run
from stationdesk.rostering.benchmark.cases import Case, cases, opened
from stationdesk.rostering.benchmark.engine.clock import Clock
from stationdesk.rostering.benchmark.engine.constructing import Constructing
from stationdesk.rostering.benchmark.engine.exact import solved
from stationdesk.rostering.benchmark.engine.formula import Formula, Ints, Rows, part
from stationdesk.rostering.benchmark.engine.grid import Grid, Hanging
from stationdesk.rostering.benchmark.engine.lns import Rules, Standing, improve
from stationdesk.rostering.benchmark.engine.portfolio import search
from tests.rostering.benchmark.small_period import period

PEOPLE, DAYS, WANTED = 4, 7, 2


def _station() -> tuple[Formula, Grid]:
    """Four people, two wanted each day, nobody on two days running; one too few costs 100, wishes 1–3."""
    rows = Rows()
    cells = {(p, d): rows.new(cost=(p + d) % 4) for p in range(PEOPLE) for d in range(DAYS)}
    for person in range(PEOPLE):
        for day in range(DAYS - 1):
            rows.at_most([cells[person, day], cells[person, day + 1]], 1)
    for day in range(DAYS):
        under = rows.new(WANTED, cost=100)
        rows.row([*((1, cells[person, day]) for person in range(PEOPLE)), (1, under)], low=WANTED)
    return rows.written(), Grid.of(list(cells))


def _nobody(formula: Formula) -> Ints:
    values = np.zeros(formula.width, np.int64)
    values[PEOPLE * DAYS :] = WANTED
    return values


def _standing(formula: Formula, grid: Grid, values: Ints) -> Standing:
    return Standing(formula, grid, Hanging.of(formula, grid), values, formula.value(values))


def test_a_part_frees_what_hangs_on_its_decisions_and_costs_what_the_whole_does() -> None:
    formula, grid = _station()
    values = _nobody(formula)
    decisions = np.zeros(formula.width, np.bool_)
    decisions[grid.variables[grid.day == 2]] = True

    small, numbers = part(formula, values, Hanging.of(formula, grid).freed(decisions))
    answer = solved(small, seconds=20, workers=1, seed=1)

    assert len(numbers) == PEOPLE + 1
    assert answer.values is not None
    values[numbers] = answer.values
    assert formula.holds(values)
    assert formula.value(values) == small.value(answer.values) == 6 * 200 + 0 + 1


def test_what_two_threads_found_is_laid_together() -> None:
    formula, grid = _station()
    base = _nobody(formula)
    standing = _standing(formula, grid, base)
    one, two = base.copy(), base.copy()
    one[[0 * DAYS + 0, PEOPLE * DAYS]] = 1  # person 0 on day 0: one lacks there
    two[[1 * DAYS + 0, PEOPLE * DAYS]] = 1  # person 1 on the same day

    gained = [standing.offer(base, one, 1.0), standing.offer(base, two, 2.0)]

    assert gained == [100, 99]
    assert formula.holds(standing.values)
    assert standing.values[PEOPLE * DAYS] == 0


def test_what_the_other_thread_made_impossible_is_dropped() -> None:
    formula, grid = _station()
    base = _nobody(formula)
    standing = _standing(formula, grid, base)
    one, two = base.copy(), base.copy()
    one[[0 * DAYS + 0, PEOPLE * DAYS]] = 1
    two[[0 * DAYS + 1, PEOPLE * DAYS + 1]] = 1  # the same person on the next day

    gained = [standing.offer(base, one, 1.0), standing.offer(base, two, 2.0)]

    assert gained == [100, 0]
    assert np.array_equal(standing.values, one)


def test_parts_alone_lead_to_the_best() -> None:
    formula, grid = _station()
    best = search(formula, grid, seconds=20, clock=Clock(cpu=True))
    standing = _standing(formula, grid, _nobody(formula))

    improve(standing, Rules(Clock(cpu=True), 20, 20, good_enough=best.bound), seed=3)

    assert best.proven
    assert (standing.cost, formula.holds(standing.values)) == (best.cost, True)


def test_one_person_after_the_other_makes_a_roster_that_holds() -> None:
    formula, grid = _station()

    values = Constructing(formula, grid, Hanging.of(formula, grid), Clock(cpu=True)).roster()

    assert values is not None
    assert formula.holds(values)
    assert formula.value(values) < formula.value(_nobody(formula))


def test_where_one_person_alone_cannot_do_right_there_is_no_such_roster(tmp_path: Path) -> None:
    case = _small(tmp_path)

    hanging = Hanging.of(case.formula, case.grid)
    values = Constructing(case.formula, case.grid, hanging, Clock(cpu=True)).roster()

    assert values is None


def test_a_search_ends_when_cancelled(tmp_path: Path) -> None:
    case = _small(tmp_path, last=31)
    clock, cancel = Clock(), threading.Event()
    officer = threading.Timer(0.3, cancel.set)

    officer.start()
    found = search(case.formula, case.grid, seconds=3600, clock=clock, cancel=cancel)

    assert not found.proven
    assert clock.wall() < 60


def test_a_formula_that_cannot_hold_has_no_roster() -> None:
    rows = Rows()
    first, second = rows.new(), rows.new()
    rows.row([(1, first), (1, second)], low=3)

    found = search(rows.written(), Grid.of([(0, 0), (1, 0)]), seconds=20, clock=Clock(cpu=True))

    assert (found.values, found.proven) == (None, False)


@pytest.mark.parametrize(("name", "best"), [("Instance1", 607), ("sprint06", 54)])
def test_published_instances_are_solved_to_the_best_known(name: str, best: int) -> None:
    folder = os.environ.get("STATIONDESK_ROSTERS")
    if not folder:
        pytest.skip("STATIONDESK_ROSTERS does not name a folder of published instances")

    line, agreed = run(opened(cases(Path(folder), frozenset({name}))[0]), seconds=60, cpu=True)

    assert (line.cost, line.proven, agreed) == (best, True, True)


def _small(folder: Path, *, last: int = 12) -> Case:
    path = folder / "small.xml"
    path.write_text(period(last=last), encoding="utf-8")
    return opened(path)
