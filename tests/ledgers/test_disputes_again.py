"""More time, another try: the limit, reopening, and the order of what happened."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import StationError
from stationdesk.ledgers.disputes.rules.words import Outcome
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused


@pytest.fixture
def disputes(calls: Calls) -> Disputes:
    return Disputes(calls)


def test_a_limit_is_not_extended_into_a_year_without_a_calendar(disputes: Disputes) -> None:
    record = disputes.register(kind="neighbours")
    disputes.calls.be("陈建国", Role.CHIEF)

    with pytest.raises(StationError, match="no holidays and make-up workdays for 2027") as refusal:
        disputes.act("extend", record, due_on=date(2027, 3, 1), reason="外出务工")

    assert refused(refusal) == {"due_on"}
    assert disputes.record(record)["due_on"] < disputes.today + timedelta(days=30)


@pytest.mark.parametrize(
    ("action", "values", "field"),
    [
        ("mediate", {"outcome": Outcome.AGREED, "terms": "各让一尺。"}, "started_at"),
        ("note_result", {"result": "reconciled"}, "on"),
        ("sign_agreement", {"terms": "各让一尺。"}, "signed_on"),
    ],
)
def test_nothing_is_settled_before_it_was_last_mediated(
    disputes: Disputes, action: str, values: dict[str, Any], field: str
) -> None:
    record = disputes.register(registered_on=disputes.days_ago(10))
    at = disputes.store.clock()
    disputes.act("mediate", record, started_at=at - timedelta(days=4))
    earlier = at - timedelta(days=6)
    given = values | {field: earlier if field == "started_at" else disputes.days_ago(6)}

    with pytest.raises(StationError, match="before its last mediation") as refusal:
        disputes.act(action, record, **given)

    assert refused(refusal) == {field}


def test_a_closing_lies_neither_before_the_last_mediation_nor_before_a_slip_was_answered(
    disputes: Disputes,
) -> None:
    record = disputes.register(registered_on=disputes.days_ago(10))
    at = disputes.store.clock()
    disputes.act("mediate", record, started_at=at - timedelta(days=6), outcome=Outcome.FAILED)
    disputes.act("note_result", record, result="court", on=disputes.days_ago(6))
    with pytest.raises(StationError, match="its last mediation") as refusal:
        disputes.act("close", record, closed_on=disputes.days_ago(7))
    assert refused(refusal) == {"closed_on"}

    disputes.act("transfer", record, to_unit="镇综治办", reason="跨村", handed_at=at - timedelta(days=5))
    disputes.act("accept_transfer", record, accepted_at=at - timedelta(days=2))
    with pytest.raises(StationError, match="its slip was answered"):
        disputes.act("close", record, closed_on=disputes.days_ago(3))
    disputes.act("close", record, closed_on=disputes.days_ago(2))


@pytest.mark.parametrize(
    ("action", "values"),
    [
        ("mediate", {}),
        ("note_result", {"result": "reconciled"}),
        ("note", {"content": "双方约定择日再谈"}),
        ("transfer", {"to_unit": "镇综治办", "reason": "跨村"}),
    ],
)
def test_a_registration_is_not_moved_past_what_happened(
    disputes: Disputes, clock: Any, action: str, values: dict[str, Any]
) -> None:
    record = disputes.register()
    disputes.act(action, record, **values)
    clock.forward(days=3)

    with pytest.raises(StationError, match="dealt with before") as refusal:
        disputes.act("correct", record, registered_on=disputes.days_ago(1))

    assert refused(refusal) == {"registered_on"}
    disputes.act("correct", record, registered_on=disputes.days_ago(5))


@pytest.mark.parametrize("days", [1, -1])
def test_a_reopened_dispute_keeps_the_day_it_was_registered_on(disputes: Disputes, days: int) -> None:
    registered = disputes.days_ago(9)
    record = disputes.register(registered_on=registered)
    disputes.act("note_result", record, result="reconciled")
    disputes.act("reopen", record, reason="一方反悔")

    with pytest.raises(StationError, match="It was reopened on") as refusal:
        disputes.act("correct", record, registered_on=registered + timedelta(days=days))

    assert refused(refusal) == {"registered_on"}
    disputes.act("correct", record, kind="labour.wages")
    assert disputes.record(record)["registered_on"] == registered
