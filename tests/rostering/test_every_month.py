"""The audit finds nothing in a generated roster, whatever the station and the month.

A part of `python -m tests.rostering.every_month`, which takes every month.
"""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.rostering.answers import Status
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.solving.solve import solve
from tests.rostering.every_month import broken, stations
from tests.rostering.stations import station

YEARS = (2024, 2025, 2026, 2027)


@pytest.mark.parametrize("year", YEARS)
def test_the_greedy_breaks_nothing_in_any_month_of_a_year(year: int) -> None:
    for number, people, month in stations(48, 1):
        if month.year == year:
            problem = station(number, people, month)
            assert broken(problem, greedy(problem)) == []


@pytest.mark.parametrize(
    ("number", "people", "month"),
    [
        (1, 6, date(2024, 2, 1)),
        (3, 11, date(2024, 12, 1)),  # strained by leave
        (7, 9, date(2027, 1, 1)),
    ],
)
def test_the_solver_breaks_nothing(number: int, people: int, month: date) -> None:
    problem = station(number, people, month)

    result = solve(problem, det_limit=0.3)

    assert result.status in (Status.OPTIMAL, Status.FEASIBLE)
    assert broken(problem, result) == []


def test_february_29_belongs_to_its_month() -> None:
    assert len(station(1, 6, date(2024, 2, 1)).types) == 29
    assert len(station(1, 6, date(2026, 2, 1)).types) == 28
