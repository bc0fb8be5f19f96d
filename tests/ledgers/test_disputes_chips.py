"""What counting a chip of the disputes reads: an index alone, never the disputes themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from stationdesk.core.ledger import Query
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.store.store import Store
from tests.ledgers.dispute_book import write_book
from tests.ledgers.incident_desk import Calls

CHIPS = ("open", "overdue", "ten_years", "closed", *(f"level_{one.name.lower()}" for one in Level))


@contextmanager
def asked(store: Store) -> Iterator[list[str]]:
    """What the database is asked meanwhile, on the connection kept for reading."""
    seen: list[str] = []
    with store.engines.glancing() as driver:
        driver.set_trace_callback(seen.append)
    yield seen
    with store.engines.glancing() as driver:
        driver.set_trace_callback(None)


@pytest.mark.parametrize("chip", CHIPS)
def test_a_chip_is_counted_from_an_index_alone(calls: Calls, chip: str) -> None:
    write_book(calls.store, calls.villages)

    with asked(calls.store) as seen:
        calls.desk.count(Query("disputes", ((chip, True),)))

    (statement,) = [one for one in seen if "dispute" in one]
    with calls.store.engines.glancing() as driver:
        plan = [one[3] for one in driver.execute(f"EXPLAIN QUERY PLAN {statement}")]
    (read,) = [one for one in plan if " dispute " in one]
    assert "USING COVERING INDEX" in read
