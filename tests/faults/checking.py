"""The rows as test cases."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.faults import checks
from tests.faults.figures import Measure, NotHere, Size
from tests.faults.rows import ROWS


@dataclass(frozen=True)
class Case:
    """One measure of one row."""

    number: int
    fault: str
    measure: Measure

    def __str__(self) -> str:
        return f"{self.number}. {self.fault}: {self.measure.__module__.rpartition('.')[2]}"


def rows(*numbers: int) -> list[Case]:
    """The measures of these rows."""
    return [
        Case(row.number, row.fault, measure)
        for row in ROWS
        if row.number in numbers
        for measure in row.measures
        if measure.__module__ != checks.__name__  # those tests run by themselves
    ]


def check(case: Case, size: Size) -> None:
    """Measure, and fail with what was missed."""
    try:
        found = case.measure(size)
    except NotHere as lacking:
        pytest.skip(f"lacks {lacking}")
    assert found.good, (found.measured, *found.missed)
