"""Hazards in every state, inspections and campaigns, to try their actions with every role."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from stationdesk.core.actor import Actor, Role
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk

_TO_REVIEW = ("issue", "ask_review")
_PROPOSED = (*_TO_REVIEW, "review", "propose_close")
_LIVES: tuple[tuple[str, ...], ...] = (
    *((),) * 6,
    *(("issue",),) * 5,
    *(("issue", "ask_extension"),) * 2,
    *(_TO_REVIEW,) * 2,
    *((*_TO_REVIEW, "review"),) * 3,
    *(_PROPOSED,) * 3,
    *((*_PROPOSED, "close"),) * 2,
    *(("hand_over",),) * 3,
    *(("hand_over", "receipt"),) * 2,
)
_SAID: Mapping[str, Mapping[str, Any]] = {
    "ask_extension": {"new_due_on": date(2026, 12, 25), "reason": "雨季"},
    "review": {"opinion": "合格"},
    "hand_over": {"handed_to": "镇政府", "reason": "不属本所"},
}
_BY_ANOTHER = frozenset({"ask_extension", "propose_close"})


def prepare_hazards(desk: Desk) -> None:
    """Two campaigns, inspections, and a hazard for each life; close-outs proposed by none of the roles."""
    people = {name: _person(desk, name) for name in ("孙有令", "钱有令", "王新来")}
    pair = tuple(people.values())[1:]
    for name in ("自建房排查", "冬季防火", "校园排查"):
        campaign = _new(desk, "campaigns.start", name=name, object_kind="house", total=50)
        given = {"object": f"{name}一处", "inspectors": pair, "campaign": campaign}
        for _ in range(2):
            _new(desk, "inspections.register", **given)
    desk.act("rectifications.campaigns.finish", {"ends_on": date(2026, 11, 21)}, record=campaign)
    for place, steps in enumerate(_LIVES, 1):
        hazard = _new(
            desk, "register", object=f"第{place}户", kind="fire.power", description="私拉电线",
            found_by=people["孙有令"],
        )  # fmt: skip
        for step in steps:
            _take(desk, step, hazard, people["孙有令"], {"reviewers": pair} if step == "review" else {})


def _take(desk: Desk, step: str, hazard: int, another: int, more: Mapping[str, Any]) -> None:
    own = desk.actor
    if step in _BY_ANOTHER:
        desk.actor = Actor(another, "孙有令", Role.OFFICER, own.authenticated)
    try:
        values = desk.defaults(f"rectifications.{step}", hazard) | _SAID.get(step, {}) | more
        desk.act(f"rectifications.{step}", values, record=hazard)
    finally:
        desk.actor = own


def _person(desk: Desk, name: str) -> int:
    return next(row.id for row in desk.rows(Query("station.people", search=name)).rows)


def _new(desk: Desk, action: str, **values: Any) -> int:
    name = f"rectifications.{action}"
    record = desk.act(name, desk.defaults(name) | values).record
    assert record is not None
    return record
