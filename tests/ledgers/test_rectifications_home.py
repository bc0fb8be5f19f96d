"""What waits: the to-do list, escalation by days overdue, the counter, and the boards."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Funnel, Lanes, Matrix, Query, Tone
from stationdesk.ledgers.rectifications.reports.boards import funnel, work
from stationdesk.ledgers.rectifications.rules.escalation import Level
from stationdesk.ledgers.rectifications.rules.states import CheckResult
from tests.conftest import StillClock
from tests.ledgers.hazard_desk import CHIEF, OFFICER, Hazards


def due(hazards: Hazards) -> list[tuple[str, date | None, Tone]]:
    return [
        (hazards.desk.say(one.title), one.due, one.tone)
        for one in hazards.desk.due()
        if one.ledger.startswith("rectifications")
    ]


def overdue(hazards: Hazards, clock: StillClock, days: int) -> int:
    """A hazard issued in time, `days` past its deadline now."""
    hazards.be(OFFICER)
    now = clock.now
    clock.forward(days=-20)
    record = hazards.issued()
    clock.forward(days=20)
    hazards.act("ask_extension", record, new_due_on=hazards.today, reason="雨")
    hazards.be(CHIEF)
    hazards.act("decide_extension", record)
    clock.set(now)
    clock.forward(days=days)
    return record


def test_each_state_asks_for_its_own_next_step(hazards: Hazards) -> None:
    hazards.desk.language = "en"
    hazards.register(found_on=hazards.ago(6))
    hazards.to_review(object="镇饭店")

    assert due(hazards) == [
        ("Issue: 王家自建房", date(2026, 11, 18), Tone.BAD),
    ]


def test_a_close_out_that_waits_for_its_second_person_is_asked_for(
    hazards: Hazards, clock: StillClock
) -> None:
    hazards.desk.language = "en"
    hazards.proposed()

    clock.forward(days=4)

    assert due(hazards) == [("Approve the close-out: 王家自建房", date(2026, 11, 25), Tone.WARN)]


def test_a_changed_limit_moves_what_the_station_owes(hazards: Hazards) -> None:
    record = hazards.register()
    hazards.be(CHIEF)

    hazards.desk.set_setting("limit.hazard_notice", "1 workdays")

    assert hazards.record(record)["step_due_on"] == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "level"),
    [(1, "Red list"), (2, "Red list"), (3, "Station chief"), (7, "Letter to town or department"),
     (15, "Report to the county")],
)  # fmt: skip
def test_a_hazard_is_carried_up_by_the_days_it_is_overdue(
    hazards: Hazards, clock: StillClock, days: int, level: str
) -> None:
    hazards.desk.language = "en"
    overdue(hazards, clock, days)

    assert due(hazards) == [(f"{level}: 王家自建房", date(2026, 11, 21), Tone.BAD)]


def test_what_was_carried_up_is_not_asked_for_again_until_the_next_level(
    hazards: Hazards, clock: StillClock
) -> None:
    hazards.desk.language = "en"
    record = overdue(hazards, clock, 3)

    hazards.act("escalate", record, to_text="陈所长")

    assert due(hazards)[0][0] == "Press for the correction: 王家自建房"
    clock.forward(days=4)
    assert due(hazards)[0][0] == "Letter to town or department: 王家自建房"
    with pytest.raises(RuleBroken) as refusal:
        hazards.act("escalate", record, level=Level.CHIEF, to_text="陈所长")
    assert set(refusal.value.field_errors) == {"level"}


def test_the_days_of_escalation_are_settings(hazards: Hazards, clock: StillClock) -> None:
    hazards.be(CHIEF)
    hazards.desk.set_setting("hazard.red_days", 5)
    hazards.desk.language = "en"
    overdue(hazards, clock, 2)

    assert due(hazards)[0][0] == "Remind: 王家自建房"


def test_the_counter_opens_the_overdue_ones(hazards: Hazards, clock: StillClock) -> None:
    overdue(hazards, clock, 2)
    hazards.register()

    (value,) = [value for card, value in hazards.desk.cards() if card.name == "late_hazards"]

    assert (value.number, value.tone) == ("1", Tone.BAD)
    assert value.rows is not None
    assert hazards.desk.count(value.rows) == 1


def test_a_campaign_about_to_end_says_how_much_is_left(hazards: Hazards) -> None:
    hazards.desk.language = "en"
    campaign = hazards.campaign(total=10, ends_on=date(2026, 11, 25))
    hazards.inspect(campaign=campaign, checked_count=4)

    assert due(hazards) == [("Campaign ends: 自建房安全排查, 4 of 10 checked", date(2026, 11, 25), Tone.WARN)]


def test_the_working_page_holds_overdue_today_and_this_week(hazards: Hazards, clock: StillClock) -> None:
    overdue(hazards, clock, 1)
    today, week = hazards.register(object="今日到期"), hazards.register(object="本周到期")
    far = hazards.register(object="下月到期")
    hazards.act("issue", today, due_on=hazards.today)
    hazards.act("issue", week, due_on=date(2026, 11, 28))
    hazards.act("issue", far, due_on=date(2026, 12, 28))

    with hazards.store.reading(hazards.desk.actor) as tx:
        lanes, matrix = work(tx)

    assert isinstance(lanes, Lanes)
    assert [(one.number, [tile.record for tile in one.tiles][-1]) for one in lanes.lanes] == [
        (1, 1), (1, today), (1, week),
    ]  # fmt: skip
    for lane in lanes.lanes:
        assert lane.rows is not None
        assert hazards.desk.count(lane.rows) == lane.number
    assert isinstance(matrix, Matrix)
    cells = [cell for row in matrix.cells for cell in row if cell is not None]
    assert sum(cell.number for cell in cells) == 4
    assert all(hazards.desk.count(cell.rows) == cell.number for cell in cells if cell.rows)


def test_the_funnel_narrows_from_survey_to_close_out(hazards: Hazards) -> None:
    hazards.inspect(checked_count=30, result=CheckResult.HAZARDS)
    hazards.inspect(checked_count=12)
    hazards.register()
    hazards.issued()
    hazards.passed()
    hazards.closed()

    with hazards.store.reading(hazards.desk.actor) as tx:
        (picture,) = funnel(tx)

    assert isinstance(picture, Funnel)
    assert [one.number for one in picture.stages] == [42, 4, 3, 2, 1]
    for stage in picture.stages[1:]:
        assert stage.rows is not None
        assert hazards.desk.count(stage.rows) == stage.number


def test_the_list_is_narrowed_to_any_of_a_hazards_measures(hazards: Hazards) -> None:
    both = hazards.register(measures=("move_out", "cordon"))
    hazards.register(object="镇饭店", measures=("replace",))

    found = hazards.desk.rows(Query("rectifications", (("measure", "cordon"),)), limit=5).rows

    assert [row.id for row in found] == [both]
