"""Escalation goes upwards only, and a hazard that has come back is not overdue from the first day."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.core.errors import StationError
from stationdesk.ledgers.rectifications.rules.escalation import Level
from tests.conftest import StillClock
from tests.ledgers.hazard_desk import CHIEF, Hazards
from tests.ledgers.small_station import refused


@pytest.mark.parametrize("level", [Level.REMIND, Level.RED_LIST, Level.CHIEF])
def test_a_level_below_one_carried_out_is_refused(hazards: Hazards, level: Level) -> None:
    record = hazards.issued()
    hazards.act("escalate", record, level=Level.CHIEF, to_text="陈所长")

    with pytest.raises(StationError, match="choose a higher one") as refusal:
        hazards.act("escalate", record, level=level, to_text="陈所长")

    assert refused(refusal) == {"level"}
    hazards.act("escalate", record, level=Level.LETTER, to_text="镇人民政府")


def test_a_reopened_hazard_begins_a_new_deadline_where_the_old_one_has_passed(
    hazards: Hazards, clock: StillClock
) -> None:
    record = hazards.closed(found_on=hazards.today)
    clock.forward(days=20)
    hazards.be(CHIEF)
    assert hazards.record(record)["due_on"] < hazards.today

    hazards.act("reopen", record, reason="裂缝又现")

    assert hazards.record(record)["due_on"] == date(2026, 12, 28)  # 15 days end on a Saturday


def test_a_hazard_reopened_before_its_deadline_keeps_it(hazards: Hazards) -> None:
    record = hazards.closed(found_on=hazards.today)
    before = hazards.record(record)["due_on"]
    hazards.be(CHIEF)

    hazards.act("reopen", record, reason="裂缝又现")

    assert hazards.record(record)["due_on"] == before


def test_a_hazard_is_not_reopened_with_a_deadline_that_has_passed(hazards: Hazards) -> None:
    record = hazards.closed(found_on=hazards.today)
    hazards.be(CHIEF)

    with pytest.raises(StationError) as refusal:
        hazards.act("reopen", record, reason="裂缝又现", due_on=hazards.ago(1))

    assert refused(refusal) == {"due_on"}
