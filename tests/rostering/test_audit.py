"""The audit finds each broken rule where it is broken, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from stationdesk.rostering.answers import Rule, RuleRef, Violation
from stationdesk.rostering.audit import audit
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Demand, Duty, Leave, Part, Problem, Roster
from tests.pace import within
from tests.rostering.stations import AUXILIARY, LEADER, MAIN, NIGHT, SMALL, STANDBY, station

CLOSED = replace(
    SMALL,
    demand=tuple(Demand(day, post.id, 0) for day in SMALL.days for post in SMALL.posts),
    policy=replace(SMALL.policy, police_a_day=0),
)


def _asking(*duties: Duty, problem: Problem = CLOSED) -> Problem:
    """The problem, asking for exactly these duties."""
    count: dict[tuple[int, int], int] = {}
    for one in duties:
        count[one.day, one.post] = count.get((one.day, one.post), 0) + 1
    other = tuple(one for one in problem.demand if (one.day, one.post) not in count)
    return replace(problem, demand=other + tuple(Demand(*key, many) for key, many in count.items()))


def _found(*duties: Duty, problem: Problem = CLOSED) -> list[Violation]:
    return list(audit(_asking(*duties, problem=problem), Roster(duties)))


def _rules(*duties: Duty, problem: Problem = CLOSED) -> list[Rule]:
    return [one.at.rule for one in _found(*duties, problem=problem)]


def test_an_empty_month_that_asks_for_nobody_is_clean() -> None:
    assert audit(CLOSED, Roster()) == ()


def test_an_empty_month_lacks_every_place() -> None:
    found = [one for one in audit(SMALL, Roster()) if one.at.rule is Rule.COVER]

    assert len(found) == 3 * 30
    assert found[0] == Violation(RuleRef(Rule.COVER, 0, LEADER), 0, 1)


def test_too_many_and_a_closed_post_are_crowds() -> None:
    roster = Roster((Duty(0, MAIN, 21), Duty(0, MAIN, 22), Duty(1, 99, 21), Duty(30, MAIN, 21)))

    found = [one for one in audit(_asking(Duty(0, MAIN, 21)), roster) if one.at.rule is Rule.CROWD]

    assert [(one.at.day, one.at.post, one.count, one.limit) for one in found] == [
        (0, MAIN, 2, 1),
        (1, 99, 1, 0),
        (30, MAIN, 1, 0),
    ]


def test_a_negative_demand_asks_for_nobody() -> None:
    assert audit(replace(CLOSED, demand=(*CLOSED.demand, Demand(3, MAIN, -2))), Roster()) == ()


def test_the_same_person_twice_on_one_post_covers_it_once() -> None:
    asked = replace(CLOSED, demand=(*CLOSED.demand, Demand(0, MAIN, 2)))

    found = audit(asked, Roster((Duty(0, MAIN, 21), Duty(0, MAIN, 21))))

    assert [one.at.rule for one in found] == [Rule.COVER, Rule.TWICE]


def test_the_wrong_pool_is_unqualified() -> None:
    assert _rules(Duty(0, MAIN, 31)) == [Rule.ESCORT, Rule.UNQUALIFIED]


def test_a_post_may_be_narrowed_to_some() -> None:
    posts = tuple(replace(one, only=(22,)) if one.id == MAIN else one for one in SMALL.posts)

    assert _rules(Duty(0, MAIN, 21), problem=replace(CLOSED, posts=posts)) == [Rule.UNQUALIFIED]
    assert _rules(Duty(0, MAIN, 22), problem=replace(CLOSED, posts=posts)) == []


def test_an_exempt_person_stands_no_night() -> None:
    assert _found(Duty(0, NIGHT, 33)) == [Violation(RuleRef(Rule.NIGHT_EXEMPT, 0, NIGHT, 33))]


def test_leave_takes_its_part_of_the_day_only() -> None:
    away = replace(CLOSED, leave=(Leave(31, 4, Part.MORNING), Leave(31, 8, Part.AFTERNOON), Leave(31, 12)))

    assert _rules(Duty(4, NIGHT, 31), problem=away) == []
    assert _rules(Duty(8, NIGHT, 31), problem=away) == [Rule.AWAY]
    assert _rules(Duty(12, NIGHT, 31), problem=away) == [Rule.AWAY]


def test_nobody_serves_before_coming_or_after_going_or_unknown() -> None:
    people = tuple(replace(one, first=5, last=9) if one.id == 21 else one for one in SMALL.people)
    moved = replace(CLOSED, people=people)

    assert [_rules(Duty(day, MAIN, 21), problem=moved) for day in (4, 5, 9, 10)] == [
        [Rule.NOT_SERVING],
        [],
        [],
        [Rule.NOT_SERVING],
    ]
    assert _rules(Duty(5, MAIN, 77), problem=moved) == [Rule.NOT_SERVING]


def test_two_posts_on_one_day_need_to_be_a_pair() -> None:
    both = (Duty(0, MAIN, 21), Duty(0, STANDBY, 21))
    paired = replace(CLOSED, policy=replace(CLOSED.policy, pairs=((STANDBY, MAIN),)))

    assert _found(*both) == [Violation(RuleRef(Rule.TWICE, 0, MAIN, 21), 2, 1)]
    assert _rules(*both, problem=paired) == []


def test_rest_runs_into_the_next_days_and_from_the_tail() -> None:
    tired = replace(CLOSED, tail=(Duty(-1, MAIN, 21),))

    assert _found(Duty(0, MAIN, 21), Duty(1, MAIN, 21)) == [
        Violation(RuleRef(Rule.REST, 1, MAIN, 21, other_day=0))
    ]
    assert _rules(Duty(0, MAIN, 21), Duty(2, MAIN, 21)) == []
    assert _rules(Duty(0, MAIN, 21), problem=tired) == [Rule.REST]


def test_four_days_of_24_hours_in_seven_are_too_many() -> None:
    tired = replace(CLOSED, tail=(Duty(-2, MAIN, 21),))
    duties = tuple(Duty(day, MAIN, 21) for day in (2, 4, 6, 8))

    assert _found(*duties) == [Violation(RuleRef(Rule.WEEK, 8, person=21), 4, 3)]
    assert _rules(*duties[:3]) == []
    assert _rules(Duty(0, MAIN, 21), Duty(2, MAIN, 21), Duty(4, MAIN, 21), problem=tired) == [Rule.WEEK]


def test_three_nights_running_are_too_many_the_tail_counted() -> None:
    before = replace(CLOSED, tail=(Duty(-2, NIGHT, 31), Duty(-1, NIGHT, 31)))

    assert _rules(Duty(3, NIGHT, 31), Duty(4, NIGHT, 31)) == []
    assert _found(*(Duty(day, NIGHT, 31) for day in (3, 4, 5))) == [
        Violation(RuleRef(Rule.NIGHTS, 5, person=31), 3, 2)
    ]
    assert _rules(Duty(0, NIGHT, 31), problem=before) == [Rule.NIGHTS]


def test_a_limit_of_zero_is_switched_off() -> None:
    free = replace(CLOSED.policy, nights_running=0, full_days_in_week=0, full_days_in_month=0)

    nights = [Duty(day, NIGHT, 31) for day in range(3, 9)]
    days = [Duty(day, MAIN, 21) for day in range(0, 30, 2)]

    assert _rules(*nights, *days, problem=replace(CLOSED, policy=free)) == []


def test_one_household_is_not_on_duty_the_same_day() -> None:
    people = tuple(replace(one, household=7) if one.id in (11, 21) else one for one in SMALL.people)

    assert _found(Duty(0, LEADER, 11), Duty(0, MAIN, 21), problem=replace(CLOSED, people=people)) == [
        Violation(RuleRef(Rule.HOUSEHOLD, 0, person=11, others=(21,)), 2, 1)
    ]


def test_a_fixed_duty_must_be_there() -> None:
    locked = replace(CLOSED, locks=(Duty(2, MAIN, 21),))

    assert _rules(Duty(2, MAIN, 21), problem=locked) == []
    assert audit(locked, Roster()) == (Violation(RuleRef(Rule.LOCK, 2, MAIN, 21)),)


def test_a_junior_stands_beside_a_senior_and_an_auxiliary_beside_police() -> None:
    assert _rules(Duty(0, MAIN, 23)) == [Rule.JUNIOR]
    assert _rules(Duty(0, MAIN, 23), Duty(0, AUXILIARY, 31)) == []
    assert _found(Duty(0, AUXILIARY, 31)) == [Violation(RuleRef(Rule.ESCORT, 0, AUXILIARY, 31))]
    assert _rules(Duty(0, LEADER, 11), Duty(0, AUXILIARY, 32)) == []


def test_company_of_the_day_shift_does_not_help_the_night_shift() -> None:
    halves = tuple(
        replace(one, starts=510 if one.id == MAIN else 1230, minutes=720)
        if one.id in (MAIN, AUXILIARY)
        else one
        for one in SMALL.posts
    )
    problem = replace(CLOSED, posts=halves)

    assert _rules(Duty(0, MAIN, 21), Duty(0, AUXILIARY, 31), problem=problem) == [Rule.ESCORT]
    assert _rules(Duty(0, LEADER, 11), Duty(0, AUXILIARY, 31), problem=problem) == []


def test_rules_of_company_can_be_switched_off() -> None:
    policy = replace(CLOSED.policy, seniors=False, escorted=False)

    assert _rules(Duty(0, AUXILIARY, 32), problem=replace(CLOSED, policy=policy)) == []


def test_few_police_many_days_and_little_rest_are_warnings() -> None:
    strict = replace(CLOSED.policy, police_a_day=2, full_days_in_month=1, rest_days_in_month=29)
    duties = (Duty(0, MAIN, 21), Duty(9, MAIN, 21))

    found = _found(*duties, problem=replace(CLOSED, policy=strict))

    assert all(one.warning for one in found)
    assert Violation(RuleRef(Rule.POLICE, 0), 1, 2) in found
    assert Violation(RuleRef(Rule.MONTH, person=21), 2, 1) in found
    assert Violation(RuleRef(Rule.FREE_DAYS, person=21), 28, 29) in found


def test_forty_people_are_judged_as_fast_as_somebody_types() -> None:
    problem = station(2, 40)
    roster = greedy(problem).roster
    assert roster is not None

    with within(0.05):
        audit(problem, roster)
