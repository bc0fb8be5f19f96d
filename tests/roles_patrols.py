"""Patrols, clues and agreements in every state, for trying their actions with every role."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.ledgers.patrols.rules.footage import Mode
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
    _video(desk)


def _video(desk: Desk) -> None:
    """Rounds planned, rounds under way with a camera ticked, findings, and copies that are lent."""
    who = {
        "officer": next(iter(desk.ids(Query("station.people", (("police", True),))))),
        "auxiliary": next(iter(desk.ids(Query("station.people", (("auxiliaries", True),))))),
    }
    cameras = tuple(desk.ids(Query("cameras")))[:2]
    for day in (23, 24):
        _new(desk, "video.plan", duty_day=date(2026, 11, day), cameras=cameras, **who)
    begun = desk.store.clock() - timedelta(hours=1)
    for _ in range(5):
        record = _new(desk, "video.start", begun_at=begun, cameras=cameras, **who)
        _act(desk, "video.view", record, cameras=cameras[:1])
        _act(desk, "video.find", record, kind="rubbish", description="垃圾满溢", measure="phone")
    approver, handler, *_ = desk.ids(Query("station.people", (("staff", True),)))
    for number in range(4):
        _new(desk, "footage.register", applicant="赵明", applicant_unit="县局", legal_basis=f"{number}号",
             reason="查找失物", cameras=cameras, footage_from=begun - timedelta(hours=2), footage_until=begun,
             mode=Mode.COPY, medium_no="U盘", approver=approver, handler=handler)  # fmt: skip


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
