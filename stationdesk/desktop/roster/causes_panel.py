"""Why a month cannot be filled, in plain words, and up to three ways out, each applied with one click."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.panel import column_of, foot
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.widgets.plain import button, frame, words
from stationdesk.ledgers.roster.reports.wording import Names, cause_said, repair_said
from stationdesk.rostering.answers import Cause, Repair

TITLE = QT_TRANSLATE_NOOP("desktop", "There is no roster under these rules")
_TOLD = QT_TRANSLATE_NOOP(
    "desktop",
    "These are the causes. A way out is applied with one press and the month is filled again; nothing else "
    "changes.",
)
_APPLY = QT_TRANSLATE_NOOP("desktop", "{number}  Do this and fill again")
_NO_WAY = QT_TRANSLATE_NOOP(
    "desktop", "No single way out was found: change leave, locks or staffing by hand."
)
_NONE = QT_TRANSLATE_NOOP(
    "desktop", "The causes could not be found; unlock duties or lower the staffing of a day."
)
_CLOSE = QT_TRANSLATE_NOOP("desktop", "Close")
_CLOSE_TIP = QT_TRANSLATE_NOOP("desktop", "Back to the board (Esc)")


class CausesPanel(QWidget):
    """Emits the repair somebody chooses."""

    applied = Signal(object)
    closed = Signal()

    def __init__(
        self, say: Say, names: Names, causes: tuple[Cause, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self.setObjectName("roster.causes")
        column = column_of(self, say(TITLE), say(_TOLD))
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, SPACE_M, 0, 0)
        self._column.setSpacing(SPACE_M)
        for cause in causes:
            self._add(cause, names, inner)
        if not causes:
            self._column.addWidget(words(say(_NONE), "", inner, wrap=True))
        self._column.addStretch(1)
        area = Scrolled("roster.causes.list", say(TITLE), self)
        area.hold(inner)
        column.addWidget(area, 1)
        close = button(say(_CLOSE), "roster.causes.close", say(_CLOSE_TIP), parent=self)
        close.clicked.connect(self.closed)
        column.addLayout(foot((), (close,)))
        self.setFocusProxy(inner.findChild(QPushButton) or close)

    def close_form(self) -> None:
        """Esc."""
        self.closed.emit()

    def _add(self, cause: Cause, names: Names, parent: QWidget) -> None:
        say = self._say
        box = frame("sunken", parent)
        column = QVBoxLayout(box)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(cause_said(cause, names)), "", box, wrap=True))
        for number, repair in enumerate(cause.repairs, 1):
            column.addWidget(words(say(repair_said(repair, names)), "sub", box, wrap=True))
            told = say(_APPLY.filled(number=number))
            made = button(told, f"roster.repair.{number}", told, icon="check", look="tonal", parent=box)
            made.clicked.connect(lambda _checked=False, repair=repair: self._apply(repair))
            column.addWidget(made)
        if not cause.repairs:
            column.addWidget(words(say(_NO_WAY), "warn", box, wrap=True))
        self._column.addWidget(box)

    def _apply(self, repair: Repair) -> None:
        self.applied.emit(repair)
