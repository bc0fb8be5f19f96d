"""A board on paper: built beside the window, then the question which printer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stationdesk.core.document import Document
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.board_paper import board_document
from stationdesk.desktop.background import Background
from stationdesk.desktop.print_dialog import PrintDialog

_BUILDING = QT_TRANSLATE_NOOP("desktop", "The board is being put on paper …")
_PRINTED = QT_TRANSLATE_NOOP("desktop", "“{title}” went to the printer.")

Built = tuple[Document, bytes, tuple[str, ...]]


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
            lambda _task: _build(desk, ledger, board), done=self._ask_printer, refused=self.refused.emit
        )

    def _ask_printer(self, built: Built) -> None:
        document, content, missing = built
        dialog = PrintDialog(self._desk, document, content, self._page, missing_glyphs=missing)
        dialog.printed.connect(lambda: self.said.emit(_PRINTED.filled(title=document.title)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _build(desk: Desk, ledger: str, board: str) -> Built:
    from stationdesk.printing.pdf import render  # the heavy engine is loaded with the first page

    document = board_document(desk, ledger, board)
    content, result = render(document)
    return document, content, result.missing_glyphs
