"""Swaps and substitutes of signed duties: asked, agreed, approved, carried out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.errors import NotAllowed, StationError
from stationdesk.ledgers.roster.records import DutyShare
from stationdesk.ledgers.roster.rules.changes import ChangeState
from stationdesk.ledgers.roster.rules.plan import Mark, State
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_changes import ONE, OTHER, agreed, days, pair, serving, state, substitute, swap
from tests.ledgers.roster_desk import Rota


@pytest.fixture
def december(rota: Rota) -> int:
    return rota.signed()


def test_a_swap_goes_from_asking_to_agreement_to_approval(rota: Rota, december: int) -> None:
    given = pair(rota)
    change = swap(rota)
    states = [state(rota, change)]
    rota.act("changes.agree", change)
    states.append(state(rota, change))

    rota.act("changes.approve", change)

    assert [*states, state(rota, change)] == [ChangeState.ASKED, ChangeState.AGREED, ChangeState.DONE]
    assert rota.people[OTHER] in serving(rota, given["day"])
    assert rota.people[ONE] in serving(rota, given["other_day"])
    assert rota.kept(december).state is State.CHANGED


def test_who_was_chosen_stays_beside_who_serves(rota: Rota, december: int) -> None:
    rota.act("changes.approve", agreed(rota))

    plan = rota.plan(december)
    moved = [one for one in plan.duties if one.person != one.chosen]

    assert {(one.chosen, one.person) for one in moved} == {
        (rota.people[ONE], rota.people[OTHER]),
        (rota.people[OTHER], rota.people[ONE]),
    }
    assert {one.mark for one in moved} == {Mark.SWAPPED}


def test_nothing_changes_before_the_approval(rota: Rota, december: int) -> None:
    before = rota.plan(december).duties
    agreed(rota)

    assert rota.plan(december).duties == before
    assert rota.kept(december).state is State.PUBLISHED


def test_it_is_not_approved_before_the_other_agreed(rota: Rota, december: int) -> None:
    change = swap(rota)

    with pytest.raises(StationError, match="has to agree"):
        rota.act("changes.approve", change)


def test_who_asked_does_not_agree_for_the_other(rota: Rota, december: int) -> None:
    mine = days(rota, "李卫东")[0]
    change = substitute(rota, mine, "何建国", name="李卫东")
    rota.desk.actor = rota.officer_actor

    with pytest.raises(NotAllowed):
        rota.act("changes.agree", change)
    rota.desk.actor = rota.chief_actor
    rota.act("changes.agree", change)

    assert rota.desk.record("roster.changes", change)["agreed_by"] == rota.people["何建国"]


def test_nobody_approves_a_change_of_their_own_duty(rota: Rota, december: int) -> None:
    change = rota.act("changes.swap", **pair(rota, "陈建国", "孙立新"))
    rota.desk.actor = rota.officer_actor
    rota.act("changes.agree", change)
    rota.desk.actor = rota.chief_actor

    with pytest.raises(NotAllowed):
        rota.act("changes.approve", change)
    assert "own duty" in str(rota.desk.reason("roster.changes.approve", change))
    rota.desk.actor = rota.second_chief()
    rota.act("changes.approve", change)
    assert state(rota, change) is ChangeState.DONE


def test_balances_follow_the_one_who_serves(rota: Rota, december: int) -> None:
    def load(name: str) -> int:
        with rota.store.reading(rota.chief_actor) as tx:
            found = select(DutyShare.load).where(
                DutyShare.roster_id == december, DutyShare.person_id == rota.people[name]
            )
            return tx.session.scalar(found) or 0

    before = load(ONE), load(OTHER)
    change = substitute(rota, days(rota, ONE)[0], OTHER)
    rota.act("changes.agree", change)
    rota.act("changes.approve", change, answer_note="确有需要")

    assert (load(ONE), load(OTHER)) == (before[0] - 10, before[1] + 10)


def test_a_change_that_breaks_the_rest_is_told_and_wants_the_chiefs_reason(rota: Rota, december: int) -> None:
    theirs = days(rota, OTHER)[1]
    eve = next(one for one in days(rota, ONE) if abs((one - theirs).days) == 1)
    given = {"day": eve, "from_person": rota.people[ONE], "to_person": rota.people[OTHER]}

    told = [str(one.phrase) for one in rota.desk.advise("roster.changes.substitute", given).notices]
    change = rota.act("changes.substitute", **given)
    rota.act("changes.agree", change)
    with pytest.raises(StationError) as refusal:
        rota.act("changes.approve", change)

    assert OTHER in told[0]
    assert fields(refusal) == {"answer_note"}
    assert state(rota, change) is ChangeState.AGREED
    rota.act("changes.approve", change, answer_note="抗洪期间人手不足")
    assert rota.people[OTHER] in serving(rota, eve)


def test_a_swap_that_keeps_every_rule_is_told_who_has_to_agree(rota: Rota, december: int) -> None:
    given = pair(rota)

    told = [str(one.phrase) for one in rota.desk.advise("roster.changes.swap", given).notices]

    assert told == [f"{OTHER} has to agree, then a chief approves."]


def test_two_changes_of_one_duty_are_never_both_open(rota: Rota, december: int) -> None:
    change = swap(rota)

    with pytest.raises(StationError) as refusal:
        substitute(rota, pair(rota)["day"], "吴志强")
    with pytest.raises(StationError):
        substitute(rota, pair(rota)["other_day"], "吴志强", name=OTHER)

    assert fields(refusal) == {"to_person"}
    rota.act("changes.withdraw", change)
    assert state(rota, substitute(rota, days(rota, ONE)[0], "吴志强")) is ChangeState.ASKED


def test_what_was_refused_leaves_everything_as_it_was(rota: Rota, december: int) -> None:
    before = rota.plan(december).duties
    change = agreed(rota)

    rota.act("changes.refuse", change, answer_note="当日有专项行动")

    assert rota.plan(december).duties == before
    assert state(rota, change) is ChangeState.REFUSED


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"day": date(2027, 1, 4)}, "day"),  # not signed
        ({"day": date(2026, 12, 1)}, "day"),  # not theirs
        ({"to_person": "刘明"}, "other_day"),
    ],
)
def test_a_duty_nobody_holds_cannot_be_swapped(
    rota: Rota, december: int, wrong: dict[str, Any], field: str
) -> None:
    given = {name: rota.people.get(value, value) for name, value in wrong.items()}
    if given.get("day") in days(rota, ONE):
        given["day"] += timedelta(days=1)

    with pytest.raises(StationError) as refusal:
        swap(rota, **given)

    assert fields(refusal) == {field}


def test_who_stands_on_no_roster_takes_over_nothing(rota: Rota, december: int) -> None:
    rota.profile("吴志强", rostered=False)

    with pytest.raises(StationError, match="does not stand on rosters"):
        substitute(rota, days(rota, ONE)[0], "吴志强")


def test_a_swap_lists_the_duties_of_whoever_is_named_until_one_is_chosen(rota: Rota, december: int) -> None:
    given = pair(rota)
    theirs = [f"{day:%m-%d}" for day in days(rota, OTHER)]

    told = rota.desk.advise("roster.changes.swap", given | {"other_day": None}).notices
    chosen = rota.desk.advise("roster.changes.swap", given).notices

    assert len(told) == 1
    assert all(day in str(rota.desk.say(told[0].phrase)) for day in theirs[:8])
    assert not any(theirs[-1] in rota.desk.say(one.phrase) for one in chosen)
