"""Write the page of a check. It holds no records, and there may be no station here to log it in."""

from __future__ import annotations

from pathlib import Path

from stationdesk.desk.proof import Inspection
from stationdesk.desk.proof_paper import inspection_document


def write_check(found: Inspection, language: str, path: Path) -> None:
    """Write the result of a check as PDF."""
    from stationdesk.printing.pdf import write_pdf  # the heavy engine is loaded with the first page

    write_pdf(inspection_document(found, language), path)
