"""Closing a period so that it can be stopped, and handing out what was closed: the log first."""

from __future__ import annotations

from pathlib import Path

from stationdesk.core.document import Document
from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.desk.closing import Watched, quietly
from stationdesk.desk.closing_kept import Closing, Edition
from stationdesk.jobs.print_report import WORD
from stationdesk.jobs.sheet_rows import Cancelled
from stationdesk.jobs.worker_process import STOPPED, Stopped
from stationdesk.store.files import write_whole

_NOT_WRITTEN = QT_TRANSLATE_NOOP("jobs", "{file} cannot be written, or its disk is full.")


def close_period(
    desk: Desk,
    period: Period,
    reason: str = "",
    progress: Watched = quietly,
    cancelled: Cancelled = lambda: False,
) -> Closing:
    """Close a period; Stopped, with nothing kept, when it was cancelled before all was built."""

    def watch(done: int, total: int, words: str = "") -> None:
        if cancelled():
            raise Stopped(STOPPED)
        progress(done, total, words)

    return desk.close_period(period.first, period.last, reason=reason, progress=watch)


def closed_report(desk: Desk, name: str, period: Period, edition: int = 0) -> Edition | None:
    """A closed report of a period: of this edition, or (0) the newest; None when there is none."""
    found = desk.editions_of(name, period.first, period.last)
    return next((one for one in found if edition in (0, one.closing.edition)), None)


def reprint(desk: Desk, edition: Edition, path: Path, way: str = "pdf") -> Document:
    """Log it, then write a closed report byte for byte; when the log cannot be written nothing is.

    A .docx is the text that was kept with the PDF.
    """
    is_word = path.suffix.lower() == WORD
    document, content = desk.reword(edition) if is_word else desk.reprint(edition)
    desk.printed(document, "word" if is_word else way, file=path.name)
    try:
        write_whole(path, content)
    except OSError as why:
        raise StoreUnavailable(_NOT_WRITTEN.filled(file=path)) from why
    return document
