"""A draft on its way to the chief: handed in by the officer, sent back or signed; never signed unseen."""

from typing import Any

import pytest

from stationdesk.core.errors import StationError
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.roster.rules.plan import Made, State
from stationdesk.ledgers.roster.rules.starting import Way
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_desk import DECEMBER, Rota


@pytest.fixture
def officer(rota: Rota) -> Desk:
    return Desk(rota.store, LEDGERS, actor=rota.officer_actor)


def run(desk: Desk, action: str, record: int, **values: Any) -> None:
    name = f"roster.{action}"
    desk.act(name, desk.defaults(name, record) | values, record=record)


def filled(rota: Rota, **more: Any) -> int:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY, **more)
    return rota.act("arrange", draft, duties=tuple(rota.by_turns()))


def waiting(desk: Desk) -> dict[str, int]:
    """{what the home page asks for: of which roster}, the months only."""
    return {desk.say(one.title): one.record for one in desk.due() if one.ledger == "roster"}


def test_a_submitted_draft_waits_for_the_chief_by_name(rota: Rota, officer: Desk) -> None:
    draft = filled(rota)

    run(officer, "submit", draft, note="请审签")

    plan = rota.plan(draft)
    assert (plan.state, plan.submitted_by) == (State.DRAFT, "李卫东")
    assert draft in waiting(rota.desk).values()
    assert draft not in waiting(officer).values()


def test_who_submits_twice_is_told_that_it_is_with_the_chief(rota: Rota, officer: Desk) -> None:
    draft = filled(rota)
    run(officer, "submit", draft)

    with pytest.raises(StationError) as refusal:
        run(officer, "submit", draft)

    assert "李卫东" in str(refusal.value)


def test_an_empty_draft_is_not_submitted(rota: Rota, officer: Desk) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)

    with pytest.raises(StationError) as refusal:
        run(officer, "submit", draft)

    assert fields(refusal) == {"state"}


def test_of_a_months_drafts_one_is_with_the_chief(rota: Rota, officer: Desk) -> None:
    first, second = filled(rota), filled(rota)
    run(officer, "submit", first)

    run(officer, "submit", second)

    assert (rota.plan(first).submitted_by, rota.plan(second).submitted_by) == ("", "李卫东")


def test_what_an_officer_alters_has_to_be_submitted_again(rota: Rota, officer: Desk) -> None:
    draft = filled(rota)
    run(officer, "submit", draft)

    run(officer, "arrange", draft, duties=tuple(rota.by_turns()[1:]))

    assert rota.plan(draft).submitted_by == ""


def test_a_chief_alters_and_signs_what_was_submitted(rota: Rota, officer: Desk) -> None:
    draft = filled(rota)
    run(officer, "submit", draft)

    rota.act("arrange", draft, duties=tuple(reversed(rota.by_turns())))
    rota.act("publish", draft, reason="值班民警临时抽调")

    assert rota.kept(draft).state is State.PUBLISHED


def test_what_is_sent_back_says_what_to_put_right(rota: Rota, officer: Desk) -> None:
    draft = filled(rota)
    run(officer, "submit", draft)

    run(rota.desk, "send_back", draft, reason="12月5日带班领导请改为黄文静")

    assert rota.plan(draft).sent_back == "12月5日带班领导请改为黄文静"
    notes = [officer.say(one.note) for one in officer.due() if one.record == draft and one.note is not None]
    assert notes == ["12月5日带班领导请改为黄文静"]
    run(officer, "submit", draft)
    assert rota.plan(draft).sent_back == ""


def test_only_what_was_submitted_is_sent_back(rota: Rota) -> None:
    with pytest.raises(StationError) as refusal:
        run(rota.desk, "send_back", filled(rota), reason="请改")

    assert fields(refusal) == {"state"}


def test_a_generated_month_altered_by_hand_is_no_longer_proven(rota: Rota) -> None:
    draft = filled(rota)
    rota.act("take_result", draft, duties=tuple(rota.by_turns()), made=Made.OPTIMAL, proofs="[]", digest="d")

    rota.act("arrange", draft, duties=tuple(one | {"locked": True} for one in rota.by_turns()))
    locked = rota.plan(draft).made
    rota.act("arrange", draft, duties=tuple(rota.by_turns()[1:]))

    assert locked is Made.OPTIMAL
    assert (rota.plan(draft).made, rota.kept(draft).proofs) == (Made.HAND, None)
