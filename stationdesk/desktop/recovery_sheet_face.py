"""The recovery key, shown once: printed or saved, and its last group typed in from paper before going on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.document import Document
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.print_dialog import PrintDialog
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, looks
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.plain import button, frame, name_it, words
from stationdesk.jobs.recovery_sheet import write_sheet

_TITLE = QT_TRANSLATE_NOOP("desktop", "The recovery key: print it and seal it")
_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "When a password is forgotten, this key alone gives a new one. It is shown now and never again; it is "
    "kept nowhere in the computer. Put the sheet into a sealed envelope at the county bureau.",
)
_KEY = QT_TRANSLATE_NOOP("desktop", "Recovery key")
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print the sheet …")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save as PDF …")
_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the recovery sheet")
_PDF = QT_TRANSLATE_NOOP("desktop", "PDF file (*.pdf)")
_FILE = QT_TRANSLATE_NOOP("desktop", "{station} recovery sheet.pdf")
_NEITHER = QT_TRANSLATE_NOOP("desktop", "Not yet printed or saved")
_PRINTED = QT_TRANSLATE_NOOP("desktop", "Printed")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved")
_SAVED_IN = QT_TRANSLATE_NOOP(
    "desktop", "Saved in {file}. Print it, then delete the file: whoever has it can open the records."
)
_RETYPE = QT_TRANSLATE_NOOP("desktop", "From the sheet: type its last group, number {number}")
_WRONG = QT_TRANSLATE_NOOP("desktop", "This is not the last group; compare it with the sheet.")
_RIGHT = QT_TRANSLATE_NOOP("desktop", "Right")
_DONE = QT_TRANSLATE_NOOP("desktop", "The sheet is sealed, go on")
_FIRST = QT_TRANSLATE_NOOP("desktop", "Print the sheet or save it first, then type its last group.")
_ALIKE = str.maketrans("OIL", "011")
_COLUMNS = 4
WIDTH = 640


class RecoverySheetFace(QWidget):
    """`kept` comes when the sheet is on paper or in a file and its last group was typed in."""

    kept = Signal()

    def __init__(self, desk: Desk, code: str, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._code, self._document = desk, code, document
        self._out = False
        say = desk.say
        self.setObjectName("recovery_sheet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(words(say(_TITLE), "h1", self, wrap=True))
        column.addWidget(words(say(_SAYS), "sub", self, wrap=True))
        column.addWidget(self._groups(say))
        column.addLayout(self._ways(say))
        column.addSpacing(SPACE_S)
        column.addLayout(self._retyping(say))
        self.message = FormMessage(say, self, inset=False)
        column.addWidget(self.message)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.done = button(say(_DONE), "recovery_sheet.done", say(_DONE), look="primary", parent=self)
        self.done.clicked.connect(self.go_on)
        row.addWidget(self.done)
        column.addLayout(row)
        self.setFocusProxy(self.print)

    # --- what it is made of ---

    def _groups(self, say: Say) -> QWidget:
        card = frame("sunken", self)
        card.setAccessibleName(say(_KEY))
        card.setMaximumWidth(WIDTH)
        grid = QGridLayout(card)
        grid.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(SPACE_S)
        for place, group in enumerate(self._code.split("-")):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(words(str(place + 1), "cap", card), 0, Qt.AlignmentFlag.AlignHCenter)
            cell.addWidget(words(group, "code", card), 0, Qt.AlignmentFlag.AlignHCenter)
            grid.addLayout(cell, place // _COLUMNS, place % _COLUMNS)
        return card

    def _ways(self, say: Say) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        self.print = button(
            say(_PRINT), "recovery_sheet.print", say(_PRINT), icon="printer", look="tonal", parent=self
        )
        self.print.clicked.connect(self.print_it)
        self.save = button(say(_SAVE), "recovery_sheet.save", say(_SAVE), icon="download-simple", parent=self)
        self.save.clicked.connect(self.ask_where)
        self.state = words(say(_NEITHER), "pill-warn", self, name="recovery_sheet.state")
        row.addWidget(self.print)
        row.addWidget(self.save)
        row.addWidget(self.state)
        row.addStretch(1)
        return row

    def _retyping(self, say: Say) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(SPACE_XS)
        asked = say(_RETYPE.filled(number=len(self._code.split("-"))))
        self.retyped = TypedLine(self)
        name_it(self.retyped, "recovery_sheet.retyped", asked)
        self.retyped.setToolTip("")
        self.retyped.setMaxLength(9)
        self.retyped.setFixedWidth(140)
        self.retyped.setProperty("look", "code")
        label = words(asked, "field", self)
        label.setBuddy(self.retyped)
        box.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        self.judged = words("", "ok", self, name="recovery_sheet.judged")
        row.addWidget(self.retyped)
        row.addWidget(self.judged, 1)
        box.addLayout(row)
        self.retyped.textEdited.connect(lambda _text: self._judge())
        return box

    # --- on paper ---

    def print_it(self) -> None:
        """Set the sheet in memory and ask which printer."""
        self._set_then(self._ask_printer)

    def _ask_printer(self, content: bytes) -> None:
        dialog = PrintDialog(self._desk, self._document, content, self)
        dialog.printed.connect(lambda: self._is_out(_PRINTED))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_where(self) -> None:
        """Ask for a file, a stick's for example."""
        say = self._desk.say
        name = say(_FILE.filled(station=self._document.stamp.station))
        dialog = QFileDialog(self, say(_SAVE_AS), str(Path.home() / name))
        dialog.setObjectName("recovery_sheet.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(_PDF))
        dialog.setDefaultSuffix("pdf")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # no file is written over
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, file: Path) -> None:
        """Log it, then write the PDF, to be read by this user alone."""
        desk, document = self._desk, self._document

        def work(_task: Task) -> Path:
            write_sheet(desk, document, file)
            return file

        Background.of(self).start(work, done=self._saved, refused=self._refused)

    def _saved(self, file: Path) -> None:
        self._is_out(_SAVED)
        self.message.tell(_SAVED_IN.filled(file=str(file)), Tone.WARN)

    def _set_then(self, use: Callable[[bytes], None]) -> None:
        document = self._document

        def work(_task: Task) -> bytes:
            from stationdesk.printing.pdf import render  # the heavy engine is loaded with the first page

            return render(document)[0]

        Background.of(self).start(work, done=use, refused=self._refused)

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.message.refuse(why, self.message.hide)

    def _is_out(self, how: Any) -> None:
        self._out = True
        looks(self.state, "pill-ok")
        self.state.setText(self._desk.say(how))
        self.message.hide()
        self.retyped.setFocus()

    # --- and back from it ---

    def go_on(self) -> None:
        """Go on, or say what is still to be done."""
        if self._out and self._is_right():
            self.kept.emit()
        else:
            self.message.tell(_WRONG if self._out and self.retyped.text() else _FIRST, Tone.BAD)

    def _is_right(self) -> bool:
        typed = self.retyped.text().strip().upper().translate(_ALIKE)
        return typed == self._code.split("-")[-1]

    def _judge(self) -> None:
        typed = self.retyped.text().strip()
        if len(typed) < len(self._code.split("-")[-1]):
            self.judged.setText("")
            return
        right = self._is_right()
        looks(self.judged, "ok" if right else "bad")
        self.judged.setText(self._desk.say(_RIGHT if right else _WRONG))
        if right:
            self.done.setFocus()
