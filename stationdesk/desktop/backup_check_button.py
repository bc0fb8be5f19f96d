"""The inspector's way in, on the first page of a computer that has no station."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QPushButton, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, speaker
from stationdesk.desktop.widgets.plain import button

_TITLE = QT_TRANSLATE_NOOP("desktop", "Only check a backup against papers …")
_SAYS = QT_TRANSLATE_NOOP(
    "desktop", "For inspectors: whether a backup is what was printed; nothing is kept on this computer"
)


def check_button(language: str, now: Callable[[], datetime], parent: QWidget) -> QPushButton:
    """A quiet button that opens the check of a backup."""
    say = speaker(language)
    title, explained = say(_TITLE), say(_SAYS)
    made = button(title, "first_run.inspect", explained, icon="shield-check", look="ghost", parent=parent)
    made.clicked.connect(lambda: _open(language, now, parent))
    return made


def _open(language: str, now: Callable[[], datetime], parent: QWidget) -> None:
    from stationdesk.desktop.backup_check import BackupCheck  # brings the ledgers

    dialog = BackupCheck(language, now, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
