"""Every report of the practice station, asked for as a test wants it: its period, or its first fit record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stationdesk.core.document import Document
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Every, Query, Report, Scope
from stationdesk.core.period import Period, month, year
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS

PERIOD = month(2026, 10)
DAY = Period(PERIOD.last, PERIOD.last)
WEEK = Period(PERIOD.first.replace(day=19), PERIOD.first.replace(day=25))
REPORTS: tuple[tuple[str, Report], ...] = tuple(
    (f"{ledger.name}.{report.name}", report) for ledger in LEDGERS for report in ledger.reports
)
_MOST_TRIED = 2_000


@dataclass(frozen=True)
class Paper:
    """A report and what it is asked for; the same each time."""

    name: str
    report: Report

    def made(self, desk: Desk, language: str) -> Document:
        """The document."""
        return desk.report(self.name, language=language, **self.asked(desk))

    def asked(self, desk: Desk) -> dict[str, Any]:
        """A record of the ledger it can be printed of, or the days it is printed for."""
        ledger = self.name.rpartition(".")[0]
        if self.report.scope is Scope.RECORD:
            return {"record": self._record(desk, ledger)}
        days = _period(self.report)
        rows = {"rows": Query(ledger)} if self.report.scope is Scope.SELECTION else {}
        return {"first": days.first, "last": days.last, **rows}

    def _record(self, desk: Desk, ledger: str) -> int:
        for record in sorted(desk.ids(Query(ledger)))[:_MOST_TRIED]:
            allowed = self.report.allowed
            if allowed is not None and not allowed(desk.record(ledger, record)):
                continue
            try:
                desk.report(self.name, record=record)
            except StationError:
                continue
            return record
        raise AssertionError(f"the practice station has no record for {self.name}")


def _period(report: Report) -> Period:
    """A day, a week or a year for what is printed of nothing else; a month for all the rest."""
    if not report.every or Every.MONTH in report.every:
        return PERIOD
    only = {Every.DAY: DAY, Every.WEEK: WEEK, Every.YEAR: year(PERIOD.first.year)}
    return next((only[one] for one in (Every.DAY, Every.WEEK, Every.YEAR) if one in report.every), PERIOD)


# No hazard of the practice year is a unit's own; tests/ledgers/test_forms_papers.py has this one.
ELSEWHERE = {"rectifications.security_notice"}
PAPERS = tuple(Paper(name, report) for name, report in REPORTS if name not in ELSEWHERE)
