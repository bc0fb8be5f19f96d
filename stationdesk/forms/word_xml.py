"""Paragraphs, tables and characters as WordprocessingML; every text of a record is escaped here."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.forms.places import said

MM = 56.6929
"""Twentieths of a point in a millimetre."""
_CHARACTER = 320
"""The width of a body text's character, for programs that know no indents in characters."""


@dataclass(frozen=True)
class Type:
    """How a text is set: faces for Chinese and Latin, half points, line spacing in twentieths of a point."""

    east: str = "仿宋"
    latin: str = "Times New Roman"
    size: int = 32
    bold: bool = False
    struck: bool = False
    colour: str = ""


def run(text: str, type_: Type) -> str:
    """A text in one format; a line break stays one."""
    shown = '</w:t><w:br/><w:t xml:space="preserve">'.join(said(line).decode() for line in text.split("\n"))
    marks = ("<w:b/>" if type_.bold else "") + ("<w:strike/>" if type_.struck else "")
    marks += f'<w:color w:val="{type_.colour}"/>' if type_.colour else ""
    return (
        f'<w:r><w:rPr><w:rFonts w:ascii="{type_.latin}" w:hAnsi="{type_.latin}" w:eastAsia="{type_.east}"/>'
        f'{marks}<w:sz w:val="{type_.size}"/></w:rPr><w:t xml:space="preserve">{shown}</w:t></w:r>'
    )


def paragraph(
    runs: str, *, align: str = "both", indent: int = 0, line: int = 0, level: int = 0, keep: bool = False
) -> str:
    """`indent` in characters; `line` an exact line height in twentieths of a point; `level` of an outline."""
    about = "<w:keepNext/>" if keep else ""
    if line:
        about += f'<w:spacing w:line="{line}" w:lineRule="exact"/>'
    if indent:
        about += f'<w:ind w:firstLineChars="{indent * 100}" w:firstLine="{indent * _CHARACTER}"/>'
    about += f'<w:jc w:val="{align}"/>'
    about += f'<w:outlineLvl w:val="{level - 1}"/>' if level else ""
    return f"<w:p><w:pPr>{about}</w:pPr>{runs}</w:p>"


def table(rows: list[str], widths: list[int], *, lines: bool = True) -> str:
    """A table of finished rows; `widths` in twentieths of a point."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    drawn = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>' for side in sides)
    borders = f"<w:tblBorders>{drawn}</w:tblBorders>" if lines else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>{borders}'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def row(cells: list[str], widths: list[int], *, header: bool = False, shaded: bool = False) -> str:
    """A row of finished paragraphs; a header is repeated on every page, no row is cut by one."""
    fill = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' if shaded else ""
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}<w:vAlign w:val="center"/></w:tcPr>'
        f"{cell}</w:tc>"
        for cell, width in zip(cells, widths, strict=True)
    )
    about = "<w:cantSplit/>" + ("<w:tblHeader/>" if header else "")
    return f"<w:tr><w:trPr>{about}</w:trPr>{made}</w:tr>"
