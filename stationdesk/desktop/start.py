"""Start the window: the outline first, then the records; one window per station.

Nothing here imports the database: what a person waits for is the first thing painted.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.core.ledger import Ledger
from stationdesk.core.pc_settings import PcSettings
from stationdesk.desktop.failures import Failures
from stationdesk.desktop.first_paint import FirstPaint
from stationdesk.desktop.garbage import GarbageTimer
from stationdesk.desktop.leaving import last_act
from stationdesk.desktop.look import look_of
from stationdesk.desktop.opening import Opening
from stationdesk.desktop.qt_log import keep_qt_messages, let_qt_speak
from stationdesk.desktop.qt_words import speak
from stationdesk.desktop.remember import Kept, keep_in
from stationdesk.desktop.single import SingleInstance
from stationdesk.desktop.tokens import dress
from stationdesk.jobs.crash_file import CrashFile, crashed_before
from stationdesk.jobs.log import keep_log, let_go
from stationdesk.jobs.places import data_folder, pc_folder

if TYPE_CHECKING:
    from stationdesk.desk import Desk
    from stationdesk.desktop.between import Between, Work
    from stationdesk.desktop.opened import Opened
    from stationdesk.desktop.way_in import WayIn

Clock = Callable[[], datetime]
Ledgers = tuple[Ledger, ...] | Callable[[], tuple[Ledger, ...]]


def application(platform: str | None = None) -> QApplication:
    """The one QApplication, on the window system asked for."""
    if platform:
        os.environ["QT_QPA_PLATFORM"] = platform
    made = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(made, QApplication)
    made.setApplicationName("StationDesk")
    if made.findChild(GarbageTimer) is None:
        GarbageTimer(made)
    return made


def start(arguments: argparse.Namespace, ledgers: Ledgers, now: Clock) -> int:
    """Open the station that the options name, or the first-run page where there is none yet.

    `ledgers` may be a function that imports them: it is called when the outline has been painted.
    """
    app = application(arguments.platform)
    kept = PcSettings(pc_folder())
    keep_in(kept)
    speak(app, _language(arguments, kept))
    dress(app, look_of(getattr(arguments, "theme", None) or str(kept["theme"])))
    try:
        folder = data_folder(getattr(arguments, "data", None))
    except StationError as refusal:
        _refuse(speaker(_language(arguments, kept))(refusal.phrase))
        return 1
    single = SingleInstance(folder, pc_folder())
    if not single.claim(getattr(arguments, "backup", None)):
        return 0
    os.chdir(pc_folder())  # a double-click on a backup starts it on the stick, which could not be pulled then
    try:
        return Start(app, arguments, ledgers, now, kept, folder).run(single)
    finally:
        single.release()


class Start(QObject):
    """The way from the outline to the window."""

    def __init__(
        self,
        app: QApplication,
        arguments: argparse.Namespace,
        ledgers: Ledgers,
        now: Clock,
        kept: Kept,
        folder: Path,
    ) -> None:
        super().__init__(app)
        self._app, self._arguments, self._ledgers, self._now = app, arguments, ledgers, now
        self._kept, self._folder = kept, folder
        self._language = _language(arguments, kept)
        self._backup: Path | None = getattr(arguments, "backup", None)
        self._opened: Opened | None = None
        self._way: WayIn | None = None
        self._logged = False
        self._crashed: str | None = None
        self._let_go: Callable[[], None] = lambda: None

    def run(self, single: SingleInstance) -> int:
        """Show the outline, then the window until it is closed."""
        single.raised.connect(self._rise)
        single.backup_asked.connect(lambda file: self._take_backup(Path(file)))
        self._failures = Failures(self)
        self._failures.install()
        self._failures.happened.connect(self._broken)
        self._outline()
        code = self._app.exec()
        self._failures.remove()
        if self._opened is not None:
            self._opened.close()
        if self._way is not None:
            self._way.end()
        self._let_go()
        refused = last_act()
        if refused is not None:
            _refuse(speaker(self._language)(refused))
        return code

    def _outline(self) -> None:
        """The outline is painted first; then the records are asked for."""
        self._app.setQuitOnLastWindowClosed(False)
        self._opening = Opening(speaker(self._language))
        self._opening.closed.connect(self._given_up)
        painted = FirstPaint(self._opening.outline, self)
        painted.painted.connect(self._open)
        self._opening.show()

    def _open(self) -> None:
        self._keep_log()
        from stationdesk.desktop.way_in import Asked, WayIn  # brings the database

        if callable(self._ledgers):
            self._ledgers = self._ledgers()
        named = getattr(self._arguments, "as_", None)
        read_only = getattr(self._arguments, "read_only", False)
        asked = Asked(self._folder, self._ledgers, self._now, self._language, self._kept, named, read_only)
        self._way = WayIn(self._opening, asked, self)
        self._way.first_run.connect(self._show_backup)
        self._way.opened.connect(self._show)
        self._way.refused.connect(self._refused)
        self._way.given_up.connect(self._given_up)
        self._way.begin()

    def _keep_log(self) -> None:
        """Once in a run, also when the station is opened again."""
        if self._logged:
            return
        self._logged = True
        log = keep_log(pc_folder())
        self._crashed = crashed_before(pc_folder())
        crash = CrashFile(pc_folder())
        keep_qt_messages()
        self._let_go = lambda: _let_go(crash, log)

    def _show(self, opened: Opened) -> None:
        self._opened, self._way = opened, None
        opened.window.reopen_asked.connect(self._reopen, Qt.ConnectionType.QueuedConnection)
        opened.window.show()
        opened.tell_crash(self._crashed)
        self._crashed = None
        self._opening.close()
        self._app.setQuitOnLastWindowClosed(True)
        self._show_backup()

    def _take_backup(self, file: Path) -> None:
        """A second start was called with a backup: it is shown here, now or when there is a window."""
        self._backup = file
        self._show_backup()

    def _show_backup(self) -> None:
        """Show the backup the program was called with, once."""
        if self._backup is None:
            return
        if self._opened is not None:
            from stationdesk.desktop.backups.asked import show_asked

            file, self._backup = self._backup, None
            show_asked(self._opened.window, file)
        elif self._way is not None and self._way.offers(self._backup):
            self._backup = None

    def _reopen(self) -> None:
        """The file itself was changed: everything is closed and asked for again."""
        opened, self._opened = self._opened, None
        if opened is None:
            return
        self._app.setQuitOnLastWindowClosed(False)
        opened.window.close()
        opened.close()
        between = opened.window.between
        opened.window.deleteLater()
        self._failures.install()
        try:
            if between is not None:
                self._run_between(between)
        finally:
            self._outline()

    def _run_between(self, work: Callable[[Between], Work]) -> None:
        """What changes the file itself runs while nobody has it open."""
        from stationdesk.desktop.between import run_between  # seen once in a station's life

        run_between(speaker(self._language), work)

    def _refused(self, refusal: StationError | StoreUnavailable) -> None:
        self._opening.hide()
        _refuse(speaker(self._language)(refusal.phrase))
        self._app.exit(1)

    def _given_up(self) -> None:
        if self._opened is None:
            self._app.exit(0)

    def _rise(self) -> None:
        """A second start brings what there is to the front, the lock page if that is what there is."""
        window = self._opened.window if self._opened is not None else self._opening
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def _broken(self, report: str) -> None:
        """A defect before there is a window that could show it."""
        if self._opened is None:
            _refuse(report)
            self._app.exit(1)


def run(desk: Desk, *, argv: Sequence[str] = (), platform: str | None = None, pc: Kept | None = None) -> int:
    """Show the window of one desk until it is closed."""
    from stationdesk.desktop.main_window import MainWindow

    app = application(platform)
    keep_in(pc)
    speak(app, desk.language)
    dress(app, look_of(str(pc["theme"]) if pc else "light"))
    window = MainWindow(desk)
    window.failures.install()
    window.show()
    code = app.exec()
    window.failures.remove()
    return code


def _let_go(crash: CrashFile, log: logging.Handler) -> None:
    """The program ends as it should."""
    let_qt_speak()
    crash.close()
    let_go(log)


def _language(arguments: argparse.Namespace, kept: Kept) -> str:
    asked = getattr(arguments, "lang", None)
    return CHINESE if asked == "zh" else str(asked or kept["language"])


def _refuse(text: str) -> None:
    """Say why there is no window: in a box, or on standard error where there is no screen."""
    sys.stderr.write(text + "\n")
    if QApplication.platformName() == "offscreen":
        return
    box = QMessageBox(QMessageBox.Icon.Warning, "StationDesk", "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.exec()
