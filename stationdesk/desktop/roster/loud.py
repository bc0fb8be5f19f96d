"""The bar over a month of a year whose holidays nobody has entered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, looks, tone_colours
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, frame, words

_UNKNOWN = QT_TRANSLATE_NOOP(
    "desktop",
    "The holidays and make-up workdays of {years} are not entered: only weekends count as days off here.",
)
IMPORT_CALENDAR = QT_TRANSLATE_NOOP("desktop", "Import the calendar")
_IMPORT_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Take the year's days off and make-up workdays from a CSV or Excel file"
)
_BETWEEN = QT_TRANSLATE_NOOP("desktop", ", ")


class LoudBar(QWidget):
    """Hidden while every year is known; `import_asked` opens the import of the calendar."""

    import_asked = Signal()

    def __init__(self, say: Say, *, may_import: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        box = frame("strip-bad", self)
        looks(box, "told-bad")
        row = QHBoxLayout(box)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        row.setSpacing(SPACE_S)
        sign = words("", parent=box)
        sign.setPixmap(pixmap("warning-circle", tone_colours(Tone.BAD)[0], 20))
        self.words = ElidedLabel("", "bad", box, rows=1)
        self.words.setObjectName("roster.unknown_years")
        self.button = button(
            say(IMPORT_CALENDAR),
            "roster.import_calendar",
            say(_IMPORT_TIP),
            icon="download-simple",
            parent=box,
        )
        self.button.clicked.connect(self.import_asked)
        self.button.setVisible(may_import)
        for part, stretch in ((sign, 0), (self.words, 1), (self.button, 0)):
            row.addWidget(part, stretch)
        outer.addWidget(box)
        self.hide()

    def show_years(self, years: tuple[int, ...]) -> None:
        """The years that lack a table; none of them hides the bar."""
        told = self._say(_BETWEEN).join(str(one) for one in years)
        self.words.setText(self._say(_UNKNOWN.filled(years=told)))
        self.setVisible(bool(years))
