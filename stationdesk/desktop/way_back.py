"""From the rows behind a figure back to the page that showed it, at the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query, Tone

if TYPE_CHECKING:
    from stationdesk.desktop.main_window import MainWindow

_BACK = "way_back"
_HINT = QT_TRANSLATE_NOOP("desktop", "These are the rows behind the figure; Esc goes back to it.")
_KEEPS_PLACE = frozenset({"page.reports", "page.statistics"})


def show_rows(window: MainWindow, page: QWidget, query: Query) -> None:
    """Show the rows a page asks for; Esc comes back to a page that keeps its place."""
    came_from = window.current_page
    window.show_rows(query)
    rows = window.page(window.current_page)
    known = page.objectName() in _KEEPS_PLACE
    rows.setProperty(_BACK, came_from if known else None)
    if known:
        window.say(_HINT, Tone.INFO)


def escape(window: MainWindow) -> None:
    """Esc with nothing else to close: the message goes, and the page the rows were asked from comes."""
    window.messages.hide()
    page = window.page(window.current_page)
    came_from = page.property(_BACK)
    if came_from:
        page.setProperty(_BACK, None)
        window.show_page(came_from)
