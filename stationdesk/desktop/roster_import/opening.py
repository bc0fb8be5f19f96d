"""What the board opens of files: the import of an Excel roster, and where to save somebody's calendar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.file_names import plain_name
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.remember import pc

_WIDTH = 1160
_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the calendar as")
_CALENDAR = QT_TRANSLATE_NOOP("desktop", "Calendar file (*.ics)")
_SAVED = QT_TRANSLATE_NOOP("desktop", "{count} duties saved in {file}.")


def open_import(
    desk: Desk, page: QWidget, overlay: Overlay, begun: Callable[[int], Any], refused: Any
) -> None:
    """Open the panel over the page; `begun` is told the draft it made."""
    from stationdesk.desktop.roster_import.panel import RosterImportPanel

    try:
        panel = RosterImportPanel(desk, page)
    except (StationError, StoreUnavailable) as why:
        refused.emit(why)
        return
    panel.closed.connect(overlay.close_content)
    panel.saved.connect(lambda roster: begun(roster))
    overlay.open(panel, width=_WIDTH)


class CalendarSaving:
    """Asks for a file and writes one person's duties of a period into it."""

    def __init__(self, desk: Desk, page: QWidget, said: SignalInstance, refused: SignalInstance) -> None:
        self._desk, self._page, self._said, self._refused = desk, page, said, refused

    def ask(self, person: int, period: Period) -> None:
        """Ask where to save."""
        from stationdesk.jobs.duty_calendar import calendar_name

        say = self._desk.say
        name = plain_name(f"{calendar_name(self._desk, person, period)}.ics")
        folder = Path(pc()["export.folder"] or Path.home())
        dialog = QFileDialog(self._page, say(_SAVE_AS), str(folder / name))
        dialog.setObjectName("roster.calendar")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(_CALENDAR))
        dialog.setDefaultSuffix("ics")
        dialog.fileSelected.connect(lambda file: self.save(person, period, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, person: int, period: Period, file: Path) -> None:
        """Write it, beside the window."""
        desk = self._desk
        Background.of(self._page).start(
            lambda _task: (_written(desk, person, period, file), file), done=self._tell, refused=self._refused
        )

    def _tell(self, done: tuple[int, Path]) -> None:
        count, file = done
        self._said.emit(self._desk.say(_SAVED.filled(count=count, file=str(file))))


def _written(desk: Desk, person: int, period: Period, file: Path) -> int:
    from stationdesk.jobs.duty_calendar import write_calendar

    return write_calendar(desk, person, period, file)
