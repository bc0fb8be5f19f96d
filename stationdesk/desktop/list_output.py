"""A list on paper: its sheet built beside the window, then the question which printer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desk.list_paper import list_document
from stationdesk.desktop.background import Background
from stationdesk.desktop.print_dialog import OnPaper, ask_printer, on_paper

_BUILDING = QT_TRANSLATE_NOOP("desktop", "The list is being put on paper …")


class ListOutput(QObject):
    """Prints any list of any ledger; `said` and `refused` are for the message bar."""

    said = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def print_it(self, query: Query, columns: tuple[str, ...]) -> None:
        """Build the pages of the list as it is filtered, then ask which printer."""
        desk = self._desk
        self.said.emit(_BUILDING)
        Background.of(self._page).start(
            lambda _task: on_paper(list_document(desk, query, columns)),
            done=self._ask_printer,
            refused=self.refused,
        )

    def _ask_printer(self, sheet: OnPaper) -> None:
        ask_printer(self._desk, sheet, self._page, self.said.emit)
