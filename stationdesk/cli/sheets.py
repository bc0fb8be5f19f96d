"""Sheets in and out from the command line: import, its dry run, the way back, and export."""

from __future__ import annotations

import argparse
from typing import Any

from stationdesk.cli.filters import query_of
from stationdesk.cli.output import as_json, counted, say
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import RowFate
from stationdesk.desk import Desk
from stationdesk.desk.list_paper import list_document
from stationdesk.jobs import export_rows, import_sheet
from stationdesk.jobs.import_sheet import Outcome, Preview
from stationdesk.jobs.print_report import write_report
from stationdesk.jobs.profiles import find_profile

_FATES = QT_TRANSLATE_NOOP("cli", "new {new}, changed {changed}, duplicate {duplicate}, error {error}")
_LINE = QT_TRANSLATE_NOOP("cli", "row {row}: {why}")
_UNREAD = QT_TRANSLATE_NOOP("cli", "Columns that were not read: {columns}")
_BETWEEN = QT_TRANSLATE_NOOP("core", ", ")
_BATCH = QT_TRANSLATE_NOOP("cli", "Import {batch} is done; “undo-import {ledger} {batch}” takes it back.")
_UNDONE = QT_TRANSLATE_NOOP("cli", "{count} rows were voided; their numbers stay.")
_RESTORED = QT_TRANSLATE_NOOP("cli", "{count} values were set back to what they were.")
_CELL = QT_TRANSLATE_NOOP("cli", "row {row}, {record}, {label}: {before} → {after}")
_KEPT = QT_TRANSLATE_NOOP("cli", "{count} rows stay: they were worked on after the import.")
_EXPORTED = QT_TRANSLATE_NOOP("cli", "{count} rows written to {path}")
_PRINTED = QT_TRANSLATE_NOOP("cli", "{count} records on {pages} pages in {path}")
_MOST_LINES = 20


def import_(desk: Desk, options: argparse.Namespace) -> int:
    """Read a sheet into a ledger, or say what would happen."""
    profile = find_profile(desk, options.ledger, options.map)
    if options.dry_run:
        _tell(desk, import_sheet.preview(desk, options.ledger, options.file, profile), options)
        return 0
    outcome = import_sheet.run(desk, options.ledger, options.file, profile, progress=counted)
    _tell(desk, outcome, options)
    return 0


def undo_import(desk: Desk, options: argparse.Namespace) -> int:
    """Void the rows of one import."""
    done = import_sheet.undo(desk, options.ledger, options.batch)
    left = desk.standing(options.ledger, options.batch)
    kept = [desk.say(one) for one in done.kept]
    if getattr(options, "json", False):
        facts = {"voided": done.voided, "restored": done.restored, "kept": left, "why": kept}
        say(as_json(facts))
        return 0
    say(desk.say(_UNDONE.filled(count=done.voided)))
    if done.restored:
        say(desk.say(_RESTORED.filled(count=done.restored)))
    if left:
        say(desk.say(_KEPT.filled(count=left)))
    for line in kept[:_MOST_LINES]:
        say(line)
    return 0


def export(desk: Desk, options: argparse.Namespace) -> int:
    """Write the rows of a list as xlsx or CSV."""
    query = query_of(desk, options.ledger, options.search, options.filter)
    count = export_rows.export(desk, query, options.out)
    if getattr(options, "json", False):
        say(as_json({"rows": count, "file": str(options.out)}))
    else:
        say(desk.say(_EXPORTED.filled(count=count, path=options.out)))
    return 0


def print_list(desk: Desk, options: argparse.Namespace) -> int:
    """Write a list as a ledger sheet in PDF."""
    query = query_of(desk, options.ledger, options.search, options.filter)
    document = list_document(desk, query, options.column)
    result = write_report(desk, document, options.out)
    rows = document.data["rows"]
    if getattr(options, "json", False):
        say(as_json({"rows": rows, "pages": result.pages, "file": str(options.out)}))
    else:
        say(desk.say(_PRINTED.filled(count=rows, pages=result.pages, path=options.out)))
    return 0


def _tell(desk: Desk, told: Preview | Outcome, options: argparse.Namespace) -> None:
    counts = {fate.value: told.counts.get(fate, 0) for fate in RowFate}
    problems = [
        {"row": one.row, "fate": one.fate.value, "why": desk.say(one.phrase)} for one in told.problems
    ]
    batch = told.batch if isinstance(told, Outcome) else None
    changes = _cells(told) if isinstance(told, Preview) else []
    if getattr(options, "json", False):
        facts = {"counts": counts, "problems": problems, "batch": batch, "changes": changes}
        say(as_json(facts | {"unread": told.unread}))
        return
    say(desk.say(_FATES.filled(**counts)))
    if told.unread:
        say(desk.say(_UNREAD.filled(columns=desk.say(_BETWEEN).join(told.unread))))
    for problem in problems[:_MOST_LINES]:
        say(desk.say(_LINE.filled(**problem)))
    for cell in changes[:_MOST_LINES]:
        say(desk.say(_CELL.filled(**cell)))
    if batch is not None:
        say(desk.say(_BATCH.filled(batch=batch, ledger=options.ledger)))


def _cells(told: Preview) -> list[dict[str, Any]]:
    """Every cell that would change a record."""
    return [
        {
            "row": one.row,
            "record": one.record,
            "label": cell.label,
            "before": cell.before,
            "after": cell.after,
        }
        for one in told.changes
        for cell in one.words
    ]
