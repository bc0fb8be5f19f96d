"""The log as an Excel or CSV file, a page at a time; that it was written is itself in the log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from stationdesk.core.document import Document, Layout, Stamp
from stationdesk.desk import Desk
from stationdesk.desk.audit_paper import COLUMNS, TITLE, cells, every_line, in_words
from stationdesk.desk.auditing import AuditFilter
from stationdesk.jobs.import_sheet import Progress, no_progress
from stationdesk.jobs.sheet_rows import Cancelled
from stationdesk.jobs.worker_process import STOPPED, Stopped
from stationdesk.sheets.writing import Row, write_sheet

_STEP = 500


def export_audit(
    desk: Desk,
    wanted: AuditFilter,
    path: Path,
    *,
    progress: Progress = no_progress,
    cancelled: Cancelled = lambda: False,
) -> int:
    """Write the entries asked for; returns how many."""
    title = desk.say(TITLE)
    stamp = Stamp(station=desk.setting("station.name"), period=in_words(desk, wanted))
    desk.audit(wanted, limit=1)  # refused before anything is noted
    desk.printed(Document("audit-log", title, Layout.LANDSCAPE, (), stamp, desk.language), "sheet", path.name)
    header = [desk.say(column) for column, _ in COLUMNS]
    return write_sheet(path, header, _rows(desk, wanted, progress, cancelled), title=title)


def _rows(desk: Desk, wanted: AuditFilter, progress: Progress, cancelled: Cancelled) -> Iterator[Row]:
    for done, line in enumerate(every_line(desk, wanted)):
        if done % _STEP == 0:
            if cancelled():
                raise Stopped(STOPPED)
            progress(done, 0, "")
        yield list(cells(line, desk.say))
