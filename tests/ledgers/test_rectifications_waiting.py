"""Nothing open falls silent: what was handed over is followed up, and a year without calendar says so."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.core.duty_day import instant
from stationdesk.core.ledger import DueItem, Tone
from stationdesk.ledgers.rectifications.rules.states import Severity
from stationdesk.ledgers.station.records import CalendarDay
from tests.conftest import StillClock
from tests.ledgers.hazard_desk import CHIEF, Hazards


def due(hazards: Hazards, record: int) -> list[DueItem]:
    return [one for one in hazards.desk.due() if (one.ledger, one.record) == ("rectifications", record)]


# --- handed over ---


def answered(hazards: Hazards, **more: object) -> int:
    """Handed over without a deadline, and signed for."""
    record = hazards.register(**more)
    hazards.act("hand_over", record, handed_to="镇住建办", reason="房屋安全由住建办主管")
    hazards.act("receipt", record)
    return record


@pytest.mark.parametrize(
    ("severity", "day"),
    [(Severity.ORDINARY, date(2026, 12, 7)), (Severity.SERIOUS, date(2026, 12, 21))],
)
def test_what_another_body_signed_for_is_followed_up_by_the_severitys_limit(
    hazards: Hazards, severity: Severity, day: date
) -> None:
    record = answered(hazards, severity=severity)

    assert hazards.record(record)["step_due_on"] == day


def test_the_follow_up_is_asked_for_until_something_is_noted(hazards: Hazards, clock: StillClock) -> None:
    record = answered(hazards)
    hazards.desk.language = "en"
    clock.set(instant(date(2026, 12, 8)))
    (item,) = due(hazards, record)
    assert (item.due, item.tone) == (date(2026, 12, 7), Tone.BAD)
    assert hazards.desk.say(item.title) == "Follow up what was handed over: 王家自建房"

    hazards.act("progress", record, text="住建办已列入年度改造计划")

    assert due(hazards, record) == []
    assert hazards.record(record)["step_due_on"] == date(2026, 12, 23)


def test_one_handed_over_after_it_was_issued_keeps_its_deadline(hazards: Hazards) -> None:
    record = hazards.issued()
    hazards.act("hand_over", record, handed_to="镇住建办", reason="房屋安全由住建办主管")
    hazards.act("receipt", record)

    kept = hazards.record(record)
    assert (kept["due_on"], kept["step_due_on"]) == (date(2026, 12, 7), None)


# --- the turn of the year ---


def test_a_hazard_found_before_a_year_without_calendar_is_asked_for_loudly(
    hazards: Hazards, clock: StillClock
) -> None:
    clock.set(instant(date(2026, 12, 30)))
    hazards.desk.language = "en"
    record = hazards.register()

    assert hazards.record(record)["step_due_on"] == date(2027, 1, 4)  # Thursday, Friday, Monday
    clock.set(instant(date(2027, 1, 2)))
    (item,) = due(hazards, record)
    assert item.tone is Tone.BAD
    assert hazards.desk.say(item.title) == (
        "Issue: 王家自建房 (by weekdays alone: the holidays of 2027 are not entered)"
    )
    facts = [hazards.desk.say(one.title) for _, found in hazards.desk.details("rectifications", record)
             for one in found if hasattr(one, "value")]  # fmt: skip
    assert "Next step by (weekdays alone, no calendar)" in facts


def test_entering_the_year_counts_the_step_anew(hazards: Hazards, clock: StillClock) -> None:
    clock.set(instant(date(2026, 12, 30)))
    record = hazards.register()
    hazards.be(CHIEF)
    with hazards.store.reading(hazards.desk.actor) as tx:
        kinds = {one.kind for one in tx.session.query(CalendarDay)}
    statutory = next(one for one in kinds if one.name == "STATUTORY")

    for day in (date(2027, 1, 1), *(date(2027, 2, number) for number in range(5, 12))):
        values = {"day": day, "kind": statutory, "name": "节假日"}
        action = "station.calendar.enter"
        hazards.desk.act(action, hazards.desk.defaults(action) | values)

    assert hazards.record(record)["step_due_on"] == date(2027, 1, 5)
