"""Offer the report of a defect or of a crash: copied, or saved as a file that may be sent."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog

from stationdesk.core.duty_day import local
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desktop.remember import pc
from stationdesk.store.files import write_whole

if TYPE_CHECKING:
    from stationdesk.desktop.main_window import MainWindow

BROKEN = QT_TRANSLATE_NOOP(
    "desktop", "Something went wrong that should not. Nothing saved is lost. Please send us the report."
)
CRASHED = QT_TRANSLATE_NOOP(
    "desktop", "The program ended by itself last time. Nothing saved is lost. Please send us the report."
)
_COPY = QT_TRANSLATE_NOOP("desktop", "Copy the report")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save the report …")
_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the report as")
_TEXT = QT_TRANSLATE_NOOP("desktop", "Text (*.txt)")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved: {file}")
_NOT_SAVED = QT_TRANSLATE_NOOP("desktop", "The file could not be written: {file}")


def offer_report(window: MainWindow, report: str, why: Phrase = BROKEN) -> None:
    """Say what happened, with a button each for copying and for saving."""
    say = window.desk.say
    copy = (say(_COPY), partial(copy_report, report))
    save = (say(_SAVE), partial(ask_where_to_save, window, report))
    window.messages.say(say(why), Tone.BAD, copy, save)


def copy_report(report: str) -> None:
    """Put the report on the clipboard."""
    QApplication.clipboard().setText(report)


def ask_where_to_save(window: MainWindow, report: str) -> None:
    """Ask for a file and write the report there."""
    say, now = window.desk.say, local(window.desk.store.clock())
    folder = Path(pc()["export.folder"] or Path.home())
    dialog = QFileDialog(window, say(_SAVE_AS), str(folder / f"stationdesk-{now:%Y%m%d-%H%M}.txt"))
    dialog.setObjectName("defect.file")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(say(_TEXT))
    dialog.setDefaultSuffix("txt")
    dialog.fileSelected.connect(lambda file: save_report(window, report, Path(file)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_report(window: MainWindow, report: str, file: Path) -> None:
    """Write the report, or say that it could not be written."""
    try:
        write_whole(file, report.encode())
    except OSError:
        window.refuse(StationError(_NOT_SAVED.filled(file=file.name)))
        return
    window.say(_SAVED.filled(file=file.name))
