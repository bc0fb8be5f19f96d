"""Bad input for a month: explained or refused, and nothing is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.core.deadline import DayKind
from stationdesk.core.errors import StationError
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.ledgers.station.actions.calendar import enter_day
from stationdesk.ledgers.station.records import Person
from stationdesk.rostering.answers import Rule
from stationdesk.rostering.problem import DayType
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_desk import DECEMBER, JANUARY, LEADERS, OFFICERS, Rota

CHRISTMAS = date(2026, 12, 25)
HOLIDAYS = ((1, 1), (2, 6), (2, 7), (4, 5), (5, 1), (10, 1), (10, 2))


def test_everyone_on_leave_leaves_the_place_open_and_says_so(rota: Rota) -> None:
    for name in OFFICERS:
        rota.away(name, CHRISTMAS, CHRISTMAS)

    draft = rota.act("start", month=DECEMBER, way=Way.TURNS)

    open_ = {one.at.day for one in rota.desk.judged(rota.plan(draft)) if one.at.rule is Rule.COVER}
    assert open_ == {24}
    with pytest.raises(StationError) as refusal:
        rota.act("publish", draft)
    assert "12-25: 主班民警 needs 1 and has 0." in str(refusal.value)


def test_half_a_day_of_leave_takes_from_the_duty_of_that_day(rota: Rota) -> None:
    rota.away("刘明", CHRISTMAS, CHRISTMAS, from_noon=True)

    problem = rota.desk.roster_problem(DECEMBER)

    assert not problem.may(rota.people["刘明"], 24, rota.posts["主班民警"])


def test_two_leaders_of_one_household_are_never_together(rota: Rota) -> None:
    for name in (LEADERS[0], OFFICERS[0]):
        rota.profile(name, household="东街8号")
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    rota.act("arrange", draft, duties=tuple(rota.by_turns()))

    broken = [one for one in rota.desk.judged(rota.plan(draft)) if one.at.rule is Rule.HOUSEHOLD]

    people = {rota.people[LEADERS[0]], rota.people[OFFICERS[0]]}
    assert broken
    assert all({one.at.person, *one.at.others} == people for one in broken)


def test_who_is_transferred_in_mid_month_stands_till_then(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    rota.act("arrange", draft, duties=tuple(rota.by_turns()))
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        person = tx.get(Person, rota.people["刘明"])
        person.left_on, person.serving = date(2026, 12, 15), False

    plan = rota.plan(draft)
    gone = [one for one in rota.desk.judged(plan) if one.at.rule is Rule.NOT_SERVING]

    assert "刘明" in {one.name for one in plan.people}
    assert {one.at.person for one in gone} == {rota.people["刘明"]}
    assert min(one.at.day or 0 for one in gone) >= 15


@pytest.mark.parametrize("month", [date(1999, 12, 1), date(2088, 1, 1)])
def test_a_month_nobody_means_is_refused(rota: Rota, month: date) -> None:
    with pytest.raises(StationError) as refusal:
        rota.act("start", month=month, way=Way.EMPTY)

    assert fields(refusal) == {"month"}


def test_one_place_given_twice_is_refused(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    duty = rota.by_turns()[0]

    with pytest.raises(StationError) as refusal:
        rota.act("arrange", draft, duties=(duty, dict(duty)))

    assert fields(refusal) == {"duties"}
    assert rota.plan(draft).duties == ()


def test_a_first_month_cannot_go_on_from_nothing(rota: Rota) -> None:
    with pytest.raises(StationError) as refusal:
        rota.act("start", month=DECEMBER, way=Way.COPY)

    assert fields(refusal) == {"way"}


def test_crews_without_members_cannot_begin_a_month(rota: Rota) -> None:
    with pytest.raises(StationError) as refusal:
        rota.act("start", month=DECEMBER, way=Way.CREWS)

    assert fields(refusal) == {"way"}


def test_an_older_screen_does_not_overwrite_a_newer_one(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    seen = rota.plan(draft).version
    rota.act("arrange", draft, duties=tuple(rota.by_turns()))

    with pytest.raises(StationError):
        rota.desk.act("roster.arrange", {"duties": (), "needs": ()}, record=draft, version=seen)

    assert len(rota.plan(draft).duties) == 31 * 4


def test_a_year_is_known_once_its_holidays_are_entered(rota: Rota) -> None:
    with rota.store.transaction(SYSTEM, "station.calendar.enter") as tx:
        for month, day in HOLIDAYS:
            enter_day(tx, day=date(2027, month, day), kind=DayKind.STATUTORY, name="节日")

    plan = rota.desk.month_plan(JANUARY)

    assert plan.unknown_years == ()
    assert next(one.kind for one in plan.days if one.day == JANUARY) is DayType.STATUTORY


def test_an_unknown_year_stands_first_when_a_month_is_signed(rota: Rota) -> None:
    draft = rota.act("start", month=JANUARY, way=Way.TURNS)

    notices: tuple[Any, ...] = rota.desk.advise("roster.publish", {}, draft).notices

    assert "2027" in str(notices[0].phrase)
