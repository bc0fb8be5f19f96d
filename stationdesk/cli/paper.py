"""Paper from the command line: everything that is printed of a month, into a folder or onto a printer."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from stationdesk.cli.output import as_json, counted, progress, say
from stationdesk.cli.periods import on_day, period_of
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.jobs.print_joined import print_joined
from stationdesk.jobs.print_month import Outlet, Printed, ToFolder, papers, print_all
from stationdesk.jobs.print_queue import ToQueue

_DONE = QT_TRANSLATE_NOOP("cli", "{code} {title}: {pages} pages")
_CLOSED = QT_TRANSLATE_NOOP("cli", "{said} (as closed)")
_REFUSED = QT_TRANSLATE_NOOP("cli", "{code} {title}: not printed. {why}")
_SUM = QT_TRANSLATE_NOOP("cli", "{count} of {total} reports, {pages} pages.")
_JOINED_TO = QT_TRANSLATE_NOOP("cli", "One PDF of all goes into a folder; give it with --to.")
_NO_CODE = QT_TRANSLATE_NOOP("cli", "Of this period no {code} is printed; there are: {codes}")


def declare(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """What may be typed."""
    month = command("print-month", "print everything that is due of a month, into a folder or on paper")
    month.add_argument("period", type=period_of, help="2026-10, 2026-Q4, 2026, a week or a day; last-month")
    where = month.add_mutually_exclusive_group(required=True)
    where.add_argument("--to", type=Path, metavar="DIR", help="write a PDF each into a folder")
    where.add_argument("--printer", metavar="NAME", help="print on paper")
    month.add_argument("--copies", type=int, default=1)
    month.add_argument("--duplex", action="store_true", help="both sides of the paper")
    month.add_argument("--joined", action="store_true", help="with --to: one PDF of all, instead of one each")
    month.add_argument("--only", default="", metavar="R05,R10", help="these reports only")


def print_month(desk: Desk, options: argparse.Namespace) -> int:
    """Print; 1 when something did not come out."""
    period = on_day(options.period, local_day(desk.store.clock()))
    assert period is not None
    due = papers(desk, period)
    wanted = [code.strip().upper() for code in options.only.replace("，", ",").split(",") if code.strip()]
    codes = [one.report.code or one.name for one in due]
    if unknown := [code for code in wanted if code not in codes and code.lower() not in codes]:
        raise RuleBroken(_NO_CODE.filled(code=unknown[0], codes=", ".join(codes)))
    chosen = [one for one in due if not wanted or (one.report.code or one.name.upper()) in wanted]
    if options.joined and options.to is None:
        raise RuleBroken(_JOINED_TO)
    if options.joined:
        done = print_joined(desk, period, options.to, chosen=chosen, progress=counted)
    else:
        done = print_all(desk, period, _outlet(options), chosen=chosen, progress=counted)
    _tell(desk, done, options)
    return 1 if any(one.refused is not None for one in done) else 0


def _outlet(options: argparse.Namespace) -> Outlet:
    if options.to is not None:
        return ToFolder(options.to)
    sides = "two-sided-long-edge" if options.duplex else ""
    return ToQueue(options.printer, copies=options.copies, sides=sides)


def _tell(desk: Desk, done: tuple[Printed, ...], options: argparse.Namespace) -> None:
    printed = [one for one in done if one.refused is None]
    if getattr(options, "json", False):
        rows = [
            {
                "report": one.paper.name, "pages": one.pages, "closed": one.closed,
                "file": str(one.file) if one.file else None,
                "refused": desk.say(one.refused) if one.refused else None,
            }
            for one in done
        ]  # fmt: skip
        say(as_json({"reports": rows, "pages": sum(one.pages for one in printed)}))
        return
    for one in done:
        report = one.paper.report
        if one.refused is not None:
            progress(desk.say(_REFUSED.filled(code=report.code, title=report.title, why=one.refused)).strip())
            continue
        told = _DONE.filled(code=report.code, title=report.title, pages=one.pages)
        say(desk.say(_CLOSED.filled(said=told) if one.closed else told).strip())
    pages = sum(one.pages for one in printed)
    say(desk.say(_SUM.filled(count=len(printed), total=len(done), pages=pages)))
