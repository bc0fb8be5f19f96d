"""A result that belongs to a step of its own is stored by that step and by no other."""

from __future__ import annotations

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.incidents.rules.states import State
from tests.ledgers.incident_desk import Calls

BELONGING = [("case_criminal", "Accept as a case"), ("to_traffic", "Transfer"),
             ("mediation_failed", "Begin mediation")]  # fmt: skip


@pytest.mark.parametrize(("result", "button"), BELONGING)
@pytest.mark.parametrize("step", ["feed_back", "correct"])
def test_a_result_of_another_step_is_refused_naming_its_button(
    calls: Calls, step: str, result: str, button: str
) -> None:
    record = calls.handled()

    with pytest.raises(RuleBroken, match=button) as refusal:
        calls.act(step, record, result=result)

    assert set(refusal.value.field_errors) == {"result"}
    assert calls.record(record)["result"] == "mediated"


def test_a_failed_mediation_is_recorded_after_one_was_begun(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(60))
    calls.dispatch(record, dispatched_at=calls.ago(58))
    calls.act("arrive", record, arrived_at=calls.ago(50))

    with pytest.raises(RuleBroken, match="Begin mediation"):
        calls.act("handle", record, result="mediation_failed")
    calls.act("mediate", record, mediating_at=calls.ago(45))
    calls.act("handle", record, result="mediation_failed")

    assert calls.record(record)["state"] is State.HANDLED


def test_a_transfer_takes_only_results_that_are_transfers(calls: Calls) -> None:
    record = calls.handled()

    with pytest.raises(RuleBroken) as refusal:
        calls.act("transfer", record, transferred_to="镇政府", reason="权属", result="mediated")

    assert set(refusal.value.field_errors) == {"result"}


def test_the_result_of_a_case_stays_when_it_is_fed_back(calls: Calls) -> None:
    record = calls.handled()
    calls.act("accept_case", record, case_no="1")

    calls.act("feed_back", record, narrative="已受案")

    assert calls.record(record)["result"] == "case_administrative"
