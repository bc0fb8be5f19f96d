"""What the program does where there is no screen: pictures of its pages, the month's reports, a self-test."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import CHINESE, LANGUAGES, QT_TRANSLATE_NOOP, language_named, speaker
from stationdesk.core.ledger import Ledger, Scope
from stationdesk.core.period import Period, month, month_shifted
from stationdesk.desk import Desk
from stationdesk.desk.opening import open_desk
from stationdesk.desktop.fonts import load_bundled
from stationdesk.desktop.pictures import SIZES, take
from stationdesk.desktop.start import application
from stationdesk.desktop.tokens import dress
from stationdesk.jobs.opening import open_here
from stationdesk.jobs.places import data_folder
from stationdesk.jobs.print_report import write_report

_NAME = QT_TRANSLATE_NOOP("desktop", "StationDesk")

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


def draw_once(folder: Path) -> str:
    """Draw a window with Chinese in it and keep its picture; the self-test's check of Qt."""
    app = application("offscreen" if QApplication.instance() is None else None)
    load_bundled()
    dress(app, "light")
    label = QLabel()
    label.setText(speaker(CHINESE)(_NAME))
    file = folder / "window.png"
    if not label.grab().save(str(file)):
        raise OSError("the window could not be drawn")
    return QApplication.platformName()


def _reports(desk: Desk, out: Path, period: Period) -> list[Path]:
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for name, _, report in desk.reports():
        if report.scope is Scope.PERIOD:
            document = desk.report(name, first=period.first, last=period.last)
            path = out / f"{document.name}.pdf"
            write_report(desk, document, path)
            written.append(path)
    return written
