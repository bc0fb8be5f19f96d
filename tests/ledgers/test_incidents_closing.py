"""From the end on the scene to closing: results, feedback, handing on, cases."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.incidents.records import Feedback, Incident
from stationdesk.ledgers.incidents.reports.pane import parts
from stationdesk.ledgers.incidents.rules.limits import CaseKind
from stationdesk.ledgers.incidents.rules.states import State
from tests.ledgers.incident_desk import Calls, fields


def test_the_whole_way_to_closing(calls: Calls) -> None:
    told = calls.record(calls.closed())

    assert told["state"] is State.CLOSED
    assert told["due_at"] is None
    assert told["closed_at"] == calls.now
    with calls.store.reading(calls.desk.actor) as tx:
        (feedback,) = parts(tx, Feedback, tx.get(Incident, told["id"]))
        assert feedback.narrative == "握手言和"


def test_a_call_settled_by_telephone_needs_no_turn_out_but_says_so(calls: Calls) -> None:
    record = calls.register(category="CN.law")

    with pytest.raises(RuleBroken) as refusal:
        calls.act("handle", record, result="declined")
    assert fields(refusal) == {"at_desk"}

    calls.act("handle", record, result="declined", at_desk=True)
    assert calls.record(record)["state"] is State.HANDLED


def test_arrival_and_result_may_be_told_at_once(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(30))
    calls.dispatch(record, dispatched_at=calls.ago(28))

    with pytest.raises(RuleBroken) as refusal:
        calls.act("handle", record, result="mediated")
    assert fields(refusal) == {"arrived_at"}

    calls.act("handle", record, result="mediated", arrived_at=calls.ago(20))
    assert calls.record(record)["arrived_at"] == calls.ago(20)


def test_a_result_that_hands_it_on_asks_to_whom(calls: Calls) -> None:
    record = calls.register(category="TR.motor_motor", received_at=calls.ago(30))
    calls.dispatch(record, dispatched_at=calls.ago(28))
    calls.act("arrive", record, arrived_at=calls.ago(20))

    with pytest.raises(RuleBroken) as refusal:
        calls.act("handle", record, result="to_traffic")
    assert fields(refusal) == {"transferred_to"}

    calls.act("handle", record, result="to_traffic", transferred_to=calls.squad)
    told = calls.record(record)
    assert (told["state"], told["transferred_to"]) == (State.TRANSFERRED, "交警中队")


def test_mediation_runs_against_seven_workdays(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(30))
    calls.dispatch(record, dispatched_at=calls.ago(28))
    calls.act("arrive", record, arrived_at=calls.ago(20))

    calls.act("mediate", record, mediating_at=calls.ago(10))

    told = calls.record(record)
    assert told["state"] is State.MEDIATING
    assert f"{told['due_at']:%Y-%m-%d}" == "2026-12-01"


def test_feedback_needs_a_result(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("feed_back", calls.register(), narrative="已处理", result="settled")

    assert fields(refusal) == {"fed_back_at"}


def test_more_may_be_fed_back_until_it_is_closed(calls: Calls) -> None:
    record = calls.handled()
    calls.act("feed_back", record, fed_back_at=calls.ago(12))

    calls.act(
        "feed_back", record, fed_back_at=calls.ago(2), narrative="补充：已赔付", loss_amount=Decimal("80")
    )

    told = calls.record(record)
    assert (told["fed_back_at"], told["outcome"]) == (calls.ago(12), "补充：已赔付")
    assert told["loss_amount"] == Decimal("80.00")


def test_a_transfer_names_the_receiver_and_the_reason(calls: Calls) -> None:
    record = calls.handled()

    calls.act("transfer", record, transferred_to="县劳动监察", reason="欠薪", result="to_government")

    told = calls.record(record)
    assert (told["state"], told["transferred_to"]) == (State.TRANSFERRED, "县劳动监察")
    assert told["due_at"] == calls.ago(20) + timedelta(minutes=30)


def test_a_case_is_accepted_with_its_number_and_receipt(calls: Calls) -> None:
    record = calls.handled(category="PO.assault")
    case = {"case_kind": CaseKind.ADMINISTRATIVE, "case_no": "青公（坪）受字〔2026〕1号"}

    with pytest.raises(RuleBroken) as refusal:
        calls.act("accept_case", record, **case, receipt_issued=False)
    assert fields(refusal) == {"receipt_note"}

    calls.act("accept_case", record, **case)
    told = calls.record(record)
    assert (told["state"], told["result"]) == (State.IN_CASE, "case_administrative")
    assert told["receipt_issued"] is True


def test_a_platform_call_is_closed_only_after_feedback(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("close", calls.handled())

    assert fields(refusal) == {"closed_at"}


def test_a_call_taken_at_the_station_may_be_closed_without_feedback(calls: Calls) -> None:
    record = calls.handled(source="visit.station")

    calls.act("close", record)

    assert calls.record(record)["state"] is State.CLOSED


def test_an_undispatched_incident_cannot_be_closed(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("close", calls.register())

    assert "dispatch it first" in str(refusal.value)
