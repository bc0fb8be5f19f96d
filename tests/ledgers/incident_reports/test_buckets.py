"""时限分段: every cell is what plain SQL counts, edges are the station's, unknown times are told."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from stationdesk.core.actor import SYSTEM, Role
from stationdesk.core.document import Document
from stationdesk.core.errors import StationError
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.ledgers.incidents.records import SupplementKind
from stationdesk.printing.pdf import write_pdf
from tests.ledgers.incident_desk import Calls
from tests.ledgers.incident_reports.reading import OCTOBER, at, plain, table, wrong_figures

MONTH = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}
SIGN, DISPATCH, FEEDBACK, LATE = range(4)


def paper(calls: Calls, **more: Any) -> Document:
    return calls.desk.report("incidents.buckets", **{**MONTH, **more})


def call(calls: Calls, received: str, *, sent: float, fed_back: float | None = None) -> int:
    """A call sent out after so many minutes, handled after an hour, and perhaps fed back after more."""
    begin = at(received)
    record = calls.register(received_at=begin, reported_at=begin)
    calls.dispatch(record, dispatched_at=begin + timedelta(minutes=sent))
    if fed_back is not None:
        calls.act("handle", record, arrived_at=begin + timedelta(minutes=sent + 5), result="settled",
                  finished_at=begin + timedelta(minutes=60), outcome="已处理")  # fmt: skip
        calls.act("feed_back", record, fed_back_at=begin + timedelta(minutes=60 + fed_back))
    return record


def counts(document: Document, which: int) -> list[str]:
    return [plain(row)[1] for row in table(document, which).rows]


def test_a_time_that_meets_an_edge_is_within_it(calls: Calls) -> None:
    for minutes in (5, 5 + 1 / 60, 10, 15, 30, 30.5):
        call(calls, "2026-11-03 09:00", sent=minutes)

    assert counts(paper(calls), DISPATCH) == ["1", "2", "1", "1", "1", "6"]


def test_unknown_times_are_told_and_in_no_bucket(calls: Calls) -> None:
    call(calls, "2026-11-03 09:00", sent=1, fed_back=20)
    call(calls, "2026-11-04 09:00", sent=1)
    document = paper(calls)

    assert counts(document, FEEDBACK) == ["1", "0", "0", "0", "0", "1"]
    assert "2起中1起两个时间都有，1起缺时间、不计入分段" in text_of(document)


def test_each_bucket_is_what_plain_sql_counts(practice: Desk) -> None:
    document = practice.report("incidents.buckets", **OCTOBER)
    begin, end = (int(at(day).timestamp()) for day in ("2026-10-01 00:00", "2026-11-01 00:00"))
    statement = text(
        "SELECT dispatched_at - received_at, fed_back_at - finished_at FROM incident"
        " WHERE voided_at IS NULL AND reported_at >= :begin AND reported_at < :end"
        " AND coalesce(category_found, category_reported) NOT LIKE 'NU%'"
    )
    with practice.store.reading(SYSTEM) as tx:
        rows = tx.session.execute(statement, {"begin": begin, "end": end}).all()

    for which, name, edges in ((0, "dispatch", (5, 10, 15, 30)), (1, "feedback", (30, 60, 120, 240))):
        took = [row[which] for row in rows if row[which] is not None]
        places = [sum(one > 60 * edge for edge in edges) for one in took]
        assert document.data[name]["counts"] == [places.count(at) for at in range(5)]
        assert document.data[name]["unknown"] == len(rows) - len(took)
    assert len(rows) > 50


def test_every_figure_opens_as_many_calls(practice: Desk) -> None:
    document = practice.report("incidents.buckets", **OCTOBER)

    assert len(document.figures()) >= 40
    assert wrong_figures(practice, document) == []


def test_the_edges_are_the_stations_own(calls: Calls) -> None:
    call(calls, "2026-11-03 09:00", sent=3)
    calls.be("陈建国", Role.CHIEF)
    calls.desk.set_setting("response.dispatch_edges", "2，4")

    assert counts(paper(calls), DISPATCH) == ["0", "1", "0", "1"]
    assert plain(table(paper(calls), DISPATCH).rows[1])[0] == "2分以上至4分"


@pytest.mark.parametrize("edges", ["", "5, 5", "10, 5", "0, 5", "a", "1,2,3,4,5,6,7", "-3", "1.5"])
def test_edges_that_do_not_rise_are_refused(edges: str, calls: Calls) -> None:
    calls.be("陈建国", Role.CHIEF)
    with pytest.raises(StationError):
        calls.desk.set_setting("response.sign_edges", edges)


def test_late_calls_stand_with_the_reason_the_record_keeps(calls: Calls) -> None:
    record = call(calls, "2026-11-03 09:00", sent=40)
    other = call(calls, "2026-11-20 20:00", sent=40.5, fed_back=20)
    calls.act("supplement", record, kind=SupplementKind.SUPERVISION, content="暴雨断路，绕行出警 <b>&{0}</b>")
    rows = [plain(row) for row in table(paper(calls), LATE).rows]

    assert [row[3:5] for row in rows] == [["派警用时", "40分"], ["派警用时", "40分30秒"]]
    assert rows[0][5] == "暴雨断路，绕行出警 <b>&{0}</b>；隔天以后补录"
    assert rows[1][5] == "未注明"
    assert other > record


def test_only_the_first_late_calls_are_listed_and_the_rest_is_said(book: Calls, tmp_path: Path) -> None:
    for day in range(1, 42):
        call(book, f"2026-11-{(day - 1) // 3 + 1:02} {day % 24:02}:00", sent=50)
    document = paper(book)

    assert len(table(document, LATE).rows) == 40
    assert "派警用时：只列前40起，共41起" in text_of(document)
    assert write_pdf(document, tmp_path / "late.pdf").pages <= 4


def test_a_period_without_calls_says_so(calls: Calls, tmp_path: Path) -> None:
    document = paper(calls)

    assert text_of(document).count("本期无") == 5
    assert write_pdf(document, tmp_path / "none.pdf").pages == 1
    with pytest.raises(StationError):
        paper(calls, first=date(2028, 2, 1), last=date(2028, 2, 29))


def test_an_ordinary_month_fits_two_pages(practice: Desk, tmp_path: Path) -> None:
    assert write_pdf(practice.report("incidents.buckets", **OCTOBER), tmp_path / "month.pdf").pages <= 2
