"""Sending people: who went, in what order, who followed and who was called back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query, Tone
from stationdesk.ledgers.incidents.records import Dispatch, Incident
from stationdesk.ledgers.incidents.reports.pane import parts
from stationdesk.ledgers.incidents.rules.states import State
from tests.ledgers.incident_desk import Calls, fields


def test_a_dispatch_names_who_went_and_the_first_of_them_handles_it(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(5))

    calls.dispatch(record, dispatched_at=calls.ago(4), vehicle="01警车")

    told = calls.record(record)
    assert told["state"] is State.DISPATCHED
    assert told["handler_id"] == calls.people["李卫东"]
    assert told["due_at"] == calls.ago(4) + timedelta(minutes=4)


def test_a_dispatch_of_nobody_is_refused(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("dispatch", calls.register())

    assert fields(refusal) == {"people"}


def test_a_dispatch_before_the_call_is_refused(calls: Calls) -> None:
    record = calls.register()

    with pytest.raises(RuleBroken) as refusal:
        calls.dispatch(record, dispatched_at=calls.ago(1))

    assert fields(refusal) == {"dispatched_at"}


def test_a_second_car_may_follow_without_changing_the_first_dispatch(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(9))
    calls.dispatch(record, dispatched_at=calls.ago(8))

    calls.dispatch(record, dispatched_at=calls.ago(2), people=(calls.people["陈建国"],))

    assert calls.record(record)["dispatched_at"] == calls.ago(8)
    with calls.store.reading(calls.desk.actor) as tx:
        assert len(parts(tx, Dispatch, tx.get(Incident, record))) == 2


def test_people_called_back_leave_the_call_waiting_again(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(5))
    calls.dispatch(record, dispatched_at=calls.ago(4))

    calls.act("withdraw", record, reason="urgent")

    told = calls.record(record)
    assert (told["state"], told["dispatched_at"]) == (State.RECEIVED, None)
    assert told["due_at"] == calls.ago(2)


def test_signing_departing_and_arriving_are_kept_in_order(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(20))
    calls.dispatch(record, dispatched_at=calls.ago(19))
    calls.act("depart", record, signed_at=calls.ago(18), departed_at=calls.ago(17))

    with pytest.raises(RuleBroken) as refusal:
        calls.act("arrive", record, arrived_at=calls.ago(18))
    assert fields(refusal) == {"arrived_at"}

    calls.act("arrive", record, arrived_at=calls.ago(9))
    assert calls.record(record)["state"] is State.ARRIVED


def test_nobody_arrives_where_nobody_was_sent(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("arrive", calls.register())

    assert "dispatch it first" in str(refusal.value)


def test_reinforcement_is_measured_against_its_target(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(60))
    calls.dispatch(record, dispatched_at=calls.ago(59))
    calls.act("request_reinforcement", record, unit=calls.squad, headcount=3, requested_at=calls.ago(40))
    calls.act("request_reinforcement", record, unit="河埠所", requested_at=calls.ago(30))

    calls.act("reinforcement_arrived", record, arrived_at=calls.ago(15))

    (_, steps) = next(pair for pair in calls.desk.details("incidents", record) if pair[0].name == "timeline")
    (came,) = [one for one in steps if one.title.source == "Reinforcement arrived"]
    assert [fact.value for fact in came.facts] == ["交警中队", 25, 20]
    assert came.tone is Tone.BAD


def test_reinforcement_that_was_not_asked_for_cannot_arrive(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(60))
    calls.dispatch(record, dispatched_at=calls.ago(59))

    with pytest.raises(RuleBroken) as refusal:
        calls.act("reinforcement_arrived", record)

    assert fields(refusal) == {"arrived_at"}


def test_two_different_units_make_it_joint(calls: Calls) -> None:
    alone, joint = calls.handled(), calls.handled(received_at=calls.ago(70))
    calls.act("add_participant", alone, force_kind="auxiliary", headcount=2)

    calls.act("add_participant", joint, unit=calls.squad)

    found = calls.desk.rows(Query("incidents", (("joint", True),))).rows
    assert [row.id for row in found] == [joint]


def test_a_participant_without_unit_and_force_is_refused(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("add_participant", calls.handled())

    assert fields(refusal) == {"force_kind"}
