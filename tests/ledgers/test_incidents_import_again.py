"""A sheet read again, by another import, after a person worked on what it brought."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.ledger import Query, RowFate, Verdict
from stationdesk.ledgers.incidents.rules.states import State
from tests.ledgers.incident_desk import Calls

Row = Mapping[str, Any]


def call(calls: Calls, **more: Any) -> Row:
    given = {"received_at": calls.ago(60 * 24 * 20), "place": "东市村5组", "content": "水沟改道发生争执"}
    return given | {"platform_no": "A-1", "source": "110报警"} | more


def brought(calls: Calls, *rows: Row) -> int:
    batch = calls.desk.open_batch("incidents", "file.csv", "0" * 64, "")
    calls.desk.write_batch("incidents", rows, calls.desk.judge("incidents", rows), batch)
    return batch


def only(calls: Calls) -> Mapping[str, Any]:
    (row,) = calls.desk.rows(Query("incidents")).rows
    return calls.record(row.id)


def verdict(calls: Calls, row: Row) -> Verdict:
    return calls.desk.judge("incidents", (row,))[0]


def test_a_changed_row_is_set_back_and_goes_with_the_import_that_brought_it(calls: Calls) -> None:
    first = brought(calls, call(calls))
    second = brought(calls, call(calls, outcome="已调解"))

    assert calls.desk.count(Query("incidents", (("batch", second),))) == 1
    assert calls.desk.undo_batch("incidents", second).voided == 0
    assert (only(calls)["outcome"], only(calls)["changed_batch_id"]) == (None, None)
    assert calls.desk.undo_batch("incidents", first).voided == 1


def test_a_sheet_written_twice_at_once_brings_each_call_once(calls: Calls) -> None:
    rows = (call(calls, platform_no=None),)
    judged = [calls.desk.judge("incidents", rows) for _ in range(2)]

    written = [
        calls.desk.write_batch(
            "incidents", rows, verdicts, calls.desk.open_batch("incidents", f"{n}.csv", "0" * 64, "")
        )
        for n, verdicts in enumerate(judged)
    ]

    assert [[one.fate for one in each] for each in written] == [[RowFate.NEW], [RowFate.DUPLICATE]]
    assert calls.desk.count(Query("incidents")) == 1
    assert [(one.new, one.duplicate) for one in calls.desk.batches("incidents")] == [(0, 1), (1, 0)]


def test_a_moved_receipt_moves_the_report_with_it(calls: Calls) -> None:
    october, november = datetime(2026, 10, 31, 15, 50, tzinfo=UTC), datetime(2026, 10, 31, 16, 10, tzinfo=UTC)
    brought(calls, call(calls, received_at=october, finished_at=november))

    brought(calls, call(calls, received_at=november, finished_at=None, fed_back_at=calls.ago(60)))

    kept = only(calls)
    assert kept["received_at"] == kept["reported_at"] == november
    assert kept["closed_at"] == calls.ago(60)


def test_a_report_time_of_its_own_stays_when_the_receipt_moves(calls: Calls) -> None:
    reported = calls.ago(60 * 24 * 21)
    brought(calls, call(calls, reported_at=reported))

    brought(calls, call(calls, received_at=calls.ago(60 * 24 * 19)))

    assert only(calls)["reported_at"] == reported


def test_times_are_ordered_with_what_is_stored(calls: Calls) -> None:
    brought(calls, call(calls, dispatched_at=calls.ago(60 * 24 * 20 - 30)))

    told = verdict(calls, call(calls, arrived_at=calls.ago(60 * 24 * 20 - 5)))

    assert told.fate is RowFate.ERROR
    assert "11-01 10:30" in str(told.why)


def reopened(calls: Calls, **more: Any) -> int:
    brought(calls, call(calls, **more))
    record = int(only(calls)["id"])
    calls.be("陈建国", Role.CHIEF)
    calls.act("reopen", record, reason="更正类别")
    return record


def test_what_a_person_corrected_is_never_overwritten_by_a_sheet(calls: Calls) -> None:
    record = reopened(calls)
    calls.act("correct", record, content="经核实为相邻纠纷")

    told = verdict(calls, call(calls, content="又一说"))
    brought(calls, call(calls, content="又一说"))

    assert (told.fate, told.record) == (RowFate.DUPLICATE, record)
    assert "does not overwrite" in str(told.why)
    assert only(calls)["content"] == "经核实为相邻纠纷"


@pytest.mark.parametrize(
    ("arrived", "finished", "fed_back", "state"),
    [
        (None, None, None, State.RECEIVED),
        (60, None, None, State.ARRIVED),
        (60, 50, None, State.HANDLED),
        (60, 50, 40, State.FED_BACK),
    ],
)
def test_a_reopened_import_stands_where_its_times_end_and_can_be_finished(
    calls: Calls, arrived: int | None, finished: int | None, fed_back: int | None, state: State
) -> None:
    times = {"arrived_at": arrived, "finished_at": finished, "fed_back_at": fed_back}
    record = reopened(calls, **{name: None if ago is None else calls.ago(ago) for name, ago in times.items()})
    assert calls.record(record)["state"] is state

    if finished is None:
        calls.act("handle", record, result="settled", at_desk=arrived is None)
    calls.act("feed_back", record, result="settled", narrative="已处置")
    calls.act("close", record)

    assert calls.record(record)["state"] is State.CLOSED


def test_an_accepted_case_that_is_reopened_is_a_case_again(calls: Calls) -> None:
    record = calls.handled()
    calls.act("accept_case", record, case_no="青公(所)受案字〔2026〕1号")
    calls.act("feed_back", record, narrative="已受案")
    calls.act("close", record)
    calls.be("陈建国", Role.CHIEF)

    calls.act("reopen", record, reason="补录")

    assert calls.record(record)["state"] is State.IN_CASE
