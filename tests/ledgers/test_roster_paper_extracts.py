"""Extracts of the roster on paper: a week over two months, the simple form, a person's own slip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from stationdesk.core.document import Document, PageBreak, Table
from stationdesk.core.period import Period, month
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.roster.reports.extracts import simple_form, week_extract
from stationdesk.ledgers.roster.reports.paper import OnPaper
from stationdesk.ledgers.roster.reports.paper_read import joined_up
from stationdesk.ledgers.roster.reports.slip import slips
from stationdesk.ledgers.roster.rules.plan import PlanLeave, State
from stationdesk.rostering.problem import Part
from tests.ledgers.roster_month import a_month, a_request, on_paper

Golden = Callable[[str, str], None]
STATION = "青坪镇派出所"
TURN = Period(date(2026, 12, 28), date(2027, 1, 3))
HOURS = dict.fromkeys(range(1, 7), (510, 1440))


def rows_of(document: Document) -> list[tuple[str, ...]]:
    table = next(block for block in document.blocks if isinstance(block, Table))
    return [tuple(str(cell) for cell in row.cells) for row in table.rows]


def two_months(period: Period = TURN, language: str = "zh_CN", **january: object) -> OnPaper:
    plans = a_month(), a_month(date(2027, 1, 1), **january)
    joined = joined_up([on_paper(plan, language, hours=HOURS) for plan in plans], period)
    assert joined is not None
    return joined


def test_a_week_over_new_year_has_seven_days_of_both_months() -> None:
    document = week_extract(a_request(), TURN, STATION, two_months())

    days = [row[0] for row in rows_of(document)]

    assert days == ["12月28日", "12月29日", "12月30日", "12月31日", "1月1日", "1月2日", "1月3日"]
    assert document.stamp.watermark == ""


def test_a_draft_among_the_months_makes_the_extract_a_draft() -> None:
    document = week_extract(a_request(), TURN, STATION, two_months(state=State.DRAFT, unknown_years=(2027,)))

    assert document.stamp.watermark == "草稿"
    assert "注意：2027年" in text_of(document)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_simple_form_reads_as_kept(golden: Golden, language: str) -> None:
    document = simple_form(a_request(language), TURN, STATION, two_months(language=language))

    golden(f"roster_simple_{language}", text_of(document))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_slip_reads_as_kept(golden: Golden, language: str) -> None:
    december = month(2026, 12)
    away = tuple(PlanLeave(date(2026, 12, day), 7, Part.WHOLE, "annual") for day in (20, 21, 22, 29))
    paper = on_paper(a_month(leave=away), language, hours=HOURS)

    document = slips(a_request(language), december, STATION, paper, 7)

    golden(f"roster_slip_{language}", text_of(document))


def test_a_slip_has_every_duty_of_the_person_and_none_of_others() -> None:
    paper = on_paper(hours=HOURS)
    expected = [one for one in paper.plan.duties if one.person == 4]

    document = slips(a_request(), month(2026, 12), STATION, paper, 4)

    assert len(rows_of(document)) == len(expected)
    assert document.data == {"people": 1, "duties": len(expected)}
    assert all(row[3] == "8:30–次日8:30" for row in rows_of(document))


def test_without_a_person_everybody_who_serves_has_a_page() -> None:
    paper = on_paper(hours=HOURS)

    document = slips(a_request(), month(2026, 12), STATION, paper, None)

    serving = {one.person for one in paper.plan.duties}
    assert document.data["people"] == len(serving)
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == len(serving) - 1


def test_a_period_without_a_roster_says_so() -> None:
    for make in (week_extract, simple_form):
        assert "本期无" in text_of(make(a_request(), TURN, STATION, None))
    assert "本期无" in text_of(slips(a_request(), TURN, STATION, None, 4))


def test_only_leave_that_was_granted_stands_on_a_slip() -> None:
    asked = PlanLeave(date(2026, 12, 20), 4, Part.WHOLE, "annual", granted=False)
    paper = on_paper(replace(a_month(), leave=(asked,)), hours=HOURS)

    assert "请假" not in text_of(slips(a_request(), month(2026, 12), STATION, paper, 4))
