"""Whether paper and sheets come out: the bundled typefaces, a PDF with Chinese, Excel there and back."""

from __future__ import annotations

from pathlib import Path

from stationdesk.core.document import Document, Layout, Paragraph, Stamp, Title
from stationdesk.jobs.self_testing.line import CHINESE_LINE


def fonts(_folder: Path) -> str:
    """Find every character in the typefaces that are shipped, whatever this computer has beside them."""
    from stationdesk.printing.fonts import Role, chain

    for role in Role:
        faces = list(chain(role, bundled_only=True))
        lacking = [one for one in CHINESE_LINE if not any(face.glyph(ord(one)) for face in faces)]
        if lacking:
            raise ValueError(f"{role}: no glyph for " + " ".join(lacking))
    return ", ".join(Role)


def pdf(folder: Path) -> str:
    """Write a page as a report has it, with the code in its corner."""
    from stationdesk.printing.pdf import write_pdf

    stamp = Stamp(station=CHINESE_LINE, anchor="12-3456-7890")
    blocks = (Title(CHINESE_LINE), Paragraph((CHINESE_LINE,)))
    document = Document("self-test", CHINESE_LINE, Layout.PORTRAIT, blocks, stamp)
    result = write_pdf(document, folder / "self-test.pdf")
    if result.missing_glyphs:
        raise ValueError("no glyph for " + " ".join(result.missing_glyphs))
    return f"{result.pages} page, {(folder / 'self-test.pdf').stat().st_size} bytes"


def spreadsheet(folder: Path) -> str:
    """Write a workbook and read the same back, a formula's text as text."""
    from stationdesk.sheets.reading import read_sheet
    from stationdesk.sheets.writing import write_sheet

    path = folder / "自检 self-test.xlsx"
    write_sheet(path, ("编号", "内容"), [("=1+1", CHINESE_LINE)])
    _, rows = read_sheet(path)
    read = [list(cells) for _, cells in rows]
    if ["=1+1", CHINESE_LINE] not in read:
        raise ValueError(f"wrote one thing and read another: {read}")
    return "xlsx"
