"""Correcting an inspection leaves who found its hazards, and when, as they were."""

from __future__ import annotations

from datetime import timedelta

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.rectifications.rules.states import State
from tests.ledgers.hazard_desk import OFFICER, SECOND, THIRD, Hazards

INSPECTIONS = "rectifications.inspections"


def found(hazards: Hazards) -> tuple[int, int]:
    """(inspection, a hazard of it) by the first two."""
    checked = hazards.inspect(inspected_on=hazards.ago(5))
    hazard = hazards.act("from_inspection", checked, kind="fire.power", description="私拉电线飞线充电")
    assert hazard is not None
    return checked, hazard


def refused(hazards: Hazards, checked: int, **more: object) -> set[str]:
    with pytest.raises(RuleBroken) as refusal:
        hazards.act("correct", checked, INSPECTIONS, **more)
    assert str(refusal.value).endswith(".")
    return set(refusal.value.field_errors)


@pytest.mark.parametrize("step", ["issue", "hand_over"])
def test_inspectors_stay_once_a_hazard_is_issued_or_handed_over(hazards: Hazards, step: str) -> None:
    checked, hazard = found(hazards)
    given = {"handed_to": "镇政府", "reason": "不属本所"} if step == "hand_over" else {}
    hazards.act(step, hazard, **given)

    assert refused(hazards, checked, inspectors=hazards.pair(OFFICER, THIRD)) == {"inspectors"}
    hazards.act("correct", checked, INSPECTIONS, note="补充说明", inspectors=hazards.pair(SECOND, OFFICER))

    assert set(hazards.record(checked, INSPECTIONS)["inspectors"]) == set(hazards.pair(OFFICER, SECOND))


def test_who_inspected_cannot_be_corrected_away_to_review_alone(hazards: Hazards) -> None:
    checked, hazard = found(hazards)
    hazards.act("issue", hazard)
    hazards.act("ask_review", hazard)
    refused(hazards, checked, inspectors=hazards.pair(OFFICER, THIRD))

    with pytest.raises(RuleBroken, match="alone"):
        hazards.act("review", hazard, reviewers=hazards.pair(SECOND, OFFICER), opinion="合格")

    assert hazards.record(hazard)["state"] is State.REVIEW_ASKED


def test_inspectors_are_corrected_while_its_hazards_are_only_registered(hazards: Hazards) -> None:
    checked, _ = found(hazards)

    hazards.act("correct", checked, INSPECTIONS, inspectors=hazards.pair(OFFICER, THIRD))

    assert hazards.record(checked, INSPECTIONS)["inspectors"] == hazards.pair(OFFICER, THIRD)


def test_an_inspection_is_not_moved_behind_the_hazards_it_found(hazards: Hazards) -> None:
    checked, hazard = found(hazards)
    later = hazards.ago(4)

    assert refused(hazards, checked, inspected_on=later) == {"inspected_on"}
    hazards.act("correct", checked, INSPECTIONS, inspected_on=later - timedelta(days=2))

    assert hazards.record(hazard)["found_on"] == hazards.ago(5)
