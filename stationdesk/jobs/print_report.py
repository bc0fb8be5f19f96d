"""Write a built report to paper's file: first the log, then the PDF, so that nothing leaves unseen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from stationdesk.core.document import Document
from stationdesk.desk import Desk

if TYPE_CHECKING:
    from stationdesk.printing.pdf import PrintResult


def write_report(desk: Desk, document: Document, path: Path, way: str = "pdf") -> PrintResult:
    """Log the print, then write the PDF; when the log cannot be written nothing is."""
    from stationdesk.printing.pdf import write_pdf  # the heavy engine is loaded with the first page

    desk.printed(document, way, file=path.name)
    return write_pdf(document, path)
