"""The list on the wall takes the next in line, skips leave, and knows no rest."""

from __future__ import annotations

from dataclasses import replace

from stationdesk.rostering.answers import Rule
from stationdesk.rostering.audit import audit
from stationdesk.rostering.problem import Demand, Duty, Leave, Problem
from stationdesk.rostering.round_robin import round_robin
from tests.rostering.stations import LEADER, MAIN, SMALL, station


def _leaders(problem: Problem = SMALL, count: int = 6) -> list[int]:
    return [one.person for one in round_robin(problem).duties if one.post == LEADER][:count]


def test_the_next_in_line_is_taken_and_the_line_goes_on_from_the_tail() -> None:
    assert _leaders() == [11, 12, 13, 11, 12, 13]
    assert _leaders(replace(SMALL, tail=(Duty(-2, LEADER, 13), Duty(-1, LEADER, 11)))) == [12, 13, 11] * 2


def test_whoever_is_on_leave_is_skipped_and_comes_next() -> None:
    assert _leaders(replace(SMALL, leave=(Leave(12, 1),))) == [11, 13, 12, 11, 13, 12]


def test_nobody_stands_on_two_posts_and_nobody_is_invented() -> None:
    roster = round_robin(replace(SMALL, demand=(Demand(3, MAIN, 9),)))

    assert sum(one.post == MAIN for one in roster.by_day[3]) == 3


def test_it_breaks_rest_where_the_greedy_does_not() -> None:
    broken = {
        one.at.rule for number in range(6) for one in audit(station(number), round_robin(station(number)))
    }

    assert Rule.REST in broken or Rule.WEEK in broken
    assert not broken & {Rule.AWAY, Rule.UNQUALIFIED, Rule.NOT_SERVING, Rule.TWICE}
