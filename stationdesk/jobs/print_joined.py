"""Everything that is printed of a month as one PDF: whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from stationdesk.core.errors import FileRefused, StationError, StoreUnavailable
from stationdesk.core.file_names import plain_name
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.jobs.import_sheet import Progress, no_progress
from stationdesk.jobs.print_month import Made, Paper, Printed, ToFolder, make, papers
from stationdesk.jobs.sheet_rows import Cancelled

_FILE = QT_TRANSLATE_NOOP("jobs", "{of} all reports.pdf")
_TITLE = QT_TRANSLATE_NOOP("jobs", "{of} all reports")


def joined_name(desk: Desk, period: Period) -> str:
    """What the one file is called."""
    return plain_name(desk.say(_FILE.filled(of=period.code())))


def print_joined(
    desk: Desk,
    period: Period,
    folder: Path,
    *,
    chosen: Sequence[Paper] | None = None,
    progress: Progress = no_progress,
    cancelled: Cancelled = lambda: False,
    told: Callable[[Printed], None] = lambda one: None,
) -> tuple[Printed, ...]:
    """Make what is chosen, log each, then write them as one file, a mark for each.

    Cancelled before that nothing is logged, written or given back. A report that cannot be made says why
    and the file comes without it; a file that cannot be written is told of every report that was made.
    """
    outlet = ToFolder(folder)
    wanted = tuple(chosen) if chosen is not None else papers(desk, period)
    made: list[tuple[Paper, Made | Printed]] = []
    for place, paper in enumerate(wanted):
        if cancelled():
            return ()
        progress(place, len(wanted), desk.say(paper.report.title))
        made.append((paper, _made(desk, paper, period)))
    if cancelled():
        return ()
    whole = [(paper, one) for paper, one in made if isinstance(one, Made)]
    came = {one.paper.name: one for one in _written(desk, period, outlet, whole)}
    done = tuple(one if isinstance(one, Printed) else came[paper.name] for paper, one in made)
    for each in done:
        told(each)
    progress(len(wanted), len(wanted), "")
    return done


def _made(desk: Desk, paper: Paper, period: Period) -> Made | Printed:
    try:
        return make(desk, paper, period)
    except StationError as why:
        return Printed(paper, refused=why.phrase)


def _written(
    desk: Desk, period: Period, outlet: ToFolder, whole: Sequence[tuple[Paper, Made]]
) -> tuple[Printed, ...]:
    """First the log of every report, then the one file."""
    from stationdesk.printing.joining import Bound, join  # the heavy engine is loaded with the first page

    done = tuple(Printed(paper, one.pages, closed=one.closed) for paper, one in whole)
    if not whole:
        return done
    name = joined_name(desk, period)
    bound = [Bound(one.document.title, one.content) for _, one in whole]
    try:
        content = join(bound, desk.say(_TITLE.filled(of=period.code())))
        for _, one in whole:
            desk.printed(one.document, outlet.way, file=outlet.target(name))
        file = outlet.put(name, content)
    except (StoreUnavailable, FileRefused) as why:
        return tuple(replace(one, refused=why.phrase) for one in done)
    return tuple(replace(one, file=file) for one in done)
