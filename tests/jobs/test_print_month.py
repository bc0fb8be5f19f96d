"""Everything that is printed of a month: in one go, in order, each in the log before it is there."""

import io
import os
from datetime import date
from pathlib import Path

import pypdf
import pytest
from sqlalchemy import select

from stationdesk.core.errors import FileRefused, RuleBroken, StoreUnavailable
from stationdesk.core.ledger import Every
from stationdesk.core.period import Period, month, week, year
from stationdesk.desk import Desk
from stationdesk.jobs import print_month
from stationdesk.jobs.print_month import ToFolder, kind_of, papers, print_all
from stationdesk.jobs.print_queue import ToQueue
from stationdesk.store.audit import AuditEntry

OCTOBER = month(2026, 10)


def some(desk: Desk, *codes: str) -> list[print_month.Paper]:
    return [one for one in papers(desk, OCTOBER) if one.report.code in codes]


def test_a_month_brings_its_reports_in_the_order_of_their_numbers(practice: Desk) -> None:
    codes = [one.report.code for one in papers(practice, OCTOBER)]

    assert {"R01", "R04", "R05", "R06", "R08", "R09", "R10", "R11", "R13", "R14", "R15", "R16"} <= set(codes)
    numbered = [code for code in codes if code]
    assert numbered == sorted(numbered)
    assert all(not code for code in codes[len(numbered) :])


def test_each_comes_as_a_pdf_of_as_many_pages_as_told(practice_copy: Desk, tmp_path: Path) -> None:
    done = print_all(
        practice_copy, OCTOBER, ToFolder(tmp_path / "纸"), chosen=some(practice_copy, "R05", "R10", "R16")
    )

    assert [one.refused for one in done] == [None] * 3
    for one in done:
        assert one.file is not None
        assert len(pypdf.PdfReader(io.BytesIO(one.file.read_bytes())).pages) == one.pages
        assert one.file.name.startswith(f"2026-10 {one.paper.report.code} ")


def test_each_is_in_the_log(practice_copy: Desk, tmp_path: Path) -> None:
    done = print_all(practice_copy, OCTOBER, ToFolder(tmp_path), chosen=some(practice_copy, "R10", "R16"))

    with practice_copy.store.reading(practice_copy.actor) as tx:
        newest = tx.session.scalars(select(AuditEntry).order_by(AuditEntry.seq.desc()).limit(2)).all()
        assert [one.action for one in newest] == ["print.pdf", "print.pdf"]
    assert len(done) == 2


def test_a_stop_keeps_what_came_out(practice_copy: Desk, tmp_path: Path) -> None:
    told: list[print_month.Printed] = []
    done = print_all(
        practice_copy, OCTOBER, ToFolder(tmp_path), chosen=some(practice_copy, "R05", "R10", "R16"),
        told=told.append, cancelled=lambda: len(told) == 1,
    )  # fmt: skip

    assert [one.paper.report.code for one in done] == ["R05"]
    assert [one for one in tmp_path.iterdir() if one.is_file()] == [done[0].file]


def test_what_cannot_be_written_ends_the_run_and_every_one_left_says_so(
    practice_copy: Desk, tmp_path: Path
) -> None:
    chosen = some(practice_copy, "R05", "R10", "R16")
    in_the_way = tmp_path / print_month.file_name(practice_copy, chosen[1], OCTOBER)
    (in_the_way / "a folder").mkdir(parents=True)

    done = print_all(practice_copy, OCTOBER, ToFolder(tmp_path), chosen=chosen)

    assert [one.refused is None for one in done] == [True, False, False]
    assert done[2].refused == done[1].refused
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [
        done[0].file.name if done[0].file else ""
    ]


def test_a_folder_that_is_a_file_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "月报").write_bytes(b"")

    with pytest.raises(FileRefused):
        ToFolder(tmp_path / "月报")


@pytest.mark.parametrize(
    ("period", "kind"),
    [
        (OCTOBER, Every.MONTH),
        (year(2026), Every.YEAR),
        (week(date(2026, 10, 5)), Every.WEEK),
        (Period(date(2026, 10, 1), date(2026, 12, 31)), Every.QUARTER),
        (Period(date(2028, 2, 29), date(2028, 2, 29)), Every.DAY),
    ],
)
def test_a_period_names_its_reports(period: Period, kind: Every) -> None:
    assert kind_of(period) is kind


def test_days_that_are_no_such_period_are_refused() -> None:
    with pytest.raises(RuleBroken):
        kind_of(Period(date(2026, 10, 3), date(2026, 10, 9)))


def test_a_printer_that_is_not_there_is_refused_before_anything_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(os.environ, "CUPS_SERVER", "127.0.0.1:1")

    with pytest.raises(StoreUnavailable):
        ToQueue("没有的打印机")
