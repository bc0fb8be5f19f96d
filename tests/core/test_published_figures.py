"""The acceptance cases of published figures (A1–A27): which counts give them, and which none can."""

from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal

import pytest

from stationdesk.core.comparison import (
    Change,
    ImpossibleChange,
    Rate,
    Trend,
    check_claim,
    earlier_counts,
    length_note,
)
from stationdesk.core.counting import check_sum, days_since, groups_of, mean, share_note, shares, sum_note
from stationdesk.core.duty_day import instant
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import ENGLISH, QT_TRANSLATE_NOOP, speaker
from stationdesk.core.period import month

EN = speaker(ENGLISH)


def percent(current: int, previous: int, places: int = 2) -> str:
    return str(Change(current, previous, places).percent)


def smallest_pair(wanted: str, places: int) -> tuple[int, int]:
    for previous in range(1, 2000):
        for current in range(2 * previous):
            if percent(current, previous, places) == wanted:
                return previous, current
    raise AssertionError(wanted)


@pytest.mark.parametrize(
    ("current", "change", "previous"),
    [
        pytest.param(870, "25.54", 693, id="A1"),
        pytest.param(802, "20.06", 668, id="A2"),
        pytest.param(406, "35.33", 300, id="A3"),
    ],
)
def test_a_published_rise_has_one_earlier_count(current: int, change: str, previous: int) -> None:
    assert earlier_counts(current, Decimal(change)) == (previous,)
    assert percent(current, previous) == change


def test_a2_no_whole_number_gives_it_by_truncation() -> None:
    def by(mode: str) -> list[int]:
        changes = {count: Decimal(802 - count) / count * 100 for count in range(600, 700)}
        return [
            count
            for count, exact in changes.items()
            if exact.quantize(Decimal("0.01"), mode) == Decimal("20.06")
        ]

    assert by(ROUND_DOWN) == []
    assert by(ROUND_HALF_EVEN) == [668]


def test_a4_a_rate_changes_in_percentage_points() -> None:
    now, then = Rate(802, 870), Rate(668, 693)

    assert (now.text(), then.text()) == ("92.18%", "96.39%")
    assert Change(now, then).cell(EN) == "−4.21 percentage points"
    assert str(Change(now, then).words()) == "fell by 4.21 percentage points"
    assert Change(802, 668).trend is Change(870, 693).trend is Trend.RISE


@pytest.mark.parametrize(
    ("wanted", "places", "pair"),
    [
        pytest.param("-28.80", 2, (125, 89), id="A5"),
        pytest.param("-45", 0, (11, 6), id="A6 accidents"),
        pytest.param("-91", 0, (11, 1), id="A6 cases"),
        pytest.param("-31.6", 1, (19, 13), id="A7"),
    ],
)
def test_a_published_fall_can_be_reached(wanted: str, places: int, pair: tuple[int, int]) -> None:
    assert smallest_pair(wanted, places) == pair


def test_a8_a_fall_of_300_percent_is_refused_and_explained() -> None:
    with pytest.raises(ImpossibleChange) as refused:
        check_claim(-300)

    assert "4 times" in str(refused.value)
    assert "−75%" in str(refused.value)
    assert percent(25, 100) == "-75.00"


def test_a8_no_count_gives_a_fall_above_100_percent() -> None:
    with pytest.raises(ImpossibleChange):
        earlier_counts(25, Decimal("-300"))
    with pytest.raises(ImpossibleChange):
        Change(-200, 100)


@pytest.mark.parametrize("claim", [-100, Decimal("-99.99"), 0, 5000])
def test_a_possible_claim_passes(claim: Decimal | int) -> None:
    check_claim(claim)


@pytest.mark.parametrize(
    ("current", "previous", "change"),
    [pytest.param(77, 120, "-35.83", id="A9 first"), pytest.param(78, 97, "-19.59", id="A9 second")],
)
def test_a9_the_falls_of_the_fourth_account(current: int, previous: int, change: str) -> None:
    assert percent(current, previous) == change


@pytest.mark.parametrize("pair", [(45, 49), (56, 61), (67, 73)], ids=lambda pair: f"A10 {pair}")
def test_a10_a_settlement_rate_of_91_8(pair: tuple[int, int]) -> None:
    assert Rate(*pair).text(1) == "91.8%"


def test_a11_118_of_133() -> None:
    assert Rate(118, 133).text() == "88.72%"
    check_sum([118, 15], 133)


def test_a12_the_hazards_add_up_and_their_share_is_small() -> None:
    check_sum([3, 1, 7], 11)

    assert Rate(11, 3861).text() == "0.28%"


def test_a13_41_villages_in_12_areas() -> None:
    assert groups_of(41, 12) == {3: 7, 4: 5}


def test_a14_46_stations_in_14_groups() -> None:
    assert groups_of(46, 14) == {3: 10, 4: 4}


@pytest.mark.parametrize(("total", "groups"), [(35, 12), (49, 12), (1, 0)])
def test_groups_that_cannot_be_made_are_refused(total: int, groups: int) -> None:
    with pytest.raises(RuleBroken):
        groups_of(total, groups)


def test_a16_523_days_without_a_case() -> None:
    assert days_since(date(2020, 12, 7), date(2022, 5, 14)) == 523
    assert days_since(None, date(2022, 5, 14)) is None


def test_a17_fifteen_hours_later_it_is_morning() -> None:
    assert instant(date(2019, 7, 23)) + timedelta(hours=17 + 15) == instant(date(2019, 7, 24)) + timedelta(
        hours=8
    )


def test_a18_averages_are_computed_and_do_not_reconcile_with_the_published_ones() -> None:
    assert mean(3299, 165) == Decimal("19.99")
    assert (Decimal("19.9") - Decimal("6.8")) * 165 == Decimal("2161.5")
    assert mean(0, 0) is None


def test_a20_three_persons_each_from_three_towns_arrive_in_time() -> None:
    minutes_to_arrive = [12, 17, 19]

    assert 3 * len(minutes_to_arrive) == 9
    assert max(minutes_to_arrive) < 20


NOW = (18, 157, 923, 281, 858, 653)
THEN = (24, 164, 800, 260, 793, 545)


def test_a21_the_month_table_of_six_roll_ups() -> None:
    cells = [Change(now, then, 1).cell(EN) for now, then in zip(NOW, THEN, strict=True)]

    assert cells == ["−25.0%", "−4.3%", "+15.4%", "+8.1%", "+8.2%", "+19.8%"]
    check_sum(NOW, 2890)
    check_sum(THEN, 2586)
    assert Change(2890, 2586, 1).cell(EN) == "+11.8%"


def test_a22_shares_are_not_forced_to_100() -> None:
    hours = (51, 227, 389, 256)

    assert sum(hours) == 923
    assert [str(share) for share in shares(hours)] == ["5.5", "24.6", "42.1", "27.7"]
    assert "99.9%" in str(share_note(shares(hours)))
    assert share_note(shares((1, 1))) is None
    assert shares((0, 0)) == (None, None)


def test_a23_two_rules_on_one_set_of_calls_each_add_up() -> None:
    check_sum([2890, 124], 3014)
    check_sum([3013, 1], 3014)

    why = QT_TRANSLATE_NOOP("core", "Shares are rounded one by one; together they make {total}%.").filled(
        total=1
    )
    assert sum_note(NOW, 3014) is not None
    assert "Shares" in str(sum_note(NOW, 3014, why))


def test_a24_relief_from_forms() -> None:
    assert Change(11, 128).cell(EN) == "−91.41%"
    assert Change(6, 13).cell(EN) == "−53.85%"


def test_a25_a_zero_base_gives_no_figure() -> None:
    assert Change(5, 0).cell(EN) == "— (none in the period before)"
    assert Change(5, 0).percent is None
    assert Change(0, 0).trend is Trend.LEVEL


def test_a26_equality_is_said_as_such() -> None:
    assert Change(7, 7).cell(EN) == str(Change(7, 7).words()) == "unchanged"


def test_a27_unequal_lengths_are_noted() -> None:
    february = month(2028, 2)

    assert "29 days" in str(length_note(february, february.last_year()))
    assert length_note(month(2026, 10), month(2025, 10)) is None
