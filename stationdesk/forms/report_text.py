"""A report as an editable .docx: the same words and figures as on paper, in the type of an official text."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Chart,
    Code,
    Document,
    Facts,
    Figure,
    Heading,
    Labels,
    Layout,
    PageBreak,
    Paragraph,
    Photos,
    Row,
    Signatures,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.drawing import Drawing
from stationdesk.forms.word_package import PARTS, footer, header
from stationdesk.forms.word_xml import MM, Type, paragraph, row, run, table

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY = Type()
SMALL = Type(east="宋体", size=21)
_TITLE = Type(east="方正小标宋简体", size=44)
_HEADINGS = {1: Type(east="黑体"), 2: Type(east="楷体")}
_LINE = 560
_RED = "C00000"
_JC = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
Page = tuple[float, float, float, float, float]
_PAGES: dict[Layout, Page] = {
    Layout.OFFICIAL: (210, 297, 37, 28, 26),
    Layout.PORTRAIT: (210, 297, 15, 25, 15),
    Layout.LANDSCAPE: (297, 210, 15, 25, 15),
    Layout.NOTICE: (297, 210, 12, 12, 12),
    Layout.WALL: (420, 297, 15, 25, 15),
}
"""Width, height, margin above (and below in a ledger's sheet), left and right, in millimetres."""


def word_of(document: Document) -> bytes:
    """The document as a .docx; equal documents give equal bytes."""
    body = "".join(_block(one, document) for one in document.blocks) + _section(document.layout)
    parts = {
        **PARTS,
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
        "word/header1.xml": header(document),
        "word/footer1.xml": footer(document),
    }
    made = io.BytesIO()
    at = max(document.at or _EARLIEST, _EARLIEST).timetuple()[:6]
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, at)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + content)
    return made.getvalue()


def _wide(layout: Layout) -> int:
    width, _, _, left, right = _PAGES[layout]
    return int((width - left - right) * MM)


def _block(block: Block, document: Document) -> str:
    match block:
        case Title():
            return _title(block)
        case Heading():
            type_ = _HEADINGS.get(block.level, BODY)
            return paragraph(run(block.text, type_), indent=2, line=_LINE, level=block.level, keep=True)
        case Paragraph():
            type_ = replace(BODY, colour=_RED) if block.alarm else BODY
            words = "".join(run(_words(part), type_) for part in block.parts)
            return paragraph(words, indent=0 if block.plain else 2, line=_LINE)
        case Table():
            return _table(block, document)
        case Facts():
            return _facts(block, document)
        case Chart():
            return _chart(block, document)
        case Signatures():
            return _signatures(block)
        case PageBreak():
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        case Photos():
            return _lines([block.caption] if block.photos else [], [one.caption for one in block.photos])
        case Code():
            return _lines(["-".join(block.groups)])
        case Labels():
            return _lines(*([one.top, one.name, *one.lines] for one in block.labels))
        case Drawing():
            return _lines(*([one.words, *(words for words, _ in one.counts)] for one in block.tags))


def _lines(*groups: list[str]) -> str:
    """What has no picture in a text says its words."""
    return "".join(paragraph(run("  ".join(words), SMALL)) for words in groups if any(words))


def _title(block: Title) -> str:
    made = paragraph(run(block.text, _TITLE), align="center", keep=True)
    under = [words for words in (block.left, block.second, block.right) if words]
    return made + (paragraph(run("　　".join(under), SMALL), align="center", keep=True) if under else "")


def _table(block: Table, document: Document) -> str:
    shares = sum(column.width for column in block.columns) or 1
    widths = [int(_wide(document.layout) * column.width / shares) for column in block.columns]
    made = paragraph(run(block.caption, SMALL), align="center", keep=True) if block.caption else ""
    titles = [
        paragraph(run(one.title, replace(SMALL, bold=True)), align="center", keep=True)
        for one in block.columns
    ]
    rows = [row(titles, widths, header=True, shaded=True)]
    rows += [_row(one, block.columns, widths) for one in block.rows]
    made += table(rows, widths)
    made += "" if block.rows else paragraph(run(block.empty, SMALL), align="center")
    return made + "".join(paragraph(run(note, SMALL)) for note in block.notes) + _gap()


def _row(one: Row, columns: tuple[TableColumn, ...], widths: list[int]) -> str:
    type_ = replace(SMALL, bold=one.strong, struck=one.struck)
    cells = [*one.cells, *[""] * (len(columns) - len(one.cells))]
    made = [
        paragraph(run(_words(cell), type_), align=_JC[column.align])
        for cell, column in zip(cells, columns, strict=False)
    ]
    return row(made, widths, shaded=one.shaded)


def _facts(block: Facts, document: Document) -> str:
    wide = _wide(document.layout)
    widths = [wide // 4, wide - wide // 4]
    rows = [
        row([paragraph(run(label, replace(SMALL, bold=True)), align="left"),
             paragraph(run(_words(value), SMALL), align="left")], widths)
        for label, value in block.pairs
    ]  # fmt: skip
    return table(rows, widths) + _gap() if rows else ""


def _chart(block: Chart, document: Document) -> str:
    """A picture's numbers as a table: in WPS it can be made a picture again."""
    columns = (TableColumn(block.unit, 2), *(TableColumn(one, 1, Align.RIGHT) for one in block.labels))
    rows = tuple(
        Row((one.title, *("" if value is None else f"{value:g}" for value in one.values)))
        for one in block.series
    )
    return _table(Table(columns, rows, block.caption), document)


def _signatures(block: Signatures) -> str:
    places = "　　".join(f"{office}：{name or '＿＿＿＿＿＿'}" for office, name in block.places)
    made = _gap() + paragraph(run(places, BODY), align="left", line=_LINE)
    return made + (paragraph(run(block.date, BODY), align="right", line=_LINE) if block.date else "")


def _gap() -> str:
    return paragraph("", line=240)


def _words(cell: Cell) -> str:
    return cell.text if isinstance(cell, Figure) else cell


def _section(layout: Layout) -> str:
    width, height, top, left, right = (int(one * MM) for one in _PAGES[layout])
    bottom = int(35 * MM) if layout is Layout.OFFICIAL else top
    turned = ' w:orient="landscape"' if width > height else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/>'
        '<w:footerReference w:type="default" r:id="rId2"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:bottom="{bottom}" w:left="{left}" w:right="{right}" '
        f'w:header="{int(10 * MM)}" w:footer="{int(10 * MM)}" w:gutter="0"/></w:sectPr>'
    )
