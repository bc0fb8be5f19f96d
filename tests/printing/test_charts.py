"""The numbers of a chart, and the round numbers beside it."""

from collections.abc import Callable

import pytest

from stationdesk.core.document import Chart, ChartKind, Series
from stationdesk.printing.chart_scale import number_text, runs, ticks_for
from tests.printing.conftest import Printed


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([], [0, 1]),
        ([0], [0, 1]),
        ([3], [0, 1, 2, 3]),
        ([41, 7], [0, 20, 40, 60]),
        ([0.5], [0, 0.2, 0.4, 0.6]),
        ([-12.5, 20], [-20, -10, 0, 10, 20]),
        ([1_234_567], [0, 500_000, 1_000_000, 1_500_000]),
    ],
)
def test_ticks_are_round_and_cover_the_numbers(values: list[float], ticks: list[float]) -> None:
    assert ticks_for(values) == ticks


@pytest.mark.parametrize(
    ("value", "text"), [(240.0, "240"), (1_234_567.0, "1234567"), (-12.5, "-12.5"), (0.1 + 0.2, "0.3")]
)
def test_numbers_are_printed_in_full(value: float, text: str) -> None:
    assert number_text(value) == text


def test_a_gap_parts_a_line() -> None:
    assert runs((1.0, 2.0, None, 4.0), 4) == [[(0, 1.0), (1, 2.0)], [(3, 4.0)]]


def test_every_bar_has_its_number_and_its_label(printed: Callable[..., Printed]) -> None:
    months = tuple(f"{number}月" for number in range(1, 13))
    series = (
        Series("本年", tuple(float(100 + number) for number in range(12))),
        Series("上年", tuple(float(200 + number) if number != 5 else None for number in range(12))),
    )

    text = printed(Chart(ChartKind.BARS, months, series, "图1 各月警情", "单位：起")).body()

    assert all(f"{100 + number}" in text for number in range(12))
    assert all(f"{200 + number}" in text for number in range(12) if number != 5)
    assert all(month in text for month in (*months, "图1各月警情", "单位：起", "本年", "上年"))


def test_a_chart_without_labels_or_numbers_is_still_printed(printed: Callable[..., Printed]) -> None:
    out = printed(Chart(ChartKind.BARS, (), ()), Chart(ChartKind.LINES, ("甲",), (Series("乙", (None,)),)))

    assert out.result.pages == 1
