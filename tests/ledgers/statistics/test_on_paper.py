"""The statistics as a report, and as the annex of another: the same numbers, readable in grey."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from stationdesk.core.document import Chart, ChartKind, Document, Layout, PageBreak, Paragraph, Stamp, Table
from stationdesk.core.guard import guarded
from stationdesk.core.ledger import Request
from stationdesk.core.period import read_period
from stationdesk.desk import Desk
from stationdesk.ledgers.incidents.reports.statistics.paper import annex
from stationdesk.printing.pdf import write_pdf
from tests.ledgers.incident_desk import Calls
from tests.ledgers.incident_reports.reading import wrong_figures
from tests.printing.conftest import Printed

NAME = "figures.statistics"


def printed(desk: Desk, text: str) -> Document:
    period = read_period(text)
    return desk.report(NAME, first=period.first, last=period.last)


def charts(document: Document) -> list[Chart]:
    return [block for block in document.blocks if isinstance(block, Chart)]


def test_the_report_draws_what_the_page_shows(practice: Desk) -> None:
    document, shown = printed(practice, "2026-10"), practice.statistics(read_period("2026-10"))

    drawn = charts(document)
    assert [one.kind for one in drawn] == [one.kind for one in shown.pictures]
    heat = shown.picture("heat")
    assert [tuple(one.values) for one in drawn[2].series] == [one.numbers for one in heat.spots]
    trend = shown.picture("trend")
    for place, series in enumerate(drawn[0].series):
        assert list(series.values) == [one.numbers[place] for one in trend.spots]
    assert not [one for one in wrong_figures(practice, document) if one.text.isdigit() and one.rows is None]


def test_whole_numbers_of_the_report_open_as_many_rows(practice: Desk) -> None:
    document = printed(practice, "2026-10-17")

    assert [one for one in wrong_figures(practice, document) if one.text.isdigit()] == []


def test_the_hours_of_the_week_are_grey_cells_with_their_numbers(practice: Desk, tmp_path: Path) -> None:
    document = printed(practice, "2026")
    heat = next(one for one in charts(document) if one.kind is ChartKind.HEAT)
    file = tmp_path / "all.pdf"

    body = Printed(file, write_pdf(document, file)).body()

    for one in heat.series:
        assert one.title + "".join(f"{value:.0f}" for value in one.values if value) in body


def test_an_empty_period_prints_words_and_no_empty_frames(calls: Calls) -> None:
    document = printed(calls.desk, "2026-10")

    assert charts(document) == []
    words = [part for one in document.blocks if isinstance(one, Paragraph) for part in one.parts]
    assert words.count("本期无。") == 7


def test_the_annex_of_another_report_begins_a_page_and_has_the_same_tables(practice: Desk) -> None:
    period = read_period("2026-10")
    request = Request(
        practice.say, "zh_CN", lambda dictionary, code: practice.label(dictionary, code or ""), practice.name,
        date(2026, 10, 1), date(2026, 10, 31),
    )  # fmt: skip
    with practice.store.reading(practice.actor) as tx:
        blocks = annex(tx, request, period)

    assert isinstance(blocks[0], PageBreak)
    explained = guarded(Document("x", "x", Layout.OFFICIAL, tuple(blocks), Stamp(station="")), practice.say)
    own = [block for block in printed(practice, "2026-10").blocks if isinstance(block, Table)]
    assert [block for block in explained.blocks if isinstance(block, Table)] == own[:4]
