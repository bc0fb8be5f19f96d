"""First-year history in every report at once: where a typed figure is printed, its mark and its note are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.comparison import TYPED_MARK
from stationdesk.core.document import Document, Table
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import CHINESE
from stationdesk.core.ledger import Scope
from stationdesk.core.period import Period, month, quarter, year
from stationdesk.core.printed_number import words_of
from stationdesk.desk.closing_kept import kind_of
from stationdesk.ledgers.station.records import EarlierMonth
from stationdesk.ledgers.station.rules.earlier import INDICATORS
from tests.ledgers.dispute_desk import Disputes
from tests.ledgers.incident_desk import Calls

NOTE = "*补录"
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
    counts = dict.fromkeys(INDICATORS, 7) | {"valid": 42}
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
