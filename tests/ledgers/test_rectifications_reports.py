"""R06: its text, its identity, its figures, and the rows behind each figure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

import pytest

from stationdesk.core.document import Document, Figure, Paragraph, Table
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.rectifications.reports.figures import carried_over, rows_of
from tests.conftest import StillClock
from tests.ledgers.hazard_book import at, sweep_houses, write_book
from tests.ledgers.hazard_desk import CHIEF, OFFICER, Hazards

Golden = Callable[[str, str], None]
OCTOBER = {"first": date(2026, 10, 1), "last": date(2026, 10, 31)}
NOVEMBER = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}
TERMS = ("opening", "new", "reopened", "closed", "voided", "closing")


@pytest.fixture
def book(hazards: Hazards, clock: StillClock) -> Hazards:
    write_book(hazards, clock)
    return hazards


def ledger(hazards: Hazards, language: str = "en", **asked: Any) -> Document:
    return hazards.desk.report("rectifications.ledger", **(OCTOBER | asked), language=language)


def table(document: Document, number: int) -> Table:
    return [one for one in document.blocks if isinstance(one, Table)][number]


def words(row: Any) -> list[str]:
    return [cell.text if isinstance(cell, Figure) else cell for cell in row.cells]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_ledger_reads_as_expected(book: Hazards, golden: Golden, language: str) -> None:
    golden(f"hazards_ledger_{language}", text_of(ledger(book, language)))


def test_what_is_open_is_what_was_carried_over_and_came_less_what_went(book: Hazards) -> None:
    data = ledger(book).data

    assert tuple(data[term] for term in TERMS) == (2, 5, 1, 3, 1, 4)


def test_reopening_changes_no_month_that_has_passed(book: Hazards) -> None:
    september = ledger(book, first=date(2026, 9, 1), last=date(2026, 9, 30)).data

    assert tuple(september[term] for term in TERMS) == (0, 3, 0, 1, 0, 2)


def test_the_parts_add_up_to_the_whole(book: Hazards) -> None:
    *parts, whole = [words(row) for row in table(ledger(book), 0).rows]

    assert [one[0] for one in parts] == ["Fire safety", "Self-built and dangerous houses", "Road traffic"]
    for place in range(1, 7):
        assert sum(int(one[place]) for one in parts) == int(whole[place])


def test_every_count_opens_as_many_rows(book: Hazards) -> None:
    document = ledger(book)

    counted = [one for one in document.figures() if one.rows is not None]
    assert len(counted) > 30
    for one in counted:
        assert book.desk.count(one.rows) == int(one.text), one


def test_a_voided_hazard_is_struck_through_and_keeps_its_number(book: Hazards) -> None:
    (struck,) = [row for row in table(ledger(book), 1).rows if row.struck]

    assert "Voided: 误报" in words(struck)
    assert words(struck)[1].startswith("青坪所隐〔2026〕")


def test_responsible_persons_are_masked_unless_asked_for(book: Hazards) -> None:
    assert "王大山" not in text_of(ledger(book))
    assert "王大山" in text_of(ledger(book, parameters={"names": True}))


def test_an_empty_period_says_so(book: Hazards) -> None:
    text = text_of(ledger(book, "zh_CN", first=date(2026, 8, 1), last=date(2026, 8, 31)))

    assert "期初0＋新增0＋重开0－销号0－作废0＝期末0" in text
    assert text.count("本期无") == 2


# --- A12 --------------------------------------------------------------------------------------------


def test_3861_houses_and_11_hazards_are_3_and_1_and_7(hazards: Hazards) -> None:
    sweep_houses(hazards)

    document = ledger(hazards, "zh_CN", **NOVEMBER)

    (sentence,) = [
        one for one in document.blocks if isinstance(one, Paragraph) and "自建房安全排查" in str(one.parts[0])
    ]
    said = "".join(part.text if isinstance(part, Figure) else part for part in sentence.parts)
    assert "累计排查自建房3861处，应查3861处（100.00%），发现隐患11处（0.28%）" in said
    assert "设置警戒7处、拆除3处、加固1处" in said
    assert "7＋3＋1＝11" in said
    for one in sentence.parts:
        if isinstance(one, Figure) and one.text in {"11", "7", "3", "1"}:
            assert hazards.desk.count(one.rows) == int(one.text)


def test_the_house_that_would_be_one_too_many_needs_a_reason(hazards: Hazards) -> None:
    campaign = sweep_houses(hazards)

    with pytest.raises(StationError, match="3862 checked of 3861") as refusal:
        hazards.inspect(campaign=campaign)
    hazards.inspect(campaign=campaign, over_reason="漏登一户")

    assert set(refusal.value.field_errors) == {"over_reason"}


# --- the identity, whatever happens ---


def test_the_identity_holds_for_every_period_whatever_happened(hazards: Hazards, clock: StillClock) -> None:
    rng = Random(20261121)
    records: list[int] = []
    for day in range(1, 29):
        at(clock, 10, day)
        records.append(hazards.register(found_on=date(2026, 10, rng.randint(1, day))))
        for record in rng.sample(records, min(4, len(records))):
            _something(hazards, rng, record)

    with hazards.store.reading(hazards.desk.actor) as tx:
        for _ in range(40):
            first = rng.randint(1, 30)
            period = Period(date(2026, 10, first), date(2026, 10, rng.randint(first, 31)))
            whole, each = carried_over(tx, period)
            assert whole.expected == whole.closing
            assert all(one.holds for one in each.values())
            terms = {term: getattr(whole, term) for term in TERMS}
            assert {term: hazards.desk.count(rows_of(period, term)) for term in TERMS} == terms
            at_work = Query("rectifications", (("at_work", (period.first, period.last)),), voided=True)
            assert hazards.desk.count(at_work) == whole.opening + whole.new + whole.reopened


def _something(hazards: Hazards, rng: Random, record: int) -> None:
    """Whatever step may be taken now, by the person who may take it."""
    for name in ("issue", "ask_review", "review", "propose_close", "close", "reopen", "void"):
        if name == "void" and rng.random() < 0.8:
            continue
        hazards.be(CHIEF if name in {"close", "reopen"} else OFFICER)
        try:
            hazards.act(name, record, **_given(hazards, name))
        except StationError:
            continue
        if rng.random() < 0.3:
            break
    hazards.be(OFFICER)


def _given(hazards: Hazards, name: str) -> dict[str, Any]:
    return {
        "review": {"reviewers": hazards.pair("王小军", "周小兰"), "opinion": "复查合格"},
        "reopen": {"reason": "复发"}, "void": {"reason": "误报"},
    }.get(name, {})  # fmt: skip
