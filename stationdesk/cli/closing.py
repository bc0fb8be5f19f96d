"""Closing a period at the command line, its papers again, what was put right since, and what waits."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from stationdesk.cli.output import as_json, counted, progress, say, table
from stationdesk.cli.periods import on_day, period_of
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RecordMissing, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Instant
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.desk.closing_compare import Difference
from stationdesk.desk.closing_kept import Closing, Edition
from stationdesk.jobs.closing import close_period, closed_report
from stationdesk.jobs.closing import reprint as write

_CLOSED = QT_TRANSLATE_NOOP("cli", "{period} is closed, edition {edition}: {count} reports, {pages} pages.")
_WITHOUT = QT_TRANSLATE_NOOP("cli", "Closed all the same: {cause}")
_WOULD = QT_TRANSLATE_NOOP("cli", "{period}, edition {edition}: {count} reports would be kept.")
_OPEN = QT_TRANSLATE_NOOP("cli", "Open: {cause}")
_NOT_CLOSED = QT_TRANSLATE_NOOP("cli", "“{report}” of {period} was not closed in this edition.")
_NOTHING_CLOSED = QT_TRANSLATE_NOOP("cli", "{period} was not closed.")
_WROTE = QT_TRANSLATE_NOOP("cli", "{path}: {pages} pages, edition {edition}")
_EQUAL = QT_TRANSLATE_NOOP("cli", "No figure differs.")
_NONE = QT_TRANSLATE_NOOP("cli", "Nothing to correct.")
_FREE = QT_TRANSLATE_NOOP("cli", "Nothing waits for a signature.")
_TO_CLOSE = QT_TRANSLATE_NOOP("cli", "To be closed: {period} (stationdesk close --period {code})")
Command = Callable[[Desk, argparse.Namespace], int]


def options(command: Callable[..., argparse.ArgumentParser], number: Callable[[str], int]) -> None:
    """The options of these commands."""
    close = command("close", "close a period: every report's PDF and figures kept as they are now")
    _period(close)
    close.add_argument("--reason", default="", help="why, where something is open or it was closed before")
    close.add_argument("--dry-run", action="store_true", help="only say what would be kept")
    command("closings", "list the closed periods and their reports")
    again = command("reprint", "write a closed report again, byte for byte")
    again.add_argument("report", nargs="?", help="such as incidents.monthly; all of the period when left out")
    _period(again)
    again.add_argument("--edition", type=number, default=0, help="the newest when left out")
    again.add_argument("--out", type=Path, required=True, help="the PDF; a folder for all of a period")
    compare = command("compare", "show what differs between two versions of a report, and which rows did it")
    compare.add_argument("report")
    _period(compare)
    compare.add_argument("--edition", type=number, default=0, help="the older; the newest when left out")
    compare.add_argument(
        "--with", dest="other", type=number, help="the other edition; the records as they are now"
    )
    corrections = command("corrections", "what a report has to put right of earlier closed periods")
    corrections.add_argument("report", nargs="?", help="every report of such a period when left out")
    _period(corrections)
    command("waiting", "list what waits for the chief's signature, and the month to be closed")


def _period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--period", type=period_of, required=True, help="2026-10, 2026-Q4, or last-month")


def close(desk: Desk, options: argparse.Namespace) -> int:
    """Close a period, or say what that would keep."""
    period = _asked(desk, options)
    if options.dry_run:
        return _would(desk, options, period)
    made = close_period(desk, period, options.reason, counted)
    kept = desk.editions(made)
    if _json(options):
        say(as_json(_told(desk, made, kept)))
        return 0
    pages = sum(one.pages for one in kept)
    title = period.title()
    say(desk.say(_CLOSED.filled(period=title, edition=made.edition, count=len(kept), pages=pages)))
    for cause in made.left_out:
        say(desk.say(_WITHOUT.filled(cause=cause)))
    return 0


def _would(desk: Desk, options: argparse.Namespace, period: Period) -> int:
    ready = desk.ready_to_close(period.first, period.last)
    causes = [desk.say(one) for one in ready.open]
    if _json(options):
        told = {"period": period.code(), "edition": ready.edition, "open": causes}
        say(as_json(told | {"reports": [name for name, _ in ready.reports]}))
        return 0
    count, title = len(ready.reports), period.title()
    say(desk.say(_WOULD.filled(period=title, edition=ready.edition, count=count)))
    say("\n".join(f"    {title}  {name}" for name, title in ready.reports))
    for cause in causes:
        say(desk.say(_OPEN.filled(cause=cause)))
    return 0


def closings(desk: Desk, options: argparse.Namespace) -> int:
    """List the closed periods."""
    rows = [_told(desk, one, desk.editions(one)) for one in desk.closings()]
    if _json(options):
        say(as_json({"rows": rows, "total": len(rows)}))
        return 0
    titles = ("period", "edition", "at", "by", "reports", "pages", "reason")
    shown = [
        [str(row[name]) if name != "reports" else str(len(row[name])) for name in titles] for row in rows
    ]
    say(table(titles, shown))
    return 0


def reprint(desk: Desk, options: argparse.Namespace) -> int:
    """Write a closed report again, or all of a period into a folder."""
    period = _asked(desk, options)
    if options.report:
        files = [(_edition(desk, options.report, period, options.edition), options.out)]
    else:
        files = [(one, options.out / f"{one.report}.pdf") for one in _all(desk, period, options.edition)]
        options.out.mkdir(parents=True, exist_ok=True)
    for one, path in files:
        write(desk, one, path)
        progress(desk.say(_WROTE.filled(path=path, pages=one.pages, edition=one.closing.edition)))
    if _json(options):
        rows = [_paper(one) | {"file": str(path)} for one, path in files]
        say(as_json({"rows": rows, "total": len(rows)}))
    return 0


def compare(desk: Desk, options: argparse.Namespace) -> int:
    """Say which figures of two versions differ, and the rows that made it."""
    period = _asked(desk, options)
    before = _edition(desk, options.report, period, options.edition)
    after = None if options.other is None else _edition(desk, options.report, period, options.other)
    found = desk.compare_editions(before, after)
    if _json(options):
        say(as_json({"rows": [_difference(one) for one in found], "total": len(found)}))
        return 0
    for one in found:
        say(f"{one.label}  {one.before or '—'} → {one.after or '—'}")
        for row in one.rows:
            say(f"    {desk.say(row.move.label)}  {row.number}  {desk.name(row.ledger, row.record)}")
    if not found:
        say(desk.say(_EQUAL))
    return 0


def corrections(desk: Desk, options: argparse.Namespace) -> int:
    """Say what the reports of a period have to put right."""
    period = _asked(desk, options)
    names = [options.report] if options.report else [one for one, *_ in desk.reports_of(period)]
    found = [(name, one) for name in names for one in desk.corrections(name, period.first, period.last)]
    if _json(options):
        rows: list[dict[str, Any]] = [{"report": name} | one.told() for name, one in found]
        say(as_json({"rows": rows, "total": len(rows)}))
        return 0
    for name, one in found:
        say(f"{name}  {one.sentence(desk.say)}")
    if not found:
        say(desk.say(_NONE))
    return 0


def waiting(desk: Desk, options: argparse.Namespace) -> int:
    """List the chief's tray."""
    found, month = desk.waiting(), desk.to_close()
    if _json(options):
        rows = [{"title": desk.say(one.title), "due": one.due, "ledger": one.ledger, "record": one.record,
                 "action": f"{one.ledger}.{one.signs}"}
                for one in found]  # fmt: skip
        say(as_json({"rows": rows, "total": len(rows), "to_close": month.code() if month else None}))
        return 0
    for one in found:
        kind = Day() if one.due is None or not hasattr(one.due, "hour") else Instant()
        say(f"{desk.display(kind, one.due)}  {desk.say(one.title)}  {one.ledger}.{one.signs} {one.record}")
    if not found:
        say(desk.say(_FREE))
    if month is not None:
        say(desk.say(_TO_CLOSE.filled(period=month.title(), code=month.code())))
    return 0


# --- within ---


def _asked(desk: Desk, options: argparse.Namespace) -> Period:
    period = on_day(options.period, local_day(desk.store.clock()))
    assert period is not None  # the option is required
    return period


def _edition(desk: Desk, report: str, period: Period, edition: int) -> Edition:
    found = closed_report(desk, report, period, edition)
    if found is None:
        raise RecordMissing(_NOT_CLOSED.filled(report=report, period=period.title()))
    return found


def _all(desk: Desk, period: Period, edition: int) -> tuple[Edition, ...]:
    for one in desk.closings():
        if one.period == period and edition in (0, one.edition):
            return desk.editions(one)
    raise RuleBroken(_NOTHING_CLOSED.filled(period=period.title()))


def _told(desk: Desk, one: Closing, kept: tuple[Edition, ...]) -> dict[str, Any]:
    return {
        "period": one.period.code(), "edition": one.edition, "at": desk.display(Instant(), one.at),
        "by": desk.name("station.people", one.by), "reason": one.reason, "left_out": list(one.left_out),
        "anchor": one.anchor, "pages": sum(each.pages for each in kept),
        "reports": [_paper(each) for each in kept],
    }  # fmt: skip


def _paper(one: Edition) -> dict[str, Any]:
    return {
        "report": one.report, "title": one.title, "pages": one.pages, "figures": one.figures,
        "sha256": one.pdf, "edition": one.closing.edition,
    }  # fmt: skip


def _difference(one: Difference) -> dict[str, Any]:
    rows = [{"ledger": row.ledger, "record": row.record, "number": row.number, "move": row.move.code}
            for row in one.rows]  # fmt: skip
    return {"figure": one.label, "before": one.before, "after": one.after, "rows": rows}


def _json(options: argparse.Namespace) -> bool:
    return bool(getattr(options, "json", False))


WITH_STATION: dict[str, Command] = {
    "close": close,
    "closings": closings,
    "reprint": reprint,
    "compare": compare,
    "corrections": corrections,
    "waiting": waiting,
}
