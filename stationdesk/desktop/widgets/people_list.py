"""A few people to call: initial, name, what they are, number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.desk.finding import Contact
from stationdesk.desktop.tokens import theme
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import words

SHOWN = 3
BADGE = 34


class PeopleList(QWidget):
    """Shows contacts; numbers can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._rows: list[QWidget] = []

    def count(self) -> int:
        """How many are shown."""
        return len(self._rows)

    def show_contacts(self, contacts: tuple[Contact, ...]) -> None:
        """The first few of them."""
        for row in self._rows:
            row.deleteLater()
        self._rows = [self._row(contact) for contact in contacts[:SHOWN]]
        for row in self._rows:
            self._box.addWidget(row)

    def _row(self, contact: Contact) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        colours = theme()
        badge = words(contact.name[:1], "badge", row)
        badge.setFixedSize(BADGE, BADGE)
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.setAccessibleName(contact.name)
        badge.setStyleSheet(f"background: {colours.infobg}; color: {colours.info};")
        line.addWidget(badge)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(ElidedLabel(contact.name, "", row))
        column.addWidget(ElidedLabel(contact.note, "cap", row))
        line.addLayout(column, 1)
        phone = words(contact.phone, "", row)
        phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(phone)
        return row
