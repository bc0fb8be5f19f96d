"""A changed setting moves the limits of open incidents, and of no others."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from stationdesk.core.actor import Role
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk


def chiefs_desk(desk: Desk) -> Desk:
    desk.act_as(next(one for one in desk.people_who_may_act() if one.role is Role.CHIEF).person)
    return desk


def registered(desk: Desk) -> int:
    told = {"place": "东市", "category": "DI", "content": "两摊主争执"}
    made = desk.act("incidents.register", desk.defaults("incidents.register") | told)
    assert made.record is not None
    return made.record


def test_a_longer_alarm_moves_the_limit_of_a_waiting_call(practice_copy: Desk, clock: Any) -> None:
    desk = chiefs_desk(practice_copy)
    record = registered(desk)
    received = desk.record("incidents", record)["received_at"]

    desk.set_setting("response.alarm_minutes", 60)

    assert desk.record("incidents", record)["due_at"] == received + timedelta(minutes=60)
    clock.forward(minutes=30)
    overdue = desk.ids(Query("incidents", (("overdue", True),)))
    assert record not in list(overdue)


def test_closed_incidents_stay_as_they_were(practice_copy: Desk) -> None:
    desk = chiefs_desk(practice_copy)
    closed = desk.rows(Query("incidents", (("closed", True),)), limit=5).rows

    desk.set_setting("response.alarm_minutes", 60)

    assert desk.rows_by_id("incidents", [one.id for one in closed]) == closed
