"""The rules of video patrol and of footage access, with plain values."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from stationdesk.core.duty_day import duty_hours
from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.patrols.rules import rounds
from stationdesk.ledgers.patrols.rules.footage import Mode, wrong_access
from stationdesk.ledgers.patrols.rules.states import State
from tests.ledgers.patrol_desk import at

DAY = duty_hours(date(2026, 2, 28))


def test_three_rounds_cut_the_duty_day_into_eight_hours_each() -> None:
    first, second, third = rounds.windows(*DAY, 3)

    assert first == (at("2026-02-28 08:30"), at("2026-02-28 16:30"))
    assert second == (at("2026-02-28 16:30"), at("2026-03-01 00:30"))
    assert third == (at("2026-03-01 00:30"), at("2026-03-01 08:30"))


@pytest.mark.parametrize("number", range(1, 25))
def test_windows_leave_nothing_out_and_begin_at_whole_minutes(number: int) -> None:
    found = rounds.windows(*DAY, number)

    assert len(found) == number
    assert (found[0][0], found[-1][1]) == DAY
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert all(begin.second == 0 and end > begin for begin, end in found)


def test_no_rounds_asked_for_are_no_windows() -> None:
    assert rounds.windows(*DAY, 0) == ()


@pytest.mark.parametrize(("now", "count"), [("16:29", 0), ("16:30", 1), ("23:59", 1)])
def test_a_window_is_over_when_it_has_ended(now: str, count: int) -> None:
    assert rounds.over(rounds.windows(*DAY, 3), at(f"2026-02-28 {now}")) == count


@pytest.mark.parametrize(("wanted", "had", "short"), [(3, 2, 1), (3, 3, 0), (3, 5, 0), (0, 0, 0)])
def test_more_rounds_than_wanted_are_never_missing(wanted: int, had: int, short: int) -> None:
    assert rounds.missing(wanted, had) == short


def test_a_window_is_free_while_no_round_begins_in_it() -> None:
    windows = rounds.windows(*DAY, 3)

    free = rounds.free(windows, [at("2026-02-28 16:30"), at("2026-03-01 08:30")])

    assert free == (windows[0], windows[2])


def test_a_camera_viewed_twice_counts_once_and_one_off_the_list_stands_apart() -> None:
    found = rounds.coverage((1, 2, 3), (2, 2, 9))

    assert (found.viewed, found.of, found.besides) == (1, 3, 1)
    assert found.text() == "1/3 + 1"
    assert rounds.coverage((1, 2), (1, 2)).text() == "2/2"


def test_a_round_lasts_longer_than_nothing_and_no_longer_than_a_day() -> None:
    begin = at("2026-02-28 09:00")

    assert rounds.misfit(begin, begin) is not None
    assert rounds.misfit(begin, begin + timedelta(hours=24)) is None
    assert rounds.misfit(begin, begin + timedelta(hours=24, minutes=1)) is not None


def test_a_round_is_signed_by_two_people() -> None:
    assert rounds.pair_fault(7, 7) is not None
    assert rounds.pair_fault(7, 8) is None


@pytest.mark.parametrize("present", tuple(State))
def test_a_step_that_may_not_follow_says_what_to_do(present: State) -> None:
    rounds.check_round(present, (present,))

    with pytest.raises(RuleBroken) as refused:
        rounds.check_round(present, ())
    assert refused.value.phrase.source.endswith(".")


def access(**more: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "accessed_at": at("2026-03-02 10:00"), "footage_from": at("2026-03-01 20:00"),
        "footage_until": at("2026-03-01 21:30"), "mode": Mode.VIEW, "medium_no": None, "approver": 1,
        "handler": 2, "named": True,
    }  # fmt: skip
    return wrong_access(**values | more)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"approver": 2}, "approver"),
        ({"footage_until": at("2026-03-01 20:00")}, "footage_until"),
        ({"footage_until": at("2026-03-02 10:01")}, "footage_until"),
        ({"mode": Mode.COPY}, "medium_no"),
        ({"medium_no": "U盘-3"}, "medium_no"),
        ({"named": False}, "cameras"),
    ],
)
def test_an_access_that_does_not_fit_says_which_field(more: dict[str, Any], field: str) -> None:
    assert set(access(**more)) == {field}


def test_an_access_that_fits_has_nothing_to_say() -> None:
    assert access() == {}
    assert access(mode=Mode.COPY, medium_no="U盘-3") == {}
