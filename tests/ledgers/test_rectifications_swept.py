"""The hazards of an inspection stay with it when its campaign is set right."""

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.ledgers.rectifications.rules.states import CheckResult
from tests.ledgers.hazard_desk import Hazards

INSPECTIONS = "rectifications.inspections"


def of_campaign(hazards: Hazards, campaign: int) -> list[int]:
    return list(hazards.desk.ids(Query("rectifications", (("campaign", campaign),))))


def test_hazards_move_with_their_inspection_into_another_campaign(hazards: Hazards) -> None:
    wrong, right = hazards.campaign(name="校园周边排查"), hazards.campaign()
    inspection = hazards.inspect(campaign=wrong, result=CheckResult.HAZARDS)
    hazard = hazards.register(inspection=inspection)

    hazards.act("correct", inspection, INSPECTIONS, campaign=right)

    assert of_campaign(hazards, wrong) == []
    assert of_campaign(hazards, right) == [hazard]


def test_an_inspection_whose_hazard_is_closed_out_stays_in_its_campaign(hazards: Hazards) -> None:
    wrong, right = hazards.campaign(name="校园周边排查"), hazards.campaign()
    inspection = hazards.inspect(campaign=wrong, result=CheckResult.HAZARDS)
    hazard = hazards.closed(inspection=inspection)

    with pytest.raises(RuleBroken) as refusal:
        hazards.act("correct", inspection, INSPECTIONS, campaign=right)

    assert set(refusal.value.field_errors) == {"campaign"}
    assert of_campaign(hazards, wrong) == [hazard]
