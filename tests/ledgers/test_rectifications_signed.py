"""What waits for the chief's signature: every notice, extension and close-out, whatever its day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from stationdesk.core.ledger import Query
from stationdesk.ledgers.rectifications.rules.states import State
from tests.ledgers.hazard_desk import CHIEF, OFFICER, Hazards


def asked_for(hazards: Hazards, **more: object) -> int:
    """A hazard of which an extension was asked for."""
    record = hazards.issued(**more)
    later = hazards.record(record)["due_on"] + timedelta(days=5)
    hazards.act("ask_extension", record, new_due_on=later, reason="雨")
    return record


def waiting(hazards: Hazards) -> dict[int, str]:
    """{hazard: the deed it waits for}, of the chief's tray."""
    return {one.record: one.signs for one in hazards.desk.waiting() if one.ledger == "rectifications"}


def test_each_waits_for_its_own_deed_and_the_tray_counts_what_the_lists_count(hazards: Hazards) -> None:
    notices = {hazards.register(object=f"第{number}户", kind="rental") for number in range(3)}
    extensions = {asked_for(hazards, object=f"第{number}店") for number in range(2)}
    closings = {hazards.proposed(object="镇饭店")}
    hazards.to_review(object="镇中学")
    hazards.be(CHIEF)

    found = waiting(hazards)

    for deed, state, records in (
        ("issue", State.REGISTERED, notices),
        ("decide_extension", State.EXTENSION_ASKED, extensions),
        ("close", State.CLOSE_PROPOSED, closings),
    ):
        assert {record for record, by in found.items() if by == deed} == records
        assert hazards.desk.count(Query("rectifications", (("state", state),))) == len(records)
    assert len(found) == 6
    every = [one.record for one in hazards.desk.due() if one.ledger == "rectifications"]
    assert len(every) == len(set(every))  # none is listed once to sign and once by its deadline


def test_what_is_signed_leaves_the_tray(hazards: Hazards) -> None:
    records = (
        hazards.register(kind="rental"),
        asked_for(hazards, object="镇饭店"),
        hazards.proposed(object="镇中学"),
    )
    hazards.be(CHIEF)

    for record in records:
        hazards.act(waiting(hazards)[record], record)
        assert record not in waiting(hazards)


@pytest.mark.parametrize("make", [asked_for, Hazards.proposed])
def test_nobody_signs_what_they_asked_for_themselves(hazards: Hazards, make) -> None:
    hazards.be(CHIEF)

    record = make(hazards)

    assert record not in waiting(hazards)


def test_another_bodys_hazard_needs_no_notice_of_ours(hazards: Hazards) -> None:
    hazards.register(kind="fire.escape")
    hazards.be(CHIEF)

    assert waiting(hazards) == {}


def test_an_officer_has_no_tray_and_goes_on_seeing_deadlines(hazards: Hazards) -> None:
    hazards.register(found_on=hazards.ago(6))
    hazards.be(OFFICER)

    assert waiting(hazards) == {}
    assert [one.signs for one in hazards.desk.due() if one.ledger == "rectifications"] == [""]
