"""The days of an item: a deadline in a year the calendar knows, a close-out in its order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.errors import StationError
from tests.ledgers.incident_desk import Calls
from tests.ledgers.small_station import refused
from tests.ledgers.tasks_desk import Plan

UNKNOWN = date(2027, 3, 1)


@pytest.fixture
def plan(calls: Calls) -> Plan:
    return Plan(calls)


def _register(plan: Plan) -> None:
    plan.item(due_on=UNKNOWN)


def _postpone(plan: Plan) -> None:
    item = plan.item()
    plan.chief()
    plan.act("postpone", item, new_due_on=UNKNOWN, reason="等待上级方案")


def _assign(plan: Plan) -> None:
    person = plan.people["李卫东"]
    row = {"content": "开春前清查出租房屋", "owner_id": person, "due_on": UNKNOWN}
    plan.new("tasks.meetings.register", kind="weekly_judgement", topic="研判", assignments=(row,),
             chair_id=plan.people["陈建国"], attendees=(person,))  # fmt: skip


@pytest.mark.parametrize(
    ("enter", "field"), [(_register, "due_on"), (_postpone, "new_due_on"), (_assign, "due_on")]
)
def test_a_deadline_in_a_year_without_a_calendar_is_refused(
    plan: Plan, enter: Callable[[Plan], None], field: str
) -> None:
    with pytest.raises(StationError, match="no holidays and make-up workdays for 2027") as refusal:
        enter(plan)

    assert refused(refusal) == {field}


def test_a_stage_is_asked_for_the_calendar_of_its_own_year(plan: Plan) -> None:
    item = plan.item()

    with pytest.raises(StationError, match="for 2024") as refusal:
        plan.act("add_milestone", item, name="补录的节点", due_on=date(2024, 12, 30))

    assert refused(refusal) == {"due_on"}
    plan.act("add_milestone", item, name="中期检查", due_on=plan.today + timedelta(days=10))


def test_a_close_out_lies_neither_before_its_request_nor_before_its_check(plan: Plan, clock: Any) -> None:
    item = plan.item()
    clock.forward(days=5)
    plan.ask(item)
    clock.forward(days=3)
    plan.chief()
    before = plan.today - timedelta(days=4)

    with pytest.raises(StationError, match="was asked for on") as refusal:
        plan.act("check", item, checked_on=before)
    assert refused(refusal) == {"checked_on"}
    plan.act("check", item)
    with pytest.raises(StationError, match="was asked for on") as refusal:
        plan.act("close", item, closed_on=before)
    assert refused(refusal) == {"closed_on"}
    with pytest.raises(StationError, match="It was checked on") as refusal:
        plan.act("close", item, closed_on=plan.today - timedelta(days=1))
    assert refused(refusal) == {"closed_on"}
    plan.act("close", item)
    assert plan.record(item)["closed_on"] == plan.today


def test_a_reopened_item_gets_a_deadline_that_is_still_ahead(plan: Plan, clock: Any) -> None:
    item = plan.item(due_on=plan.ahead(5))
    plan.close(item)
    clock.forward(days=10)
    assert plan.desk.defaults("tasks.reopen", item)["due_on"] is None

    with pytest.raises(StationError) as refusal:
        plan.act("reopen", item, reason="问题反弹", due_on=plan.today - timedelta(days=1))
    assert refused(refusal) == {"due_on"}
    plan.act("reopen", item, reason="问题反弹", due_on=plan.ahead(20))

    assert plan.record(item)["due_on"] == plan.ahead(20)
    assert plan.rows("tasks", overdue=True) == []
    details = {one.name: parts for one, parts in plan.desk.details("tasks", item)}
    assert [one for one in details["history"] if str(one.title).startswith("Postponed from")]
    plan.close(item)


def test_an_item_reopened_before_its_deadline_keeps_it(plan: Plan) -> None:
    item = plan.item(due_on=plan.ahead(5))
    plan.close(item)

    plan.act("reopen", item, reason="问题反弹")

    assert plan.record(item)["due_on"] == plan.ahead(5)
