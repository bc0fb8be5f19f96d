"""Write a built report to a file: first the log, then the PDF or text, so that nothing leaves unseen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from stationdesk.core.document import Document
from stationdesk.desk import Desk
from stationdesk.jobs.write_whole import write_whole

if TYPE_CHECKING:
    from stationdesk.printing.pdf import PrintResult


WORD = ".docx"


def write_word(desk: Desk, document: Document, path: Path) -> None:
    """Log it, then write the report as a text that can be edited, whole or not at all."""
    from stationdesk.forms.report_text import word_of

    content = word_of(document)
    desk.printed(document, "word", file=path.name)
    write_whole(path, content)


def write_report(desk: Desk, document: Document, path: Path, way: str = "pdf") -> PrintResult:
    """Log the print, then write the PDF; when the log cannot be written nothing is."""
    from stationdesk.printing.pdf import write_pdf  # the heavy engine is loaded with the first page

    desk.printed(document, way, file=path.name)
    return write_pdf(document, path)
