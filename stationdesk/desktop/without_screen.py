"""What the program does where there is no screen: pictures of its pages and the month's reports."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import LANGUAGES, language_named, speaker
from stationdesk.core.ledger import Ledger
from stationdesk.core.period import Period, month, month_shifted
from stationdesk.desk import Desk
from stationdesk.desk.opening import open_desk
from stationdesk.desktop.pictures import SIZES, take
from stationdesk.jobs.opening import open_here
from stationdesk.jobs.places import data_folder
from stationdesk.jobs.print_month import papers
from stationdesk.jobs.print_report import write_report

Clock = Callable[[], datetime]


def pictures(options: argparse.Namespace, ledgers: tuple[Ledger, ...], now: Clock) -> int:
    """Write the last whole month's reports (PDF) and the main pages (PNG) to `options.out`."""
    language = language_named(getattr(options, "lang", None))
    try:
        store = open_here(data_folder(getattr(options, "data", None)), now)
        try:
            desk = open_desk(store, ledgers, getattr(options, "as_", None), language)
            written = _reports(desk, options.out, last_month(now))
            every = {"themes": ("light", "dark"), "languages": LANGUAGES} if options.all else {}
            sizes = SIZES if options.all else SIZES[:1]
            written += take(desk, options.out, sizes, **({"languages": (language,)} | every))
        finally:
            store.close()
    except (StationError, StoreUnavailable) as refusal:
        sys.stderr.write(speaker(language)(refusal.phrase) + "\n")
        return 1
    for path in written:
        sys.stdout.write(f"{path}\n")
    return 0


def last_month(now: Clock) -> Period:
    """The last month that is over."""
    before = month_shifted(now().date(), -1)
    return month(before.year, before.month)


def _reports(desk: Desk, out: Path, period: Period) -> list[Path]:
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for paper in papers(desk, period):
        document = desk.report(paper.name, first=period.first, last=period.last)
        path = out / f"{document.name}.pdf"
        write_report(desk, document, path)
        written.append(path)
    return written
