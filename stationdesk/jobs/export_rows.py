"""Export a list to xlsx or CSV, a page at a time, in the words the list itself shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from stationdesk.core import display
from stationdesk.core.document import Document, Layout, Stamp
from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Amount, Column, Day, Instant, Number, Query, Secret
from stationdesk.desk import Desk
from stationdesk.desk.narrowing import column_of
from stationdesk.desk.narrowing_words import picked_words
from stationdesk.jobs.import_sheet import Progress, no_progress
from stationdesk.jobs.sheet_rows import Cancelled
from stationdesk.jobs.worker_process import STOPPED, Stopped
from stationdesk.sheets.writing import Dress, Row, Value, write_sheet

_PAGE = 1_000
_ALL = QT_TRANSLATE_NOOP("jobs", "The whole list")
_NARROWED = QT_TRANSLATE_NOOP("jobs", "Narrowed to: {filters}")
_SEARCHED = QT_TRANSLATE_NOOP("jobs", "containing “{text}”")
_BETWEEN = QT_TRANSLATE_NOOP("jobs", "; ")
_DAYS = QT_TRANSLATE_NOOP("jobs", "{first} to {last}")
_IS = QT_TRANSLATE_NOOP("jobs", "{what}: {value}")
_WRITTEN = QT_TRANSLATE_NOOP("jobs", "Written on {at}")
_PAGE_OF = QT_TRANSLATE_NOOP("jobs", "Page {page} of {pages}")


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
    rows = _rows(desk, query, chosen, progress, cancelled)
    return write_sheet(path, header, rows, title=title, dress=_dress(desk, query, title, chosen))


def _dress(desk: Desk, query: Query, title: str, chosen: list[tuple[int, Column]]) -> Dress:
    """The title with the station's name, what the list was narrowed to, and when it was written."""
    narrowed = [_narrowed(desk, query.ledger, name, value) for name, value in query.filters]
    if query.search.strip():
        narrowed.append(desk.say(_SEARCHED.filled(text=query.search.strip())))
    told = _NARROWED.filled(filters=desk.say(_BETWEEN).join(narrowed)) if narrowed else _ALL
    written = _WRITTEN.filled(at=display.instant(desk.store.clock()))
    widths = tuple(2.0 * column.width + 2 if column.width else 0.0 for _, column in chosen)
    station = desk.setting("station.name")
    line = f"{desk.say(told)}    {desk.say(written)}"
    return Dress(f"{station} {title}", line, widths, desk.say(_PAGE_OF.filled(page="&P", pages="&N")))


def _narrowed(desk: Desk, ledger: str, name: str, value: Any) -> str:
    """One filter in words: a chip by its word, else what it asks and the value."""
    column = column_of(desk.ledger(ledger), name)
    if column is not None:
        return desk.say(_IS.filled(what=column.title, value=picked_words(desk, column, value)))
    declared = desk.ledger(ledger).filter(name)
    said = desk.say(declared.title)
    if declared.kind is None:
        return said
    if isinstance(declared.kind, Day) and isinstance(value, tuple):
        shown = desk.say(_DAYS.filled(first=value[0], last=value[-1]))
    else:
        shown = desk.display(declared.kind, value)
    return desk.say(_IS.filled(what=said, value=shown))


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
    """Numbers stay numbers and days days, for “10 days left” ages; else as the list shows it."""
    kind = column.kind
    if isinstance(kind, Number | Amount | Day) and isinstance(value, int | Decimal | date):
        return value
    if isinstance(kind, Instant) and isinstance(value, datetime):
        return local(value).replace(tzinfo=None)
    return desk.display(kind, value)
