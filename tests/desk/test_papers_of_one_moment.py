"""What is put on paper is of one moment, though another connection writes between its queries."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from stationdesk.core.document import Document
from stationdesk.core.i18n import CHINESE
from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk, reports_desk
from stationdesk.desk.list_paper import list_document
from stationdesk.desk.opening import open_desk
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.ledgers.incident_desk import Calls

OCTOBER = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}


@pytest.fixture
def folder(calls_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(calls_folder, tmp_path / "station"))


@pytest.fixture
def other(folder: Path, clock: StillClock) -> Iterator[Calls]:
    """Who writes meanwhile, with a connection of their own."""
    store = Store.open(folder, clock=clock)
    calls = Calls(store)
    for _ in range(8):
        calls.closed()
    yield calls
    let_go(store)


@pytest.fixture
def desk(folder: Path, other: Calls, clock: StillClock) -> Iterator[Desk]:
    store = Store.open(folder, clock=clock)
    yield open_desk(store, LEDGERS, None, CHINESE)
    let_go(store)


@contextmanager
def disturbed(desk: Desk, write: Callable[[], object], each: int) -> Iterator[list[str]]:
    """Every reading connection of a desk calls `write` before each so manieth statement; what it read."""
    seen: list[str] = []
    writing = False

    def look(statement: str) -> None:
        nonlocal writing
        seen.append(statement)
        if not writing and len(seen) % each == 0:
            writing = True
            write()
            writing = False

    with desk.store.reading(desk.actor) as tx:
        driver = tx.session.driver
    driver.set_trace_callback(look)
    try:
        yield seen
    finally:
        driver.set_trace_callback(None)


def said(document: Document) -> tuple[str, str, object]:
    return text_of(document), document.stamp.anchor, document.at


@pytest.mark.parametrize("name", ["incidents.monthly", "incidents.register"])
def test_a_report_counts_nothing_that_is_written_while_it_is_made(
    desk: Desk, other: Calls, name: str
) -> None:
    before = said(desk.report(name, **OCTOBER))

    with disturbed(desk, other.register, 5) as seen:
        during = said(desk.report(name, **OCTOBER))
    after = said(desk.report(name, **OCTOBER))

    assert len(seen) >= 5
    assert during == before
    assert after[1] != before[1]
    assert after[0] != before[0]


def test_a_list_and_its_anchor_are_of_one_moment(
    desk: Desk, other: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reports_desk, "_AT_ONCE", 3)
    query = Query("incidents", order=desk.ledger("incidents").order)
    before = said(list_document(desk, query))

    with disturbed(desk, other.register, 3) as seen:
        during = said(list_document(desk, query))
    after = list_document(desk, query)

    assert len(seen) >= 4
    assert during == before
    assert after.stamp.anchor != before[1]
    assert after.data["rows"] > 8
