"""Reports built as somebody, the words people write for them, and what leaves the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from stationdesk.core.document import Document
from stationdesk.core.ledger import Ledger, Query, Report
from stationdesk.desk import reporting, rights
from stationdesk.desk.answers import Row
from stationdesk.desk.listing import Listing, View, is_search
from stationdesk.desk.statistics_desk import StatisticsDesk
from stationdesk.store.station_file import StationKind
from stationdesk.store.transaction import Transaction

_AT_ONCE = 2_000


class ReportsDesk(StatisticsDesk):
    """What the desk puts on paper."""

    def reports(self) -> tuple[tuple[str, Ledger, Report], ...]:
        """Every report by its full name."""
        return tuple(
            (f"{ledger.name}.{report.name}", ledger, report)
            for ledger in self.ledgers
            for report in ledger.reports
        )

    def report(
        self,
        name: str,
        *,
        first: date | None = None,
        last: date | None = None,
        record: int | None = None,
        rows: Query | None = None,
        texts: Mapping[str, str] | None = None,
        parameters: Mapping[str, Any] | None = None,
        language: str | None = None,
        draft: bool = False,
    ) -> Document:
        """Build a report; texts kept with its period are used where none are handed in."""
        asked = reporting.Asked(first, last, record, rows, texts, parameters or {}, draft)
        ledger, _, short = name.rpartition(".")
        with self._reading() as tx:
            report = self._readable(ledger).report(short)
            built = reporting.build(tx, name, report, asked, self._voice(language or self.language))
            return self._completed(tx, name, report, asked, built)

    def _completed(
        self, tx: Transaction, name: str, report: Report, asked: reporting.Asked, built: Document
    ) -> Document:
        """What a built report says beside what it was built of; nothing more here."""
        return built

    def listed(self, query: Query, compose: Callable[[tuple[Row, ...]], Document]) -> Document:
        """What `compose` makes of every row of a list, stamped.

        Rows, anchor and time are of one moment, whatever is written meanwhile.
        """
        listing = self._open(query.ledger)
        with self._reading() as tx:
            rows = tuple(_every_row(tx, listing, query))
            return reporting.stamped(tx, compose(rows), self._voice(self.language))

    def stamped(self, document: Document) -> Document:
        """A document that is no report, with what every page carries."""
        with self._reading() as tx:
            return reporting.stamped(tx, document, self._voice(self.language))

    def _voice(self, language: str) -> reporting.Speaking:
        practice = self.store.identity.kind is StationKind.PRACTICE
        return reporting.Speaking(self.words, language, self.actor.name, practice)

    def printed(self, document: Document, way: str, file: str = "") -> None:
        """Log that a document leaves the program, before it does; `way`: print, pdf, word, preview, sheet."""
        ledger, record = document.of
        about = {"ledger": ledger, "record": record, "period": document.stamp.period, "file": file}
        with self._writing(f"print.{way}", rights.EXPORT if way == "sheet" else rights.PRINT) as tx:
            tx.note(document=document.name, title=document.title, anchor=document.stamp.anchor)
            tx.note(**{name: said for name, said in about.items() if said})

    def report_texts(self, name: str, first: date, last: date) -> dict[str, str]:
        """The human parts kept with a period."""
        with self._reading() as tx:
            return reporting.texts(tx, name, first, last)

    def report_offers(self, name: str, first: date, last: date) -> dict[str, str]:
        """Words made of the period's counts for its human parts; kept only when somebody takes them."""
        asked = reporting.Asked(first, last, None, None, None, {}, draft=False)
        ledger, _, short = name.rpartition(".")
        with self._reading() as tx:
            report = self._readable(ledger).report(short)
            return reporting.offers(tx, report, asked, self._voice(self.language))

    def keep_report_texts(self, name: str, first: date, last: date, texts: Mapping[str, str]) -> None:
        """Keep the human parts of a period."""
        with self._writing("report.texts", rights.REPORT_TEXTS) as tx:
            reporting.keep_texts(tx, name, first, last, texts)


def _every_row(tx: Transaction, listing: Listing, query: Query) -> Iterator[Row]:
    """Read some at a time; a list of a hundred thousand would make one statement wait."""
    view, after = View(tx.session.driver, tx.moment), None
    while True:
        page = (
            listing.searched(tx, query, after, _AT_ONCE)
            if is_search(query)
            else listing.page(view, query, after, _AT_ONCE)
        )
        yield from page.rows
        if not page.more:
            return
        after = page.after
