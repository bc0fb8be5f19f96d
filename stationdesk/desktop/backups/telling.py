"""What the window says of backups when it opens: one that was not made, and what a restore means."""

from __future__ import annotations

from typing import Any

from stationdesk.core.ledger import Tone
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.first_paint import FirstPaint
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.places import SETTINGS
from stationdesk.store.last_restore import LastRestore, just_restored, last_restore


def tell_of_no_backup(window: MainWindow) -> None:
    """A backup that should have been made before the window opened."""
    warnings = window.desk.store.backup_warnings

    def tell() -> None:
        for warning in warnings:
            window.say(warning, Tone.WARN)

    if warnings:
        FirstPaint(window.top, window).painted.connect(tell)


def tell_of_restore(window: MainWindow) -> None:
    """At each start, until somebody works on with the records that were put back."""
    store = window.desk.store

    def look(_task: Task) -> LastRestore | None:
        return last_restore(store) if just_restored(store) else None

    def show(found: LastRestore | None) -> None:
        if found is None:
            return
        window.show_backups()
        page: Any = window.page(SETTINGS)
        page.backup.show_restored(found)

    def begin() -> None:
        Background.of(window).start(look, done=show)

    if not store.read_only:
        FirstPaint(window.top, window).painted.connect(begin)
