"""The cycles give each crew its days, month after month, whatever month the anchor lies in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from stationdesk.rostering.patterns import CUSTOM, OFFICE, TURNS, Cycling, Member, cycle_duties, fitting
from stationdesk.rostering.problem import DayType, Demand, Duty, Leave, Person, Pool, Post, Problem
from tests.rostering.stations import LEADER, MAIN, SMALL, STANDBY

ANCHOR = date(2026, 11, 1)  # a Sunday, as is the first day of SMALL
DAY, AFTERNOON, EVENING = 11, 12, 13
SHIFTS = Problem(
    ANCHOR,
    SMALL.types,
    tuple(Person(person, Pool.POLICE) for person in range(1, 5)),
    (
        Post(DAY, 480, 480, 0, (Pool.POLICE,)),
        Post(AFTERNOON, 960, 480, 0, (Pool.POLICE,)),
        Post(EVENING, 1440, 480, 0, (Pool.POLICE,), night=True),
    ),
)


def _days(duties: tuple[Duty, ...], person: int) -> list[int]:
    return [one.day for one in duties if one.person == person]


def _crews(cycle: str, people: tuple[int, ...], **more: str) -> Iterator[Cycling]:
    for shift, person in enumerate(people):
        yield Cycling(cycle, ANCHOR, (Member(person, MAIN),), shift, **more)


@pytest.mark.parametrize(("cycle", "length"), [("24x3", 3), ("24x4", 4), ("24x5", 5)])
def test_crews_of_24_hours_follow_one_another(cycle: str, length: int) -> None:
    duties = cycle_duties(SMALL, [*_crews(cycle, (21, 22, 23))])

    assert _days(duties, 21) == list(range(0, 30, length))
    assert _days(duties, 22) == list(range(1, 30, length))
    assert {one.post for one in duties} == {MAIN}


def test_a_cycle_goes_on_over_the_turn_of_the_month() -> None:
    december = replace(SMALL, first=date(2026, 12, 1), types=(*SMALL.types, DayType.WORK))

    duties = cycle_duties(december, [Cycling("24x4", ANCHOR, (Member(21, MAIN),))])

    assert _days(duties, 21)[0] == 2  # 30 days of November are 7 rounds and two days


def test_before_the_anchor_the_cycle_runs_backwards() -> None:
    later = Cycling("24x3", ANCHOR + timedelta(days=31), (Member(21, MAIN),))

    assert _days(cycle_duties(SMALL, [later]), 21) == list(range(1, 30, 3))


def test_on_duty_standby_and_rest_take_turns() -> None:
    duties = cycle_duties(SMALL, [*_crews("dsr", (21, 22, 23))])

    assert [(one.post, one.person) for one in duties if one.day == 1] == [(MAIN, 22), (STANDBY, 21)]


def test_three_crews_fill_two_shifts_each_day() -> None:
    halves = replace(SHIFTS, posts=(replace(SHIFTS.posts[0], minutes=720), SHIFTS.posts[2]))
    crews = [Cycling("3c2", ANCHOR, (Member(person),), shift) for shift, person in enumerate((1, 2, 3))]
    long = [
        replace(one, cycle=CUSTOM, letters="白白白白夜夜夜夜休休休休", shift=one.shift * 4) for one in crews
    ]

    for several in (crews, long):
        duties = cycle_duties(halves, several)
        assert [sum(one.day == day for one in duties) for day in SMALL.days] == [2] * 30
        assert {(one.day, one.post) for one in duties} == {
            (day, post) for day in SMALL.days for post in (DAY, EVENING)
        }


def test_four_crews_fill_three_shifts_each_day() -> None:
    crews = [
        Cycling("4c3", ANCHOR, (Member(person),), shift * 2) for shift, person in enumerate((1, 2, 3, 4))
    ]

    duties = cycle_duties(SHIFTS, crews)

    assert {(one.day, one.post) for one in duties} == {
        (day, post.id) for day in SMALL.days for post in SHIFTS.posts
    }
    assert len(duties) == 3 * 30


def test_office_hours_follow_the_calendar_of_workdays() -> None:
    makeup = replace(SHIFTS, types=(DayType.WORK, DayType.STATUTORY, *SMALL.types[2:]))

    duties = cycle_duties(makeup, [Cycling(OFFICE, ANCHOR, (Member(1),))])

    assert _days(duties, 1)[:6] == [0, 2, 3, 4, 5, 8]


def _leaders(cycle: str, letters: str = "") -> list[int]:
    crew = Cycling(cycle, ANCHOR, (Member(11), Member(12), Member(13)), letters=letters)
    return [one.person for one in cycle_duties(SMALL, [crew]) if one.post == LEADER]


def test_leaders_take_turns_a_day_each() -> None:
    assert _leaders("leader") == [11, 12, 13] * 10


def test_a_weekend_may_be_one_persons() -> None:
    weekend = _leaders("leader", "ABCDEFF")

    assert weekend[0] == 11  # Sunday, the anchor
    assert weekend[1:9] == [12, 13, 11, 12, 13, 11, 11, 12]


def test_friday_to_sunday_is_one_turn() -> None:
    block = _leaders("weekend")

    assert block[:9] == [11, 12, 13, 11, 12, 13, 13, 13, 11]
    assert TURNS["weekend"] == "ABCDEEE"


def test_turns_go_on_over_months_and_years() -> None:
    crew = Cycling("weekend", ANCHOR, (Member(11), Member(12), Member(13)))
    several: list[int] = []
    for first, length in ((date(2027, 12, 1), 31), (date(2028, 1, 1), 31), (date(2028, 2, 1), 29)):
        month = replace(SMALL, first=first, types=(DayType.WORK,) * length)
        several += [one.person for one in cycle_duties(month, [crew])]
    long = replace(SMALL, first=date(2027, 12, 1), types=(DayType.WORK,) * 91)

    assert several == [one.person for one in cycle_duties(long, [crew])]


def test_own_letters_may_name_posts_by_their_marks() -> None:
    crew = Cycling(CUSTOM, ANCHOR, (Member(21),), letters="主-备值休")

    duties = cycle_duties(SMALL, [crew], {"主": MAIN})

    assert [(one.day, one.post) for one in duties][:3] == [(0, MAIN), (2, STANDBY), (3, MAIN)]


@pytest.mark.parametrize(
    ("cycle", "letters"), [(CUSTOM, ""), (CUSTOM, "D?"), ("leader", "ABC"), ("unknown", "")]
)
def test_letters_that_mean_nothing_are_refused(cycle: str, letters: str) -> None:
    with pytest.raises(ValueError, match="no"):
        cycle_duties(SMALL, [Cycling(cycle, ANCHOR, (Member(21),), letters=letters)])


def test_a_crew_without_members_or_of_a_stranger_gives_nothing() -> None:
    assert (
        cycle_duties(SMALL, [Cycling("leader", ANCHOR, ()), Cycling("24x3", ANCHOR, (Member(99, MAIN),))])
        == ()
    )


def test_what_leave_and_needs_allow_is_kept() -> None:
    problem = replace(SMALL, leave=(Leave(21, 3),), demand=(Demand(6, MAIN, 0),))
    duties = cycle_duties(problem, [Cycling("24x3", ANCHOR, (Member(21, MAIN), Member(22, MAIN)))])

    kept = fitting(problem, duties)

    assert [(one.day, one.person) for one in kept][:3] == [(0, 21), (3, 22), (9, 21)]
