"""The chosen entry of the log, beside the list or below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.auditing import AuditTold
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.widgets.audit_entry import AuditEntryView
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, name_it, words

WIDE, TALL = 330, 230
_MOST = 16_777_215  # as large as Qt lets a widget grow
_PANE = QT_TRANSLATE_NOOP("desktop", "The chosen entry")
_NOTHING = QT_TRANSLATE_NOOP("desktop", "Choose an entry to see it here.")
_OPEN = QT_TRANSLATE_NOOP("desktop", "Open the record")
_OPEN_TIP = QT_TRANSLATE_NOOP("desktop", "Open the record this entry is about (Enter)")


class AuditPane(QFrame):
    """Shows one entry whole. `open_record` asks for the record it is about."""

    open_record = Signal(str, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("look", "card")
        name_it(self, "audit.pane", desk.say(_PANE))
        self.setToolTip("")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 14)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        column.addWidget(self._area)
        self.told: AuditTold | None = None
        self.stand_below(False)
        self.show_nothing()

    def stand_below(self, below: bool) -> None:
        """Take a fixed height below the list, or a fixed width beside it."""
        self.setMinimumSize(0 if below else WIDE, TALL if below else 0)
        self.setMaximumSize(_MOST if below else WIDE, TALL if below else _MOST)

    def show_nothing(self) -> None:
        """No entry is chosen."""
        self.told = None
        body = QWidget()
        column = QVBoxLayout(body)
        said = words(self._desk.say(_NOTHING), "sub", body, wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(said)
        self._show(body)

    def show_entry(self, told: AuditTold) -> None:
        """Show an entry."""
        self.told = told
        line = told.line
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(15, 0, 15, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(AuditEntryView(self._desk, told, body))
        if line.record is not None:
            about = QVBoxLayout()
            about.setSpacing(SPACE_S)
            about.addWidget(words(line.number or f"#{line.record}", "cap", body, wrap=True))
            about.addWidget(ElidedLabel(line.name, "", body))
            say, subject = self._desk.say, (line.ledger, line.record)
            opens = button(say(_OPEN), "audit.open", say(_OPEN_TIP), icon="arrow-square-out", parent=body)
            opens.clicked.connect(lambda: self.open_record.emit(*subject))
            about.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)
            column.addLayout(about)
        column.addStretch(1)
        self._show(body)

    def _show(self, body: QWidget) -> None:
        body.setProperty("look", "clear")
        old = self._area.takeWidget()
        self._area.setWidget(body)
        if old is not None:
            old.deleteLater()
