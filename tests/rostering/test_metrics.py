"""Counts, shares, spreads and balances add up, and leave lowers a share without leaving a debt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from stationdesk.rostering.answers import Counts
from stationdesk.rostering.carry import carry, tail_of
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.metrics import metrics
from stationdesk.rostering.problem import (
    Balance,
    DayType,
    Demand,
    Duty,
    Leave,
    Part,
    Pool,
    Problem,
    Request,
    Roster,
)
from stationdesk.rostering.shares import KINDS, groups, shares, weight
from tests.rostering.stations import LEADER, MAIN, NIGHT, SMALL, STANDBY, sample, station


def test_counts_tell_kinds_of_days_and_posts_apart() -> None:
    types = (DayType.STATUTORY, DayType.BRIDGE, DayType.WEEKEND, *SMALL.types[3:])
    problem = replace(SMALL, types=types)
    duties = (Duty(0, MAIN, 21), Duty(1, STANDBY, 21), Duty(2, MAIN, 21), Duty(4, STANDBY, 21))

    counts = metrics(problem, Roster((*duties, Duty(1, NIGHT, 31), Duty(0, LEADER, 11)))).counts

    assert counts[21] == Counts(duties=4, full_days=2, holiday=1, weekend=1, standby=2, load=40, minutes=2880)
    assert counts[31] == Counts(duties=1, weekend=1, bridge=1, night=1, load=10, minutes=720)
    assert counts[11] == Counts(duties=1, full_days=1, holiday=1, leader=1, load=10, minutes=1440)


def test_leave_lowers_the_share_and_raises_that_of_the_others() -> None:
    away = replace(SMALL, leave=tuple(Leave(11, day) for day in range(15)))

    share = shares(away)

    assert [shares(SMALL)[one].load for one in (11, 12, 13)] == [1000, 1000, 1000]
    assert [share[one].load for one in (11, 12, 13)] == [600, 1200, 1200]


def test_half_a_day_of_leave_changes_no_share() -> None:
    morning = replace(SMALL, leave=(Leave(11, 4, Part.MORNING),))

    assert shares(morning) == shares(SMALL)


@pytest.mark.parametrize(("number", "people", "month"), sample(12, seed=2))
def test_shares_of_a_station_add_up_to_what_is_asked(number: int, people: int, month: date) -> None:
    problem = station(number, people, month)

    share = shares(problem)

    for kind in KINDS:
        asked = sum(
            problem.need(day, post.id) * weight(problem, kind, day, post.id)
            for day in problem.days
            for post in problem.posts
        )
        assert sum(getattr(one, kind) for one in share.values()) == asked


@pytest.mark.parametrize(("number", "people", "month"), sample(12, seed=3))
def test_balances_of_a_full_month_neither_grow_nor_shrink_in_sum(
    number: int, people: int, month: date
) -> None:
    problem = station(number, people, month)
    result = greedy(problem)
    assert result.roster is not None

    after = carry(problem, result.roster)

    assert result.open == ()
    for kind in KINDS:
        before = sum(getattr(one, kind) for one in problem.balance.values())
        assert sum(getattr(one, kind) for one in after.values()) == before


def test_who_is_away_all_month_keeps_the_balance() -> None:
    gone = replace(
        SMALL, leave=tuple(Leave(11, day) for day in SMALL.days), balances=((11, Balance(weekend=-70)),)
    )

    assert carry(gone, Roster((Duty(0, LEADER, 12),)))[11] == Balance(weekend=-70)


def test_the_exempt_are_compared_in_no_nights_and_have_no_share_of_them() -> None:
    nights = replace(SMALL, demand=tuple(Demand(day, NIGHT, 1) for day in SMALL.days))

    assert groups(nights)[Pool.AUXILIARY, "night"] == (31, 32)
    assert [shares(nights)[one].night for one in (31, 32, 33)] == [1500, 1500, 0]
    assert (Pool.LEADER, "night") not in groups(nights)


def test_a_post_of_two_pools_is_divided_by_heads() -> None:
    standby = replace(SMALL, demand=tuple(Demand(day, STANDBY, 1) for day in SMALL.days))

    share = shares(standby)

    assert {share[one].load for one in (21, 22, 23, 31, 32, 33)} == {1500}
    assert share[21].weekend == share[31].weekend


def _leaders(*duties: tuple[int, int], problem: Problem = SMALL) -> Balance:
    return metrics(problem, Roster(tuple(Duty(day, LEADER, person) for day, person in duties))).spread


def test_the_spread_counts_what_was_carried_over() -> None:
    ahead = replace(SMALL, balances=((11, Balance(weekend=150)), (12, Balance(weekend=-50))))

    assert _leaders().weekend == 0
    assert _leaders((0, 11), (6, 11)).weekend == 200
    assert _leaders((0, 11), problem=ahead).weekend == 300
    assert _leaders((0, 12), (6, 12), problem=ahead).weekend == 150


def test_wishes_are_met_or_not() -> None:
    wishes = (
        Request(21, 3, wants=False, weight=2),
        Request(21, 5, wants=True, weight=4),
        Request(22, 7, wants=True, weight=8, post=MAIN),
        Request(22, 8, wants=False, weight=16, post=MAIN),
    )
    problem = replace(SMALL, requests=wishes)

    assert metrics(problem, Roster()).unmet == 12
    assert metrics(problem, Roster((Duty(3, MAIN, 21), Duty(5, MAIN, 21)))).unmet == 10
    assert metrics(problem, Roster((Duty(7, STANDBY, 22), Duty(8, STANDBY, 22)))).unmet == 12
    assert metrics(problem, Roster((Duty(7, MAIN, 22), Duty(8, MAIN, 22)))).unmet == 20


def test_duties_two_days_apart_are_close_three_days_are_not() -> None:
    before = replace(SMALL, tail=(Duty(-9, MAIN, 21), Duty(-2, MAIN, 21)))
    duties = Roster((Duty(0, MAIN, 21), Duty(2, MAIN, 21), Duty(3, STANDBY, 21), Duty(5, MAIN, 21)))

    assert metrics(SMALL, duties).close == 1
    assert metrics(before, duties).close == 2


def test_duties_of_strangers_are_left_out() -> None:
    assert (
        metrics(SMALL, Roster((Duty(0, MAIN, 99), Duty(0, 99, 21), Duty(40, MAIN, 21)))).counts[21]
        == Counts()
    )


def test_the_last_days_are_the_tail_of_the_next_month() -> None:
    before = replace(SMALL, tail=(Duty(-1, MAIN, 22),))

    tail = tail_of(before, Roster((Duty(20, MAIN, 21), Duty(29, MAIN, 21))), 7)

    assert tail == (Duty(-1, MAIN, 21),)
    assert tail_of(before, Roster(), 31) == (Duty(-31, MAIN, 22),)
