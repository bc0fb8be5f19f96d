"""晨会 and 周研判: figures are what plain SQL counts, one page and two, offers invent nothing."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from stationdesk.core.actor import SYSTEM
from stationdesk.core.document import Document
from stationdesk.core.errors import StationError
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.printing.pdf import write_pdf
from tests.ledgers.incident_desk import Calls
from tests.ledgers.incident_reports.reading import at, plain, table, wrong_figures

TODAY = date(2026, 11, 21)
WEEK = {"first": date(2026, 11, 9), "last": date(2026, 11, 15)}


def morning(desk: Desk, day: date, **more: Any) -> Document:
    return desk.report("figures.morning", first=day, last=day, **more)


def counted(desk: Desk, statement: str, begin: str, end: str) -> int:
    bounds = {"begin": int(at(begin).timestamp()), "end": int(at(end).timestamp())}
    with desk.store.reading(SYSTEM) as tx:
        return int(tx.session.execute(text(statement), bounds).scalar_one())


VALID = (
    "SELECT count(*) FROM incident WHERE voided_at IS NULL AND reported_at >= :begin AND reported_at < :end"
    " AND coalesce(category_found, category_reported) NOT LIKE 'NU%'"
)


def test_the_morning_counts_the_duty_day_that_ended(practice: Desk) -> None:
    rows = [plain(row) for row in table(morning(practice, TODAY), 0).rows]

    assert rows[0][-2] == str(counted(practice, VALID, "2026-11-20 08:30", "2026-11-21 08:30"))
    assert rows[1][-2] == str(counted(practice, VALID, "2026-11-19 08:30", "2026-11-20 08:30"))
    assert rows[2][-2] == str(counted(practice, VALID, "2026-11-01 00:00", "2026-11-21 00:00"))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_morning_is_one_page(practice: Desk, tmp_path: Path, language: str) -> None:
    offered = practice.report_offers("figures.morning", TODAY, TODAY)
    for back in (0, 1, 40):
        day = TODAY - timedelta(days=back)
        document = morning(practice, day, language=language, texts=offered)
        assert write_pdf(document, tmp_path / f"{back}.pdf").pages == 1


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_week_is_two_pages(practice: Desk, tmp_path: Path, language: str) -> None:
    offered = practice.report_offers("figures.week", **WEEK)
    document = practice.report("figures.week", **WEEK, language=language, texts=offered)

    assert set(offered) == {"summary", "hints"}
    assert write_pdf(document, tmp_path / "week.pdf").pages <= 2


def test_every_figure_of_both_opens_its_rows(practice: Desk) -> None:
    week = practice.report("figures.week", **WEEK)
    days = [morning(practice, day) for day in (TODAY, TODAY - timedelta(days=3))]

    assert wrong_figures(practice, week) == []
    for document in days:
        opened = [one for one in document.figures() if one.rows is not None]
        assert len(opened) >= 30
        assert [one for one in opened if practice.count(one.rows) != int(one.text)] == []


def test_the_week_counts_what_plain_sql_counts(book_like: Calls) -> None:
    document = book_like.desk.report("figures.week", first=date(2026, 11, 16), last=date(2026, 11, 22))
    valid = plain(table(document, 0).rows[-2])

    assert valid[1] == str(counted(book_like.desk, VALID, "2026-11-16 00:00", "2026-11-23 00:00")) == "3"
    assert valid[2] == "1"
    assert valid[3] == "+200.00%"


@pytest.fixture
def book_like(calls: Calls) -> Calls:
    """One call in the week before; three in this one, two of them a dispute in the same village."""
    lines = (
        ("2026-11-12 09:00", "东市村1组", "DI.neighbours"),
        ("2026-11-17 20:00", "东市村1组", "DI.neighbours"),
        ("2026-11-18 21:00", "东市村2组", "DI.neighbours"),
        ("2026-11-19 03:00", "镇集贸市场", "CR.theft.home"),
    )
    village = calls.villages["东市村"]
    for when, place, kind in lines:
        calls.register(received_at=at(when), reported_at=at(when), place=place, category=kind,
                       village=village)  # fmt: skip
    return calls


def test_an_offer_says_only_what_was_counted(book_like: Calls) -> None:
    offered = book_like.desk.report_offers("figures.week", date(2026, 11, 16), date(2026, 11, 22))

    assert offered["summary"] == (
        "本期有效警情3起，环比上升200.00%。纠纷警情由1起上升到2起，重点防范东市村（2起）和18–24时（2起）。"
    )
    assert "hints" not in offered
    assert book_like.desk.report_texts("figures.week", date(2026, 11, 16), date(2026, 11, 22)) == {}


def test_the_monthly_analysis_is_offered_its_words(book_like: Calls) -> None:
    offered = book_like.desk.report_offers("incidents.monthly", date(2026, 11, 1), date(2026, 11, 30))

    assert set(offered) == {"summary_dispute", "summary_criminal"}
    assert offered["summary_criminal"].startswith("刑事警情本期1起，上期0起")
    assert "100.00%" in offered["summary_criminal"]


def test_a_station_without_records_is_offered_nothing_and_says_so(calls: Calls, tmp_path: Path) -> None:
    document = morning(calls.desk, TODAY)
    words = text_of(document)

    assert calls.desk.report_offers("figures.morning", TODAY, TODAY) == {}
    assert calls.desk.report_offers("figures.week", **WEEK) == {}
    assert "警情全部办结" in words
    assert write_pdf(document, tmp_path / "empty.pdf").pages == 1
    assert "本期接报有效警情0起" in text_of(calls.desk.report("figures.week", **WEEK))


def test_hostile_words_stay_words(calls: Calls, tmp_path: Path) -> None:
    calls.register(place="<b>{0}</b>%s&", content="=1+1 <para> " + "长" * 400)
    document = morning(calls.desk, TODAY)

    assert "<b>{0}</b>%s&" in text_of(document)
    assert write_pdf(document, tmp_path / "hostile.pdf").pages == 1


def test_many_open_calls_still_fit_the_page(calls: Calls, tmp_path: Path) -> None:
    for _ in range(30):
        calls.register(content="两摊主因占道发生争执" * 30)
    document = morning(calls.desk, TODAY)

    assert "未办结警情30起" in text_of(document)
    assert write_pdf(document, tmp_path / "many.pdf").pages == 1


@pytest.mark.parametrize(("first", "last"), [(TODAY + timedelta(days=1),) * 2, (date(2028, 2, 29),) * 2])
def test_a_day_ahead_is_refused(calls: Calls, first: date, last: date) -> None:
    with pytest.raises(StationError):
        calls.desk.report("figures.morning", first=first, last=last)


def test_the_29th_of_february_and_the_turn_of_the_year(calls: Calls, clock: Any) -> None:
    for now, first in (("2028-03-06 10:00", date(2028, 2, 28)), ("2028-01-10 10:00", date(2027, 12, 27))):
        clock.set(at(now))
        document = calls.desk.report("figures.week", first=first, last=first + timedelta(days=6))
        assert len(table(document, 3).rows) == 7
        assert table(document, 3).rows[0].cells[0] == f"{first + timedelta(days=7):%m-%d}"
    clock.set(at("2028-03-01 10:00"))
    assert "2028年2月29日" in text_of(morning(calls.desk, date(2028, 2, 29)))
