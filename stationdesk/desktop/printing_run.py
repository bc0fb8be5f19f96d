"""Puts the pages of a PDF on a printer, one at a time, so that the window stays alive."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice

DOTS_PER_INCH = 300
BLANK = -1  # the empty back of a last page
_POINTS_PER_INCH = 72
_GONE = QT_TRANSLATE_NOOP("desktop", "The printer “{name}” is no longer there; choose another one.")
_OFF = QT_TRANSLATE_NOOP(
    "desktop", "The printer “{name}” is off or takes nothing now; switch it on, then print again."
)


class Sides(Choice):
    """On which sides of the paper, and how it is turned."""

    ONE = "one", QT_TRANSLATE_NOOP("desktop", "One side")
    LONG = "long", QT_TRANSLATE_NOOP("desktop", "Both sides, turned over the long edge")
    SHORT = "short", QT_TRANSLATE_NOOP("desktop", "Both sides, turned over the short edge")


class Parity(Choice):
    """Which of the chosen pages, for a printer whose paper is turned by hand."""

    ALL = "all", QT_TRANSLATE_NOOP("desktop", "All of them")
    ODD = "odd", QT_TRANSLATE_NOOP("desktop", "Odd pages only")
    EVEN = "even", QT_TRANSLATE_NOOP("desktop", "Even pages only")


_DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT: QPrinter.DuplexMode.DuplexShortSide,
}


class Wanted(NamedTuple):
    """How something is to be printed."""

    copies: int = 1
    sides: Sides = Sides.ONE
    collated: bool = True


def why_not(name: str) -> Phrase | None:
    """Why a printer would take nothing, as far as this computer knows; None where it would."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return _GONE.filled(name=name)
    return _OFF.filled(name=name) if info.state() == QPrinter.PrinterState.Error else None


def prepare(printer: QPrinter, wanted: Wanted, pages: tuple[int, ...], title: str) -> tuple[int, ...]:
    """Set a printer so; the pages in the order in which they are to go out.

    A printer that cannot count copies is handed every one.
    """
    printer.setDocName(title)
    printer.setDuplex(_DUPLEX[wanted.sides])
    printer.setCollateCopies(wanted.collated)
    if wanted.copies == 1 or printer.supportsMultipleCopies():
        printer.setCopyCount(wanted.copies)
        return pages
    if not wanted.collated:
        return tuple(page for page in pages for _ in range(wanted.copies))
    back = (BLANK,) if wanted.sides is not Sides.ONE and len(pages) % 2 else ()
    return ((*pages, *back) * wanted.copies)[: len(pages) * wanted.copies + len(back) * (wanted.copies - 1)]


def of_parity(pages: tuple[int, ...], parity: Parity) -> tuple[int, ...]:
    """Those of the pages (numbered from 0) that carry an odd or an even number."""
    if parity is Parity.ALL:
        return pages
    return tuple(page for page in pages if page % 2 == (0 if parity is Parity.ODD else 1))


def printer_for(document: QPdfDocument, name: str = "") -> QPrinter:
    """A printer set to the paper of the document's first page, its whole sheet, at 300 dpi."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageLayout(_layout(document.pagePointSize(0)))
    return printer


def _layout(points: QSizeF) -> QPageLayout:
    wide = points.width() > points.height()
    upright = QSizeF(min(points.width(), points.height()), max(points.width(), points.height()))
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, turned, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def pdf_of(content: bytes, parent: QObject) -> QPdfDocument:
    """A PDF held in memory only: no preview ever lies on the disk."""
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


class PrintRun(QObject):
    """Prints chosen pages (numbered from 0); `finished` says whether all of them went out."""

    progressed = Signal(int, int)
    finished = Signal(bool)

    def __init__(
        self, document: QPdfDocument, printer: QPrinter, pages: tuple[int, ...], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._printer, self._pages = document, printer, pages
        self._painter = QPainter()
        self._place = 0

    def start(self) -> None:
        """Begin; `finished` comes later."""
        if not self._pages or not self._painter.begin(self._printer):
            self.finished.emit(False)
            return
        QTimer.singleShot(0, self, self._next)

    def cancel(self) -> None:
        """Stop after the page under way."""
        self._pages = self._pages[: self._place]
        self._printer.abort()

    def _next(self) -> None:
        if self._place == len(self._pages):
            ended = self._painter.end()
            self.finished.emit(ended and self._printer.printerState() != QPrinter.PrinterState.Aborted)
            return
        if self._place and not self._printer.newPage():
            self._give_up()
            return
        if self._pages[self._place] != BLANK:
            self._draw(self._pages[self._place])
        self._place += 1
        self.progressed.emit(self._place, len(self._pages))
        QTimer.singleShot(0, self, self._next)

    def _give_up(self) -> None:
        """The printer is gone: what it has of this job is not to come out some other day."""
        self._printer.abort()
        self._painter.end()
        self.finished.emit(False)

    def _draw(self, page: int) -> None:
        points = self._document.pagePointSize(page)
        pixels = (points * DOTS_PER_INCH / _POINTS_PER_INCH).toSize()
        paper = QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))
        if (points.width() > points.height()) != (paper.width() > paper.height()):
            paper = paper.transposed()
        self._painter.drawImage(paper, self._document.render(page, pixels))


def pages_chosen(text: str, count: int) -> tuple[int, ...]:
    """Pages of `1-3, 5` numbered from 0, all for an empty text; ValueError when it names no pages."""
    if not text.strip():
        return tuple(range(count))
    chosen: list[int] = []
    for part in text.replace("，", ",").replace("、", ",").replace("—", "-").split(","):
        first, dash, last = part.strip().partition("-")
        begin, end = int(first), int(last if dash else first)
        if not 1 <= begin <= end <= count:
            raise ValueError(part)
        chosen += range(begin - 1, end)
    return tuple(chosen)
