"""Every report of a month in which nothing was kept prints, and says that there was nothing."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from stationdesk.core.document import Table
from stationdesk.core.i18n import CHINESE
from stationdesk.core.ledger import Every, Scope
from stationdesk.core.period import month
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk
from stationdesk.desk.opening import open_desk
from stationdesk.ledgers import LEDGERS
from stationdesk.printing.pdf import render
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.printing.conftest import squash

MONTHLY = [
    f"{ledger.name}.{report.name}"
    for ledger in LEDGERS
    for report in ledger.reports
    if Every.MONTH in report.every and report.scope is Scope.PERIOD
]


@pytest.fixture(scope="module")
def desk(calls_folder: Path) -> Iterator[Desk]:
    store = Store.open(calls_folder, clock=StillClock())
    yield open_desk(store, LEDGERS, None, CHINESE)
    let_go(store)


@pytest.mark.parametrize("name", MONTHLY)
def test_a_month_of_nothing_prints_and_says_so(desk: Desk, name: str) -> None:
    period = month(2026, 10)
    document = desk.report(name, first=period.first, last=period.last)
    text = text_of(document)

    content, result = render(document, bundled_only=True)

    read = squash("".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages))
    nothing = [squash(one.empty) for one in document.blocks if isinstance(one, Table) and not one.rows]
    assert nothing or "本期无" in text or "本期没有" in text
    assert [one for one in nothing if read.count(one) < nothing.count(one)] == []
    assert result.missing_glyphs == ()


@pytest.mark.parametrize("name", MONTHLY)
def test_it_says_so_in_english_too(desk: Desk, name: str) -> None:
    period = month(2026, 10)
    document = desk.report(name, first=period.first, last=period.last, language="en")

    assert "本期" not in text_of(document)


def test_there_are_such_reports() -> None:
    assert len(MONTHLY) > 12
