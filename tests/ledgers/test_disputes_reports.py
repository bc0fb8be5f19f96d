"""R10 and the papers of one dispute: their text, their figures, and the rows behind each figure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from stationdesk.core.document import Document, Figure, Table
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Query
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.disputes.rules.words import Outcome
from tests.ledgers.dispute_book import keep, mediate, row, write_book
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls

Golden = Callable[[str, str], None]
OCTOBER = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}
SUMMED = {"People involved", "Amount, 10,000 yuan"}


@pytest.fixture
def book(calls: Calls) -> Disputes:
    write_book(calls.store, calls.villages)
    return Disputes(calls)


def table(document: Document, number: int) -> list[list[str]]:
    found = [one for one in document.blocks if isinstance(one, Table)][number]
    return [[cell.text if isinstance(cell, Figure) else cell for cell in row.cells] for row in found.rows]


def monthly(disputes: Disputes, language: str = "en", **asked: Any) -> Document:
    return disputes.desk.report("disputes.monthly", **(OCTOBER | asked), language=language)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_monthly_report_reads_as_expected(book: Disputes, golden: Golden, language: str) -> None:
    texts = {"analysis": "山林权属纠纷积怨较深。", "steps": "逐户回访。"}

    document = monthly(book, language, texts=texts)

    golden(f"disputes_monthly_{language}", text_of(document))


def test_what_is_left_is_what_was_carried_over_and_taken_up_less_what_was_closed(book: Disputes) -> None:
    of = monthly(book).data["counts"]["current"]

    assert (of["carried"], of["received"], of["again"], of["closed"], of["left"]) == (3, 5, 1, 3, 5)
    assert (of["settled"], of["succeeded"], of["aged"], of["remote"]) == (3, 2, 1, 1)


def test_the_parts_add_up_to_the_whole(book: Disputes) -> None:
    document = monthly(book)

    for number in (1, 2, 4):
        *parts, whole = table(document, number)
        for place in (1, 2, 3, 4, 5, 7):
            assert sum(int(one[place]) for one in parts) == int(whole[place]), (number, place)


def test_every_count_opens_as_many_rows(book: Disputes) -> None:
    document = monthly(book)
    rows = [one for one in document.blocks if isinstance(one, Table)]
    counted = [
        cell
        for one in rows
        for line in one.rows
        if line.cells[0] not in SUMMED
        for cell in (line.cells[:-1] if one is not rows[0] else line.cells)
        if isinstance(cell, Figure) and cell.text.isdecimal()
    ]

    assert len(counted) > 60
    wrong = [one for one in counted if str(book.desk.count(one.rows)) != one.text]
    assert wrong == []
    assert all(one.rows is not None for one in document.figures())


def test_a_dispute_closed_and_reopened_within_the_month_was_never_closed_in_it(book: Disputes) -> None:
    november = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}
    record = book.closed(registered_on=date(2026, 11, 3))
    before = monthly(book, **november).data["counts"]["current"]

    book.act("reopen", record, reason="反复")

    after = monthly(book, **november).data["counts"]["current"]
    assert (before["closed"], after["closed"]) == (1, 0)
    assert after["left"] == before["left"] + 1


def test_an_empty_period_says_so_and_a_coming_one_is_refused(book: Disputes) -> None:
    nothing = monthly(book, first=date(2024, 5, 1), last=date(2024, 5, 31))
    assert "No dispute was open" in text_of(nothing)
    with pytest.raises(StationError, match="not begun"):
        monthly(book, first=date(2026, 12, 1), last=date(2026, 12, 31))


def test_802_of_870_after_668_of_693_is_a_fall_by_4_21_points(calls: Calls) -> None:
    """A4: May to October, 92.18 % against 96.39 %, though both counts rose."""
    years = ((2026, 870, 802), (2025, 693, 668))
    rows = [
        row(day, settled_on=day if place < settled else None, closed_on=day if place < settled else None)
        for year, registered, settled in years
        for place in range(registered)
        for day in (date(year, 5, 1) + timedelta(days=place % 184),)
    ]
    ids = keep(calls.store, rows)
    mediate(calls.store, {one: of["registered_on"] for one, of in zip(ids, rows, strict=True)})
    disputes = Disputes(calls)

    half_year = {"first": date(2026, 5, 1), "last": date(2026, 10, 31)}
    document = monthly(disputes, "zh_CN", **half_year)

    line = {one[0]: one[1:] for one in table(document, 0)}
    assert (line["新收"][0], line["新收"][3:5]) == ("870", ["693", "+25.54%"])
    assert (line["化解"][0], line["化解"][3:5]) == ("802", ["668", "+20.06%"])
    rate = line["化解率"]
    assert (rate[0], rate[3], rate[4]) == ("92.18%", "96.39%", "−4.21个百分点")
    assert "化解率为92.18%" in text_of(document)
    assert document.data["printed_rate"] == "settled"
    opened = [one.rows for one in document.figures() if one.text == "92.18%"]
    assert {disputes.desk.count(one) for one in opened} == {802}


def test_the_rows_behind_a_mediator_are_that_mediators(book: Disputes) -> None:
    document = monthly(book)

    line = {one[0]: one[1:] for one in table(document, 5)}
    assert line["郑和"][:3] == ["2", "2", "2"]
    found = book.desk.count(Query("disputes", (("mediator", "郑和"),)))
    assert found == 3


def test_each_way_of_mediating_opens_its_rows(book: Disputes) -> None:
    document = monthly(book)

    lines = {one[0]: one[1:] for one in table(document, 3)}
    assert lines == {
        "People's mediation": ["3", "3", "100.00%"],
        "Administrative mediation": ["1", "1", "100.00%"],
        "Judicial mediation": ["0", "0", "—"],
        "People's mediator": ["3", "3", "100.00%"],
    }


# --- the papers of one dispute ------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_slip_and_the_agreement_read_as_expected(calls: Calls, golden: Golden, language: str) -> None:
    disputes = Disputes(calls)
    record = disputes.register(registered_on=date(2026, 11, 2), party_a="赵小明", party_b="钱大有", people=2)
    disputes.act("transfer", record, to_unit="镇综治办", reason="涉及多个部门")
    disputes.act("return_transfer", record, reason="先行调解")
    disputes.act("transfer", record, to_unit="镇综治办", reason="调解未果，请协调")
    disputes.act("mediate", record, outcome=Outcome.AGREED, terms="各让一尺，重立界石。",
                 fulfil_by=date(2026, 12, 1))  # fmt: skip

    slip = disputes.desk.report("disputes.slip", record=record, language=language)
    agreement = disputes.desk.report("disputes.agreement", record=record, language=language)

    golden(f"dispute_slip_{language}", text_of(slip))
    golden(f"dispute_agreement_{language}", text_of(agreement))


@pytest.mark.parametrize("report", ["slip", "agreement"])
def test_a_paper_of_what_has_not_happened_has_blanks_to_fill_in(calls: Calls, report: str) -> None:
    disputes = Disputes(calls)

    document = disputes.desk.report(f"disputes.{report}", record=disputes.register())

    assert "＿＿＿" in text_of(document)
    assert "田埂" in text_of(document)


def test_what_is_offered_for_the_words_is_what_the_tables_count(book: Disputes) -> None:
    offered = book.desk.report_offers("disputes.monthly", OCTOBER["first"], OCTOBER["last"])
    counted = monthly(book).data["counts"]["current"]

    assert set(offered) == {"analysis", "steps"}
    assert offered["analysis"].startswith(f"新收{counted['received']}件，")
    assert offered["steps"].startswith(f"截至2026-10-31未结{counted['left']}件。")
    assert book.desk.report_texts("disputes.monthly", OCTOBER["first"], OCTOBER["last"]) == {}


def test_limits_that_are_over_and_that_run_out_next_are_offered_as_steps(calls: Calls) -> None:
    started = date(2026, 10, 5)
    keep(calls.store, [
        row(started, due_on=date(2026, 10, 20), village_id=calls.villages["东市村"]),
        row(started, due_on=date(2026, 11, 20), village_id=calls.villages["东市村"]),
        row(started, due_on=date(2027, 5, 1), village_id=calls.villages["河口村"]),
        row(started, due_on=date(2026, 10, 20), settled_on=date(2026, 10, 9), closed_on=date(2026, 10, 9)),
    ])  # fmt: skip
    offered = Disputes(calls).desk.report_offers("disputes.monthly", OCTOBER["first"], OCTOBER["last"])

    assert offered["steps"] == (
        "截至2026-10-31未结3件。其中1件期限已满，优先办结。其中1件在2026-11-01至2026-12-01内期满。"
        "未结的东市村最多，2件。"
    )


def test_nothing_is_offered_of_a_month_without_disputes(calls: Calls) -> None:
    assert Disputes(calls).desk.report_offers("disputes.monthly", OCTOBER["first"], OCTOBER["last"]) == {}
