"""Pictures of the main pages for people to look at: every page, in each size, look and language."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from stationdesk.desk import Desk
from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.start import application
from stationdesk.desktop.tokens import dress

SIZES = ((1366, 736), (1440, 900))
SETTLED = 120  # milliseconds without news
_PATIENCE = 50
"""Moments to wait at the most: a page that never comes to rest is drawn as it is."""


def take(
    desk: Desk,
    folder: Path,
    sizes: Iterable[tuple[int, int]] = SIZES,
    themes: Iterable[str] = ("light",),
    languages: Iterable[str] = ("zh_CN",),
) -> list[Path]:
    """Write `<page>-<look>-<language>-<width>.png` for every page; returns the files."""
    app = application("offscreen" if QApplication.instance() is None else None)
    folder.mkdir(parents=True, exist_ok=True)
    spoken, written = desk.language, []
    for look in themes:
        dress(app, look)
        for language in languages:
            desk.language = language
            for size in sizes:
                written += _all_pages(desk, folder, size, f"{look}-{language}-{size[0]}")
    desk.language = spoken
    return written


def _all_pages(desk: Desk, folder: Path, size: tuple[int, int], kind: str) -> list[Path]:
    window = MainWindow(desk)
    window.resize(*size)
    window.show()
    written = []
    for place in window.places:
        window.show_page(place.name)
        written.append(_grab(window, folder / f"{place.name}-{kind}.png"))
        page = window.page(place.name)
        if isinstance(page, LedgerPage) and page.current.commands.primary is not None:
            page.current.commands.primary.click()
            written.append(_grab(window, folder / f"{place.name}-form-{kind}.png"))
            close: Any = page.overlay.content
            if close is not None:
                close.close()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return written


def _grab(window: MainWindow, file: Path) -> Path:
    settle(window)
    window.grab().save(str(file))
    return file


def settle(window: MainWindow) -> None:
    """Let background work and its answers reach the window, until nothing is new for a moment."""
    loop = QEventLoop()
    for _ in range(_PATIENCE):
        window.background.wait()
        QTimer.singleShot(SETTLED, loop.quit)
        loop.exec()
        if window.filled and window.background.idle:
            return
