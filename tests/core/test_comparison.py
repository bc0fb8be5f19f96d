"""A figure beside the earlier one: its words, its edges, and what holds for any two counts."""

from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.core.comparison import (
    Change,
    Rate,
    Trend,
    Way,
    compare,
    earlier_counts,
    ledger_note,
    length_note,
    rounded,
)
from stationdesk.core.i18n import CHINESE, ENGLISH, speaker
from stationdesk.core.period import Period, month

EN = speaker(ENGLISH)
COUNTS = st.integers(0, 10**9)


def test_before_the_first_recorded_day_there_is_no_ledger() -> None:
    against = month(2025, 10)

    assert compare(5, 3, against=against, first_day=date(2025, 11, 1)).trend is Trend.NO_LEDGER
    assert compare(5, 3, against=against, first_day=date(2025, 10, 31)).trend is Trend.RISE
    assert ledger_note(against, date(2025, 10, 31)) is not None
    assert ledger_note(against, date(2025, 10, 1)) is ledger_note(against, date(2025, 11, 1)) is None


def test_prose_says_the_word_and_a_table_the_sign() -> None:
    change = Change(870, 693)

    assert change.cell(EN) == "+25.54%"
    assert str(change.sentence(Way.YEAR_ON_YEAR)) == "rose by 25.54% year on year"
    assert change.as_data() == {"trend": "rise", "change": "25.54"}


def test_a_change_too_small_to_print_is_still_no_standstill() -> None:
    assert Change(1_000_001, 1_000_000).cell(EN) == "+0.00%"


def test_rates_without_a_whole_are_a_dash_and_have_no_change() -> None:
    assert Rate(0, 0).text() == "—"
    assert Change(Rate(1, 2), Rate(0, 0)).trend is Trend.NO_BASE


@given(COUNTS, COUNTS, st.integers(0, 4))
def test_no_change_of_counts_is_below_minus_100(current: int, previous: int, places: int) -> None:
    change = Change(current, previous, places)

    assert change.percent is None or change.percent >= -100
    assert (change.trend is Trend.LEVEL) == (current == previous)


@given(COUNTS, st.integers(1, 10**9), st.integers(0, 4))
def test_rounding_is_half_up_and_exact(current: int, previous: int, places: int) -> None:
    with localcontext() as context:
        context.prec = 200
        exact = Decimal(current - previous) * 100 / previous

        assert rounded(Fraction(current - previous) * 100 / previous, places) == exact.quantize(
            Decimal(1).scaleb(-places), "ROUND_HALF_UP"
        )


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_an_earlier_count_is_always_among_those_found(current: int, previous: int) -> None:
    change = Change(current, previous).percent

    assert change is not None
    assert previous in earlier_counts(current, change)


@pytest.mark.parametrize(
    ("value", "expected"), [("2.5", "3"), ("-2.5", "-3"), ("0.5", "1"), ("-0.4", "0"), ("1.4999999999", "1")]
)
def test_the_half_goes_away_from_zero(value: str, expected: str) -> None:
    assert str(rounded(Decimal(value), 0)) == expected


def test_a_period_of_other_length_is_still_compared_as_counted() -> None:
    part = Period(date(2026, 11, 1), date(2026, 11, 17))

    assert length_note(part, part.previous()) is None


def test_in_chinese_the_words_are_the_stations_own() -> None:
    say = speaker(CHINESE)

    assert say(Change(870, 693).sentence(Way.YEAR_ON_YEAR)) == "同比上升25.54%"
    assert Change(Rate(802, 870), Rate(668, 693)).cell(say) == "−4.21个百分点"
    assert Change(5, 0).cell(say) == "—（上期为0）"
    assert Change(5, None).cell(say) == "—（上期无台账）"
    assert Change(5, 5).cell(say) == "持平"
