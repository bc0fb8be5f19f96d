"""R01 on paper: the month's sheet from plain values, one page whatever stands in it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from stationdesk.core.document import Document, Row, Table
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.roster.reports.duty_sheet import month_sheet
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.printing.pdf import write_pdf
from tests.ledgers.roster_month import a_month, on_paper, plan_days

Golden = Callable[[str, str], None]


def rows_of(document: Document) -> tuple[Row, ...]:
    return next(block for block in document.blocks if isinstance(block, Table)).rows


def read_back(document: Document, folder: Path) -> tuple[int, str]:
    """(pages, what poppler reads without blanks)."""
    path = folder / "sheet.pdf"
    pages = write_pdf(document, path, bundled_only=True).pages
    read = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    return pages, "".join(read.stdout.decode().split())


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_month_reads_as_kept(golden: Golden, language: str) -> None:
    document = month_sheet(on_paper(language=language), "2026-12/1")

    golden(f"roster_month_{language}", text_of(document))


@pytest.mark.parametrize("auxiliaries", [2, 3, 4])
def test_december_is_one_page_with_31_rows(tmp_path: Path, auxiliaries: int) -> None:
    document = month_sheet(on_paper(a_month(auxiliaries=auxiliaries)), "2026-12/1")

    pages, words = read_back(document, tmp_path)

    assert pages == 1
    assert len(rows_of(document)) == 31
    assert "青坪镇派出所2026年12月值班表" in words
    assert "签发人：陈建国" in words
    assert "填报单位：青坪镇派出所" in words


@pytest.mark.parametrize("month", [date(2026, 2, 1), date(2027, 1, 1), date(2028, 2, 1), date(2026, 6, 1)])
def test_every_month_is_one_page(tmp_path: Path, month: date) -> None:
    pages, _ = read_back(month_sheet(on_paper(a_month(month)), "1"), tmp_path)

    assert pages == 1


def test_a_holiday_stands_where_the_weekday_would_and_a_worked_saturday_says_so() -> None:
    days = plan_days(date(2026, 10, 1), {date(2026, 10, 1): "国庆节"}, {date(2026, 10, 10)})
    document = month_sheet(on_paper(replace(a_month(date(2026, 10, 1)), days=days)), "1")

    rows = rows_of(document)

    assert rows[0].cells[1] == "国庆节"
    assert rows[0].shaded
    assert rows[9].cells[1] == "六（班）"
    assert not rows[9].shaded
    assert rows[10].cells[1] == "日"
    assert rows[10].shaded


def test_a_change_is_marked_and_says_whom_the_rota_had_chosen() -> None:
    first = rows_of(month_sheet(on_paper(), "1"))[0]

    assert "赵敏（调）" in first.cells
    assert "王小军（代）" in first.cells
    assert "主班民警原为王小军；副班民警原为赵敏" in first.cells


def test_a_draft_is_watermarked_and_a_signed_month_is_not() -> None:
    draft = month_sheet(on_paper(a_month(state=State.DRAFT)), "1")
    signed = month_sheet(on_paper(), "1")

    assert draft.stamp.watermark == "草稿"
    assert signed.stamp.watermark == ""


def test_a_year_without_a_calendar_is_loud(tmp_path: Path) -> None:
    plan = a_month(date(2027, 1, 1), auxiliaries=4, unknown_years=(2027,))

    pages, words = read_back(month_sheet(on_paper(plan), "1"), tmp_path)

    assert pages == 1
    assert "注意：2027年的法定节假日和调休安排尚未录入" in words


def test_a_leader_stands_with_the_telephone_and_nobody_else_does() -> None:
    phones = {1: "13900010001", 2: "13900010002", 3: "13900010003", 7: "13900010007"}

    first = rows_of(month_sheet(on_paper(phones=phones), "1"))[0]

    assert "刘志强 13900010002" in first.cells
    assert not any("13900010007" in str(cell) for cell in first.cells)


def test_who_shadows_and_the_volunteers_of_a_night_are_named() -> None:
    rows = rows_of(month_sheet(on_paper(), "1"))

    assert [row.cells[-2] for row in rows[:4]] == ["吴老根", "吴老根", "吴老根", ""]
    assert rows[4].cells[-1] == "夜巡：甲片区义警队"


def test_only_the_posts_marked_printed_are_columns() -> None:
    paper = on_paper()
    fewer = replace(paper, printed=paper.printed[:2])

    columns = next(block for block in month_sheet(fewer, "1").blocks if isinstance(block, Table)).columns

    assert [one.title for one in columns] == [
        "日期", "星期", "班组", "带班领导（电话）", "主班民警", "跟班", "备注",
    ]  # fmt: skip
