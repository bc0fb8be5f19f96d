"""A backup the program was started with, by a double-click for example: shown, and asked before anything."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from stationdesk.core.errors import FileRefused
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.places import SETTINGS
from stationdesk.store.backup import read_manifest


def show_asked(window: MainWindow, file: Path) -> None:
    """Lay what going back to this backup means over the window; a locked one stays so until it is open."""
    if window.lock.page is not None:
        once = Qt.ConnectionType.SingleShotConnection
        window.lock.unlocked.connect(partial(show_asked, window, file), once)
        return
    window.show_backups()
    panel: Any = window.page(SETTINGS)
    try:
        made = read_manifest(file)
    except FileRefused as why:
        panel.backup.message.refuse(why, panel.backup.refresh)
        return
    panel.backup.show_restore(made)
