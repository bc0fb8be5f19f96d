"""The log on paper, as PDF and as an Excel file; each of them is itself an entry of the log, made first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from stationdesk.core.duty_day import local
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk import Desk
from stationdesk.desk.audit_paper import TITLE, audit_document
from stationdesk.desk.auditing import AuditFilter
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.print_dialog import OnPaper, ask_printer, on_paper
from stationdesk.desktop.remember import pc

_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the log as")
_PDF = QT_TRANSLATE_NOOP("desktop", "PDF file (*.pdf)")
_EXCEL = QT_TRANSLATE_NOOP("desktop", "Excel file (*.xlsx)")
_BUILDING = QT_TRANSLATE_NOOP("desktop", "The log is being written …")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved as {file}.")


class AuditOutput(QObject):
    """Works in the background; `said` and `refused` are for the message bar."""

    said = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def print_it(self, wanted: AuditFilter) -> None:
        """Build the pages, then ask which printer."""
        desk = self._desk
        self.said.emit(_BUILDING)
        Background.of(self._page).start(
            lambda _task: on_paper(audit_document(desk, wanted)),
            done=self._ask_printer,
            refused=self.refused,
        )

    def ask_for_pdf(self, wanted: AuditFilter) -> None:
        """Ask for a file, then write the PDF."""
        self._ask("audit.file.pdf", _PDF, "pdf", lambda file: self.save_pdf(wanted, file))

    def ask_for_sheet(self, wanted: AuditFilter) -> None:
        """Ask for a file, then write the sheet."""
        self._ask("audit.file.sheet", _EXCEL, "xlsx", lambda file: self.save_sheet(wanted, file))

    def save_pdf(self, wanted: AuditFilter, file: Path) -> None:
        """Log it, then write the PDF."""
        self._start(lambda desk, _task: _write_pdf(desk, wanted, file))

    def save_sheet(self, wanted: AuditFilter, file: Path) -> None:
        """Log it, then write the sheet."""
        self._start(lambda desk, task: _write_sheet(desk, wanted, file, task))

    def _start(self, work: Callable[[Desk, Task], Path]) -> None:
        desk = self._desk
        self.said.emit(_BUILDING)
        Background.of(self._page).start(
            lambda task: work(desk, task), done=self._say_saved, refused=self.refused
        )

    def _ask(self, name: str, kind: Phrase, suffix: str, then: Callable[[Path], None]) -> None:
        say, now = self._desk.say, local(self._desk.store.clock())
        folder = Path(pc()["export.folder"] or Path.home())
        proposed = str(folder / f"{say(TITLE)}-{now:%Y%m%d-%H%M}.{suffix}")
        dialog = QFileDialog(self._page, say(_SAVE_AS), proposed)
        dialog.setObjectName(name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(kind))
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_printer(self, log: OnPaper) -> None:
        ask_printer(self._desk, log, self._page, self.said.emit)

    def _say_saved(self, file: Path) -> None:
        self.said.emit(_SAVED.filled(file=str(file)))


def _write_pdf(desk: Desk, wanted: AuditFilter, file: Path) -> Path:
    from stationdesk.jobs.print_report import write_report

    write_report(desk, audit_document(desk, wanted), file)
    return file


def _write_sheet(desk: Desk, wanted: AuditFilter, file: Path, task: Task) -> Path:
    from stationdesk.jobs.export_audit import export_audit  # brings a spreadsheet engine

    export_audit(desk, wanted, file, progress=task.progress, cancelled=lambda: task.cancelled)
    return file
