"""A month repaired after illness: few changes, the days that stand untouched."""

from dataclasses import replace
from datetime import date

from stationdesk.rostering.answers import Change, Method, Status
from stationdesk.rostering.audit import audit
from stationdesk.rostering.benchmark.stations import station
from stationdesk.rostering.benchmark.trials import ill
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Duty, Leave, Roster
from stationdesk.rostering.repairing import changes, lost, patched
from stationdesk.rostering.solving.replan import replan
from stationdesk.rostering.solving.solve import solve
from tests.rostering.stations import SCARCE

MONTH = station(1203, 12, date(2026, 3, 1))
BEFORE = greedy(MONTH).roster or Roster()
SICK = replace(MONTH, leave=(*MONTH.leave, *(Leave(107, day) for day in range(10, 16))))


def test_what_is_lost_is_taken_over_with_few_changes() -> None:
    gone = lost(SICK, BEFORE, 10)

    result = replan(SICK, BEFORE, 10)

    assert result.roster is not None
    assert gone
    assert all(duty not in result.roster.duties for duty in gone)
    assert 0 < len(result.changes) <= 2 * len(gone)
    assert [one for one in audit(SICK, result.roster) if not one.warning] == []


def test_days_before_the_freeze_stand_whatever_they_break() -> None:
    result = replan(SICK, BEFORE, 13)

    assert result.roster is not None
    assert [one for one in result.roster.duties if one.day < 13] == [
        one for one in BEFORE.duties if one.day < 13
    ]


def test_nothing_lost_means_nothing_changed() -> None:
    result = replan(MONTH, BEFORE, 0)

    assert result.changes == ()
    assert result.tiers[0].value == 0


def test_a_fixed_duty_of_somebody_ill_is_let_go() -> None:
    gone = lost(SICK, BEFORE, 10)

    result = replan(replace(SICK, locks=gone), BEFORE, 10)

    assert result.status is not Status.INFEASIBLE
    assert result.method is Method.SOLVER


def test_illnesses_of_twelve_people_cost_at_most_twice_what_was_lost() -> None:
    assert [ill(number, 12).held for number in (0, 1, 3)] == [True] * 3


def test_where_hardly_a_day_is_to_spare_the_fewest_changes_are_found_and_proven() -> None:
    before = solve(SCARCE, det_limit=0.5).roster or Roster()
    told = []

    for person in (11, 16):
        sick = replace(SCARCE, leave=tuple(Leave(person, day) for day in (11, 12, 13)))
        result = replan(sick, before, 11, det_limit=1.0)
        told.append((result.status is Status.INFEASIBLE) or result.tiers[0].proven)
        assert len(result.changes) < 20

    assert told == [True] * 2


def test_without_a_solver_only_the_gaps_are_filled() -> None:
    result = patched(SICK, BEFORE, 10)

    assert result.method is Method.GREEDY
    assert result.roster is not None
    assert len(result.changes) >= len(lost(SICK, BEFORE, 10))
    assert len(result.roster.duties) + len(result.open) == len(BEFORE.duties)


def test_changes_are_told_place_by_place() -> None:
    before = Roster((Duty(1, 1, 11), Duty(1, 2, 12), Duty(2, 1, 12)))
    after = Roster((Duty(1, 1, 13), Duty(1, 2, 12), Duty(3, 1, 12)))

    told = changes(before, after)

    assert told == (Change(1, 1, 11, 13), Change(2, 1, 12, None), Change(3, 1, None, 12))
