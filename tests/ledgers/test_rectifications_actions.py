"""A hazard from its finding to the close-out: each step, and each refusal."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.ledgers.rectifications.records import Closing, Extension, Review
from stationdesk.ledgers.rectifications.rules.states import ReviewResult, Severity, State
from tests.ledgers.hazard_desk import CHIEF, OFFICER, SECOND, THIRD, Hazards


def refused(refusal: pytest.ExceptionInfo[StationError]) -> set[str]:
    assert str(refusal.value).endswith(".")
    assert "{" not in str(refusal.value)
    return set(refusal.value.field_errors)


def parts(hazards: Hazards, kind: Any, record: int) -> list[Any]:
    with hazards.store.reading(hazards.desk.actor) as tx:
        found = list(tx.session.query(kind).filter_by(hazard_id=record).order_by(kind.id))
        tx.session.expunge_all()
        return found


# --- finding ---


def test_a_hazard_needs_only_object_kind_and_what_is_dangerous(hazards: Hazards) -> None:
    record = hazards.record(hazards.register())

    assert record["number"] == "青坪所隐〔2026〕0001号"
    assert record["state"] is State.REGISTERED
    assert record["severity"] is Severity.ORDINARY
    assert record["found_on"] == date(2026, 11, 21)
    assert record["found_by"] == hazards.people[OFFICER]
    assert (record["own_competence"], record["competent_unit"]) == (False, "housing")
    assert record["due_on"] is None
    assert record["step_due_on"] == date(2026, 11, 25)  # three workdays for the notice, after a Saturday


def test_a_unit_brings_its_village_area_and_address(hazards: Hazards) -> None:
    record = hazards.record(hazards.register(object=hazards.units["青坪镇中心小学"], kind="school.gate"))

    assert record["object_text"] == "青坪镇中心小学"
    assert record["village_id"] == hazards.villages["东市村"]
    assert record["area_id"] == hazards.areas["东市村"]
    assert record["address"] == "东市村1组"
    assert record["own_competence"] is True


def test_a_finding_in_the_future_is_refused_under_its_field(hazards: Hazards) -> None:
    with pytest.raises(RuleBroken) as refusal:
        hazards.register(found_on=hazards.today + timedelta(days=1))

    assert refused(refusal) == {"found_on"}


def test_moved_out_people_are_a_count_with_a_day(hazards: Hazards) -> None:
    record = hazards.record(hazards.register(interim="设置警戒线", occupants_moved=5))

    assert (record["occupants_moved"], record["moved_on"]) == (5, hazards.today)
    with pytest.raises(RuleBroken) as refusal:
        hazards.register(moved_on=hazards.today)
    assert refused(refusal) == {"occupants_moved"}


# --- ordering the correction ---


@pytest.mark.parametrize(
    ("severity", "due"),
    [
        (Severity.ORDINARY, date(2026, 12, 7)),  # the 6th is a Sunday
        (Severity.SERIOUS, date(2026, 12, 21)),
    ],
)
def test_the_deadline_is_the_severitys_on_the_calendar(
    hazards: Hazards, severity: Severity, due: date
) -> None:
    record = hazards.issued(severity=severity)

    assert hazards.record(record)["due_on"] == due


def test_a_deadline_in_an_unknown_year_is_refused_and_nothing_is_lost(hazards: Hazards) -> None:
    record = hazards.register(severity=Severity.GRAVE, interim="已封闭")

    for due in (None, date(2027, 1, 20)):
        with pytest.raises(RuleBroken, match="The calendar has no holidays") as refusal:
            hazards.act("issue", record, due_on=due)
        assert refused(refusal) == {"due_on"}

    assert hazards.record(record)["state"] is State.REGISTERED
    assert hazards.record(record)["version"] == 1


def test_a_grave_hazard_is_not_issued_without_protection(hazards: Hazards) -> None:
    record = hazards.register(severity=Severity.GRAVE)

    with pytest.raises(RuleBroken) as refusal:
        hazards.act("issue", record, due_on=date(2026, 12, 30))

    assert refused(refusal) == {"interim"}


# --- extensions ---


def test_an_extension_is_asked_by_one_and_granted_by_another(hazards: Hazards) -> None:
    record = hazards.issued()
    hazards.act("ask_extension", record, new_due_on=date(2026, 12, 20), reason="雨季无法施工")
    assert hazards.record(record)["due_on"] == date(2026, 12, 7)

    hazards.be(CHIEF)
    hazards.act("decide_extension", record, opinion="同意")

    kept = hazards.record(record)
    (extension,) = parts(hazards, Extension, record)
    assert (kept["due_on"], kept["state"]) == (date(2026, 12, 20), State.RECTIFYING)
    assert (extension.asked_by, extension.approver) == hazards.pair(OFFICER, CHIEF)
    assert extension.old_due_on == date(2026, 12, 7)


def test_an_extension_refused_leaves_the_deadline(hazards: Hazards) -> None:
    record = hazards.issued()
    hazards.act("ask_extension", record, new_due_on=date(2026, 12, 20), reason="雨季无法施工")

    hazards.be(CHIEF)
    hazards.act("decide_extension", record, granted=False)

    assert hazards.record(record)["due_on"] == date(2026, 12, 7)
    assert hazards.record(record)["state"] is State.RECTIFYING


def test_nobody_decides_the_extension_they_asked_for(hazards: Hazards) -> None:
    hazards.be(CHIEF)
    record = hazards.issued()
    hazards.act("ask_extension", record, new_due_on=date(2026, 12, 20), reason="雨季无法施工")

    with pytest.raises(RuleBroken, match="yourself") as refusal:
        hazards.act("decide_extension", record)

    assert refused(refusal) == {"granted"}
    assert hazards.record(record)["state"] is State.EXTENSION_ASKED


def test_an_extension_after_the_close_out_is_refused(hazards: Hazards) -> None:
    record = hazards.closed()

    with pytest.raises(RuleBroken, match="closed out"):
        hazards.act("ask_extension", record, new_due_on=date(2026, 12, 20), reason="来不及")

    assert hazards.record(record)["state"] is State.CLOSED
    assert parts(hazards, Extension, record) == []


@pytest.mark.parametrize("day", [date(2026, 12, 7), date(2027, 2, 1)])
def test_an_extension_ends_later_and_in_a_known_year(hazards: Hazards, day: date) -> None:
    record = hazards.issued()

    with pytest.raises(RuleBroken) as refusal:
        hazards.act("ask_extension", record, new_due_on=day, reason="来不及")

    assert refused(refusal) == {"new_due_on"}


# --- reviews ---


def test_a_review_by_the_inspector_alone_is_refused(hazards: Hazards) -> None:
    record = hazards.to_review()

    with pytest.raises(RuleBroken, match="alone") as refusal:
        hazards.act("review", record, reviewers=hazards.pair(OFFICER), opinion="合格")

    assert refused(refusal) == {"reviewers"}
    assert hazards.record(record)["state"] is State.REVIEW_ASKED


def test_the_two_inspectors_may_not_review_among_themselves(hazards: Hazards) -> None:
    inspection = hazards.inspect()
    hazard = hazards.act("from_inspection", inspection, kind="fire.power", description="私拉电线飞线充电")
    assert hazard is not None
    hazards.act("issue", hazard)
    hazards.act("ask_review", hazard)

    with pytest.raises(RuleBroken, match="alone"):
        hazards.act("review", hazard, reviewers=hazards.pair(SECOND, OFFICER), opinion="合格")
    hazards.act("review", hazard, reviewers=hazards.pair(OFFICER, THIRD), opinion="合格")

    assert hazards.record(hazard)["state"] is State.REVIEW_PASSED


def test_one_reviewer_is_not_enough(hazards: Hazards) -> None:
    record = hazards.to_review()

    with pytest.raises(RuleBroken, match="two people"):
        hazards.act("review", record, reviewers=hazards.pair(THIRD), opinion="合格")


@pytest.mark.parametrize("result", [ReviewResult.FAILED, ReviewResult.PARTLY])
def test_a_review_that_is_not_passed_opens_the_next_round_by_the_old_deadline(
    hazards: Hazards, result: ReviewResult
) -> None:
    record = hazards.to_review()
    assert "due_on" not in hazards.desk.defaults("rectifications.review", record)

    hazards.act(
        "review", record, reviewers=hazards.pair(SECOND, THIRD), result=result, opinion="仍有裂缝"
    )  # fmt: skip
    assert hazards.record(record)["due_on"] == date(2026, 12, 7)
    hazards.act("ask_review", record)
    hazards.act("review", record, reviewers=hazards.pair(SECOND, THIRD), opinion="合格")

    assert [(one.round, one.result) for one in parts(hazards, Review, record)] == [
        (1, result),
        (2, ReviewResult.PASSED),
    ]


def test_more_time_after_a_review_is_asked_by_one_and_granted_by_another(hazards: Hazards) -> None:
    record = hazards.to_review()
    hazards.act("review", record, reviewers=hazards.pair(SECOND, THIRD), result=ReviewResult.PARTLY,
                opinion="仍有一处裂缝")  # fmt: skip

    hazards.act("ask_extension", record, new_due_on=date(2026, 12, 18), reason="雨季无法施工")
    assert hazards.record(record)["due_on"] == date(2026, 12, 7)
    hazards.be(CHIEF)
    hazards.act("decide_extension", record)

    assert hazards.record(record)["due_on"] == date(2026, 12, 18)


# --- the close-out ---


def test_a_close_out_by_one_person_is_refused(hazards: Hazards) -> None:
    record = hazards.proposed()

    with pytest.raises(RuleBroken, match="somebody else") as refusal:
        hazards.act("close", record)

    assert refused(refusal) == {"closed_on"}
    assert hazards.record(record)["state"] is State.CLOSE_PROPOSED


def test_two_persons_close_it_out(hazards: Hazards) -> None:
    record = hazards.closed()

    (closing,) = parts(hazards, Closing, record)
    kept = hazards.record(record)
    assert (kept["state"], kept["closed_on"]) == (State.CLOSED, hazards.today)
    assert (closing.proposed_by, closing.closed_by) == hazards.pair(OFFICER, CHIEF)


def test_it_is_not_closed_before_its_review_has_passed(hazards: Hazards) -> None:
    record = hazards.to_review()

    with pytest.raises(RuleBroken) as refusal:
        hazards.act("propose_close", record)

    assert refused(refusal) == {"opinion"}


def test_what_is_sent_back_is_put_right_once_more(hazards: Hazards) -> None:
    record = hazards.proposed()

    hazards.be(CHIEF)
    hazards.act("send_back", record, reason="缺整改后照片")

    kept = hazards.record(record)
    assert (kept["state"], kept["round"], kept["proposed_by"]) == (State.RECTIFYING, 2, None)


def test_a_reopened_hazard_keeps_its_first_close_out(hazards: Hazards) -> None:
    record = hazards.closed()

    hazards.be(CHIEF)
    hazards.act("reopen", record, reason="又开裂")

    (closing,) = parts(hazards, Closing, record)
    kept = hazards.record(record)
    assert (kept["state"], kept["closed_on"], kept["reopened"]) == (State.RECTIFYING, None, 1)
    assert (closing.closed_on, closing.reopened_on) == (hazards.today, hazards.today)
