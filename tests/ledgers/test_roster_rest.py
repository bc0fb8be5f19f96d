"""Compensatory rest: owed from duties on days off, taken as leave, never kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import literal, select

from stationdesk.core.actor import SYSTEM
from stationdesk.core.ledger import Lanes
from stationdesk.ledgers.roster.records.comp_rest import is_off, left, owing
from stationdesk.ledgers.roster.rules.days import day_type
from stationdesk.ledgers.roster.rules.days import is_off as off_by_table
from stationdesk.ledgers.station.actions import work_calendar
from tests.conftest import StillClock
from tests.ledgers.roster_desk import Rota, days_of

NAME = "刘明"


def owed(rota: Rota, name: str = NAME) -> tuple[int, Decimal]:
    """(days earned, days left)"""
    with rota.store.reading(SYSTEM) as tx:
        ident = rota.people[name]
        earned, tenths = tx.session.execute(select(owing(ident), left(ident)), tx.moment).one()
    return earned, Decimal(tenths) / 10


@pytest.mark.parametrize("month", [date(2026, 2, 1), date(2026, 10, 1), date(2026, 12, 1)])
def test_a_query_knows_the_days_off_as_the_roster_does(rota: Rota, month: date) -> None:
    """February 2026 has 春节 and two make-up workdays."""
    with rota.store.reading(SYSTEM) as tx:
        calendar = work_calendar(tx.session)
        for day in days_of(month):
            counted = tx.session.scalar(select(is_off(literal(day))))
            assert bool(counted) is off_by_table(day_type(calendar, day)), day


def test_duties_on_days_off_are_owed_a_day_once_they_are_served(rota: Rota, clock: StillClock) -> None:
    rota.signed()
    mine = [one["day"] for one in rota.by_turns() if one["person"] == rota.people[NAME]]
    weekends = [day for day in mine if day.weekday() > 4]

    before = owed(rota)
    clock.set(clock.now.replace(year=2027, month=1, day=2))

    assert before == (0, 0)
    assert owed(rota) == (len(weekends), len(weekends))
    assert weekends


def test_a_draft_owes_nothing(rota: Rota, clock: StillClock) -> None:
    draft = rota.act("start", month=date(2026, 12, 1))
    rota.act("arrange", draft, duties=tuple(rota.by_turns()))
    clock.set(clock.now.replace(year=2027, month=1, day=2))

    assert owed(rota) == (0, 0)


def test_rest_is_owed_to_who_served(rota: Rota, clock: StillClock) -> None:
    rota.signed()
    mine = [one["day"] for one in rota.by_turns() if one["person"] == rota.people[NAME]]
    weekend = next(day for day in mine if day.weekday() > 4)
    clock.set(clock.now.replace(year=2027, month=1, day=2))
    before = owed(rota)[0], owed(rota, "何建国")[0]

    given = {"day": weekend, "from_person": rota.people[NAME], "to_person": rota.people["何建国"]}
    rota.act("changes.correct", **given, reason="实际由何建国顶班")

    assert (owed(rota)[0], owed(rota, "何建国")[0]) == (before[0] - 1, before[1] + 1)


def test_granted_rest_is_taken_in_half_days_and_may_run_ahead(rota: Rota) -> None:
    day = date(2026, 12, 7)
    leave = rota.act("leave.register", person=rota.people[NAME], kind="comp_rest", first=day, last=day,
                     from_noon=True)  # fmt: skip
    asked = owed(rota)

    rota.act("leave.grant", leave)

    assert (asked[1], owed(rota)[1]) == (0, Decimal("-0.5"))


def test_the_board_puts_everybody_who_earned_rest_in_one_lane(rota: Rota, clock: StillClock) -> None:
    rota.signed()
    clock.set(clock.now.replace(year=2027, month=1, day=2))
    due = [name for name in rota.people if owed(rota, name)[1] >= 3]

    (picture,) = rota.desk.board("roster", "rest")

    assert isinstance(picture, Lanes)
    earned = [name for name in rota.people if owed(rota, name)[0]]
    assert sum(lane.number for lane in picture.lanes) == len(earned)
    assert {str(tile.title) for tile in picture.lanes[0].tiles} == set(due) != set()
    first = picture.lanes[0].tiles[0]
    days = owed(rota, str(first.title))[0]
    assert str(first.note) == f"{days} days owed: {days} earned, 0 taken"


def test_a_form_says_how_much_rest_is_owed(rota: Rota) -> None:
    day = date(2026, 12, 7)
    given = {"person": rota.people[NAME], "kind": "comp_rest", "first": day, "last": day}

    told = [str(one.phrase) for one in rota.desk.advise("roster.leave.register", given).notices]

    assert "Compensatory rest owed: 0 days; this leave takes 1." in told
