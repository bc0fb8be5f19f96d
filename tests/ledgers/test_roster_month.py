"""A month's roster from its first draft to the signature, through the desk."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.ledgers.roster.rules.plan import Made, State
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.rostering.answers import Rule
from stationdesk.rostering.problem import DayType
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_desk import DECEMBER, JANUARY, Rota

ZH = speaker(CHINESE)


def row(rota: Rota, day: date, post: str, name: str, *, locked: bool = False) -> dict[str, Any]:
    return {"day": day, "post": rota.posts[post], "person": rota.people[name], "locked": locked}


def test_an_empty_draft_has_every_day_and_its_tail(rota: Rota) -> None:
    draft = rota.act("start", month=date(2026, 12, 17), way=Way.EMPTY)

    plan = rota.plan(draft)

    assert plan.month == DECEMBER
    assert [one.day.day for one in plan.days if not one.tail] == list(range(1, 32))
    assert next(one.day for one in plan.days if one.tail) == date(2026, 11, 24)
    assert plan.state is State.DRAFT
    assert plan.duties == ()


def test_arranging_writes_only_what_differs(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    first = row(rota, date(2026, 12, 1), "主班民警", "刘明")
    other = row(rota, date(2026, 12, 2), "主班民警", "何建国")
    rota.act("arrange", draft, duties=(first, other))
    before = {one.id for one in rota.plan(draft).duties}

    rota.act(
        "arrange", draft, duties=({**first, "locked": True}, row(rota, other["day"], "主班民警", "李卫东"))
    )
    rota.act("arrange", draft, duties=(first, other))

    assert {one.id for one in rota.plan(draft).duties} == before


def test_a_day_of_another_month_is_refused(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)

    with pytest.raises(StationError) as refusal:
        rota.act("arrange", draft, duties=(row(rota, JANUARY, "主班民警", "刘明"),))

    assert fields(refusal) == {"duties"}


@pytest.mark.parametrize("count", [-3, 900])
def test_an_absurd_number_of_people_is_refused(rota: Rota, count: int) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    need = {"day": date(2026, 12, 5), "post": rota.posts["主班民警"], "count": count}

    with pytest.raises(StationError) as refusal:
        rota.act("arrange", draft, needs=(need,))

    assert fields(refusal) == {"needs"}


def test_a_full_month_breaks_no_rule_and_is_signed(rota: Rota) -> None:
    signed = rota.signed()

    plan = rota.plan(signed)

    assert [one for one in rota.desk.judged(plan) if not one.warning] == []
    assert plan.state is State.PUBLISHED
    assert plan.signed_by == "陈建国"


def test_a_broken_rule_is_signed_only_with_a_reason(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    rota.act("arrange", draft, duties=tuple(rota.by_turns()[1:]))

    with pytest.raises(StationError) as refusal:
        rota.act("publish", draft)
    rota.act("publish", draft, reason="12月1日由分局领导带班")

    assert fields(refusal) == {"reason"}
    assert "12-1: 带班领导 needs 1 and has 0." in str(refusal.value)
    assert rota.kept(draft).accepted == "12月1日由分局领导带班"


def test_a_month_is_signed_once(rota: Rota) -> None:
    rota.act("start", month=DECEMBER, way=Way.EMPTY)
    rota.signed()

    with pytest.raises(StationError) as refusal:
        rota.act("start", month=DECEMBER, way=Way.EMPTY)

    assert fields(refusal) == {"month"}
    assert "陈建国" in str(refusal.value)


def test_signing_drops_the_other_drafts(rota: Rota) -> None:
    other = rota.act("start", month=DECEMBER, way=Way.EMPTY)

    rota.signed()

    assert rota.kept(other).state is State.DROPPED


def test_a_signed_month_is_not_rearranged(rota: Rota) -> None:
    signed = rota.signed()

    with pytest.raises(StationError) as refusal:
        rota.act("arrange", signed, duties=())

    assert fields(refusal) == {"duties"}


def test_a_result_is_taken_with_its_proof(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)

    rota.act("take_result", draft, duties=tuple(rota.by_turns()), made=Made.OPTIMAL, proofs="[]", digest="d")

    assert rota.plan(draft).made is Made.OPTIMAL
    assert len(rota.plan(draft).duties) == 31 * 4


def test_the_next_month_goes_on_where_the_last_one_ended(rota: Rota) -> None:
    rota.signed()

    draft = rota.act("start", month=JANUARY, way=Way.COPY)

    wanted = {(one["day"], one["post"], one["person"]) for one in rota.by_turns(JANUARY)}
    assert {(one.day, one.post, one.person) for one in rota.plan(draft, JANUARY).duties
            if one.day >= JANUARY} == wanted  # fmt: skip


def test_a_month_is_archived_once_it_is_over(rota: Rota, clock: Any) -> None:
    signed = rota.signed()
    with pytest.raises(StationError) as refusal:
        rota.act("archive", signed)

    clock.forward(days=60)
    rota.act("archive", signed)

    assert fields(refusal) == {"state"}
    assert rota.kept(signed).state is State.ARCHIVED


def test_putting_away_is_offered_only_once_the_month_is_over(rota: Rota, clock: Any) -> None:
    def offered(roster: int) -> bool:
        return {name: can for name, _, can in rota.desk.allowed("roster", roster)}["roster.archive"]

    signed = rota.signed()
    assert not offered(signed)
    assert "12月31日" in ZH(rota.desk.reason("roster.archive", signed))

    clock.forward(days=60)

    assert offered(signed)
    assert rota.desk.reason("roster.archive", signed) is None


def test_holidays_come_from_the_stations_calendar(rota: Rota) -> None:
    plan = rota.desk.month_plan(date(2026, 2, 1))

    kinds = {one.day.day: one for one in plan.days if not one.tail}

    assert kinds[16].name == "除夕"
    assert kinds[16].kind is DayType.STATUTORY
    assert kinds[21].kind is DayType.BRIDGE
    assert (kinds[14].kind, kinds[14].makeup) == (DayType.WORK, True)
    assert kinds[7].kind is DayType.WEEKEND
    assert plan.unknown_years == ()


def test_january_2027_is_made_without_a_calendar_and_says_so(rota: Rota) -> None:
    draft = rota.act("start", month=JANUARY, way=Way.TURNS)

    plan = rota.plan(draft, JANUARY)

    assert plan.unknown_years == (2027,)
    assert [one.day.day for one in plan.days if one.kind is DayType.WEEKEND and not one.tail][:2] == [2, 3]
    assert not [one for one in rota.desk.judged(plan) if one.at.rule is Rule.COVER]
