"""An open station and its window, and letting go of both."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject

from stationdesk.desktop.closing import close_in_sight
from stationdesk.desktop.defect_offer import CRASHED, offer_report
from stationdesk.desktop.main_window import MainWindow
from stationdesk.jobs.about import headed
from stationdesk.store.store import Store

_LOG = logging.getLogger(__name__)


class Opened(QObject):
    """An open station and its window; `close` lets go of both."""

    def __init__(self, store: Store, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self.store, self.window = store, window

    def tell_crash(self, report: str | None) -> None:
        """Offer what an earlier process left when it died."""
        if report is not None:
            offer_report(self.window, headed(report, self.store), CRASHED)

    def close(self) -> None:
        """Let go of the station, which makes its closing backup."""
        self.window.failures.remove()
        close_in_sight(self.store, self.window.desk.say)
        for warning in self.store.backup_warnings:
            _LOG.warning("%s", warning)
