"""Wishes for the roster, and what a month cannot be asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stationdesk.core.errors import StationError
from stationdesk.ledgers.roster.reports.reading import problem_of
from stationdesk.ledgers.roster.rules.leave import Half, Wish
from stationdesk.rostering.audit import audit
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Request
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_desk import DECEMBER, LEADERS, OFFICERS, Rota

DAY = date(2026, 12, 24)


def wish(rota: Rota, name: str = "刘明", **more: Any) -> int:
    return rota.act("requests.register", **{"person": rota.people[name], "day": DAY} | more)


def problem(rota: Rota) -> Any:
    with rota.store.reading(rota.chief_actor) as tx:
        return problem_of(tx, DECEMBER)


def test_a_wish_reaches_the_engine(rota: Rota) -> None:
    wish(rota, weight=3)
    wish(rota, "何建国", wish=Wish.ON, post=rota.posts["主班民警"])

    assert set(problem(rota).requests) == {
        Request(rota.people["刘明"], 23, False, 3),
        Request(rota.people["何建国"], 23, True, 1, rota.posts["主班民警"]),
    }


def test_a_wish_may_be_changed(rota: Rota) -> None:
    made = wish(rota, half=Half.MORNING)

    rota.act("requests.change", made, wish=Wish.ON, half=Half.WHOLE)

    kept = rota.desk.record("roster.requests", made)
    assert (kept["wants"], kept["half"], kept["day"]) == (True, Half.WHOLE, DAY)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"day": date(2026, 11, 20)}, "day"),
        ({"day": date(2066, 11, 20)}, "day"),
        ({"wish": Wish.ON, "post": "带班领导"}, "post"),
        ({"weight": 0}, "weight"),
        ({"weight": 1000}, "weight"),
    ],
)
def test_a_wish_nobody_can_meet_is_refused(rota: Rota, wrong: dict[str, Any], field: str) -> None:
    given = {name: rota.posts.get(value, value) if name == "post" else value for name, value in wrong.items()}

    with pytest.raises(StationError) as refusal:
        wish(rota, **given)

    assert fields(refusal) == {field}


def test_who_wishes_to_be_off_is_asked_for_no_post(rota: Rota) -> None:
    made = wish(rota, wish=Wish.OFF, post=rota.posts["主班民警"])

    assert rota.desk.record("roster.requests", made)["post_id"] is None


def test_one_wish_a_day(rota: Rota) -> None:
    wish(rota)

    with pytest.raises(StationError) as refusal:
        wish(rota, wish=Wish.ON)

    assert fields(refusal) == {"day"}


def test_a_month_that_is_signed_takes_no_wishes(rota: Rota) -> None:
    rota.signed()

    with pytest.raises(StationError) as refusal:
        wish(rota)

    assert "The roster of 2026-12 is signed already" in str(refusal.value)


# --- months nobody could fill -------------------------------------------------------------------------


def test_with_everyone_on_leave_the_month_says_what_lacks_and_loses_nothing(rota: Rota) -> None:
    for name in rota.people:
        rota.away(name, DECEMBER, date(2026, 12, 31))

    asked = problem(rota)
    found = greedy(asked)

    assert found.roster is not None
    assert found.roster.duties == ()
    assert len(found.open) == 31 * 4
    assert len(audit(asked, found.roster)) > 0


def test_two_leaders_of_one_household_are_never_on_duty_on_one_day(rota: Rota) -> None:
    rota.profile(LEADERS[0], household="甲")
    rota.profile(OFFICERS[0], household="甲")

    asked = problem(rota)
    found = greedy(asked)

    assert found.roster is not None
    together = {rota.people[LEADERS[0]], rota.people[OFFICERS[0]]}
    days = [{one.person for one in several} for several in found.roster.by_day.values()]
    assert [day for day in days if together <= day] == []


def test_who_is_transferred_mid_month_serves_until_then(rota: Rota) -> None:
    rota.act("people.register", person=rota.people["刘明"], last=date(2026, 12, 15))

    found = greedy(problem(rota))

    assert found.roster is not None
    mine = [one.day for one in found.roster.duties if one.person == rota.people["刘明"]]
    assert mine
    assert max(mine) <= 14
