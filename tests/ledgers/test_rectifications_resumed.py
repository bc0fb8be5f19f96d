"""A hazard that was handed over without a deadline of its own, and what happens when it comes back."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.core.duty_day import instant
from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.rectifications.rules.states import ReviewResult, State
from tests.conftest import StillClock
from tests.ledgers.hazard_desk import CHIEF, SECOND, THIRD, Hazards


def handed_over(hazards: Hazards) -> int:
    record = hazards.register(found_on=hazards.ago(20))
    hazards.act("hand_over", record, handed_to="镇住建办", reason="房屋安全由住建办主管")
    hazards.act("receipt", record)
    return record


def is_waiting(hazards: Hazards, record: int) -> bool:
    return any(one.ledger == "rectifications" and one.record == record for one in hazards.desk.due())


def test_one_sent_back_without_a_deadline_waits_to_be_issued(hazards: Hazards) -> None:
    record = handed_over(hazards)
    hazards.act("propose_close", record)

    hazards.act("send_back", record, reason="现场未整改")

    assert hazards.record(record)["state"] is State.REGISTERED
    assert is_waiting(hazards, record)


def test_one_that_fails_its_review_without_a_deadline_waits_to_be_issued(hazards: Hazards) -> None:
    record = handed_over(hazards)
    hazards.act("ask_review", record)

    hazards.act("review", record, reviewers=hazards.pair(SECOND, THIRD), opinion="裂缝仍在",
                result=ReviewResult.FAILED)  # fmt: skip

    assert hazards.record(record)["state"] is State.REGISTERED
    assert is_waiting(hazards, record)


def test_one_reopened_without_a_deadline_waits_to_be_issued(hazards: Hazards) -> None:
    record = handed_over(hazards)
    hazards.act("propose_close", record)
    hazards.approve(record)
    hazards.be(CHIEF)

    hazards.act("reopen", record, reason="墙体再次开裂")

    assert hazards.record(record)["state"] is State.REGISTERED
    assert is_waiting(hazards, record)


def test_one_with_a_deadline_goes_on_being_put_right(hazards: Hazards) -> None:
    record = hazards.proposed()

    hazards.act("send_back", record, reason="照片不清")

    assert hazards.record(record)["state"] is State.RECTIFYING
    assert hazards.record(record)["due_on"] is not None


def test_a_close_out_may_not_lie_before_the_receipt_it_rests_on(hazards: Hazards) -> None:
    record = handed_over(hazards)
    hazards.act("propose_close", record)

    with pytest.raises(RuleBroken) as refusal:
        hazards.approve(record, closed_on=hazards.ago(19))

    assert set(refusal.value.field_errors) == {"closed_on"}
    hazards.be(CHIEF)
    hazards.act("close", record, closed_on=hazards.today)
    assert hazards.record(record)["closed_on"] == hazards.today


def test_a_close_out_lies_neither_before_its_proposal_nor_before_the_last_review(
    hazards: Hazards, clock: StillClock
) -> None:
    clock.set(instant(date(2026, 11, 10)))
    record = hazards.passed()
    clock.set(instant(date(2026, 11, 16)))
    hazards.act("propose_close", record)
    clock.set(instant(date(2026, 11, 21)))

    for day in (date(2026, 11, 9), date(2026, 11, 12), date(2026, 11, 15)):
        with pytest.raises(RuleBroken, match="lies before 2026-11-16") as refusal:
            hazards.approve(record, closed_on=day)
        assert set(refusal.value.field_errors) == {"closed_on"}

    hazards.be(CHIEF)
    hazards.act("close", record, closed_on=date(2026, 11, 16))
    assert hazards.record(record)["closed_on"] == date(2026, 11, 16)
