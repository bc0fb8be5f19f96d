"""Rosters of one person as columns: what binds people, what nothing goes below, and a roster of columns."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from stationdesk.rostering.benchmark.engine.clock import Clock
from stationdesk.rostering.benchmark.engine.columns import Columns
from stationdesk.rostering.benchmark.engine.diving import Diving
from stationdesk.rostering.benchmark.engine.exact import solved
from stationdesk.rostering.benchmark.engine.formula import Formula, Rows
from stationdesk.rostering.benchmark.engine.grid import Grid
from stationdesk.rostering.benchmark.engine.pricing import Pricing
from stationdesk.rostering.benchmark.engine.relaxing import prices
from stationdesk.rostering.benchmark.engine.splitting import Split

PEOPLE, DAYS, WANTED = 5, 8, 2


def _station(*, strict: bool = False) -> tuple[Formula, Grid]:
    """Five people, two wanted each day, nobody on two days running; one too few costs 100 or may not be."""
    rows = Rows()
    cells = {(p, d): rows.new(cost=(3 * p + 5 * d) % 7) for p in range(PEOPLE) for d in range(DAYS)}
    for person in range(PEOPLE):
        for day in range(DAYS - 1):
            rows.at_most([cells[person, day], cells[person, day + 1]], 1)
        busy = rows.new(DAYS, cost=4)  # what somebody does beyond three days
        rows.row([*((1, cells[person, day]) for day in range(DAYS)), (-1, busy)], high=3)
    for day in range(DAYS):
        there = [(1, cells[person, day]) for person in range(PEOPLE)]
        missing = [] if strict else [(1, rows.new(WANTED, cost=100))]
        rows.row([*there, *missing], low=WANTED, high=PEOPLE)
    return rows.written(), Grid.of(list(cells))


def _best(formula: Formula) -> int:
    answer = solved(formula, seconds=60, workers=1, seed=1)
    assert answer.proven
    assert answer.values is not None
    return formula.value(answer.values)


def test_what_concerns_one_person_alone_is_told_from_what_binds_them() -> None:
    formula, grid = _station()

    split = Split.of(formula, grid)

    assert [own.formula.width for own in split.people] == [DAYS + 1] * PEOPLE
    assert [own.formula.height for own in split.people] == [DAYS] * PEOPLE
    assert (len(split.common), len(split.loose)) == (DAYS, DAYS)


def test_what_hangs_on_two_people_binds_them() -> None:
    rows = Rows()
    cells = [rows.new(cost=-1) for _person in range(2)]
    alone, both = rows.new(), rows.new(cost=5)
    rows.row([(1, cells[0]), (-1, alone)], high=0)
    rows.row([(1, cells[0]), (1, cells[1]), (-1, both)], high=1)
    formula = rows.written()

    split = Split.of(formula, Grid.of([(0, 0), (1, 0)]))

    assert [own.numbers.tolist() for own in split.people] == [[cells[0], alone], [cells[1]]]
    assert (split.common.tolist(), split.loose.tolist()) == ([1], [both])


@pytest.mark.parametrize("strict", [False, True])
def test_no_prices_promise_more_than_the_best_roster(strict: bool) -> None:
    formula, grid = _station(strict=strict)
    best, split, chance = _best(formula), Split.of(formula, grid), np.random.default_rng(5)
    relaxed = prices(formula, seconds=20)
    assert relaxed is not None
    offered = [relaxed[split.common], *(chance.normal(0, 40, len(split.common)) for _try in range(6))]

    with ThreadPoolExecutor(2) as threads:
        bounds = [Pricing(split, Clock(cpu=True), threads).offers(one).bound for one in offered]

    assert max(bounds) <= best
    assert bounds[0] > 0.9 * best


def test_a_settled_person_has_one_column_until_released() -> None:
    formula, grid = _station()
    split = Split.of(formula, grid)
    columns = Columns(split)
    idle, first = np.zeros(DAYS + 1, np.int64), np.zeros(DAYS + 1, np.int64)
    first[0] = 1
    added = [columns.add(person, one) for person in range(PEOPLE) for one in (idle, first, idle.copy())]

    columns.settle(0, 1)
    settled = columns.mixed()
    columns.release()
    columns.settle(0, 0)
    other = columns.mixed()

    assert added == [True, True, False] * PEOPLE
    assert settled is not None
    assert other is not None
    assert settled.weights[0].tolist() == [0.0, 1.0]
    assert other.weights[0].tolist() == [1.0, 0.0]


@pytest.mark.parametrize("strict", [False, True])
def test_a_dive_ends_in_a_roster_that_holds_and_in_its_bound(strict: bool) -> None:
    formula, grid = _station(strict=strict)
    diving = Diving(Split.of(formula, grid), Clock(cpu=True))

    values = diving.dive(None, priced=20, until=40)

    assert values is not None
    assert formula.holds(values)
    assert diving.bound <= _best(formula) <= formula.value(values)
    assert np.ceil(diving.bound) == _best(formula)


def test_a_dive_begins_with_what_is_known_and_again_where_it_stopped() -> None:
    formula, grid = _station()
    diving = Diving(Split.of(formula, grid), Clock(cpu=True))
    first = diving.dive(None, priced=20, until=40)
    assert first is not None
    bound = diving.bound

    again = diving.dive(first, priced=20, until=40)

    assert diving.bound >= bound
    assert again is None or formula.holds(again)


def test_a_cancelled_dive_gives_nothing() -> None:
    formula, grid = _station()
    cancel = threading.Event()
    cancel.set()

    values = Diving(Split.of(formula, grid), Clock(), cancel=cancel).dive(None, priced=20, until=40)

    assert values is None
