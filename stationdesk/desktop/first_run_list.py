"""A step of a new station that is a list: typed, pasted, or taken from a sheet, counted while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.desktop.background import Background
from stationdesk.desktop.field_box import with_mnemonic
from stationdesk.desktop.sheet_lines import reading
from stationdesk.desktop.tokens import SPACE_S, looks
from stationdesk.desktop.typed_lines import TypedText
from stationdesk.desktop.widgets.plain import button, name_it, words

_FROM_SHEET = QT_TRANSLATE_NOOP("desktop", "From a sheet …")
_FROM_SHEET_TIP = QT_TRANSLATE_NOOP("desktop", "Take the lines from an Excel or CSV file")
_SHOWN = 3
_SHEETS = QT_TRANSLATE_NOOP("desktop", "Sheets (*.xlsx *.xls *.ods *.csv)")


@dataclass(frozen=True)
class Listed:
    """What one list is called, how it is explained, counted and read (a StationError names the line)."""

    name: str
    title: Phrase
    says: Phrase
    counted: Phrase
    example: str
    read: Callable[[str], tuple[Any, ...]]
    shown: Callable[[Any], str]


class ListStep(QWidget):
    """`refused` carries why a sheet could not be taken."""

    refused = Signal(object)

    def __init__(self, say: Say, listed: Listed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._listed = say, listed
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(listed.title), "h1", self))
        column.addWidget(words(say(listed.says), "sub", self, wrap=True))
        self.text = TypedText(self)
        name_it(self.text, f"new.{listed.name}", say(listed.title))
        self.text.setToolTip("")
        self.text.setPlaceholderText(listed.example)
        self.text.setSizePolicy(
            self.text.sizePolicy().horizontalPolicy(), self.text.sizePolicy().Policy.Expanding
        )
        self.text.textChanged.connect(self._tell_count)
        column.addWidget(self.text, 1)
        self.understood = words("", "cap", self, name=f"new.{listed.name}.understood", wrap=True)
        self.understood.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.understood.setMinimumHeight((_SHOWN + 1) * self.understood.fontMetrics().lineSpacing())
        column.addWidget(self.understood)
        foot = QHBoxLayout()
        self.count = words("", "ok", self, name=f"new.{listed.name}.count", wrap=True)
        foot.addWidget(self.count, 1)
        self.sheet = button(
            say(_FROM_SHEET), f"new.{listed.name}.sheet", say(_FROM_SHEET_TIP), icon="table", parent=self
        )
        self.sheet.setText(with_mnemonic(say(_FROM_SHEET), "e"))
        self.sheet.clicked.connect(self._ask_sheet)
        foot.addWidget(self.sheet)
        column.addLayout(foot)
        self.setFocusProxy(self.text)

    def read(self) -> tuple[Any, ...]:
        """What the lines say; StationError names the one that cannot be read."""
        return self._listed.read(self.text.toPlainText())

    def take_sheet(self, file: Path) -> None:
        """Put the lines of a foreign sheet into the text, read in a process of its own."""
        Background.of(self).start(reading(file), done=self.text.setPlainText, refused=self.refused)

    def _tell_count(self) -> None:
        """Say how the lines are understood, while they are typed."""
        self.understood.setText("")
        try:
            found = self.read()
        except StationError as why:
            looks(self.count, "bad")
            self.count.setText(self._say(why.phrase))
            return
        count, last = len(found), found[-_SHOWN:]
        told = "\n".join(self._listed.shown(one) for one in last)
        self.understood.setText(f"…\n{told}" if count > _SHOWN else told)
        looks(self.count, "ok")
        self.count.setText(self._say(self._listed.counted.filled(count=count)) if count else "")

    def _ask_sheet(self) -> None:
        dialog = QFileDialog(self, self._say(_FROM_SHEET_TIP), str(Path.home()), self._say(_SHEETS))
        dialog.setObjectName(f"new.{self._listed.name}.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_sheet(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
