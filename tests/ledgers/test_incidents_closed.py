"""After closing: sealed, supplemented, reopened; and what a correction may change before."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from sqlalchemy import text

from stationdesk.core.actor import Role
from stationdesk.core.errors import NotAllowed, RecordStale, RuleBroken, StationError
from stationdesk.core.ledger import Query
from stationdesk.ledgers.incidents.ledger import INCIDENTS
from stationdesk.ledgers.incidents.records import Dispatch, Incident, SupplementKind
from stationdesk.ledgers.incidents.reports.pane import parts
from stationdesk.ledgers.incidents.rules.states import State
from tests.ledgers.incident_desk import Calls, fields

# --- after closing ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "values"),
    [
        ("dispatch", {"people": (2,)}), ("arrive", {}), ("handle", {"result": "settled"}),
        ("feed_back", {"narrative": "又"}), ("transfer", {"transferred_to": "某所", "reason": "x"}),
        ("correct", {"content": "改写"}), ("close", {}), ("mediate", {}), ("withdraw", {"reason": "other"}),
        ("add_participant", {"force_kind": "village"}), ("request_reinforcement", {"unit": "某所"}),
    ],
)  # fmt: skip
def test_a_closed_incident_refuses_every_step_but_says_what_to_do(
    calls: Calls, action: str, values: dict[str, object]
) -> None:
    record = calls.closed()

    with pytest.raises(RuleBroken) as refusal:
        calls.act(action, record, **values)

    assert "supplement" in str(refusal.value)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE incident SET content = 'x'", "UPDATE incident SET state = '40'  , content = 'x'",
        "UPDATE incident SET received_at = received_at - 60", "UPDATE incident_dispatch SET vehicle = 'x'",
        "UPDATE incident_feedback SET narrative = 'x'", "DELETE FROM incident_feedback",
    ],
)  # fmt: skip
def test_the_file_itself_seals_a_closed_incident(calls: Calls, change: str) -> None:
    calls.closed()

    with pytest.raises(StationError), calls.store.transaction(calls.desk.actor, "raw") as tx:
        tx.session.connection().execute(text(change))


def test_what_is_learned_later_stands_beside_the_closed_record(calls: Calls) -> None:
    record = calls.closed()

    calls.act("supplement", record, content="双方再次致谢")

    (_, steps) = next(pair for pair in calls.desk.details("incidents", record) if pair[0].name == "timeline")
    assert [one.note for one in steps if one.title == SupplementKind.SUPPLEMENT.label] == ["双方再次致谢"]


def test_an_open_incident_is_corrected_not_supplemented(calls: Calls) -> None:
    with pytest.raises(RuleBroken) as refusal:
        calls.act("supplement", calls.handled(), content="补")

    assert fields(refusal) == {"content"}


def test_a_return_call_may_be_noted_at_any_time(calls: Calls) -> None:
    calls.act("supplement", calls.handled(), kind=SupplementKind.VISIT, content="满意", satisfied=5)


def test_only_the_chief_reopens_and_the_reason_stays(calls: Calls) -> None:
    record = calls.closed()
    with pytest.raises(NotAllowed):
        calls.act("reopen", record, reason="漏填")

    calls.be("陈建国", Role.CHIEF)
    calls.act("reopen", record, reason="漏填")

    told = calls.record(record)
    assert (told["state"], told["closed_at"]) == (State.FED_BACK, None)
    (_, steps) = next(pair for pair in calls.desk.details("incidents", record) if pair[0].name == "timeline")
    assert "漏填" in [one.note for one in steps]


def test_a_reopened_incident_can_be_corrected_and_closed_again(calls: Calls) -> None:
    record = calls.closed()
    calls.be("陈建国", Role.CHIEF)
    calls.act("reopen", record, reason="漏填")

    calls.act("correct", record, content="三摊主争执")
    calls.act("close", record)

    assert calls.record(record)["content"] == "三摊主争执"


def test_an_officer_voids_an_open_call_and_only_the_chief_a_closed_one(calls: Calls) -> None:
    open_one, closed = calls.register(), calls.closed()
    calls.act("void", open_one, reason="重复登记")

    with pytest.raises(NotAllowed):
        calls.act("void", closed, reason="误报")
    calls.be("陈建国", Role.CHIEF)
    calls.act("void", closed, reason="误报")

    assert calls.desk.count(Query("incidents")) == 0
    assert calls.desk.count(Query("incidents", voided=True)) == 2


# --- correcting -------------------------------------------------------------------------------------


def test_a_correction_changes_what_was_entered_and_nothing_else(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(5), caller_phone="19900000001")
    before = calls.record(record)

    calls.act("correct", record, content="三摊主因占道争执", place="河口村2组")

    after = calls.record(record)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        "content", "place_text", "place_id", "place_kind", "village_id", "target_minutes", "version",
    }  # fmt: skip
    assert after["village_id"] == calls.villages["河口村"]


def test_moving_a_dispatch_moves_the_turn_out_with_it(calls: Calls) -> None:
    record = calls.register(received_at=calls.ago(20))
    calls.dispatch(record, dispatched_at=calls.ago(10))

    calls.act("correct", record, dispatched_at=calls.ago(18))

    with calls.store.reading(calls.desk.actor) as tx:
        (sent,) = parts(tx, Dispatch, tx.get(Incident, record))
        assert sent.dispatched_at == calls.ago(18)


def test_a_stale_version_is_refused(calls: Calls) -> None:
    record = calls.register()
    calls.dispatch(record)

    with pytest.raises(RecordStale):
        calls.desk.act("incidents.arrive", {"arrived_at": calls.now}, record=record, version=1)


def test_actions_are_plain_functions_of_a_transaction() -> None:
    for action in INCIDENTS.actions:
        assert next(iter(inspect.signature(action.run).parameters)) == "tx"


def test_the_audit_holds_no_caller_in_clear(calls: Calls, tmp_path: Path) -> None:
    record = calls.register(caller_name="赵某某", caller_phone="19900001234")
    calls.act("correct", record, caller_phone="19900005678")

    with calls.store.reading(calls.desk.actor) as tx:
        bodies = tx.session.connection().execute(text("SELECT body FROM audit_entry")).scalars().all()

    assert not any("1990000" in body or "赵某某" in body for body in bodies)
