"""A call whose personal data was removed: what it shows, and that no sheet brings the data back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.ledger import Query, RowFate
from stationdesk.core.plain_text import text_of
from stationdesk.desk import privacy
from tests.ledgers.incident_desk import Calls

Row = Mapping[str, Any]


def row(calls: Calls, **more: Any) -> Row:
    given = {"received_at": calls.ago(60 * 24 * 20), "place": "东市村5组", "content": "水沟改道发生争执"}
    return given | {"platform_no": "A-1", "caller_name": "欧阳明", "fed_back_at": calls.ago(60 * 24)} | more


def purged(calls: Calls, *rows: Row) -> int:
    """The id of the first call these rows brought, its personal data removed since."""
    batch = calls.desk.open_batch("incidents", "file.csv", "0" * 64, "")
    calls.desk.write_batch("incidents", rows, calls.desk.judge("incidents", rows), batch)
    calls.be("陈建国", Role.CHIEF)
    privacy.purge(calls.desk, "incidents", [1], "县局〔2026〕12号通知")
    return 1


@pytest.mark.parametrize("number", ["A-1", None])
@pytest.mark.parametrize("outcome", [None, "已调解"])
def test_a_sheet_read_again_brings_nothing_back(
    calls: Calls, number: str | None, outcome: str | None
) -> None:
    record = purged(calls, row(calls, platform_no=number))
    again = (row(calls, platform_no=number, outcome=outcome),)

    (verdict,) = calls.desk.judge("incidents", again)
    batch = calls.desk.open_batch("incidents", "again.csv", "1" * 64, "")

    assert (verdict.fate, verdict.record) == (RowFate.DUPLICATE, record)
    (done,) = calls.desk.write_batch("incidents", again, (verdict,), batch)
    assert done.fate is RowFate.DUPLICATE
    assert calls.desk.count(Query("incidents")) == 1
    assert calls.record(record)["caller_name"] is None


def test_another_call_of_another_minute_is_new(calls: Calls) -> None:
    purged(calls, row(calls, platform_no=None))
    other = row(calls, platform_no=None, received_at=calls.ago(60 * 24 * 20 + 1))

    assert calls.desk.judge("incidents", (other,))[0].fate is RowFate.NEW


def test_the_pane_and_the_sheet_say_that_it_was_removed(calls: Calls) -> None:
    record = purged(calls, row(calls))

    titles = {fact.title.source for _, facts in calls.desk.details("incidents", record) for fact in facts
              if hasattr(fact, "kind")}  # fmt: skip
    paper = text_of(calls.desk.report("incidents.sheet", record=record, language="en"))

    assert "Personal data removed at" in titles
    assert "removed on 2026-11-21" in paper
    assert "anonymous" not in paper
    assert "欧阳" not in paper
