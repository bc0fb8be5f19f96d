"""Houses, units and forms in the states their actions want, for the tests of every role."""

from __future__ import annotations

from typing import Any

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk


def prepare_premises(desk: Desk) -> None:
    """Let and stopped houses, listed and taken off units, changed forms: as many as there are actions."""
    for number in range(1, 9):
        _made(desk, "premises", address=f"新村{number}号", plate_no=f"新{number:03}")
    for number in (9, 10):
        house = _made(desk, "premises", address=f"新村{number}号")
        _done(desk, "premises.stop", house, reason="收回自住")
    for number in range(1, 6):
        _made(desk, "premises.units", unit=f"新单位{number}", kind="bank")
    for number in (6, 7):
        unit = _made(desk, "premises.units", unit=f"新单位{number}", kind="bank")
        _done(desk, "premises.units.take_off", unit, reason="已撤并")
    for row in desk.rows(Query("station.forms")).rows[:2]:
        _done(desk, "station.forms.change", row.id, title="试行文书")


def _made(desk: Desk, ledger: str, **values: Any) -> int:
    done = desk.act(f"{ledger}.register", desk.defaults(f"{ledger}.register") | values)
    assert done.record is not None
    return done.record


def _done(desk: Desk, action: str, record: int, **values: Any) -> None:
    desk.act(action, desk.defaults(action, record) | values, record=record)
