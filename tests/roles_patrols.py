"""Patrols, clues and agreements in every state, for trying their actions with every role."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.ledgers.patrols.rules.states import Became

_DAY = date(2026, 11, 20)


def prepare_patrols(desk: Desk) -> None:
    """A few records for each of their actions."""
    leader = next(row.id for row in desk.rows(Query("station.people", (("police", True),)), limit=1).rows)
    for _ in range(4):
        _new(desk, "plan", **_patrol(desk, leader))
    for _ in range(6):
        record = _new(desk, "plan", **_patrol(desk, leader))
        _act(desk, "begin", record, begun_at=desk.store.clock() - timedelta(hours=1))
        _act(desk, "find", record, found_at=desk.store.clock(), place="东河村", content="路灯不亮",
             became=Became.NOTE)  # fmt: skip
    for _ in range(3):
        _new(desk, "activities.register", kind="publicity", held_on=_DAY)
        _new(desk, "work.register", person=leader, worked_on=_DAY, kind="visit")
        _new(desk, "publicity.register", published_on=_DAY, topic="fraud", topic_text="不转账")
    for _ in range(5):
        _new(desk, "clues.register", received_on=_DAY, source="visit", content="夜间有可疑车辆")
    for _ in range(7):
        record = _new(desk, "agreements.register", party="邻县石门派出所", signed_on=_DAY,
                      valid_until=date(2026, 11, 20), scope=("emergency",))  # fmt: skip
        _act(desk, "agreements.renew", record, valid_until=date(2026, 11, 21))
        _act(desk, "agreements.activate", record, linkage_kind="emergency", called_text="警务站")


def _patrol(desk: Desk, leader: int) -> dict[str, Any]:
    now = desk.store.clock()
    return {"kind": "foot", "starts_at": now - timedelta(hours=1), "ends_at": now + timedelta(hours=1),
            "route": "主街", "leader": leader}  # fmt: skip


def _new(desk: Desk, name: str, **values: Any) -> int:
    record = desk.act(f"patrols.{name}", desk.defaults(f"patrols.{name}") | values).record
    assert record is not None
    return record


def _act(desk: Desk, name: str, record: int, **values: Any) -> None:
    desk.act(f"patrols.{name}", desk.defaults(f"patrols.{name}", record) | values, record=record)
