"""From the outline to the window: open the station's records, as somebody, and show them."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtWidgets import QApplication

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.errors import NotAllowed
from stationdesk.core.ledger import Ledger
from stationdesk.desk import Desk
from stationdesk.desk.people import actor_of, find_actor
from stationdesk.desktop.backup_timer import BackupTimer
from stationdesk.desktop.defect_offer import CRASHED, offer_report
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.remember import Kept
from stationdesk.desktop.set_back import warn_of_set_back
from stationdesk.desktop.single import SingleInstance
from stationdesk.jobs.about import headed
from stationdesk.jobs.opening import open_here
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import Store

Clock = Callable[[], datetime]
_LOG = logging.getLogger(__name__)


class Opened(QObject):
    """An open station and its window; `close` lets go of both."""

    def __init__(self, store: Store, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self.store, self.window = store, window

    def listen_to(self, single: SingleInstance) -> None:
        """A second start brings this window to the front."""
        single.raised.connect(self.rise)

    def rise(self) -> None:
        """Come to the front."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def tell_crash(self, report: str | None) -> None:
        """Offer what an earlier process left when it died."""
        if report is not None:
            offer_report(self.window, headed(report, self.store), CRASHED)

    def close(self) -> None:
        """Let go of the station, which makes its closing backup."""
        self.window.failures.remove()
        self.store.close()
        for warning in self.store.backup_warnings:
            _LOG.warning("%s", warning)


def open_station(
    folder: Path,
    arguments: argparse.Namespace,
    ledgers: tuple[Ledger, ...],
    now: Clock,
    *,
    language: str,
    kept: Kept,
    parent: QObject,
) -> Opened | None:
    """Open the station in `folder`, or ask for one first; None when the first-run page was closed.

    StationError and StoreUnavailable when it cannot be opened.
    """
    if not (folder / FILE_NAME).is_file() and not first_run(folder, language, now):
        return None
    store = open_here(folder, now)
    try:
        desk = Desk(
            store, ledgers, actor=_actor(store, getattr(arguments, "as_", None), kept), language=language
        )
        window = MainWindow(desk)
    except BaseException:
        store.close()
        raise
    warn_of_set_back(window)
    BackupTimer(window)
    window.failures.install()
    return Opened(store, window, parent)


def first_run(folder: Path, language: str, now: Clock) -> bool:
    """Ask for a station: practice, new or restored. False when the page was closed."""
    from stationdesk.desktop.first_run import FirstRunPage  # seen once in a station's life

    for window in QApplication.topLevelWidgets():
        window.hide()
    page = FirstRunPage(folder, language, now)
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    loop = QEventLoop()
    page.destroyed.connect(loop.quit)
    page.show()
    loop.exec()
    return (folder / FILE_NAME).is_file()


def _actor(store: Store, named: str | None, kept: Kept) -> Actor:
    """Who was named, else who acted here last, else the first who may."""
    with store.reading(SYSTEM) as tx:
        if named is None and kept["actor"]:
            try:
                return actor_of(tx, kept["actor"])
            except NotAllowed:
                return find_actor(tx, None)
        return find_actor(tx, named)
