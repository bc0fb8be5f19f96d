"""Row 23. A call written down more than a day after it came in is marked on each paper that shows it."""

from __future__ import annotations

import random
import tempfile
from datetime import timedelta
from pathlib import Path

from stationdesk.core.document import Document, Facts, Table
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named, make_station_with_calls
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure
from tests.faults.stations import NOW

DAY = timedelta(hours=24)


def measure(size: Size) -> Figure:
    """All late ones are marked on the register and on their own sheet, and no other."""
    with tempfile.TemporaryDirectory() as room:
        make_station_with_calls(Path(room) / "station", 0)
        store = Store.open(Path(room) / "station", clock=stations.clock)
        desk = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"), language="en")
        ages = _registered(desk, size.of(60, 16))
        missed = _on_register(desk, ages) + _on_sheets(desk, ages)
        store.engines.dispose()
    late = sum(age > DAY for age in ages.values())
    return figure(f"{late} of {len(ages)} entered late, {len(missed)} wrongly marked", missed)


def _registered(desk: Desk, turns: int) -> dict[int, timedelta]:
    """{record: how long after the call it was entered}."""
    chance, ages = random.Random(23), {}
    for turn in range(turns):
        age = timedelta(minutes=turn * chance.randrange(1, 240) + (24 * 60 + 1 if turn % 2 else 0))
        values = desk.defaults("incidents.register") | {
            "received_at": NOW - age, "place": f"东河村{turn}号", "category": "CR.theft", "content": "丢车",
        }  # fmt: skip
        record = desk.act("incidents.register", values).record
        assert record is not None
        ages[record] = age
    return ages


def _on_register(desk: Desk, ages: dict[int, timedelta]) -> list[str]:
    first, last = (NOW - timedelta(days=15)).date(), NOW.date()
    document = desk.report("incidents.register", first=first, last=last)
    rows = [row for block in document.blocks if isinstance(block, Table) and block.rows_a_page
            for row in block.rows]  # fmt: skip
    oldest_first = sorted(ages, key=lambda record: (-ages[record], record))
    if len(rows) != len(ages):
        return [f"{len(rows)} of {len(ages)} on the register"]
    return [
        f"register, {ages[record]} late"
        for record, row in zip(oldest_first, rows, strict=True)
        if ("(late)" in str(row.cells[1])) != (ages[record] > DAY) or row.shaded != (ages[record] > DAY)
    ]


def _on_sheets(desk: Desk, ages: dict[int, timedelta]) -> list[str]:
    return [
        f"sheet of {record}, {age} late"
        for record, age in ages.items()
        if ("late)" in _facts(desk.report("incidents.sheet", record=record))) != (age > DAY)
    ]


def _facts(document: Document) -> str:
    return " ".join(
        str(value) for block in document.blocks if isinstance(block, Facts) for _, value in block.pairs
    )
