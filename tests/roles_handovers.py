"""Sheets, equipment, visitors and orders, to try their actions with every role."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from stationdesk.desk import Desk

_DAY = date(2026, 11, 14)


def prepare_handovers(desk: Desk) -> None:
    """Some of each; the sheets of a few days lack a name, so that it can be entered."""
    for place in range(5):
        vehicle = {"name": f"警车{place + 1}", "kind": "vehicle", "expected": 1, "mileage": 100, "fuel": 50}
        _new(desk, "equipment.register", **vehicle)
        visit = _new(desk, "visitors.register", matter=f"咨询{place + 1}")
        order = _new(desk, "orders.register", from_unit="县公安局", content=f"指令{place + 1}")
        if place < 2:
            _act(desk, "visitors.settle", visit, outcome="已答复")
            _act(desk, "orders.finish", order, result="已办")
        _new(desk, "hand_over", duty_day=_DAY + timedelta(days=place), out_group="一组", in_group="二组")


def _new(desk: Desk, action: str, **values: Any) -> int:
    return _act(desk, action, None, **values)


def _act(desk: Desk, action: str, record: int | None, **values: Any) -> int:
    name = f"handovers.{action}"
    done = desk.act(name, desk.defaults(name, record) | values, record=record)
    assert done.record is not None
    return done.record
