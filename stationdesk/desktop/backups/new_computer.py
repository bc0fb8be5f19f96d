"""What no backup knows: the second backup folder and the printer of this computer, asked once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.fields.choices import ChoiceBox
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.folder_dialog import ask_folder
from stationdesk.desktop.widgets.plain import button, frame, name_it, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "The records are here and in order")
_ONE = QT_TRANSLATE_NOOP(
    "desktop",
    "One thing belongs to this computer and is in no backup. It may be left as it is and set later, in the "
    "settings under “This computer”.",
)
_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "Two things belong to this computer and are in no backup. Both may be left as they are and set later, "
    "in the settings under “This computer” and when printing.",
)
_FOLDER = QT_TRANSLATE_NOOP("desktop", "Second backup folder, on another disk")
_CHOOSE = QT_TRANSLATE_NOOP("desktop", "Choose …")
_CHOOSE_TIP = QT_TRANSLATE_NOOP("desktop", "Choose the second backup folder")
_PRINTER = QT_TRANSLATE_NOOP("desktop", "Printer")
_STICK = QT_TRANSLATE_NOOP(
    "desktop", "A prepared stick goes on getting every backup, from this computer now."
)
_OPEN = QT_TRANSLATE_NOOP("desktop", "Open the records")


class NewComputer(QWidget):
    """`done` when both were answered."""

    done = Signal()

    def __init__(self, say: Say, second: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.setObjectName("new_computer")
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_TITLE), "h1", self))
        card = frame("card", self)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        inner.setSpacing(SPACE_S)
        printers = bool(QPrinterInfo.availablePrinterNames())
        says = words(say(_SAYS if printers else _ONE), "sub", card, name="new_computer.says", wrap=True)
        inner.addWidget(says)
        inner.addSpacing(SPACE_M)
        self._ask_folder(inner, card, second)
        inner.addSpacing(SPACE_S)
        self._ask_printer(inner, card)
        inner.addSpacing(SPACE_S)
        inner.addWidget(words(say(_STICK), "cap", card, wrap=True))
        inner.addStretch(1)
        column.addWidget(card, 1)
        self.go = button(
            say(_OPEN), "new_computer.open", say(_OPEN), icon="sign-in", look="primary", parent=self
        )
        self.go.clicked.connect(self.keep)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        column.addLayout(row)

    def _ask_folder(self, inner: QVBoxLayout, card: QWidget, second: Path | None) -> None:
        say = self._say
        self.folder = QLineEdit(card)
        name_it(self.folder, "new_computer.folder", say(_FOLDER))
        self.folder.setText(str(pc()["backup.folder"] or second or ""))
        choose = button(
            say(_CHOOSE), "new_computer.choose", say(_CHOOSE_TIP), icon="folder-open", parent=card
        )
        choose.clicked.connect(self.choose)
        label = words(say(_FOLDER), "field", card)
        label.setBuddy(self.folder)
        inner.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        inner.addLayout(row)

    def _ask_printer(self, inner: QVBoxLayout, card: QWidget) -> None:
        say = self._say
        self.printer = ChoiceBox(card)
        name_it(self.printer, "new_computer.printer", say(_PRINTER))
        self.printer.setToolTip("")
        for name in QPrinterInfo.availablePrinterNames():
            self.printer.addItem(name, name)
        self.printer.setCurrentText(str(pc()["printer"]) or QPrinterInfo.defaultPrinterName())
        label = words(say(_PRINTER), "field", card)
        label.setBuddy(self.printer)
        inner.addWidget(label)
        inner.addWidget(self.printer)
        for one in (label, self.printer):
            one.setVisible(self.printer.count() > 0)

    def choose(self) -> None:
        """Ask for the second folder."""
        ask_folder(
            self, "new_computer.dialog", self._say(_CHOOSE_TIP),
            lambda folder: self.folder.setText(str(folder)), self.folder.text(),
        )  # fmt: skip

    def keep(self) -> None:
        """Keep the answers with this computer and go on."""
        pc().set("backup.folder", self.folder.text().strip())
        if self.printer.currentText():
            pc().set("printer", self.printer.currentText())
        self.done.emit()
