"""A printer of this computer for work beside the window: pages are put on it in the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desktop.printing_run import PrintRun, Wanted, pdf_of, prepare, printer_for, why_not

_FAILED = QT_TRANSLATE_NOOP("desktop", "The printer did not take the report; look at it and print again.")
_LOOK_EVERY = 0.1
MakePrinter = Callable[[QPdfDocument, str], QPrinter]


@dataclass
class _Job:
    name: str
    content: bytes
    done: Event = field(default_factory=Event)
    complete: bool = False


class PrinterOutlet(QObject):
    """An Outlet of jobs.print_month: `put` waits, beside the window, until every page has gone out.

    `stopped` says that the window is going and nobody prints any more.
    """

    way = "print"
    asked = Signal(object)

    def __init__(
        self,
        name: str,
        wanted: Wanted,
        *,
        make_printer: MakePrinter = printer_for,
        stands: Callable[[str], Phrase | None] = why_not,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._wanted = name, wanted
        self._make_printer, self._stands = make_printer, stands
        self.stopped: Callable[[], bool] = lambda: False
        self.asked.connect(self._print)

    def target(self, name: str) -> str:
        """What the log says of it."""
        return self._name

    def check(self) -> None:
        """StoreUnavailable when the printer is gone or off."""
        if (why := self._stands(self._name)) is not None:
            raise StoreUnavailable(why)

    def put(self, name: str, content: bytes) -> Path | None:
        """Print it; StoreUnavailable when the printer does not take all of it."""
        self.check()
        job = _Job(name, content)
        try:
            self.asked.emit(job)
        except RuntimeError as gone:  # with the window, whose thread would print
            raise StoreUnavailable(_FAILED) from gone
        while not job.done.wait(_LOOK_EVERY):
            if self.stopped():
                raise StoreUnavailable(_FAILED)
        if not job.complete:
            raise StoreUnavailable(_FAILED)
        return None

    def _print(self, job: _Job) -> None:
        """In the window's thread: one page after the other, the window alive between them."""
        pdf = pdf_of(job.content, self)
        printer = self._make_printer(pdf, self._name)
        pages = prepare(printer, self._wanted, tuple(range(pdf.pageCount())), Path(job.name).stem)
        run = PrintRun(pdf, printer, pages, self)

        def ended(complete: bool) -> None:
            job.complete = complete
            job.done.set()
            run.deleteLater()
            pdf.deleteLater()

        run.finished.connect(ended)
        run.start()
