"""Meetings: what they assign, and what is missed of those that come round."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import RuleBroken
from stationdesk.core.ledger import Query
from stationdesk.ledgers.station.records import DictionaryEntry
from stationdesk.ledgers.tasks.rules.states import ItemState
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused
from tests.ledgers.tasks_desk import Plan


@pytest.fixture
def plan(calls: Calls) -> Plan:
    return Plan(calls)


def meeting(plan: Plan, kind: str = "weekly_judgement", **values: Any) -> int:
    given = {
        "kind": kind, "topic": "本周警情与隐患研判", "chair_id": plan.people["陈建国"],
        "attendees": (plan.people["李卫东"], plan.people["王小军"]), "held_at": plan.calls.ago(30),
    }  # fmt: skip
    return plan.new("tasks.meetings.register", **given | values)


def waiting(plan: Plan, ledger: str) -> list[str]:
    return [str(item.title) for item in plan.desk.due() if item.ledger == ledger]


def test_what_a_meeting_assigns_becomes_items_linked_to_it(plan: Plan) -> None:
    rows = (
        {"content": "周五前走访三户矛盾突出家庭", "owner_id": plan.people["李卫东"], "due_on": plan.ahead(5)},
        {"content": "检查校园周边摊点", "owner_id": plan.people["王小军"], "due_on": plan.ahead(7)},
    )
    record = meeting(plan, assignments=rows, minutes="一、警情下降。\n二、隐患突出。")
    plan.act(
        "tasks.meetings.assign",
        record,
        content="汇总上报",
        owner_id=plan.people["李卫东"],
        due_on=plan.ahead(9),
    )

    items = plan.rows("tasks", meeting=record)
    assert len(items) == 3
    assert plan.rows("tasks", planned=False) == items
    (links,) = [parts for one, parts in plan.desk.details("tasks", items[0]) if one.name == "links"]
    assert [(link.ledger, link.record) for link in links] == [("tasks.meetings", record)]
    assert plan.rows("tasks.meetings", open_items=True) == [record]
    for item in items:
        plan.close(item)
    assert plan.rows("tasks.meetings", open_items=True) == []
    report = plan.desk.report("tasks.meetings.minutes", record=record)
    assert report.data == {"assigned": 3}
    assert [plan.desk.count(one.rows) for one in report.figures()] == [3]


def test_an_assignment_is_not_due_before_its_meeting(plan: Plan) -> None:
    row = {"content": "走访", "owner_id": plan.people["李卫东"], "due_on": plan.ahead(-1)}

    with pytest.raises(RuleBroken, match="before the meeting"):
        meeting(plan, assignments=(row,))
    assert plan.rows("tasks.meetings") == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"attendees": (), "others": None}, "attendees"),
        ({"held_at": "ahead"}, "held_at"),
        ({"ended_at": "before"}, "ended_at"),
    ],
)
def test_a_meeting_is_held_by_several_and_in_the_past(plan: Plan, values: dict[str, Any], field: str) -> None:
    times = {"ahead": plan.calls.ago(-60), "before": plan.calls.ago(90)}
    given = {
        name: times.get(value, value) if isinstance(value, str) else value for name, value in values.items()
    }

    with pytest.raises(RuleBroken) as error:
        meeting(plan, **given)
    assert refused(error) == {field}


def test_a_meeting_that_comes_round_is_missed_from_its_first_time_on(plan: Plan, clock: Any) -> None:
    assert waiting(plan, "tasks.meetings") == []
    meeting(plan, "monthly_review")
    assert waiting(plan, "tasks.meetings") == []

    clock.set(clock.now + timedelta(days=31))  # 22 December
    assert waiting(plan, "tasks.meetings") == ["月点评 not held yet: 2026-12"]
    clock.set(clock.now + timedelta(days=31))  # 22 January
    (due, *_) = [item for item in plan.desk.due() if item.ledger == "tasks.meetings"]
    assert len(waiting(plan, "tasks.meetings")) == 2
    assert due.tone.value == "bad"
    meeting(plan, "monthly_review")
    assert waiting(plan, "tasks.meetings") == ["月点评 not held yet: 2026-12"]


@pytest.mark.parametrize(("kind", "days"), [("daily_analysis", 1), ("weekly_judgement", 7)])
def test_daily_and_weekly_meetings_come_round(plan: Plan, clock: Any, kind: str, days: int) -> None:
    meeting(plan, kind)
    assert waiting(plan, "tasks.meetings") == []

    clock.forward(days=days)

    assert len(waiting(plan, "tasks.meetings")) == 1


def test_a_kind_of_meeting_put_out_of_use_is_not_missed(plan: Plan, clock: Any) -> None:
    meeting(plan)
    clock.forward(days=7)
    plan.chief()
    with plan.calls.store.reading(SYSTEM) as tx:
        entry = tx.session.scalars(
            select(DictionaryEntry.id).where(DictionaryEntry.code == "weekly_judgement")
        ).one()
    plan.desk.act("station.dictionaries.deactivate", {}, record=entry)

    assert waiting(plan, "tasks.meetings") == []


def test_close_outs_wait_for_others_than_who_asked(plan: Plan) -> None:
    item = plan.item(plan.group(), "1.1", content="走访学校")
    plan.ask(item)
    assert waiting(plan, "tasks") == []
    plan.second()
    assert waiting(plan, "tasks") == ["Check the close-out of item 1.1"]
    plan.act("check", item)
    assert waiting(plan, "tasks") == []
    plan.chief()
    assert waiting(plan, "tasks") == ["Close out item 1.1"]
    plan.act("close", item)
    assert plan.record(item)["state"] is ItemState.CLOSED
    assert plan.desk.chips(Query("tasks"))["done"] == 1
