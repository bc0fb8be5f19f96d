"""Shadow training and the volunteers' nights are placed within their rules and judged by them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from stationdesk.rostering.answers import Rule, RuleRef, Violation
from stationdesk.rostering.audit import audit
from stationdesk.rostering.problem import Block, DayType, Night, Problem, Roster, Team, Trainee
from stationdesk.rostering.rounds import due, place_blocks, place_nights
from tests.rostering.stations import SMALL

HEADS = tuple(Trainee(301 + place, place) for place in range(41))
BARE = replace(SMALL, posts=(), policy=replace(SMALL.policy, police_a_day=0))


def _judged(problem: Problem, roster: Roster) -> list[RuleRef]:
    return [one.at for one in audit(problem, roster)]


def test_41_heads_four_a_month_take_eleven_months_and_one_is_left_for_the_last() -> None:
    waiting, counts = list(HEADS), []
    while waiting:
        blocks = place_blocks(replace(BARE, trainees=tuple(waiting)))
        counts.append(len(blocks))
        waiting = [one for one in waiting if one.id not in {block.trainee for block in blocks}]

    assert counts == [4] * 10 + [1]


def test_who_is_away_all_month_keeps_the_first_place() -> None:
    listed = (replace(HEADS[0], away=tuple(SMALL.days)), *HEADS[1:6])

    assert [one.id for one in due(replace(BARE, trainees=listed))] == [302, 303, 304, 305]


def test_blocks_avoid_absences_holidays_and_each_other() -> None:
    types = (DayType.STATUTORY,) * 3 + SMALL.types[3:]
    policy = replace(BARE.policy, trainees_at_once=1)
    problem = replace(
        BARE, types=types, policy=policy, trainees=(replace(HEADS[0], away=(3, 4)), *HEADS[1:4])
    )

    blocks = place_blocks(problem)

    assert _judged(problem, Roster(blocks=blocks)) == []
    assert blocks[0].day >= 5
    assert all(later.day - one.day >= 3 for one, later in pairwise(blocks))


def test_of_two_who_can_come_on_the_same_three_days_only_one_does() -> None:
    only = tuple(day for day in SMALL.days if day not in (10, 11, 12))
    policy = replace(BARE.policy, trainees_at_once=1)
    both = replace(BARE, policy=policy, trainees=tuple(replace(one, away=only) for one in HEADS[:2]))

    assert place_blocks(both) == (Block(10, 301),)


def test_a_block_over_an_absence_outside_twice_or_of_a_stranger_is_found() -> None:
    problem = replace(BARE, trainees=(replace(HEADS[0], away=(5,)),))

    assert _judged(problem, Roster(blocks=(Block(4, 301),))) == [RuleRef(Rule.TRAINEE, 4, person=301)]
    assert _judged(problem, Roster(blocks=(Block(28, 301),))) == [RuleRef(Rule.TRAINEE, 28, person=301)]
    assert _judged(problem, Roster(blocks=(Block(8, 301), Block(20, 301)))) == [
        RuleRef(Rule.TRAINEE, 20, person=301)
    ]
    assert _judged(problem, Roster(blocks=(Block(8, 301), Block(9, 399)))) == [
        RuleRef(Rule.TRAINEE, 9, person=399)
    ]


def test_who_is_due_and_has_no_block_is_told_and_a_crowd_too() -> None:
    problem = replace(BARE, trainees=HEADS[:3])

    found = audit(problem, Roster(blocks=(Block(3, 301), Block(4, 302), Block(5, 303))))

    assert found == (Violation(RuleRef(Rule.TRAINEE, 5), 3, 2),)
    assert _judged(problem, Roster(blocks=(Block(3, 301), Block(4, 302)))) == [
        RuleRef(Rule.TRAINEE, person=303)
    ]


def test_twelve_teams_share_the_nights_and_none_walks_two_running() -> None:
    teams = tuple(Team(401 + place, -1 - place) for place in range(12))
    problem = replace(BARE, teams=teams)

    nights = place_nights(problem)

    assert _judged(problem, Roster(nights=nights)) == []
    assert nights[0].team == 412
    counts = {team.id: sum(one.team == team.id for one in nights) for team in teams}
    assert set(counts.values()) == {2, 3}


def test_a_wide_gap_and_absences_are_kept_by_looking_ahead() -> None:
    teams = (Team(401), Team(402, away=(2,)), Team(403, away=(0,)))
    problem = replace(BARE, teams=teams, types=SMALL.types[:6], policy=replace(BARE.policy, team_gap=2))

    assert _judged(problem, Roster(nights=place_nights(problem))) == []


def test_a_night_nobody_can_walk_stays_open_and_is_told() -> None:
    problem = replace(BARE, teams=(Team(401, away=(4,)), Team(402, away=(4,))))

    assert _judged(problem, Roster(nights=place_nights(problem))) == [RuleRef(Rule.TEAM_GAP, 4)]


def test_a_team_too_soon_away_or_unknown_is_found() -> None:
    problem = replace(BARE, teams=(Team(401, -1), Team(402, away=(1,))), types=SMALL.types[:2])

    assert _judged(problem, Roster(nights=(Night(0, 401), Night(1, 402)))) == [
        RuleRef(Rule.TEAM_GAP, 0, person=401, other_day=-1),
        RuleRef(Rule.TEAM_GAP, 1, person=402),
    ]
    assert RuleRef(Rule.TEAM_GAP, 1, person=499) in _judged(
        problem, Roster(nights=(Night(0, 402), Night(1, 499)))
    )
