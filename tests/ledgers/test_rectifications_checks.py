"""Inspections by two people, campaigns with a denominator, handing over, and links both ways."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.ledger import Link, Query
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.rectifications.actions import inspect, raise_hazard
from stationdesk.ledgers.rectifications.rules.states import CampaignState, CheckResult, Severity, State
from stationdesk.ledgers.station.actions.linked import LEDGER_OF
from stationdesk.ledgers.station.records import Person, Place
from tests.ledgers.hazard_desk import OFFICER, SECOND, Hazards
from tests.ledgers.incident_desk import Calls

INSPECTIONS, CAMPAIGNS = "rectifications.inspections", "rectifications.campaigns"


def refused(refusal: pytest.ExceptionInfo[StationError]) -> set[str]:
    assert str(refusal.value).endswith(".")
    return set(refusal.value.field_errors)


def linked(hazards: Hazards, ledger: str, record: int) -> list[tuple[str, int]]:
    details = hazards.desk.details(ledger, record)
    return [(one.ledger, one.record) for _, parts in details for one in parts if isinstance(one, Link)]


# --- inspections ---


def test_an_inspection_takes_two_different_people(hazards: Hazards) -> None:
    for people in ((OFFICER,), (OFFICER, OFFICER)):
        with pytest.raises(RuleBroken, match="two people") as refusal:
            hazards.inspect(inspectors=hazards.pair(*people))
        assert refused(refusal) == {"inspectors"}

    assert hazards.desk.count(Query(INSPECTIONS)) == 0


def test_an_inspector_serves_at_the_station(hazards: Hazards) -> None:
    pair = hazards.pair(OFFICER, SECOND)
    with hazards.store.transaction(hazards.desk.actor, "station.test") as tx:
        tx.get(Person, hazards.people[SECOND]).serving = False

    with (
        pytest.raises(RuleBroken, match="not serving") as refusal,
        hazards.store.transaction(hazards.desk.actor, "premises.test") as tx,
    ):
        inspect(tx, object="出租屋", inspectors=pair, result=CheckResult.PASSED)

    assert refused(refusal) == {"inspectors"}


def test_a_checklist_is_kept_line_by_line(hazards: Hazards) -> None:
    lines = ({"item": "疏散通道", "ok": False, "note": "堆物"}, {"item": "灭火器", "ok": True, "note": None})
    record = hazards.inspect(items=lines)

    shown = {detail.name: parts for detail, parts in hazards.desk.details(INSPECTIONS, record)}

    assert [(str(one.title), one.value) for one in shown["checklist"]] == [
        ("疏散通道 · 堆物", False),
        ("灭火器", True),
    ]


def test_a_hazard_of_an_inspection_types_nothing_twice(hazards: Hazards) -> None:
    campaign = hazards.campaign()
    checked = hazards.inspect(
        object=hazards.units["青坪镇中心小学"], campaign=campaign, inspected_on=hazards.today,
        contact_name="郑校长", contact_phone="13800000009",
    )  # fmt: skip

    hazard = hazards.act("from_inspection", checked, kind="school.gate", description="门前无隔离")

    assert hazard is not None
    kept = hazards.record(hazard)
    assert (kept["campaign_id"], kept["inspection_id"]) == (campaign, checked)
    assert (kept["object_text"], kept["contact_name"]) == ("青坪镇中心小学", "郑校长")
    assert hazards.record(checked, INSPECTIONS)["result"] is CheckResult.HAZARDS
    assert linked(hazards, INSPECTIONS, checked) == [("rectifications", hazard)]
    assert (INSPECTIONS, checked) in linked(hazards, "rectifications", hazard)


def test_an_inspection_with_hazards_is_neither_clean_nor_voided(hazards: Hazards) -> None:
    checked = hazards.inspect()
    hazards.act("from_inspection", checked, kind="fire.gas", description="燃气管老化")

    with pytest.raises(RuleBroken) as void:
        hazards.act("void", checked, INSPECTIONS, reason="误录")
    with pytest.raises(RuleBroken) as clean:
        hazards.act("correct", checked, INSPECTIONS, result=CheckResult.PASSED)

    assert (refused(void), refused(clean)) == ({"reason"}, {"result"})


# --- campaigns ---


def test_checked_never_exceeds_the_denominator_without_a_reason(hazards: Hazards) -> None:
    campaign = hazards.campaign(total=10)
    first = hazards.inspect(campaign=campaign, checked_count=8)

    with pytest.raises(RuleBroken, match="11 checked of 10") as refusal:
        hazards.inspect(campaign=campaign, checked_count=3)
    with pytest.raises(RuleBroken, match="12 checked of 10"):
        hazards.act("correct", first, INSPECTIONS, checked_count=12)
    hazards.inspect(campaign=campaign, checked_count=3, over_reason="漏登一户")

    (row,) = hazards.desk.rows(Query(CAMPAIGNS)).rows
    names = [column.name for column in hazards.desk.ledger(CAMPAIGNS).columns]
    values: dict[str, Any] = dict(zip(names, row.values, strict=True))
    assert refused(refusal) == {"over_reason"}
    assert (values["checked"], values["total"]) == (11, 10)


def test_a_voided_inspection_no_longer_counts(hazards: Hazards) -> None:
    campaign = hazards.campaign(total=10)
    wrong = hazards.inspect(campaign=campaign, checked_count=8)

    hazards.act("void", wrong, INSPECTIONS, reason="误录")

    hazards.inspect(campaign=campaign, checked_count=10)


def test_a_finished_campaign_takes_nothing_until_it_is_taken_up_again(hazards: Hazards) -> None:
    campaign = hazards.campaign()
    hazards.act("finish", campaign, CAMPAIGNS)

    with pytest.raises(RuleBroken, match="finished") as refusal:
        hazards.inspect(campaign=campaign)

    assert refused(refusal) == {"campaign"}
    assert hazards.record(campaign, CAMPAIGNS)["state"] is CampaignState.FINISHED


# --- handing over ---


def test_what_others_are_competent_for_is_handed_over_and_followed_up(hazards: Hazards) -> None:
    record = hazards.register(kind="fire.escape")
    hazards.act("hand_over", record, handed_to="县消防救援大队", reason="消防救援机构管辖")
    assert hazards.record(record)["step_due_on"] == date(2026, 11, 27)  # five workdays for the receipt

    with pytest.raises(RuleBroken, match="receipt") as refusal:
        hazards.act("propose_close", record)
    hazards.act("receipt", record, receipt_no="消收〔2026〕12号")
    hazards.act("propose_close", record, opinion="已由消防部门督改")
    hazards.approve(record)

    assert refused(refusal) == {"opinion"}
    assert hazards.record(record)["state"] is State.CLOSED


def test_what_the_body_returns_goes_on_where_it_was(hazards: Hazards) -> None:
    new, issued = hazards.register(), hazards.issued()
    for record in (new, issued):
        hazards.act("hand_over", record, handed_to="镇政府", reason="不属本所")
        hazards.act("take_back", record, reason="不属其职责")

    assert hazards.record(new)["state"] is State.REGISTERED
    assert hazards.record(issued)["state"] is State.RECTIFYING


def test_a_receipt_is_not_older_than_the_hand_over(hazards: Hazards) -> None:
    record = hazards.register()
    hazards.act("hand_over", record, handed_to="镇政府", reason="不属本所")

    with pytest.raises(RuleBroken) as refusal:
        hazards.act("receipt", record, receipt_at=hazards.store.clock() - timedelta(hours=2))

    assert refused(refusal) == {"receipt_at"}


# --- while typing ---


def test_the_form_notices_what_is_open_here_and_who_is_competent(hazards: Hazards) -> None:
    school = hazards.units["青坪镇中心小学"]
    first = hazards.register(object=school, kind="school.gate")

    advice = hazards.desk.advise("rectifications.register", {"object": school, "kind": "fire.escape"})

    assert advice.proposals == {"village": hazards.villages["东市村"]}
    assert [(one.ledger, one.record) for one in advice.notices] == [("rectifications", first), ("", None)]


def test_the_order_says_what_is_still_missing(hazards: Hazards) -> None:
    grave = hazards.register(severity=Severity.GRAVE)
    values = hazards.desk.defaults("rectifications.issue", grave)

    advice = hazards.desk.advise("rectifications.issue", values, grave)

    assert [str(one.phrase) for one in advice.notices] == [
        "Grave: report it in writing to the town government and to the competent body.",
        "No measure is chosen yet.",
        "No person answers for it yet.",
    ]


def test_the_form_of_an_inspection_says_how_far_the_campaign_is(hazards: Hazards) -> None:
    campaign = hazards.campaign(total=10)
    hazards.inspect(campaign=campaign, checked_count=4)

    advice = hazards.desk.advise("rectifications.inspections.register", {"campaign": campaign})

    assert advice.proposals == {"object_kind": "house"}
    assert [str(one.phrase) for one in advice.notices] == ["4 of 10 checked so far."]


# --- from elsewhere ---


def test_an_incident_raises_a_hazard_with_its_place_and_words(calls: Calls) -> None:
    incident = calls.register(content="电动车在楼道充电起火")
    values = calls.desk.defaults("rectifications.from_incident", incident)

    done = calls.desk.act("rectifications.from_incident", values | {"kind": "fire.charging"}, record=incident)

    assert done.record is not None
    kept = calls.desk.record("rectifications", done.record)
    assert (kept["object_text"], kept["description"]) == ("镇集贸市场", "电动车在楼道充电起火")
    assert kept["village_id"] == calls.villages["集镇社区"]
    assert kept["source"] == "incident"
    shown = [one for _, parts in calls.desk.details("rectifications", done.record) for one in parts]
    assert ("incidents", incident) in [(one.ledger, one.record) for one in shown if isinstance(one, Link)]
    origin = [one for _, parts in calls.desk.details("incidents", incident) for one in parts]
    assert ("rectifications", done.record) in [
        (one.ledger, one.record) for one in origin if isinstance(one, Link)
    ]


def test_other_ledgers_inspect_and_raise_with_where_it_came_from(hazards: Hazards) -> None:
    pair = hazards.pair(OFFICER, SECOND)
    with hazards.store.transaction(hazards.desk.actor, "premises.test") as tx:
        origin = tx.session.query(Place).first()
        checked = inspect(tx, object="出租屋", inspectors=pair, result=CheckResult.HAZARDS, origin=origin)
        found = raise_hazard(
            tx, object="出租屋", kind="rental.partition", description="违规隔断", inspection=checked.id
        )
        ids = checked.id, found.id

    assert hazards.record(ids[1])["inspection_id"] == ids[0]
    assert linked(hazards, INSPECTIONS, ids[0]) == [("rectifications", ids[1])]


def test_every_ledger_a_link_may_name_is_there() -> None:
    tables = {one.record.__tablename__: one.name for one in LEDGERS}

    assert {LEDGER_OF[table] for table in tables if table in LEDGER_OF} <= {one.name for one in LEDGERS}
    for table in ("hazard", "inspection", "campaign", "incident"):
        assert LEDGER_OF[table] == tables[table]
