"""One picture on its card: title, legend, what stands under the keys, and how to take it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stationdesk.core.document import ChartKind
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.statistics import Picture
from stationdesk.desktop.statistics.bar_plot import BarPlot
from stationdesk.desktop.statistics.copying import legend
from stationdesk.desktop.statistics.heat_plot import HeatPlot
from stationdesk.desktop.statistics.line_plot import LinePlot
from stationdesk.desktop.statistics.plot import Plot
from stationdesk.desktop.tokens import looks
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, frame

_TABLE = QT_TRANSLATE_NOOP("desktop", "Copy the table (Ctrl+C)")
_PICTURE = QT_TRANSLATE_NOOP("desktop", "Copy the picture (Ctrl+Shift+C)")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save the picture as a file (Ctrl+S)")
_HIGHER = QT_TRANSLATE_NOOP("desktop", "A step back up (Backspace)")
PLOTS = {ChartKind.LINES: LinePlot, ChartKind.HEAT: HeatPlot, ChartKind.BARS: BarPlot}


class PictureCard(QWidget):
    """A card whose place and size stay when its numbers change. `asked` says what is to be done with it."""

    asked = Signal(str)

    def __init__(self, say: Say, name: str, kind: ChartKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._say = say
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ground = frame("card", self, name=f"statistics.{name}")
        outer.addWidget(ground)
        body = QVBoxLayout(ground)
        body.setContentsMargins(16, 10, 10, 10)
        body.setSpacing(6)
        self._title = ElidedLabel("", "h2", ground)
        self._beside = ElidedLabel("", "cap", ground)
        body.addLayout(self._head(ground))
        body.addWidget(self._beside)
        self.plot: Plot = PLOTS[kind](say, name, ground)
        body.addWidget(self.plot, 1)
        self.plot.told.connect(self._tell)

    def _head(self, ground: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self.up = self._tool("higher", _HIGHER, "arrow-left", ground)
        self.up.hide()
        row.addWidget(self.up)
        row.addWidget(self._title, 1)
        for what, title, symbol in (
            ("table", _TABLE, "table"), ("picture", _PICTURE, "copy"), ("save", _SAVE, "download-simple"),
        ):  # fmt: skip
            row.addWidget(self._tool(what, title, symbol, ground))
        return row

    def _tool(self, what: str, title: Phrase, symbol: str, ground: QWidget) -> QPushButton:
        made = button("", f"{self.name}.{what}", self._say(title), icon=symbol, look="icon", parent=ground)
        made.clicked.connect(lambda: self.asked.emit(what))
        return made

    def show_picture(self, picture: Picture, *, below: bool = False) -> None:
        """Show a picture; `below` when there is a step up from here."""
        self._title.setText(picture.title)
        self._beside.setText("   ".join((legend(picture), *picture.notes)))
        looks(self._beside, "cap")
        self.up.setVisible(below)
        self.plot.show_picture(picture)
        if self.plot.hasFocus():
            self._tell(self.plot.words_of(self.plot.cell))

    def clear(self) -> None:
        """Show the title alone."""
        self._beside.setText("")
        self.up.hide()
        self.plot.clear()

    def _tell(self, words: str) -> None:
        """What stands under the keys; the legend again when they are gone."""
        picture = self.plot.picture
        if picture is not None:
            self._beside.setText(words or "   ".join((legend(picture), *picture.notes)))
