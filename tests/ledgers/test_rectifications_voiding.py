"""Who may strike a hazard out: an officer what is only registered, the chief whatever has begun."""

from __future__ import annotations

import pytest

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.ledger import Query
from tests.ledgers.hazard_desk import CHIEF, OFFICER, Hazards


def begun(hazards: Hazards, how: str) -> int:
    """A hazard that is more than registered."""
    if how not in ("handed over", "returned", "reopened"):
        return int(getattr(hazards, how)())
    record = hazards.register()
    hazards.act("hand_over", record, handed_to="镇住建办", reason="房屋安全由住建办主管")
    if how == "returned":
        hazards.act("take_back", record, reason="不属其职责")
    if how == "reopened":
        hazards.act("receipt", record)
        hazards.act("propose_close", record)
        hazards.approve(record)
        hazards.be(CHIEF)
        hazards.act("reopen", record, reason="墙体再次开裂")
        hazards.be(OFFICER)
    return record


def is_offered(hazards: Hazards, record: int) -> bool:
    return {name: can for name, _, can in hazards.desk.allowed("rectifications", record)}[
        "rectifications.void"
    ]


@pytest.mark.parametrize(
    "how", ["issued", "to_review", "passed", "proposed", "handed over", "returned", "reopened"]
)
def test_only_the_chief_voids_a_hazard_that_was_issued_or_handed_over(hazards: Hazards, how: str) -> None:
    record = begun(hazards, how)

    assert not is_offered(hazards, record)
    with pytest.raises(StationError, match="Only the station chief may void") as refusal:
        hazards.act("void", record, reason="误报")
    assert set(refusal.value.field_errors) == {"reason"}
    assert hazards.record(record)["voided_at"] is None

    hazards.be(CHIEF)
    assert is_offered(hazards, record)
    hazards.act("void", record, reason="误报")
    assert hazards.record(record)["voided_at"] is not None


def test_an_officer_voids_what_is_only_registered(hazards: Hazards) -> None:
    record = hazards.register()

    assert is_offered(hazards, record)
    hazards.act("void", record, reason="误报")

    assert hazards.record(record)["voided_at"] is not None


def test_a_closed_hazard_is_not_voided_and_an_open_one_keeps_its_number(hazards: Hazards) -> None:
    closed, wrong = hazards.closed(), hazards.register()

    with pytest.raises(RuleBroken) as refusal:
        hazards.act("void", closed, reason="误报")
    hazards.act("void", wrong, reason="误报")

    assert set(refusal.value.field_errors) == {"reason"}
    assert hazards.record(wrong)["number"] == "青坪所隐〔2026〕0002号"
    assert hazards.desk.count(Query("rectifications")) == 1
