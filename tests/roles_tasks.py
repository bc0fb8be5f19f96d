"""Items in every state, meetings, checklists and reconciliations, to try their actions with every role."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from stationdesk.core.actor import Actor, Role
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk

_DAY = date(2026, 11, 20)
_STATES: tuple[tuple[str, ...], ...] = (
    *((),) * 8,
    *(("progress",),) * 3,
    *(("pause",),) * 2,
    *(("ask_close",),) * 3,
    *(("ask_close", "check"),) * 3,
    *(("ask_close", "check", "close"),) * 2,
)
_SAID: dict[str, dict[str, Any]] = {
    "progress": {"percent": 40, "text": "完成四成"},
    "pause": {"reason": "等待部署"},
    "ask_close": {"evidence": "照片"},
}


def prepare_tasks(desk: Desk) -> None:
    """A work with items in every state, close-outs asked for by somebody none of the roles is."""
    person = next(row.id for row in desk.rows(Query("station.people", search="孙有令")).rows)
    group = _new(desk, "groups.register", code="1", name="平安创建")
    for code in ("2", "3", "4"):
        _new(desk, "groups.register", code=code, name=f"重点工作{code}")
    made = []
    for place, steps in enumerate(_STATES, 1):
        stage = ({"name": "中期"},) if not steps else ()
        item = _new(desk, "register", group_id=group, code=f"1.{place}", content=f"第{place}件事",
                    due_on=_DAY + timedelta(days=30), owner_id=person, milestones=stage)  # fmt: skip
        for step in steps:
            _act(desk, step, item, person)
        made.append(item)
    _round(desk, person, made)


def _round(desk: Desk, person: int, items: list[int]) -> None:
    area = desk.rows(Query("station.areas"), limit=1).rows[0].id
    for _ in range(4):
        rows = ({"item": items[0], "difference": "现场少一份台账"},)
        _new(desk, "reconciliations.register", led_by=person, items=rows)
        _new(desk, "checklists.register", area_id=area, checked_by=person)
        _new(desk, "meetings.register", kind="other", topic="研判", chair_id=person, others="司法所",
             held_at=desk.store.clock() - timedelta(hours=1))  # fmt: skip


def _act(desk: Desk, step: str, item: int, person: int) -> None:
    own = desk.actor
    if step == "ask_close":
        desk.actor = Actor(person, "孙有令", Role.OFFICER, own.authenticated)
    try:
        values = desk.defaults(f"tasks.{step}", item) | _SAID.get(step, {})
        desk.act(f"tasks.{step}", values, record=item)
    finally:
        desk.actor = own


def _new(desk: Desk, action: str, **values: Any) -> int:
    record = desk.act(f"tasks.{action}", desk.defaults(f"tasks.{action}") | values).record
    assert record is not None
    return record
