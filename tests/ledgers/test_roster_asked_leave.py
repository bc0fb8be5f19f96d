"""Leave that is asked for and not answered yet: a heavy wish to the generator, told where it is not kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Request
from tests.ledgers.roster_desk import DECEMBER, OFFICERS, Rota

FIRST, LAST = date(2026, 12, 7), date(2026, 12, 9)
ZH = speaker(CHINESE)


def ask(rota: Rota, name: str = "刘明", **more: Any) -> int:
    values = {"person": rota.people[name], "kind": "personal", "first": FIRST, "last": LAST}
    return rota.act("leave.register", **values | more)


def wishes(rota: Rota) -> list[Request]:
    return [one for one in rota.desk.roster_problem(DECEMBER).requests if one.leave]


def days_of(rota: Rota, name: str) -> set[int]:
    roster = greedy(rota.desk.roster_problem(DECEMBER)).roster
    assert roster is not None
    return {one.day for one in roster.duties if one.person == rota.people[name]}


def test_the_generator_keeps_asked_leave_free_where_it_can(rota: Rota) -> None:
    ask(rota)

    assert not days_of(rota, "刘明") & {6, 7, 8}


def test_where_everybody_asks_the_month_is_filled_all_the_same(rota: Rota) -> None:
    for name in OFFICERS:
        ask(rota, name)

    assert set().union(*(days_of(rota, name) for name in OFFICERS)) == set(range(31))


def test_answered_leave_is_no_wish_any_more(rota: Rota) -> None:
    leave = ask(rota)
    assert [one.day for one in wishes(rota)] == [6, 7, 8]

    rota.act("leave.grant", leave)

    assert wishes(rota) == []
    assert rota.desk.record("roster.leave", leave)["answer"] is Answer.GRANTED


def test_half_a_day_asked_for_is_a_wish_about_the_posts_it_takes_somebody_from(rota: Rota) -> None:
    ask(rota, from_noon=True)

    found = wishes(rota)

    assert {one.post for one in found if one.day == 6} == set(rota.posts.values())
    assert {one.post for one in found if one.day == 7} == {None}


def test_who_signs_is_told_of_the_duties_on_asked_leave(rota: Rota) -> None:
    ask(rota, "李卫东", last=date(2026, 12, 10))
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    rota.act("arrange", draft, duties=tuple(rota.by_turns()))

    told = [ZH(one.phrase) for one in rota.desk.advise("roster.publish", {"reason": None}, draft).notices]

    assert any(
        one.startswith("有1个班排在已申请未批复的休假上：12月") and "李卫东主班民警" in one for one in told
    )


def test_why_not_him_says_that_he_asked_for_leave(rota: Rota) -> None:
    ask(rota)
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    main = {"day": LAST, "post": rota.posts["主班民警"], "person": rota.people["李卫东"], "locked": False}
    rota.act("arrange", draft, duties=(main,))
    plan = rota.plan(draft)

    assert "刘明已申请休假" in ZH(rota.desk.why(plan, plan.duties[0]))
