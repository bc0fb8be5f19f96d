"""Cameras in the states their actions want, for the tests of every role."""

from __future__ import annotations

from typing import Any

from stationdesk.desk import Desk

_CAMERA = {
    "address": "新村路口", "point_class": "class1", "structure_type": "dome", "manage_unit": "青坪镇派出所",
    "required_days": 30,
}  # fmt: skip


def prepare_cameras(desk: Desk) -> None:
    """As many cameras as there are actions on one."""
    for number in range(1, 16):
        _made(desk, "cameras", name=f"新村路口{number}", **_CAMERA)


def _made(desk: Desk, ledger: str, **values: Any) -> int:
    done = desk.act(f"{ledger}.register", desk.defaults(f"{ledger}.register") | values)
    assert done.record is not None
    return done.record
