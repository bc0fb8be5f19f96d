"""The map on paper: built beside the window, then the question which printer."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stationdesk.core.document import Document
from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.map_paper import map_document
from stationdesk.desk.map_plan import Plan
from stationdesk.desk.maps import Township
from stationdesk.desktop.background import Background
from stationdesk.desktop.print_dialog import PrintDialog

_BUILDING = QT_TRANSLATE_NOOP("desktop/map", "The map is being put on paper …")
_PRINTED = QT_TRANSLATE_NOOP("desktop/map", "“{title}” went to the printer.")

Days = tuple[date, date] | None
Built = tuple[Document, bytes, tuple[str, ...]]


class MapOutput(QObject):
    """Prints the map; `said` and `refused` are for the message bar."""

    said = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def print_it(self, town: Township, plan: Plan, days: Days, shaded: str) -> None:
        """Build the page, then ask which printer."""
        desk = self._desk
        self.said.emit(_BUILDING)
        Background.of(self._page).start(
            lambda _task: _build(desk, town, plan, days, shaded), done=self._ask_printer,
            refused=self.refused,
        )  # fmt: skip

    def _ask_printer(self, built: Built) -> None:
        document, content, missing = built
        dialog = PrintDialog(self._desk, document, content, self._page, missing_glyphs=missing)
        dialog.printed.connect(lambda: self.said.emit(_PRINTED.filled(title=document.title)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _build(desk: Desk, town: Township, plan: Plan, days: Days, shaded: str) -> Built:
    from stationdesk.printing.pdf import render  # the heavy engine is loaded with the first page

    try:
        scan = desk.file(plan.scan[0]) if plan.scan is not None else b""
    except FileRefused:  # the check of the records tells of it; the map is printed without
        scan = b""
    document = map_document(desk, town, plan, days, shaded, scan)
    content, result = render(document)
    return document, content, result.missing_glyphs
