"""Disputes struck out: the month's sums close with them, and the months before stay as they were."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.document import Document, Figure, Table
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.disputes.rules.words import Outcome
from tests.ledgers.dispute_book import write_book
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls

OCTOBER = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}
NOVEMBER = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}
TERMS = ("carried", "received", "closed", "voided", "left")


@pytest.fixture
def book(calls: Calls) -> Disputes:
    """In November: one carried over, one taken up and one settled and closed in it are struck out."""
    write_book(calls.store, calls.villages)
    disputes = Disputes(calls)
    calls.be("陈建国", Role.CHIEF)
    carried = disputes.ids(left=(OCTOBER["first"], OCTOBER["last"]))[0]
    taken_up = disputes.register(registered_on=date(2026, 11, 3))
    closed = disputes.register(registered_on=date(2026, 11, 4))
    disputes.act("mediate", closed, outcome=Outcome.AGREED, terms="各让一尺。")
    disputes.act("close", closed)
    for record in (carried, taken_up, closed):
        disputes.act("void", record, reason="重复登记")
    return disputes


def monthly(disputes: Disputes, **asked: Any) -> Document:
    return disputes.desk.report("disputes.monthly", **asked, language="en")


def test_the_sums_close_with_a_term_for_what_was_voided(book: Disputes) -> None:
    document = monthly(book, **NOVEMBER)

    of = document.data["counts"]["current"]
    assert [of[name] for name in TERMS] == [5, 3, 0, 3, 5]
    assert "3 were voided" in text_of(document)
    assert "(5 + 3 − 0 − 3 = 5)" in text_of(document)
    tables = [one for one in document.blocks if isinstance(one, Table)]
    for table in (tables[1], tables[2], tables[4]):
        titles = [one.title for one in table.columns]
        numbers = {
            title: cell.text for title, cell in zip(titles, table.rows[-1].cells, strict=True)
            if isinstance(cell, Figure)
        }  # fmt: skip
        assert (numbers["Voided"], numbers["Left open"]) == ("3", "5")


def test_every_figure_with_voided_ones_opens_its_rows(book: Disputes) -> None:
    document = monthly(book, **NOVEMBER)

    stock = [one for one in document.blocks if isinstance(one, Table)][1]
    counted = [cell for row in stock.rows for cell in row.cells[1:7] if isinstance(cell, Figure)]
    assert len(counted) > 12
    assert [one.text for one in counted if str(book.desk.count(one.rows)) != one.text] == []


def test_a_month_that_has_passed_stays_as_it_was_when_one_is_voided_later(book: Disputes) -> None:
    passed = monthly(book, **OCTOBER)

    of = passed.data["counts"]["current"]
    assert [of[name] for name in TERMS] == [3, 5, 3, 0, 5]
    assert "voided" not in text_of(passed).partition("Counting rule")[0]
    assert of["left"] == monthly(book, **NOVEMBER).data["counts"]["current"]["carried"]


def test_what_was_voided_is_in_no_rate(book: Disputes) -> None:
    book.settled()

    document = monthly(book, **NOVEMBER)

    of = document.data["counts"]["current"]
    assert (of["received"], of["taken_up_voided"], of["settled"], of["mediated"]) == (4, 2, 1, 1)
    assert document.data["rates"]["settled"]["current"] == "50.00%"
