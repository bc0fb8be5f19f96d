"""The commands that are not actions, by their names; make, list and report are written here."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from stationdesk.cli import auditing, closing, columns, forms, keys, preset
from stationdesk.cli.acting import record_of
from stationdesk.cli.discovering import discover
from stationdesk.cli.filters import pairs, query_of
from stationdesk.cli.output import as_json, counted, progress, say, table, wants_json
from stationdesk.cli.paper import print_month
from stationdesk.cli.periods import on_day
from stationdesk.cli.privacy import person_export, purge
from stationdesk.cli.proving import accept_set_back, backup, backups, rebuild_search, verify
from stationdesk.cli.restoring import drill
from stationdesk.cli.roster_calendar import roster_ics
from stationdesk.cli.roster_sheets import import_roster
from stationdesk.cli.sheets import export, import_, print_list, undo_import
from stationdesk.cli.statistics import statistics
from stationdesk.cli.sweeping import sweep
from stationdesk.cli.updating import update
from stationdesk.cli.values import value_of
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say, language_named, speaker
from stationdesk.core.ledger import Column, Report, Scope
from stationdesk.core.period import Period
from stationdesk.core.plain_text import text_of
from stationdesk.desk import Desk, Row
from stationdesk.jobs.closing import closed_report, reprint
from stationdesk.jobs.practice import make_practice
from stationdesk.jobs.print_report import WORD, write_report, write_word

Clock = Callable[[], datetime]

_MADE = QT_TRANSLATE_NOOP("cli", "The station is ready in {folder}.")
_NO_REPORT = QT_TRANSLATE_NOOP("cli", "There is no report “{name}”; “stationdesk reports” names them all.")
_NO_PART = QT_TRANSLATE_NOOP("cli", "The report has no part “{name}”; its parts are: {parts}")
_NO_PARAMETER = QT_TRANSLATE_NOOP("cli", "The report asks nothing called “{name}”; it asks: {names}")
_NEEDS_PERIOD = QT_TRANSLATE_NOOP("cli", "This report needs --period, for example 2026-10.")
_NEEDS_RECORD = QT_TRANSLATE_NOOP("cli", "This report needs --record with the record's number.")
_WROTE = QT_TRANSLATE_NOOP("cli", "{path}: {pages} pages")
_REPRINTED = QT_TRANSLATE_NOOP("cli", "{path}: {pages} pages, as closed in edition {edition}")
_MISSING_GLYPHS = QT_TRANSLATE_NOOP("cli", "No face has these characters; they are marked: {characters}")
_TOTAL = QT_TRANSLATE_NOOP("cli", "{shown} of {total}")


def practice(options: argparse.Namespace, folder: Path, clock: Clock) -> int:
    """Make the practice station."""
    make_practice(folder, options.seed, clock, progress=counted)
    say(_spoken(options)(_MADE.filled(folder=folder)))
    return 0


def ledgers(desk: Desk, options: argparse.Namespace) -> int:
    """Name every ledger and its actions."""
    rows = [
        {
            "ledger": one.name,
            "title": desk.say(one.title),
            "actions": [f"{one.name}.{action.name}" for action in one.actions],
        }
        for one in desk.ledgers
    ]
    if wants_json(options):
        say(as_json({"rows": rows, "total": len(rows)}))
    else:
        for row in rows:
            say(f"{row['ledger']}  {row['title']}\n    " + "  ".join(row["actions"]))
    return 0


def reports(desk: Desk, options: argparse.Namespace) -> int:
    """Name every report."""
    rows = [
        {"report": name, "code": report.code, "title": desk.say(report.title), "scope": report.scope.value}
        for name, _, report in desk.reports()
    ]
    if wants_json(options):
        say(as_json({"rows": rows, "total": len(rows)}))
    else:
        titles = ("report", "code", "scope", "title")
        say(table(titles, [[str(row[title]) for title in titles] for row in rows]))
    return 0


def list_rows(desk: Desk, options: argparse.Namespace) -> int:
    """List the rows of a ledger."""
    query = query_of(desk, options.ledger, options.search, options.filter)
    page = desk.rows(query, limit=options.limit)
    total = desk.count(query, most=1_000_000_000)
    columns = desk.ledger(query.ledger).columns
    if wants_json(options):
        names = [column.name for column in columns]
        rows: list[dict[str, Any]] = [
            {
                "id": row.id,
                "version": row.version,
                **dict(zip(names, _masked(desk, columns, row), strict=True)),
            }
            for row in page.rows
        ]
        say(as_json({"rows": rows, "total": total}))
        return 0
    shown = [
        [
            str(row.id),
            *(desk.display(one.kind, value) for one, value in zip(columns, row.values, strict=True)),
        ]
        for row in page.rows
    ]
    say(table(["#", *(desk.say(column.title) for column in columns)], shown))
    say(desk.say(_TOTAL.filled(shown=len(shown), total=total)))
    return 0


def _masked(desk: Desk, columns: tuple[Column, ...], row: Row) -> list[Any]:
    """A row's values for a program; what lists mask stays masked."""
    return [
        desk.display(column.kind, value) if getattr(column.kind, "mask", False) else value
        for column, value in zip(columns, row.values, strict=True)
    ]


def report(desk: Desk, options: argparse.Namespace) -> int:
    """Build a report; print its words, its figures, or write the PDF."""
    known = {name: (ledger, declared) for name, ledger, declared in desk.reports()}
    if options.report not in known:
        raise StationError(_NO_REPORT.filled(name=options.report))
    ledger, declared = known[options.report]
    period = on_day(options.period, local_day(desk.store.clock()))
    if declared.scope is Scope.PERIOD and period is None:
        raise RuleBroken(_NEEDS_PERIOD)
    if declared.scope is Scope.RECORD and options.record is None:
        raise RuleBroken(_NEEDS_RECORD)
    texts = dict(pairs(options.text))
    parts = [one.name for one in declared.texts]
    if unknown := [name for name in texts if name not in parts]:
        raise StationError(_NO_PART.filled(name=unknown[0], parts=", ".join(parts) or "–"))
    if period is not None and not texts and _wrote_closed(desk, options, period):
        return 0
    document = desk.report(
        options.report,
        first=period.first if period else None,
        last=period.last if period else None,
        record=record_of(desk, ledger.name, options.record),
        texts=texts or None,
        parameters=_parameters(desk, declared, options.with_),
        draft=options.draft,
    )
    if options.out and options.out.suffix.lower() == WORD:
        write_word(desk, document, options.out)
    elif options.out:
        result = write_report(desk, document, options.out)
        progress(desk.say(_WROTE.filled(path=options.out, pages=result.pages)))
        if result.missing_glyphs:
            progress(desk.say(_MISSING_GLYPHS.filled(characters=" ".join(result.missing_glyphs))))
    if wants_json(options):
        say(as_json(document.data))
    elif not options.out:
        say(text_of(document).rstrip())
    return 0


def _wrote_closed(desk: Desk, options: argparse.Namespace, period: Period) -> bool:
    """Write the PDF as it was closed, where it was and nothing else is asked for."""
    if not options.out or options.now or options.draft or options.with_ or wants_json(options):
        return False
    closed = closed_report(desk, options.report, period)
    if closed is None:
        return False
    reprint(desk, closed, options.out)
    edition = closed.closing.edition
    progress(desk.say(_REPRINTED.filled(path=options.out, pages=closed.pages, edition=edition)))
    return True


def _parameters(desk: Desk, report: Report, given: list[str]) -> dict[str, Any]:
    """What a report asks beside its period, as it is typed."""
    fields = {one.name: one for one in report.parameters}
    values = {}
    for name, text in pairs(given):
        if name not in fields:
            raise StationError(_NO_PARAMETER.filled(name=name, names=", ".join(fields) or "–"))
        values[name] = value_of(desk, fields[name], text)
    return values


def _spoken(options: argparse.Namespace) -> Say:
    return speaker(language_named(getattr(options, "lang", None)))


WITH_STATION: dict[str, Callable[[Desk, argparse.Namespace], int]] = {
    "ledgers": ledgers,
    "reports": reports,
    "list": list_rows,
    "report": report,
    "print-month": print_month,
    "import": import_,
    "import-roster": import_roster,
    "undo-import": undo_import,
    "export": export,
    "print-list": print_list,
    "roster-ics": roster_ics,
    **closing.WITH_STATION,
    "statistics": statistics,
    "sweep": sweep,
    "discover": discover,
    "purge": purge,
    "person-export": person_export,
    "audit": auditing.audit,
    "history": auditing.history,
    "reveal": auditing.reveal,
    "verify": verify,
    "rebuild-search": rebuild_search,
    "accept-set-back": accept_set_back,
    "backup": backup,
    "backups": backups,
    "drill": drill,
    "update": update,
    **columns.WITH_STATION,
    **forms.WITH_STATION,
    **preset.WITH_STATION,
    "passwd": keys.passwd,
    "encrypt": keys.encrypt,
    "key-file": keys.key_file,
    "recovery-sheet": keys.recovery_sheet,
}
