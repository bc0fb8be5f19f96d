"""First-year history in every report at once: where a typed figure is printed, its mark and its note are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.comparison import TYPED_MARK
from stationdesk.core.document import Document, Table
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import CHINESE, ENGLISH
from stationdesk.core.ledger import Scope
from stationdesk.core.period import Period, month, quarter, year
from stationdesk.core.plain_text import text_of
from stationdesk.core.printed_number import words_of
from stationdesk.desk.closing_kept import kind_of
from stationdesk.ledgers.station.records import EarlierMonth
from stationdesk.ledgers.station.rules.earlier import GROUPS, INDICATORS
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls

NOTE = "*补录"
NOTES = {CHINESE: NOTE, ENGLISH: "* Typed in from papers"}
TYPED = {one: 9001 + place for place, one in enumerate(INDICATORS)}
"""Figures nothing else comes to: beside them whatever is counted falls by 99 per cent."""
DAY = Period(date(2026, 9, 30), date(2026, 9, 30))
MARKED = {
    DAY: {"handovers.daily"},
    month(2026, 9): {"incidents.monthly", "disputes.monthly", "figures.work"},
    quarter(2026, 3): {"incidents.monthly", "disputes.monthly", "figures.work", "figures.account"},
    year(2025): {"incidents.monthly", "disputes.monthly", "figures.year", "figures.account"},
}


@pytest.fixture
def kept(calls: Calls) -> Calls:
    """A station that began in August 2026; of every month of 2024 and 2025 each figure was typed."""
    calls.be("陈建国", Role.CHIEF)
    calls.desk.language = CHINESE
    for day in (date(2026, 8, 3), date(2026, 9, 9), date(2026, 9, 30)):
        calls.register(received_at=datetime(day.year, day.month, day.day, 4, tzinfo=UTC))
    Disputes(calls)
    counts = TYPED | {"valid": sum(TYPED[one] for one in GROUPS)}
    with calls.desk.store.transaction(calls.desk.actor, "station.earlier.enter") as tx:
        for place in range(24):
            tx.add(EarlierMonth(month=date(2024 + place // 12, place % 12 + 1, 1), source=None, **counts))
    return calls


def papers(kept: Calls, period: Period) -> Iterator[tuple[str, Document]]:
    """Every report that is made of such a period, by its name."""
    kind = kind_of(period)
    for name, _, report in kept.desk.reports():
        if report.scope is Scope.PERIOD and (kind is None) != (kind in report.every):
            with suppress(StationError):
                yield name, kept.desk.report(name, first=period.first, last=period.last)


ALL = {
    month(2026, 9): {"incidents.monthly", "disputes.monthly", "figures.work", "figures.account",
                     "figures.statistics", "handovers.daily"},
    year(2025): {"incidents.monthly", "disputes.monthly", "figures.year", "figures.account",
                 "figures.statistics", "figures.work"},
}  # fmt: skip
COMPARES = {CHINESE: ("同比", "上年", "去年"), ENGLISH: ("ear on year", "ast year")}
UNTYPED = {"patrols.joint", "figures.week", "figures.year", "handovers.daily"}
"""Patrols have none; nor have a week, and a month or a year that runs: only whole months are typed."""
CHART = re.compile(r".*\*: [\d,. ]+$", re.MULTILINE)
FALL = re.compile(
    r"(?:−|下降|fell by )(?:100\.00|99\.\d\d)%(?: year to date,)?(?: year on year| on the previous period)?"
)


def unmarked(text: str) -> set[str]:
    """Typed figures, sums of them, and changes against them that do not carry the mark."""
    figures = {count * months for count in (*TYPED.values(), sum(TYPED[one] for one in GROUPS))
               for months in range(1, 25)}  # fmt: skip
    found = [one for one in re.finditer(r"\d+", text) if int(one[0]) in figures]
    return {one[0] for one in (*found, *FALL.finditer(text)) if text[one.end() : one.end() + 1] != TYPED_MARK}


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
@pytest.mark.parametrize("period", ALL, ids=str)
def test_no_typed_figure_and_no_change_against_one_is_printed_without_its_mark(
    kept: Calls, period: Period, language: str
) -> None:
    comparing, marked = set(), set()
    for name, _, report in kept.desk.reports():
        if report.scope is not Scope.PERIOD:
            continue
        with suppress(StationError):
            document = kept.desk.report(name, first=period.first, last=period.last, language=language)
            text = CHART.sub("", text_of(document))  # its legend carries the mark
            assert unmarked(text) == set(), name
            titles = " ".join(column.title for table in tables(document) for column in table.columns)
            if any(one in titles + text for one in COMPARES[language]):
                comparing.add(name)
            if re.search(r"[\d%年]\*|year\*|period\*", text):
                marked.add(name)
                assert NOTES[language] in text, name

    assert marked == ALL[period]
    assert comparing - marked <= UNTYPED


def tables(document: Document) -> list[Table]:
    return [one for one in document.blocks if isinstance(one, Table)]


def is_typed(words: str) -> bool:
    return words.endswith(TYPED_MARK) and words != TYPED_MARK


@pytest.mark.parametrize("period", MARKED, ids=str)
def test_every_report_that_compares_with_typed_figures_marks_them_and_says_so(
    kept: Calls, period: Period
) -> None:
    marked = set()
    for name, document in papers(kept, period):
        typed = [one for one in document.figures() if is_typed(one.text)]
        if typed:
            marked.add(name)
        assert {one.rows.ledger for one in typed} <= {"station.earlier"}
        for table in (one for one in document.blocks if isinstance(one, Table)):
            carries = any(is_typed(words_of(cell)) for row in table.rows for cell in row.cells)
            assert any(one.startswith(NOTE) for one in table.notes) is carries, (name, table.caption)

    assert marked >= MARKED[period]
