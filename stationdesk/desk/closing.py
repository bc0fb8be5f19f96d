"""Closing a period: what stands in the way, every report of it built and set, all kept at once or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from stationdesk.core.document import Document
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import DueItem, Every, Ledger, Report, Scope
from stationdesk.core.period import Period
from stationdesk.desk.closing_figures import Facts
from stationdesk.desk.closing_kept import kind_of
from stationdesk.store.attaching import attach
from stationdesk.store.attachments import Stored
from stationdesk.store.closings import PeriodClosing, ReportEdition
from stationdesk.store.transaction import Transaction

PDF, WORD, FACTS = "pdf", "word", "facts"
Named = tuple[str, Ledger, Report]
Watched = Callable[[int, int, str], None]

NO_KIND = QT_TRANSLATE_NOOP("desk", "A whole week, month, quarter or year is closed, not {period}.")
NOT_OVER = QT_TRANSLATE_NOOP("desk", "{period} is not over; it is closed from {day} on.")
AGAIN = QT_TRANSLATE_NOOP(
    "desk", "{period} is closed already (edition {edition}); say why it is issued again, or leave it."
)
OPEN = QT_TRANSLATE_NOOP("desk", "{period} is not ready: {causes} Close it all the same with a reason.")
NO_REPORT = QT_TRANSLATE_NOOP("desk", "No report is made of such a period.")
_CAUSE = QT_TRANSLATE_NOOP("desk", "{report}: {why}")
_WAITS = QT_TRANSLATE_NOOP(
    "desk", "{count} things of these days still wait for a signature, the first: {title}."
)
_BEFORE = QT_TRANSLATE_NOOP("desk", "{period} before it is not closed yet.")


def quietly(_done: int, _total: int, _words: str = "") -> None:
    """Nobody watches."""


@dataclass(frozen=True)
class Paper:
    """One report as it is to be kept."""

    report: str
    title: str
    document: Document
    facts: Facts
    pdf: bytes
    word: bytes
    pages: int


@dataclass(frozen=True)
class Ready:
    """What a closing would keep: `reports` by name and title; `open` says what should be done before.

    `edition` is the one it would be; above 1 a reason is asked for.
    """

    period: Period
    every: Every
    edition: int
    reports: tuple[tuple[str, str], ...]
    open: tuple[Phrase, ...]

    @property
    def needs_reason(self) -> bool:
        """Whether it is closed only by somebody who says why."""
        return self.edition > 1 or bool(self.open)


def checked_kind(period: Period, today: date) -> Every:
    """Which kind of period it is; RuleBroken for none, and for one that is not over."""
    every = kind_of(period)
    if every is None:
        raise RuleBroken(NO_KIND.filled(period=period.title()))
    if period.last >= today:
        after = date.fromordinal(period.last.toordinal() + 1)
        raise RuleBroken(NOT_OVER.filled(period=period.title(), day=after.isoformat()))
    return every


def of_kind(reports: tuple[Named, ...], every: Every) -> tuple[Named, ...]:
    """The reports that are made of such a period; RuleBroken when there are none."""
    found = tuple(one for one in reports if one[2].scope is Scope.PERIOD and every in one[2].every)
    if not found:
        raise RuleBroken(NO_REPORT)
    return found


def open_things(waiting: tuple[DueItem, ...], period: Period, before: Period | None) -> Iterator[Phrase]:
    """What should be done before: signatures that fell due in it, and an earlier period left open."""
    if before is not None:
        yield _BEFORE.filled(period=before.title())
    late = [one for one in waiting if _fell_due(one, period)]
    if late:
        yield _WAITS.filled(count=len(late), title=late[0].title)


def refusal(report: Phrase, why: StationError) -> Phrase:
    """That a report cannot be built, and why."""
    return _CAUSE.filled(report=report, why=why.phrase)


def _fell_due(one: DueItem, period: Period) -> bool:
    if one.due is None:
        return False
    day = local_day(one.due) if isinstance(one.due, datetime) else one.due
    return period.first <= day <= period.last


def keep(
    tx: Transaction,
    ready: Ready,
    papers: tuple[Paper, ...],
    anchor: str,
    reason: str,
    left_out: tuple[str, ...],
) -> PeriodClosing:
    """Keep a closing with all its papers."""
    closing = tx.add(PeriodClosing(
        every=ready.every.value, first=ready.period.first, last=ready.period.last, edition=ready.edition,
        reason=reason.strip(), left_out="\n".join(left_out), anchor=anchor,
    ))  # fmt: skip
    for paper in papers:
        _keep_paper(tx, closing, paper)
    return closing


def _keep_paper(tx: Transaction, closing: PeriodClosing, paper: Paper) -> None:
    files = tx.store.attachments
    pdf = files.put(paper.pdf, f"{paper.document.name}.pdf")
    facts = files.put(paper.facts.packed(), f"{paper.document.name}.facts")
    word = files.put(paper.word, f"{paper.document.name}.docx")
    for stored, stage in ((pdf, PDF), (word, WORD), (facts, FACTS)):
        attach(tx, closing, Stored(stored.sha256, stored.name, stored.size), f"{stage} {paper.report}")
    tx.add(ReportEdition(
        closing_id=closing.id, report=paper.report, title=paper.title, pages=paper.pages,
        figures=len(paper.facts.figures), counting_rule=paper.document.stamp.counting_rule,
        pdf=pdf.sha256, word=word.sha256, facts=facts.sha256,
    ))  # fmt: skip
