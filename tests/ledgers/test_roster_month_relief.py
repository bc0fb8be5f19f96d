"""A repair applied with one click: locks undone, places closed, rules given up once."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.core.errors import StationError
from stationdesk.ledgers.roster.rules.relief import rows_of_repair
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.rostering.answers import Relief, Repair, Rule, RuleRef, Step
from stationdesk.rostering.problem import Duty, Waiver
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_desk import DECEMBER, Rota

FIFTH = date(2026, 12, 5)


def draft_with_a_lock(rota: Rota) -> int:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    fixed = {"day": FIFTH, "post": rota.posts["主班民警"], "person": rota.people["刘明"], "locked": True}
    return rota.act("arrange", draft, duties=(fixed,))


def relieve(rota: Rota, draft: int, *steps: Step) -> None:
    rota.act("relieve", draft, steps=rows_of_repair(DECEMBER, Repair(steps, 1)))


def test_a_lock_is_undone_and_its_duty_stays(rota: Rota) -> None:
    draft = draft_with_a_lock(rota)
    post, person = rota.posts["主班民警"], rota.people["刘明"]

    relieve(rota, draft, Step(Relief.LOCK, RuleRef(Rule.LOCK, 4, post, person)))

    assert rota.desk.roster_problem(draft).locks == ()
    assert rota.desk.roster_problem(draft, keep="all").locks == (Duty(4, post, person),)


def test_a_lock_that_is_gone_says_to_look_again(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    at = RuleRef(Rule.LOCK, 4, rota.posts["主班民警"], rota.people["刘明"])

    with pytest.raises(StationError) as refusal:
        relieve(rota, draft, Step(Relief.LOCK, at))

    assert fields(refusal) == {"steps"}


def test_a_place_is_closed_for_the_day(rota: Rota) -> None:
    draft = draft_with_a_lock(rota)
    post = rota.posts["值班辅警"]

    relieve(rota, draft, Step(Relief.COVER, RuleRef(Rule.COVER, 4, post), 1))

    problem = rota.desk.roster_problem(draft)
    assert (problem.need(4, post), problem.need(5, post)) == (1, 2)


def test_leave_is_set_aside_for_the_search_and_told_to_the_chief(rota: Rota) -> None:
    rota.away("刘明", FIFTH, FIFTH)
    draft = draft_with_a_lock(rota)
    person, post = rota.people["刘明"], rota.posts["主班民警"]

    relieve(rota, draft, Step(Relief.LEAVE, RuleRef(Rule.AWAY, 4, post, person)))

    assert rota.desk.roster_problem(draft).leave == ()
    assert RuleRef(Rule.AWAY, 4, post, person) in [one.at for one in rota.desk.judged(rota.plan(draft))]


def test_rules_given_up_are_waived_until_they_are_kept_again(rota: Rota) -> None:
    draft = draft_with_a_lock(rota)
    one, other = rota.people["刘明"], rota.people["何建国"]

    relieve(
        rota, draft,
        Step(Relief.REST, RuleRef(Rule.REST, 5, rota.posts["主班民警"], one, other_day=4)),
        Step(Relief.WINDOW, RuleRef(Rule.WINDOW, 9, person=one)),
        Step(Relief.HOUSEHOLD, RuleRef(Rule.HOUSEHOLD, 6, others=(one, other))),
    )  # fmt: skip

    assert set(rota.desk.roster_problem(draft).waived) == {
        Waiver("rest", 5, one, 4), Waiver("window", 9, one), Waiver("household", 6, others=(one, other)),
    }  # fmt: skip
    rota.act("keep_rules", draft)
    assert rota.desk.roster_problem(draft).waived == ()
