"""Rounds of video patrol: planned, begun, ticked, ended, missed; and what was seen becomes work."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stationdesk.core.actor import SYSTEM, Role
from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.desk import privacy
from stationdesk.ledgers.cameras.records import Tour, TourStop
from stationdesk.ledgers.patrols.ledger.video import ROUNDS
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from stationdesk.ledgers.patrols.rules.states import State
from tests.conftest import StillClock
from tests.ledgers.patrol_desk import Walks, at
from tests.ledgers.video_desk import AUXILIARY, CHIEF, OFFICER, Rounds

TODAY = date(2026, 11, 21)


@pytest.fixture
def rounds(walks: Walks, clock: StillClock) -> Rounds:
    clock.set(at("2026-11-21 10:00"))
    return Rounds(walks)


def plan(rounds: Rounds, day: date = TODAY, **more: Any) -> int:
    return rounds.walks.new("video.plan", **{"duty_day": day, "cameras": rounds.cameras} | rounds.pair | more)


def field_of(refused: pytest.ExceptionInfo[RuleBroken]) -> set[str]:
    return set(refused.value.field_errors)


def test_planning_a_duty_day_makes_a_round_for_each_window(rounds: Rounds) -> None:
    first = plan(rounds)

    made = [rounds.walks.record("patrols.video", one) for one in rounds.walks.rows("patrols.video")]
    assert {one["starts_at"] for one in made} == {
        at("2026-11-21 08:30"), at("2026-11-21 16:30"), at("2026-11-22 00:30"),
    }  # fmt: skip
    assert {one["duty_day"] for one in made} == {TODAY}
    assert rounds.walks.record("patrols.video", first)["number"].endswith("1号")

    with pytest.raises(RuleBroken) as refused:
        plan(rounds)
    assert field_of(refused) == {"duty_day"}


def test_a_duty_day_that_is_over_is_not_planned(rounds: Rounds) -> None:
    with pytest.raises(RuleBroken) as refused:
        plan(rounds, date(2026, 11, 20))
    assert field_of(refused) == {"duty_day"}


def test_a_round_is_signed_by_an_officer_and_an_auxiliary(rounds: Rounds) -> None:
    people = rounds.walks.people

    for pair, field in (
        ({"auxiliary": people[OFFICER]}, "auxiliary"),
        ({"auxiliary": people[CHIEF]}, "auxiliary"),
        ({"officer": people[AUXILIARY], "auxiliary": people["周小兰"]}, "officer"),
    ):
        with pytest.raises(RuleBroken) as refused:
            rounds.start(**pair)
        assert field_of(refused) == {field}


def test_beginning_takes_the_round_planned_for_the_window(rounds: Rounds) -> None:
    planned = plan(rounds)

    assert rounds.start() == planned
    assert rounds.walks.record("patrols.video", planned)["state"] is State.UNDER_WAY
    assert len(rounds.walks.rows("patrols.video")) == 3
    assert rounds.start() != planned
    assert len(rounds.walks.rows("patrols.video")) == 4


def test_cameras_are_ticked_once_as_they_are_viewed(rounds: Rounds) -> None:
    record = rounds.start()
    first, second, _ = rounds.cameras

    rounds.tick(record, first)
    rounds.tick(record, first, second, viewed_at=rounds.walks.ago(10))

    with pytest.raises(RuleBroken) as refused:
        rounds.tick(record, second)
    assert field_of(refused) == {"cameras"}
    with pytest.raises(RuleBroken):
        rounds.tick(record)
    assert viewed(rounds, record) == (2, 3)
    rounds.tick(record, others=True)
    assert viewed(rounds, record) == (3, 3)


def viewed(rounds: Rounds, record: int) -> tuple[int, int]:
    """n of N, as the list shows it."""
    row = next(one for one in rounds.walks.desk.rows(Query("patrols.video")).rows if one.id == record)
    names = [one.name for one in ROUNDS.columns]
    return row.values[names.index("viewed")], row.values[names.index("listed")]


def test_a_tour_brings_its_cameras_in_its_order(rounds: Rounds) -> None:
    first, _, third = rounds.cameras
    with rounds.walks.store.transaction(SYSTEM, "cameras.tours.register") as tx:
        tour = tx.add(Tour(name="水库一线", dwell_s=15, days=())).id
        for place, camera in enumerate((third, first)):
            tx.add(TourStop(tour_id=tour, position=place, camera_id=camera))
        tx.add(TourStop(tour_id=tour, position=2, camera_id=rounds.cameras[1], dropped=True))

    advice = rounds.walks.desk.advise("patrols.video.start", {"tour": tour})
    record = rounds.start(tour=tour, cameras=advice.proposals["cameras"])

    kept = rounds.walks.record("patrols.video", record)
    assert (kept["tour_id"], kept["cameras"]) == (tour, (third, first))


def test_a_round_in_which_nothing_was_viewed_is_not_ended(rounds: Rounds) -> None:
    record = rounds.start()

    with pytest.raises(RuleBroken) as refused:
        rounds.walks.act("video.finish", record, ended_at=rounds.walks.now)
    assert field_of(refused) == {"ended_at"}

    rounds.tick(record, rounds.cameras[0])
    with pytest.raises(RuleBroken):
        rounds.walks.act("video.finish", record, ended_at=rounds.walks.ago(25))
    rounds.walks.act("video.finish", record)
    assert rounds.walks.rows("patrols.video", done=True) == [record]


def test_a_past_round_is_entered_in_one_form_and_takes_the_planned_one(rounds: Rounds) -> None:
    planned = plan(rounds)

    record = rounds.done()

    assert record == planned
    assert rounds.walks.record("patrols.video", record)["ended_at"] == rounds.walks.ago(60)
    assert viewed(rounds, record) == (3, 3)


def test_a_round_that_passed_is_missed_on_the_list_and_waits_until_somebody_says_why(
    rounds: Rounds, clock: StillClock
) -> None:
    planned = plan(rounds)
    clock.set(at("2026-11-21 17:00"))

    assert rounds.walks.rows("patrols.video", missed=True) == [planned]
    assert any("missed?" in one for one in rounds.due())

    rounds.walks.act("video.miss", planned, missed_reason="全员出警")
    assert rounds.walks.rows("patrols.video", missed=True) == [planned]
    assert not any("missed?" in one for one in rounds.due())


def test_days_with_too_few_rounds_wait_and_none_before_the_first(rounds: Rounds, clock: StillClock) -> None:
    rounds.done()
    assert rounds.due() == []

    clock.set(at("2026-11-22 09:00"))

    assert rounds.due() == ["Video patrol of 2026-11-21: 1 of 3 rounds so far"]
    rounds.walks.be(CHIEF, Role.CHIEF)
    rounds.walks.desk.set_setting("patrols.video_rounds", 1)
    assert rounds.due() == []


def test_a_round_nobody_ended_is_unfinished(rounds: Rounds, clock: StillClock) -> None:
    record = rounds.start()
    assert rounds.walks.rows("patrols.video", unfinished=True) == []

    clock.set(at("2026-11-21 16:30"))

    assert rounds.walks.rows("patrols.video", unfinished=True) == [record]
    assert any(one.startswith("End the round") for one in rounds.due())


def test_what_is_seen_ticks_its_camera_and_may_be_solved_from_the_room(rounds: Rounds) -> None:
    record = rounds.start()

    with pytest.raises(RuleBroken) as refused:
        rounds.find(record, solved_remotely=True)
    assert field_of(refused) == {"result"}
    with pytest.raises(RuleBroken) as refused:
        rounds.find(record, solved_remotely=True, result="已离开", measure="dispatch")
    assert field_of(refused) == {"solved_remotely"}
    finding = rounds.find(record, solved_remotely=True, result="喊话后离开")

    assert viewed(rounds, record) == (1, 3)
    assert rounds.walks.rows("patrols.video_findings", solved=True) == [finding]
    assert rounds.walks.rows("patrols.video_findings", open=True) == []


@pytest.mark.parametrize(
    ("became", "more", "ledger"),
    [
        (Outcome.INCIDENT, {"category": "PO.assault"}, "incidents"),
        (Outcome.HAZARD, {"hazard_kind": "road"}, "rectifications"),
        (Outcome.FAULT, {"fault_kind": "covered"}, "cameras.faults"),
    ],
)
def test_what_is_seen_becomes_work_that_links_back(
    rounds: Rounds, became: Outcome, more: dict[str, Any], ledger: str
) -> None:
    record = rounds.start()
    finding = rounds.find(record)
    with pytest.raises(RuleBroken):
        rounds.walks.act("video_findings.follow_up", finding, became=became)

    rounds.walks.act("video_findings.follow_up", finding, became=became, **more)

    made = rounds.walks.record("patrols.video_findings", finding)["record_id"]
    assert rounds.walks.rows(ledger) == [made]
    assert set(linked(rounds, "patrols.video_findings", finding, ledger)) == {made}
    assert set(linked(rounds, ledger, made, "patrols.video_findings")) == {finding}
    with pytest.raises(RuleBroken):
        rounds.walks.act("video_findings.follow_up", finding, became=Outcome.INCIDENT, category="PO.assault")


def linked(rounds: Rounds, ledger: str, record: int, other: str) -> list[int]:
    parts = [part for _, several in rounds.walks.desk.details(ledger, record) for part in several]
    return [part.record for part in parts if getattr(part, "ledger", "") == other]


def test_nothing_is_seen_before_the_round_or_after_it(rounds: Rounds) -> None:
    record = rounds.done()

    for moment in (rounds.walks.ago(120), rounds.walks.ago(30)):
        with pytest.raises(RuleBroken) as refused:
            rounds.find(record, found_at=moment)
        assert field_of(refused) == {"found_at"}
    rounds.find(record, found_at=rounds.walks.ago(61))


def test_what_was_typed_goes_with_a_purge_and_the_finding_stays_counted(rounds: Rounds) -> None:
    record = rounds.done(begun_at=at("2025-03-01 09:00"), ended_at=at("2025-03-01 09:30"))
    finding = rounds.find(record, result="已劝离张某")
    rounds.walks.be(CHIEF, Role.CHIEF)
    rounds.walks.desk.set_setting("retention.patrols", 1)

    privacy.purge(rounds.walks.desk, "patrols.video_findings", [finding], "县局〔2026〕12号通知")

    left = rounds.walks.record("patrols.video_findings", finding)
    assert (left["description"], left["result"], left["kind"]) == ("—", None, "drowning")
    assert rounds.walks.rows("patrols.video_findings", open=True) == []
