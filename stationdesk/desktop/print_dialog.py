"""Which printer, how many copies, which pages; the print is logged before the first page goes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.document import Document
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.figure_spots import FigureSpot
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop.fields.choices import ChoiceBox, TickBox
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.printer_boxes import printer_box, sides_box
from stationdesk.desktop.printing_run import (
    Parity,
    PrintRun,
    Wanted,
    of_parity,
    pages_chosen,
    pdf_of,
    prepare,
    printer_for,
    why_not,
)
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.plain import button, name_it, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "Print")
_PRINTER = QT_TRANSLATE_NOOP("desktop", "Printer")
_COPIES = QT_TRANSLATE_NOOP("desktop", "Copies")
_PAGES = QT_TRANSLATE_NOOP("desktop", "Pages")
_PAGES_HINT = QT_TRANSLATE_NOOP("desktop", "All {count}; or for example 1-3, 5")
_BOTH_SIDES = QT_TRANSLATE_NOOP("desktop", "Sides")
_OF_THEM = QT_TRANSLATE_NOOP("desktop", "Of them")
_COLLATED = QT_TRANSLATE_NOOP("desktop", "Copy after copy, each one whole")
_FACES = QT_TRANSLATE_NOOP("desktop", "Typefaces: {faces}")
_CANCEL = QT_TRANSLATE_NOOP("desktop", "Cancel")
_NO_PRINTER = QT_TRANSLATE_NOOP(
    "desktop", "This computer has no printer. Save the PDF instead and print it elsewhere."
)
_NO_PAGES = QT_TRANSLATE_NOOP("desktop", "None of these pages has such a number; there is nothing to print.")
_BAD_PAGES = QT_TRANSLATE_NOOP("desktop", "“{text}” are not pages of this report: it has {count}.")
_FAILED = QT_TRANSLATE_NOOP("desktop", "The printer did not take the report; look at it and print again.")
_MISSING = QT_TRANSLATE_NOOP("desktop", "Characters no typeface here can draw: {glyphs}")

PRINTED = QT_TRANSLATE_NOOP("desktop", "“{title}” went to the printer.")

MakePrinter = Callable[[QPdfDocument, str], QPrinter]


class OnPaper(NamedTuple):
    """A document and its PDF, what no typeface here can draw, which drew it, where its figures stand."""

    document: Document
    content: bytes
    missing: tuple[str, ...] = ()
    faces: tuple[str, ...] = ()
    spots: tuple[FigureSpot, ...] = ()


def on_paper(document: Document) -> OnPaper:
    """Set a document, beside the window."""
    from stationdesk.printing.pdf import render  # the heavy engine is loaded with the first page

    content, result = render(document)
    return OnPaper(document, content, result.missing_glyphs, result.faces, result.spots)


def ask_printer(
    desk: Desk, set_: OnPaper, parent: QWidget, printed: Callable[[Phrase], object] | None = None
) -> None:
    """Ask which printer; `printed` is told when every page has gone out."""
    document = set_.document
    dialog = PrintDialog(desk, document, set_.content, parent, missing_glyphs=set_.missing, faces=set_.faces)
    if printed is not None:
        dialog.printed.connect(lambda: printed(PRINTED.filled(title=document.title)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class PrintDialog(QDialog):
    """Prints a finished PDF of a document. `printed` comes when every page has gone out."""

    printed = Signal()

    def __init__(
        self,
        desk: Desk,
        document: Document,
        content: bytes,
        parent: QWidget | None = None,
        *,
        missing_glyphs: tuple[str, ...] = (),
        faces: tuple[str, ...] = (),
        make_printer: MakePrinter = printer_for,
        printers: tuple[str, ...] | None = None,
        stands: Callable[[str], Phrase | None] = why_not,
    ) -> None:
        super().__init__(parent)
        self._desk, self._document, self._make_printer = desk, document, make_printer
        self._faces, self._stands = faces, stands
        self._pdf = pdf_of(content, self)
        self._run: PrintRun | None = None
        names = tuple(QPrinterInfo.availablePrinterNames()) if printers is None else printers
        self._build(names)
        if not names:
            self.message.tell(_NO_PRINTER, Tone.WARN)
            self.start.setEnabled(False)
        elif missing_glyphs:
            self.message.tell(_MISSING.filled(glyphs=" ".join(missing_glyphs)), Tone.WARN)

    def _build(self, names: tuple[str, ...]) -> None:
        say = self._desk.say
        name_it(self, "print", say(_TITLE))
        self.setToolTip("")
        self.setProperty("look", "sheet")
        self.setWindowTitle(say(_TITLE))
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 20, 0, 20)
        column.setSpacing(SPACE_M)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE_XL, 0, SPACE_XL, 0)
        inner.setSpacing(SPACE_M)
        inner.addWidget(words(say(_TITLE), "h1", self))
        inner.addWidget(words(self._document.title, "sub", self, wrap=True))
        inner.addLayout(self._fields(names))
        self.progress = QProgressBar(self)
        name_it(self.progress, "print.progress", say(_TITLE))
        self.progress.setTextVisible(False)
        self.progress.hide()
        inner.addWidget(self.progress)
        column.addLayout(inner)
        self.message = FormMessage(say, self)
        column.addWidget(self.message)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.setMinimumWidth(460)

    def _fields(self, names: tuple[str, ...]) -> QFormLayout:
        say = self._desk.say
        count = self._pdf.pageCount()
        form = QFormLayout()
        form.setVerticalSpacing(SPACE_S)
        form.setHorizontalSpacing(SPACE_M)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.printer = printer_box(names, self)
        self.copies = QSpinBox(self)
        self.copies.setRange(1, 99)
        self.pages = TypedLine(self)
        self.pages.setPlaceholderText(say(_PAGES_HINT.filled(count=count)))
        self.parity, self.sides = ChoiceBox(self), sides_box(say, self)
        for parity in Parity:
            self.parity.addItem(say(parity.label), parity)
        parts = (
            (_PRINTER, self.printer, "print.printer"),
            (_COPIES, self.copies, "print.copies"),
            (_PAGES, self.pages, "print.pages"),
            (_OF_THEM, self.parity, "print.parity"),
            (_BOTH_SIDES, self.sides, "print.sides"),
        )
        for title, widget, name in parts:
            name_it(widget, name, say(title))
            label = words(say(title), "field", self)
            label.setBuddy(widget)
            form.addRow(label, widget)
        self.collated = TickBox(say(_COLLATED), self)
        name_it(self.collated, "print.collated", say(_COLLATED))
        self.collated.setChecked(True)
        self.collated.setEnabled(False)
        self.copies.valueChanged.connect(lambda copies: self.collated.setEnabled(copies > 1))
        form.addRow("", self.collated)
        if self._faces:
            told = say(_FACES.filled(faces="、".join(self._faces)))
            form.addRow(words(told, "cap", self, name="print.faces", wrap=True))
        return form

    def _buttons(self) -> QHBoxLayout:
        say = self._desk.say
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_XL, 0, SPACE_XL, 0)
        row.addStretch(1)
        cancel = button(say(_CANCEL), "print.cancel", "", parent=self)
        self.start = button(say(_TITLE), "print.start", "", icon="printer", look="primary", parent=self)
        cancel.clicked.connect(self.reject)
        self.start.clicked.connect(self.print_now)
        cancel.setAutoDefault(False)
        row.addWidget(cancel)
        row.addWidget(self.start)
        self.start.setDefault(True)
        return row

    def print_now(self) -> None:
        """Log the print, then put it on paper; when the log cannot be written nothing is printed."""
        pages = self._pages_wanted()
        name = self.printer.currentData() or ""
        if not pages:
            return
        if (why := self._stands(name)) is not None:
            self.message.tell(why, Tone.BAD)
            return
        try:
            self._desk.printed(self._document, "print")
        except (StationError, StoreUnavailable) as refusal:
            self.message.refuse(refusal, self.print_now)
            return
        sides = self.sides.currentData()
        pc().set("printer", name)
        pc().set("printer.sides", sides.value)
        printer = self._make_printer(self._pdf, name)
        wanted = Wanted(self.copies.value(), sides, self.collated.isChecked())
        self._run = PrintRun(self._pdf, printer, prepare(printer, wanted, pages, self._document.title), self)
        self._run.progressed.connect(self._show_progress)
        self._run.finished.connect(self._ended)
        self.start.setEnabled(False)
        self._run.start()

    def _pages_wanted(self) -> tuple[int, ...]:
        """The pages to be printed; none, and the reason told, where what was typed means none."""
        count, typed = self._pdf.pageCount(), self.pages.text()
        try:
            pages = of_parity(pages_chosen(typed, count), self.parity.currentData())
        except ValueError:
            self.message.tell(_BAD_PAGES.filled(text=typed, count=count), Tone.BAD)
            return ()
        if not pages:
            self.message.tell(_NO_PAGES, Tone.BAD)
        return pages

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.show()

    def _ended(self, complete: bool) -> None:
        self._run = None
        self.start.setEnabled(True)
        self.progress.hide()
        if complete:
            self.printed.emit()
            self.accept()
        else:
            self.message.tell(_FAILED, Tone.BAD)

    def reject(self) -> None:
        """Stop what is being printed, or close."""
        if self._run is not None:
            self._run.cancel()
            return
        super().reject()
