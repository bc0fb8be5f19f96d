"""Months that are closed: what was printed, and what was put right since."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

from stationdesk.core.document import Document, Facts, Figure, Layout, Stamp
from stationdesk.core.errors import RecordMissing, RuleBroken, StationError
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, Phrase, speaker
from stationdesk.core.ledger import DueItem, Every, Report, Scope
from stationdesk.core.period import Period
from stationdesk.desk import closing, closing_kept, reporting, rights
from stationdesk.desk.closing import Paper, Ready, Watched, quietly
from stationdesk.desk.closing_compare import Difference, differences, named
from stationdesk.desk.closing_corrections import Correction, corrections, with_corrections
from stationdesk.desk.closing_figures import Facts as Closed
from stationdesk.desk.closing_figures import frozen
from stationdesk.desk.closing_kept import ClosedValues, Closing, Edition
from stationdesk.desk.form_figures import values_of
from stationdesk.desk.month_turn import MonthTurn, read_turn
from stationdesk.desk.reports_desk import ReportsDesk
from stationdesk.desk.waiting import to_close, to_sign
from stationdesk.forms.report_text import word_of
from stationdesk.store.transaction import Transaction

_NO_EDITION = QT_TRANSLATE_NOOP("desk", "This report was not closed for {period}.")
_NOT_OF_ONE = QT_TRANSLATE_NOOP("desk", "Only two versions of one report are compared.")
_AS_NOW = QT_TRANSLATE_NOOP("desk", "As the records stand now; the closed edition is kept")
_CHANGED = QT_TRANSLATE_NOOP("desk", "{period} was closed by somebody else meanwhile; nothing was kept.")
Papers = tuple[tuple[Paper, ...], tuple[Phrase, ...]]


class ClosingDesk(ReportsDesk):
    """A period that the chief has answered for."""

    # --- closing ---

    def ready_to_close(self, first: date, last: date) -> Ready:
        """What closing these days would keep and what stands in the way; RuleBroken when it cannot be."""
        period = Period(first, last)
        with self._reading() as tx:
            return self._ready(tx, period)

    def close_period(
        self, first: date, last: date, *, reason: str = "", progress: Watched = quietly
    ) -> Closing:
        """Freeze a period: every report's PDF and figures as the records are now, all of it or nothing.

        Without a reason it is refused when it was closed before, and when something stands in the way. All
        is read at one moment; what others change meanwhile is told as corrections later. `progress` may
        raise to stop it.
        """
        self.need(rights.CLOSE)
        with self._reading() as tx:
            ready = self._ready(tx, Period(first, last))
            _refuse_closed(ready, reason)
            papers, refused = self._papers(tx, ready, progress)
            standing = (*ready.open, *refused)
            if standing and not reason.strip():
                causes = " ".join(self.say(one) for one in standing)
                raise RuleBroken(closing.OPEN.filled(period=ready.period.title(), causes=causes))
            if not papers:
                raise RuleBroken(closing.NO_REPORT)
            anchor = tx.anchor()
        left_out = tuple(self.say(one) for one in standing)
        with self._writing("period.close", rights.CLOSE) as tx:
            if closing_kept.next_edition(tx, first, last) != ready.edition:
                raise RuleBroken(_CHANGED.filled(period=ready.period.title()))
            made = closing.keep(tx, ready, papers, anchor.text if anchor else "", reason, left_out)
            tx.note(period=ready.period.code(), edition=ready.edition, reports=[one.report for one in papers])
            kept = made.id
        return next(one for one in self.closings() if one.id == kept)

    def _ready(self, tx: Transaction, period: Period) -> Ready:
        every = closing.checked_kind(period, tx.today)
        reports = closing.of_kind(self._readable_reports(), every)
        edition = closing_kept.next_edition(tx, period.first, period.last)
        known = closing_kept.closings(tx)
        before = period.previous()
        gap = any(one.every is every for one in known) and not any(one.period == before for one in known)
        skipped = before if gap and any(one.last < before.first for one in known) else None
        waiting = to_sign(tx, self._shown(), self.actor)
        return Ready(
            period, every, edition, tuple((name, self.say(one.title)) for name, _, one in reports),
            tuple(closing.open_things(waiting, period, skipped)),
        )  # fmt: skip

    def reports_of(self, period: Period) -> tuple[closing.Named, ...]:
        """The reports who acts may read that are made of such a period; none of any other days."""
        every = closing_kept.kind_of(period)
        return closing.of_kind(self._readable_reports(), every) if every is not None else ()

    def _readable_reports(self) -> tuple[closing.Named, ...]:
        return tuple(one for one in self.reports() if self.actor.role in one[1].roles)

    def _papers(self, tx: Transaction, ready: Ready, progress: Watched) -> Papers:
        """Every report set, and why the others cannot be built."""
        made, refused = [], []
        for place, (name, title) in enumerate(ready.reports):
            progress(place, len(ready.reports), title)
            _, _, report = next(one for one in self.reports() if one[0] == name)
            try:
                made.append(self._paper(tx, name, report, ready.period))
            except StationError as why:
                refused.append(closing.refusal(report.title, why))
        progress(len(ready.reports), len(ready.reports), "")
        return tuple(made), tuple(refused)

    def _paper(self, tx: Transaction, name: str, report: Report, period: Period) -> Paper:
        from stationdesk.printing.pdf import render  # the heavy engine is loaded with the first page

        document, found = self._with_corrections(tx, name, report, period, self.language)
        content, result = render(document)
        kept = reporting.texts(tx, name, period.first, period.last)
        chinese = self.language == CHINESE
        filled = document if chinese else self._plain(tx, name, report, period, CHINESE)
        facts = dataclasses.replace(
            frozen(tx, self._listings, document, kept), told=tuple(one.told() for one in found),
            values=values_of(filled),
        )  # fmt: skip
        return Paper(name, self.say(report.title), document, facts, content, word_of(document), result.pages)

    # --- the chief's tray ---

    def waiting(self) -> tuple[DueItem, ...]:
        """What waits for who acts to sign, grant or approve; nothing for who is no chief."""
        with self._reading() as tx:
            return to_sign(tx, self._shown(), self.actor)

    def to_close(self) -> Period | None:
        """The month to be closed next, of what is over; None for who may not close and when all are."""
        if not self.may(rights.CLOSE):
            return None
        with self._reading() as tx:
            return to_close(tx)

    def month_turn(self) -> MonthTurn | None:
        """What is left to do of the month that is over; None for who may not close, and when nothing is."""
        if not self.may(rights.CLOSE):
            return None
        due = [one for *_, one in self.reports() if one.scope is Scope.PERIOD and Every.MONTH in one.every]
        with self._reading() as tx:
            return read_turn(tx, len(due))

    # --- what is kept ---

    def closings(self) -> tuple[Closing, ...]:
        """Every closing, the newest period and edition first."""
        with self._reading() as tx:
            return closing_kept.closings(tx)

    def editions(self, of: Closing) -> tuple[Edition, ...]:
        """The closed reports of a closing."""
        with self._reading() as tx:
            return closing_kept.editions(tx, closing=of.id)

    def editions_of(self, report: str, first: date, last: date) -> tuple[Edition, ...]:
        """A report's editions for these days, the newest first."""
        with self._reading() as tx:
            return tuple(
                one
                for one in closing_kept.editions(tx, report=report)
                if (one.closing.first, one.closing.last) == (first, last)
            )

    def reprint(self, edition: Edition) -> tuple[Document, bytes]:
        """A closed report: its PDF byte for byte, and a document of its stamp and figures to look into.

        Nothing is logged; whoever hands it out calls `printed` with the document first.
        """
        self._readable(edition.report.rpartition(".")[0])
        with self._reading() as tx:
            facts = closing_kept.facts_of(tx, self._listings, edition)
        return _document(edition, facts), self.store.attachments.get(edition.pdf)

    def reword(self, edition: Edition) -> tuple[Document, bytes]:
        """A closed report as the text to be edited that was kept with its PDF, byte for byte."""
        document, _ = self.reprint(edition)
        return document, self.store.attachments.get(edition.word)

    def closed_values(self, report: str, first: date, last: date) -> ClosedValues | None:
        """What a form is filled with from a report as it was closed last; None where it was not."""
        with self._reading() as tx:
            edition = closing_kept.latest(tx, report, first, last)
            facts = edition and closing_kept.facts_of(tx, self._listings, edition)
        if not edition or not facts or not facts.values:
            return None
        return ClosedValues(edition.title, edition.closing.at, facts.values, facts.texts)

    # --- corrections and comparing ---

    def corrections(self, report: str, first: date, last: date) -> tuple[Correction, ...]:
        """What a report of these days would tell of earlier closed periods."""
        ledger, _, short = report.rpartition(".")
        declared = self._readable(ledger).report(short)
        with self._reading() as tx:
            return self._corrections(tx, report, declared, Period(first, last))

    def compare_editions(self, before: Edition, after: Edition | None = None) -> tuple[Difference, ...]:
        """What differs between two closed versions of a report, or one and the records as they are now."""
        ledger, _, short = before.report.rpartition(".")
        declared = self._readable(ledger).report(short)
        if after is not None and after.report != before.report:
            raise RuleBroken(_NOT_OF_ONE)
        with self._reading() as tx:
            was = closing_kept.facts_of(tx, self._listings, before)
            now = (
                self._fresh(tx, declared, before)
                if after is None
                else closing_kept.facts_of(tx, self._listings, after)
            )
            return named(tx, self._listings, differences(was, now))

    def edition(self, number: int) -> Edition:
        """A closed report by its id; RecordMissing when there is none."""
        with self._reading() as tx:
            found = closing_kept.editions(tx, edition=number)
        if not found:
            raise RecordMissing(_NO_EDITION.filled(period=f"#{number}"))
        return found[0]

    def _fresh(self, tx: Transaction, report: Report, edition: Edition) -> Closed:
        """A closed report's figures as the records are now."""
        language = closing_kept.facts_of(tx, self._listings, edition).language
        document = self._plain(tx, edition.report, report, edition.closing.period, language)
        return frozen(tx, self._listings, document, {})

    def _plain(self, tx: Transaction, name: str, report: Report, period: Period, language: str) -> Document:
        asked = reporting.Asked(period.first, period.last, None, None, None, {}, draft=False)
        return reporting.build(tx, name, report, asked, self._voice(language))

    def _corrections(
        self, tx: Transaction, name: str, report: Report, period: Period
    ) -> tuple[Correction, ...]:
        return corrections(tx, self._listings, name, period, lambda edition: self._fresh(tx, report, edition))

    def _with_corrections(
        self, tx: Transaction, name: str, report: Report, period: Period, language: str
    ) -> tuple[Document, tuple[Correction, ...]]:
        found = self._corrections(tx, name, report, period)
        document = self._plain(tx, name, report, period, language)
        return with_corrections(document, found, speaker(language)), found

    def _completed(
        self, tx: Transaction, name: str, report: Report, asked: reporting.Asked, built: Document
    ) -> Document:
        """A report asked for: with the corrections it has to tell, and marked where it was closed before."""
        if report.scope is not Scope.PERIOD or asked.first is None or asked.last is None:
            return built
        period = Period(asked.first, asked.last)
        if closing_kept.kind_of(period) not in report.every:
            return built
        say = speaker(built.language)
        document = with_corrections(built, self._corrections(tx, name, report, period), say)
        if closing_kept.latest(tx, name, period.first, period.last) is None:
            return document
        mark = " · ".join(one for one in (document.stamp.mark, say(_AS_NOW)) if one)
        return dataclasses.replace(document, stamp=dataclasses.replace(document.stamp, mark=mark))


def _refuse_closed(ready: Ready, reason: str) -> None:
    if ready.edition > 1 and not reason.strip():
        raise RuleBroken(closing.AGAIN.filled(period=ready.period.title(), edition=ready.edition - 1))


def _document(edition: Edition, facts: Closed) -> Document:
    """What is known of a closed report beside its pages; its figures open their rows as they are now."""
    pairs: tuple[tuple[str, Any], ...] = tuple(
        (one.label, Figure(one.text, one.query)) for one in facts.figures
    )
    stamp = Stamp(station="", period=facts.period, counting_rule=edition.counting_rule, anchor=facts.anchor)
    return Document(
        facts.name, facts.title, Layout.OFFICIAL, (Facts(pairs),), stamp, facts.language,
        of=(edition.report.rpartition(".")[0], None),
    )  # fmt: skip
