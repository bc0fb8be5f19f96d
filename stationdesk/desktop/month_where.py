"""Where a month goes: onto a printer, into a folder with a PDF each, or as one PDF."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.fields.choices import ChoiceBox
from stationdesk.desktop.printer_boxes import sides_box
from stationdesk.desktop.printing_run import Wanted
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.folder_dialog import ask_folder
from stationdesk.desktop.widgets.plain import button, name_it, words

_WHERE = QT_TRANSLATE_NOOP("desktop", "Onto")
_ON_PRINTER = QT_TRANSLATE_NOOP("desktop", "Printer {name}")
_EACH = QT_TRANSLATE_NOOP("desktop", "A folder, a PDF for each report")
_ONE = QT_TRANSLATE_NOOP("desktop", "A folder, one PDF of all reports")
_FOLDER = QT_TRANSLATE_NOOP("desktop", "Choose a folder …")
_FOLDER_ASKED = QT_TRANSLATE_NOOP("desktop", "Folder for the reports")
_COPIES = QT_TRANSLATE_NOOP("desktop", "Copies")
_SIDES = QT_TRANSLATE_NOOP("desktop", "Sides")


class Way(Enum):
    """The three of them."""

    PRINTER = "printer"
    EACH = "each"
    JOINED = "joined"


class Where(QWidget):
    """`changed` when something else was chosen."""

    changed = Signal()

    def __init__(self, desk: Desk, printers: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.folder = Path(pc()["export.folder"] or Path.home())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.box = ChoiceBox(self)
        self._fill(printers)
        name_it(self.box, "month.where", desk.say(_WHERE))
        label = words(desk.say(_WHERE), "field", self)
        label.setBuddy(self.box)
        column.addWidget(label)
        column.addWidget(self.box)
        self._into, self._onto = self._folder_line(), self._paper_line()
        column.addWidget(self._into)
        column.addWidget(self._onto)
        self.box.currentIndexChanged.connect(lambda _: self._show())
        self._show()

    def _fill(self, printers: tuple[str, ...]) -> None:
        say = self._desk.say
        for name in printers:
            self.box.addItem(say(_ON_PRINTER.filled(name=name)), (Way.PRINTER, name))
        self.box.addItem(say(_EACH), (Way.EACH, ""))
        self.box.addItem(say(_ONE), (Way.JOINED, ""))
        usual = pc()["printer"] or QPrinterInfo.defaultPrinterName()
        self.box.setCurrentIndex(printers.index(usual) if usual in printers else 0)

    def _folder_line(self) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        self.folder_words = ElidedLabel(str(self.folder), "sub", line)
        ask = button(self._desk.say(_FOLDER), "month.folder", "", icon="folder-open", parent=line)
        ask.clicked.connect(
            lambda: ask_folder(
                self, "month.folder.dialog", self._desk.say(_FOLDER_ASKED), self.take_folder, str(self.folder)
            )
        )
        row.addWidget(self.folder_words, 1)
        row.addWidget(ask)
        return line

    def _paper_line(self) -> QWidget:
        say, line = self._desk.say, QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.copies = QSpinBox(line)
        self.copies.setRange(1, 99)
        self.sides = sides_box(say, line)
        for title, widget, name in ((_COPIES, self.copies, "copies"), (_SIDES, self.sides, "sides")):
            name_it(widget, f"month.{name}", say(title))
            label = words(say(title), "field", line)
            label.setBuddy(widget)
            row.addWidget(label)
            row.addWidget(widget, 1)
        return line

    # --- what was chosen ---

    @property
    def way(self) -> Way:
        """Which of the three."""
        chosen: Way = self.box.currentData()[0]
        return chosen

    @property
    def printer(self) -> str:
        """The printer's name; empty for a folder."""
        return str(self.box.currentData()[1])

    @property
    def wanted(self) -> Wanted:
        """How it is to be printed on paper."""
        return Wanted(self.copies.value(), self.sides.currentData())

    @property
    def ready(self) -> bool:
        """Whether it is said where to."""
        return self.box.currentIndex() >= 0

    def choose(self, way: Way) -> None:
        """Go to the first line of a kind."""
        ways = [self.box.itemData(place)[0] for place in range(self.box.count())]
        self.box.setCurrentIndex(ways.index(way))

    def take_folder(self, folder: Path) -> None:
        """Write there."""
        self.folder = folder
        self.folder_words.setText(str(folder))
        self.changed.emit()

    def remember(self) -> None:
        """Keep what was chosen for this computer's next time."""
        if self.way is Way.PRINTER:
            pc().set("printer", self.printer)
            pc().set("printer.sides", self.sides.currentData().value)

    def _show(self) -> None:
        on_paper = self.way is Way.PRINTER
        self._into.setVisible(not on_paper)
        self._onto.setVisible(on_paper)
        self.changed.emit()
