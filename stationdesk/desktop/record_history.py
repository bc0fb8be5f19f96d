"""历史: what happened to one record from the newest back, over the page it is asked from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.auditing import HISTORY_MOST
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.audit_entry import AuditEntryView
from stationdesk.desktop.widgets.plain import button, name_it, rule, words

WIDTH = 620
_TITLE = QT_TRANSLATE_NOOP("desktop", "History")
_SAYS = QT_TRANSLATE_NOOP(
    "desktop", "Who entered, changed, printed or looked at this record, the newest first."
)
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close (Esc)")
_MORE = QT_TRANSLATE_NOOP("desktop", "Only the newest {count} entries are shown.")


class RecordHistory(QWidget):
    """Reads once, when made; StationError when the record may not be seen."""

    closed = Signal()

    def __init__(self, desk: Desk, ledger: str, record: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = desk.say
        entries = desk.history(ledger, record)
        name_it(self, "history", say(_TITLE))
        self.setToolTip("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_L, 0, 0)
        column.setSpacing(SPACE_S)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_XL, 0, SPACE_M, 0)
        title = QVBoxLayout()
        title.addWidget(words(say(_TITLE), "h1", self))
        title.addWidget(words(desk.name(ledger, record), "sub", self, wrap=True))
        head.addLayout(title, 1)
        close = button("", "history.close", say(_CLOSE), icon="x", look="icon", parent=self)
        close.clicked.connect(self.closed)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.area = QScrollArea(self)
        name_it(self.area, "history.entries", say(_SAYS))
        self.area.setToolTip("")
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.viewport().setAutoFillBackground(False)
        body = QWidget()
        body.setProperty("look", "clear")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(SPACE_XL, 0, SPACE_XL, SPACE_L)
        inner.setSpacing(SPACE_M)
        inner.addWidget(words(say(_SAYS), "cap", body, wrap=True))
        for place, told in enumerate(entries):
            if place:
                inner.addWidget(rule(body))
            inner.addWidget(AuditEntryView(desk, told, body))
        if len(entries) >= HISTORY_MOST:
            inner.addWidget(words(say(_MORE.filled(count=HISTORY_MOST)), "cap", body, wrap=True))
        inner.addStretch(1)
        self.area.setWidget(body)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.area)
