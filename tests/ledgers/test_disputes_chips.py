"""What counting a chip of the disputes reads: an index alone, never the disputes themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event

from stationdesk.core.ledger import Query
from stationdesk.ledgers.disputes.rules.levels import Level
from tests.ledgers.dispute_book import write_book
from tests.ledgers.incident_desk import Calls

CHIPS = ("open", "overdue", "ten_years", "closed", *(f"level_{one.name.lower()}" for one in Level))


@contextmanager
def asked(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    """What the database is asked meanwhile."""
    seen: list[tuple[str, Any]] = []

    def keep(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        seen.append((statement, values))

    event.listen(engine, "before_cursor_execute", keep)
    yield seen
    event.remove(engine, "before_cursor_execute", keep)


@pytest.mark.parametrize("chip", CHIPS)
def test_a_chip_is_counted_from_an_index_alone(calls: Calls, chip: str) -> None:
    write_book(calls.store, calls.villages)
    engine = calls.store.engines.reader

    with asked(engine) as seen:
        calls.desk.count(Query("disputes", ((chip, True),)))

    ((statement, values),) = [one for one in seen if "dispute" in one[0]]
    with engine.connect() as raw:
        plan = [str(one[3]) for one in raw.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
    (read,) = [one for one in plan if " dispute " in one]
    assert "USING COVERING INDEX" in read
