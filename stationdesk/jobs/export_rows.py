"""Export a list to xlsx or CSV, a page at a time, in the words the list itself shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from stationdesk.core.document import Document, Layout, Stamp
from stationdesk.core.ledger import Amount, Column, Day, Instant, Number, Query, Secret
from stationdesk.desk import Desk
from stationdesk.jobs.import_sheet import Progress, no_progress
from stationdesk.jobs.sheet_rows import Cancelled
from stationdesk.jobs.worker_process import STOPPED, Stopped
from stationdesk.sheets.writing import Row, Value, write_sheet

_PAGE = 1_000


def export(
    desk: Desk,
    query: Query,
    path: Path,
    *,
    columns: Sequence[str] = (),
    progress: Progress = no_progress,
    cancelled: Cancelled = lambda: False,
) -> int:
    """Write the rows of a list; returns how many. `columns` names some of them, else all are written.

    The export is in the audit before the file is there; what the list masks stays masked.
    """
    ledger = desk.ledger(query.ledger)
    title = desk.say(ledger.title)
    chosen = [
        (place, column)
        for place, column in enumerate(ledger.columns)
        if not isinstance(column.kind, Secret) and (not columns or column.name in columns)
    ]
    stamp = Stamp(station=desk.setting("station.name"))
    of = (ledger.name, None)
    list_ = Document(f"{ledger.name}.list", title, Layout.LANDSCAPE, (), stamp, desk.language, of=of)
    desk.printed(list_, "sheet", file=path.name)
    header = [desk.say(column.title) for _, column in chosen]
    return write_sheet(path, header, _rows(desk, query, chosen, progress, cancelled), title=title)


def _rows(
    desk: Desk, query: Query, chosen: list[tuple[int, Column]], progress: Progress, cancelled: Cancelled
) -> Iterator[Row]:
    after = None
    done = 0
    while True:
        if cancelled():
            raise Stopped(STOPPED)
        page = desk.rows(query, after, _PAGE)
        for row in page.rows:
            yield [_value(desk, column, row.values[place]) for place, column in chosen]
        done += len(page.rows)
        progress(done, 0, "")
        if not page.more:
            return
        after = page.after


def _value(desk: Desk, column: Column, value: Any) -> Value:
    """Numbers stay numbers; a day is written out, for “10 days left” ages; else as the list shows it."""
    if isinstance(column.kind, Number | Amount) and value is not None:
        number: Value = value
        return number
    kind = column.kind
    if isinstance(kind, Day | Instant) and kind.countdown:
        kind = replace(kind, countdown=False)
    return desk.display(kind, value)
