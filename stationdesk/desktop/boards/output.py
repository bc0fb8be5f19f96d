"""A board on paper: built beside the window, then the question which printer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.board_paper import board_document
from stationdesk.desktop.background import Background
from stationdesk.desktop.print_dialog import OnPaper, ask_printer, on_paper

_BUILDING = QT_TRANSLATE_NOOP("desktop", "The board is being put on paper …")


class BoardOutput(QObject):
    """Prints any board of any ledger; `said` and `refused` are for the message bar."""

    said = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def print_it(self, ledger: str, board: str) -> None:
        """Build the page, then ask which printer."""
        desk = self._desk
        self.said.emit(_BUILDING)
        Background.of(self._page).start(
            lambda _task: on_paper(board_document(desk, ledger, board)),
            done=self._ask_printer, refused=self.refused,
        )  # fmt: skip

    def _ask_printer(self, board: OnPaper) -> None:
        ask_printer(self._desk, board, self._page, self.said.emit)
