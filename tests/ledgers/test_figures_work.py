"""R11 and R12: every figure opens what it counts, is the other reports' own, and fits its pages."""

import io
from datetime import date

import pypdf
import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.document import Document, Table
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import ENGLISH
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.printing.pdf import render
from stationdesk.store.store import Store
from tests.desk.closing_book import register
from tests.ledgers.figure_desk import opened

OCTOBER = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}
YEAR = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}


def table_of(document: Document, title: str = "") -> Table:
    return next(one for one in document.blocks if isinstance(one, Table) and one.caption == title)


def pages(document: Document) -> int:
    return len(pypdf.PdfReader(io.BytesIO(render(document)[0])).pages)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_counted_figure_of_the_month_opens_as_many_rows(practice: Desk, language: str) -> None:
    document = practice.report("figures.work", language=language, **OCTOBER)

    summed = ("检查处数", "村级工作（次）", "Objects inspected", "Village work, times")
    wrong = [
        (row.cells[0], cell.text)
        for row in table_of(document).rows
        for cell in row.cells[1:]
        if not isinstance(cell, str) and cell.text.isdigit() and row.cells[0] not in summed
        if opened(practice, cell) != int(cell.text)
    ]

    assert wrong == []


def test_the_months_indicators_are_those_of_the_single_reports(practice: Desk) -> None:
    told = practice.report("figures.work", **OCTOBER).data
    calls = practice.report("incidents.monthly", **OCTOBER).data
    disputes = practice.report("disputes.monthly", **OCTOBER).data

    assert told["incidents.valid"]["current"] == calls["valid"]["current"]
    assert told["disputes.received"]["current"] == disputes["counts"]["current"]["received"]


def test_january_keeps_its_nine_columns(practice: Desk) -> None:
    document = practice.report("figures.work", first=date(2026, 1, 1), last=date(2026, 1, 31))

    assert len(table_of(document).columns) == 9


def words_of_row(document: Document, title: str) -> list[str]:
    row = next(one for one in table_of(document).rows if str(one.cells[0]).strip("　") == title)
    return [cell if isinstance(cell, str) else cell.text for cell in row.cells]


def test_january_has_no_year_to_date_of_what_is_counted_at_an_end(practice: Desk) -> None:
    document = practice.report("figures.work", first=date(2026, 1, 1), last=date(2026, 1, 31))

    told = words_of_row(document, "期末未销号隐患")
    assert told[1].isdigit()
    assert told[6:] == ["—", "—", "—"]
    assert "to_date" not in document.data["hazards.open"]


@pytest.mark.parametrize("report", ["figures.work", "incidents.monthly", "disputes.monthly"])
def test_what_lies_before_the_ledger_is_a_dash_and_never_a_nought(
    store: Store, chief: Actor, report: str
) -> None:
    """And never a nought: in a new station's first month nobody counted the month or the year before."""
    desk = Desk(store, LEDGERS, actor=chief)
    register(desk, date(2026, 10, 5))
    document = desk.report(report, language="zh_CN", **OCTOBER)

    table = next(one for one in document.blocks if isinstance(one, Table) and len(one.columns) == 9)
    for row in table.rows[:4]:
        assert [row.cells[place] for place in (2, 3, 4, 5, 7, 8)] == ["—"] * 6
    assert any(note.startswith("“—”") for note in table.notes)


def test_a_month_that_has_not_begun_is_refused(practice: Desk) -> None:
    with pytest.raises(RuleBroken):
        practice.report("figures.work", first=date(2028, 2, 1), last=date(2028, 2, 29))


def test_a_month_before_the_ledger_says_so_and_prints(practice: Desk) -> None:
    document = practice.report("figures.work", first=date(2020, 2, 1), last=date(2020, 2, 29))

    assert "本期无" in text_of(document)
    assert pages(document) <= 3


def test_the_year_adds_up_from_its_months_and_fits(practice: Desk) -> None:
    document = practice.report("figures.year", **YEAR)
    months = table_of(document, "各月主要指标")

    for row in months.rows:
        numbers = [int(cell.text) for cell in row.cells[1:] if not isinstance(cell, str)]
        said = any(note.startswith(f"{str(row.cells[0]).strip()}：") for note in months.notes)
        assert (sum(numbers[:-1]) != numbers[-1]) is said, row.cells[0]
    assert pages(document) <= 12


def test_a_report_of_the_year_is_about_the_year_a_period_ends_in(practice: Desk) -> None:
    document = practice.report("figures.year", first=date(2025, 12, 1), last=date(2026, 6, 30))

    assert document.name == "2026-year"


@pytest.mark.parametrize("name", ["work", "year"])
def test_what_is_offered_is_counted_and_kept_by_nobody(practice: Desk, name: str) -> None:
    of = OCTOBER if name == "work" else YEAR
    declared = practice.ledger("figures").report(name)

    assert all(text.offer is not None for text in declared.texts)
    assert practice.report_texts(f"figures.{name}", **of) == {}


def test_what_people_wrote_is_printed_a_paragraph_a_line(practice: Desk) -> None:
    texts = {"work": "一是排查隐患。\n二是化解纠纷。", "problems": "", "plans": "继续巡逻。"}
    said = text_of(practice.report("figures.work", texts=texts, **OCTOBER))

    assert "一是排查隐患。\n" in said
    assert "（由撰写人填写）" in said


def test_the_year_speaks_english(practice: Desk) -> None:
    said = text_of(practice.report("figures.year", language=ENGLISH, **YEAR))

    assert "The twelve months" in said
    assert "有效警情" not in said
