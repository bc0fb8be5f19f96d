"""Everything that is printed of a month, at once: a PDF each, in the order of their numbers.

A closed period gives its kept PDFs again, byte for byte. Each document is in the log before its file is
there. What cannot be made says why and does not keep the others from coming; what stands in the folder
already from a run that was stopped is told, and can be left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from stationdesk.core.document import Document
from stationdesk.core.errors import FileRefused, RuleBroken, StationError, StoreUnavailable
from stationdesk.core.file_names import plain_name
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Report, Scope
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.jobs.import_sheet import Progress, no_progress
from stationdesk.jobs.sheet_rows import Cancelled

_NOTHING = QT_TRANSLATE_NOOP("jobs", "Nothing is printed of such a period; choose a month, quarter or year.")
_NO_FOLDER = QT_TRANSLATE_NOOP("jobs", "{folder} cannot be written to; please choose another folder.")
_FILE = QT_TRANSLATE_NOOP("jobs", "{of} {code} {title}.pdf")
_FILE_WITHOUT_CODE = QT_TRANSLATE_NOOP("jobs", "{of} {title}.pdf")
_LAST_CODE = "R99"  # reports without a number of their own come last


@dataclass(frozen=True)
class Paper:
    """One report to be printed: its full name and its declaration."""

    name: str
    report: Report


@dataclass(frozen=True)
class Printed:
    """What became of one report: its pages, where it went, or why there is none."""

    paper: Paper
    pages: int = 0
    file: Path | None = None
    refused: Phrase | None = None
    closed: bool = False


@dataclass(frozen=True)
class Made:
    """A report's PDF in memory."""

    document: Document
    content: bytes
    pages: int
    closed: bool


class Outlet(Protocol):
    """Where a made report goes; gives the file, or None for paper. StoreUnavailable stops the run."""

    way: str

    def put(self, name: str, content: bytes) -> Path | None: ...

    def target(self, name: str) -> str: ...


def kind_of(period: Period) -> Every:
    """Which reports belong to a period; RuleBroken for days that are no such period."""
    if period.months in (1, 3, 12):
        return {1: Every.MONTH, 3: Every.QUARTER, 12: Every.YEAR}[period.months]
    if period.days == 1:
        return Every.DAY
    if period.days == 7 and period.first.weekday() == 0:
        return Every.WEEK
    raise RuleBroken(_NOTHING)


def papers(desk: Desk, period: Period) -> tuple[Paper, ...]:
    """What is printed of the period, in the order of the reports' numbers."""
    kind = kind_of(period)
    due = [
        Paper(name, report)
        for name, _, report in desk.reports()
        if kind in report.every and report.scope is Scope.PERIOD
    ]
    return tuple(sorted(due, key=lambda one: (one.report.code or _LAST_CODE, one.name)))


def make(desk: Desk, paper: Paper, period: Period) -> Made:
    """The kept PDF of a closed period, or a new one of the records as they are."""
    from stationdesk.printing.pdf import render  # the heavy engine is loaded with the first page

    document = desk.report(paper.name, first=period.first, last=period.last)
    content, result = render(document)
    return Made(document, content, result.pages, closed=False)


def print_all(
    desk: Desk,
    period: Period,
    outlet: Outlet,
    *,
    chosen: Sequence[Paper] | None = None,
    progress: Progress = no_progress,
    cancelled: Cancelled = lambda: False,
    told: Callable[[Printed], None] = lambda one: None,
) -> tuple[Printed, ...]:
    """Print what is chosen, else everything that is due; what came out before a stop is given back.

    A full disk or a dead printer ends the run: the report it happened to and those after it say so.
    """
    wanted = tuple(chosen) if chosen is not None else papers(desk, period)
    done: list[Printed] = []
    stopped: Phrase | None = None
    for place, paper in enumerate(wanted):
        if cancelled():
            break
        progress(place, len(wanted), desk.say(paper.report.title))
        if stopped is None:
            one = _one(desk, paper, period, outlet)
            stopped = one.refused if one.refused is not None and one.pages else None
        else:
            one = Printed(paper, refused=stopped)
        done.append(one)
        told(one)
    progress(len(done), len(wanted), "")
    return tuple(done)


def _one(desk: Desk, paper: Paper, period: Period, outlet: Outlet) -> Printed:
    try:
        made = make(desk, paper, period)
    except StationError as why:
        return Printed(paper, refused=why.phrase)
    name = file_name(desk, paper, period)
    try:
        desk.printed(made.document, outlet.way, file=outlet.target(name))
        file = outlet.put(name, made.content)
    except (StoreUnavailable, FileRefused) as why:
        return Printed(paper, made.pages, refused=why.phrase, closed=made.closed)
    return Printed(paper, made.pages, file, closed=made.closed)


def file_name(desk: Desk, paper: Paper, period: Period) -> str:
    """2026-10 R05 警情分析月报.pdf: files of one month stand together, in their order."""
    phrase = _FILE if paper.report.code else _FILE_WITHOUT_CODE
    said = phrase.filled(of=period.code(), code=paper.report.code, title=paper.report.title)
    return plain_name(desk.say(said))


class ToFolder:
    """A PDF each into a folder; a file of that name is replaced by the whole new one or stays."""

    way = "pdf"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as why:
            raise FileRefused(_NO_FOLDER.filled(folder=str(folder))) from why

    def target(self, name: str) -> str:
        """What the log says of it."""
        return name

    def put(self, name: str, content: bytes) -> Path:
        """Write the whole file."""
        from stationdesk.printing.output import write_whole

        write_whole(self._folder / name, content)
        return self._folder / name
