"""Open the window: which look, which language, whose station; one window per station."""

from __future__ import annotations

import argparse
import logging
import logging.handlers
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import NotAllowed, StationError, StoreUnavailable
from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.core.ledger import Ledger
from stationdesk.core.pc_settings import PcSettings
from stationdesk.desk import Desk
from stationdesk.desk.people import actor_of, find_actor
from stationdesk.desktop.failures import Failures
from stationdesk.desktop.garbage import GarbageTimer
from stationdesk.desktop.look import look_of
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.remember import Kept, keep_in
from stationdesk.desktop.single import SingleInstance
from stationdesk.desktop.tokens import dress
from stationdesk.jobs.places import data_folder, pc_folder
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import Store

Clock = Callable[[], datetime]
LOG_BYTES, LOG_FILES = 1_000_000, 5


def application(platform: str | None = None) -> QApplication:
    """The one QApplication, on the window system asked for."""
    if platform:
        os.environ["QT_QPA_PLATFORM"] = platform
    made = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(made, QApplication)
    made.setApplicationName("StationDesk")
    made.setQuitOnLastWindowClosed(True)
    if made.findChild(GarbageTimer) is None:
        GarbageTimer(made)
    return made


def run(
    desk: Desk,
    *,
    argv: Sequence[str] = (),
    platform: str | None = None,
    pc: Kept | None = None,
    look: str = "",
) -> int:
    """Show the window of one desk until it is closed."""
    app = application(platform)
    keep_in(pc)
    dress(app, look_of(look or str(pc["theme"] if pc else "light")))
    window = MainWindow(desk)
    window.failures.install()
    window.show()
    code = app.exec()
    window.failures.remove()
    return code


def start(arguments: argparse.Namespace, ledgers: tuple[Ledger, ...], now: Clock) -> int:
    """Open the station that the options name, or the first-run page where there is none yet."""
    app = application(arguments.platform)
    pc = PcSettings(pc_folder())
    keep_in(pc)
    write_log(pc_folder())
    language = _language(arguments, pc)
    dress(app, look_of(getattr(arguments, "theme", None) or pc["theme"]))
    folder = data_folder(getattr(arguments, "data", None))
    single = SingleInstance(folder, pc_folder())
    if not single.claim():
        return 0
    try:
        if not (folder / FILE_NAME).is_file() and not first_run(folder, language, now):
            return 0
        store = Store.open(folder, clock=now)
        try:
            desk = Desk(store, ledgers, actor=_actor(store, arguments, pc), language=language)
            return _show(app, desk, single)
        finally:
            store.close()
    except (StationError, StoreUnavailable) as refusal:
        _refuse(speaker(language)(refusal.phrase))
        return 1
    finally:
        single.release()


def first_run(folder: Path, language: str, now: Clock) -> bool:
    """Ask for a station: practice, new or restored. False when the page was closed."""
    from stationdesk.desktop.first_run import FirstRunPage

    page = FirstRunPage(folder, language, now)
    failures = Failures()
    failures.install()
    page.show()
    QApplication.exec()
    failures.remove()
    return (folder / FILE_NAME).is_file()


def write_log(folder: Path) -> None:
    """Keep the program's log beside this computer's settings, five files of 1 MB."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "stationdesk.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log = logging.getLogger("stationdesk")
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def _show(app: QApplication, desk: Desk, single: SingleInstance) -> int:
    window = MainWindow(desk)
    window.failures.install()

    def rise() -> None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    single.raised.connect(rise)
    window.show()
    code = app.exec()
    window.failures.remove()
    return code


def _language(arguments: argparse.Namespace, pc: Kept) -> str:
    asked = getattr(arguments, "lang", None)
    return CHINESE if asked == "zh" else str(asked or pc["language"])


def _actor(store: Store, arguments: argparse.Namespace, pc: Kept) -> Any:
    """Who was named, else who acted here last, else the first who may."""
    named = getattr(arguments, "as_", None)
    with store.reading(SYSTEM) as tx:
        if named is None and pc["actor"]:
            try:
                return actor_of(tx, pc["actor"])
            except NotAllowed:
                return find_actor(tx, None)
        return find_actor(tx, named)


def _refuse(text: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, "StationDesk", "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    if QApplication.platformName() == "offscreen":
        sys.stderr.write(text + "\n")
        return
    box.open()
    box.finished.connect(QApplication.quit)
    QApplication.exec()
