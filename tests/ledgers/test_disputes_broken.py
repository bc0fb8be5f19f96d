"""A broken agreement: what it settled is open again, and the months that have passed stay as they were."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Outcome
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls

SIGNED = datetime.fromisoformat("2026-10-12T09:00:00+08:00")


@pytest.fixture
def disputes(calls: Calls) -> Disputes:
    return Disputes(calls)


def _promised(disputes: Disputes, **more: Any) -> int:
    """Settled in October by an agreement to be fulfilled by the middle of November."""
    record = disputes.register(registered_on=date(2026, 10, 8), kind="neighbours")
    disputes.act("mediate", record, outcome=Outcome.AGREED, terms="分两次付清5000元。",
                 fulfil_by=date(2026, 11, 15), started_at=SIGNED)  # fmt: skip
    disputes.act("close", record, **({"closed_on": date(2026, 10, 13)} | more))
    return record


def test_a_broken_agreement_opens_the_dispute_again_with_its_reason(disputes: Disputes) -> None:
    record = _promised(disputes)
    said = disputes.desk.advise("disputes.fulfil", {"broken": True, "on": date(2026, 11, 16)}, record)

    disputes.act("fulfil", record, on=date(2026, 11, 16), broken=True, reason="第二笔至今未付")

    kept = disputes.record(record)
    assert (kept["state"], kept["opened_on"]) == (State.REOPENED, date(2026, 11, 16))
    assert (kept["settled_on"], kept["closed_on"], kept["result"]) == (None, None, None)
    assert [str(one.phrase) for one in said.notices if str(kept["due_on"]) in str(one.phrase)]
    assert disputes.steps(record)[-3:] == ["Agreement not fulfilled", "Reopened", "To mediate"]
    assert disputes.ids(overdue=True) == []
    assert disputes.ids(open=True) == [record]


def test_a_month_that_has_passed_keeps_its_rates_when_an_agreement_is_broken_later(
    disputes: Disputes,
) -> None:
    kept, broken = _promised(disputes), _promised(disputes)
    october = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}
    november = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}
    before = disputes.desk.report("disputes.monthly", **october).data
    disputes.act("fulfil", kept, on=date(2026, 11, 14))

    disputes.act("fulfil", broken, on=date(2026, 11, 16), broken=True, reason="第二笔至今未付")

    after = disputes.desk.report("disputes.monthly", **october).data
    assert (after["counts"]["current"], after["rates"]) == (before["counts"]["current"], before["rates"])
    assert (before["counts"]["current"]["due"], before["counts"]["current"]["in_time"]) == (2, 2)
    now = disputes.desk.report("disputes.monthly", **november).data["counts"]["current"]
    assert (now["carried"], now["received"], now["again"], now["left"]) == (0, 1, 1, 1)
    assert (now["settled"], now["closed"]) == (0, 0)


def test_an_agreement_of_an_earlier_round_opens_nothing_again(disputes: Disputes) -> None:
    record = _promised(disputes)
    disputes.act("reopen", record, reason="又起争执", reopened_on=date(2026, 10, 20))
    disputes.act("note_result", record, result="reconciled", on=date(2026, 10, 25))

    disputes.act("fulfil", record, on=date(2026, 11, 16), broken=True, reason="第二笔至今未付")

    assert disputes.record(record)["state"] is State.SETTLED
