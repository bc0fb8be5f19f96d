"""Cells read a column at a time say what each would say alone."""

import math
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stationdesk.sheets.cells import Doubt, Doubtful, cell_text, cell_texts

TEXTS = some.text(some.sampled_from("东市 A\u3000\u200b\x07\n1"), max_size=4)
MOMENTS = some.datetimes(datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2100-01-01"))
NUMBERS = some.one_of(some.floats(), some.integers(-(10**17), 10**17).map(float))
COLUMNS = some.one_of(
    some.lists(TEXTS, min_size=1),
    some.lists(NUMBERS, min_size=1),
    some.lists(MOMENTS, min_size=1),
    some.lists(some.one_of(TEXTS, NUMBERS, MOMENTS, some.dates(), some.booleans(), some.none()), min_size=1),
)


@given(COLUMNS)
def test_a_column_is_read_as_its_cells_are(values: Sequence[object]) -> None:
    assert list(cell_texts(values)) == [cell_text(value) for value in values]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime.fromisoformat("2026-05-08 09:07:03.999"), "2026-05-08 09:07:03"),
        (date(2026, 5, 8), "2026-05-08"),
        (time(9, 7), "09:07:00"),
        (timedelta(hours=30), "30:00:00"),
        (2026.5, "2026.5"),
        (12.0, "12"),
        (3.4e19, Doubtful(Doubt.DIGITS_LOST, "34000000000000000000")),
        (math.inf, Doubtful(Doubt.NOT_A_NUMBER, "inf")),
        (True, "TRUE"),
        (" \u3000", None),
    ],
)
def test_a_value_becomes_its_text_alone_and_in_company(value: object, text: object) -> None:
    assert cell_text(value) == text
    assert list(cell_texts([value, value])) == [text, text]
    assert list(cell_texts(["", value, "x"])) == [None, text, "x"]
