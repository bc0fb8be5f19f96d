"""Where the pane of the chosen record stands: beside the table, or over it where the screen is narrow."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.desk import Desk
from stationdesk.desktop.detail_pane import DetailPane
from stationdesk.desktop.ledger_list import LedgerList

PANE = 314
FLOATS_BELOW = 1100


class RecordView(QObject):
    """Holds a list's table and its pane; commands and chips keep the page's whole width."""

    def __init__(self, desk: Desk, ledger: str, holder: QWidget, listed: LedgerList) -> None:
        super().__init__(holder)
        self.content = QWidget(holder)
        box = QVBoxLayout(self.content)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(listed)
        self._list = listed
        self.pane = DetailPane(desk, ledger, listed)
        self.pane.setFixedWidth(PANE)
        self._floating = False
        listed.put_beside(self.pane)
        listed.installEventFilter(self)
        listed.commands.papers = self._papers
        listed.commands.paper_asked.connect(self.pane.report_asked)

    def fit(self, width: int) -> None:
        """Decide by the page's width where the pane stands."""
        floating = width < FLOATS_BELOW
        if floating == self._floating:
            return
        self._floating = floating
        self.pane.float(floating)
        if floating:
            self._list.take_from_beside(self.pane)
            self.pane.hide()
        else:
            self._list.put_beside(self.pane)
            self.pane.show()

    def open(self, record: int) -> None:
        """Look at a record: the pane comes up where it floats, and takes the keyboard."""
        if self._floating:
            self.pane.show_record(record)
            self.pane.show()
            self.pane.raise_()
            self._place()
        if self.pane.next is not None:
            self.pane.next.setFocus()

    def close_floating(self) -> bool:
        """Put a floating pane away; False when there was none."""
        if not self._floating or not self.pane.isVisible():
            return False
        self.pane.hide()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._floating and self.pane.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _papers(self) -> list[tuple[str, str]]:
        """What the chosen row can be printed as; the pane may still be a moment behind the keys."""
        chosen = self._list.table.selected_records()
        if len(chosen) != 1:
            return []
        if self.pane.record != chosen[0]:
            with suppress(StationError, StoreUnavailable):  # the page tells it when it reads the row
                self.pane.show_record(chosen[0])
        return self.pane.papers if self.pane.record == chosen[0] else []

    def _place(self) -> None:
        table = self._list.table_area()
        self.pane.setGeometry(table.right() - PANE + 1, table.top(), PANE, table.height())
