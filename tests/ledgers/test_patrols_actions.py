"""Patrols: planned, walked across midnight, signed in and out, with what was found."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.ledger import Query
from stationdesk.ledgers.patrols.rules.states import Became, State
from tests.ledgers.patrol_desk import Walks, at
from tests.ledgers.small_station import refused


def test_a_night_patrol_belongs_to_the_night_and_the_duty_day_it_starts_on(walks: Walks) -> None:
    record = walks.plan(kind="night", starts_at=at("2026-11-21 22:00"), ends_at=at("2026-11-22 06:00"))

    kept = walks.record("patrols", record)

    assert (kept["duty_day"], kept["night"]) == (date(2026, 11, 21), True)
    assert walks.rows("patrols", days=(date(2026, 11, 21), date(2026, 11, 21))) == [record]
    assert walks.rows("patrols", days=(date(2026, 11, 22), date(2026, 11, 22))) == []


def test_what_starts_after_midnight_belongs_to_the_day_before(walks: Walks) -> None:
    record = walks.plan(starts_at=at("2026-11-22 01:00"), ends_at=at("2026-11-22 04:00"))

    assert walks.record("patrols", record)["duty_day"] == date(2026, 11, 21)


@pytest.mark.parametrize("leader", ["义警甲1", "吴老根", "王小军"])
def test_only_an_officer_or_a_village_auxiliary_leads(walks: Walks, leader: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        walks.plan(kind="night", leader=walks.people[leader])

    assert refused(refusal) == {"leader"}
    assert walks.rows("patrols") == []


def test_a_village_auxiliary_may_lead(walks: Walks) -> None:
    assert walks.plan(kind="night", leader=walks.people["周小兰"])


def test_planned_under_way_done(walks: Walks) -> None:
    record = walks.plan(people=walks.volunteers("甲"))

    walks.act("begin", record, begun_at=walks.ago(50), people=walks.volunteers("甲")[:2])
    walks.act("sign_in", record, people=walks.volunteers("甲")[2:], signed_in_at=walks.ago(40))
    walks.act("sign_out", record, people=walks.volunteers("甲")[:1], signed_out_at=walks.ago(20))
    walks.act("finish", record, ended_at=walks.ago(5), summary="平安")

    kept = walks.record("patrols", record)
    assert (kept["state"], kept["ended_at"]) == (State.DONE, walks.ago(5))
    people = _part(walks, record, "Sign-in and sign-out")
    signed = [one.facts for one in people if one.done]
    first, second, third = walks.volunteers("甲")
    assert [(facts[0].value, facts[1].value) for facts in signed] == [
        ((walks.people["李卫东"], second), walks.ago(5)), ((first,), walks.ago(20)), ((third,), walks.ago(5)),
    ]  # fmt: skip


def _part(walks: Walks, record: int, title: str) -> Any:
    parts = {detail.title.source: parts for detail, parts in walks.desk.details("patrols", record)}
    return parts[title]


def test_nobody_signs_out_before_signing_in(walks: Walks) -> None:
    record = walks.under_way(people=walks.volunteers("甲"))

    with pytest.raises(StationError) as earlier:
        walks.act("sign_out", record, people=walks.volunteers("甲")[:1], signed_out_at=walks.ago(90))
    with pytest.raises(StationError) as absent:
        walks.act("sign_out", record, people=(walks.people["吴老根"],))

    assert refused(earlier) == {"signed_out_at"}
    assert refused(absent) == {"people"}
    assert walks.record("patrols", record)["state"] is State.UNDER_WAY


def test_a_patrol_does_not_end_before_it_began(walks: Walks) -> None:
    record = walks.under_way()

    with pytest.raises(StationError) as refusal:
        walks.act("finish", record, ended_at=walks.ago(61))
    with pytest.raises(StationError) as plan:
        walks.plan(starts_at=walks.now, ends_at=walks.now)

    assert refused(refusal) == {"ended_at"}
    assert refused(plan) == {"ends_at"}


def test_a_joint_patrol_names_another_unit(walks: Walks) -> None:
    with pytest.raises(StationError) as refusal:
        walks.plan(kind="joint")
    record = walks.plan(kind="joint", units=({"unit": walks.units["镇政府"], "headcount": 4},))
    plain = walks.plan(kind="foot", units=({"unit": "县特警大队", "headcount": None},))

    assert refused(refusal) == {"units"}
    assert walks.rows("patrols", joint=True) == [plain, record]


def test_a_second_night_in_the_month_is_told_and_not_refused(walks: Walks) -> None:
    first = walks.plan(kind="night", starts_at=at("2026-11-30 22:00"), ends_at=at("2026-12-01 06:00"),
                       people=walks.volunteers("甲"))  # fmt: skip
    values = {"kind": "night", "leader": walks.people["李卫东"], "people": walks.volunteers("甲")[:1],
              "route": "河堤", "starts_at": at("2026-11-10 22:00"),
              "ends_at": at("2026-11-11 06:00")}  # fmt: skip

    told = walks.desk.advise("patrols.plan", values)
    in_december = walks.desk.advise(
        "patrols.plan",
        values | {"starts_at": at("2026-12-01 22:00"), "ends_at": at("2026-12-02 06:00")},
    )

    assert [(one.ledger, one.record) for one in told.notices] == [("patrols", first)]
    assert in_december.notices == ()
    assert walks.new("plan", **values)


def test_a_missed_patrol_says_why_and_stays_missed(walks: Walks) -> None:
    record = walks.plan()

    walks.act("miss", record, missed_reason="暴雨红色预警")

    assert walks.record("patrols", record)["state"] is State.MISSED
    with pytest.raises(StationError):
        walks.act("begin", record)
    assert walks.rows("patrols", standing=True) == []


def test_a_finding_becomes_an_incident_and_a_hazard_linked_both_ways(walks: Walks) -> None:
    record = walks.under_way(kind="night", village=walks.villages["甲一村"])

    walks.act("find", record, found_at=walks.ago(30), place=walks.places["镇集贸市场"],
              content="两名男子酒后争执", became=Became.INCIDENT, category="DI.neighbours")  # fmt: skip
    walks.act("find", record, found_at=walks.ago(20), place="镇集贸市场", content="消防通道堆放杂物",
              became=Became.HAZARD, hazard_kind="fire")  # fmt: skip

    (incident,) = walks.rows("incidents")
    (hazard,) = walks.rows("rectifications")
    assert walks.record("incidents", incident)["source"] == "found.patrol"
    assert walks.record("rectifications", hazard)["source"] == "night_patrol"
    assert _links(walks, "patrols", record) == {("incidents", incident), ("rectifications", hazard)}


def _links(walks: Walks, ledger: str, record: int) -> set[tuple[str, int]]:
    return {
        (one.ledger, one.record)
        for _, parts in walks.desk.details(ledger, record)
        for one in parts
        if hasattr(one, "ledger")
    }


def test_a_note_may_become_an_incident_later_but_only_once(walks: Walks) -> None:
    record = walks.under_way()
    walks.act("find", record, found_at=walks.ago(30), place="村口", content="路灯不亮", became=Became.NOTE)
    (finding,) = walks.desk.choices("patrols.follow_up", "finding", record)

    walks.act("follow_up", record, finding=finding[0], became=Became.INCIDENT, category="LI")

    assert len(walks.rows("incidents")) == 1
    assert walks.desk.choices("patrols.follow_up", "finding", record) == ()
    with pytest.raises(StationError) as refusal:
        walks.act("follow_up", record, finding=finding[0], became=Became.INCIDENT, category="LI")
    assert refused(refusal) == {"finding"}


def test_a_finding_without_its_category_is_refused_and_nothing_is_kept(walks: Walks) -> None:
    record = walks.under_way()

    with pytest.raises(StationError) as refusal:
        walks.act("find", record, found_at=walks.ago(5), place="村口", content="打架", became=Became.INCIDENT)

    assert refused(refusal) == {"category"}
    assert walks.rows("patrols", with_findings=True) == []


def test_the_search_of_2019_lasted_fifteen_hours_across_midnight(walks: Walks) -> None:
    """A17: 07-23 17:00 and 15 h is 07-24 08:00."""
    begin = at("2019-07-23 17:00")
    record = walks.entered(kind="search", starts_at=begin, ends_at=begin + timedelta(hours=15),
                           route="后山搜寻走失老人")  # fmt: skip

    kept = walks.record("patrols", record)
    (row,) = walks.desk.rows(Query("patrols"), limit=5).rows
    minutes = [one.name for one in walks.desk.ledger("patrols").columns].index("minutes")

    assert kept["ended_at"] == at("2019-07-24 08:00")
    assert kept["duty_day"] == date(2019, 7, 23)
    assert row.values[minutes] == 15 * 60


def test_an_off_plan_member_is_taken_off_and_comes_back(walks: Walks) -> None:
    record = walks.plan(people=walks.volunteers("甲"))

    walks.act("change", record, people=walks.volunteers("甲")[:1])
    fewer = walks.desk.defaults("patrols.change", record)["people"]
    walks.act("change", record, people=walks.volunteers("甲"))

    assert fewer == (walks.people["李卫东"], walks.volunteers("甲")[0])
    assert set(walks.desk.defaults("patrols.change", record)["people"]) == {
        walks.people["李卫东"], *walks.volunteers("甲"),
    }  # fmt: skip


def test_a_clue_becomes_an_incident_or_a_hazard_with_its_text(walks: Walks) -> None:
    clue = walks.new("clues.register", received_on=date(2026, 11, 20), source="public",
                     content="仓库夜里私拉电线", village=walks.villages["甲一村"])  # fmt: skip

    walks.act("clues.raise_from", clue, became=Became.HAZARD, hazard_kind="fire")
    walks.act("clues.raise_from", clue, became=Became.INCIDENT, category="RE")

    (hazard,), (incident,) = walks.rows("rectifications"), walks.rows("incidents")
    assert walks.record("incidents", incident)["content"] == "仓库夜里私拉电线"
    assert walks.record("rectifications", hazard)["village_id"] == walks.villages["甲一村"]
    assert _links(walks, "patrols.clues", clue) == {("incidents", incident), ("rectifications", hazard)}
    assert ("patrols.clues", clue) in _links(walks, "incidents", incident)


def test_an_incident_starts_the_mechanism_of_an_agreement(walks: Walks) -> None:
    agreement = walks.new("agreements.register", party="邻县石门派出所", signed_on=date(2026, 1, 1),
                          valid_until=date(2027, 12, 31), scope=("emergency",))  # fmt: skip
    values = walks.desk.defaults("incidents.register") | {
        "place": "甲一村", "category": "FI.forest", "content": "交界处山林起火",
    }  # fmt: skip
    incident = walks.desk.act("incidents.register", values).record

    more = {"agreement": agreement, "called": (walks.units["东片区警务站"],), "headcount": 8}
    given = walks.desk.defaults("patrols.agreements.activate_for", incident) | more
    walks.desk.act("patrols.agreements.activate_for", given, record=incident)

    assert walks.rows("patrols.agreements", started=(walks.today, walks.today)) == [agreement]
    assert ("patrols.agreements", agreement) in _links(walks, "incidents", incident or 0)
    assert ("incidents", incident) in _links(walks, "patrols.agreements", agreement)


def test_who_leads_signs_in_with_the_others(walks: Walks) -> None:
    record = walks.plan(leader=walks.people["周小兰"])

    walks.act("begin", record, people=walks.volunteers("甲")[:1], leader=walks.people["陈建国"])

    assert walks.rows("patrols", leader=walks.people["陈建国"]) == [record]
    assert walks.rows("patrols", walker=walks.people["陈建国"]) == [record]
    (note,) = [one for one in _part(walks, record, "Sign-in and sign-out") if not one.done]
    assert note.facts[0].value == (walks.people["周小兰"],)


def test_who_was_planned_and_stayed_away_did_not_walk(walks: Walks) -> None:
    came, away = walks.volunteers("甲")[:2]
    record = walks.plan(people=(came, away))
    planned = walks.rows("patrols", walker=away)

    walks.act("begin", record, people=(came,))
    walks.act("finish", record)

    assert planned == [record]
    assert walks.rows("patrols", walker=came) == [record]
    assert walks.rows("patrols", walker=away) == []


def test_a_signature_is_set_right_afterwards(walks: Walks) -> None:
    record = walks.entered(people=walks.volunteers("甲")[:1])
    (_, member) = walks.desk.choices("patrols.set_signing", "member", record)

    with pytest.raises(StationError) as refusal:
        walks.act("set_signing", record, member=member[0], signed_in_at=walks.ago(90),
                  signed_out_at=walks.ago(95))  # fmt: skip
    walks.act("set_signing", record, member=member[0], signed_in_at=walks.ago(120),
              signed_out_at=walks.ago(80))  # fmt: skip

    people = _part(walks, record, "Sign-in and sign-out")
    assert refused(refusal) == {"signed_out_at"}
    assert [(one.at, one.facts[1].value) for one in people] == [
        (walks.ago(180), walks.ago(60)), (walks.ago(120), walks.ago(80)),
    ]  # fmt: skip


def test_the_same_form_sent_twice_is_one_patrol(walks: Walks) -> None:
    values = walks.desk.defaults("patrols.enter") | {
        "kind": "foot", "starts_at": walks.ago(180), "ends_at": walks.ago(60), "route": "集镇",
        "leader": walks.people["李卫东"],
    }  # fmt: skip
    form = "7c7f3a52-59ab-4b2e-9a6f-0d1f6f0c1a11"

    first = walks.desk.act("patrols.enter", values, form=form).record
    again = walks.desk.act("patrols.enter", values, form=form).record

    assert first == again
    assert len(walks.rows("patrols")) == 1
