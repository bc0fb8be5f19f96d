"""Faults of cameras in the states their actions want, for the tests of every role."""

from __future__ import annotations

from typing import Any

from stationdesk.desk import Desk

_STEPS = ("confirm", "assign", "begin_repair", "repaired")
_CAMERA = {
    "address": "新村路口", "point_class": "class1", "structure_type": "dome", "manage_unit": "青坪镇派出所",
    "required_days": 30,
}  # fmt: skip


def prepare_faults(desk: Desk) -> None:
    """Faults at every step, so that each action finds one of its own."""
    for number in range(1, 21):
        values = desk.defaults("cameras.register") | _CAMERA | {"name": f"故障点位{number}"}
        camera = desk.act("cameras.register", values).record
        given = desk.defaults("cameras.report_fault", camera)
        fault = desk.act("cameras.report_fault", given | {"kind": "black"}, record=camera).record
        for step in _STEPS[: number % 5]:
            _step(desk, f"cameras.faults.{step}", fault)


def _step(desk: Desk, name: str, fault: int | None) -> None:
    more: dict[str, Any] = {"contractor": "县广电网络维护队"} if name.endswith("assign") else {}
    desk.act(name, desk.defaults(name, fault) | more, record=fault)
