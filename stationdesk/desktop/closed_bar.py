"""Under the period of the reports page: whether it was closed, and the way to closing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desk.closing_kept import Edition
from stationdesk.desktop.fields.choices import TickBox
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, name_it

_SHOWN = QT_TRANSLATE_NOOP("desktop", "Edition {edition} of {day}")
_OPEN = QT_TRANSLATE_NOOP("desktop", "From the records as they are")
_NOW = QT_TRANSLATE_NOOP("desktop", "Records as now")
_NOW_TIP = QT_TRANSLATE_NOOP("desktop", "Build it again beside the closed edition, which stays as it is")
_CLOSING = QT_TRANSLATE_NOOP("desktop", "Closing …")
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print all …")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print every report of a month at once (Ctrl+Shift+P)")
_CLOSING_TIP = QT_TRANSLATE_NOOP("desktop", "Close a month, and look at what was closed (Ctrl+Shift+M)")


class ClosedBar(QWidget):
    """`now_wished` when the other of the two is to be shown; the others ask for their panels.

    `mark` says over the pages what they are: it stands where another page's words move nothing.
    """

    now_wished = Signal()
    closing_asked = Signal()
    print_asked = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        self.mark = QWidget(self)
        self.mark.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.told = ElidedLabel("", "sub", self.mark)
        self.told.setObjectName("report.closed")
        self.panel = button(say(_CLOSING), "report.closing", say(_CLOSING_TIP), icon="archive", parent=self)
        self.month = button(say(_PRINT), "report.month", say(_PRINT_TIP), icon="printer", parent=self)
        row.addWidget(self.month, 1)
        row.addWidget(self.panel)
        column.addLayout(row)
        self.month.clicked.connect(self.print_asked)
        self.now = TickBox(say(_NOW), self.mark)
        name_it(self.now, "report.now", say(_NOW_TIP))
        self.mark.hide()
        line = QHBoxLayout(self.mark)
        line.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        line.setSpacing(SPACE_S)
        line.addWidget(self.told, 1)
        line.addWidget(self.now)
        self.now.clicked.connect(lambda: self.now_wished.emit())
        self.panel.clicked.connect(self.closing_asked)

    def begin(self) -> None:
        """Another report or period: as it was closed, until somebody wants it otherwise."""
        self.now.setChecked(False)
        self.told.setText("")

    def show_edition(self, edition: Edition | None) -> None:
        """Say what stands in the preview."""
        if edition is not None:
            day = f"{edition.closing.at.astimezone():%Y-%m-%d}"
            self.told.setText(self._say(_SHOWN.filled(day=day, edition=edition.closing.edition)))
        else:
            self.told.setText(self._say(_OPEN) if self.now.isChecked() else "")
        self.mark.setVisible(edition is not None or self.now.isChecked())
