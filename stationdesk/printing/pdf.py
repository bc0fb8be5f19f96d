"""A document to a PDF: each block drawn in its turn, every page furnished, the file put in place whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stationdesk.core import typefaces
from stationdesk.core.document import (
    Block,
    Chart,
    Code,
    Document,
    Facts,
    Heading,
    Labels,
    PageBreak,
    Paragraph,
    Photos,
    Signatures,
    Table,
    Title,
)
from stationdesk.core.drawing import Drawing
from stationdesk.core.figure_spots import FigureSpot
from stationdesk.printing.chart import chart_pieces
from stationdesk.printing.code import code_pieces
from stationdesk.printing.drawing import drawing_pieces
from stationdesk.printing.facts import draw_facts
from stationdesk.printing.flow import (
    Piece,
    heading_pieces,
    paragraph_pieces,
    place,
    signature_pieces,
    title_pieces,
    total,
)
from stationdesk.printing.furniture import Furniture
from stationdesk.printing.labels import label_pieces
from stationdesk.printing.ledger_table import draw_table, lead_height
from stationdesk.printing.lettering import Typesetter
from stationdesk.printing.output import write_whole
from stationdesk.printing.page import Paper, frame_of, setting_of
from stationdesk.printing.pdf_file import PdfFile
from stationdesk.printing.photos import photo_pieces

_LINES_UNDER_HEADING = 2


@dataclass(frozen=True)
class PrintResult:
    """What came out: pages, characters no face has, faces that wrote it, and where its figures stand."""

    pages: int
    missing_glyphs: tuple[str, ...]
    faces: tuple[str, ...] = ()
    spots: tuple[FigureSpot, ...] = ()


def write_pdf(document: Document, path: Path, *, bundled_only: bool = False) -> PrintResult:
    """Write a document to a file; equal documents give equal bytes.

    `bundled_only` ignores the faces installed on this PC; its settings may ask for the same. Raises
    StoreUnavailable when the file cannot be written; the old file is then untouched.
    """
    content, result = render(document, bundled_only=bundled_only)
    write_whole(path, content)
    return result


def render(document: Document, *, bundled_only: bool = False) -> tuple[bytes, PrintResult]:
    """The PDF in memory: for a preview, and for what `write_pdf` writes."""
    typesetter = Typesetter(bundled_only=bundled_only or typefaces.bundled_only())
    setting = setting_of(document.layout)
    furniture = Furniture(document, typesetter, frame_of(document.layout), setting)
    file = PdfFile(document, furniture.frame.width, furniture.frame.height)
    furniture.begin(file)
    paper = Paper(file, typesetter, furniture.frame, setting, furniture.page)
    paper.colon = "：" if document.language.startswith("zh") else ": "
    _draw(paper, _with_title(document))
    paper.finish()
    faces = typesetter.used()
    names = tuple(face.face.name for face in faces)
    return file.content(faces), PrintResult(paper.pages, tuple(typesetter.missing), names, tuple(paper.spots))


def _with_title(document: Document) -> Sequence[Block]:
    if any(isinstance(block, Title) for block in document.blocks):
        return document.blocks
    return (Title(document.title), *document.blocks)


def _draw(paper: Paper, blocks: Sequence[Block]) -> None:
    for number, block in enumerate(blocks):
        following = blocks[number + 1 :]
        match block:
            case PageBreak():
                paper.break_page()
            case Table():
                draw_table(paper, block, _tail(paper, following))
            case Facts():
                draw_facts(paper, block)
            case Heading():
                pieces = heading_pieces(paper, block)
                paper.need(total(pieces) + _needed_under(paper, following))
                place(paper, pieces)
            case Paragraph():
                _draw_words(paper, block, following)
            case _:
                place(paper, _pieces(paper, block))


def _draw_words(paper: Paper, block: Paragraph, following: Sequence[Block]) -> None:
    """The words; their last line goes over with the signatures, which never stand on a page alone."""
    pieces = paragraph_pieces(paper, block)
    place(paper, pieces[:-1])
    paper.need(total(pieces[-1:]) + _signed(paper, following))
    place(paper, pieces[-1:])


def _signed(paper: Paper, following: Sequence[Block]) -> float:
    """The height of the signatures that come next, if any do."""
    match following[:1]:
        case [Signatures() as signed]:
            return total(signature_pieces(paper, signed))
    return 0.0


def _pieces(paper: Paper, block: Block) -> list[Piece]:
    match block:
        case Title():
            return title_pieces(paper, block)
        case Heading():
            return heading_pieces(paper, block)
        case Paragraph():
            return paragraph_pieces(paper, block)
        case Signatures():
            return signature_pieces(paper, block)
        case Chart():
            return chart_pieces(paper, block)
        case Code():
            return code_pieces(paper, block)
        case Photos():
            return photo_pieces(paper, block)
        case Labels():
            return label_pieces(paper, block)
        case Drawing():
            return drawing_pieces(paper, block)
        case _:
            return []


def _needed_under(paper: Paper, following: Sequence[Block]) -> float:
    """What must follow a heading on its page."""
    match following[:1]:
        case [Table() as table]:
            return lead_height(paper, table)
        case [Chart() as chart]:
            return total(chart_pieces(paper, chart))
        case [Photos(photos=[_, *_]) as photos, *_]:
            return photo_pieces(paper, photos)[0].height
        case [Paragraph(to_write=lines) as words] if lines:
            return paragraph_pieces(paper, words)[0].height + _signed(paper, following[1:])
        case [Heading(), *_]:
            return total(_pieces(paper, following[0])) + _needed_under(paper, following[1:])
        case _:
            return _LINES_UNDER_HEADING * paper.setting.body.leading


def _tail(paper: Paper, following: Sequence[Block]) -> float:
    """The height of the words and signatures that belong under a table."""
    height = 0.0
    for block in following:
        if not isinstance(block, Paragraph | Signatures):
            break
        height += total(_pieces(paper, block))
    return height
