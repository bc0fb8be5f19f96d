"""Running text: titles, numbered headings, paragraphs set to the measure, signatures.

Each block becomes pieces that are placed one under the other and never cut; a paragraph's pieces
are its lines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import NamedTuple

from stationdesk.core.document import Cell, Figure, Heading, Paragraph, Signatures, Title
from stationdesk.printing.lettering import Line, Style
from stationdesk.printing.page import Paper
from stationdesk.printing.prose_spots import ProseFigures

_LATIN = 0.7  # of its size a character of such a line takes at most, on average
_MOST_STRETCH = 0.45  # of the size, per character; a line that would need more stays ragged
_INDENT = 2  # characters
_SIGNATURES_A_ROW = 4
_SIGNATURES_OFFICIAL = 3
_LINE_TO_SIGN = 6.5  # characters at least
_ALARM = "0.75 0.07 0.07"  # red that stays dark on a printer without colour


class Piece(NamedTuple):
    """Something of a known height that stands whole; drawn with its top at the given height."""

    height: float
    draw: Callable[[float], None]


def place(paper: Paper, pieces: Sequence[Piece]) -> None:
    """Draw pieces downwards, over as many pages as they need."""
    for piece in pieces:
        paper.need(piece.height)
        piece.draw(paper.y)
        paper.y -= piece.height


def total(pieces: Sequence[Piece]) -> float:
    """The height of pieces on one page."""
    return sum(piece.height for piece in pieces)


def words(cell: Cell) -> str:
    """A cell's text."""
    return cell.text if isinstance(cell, Figure) else cell


def title_pieces(paper: Paper, title: Title) -> list[Piece]:
    """The name in the middle, its lines of like length, and the line under it."""
    setting = paper.setting
    pieces = _centred(paper, title.text, setting.title)
    under = _centred(paper, title.second, setting.second) if title.second else []
    if title.left or title.right:
        under = _with_ends(paper, title, under)
    pieces += under
    gap = setting.body.leading if setting.official else 0.35 * setting.body.leading
    return [*pieces, Piece(gap, lambda _: None)]


def _with_ends(paper: Paper, title: Title, under: list[Piece]) -> list[Piece]:
    """What stands at both ends of the line under a title, on lines of their own where one is too long."""
    style, frame = paper.setting.second, paper.frame
    ends = [paper.typesetter.line(one, style) for one in (title.left, title.right)]
    if max(line.width for line in ends) > (0.28 if title.second else 0.48) * frame.measure:
        found = [one for text in (title.left, title.right) if text
                 for one in paper.typesetter.lines(text, style, frame.measure)]  # fmt: skip
        return [*under, *(_line_piece(paper, one, style, frame.left) for one in found)]

    def draw(top: float) -> None:
        paper.write(ends[0], style, frame.left, top)
        if under:
            under[0].draw(top)
        paper.write(ends[1], style, frame.right - ends[1].width, top)

    return [Piece(style.leading, draw), *under[1:]]


def _centred(paper: Paper, text: str, style: Style) -> list[Piece]:
    measure, left = paper.frame.measure, paper.frame.left
    lines = paper.typesetter.lettering(style.role).balanced(text, style.size, measure)
    return [_line_piece(paper, line, style, left + (measure - line.width) / 2) for line in lines]


def caption_pieces(paper: Paper, text: str) -> list[Piece]:
    """The words above a table or a picture; in the middle in an official paper."""
    style = paper.setting.caption
    lines = paper.typesetter.lines(text, style, paper.frame.measure) if text else []
    pieces = []
    for line in lines:
        inset = (paper.frame.measure - line.width) / 2 if paper.setting.official else 0
        pieces.append(_line_piece(paper, line, style, paper.frame.left + inset))
    return pieces


def heading_pieces(paper: Paper, heading: Heading) -> list[Piece]:
    """A numbered heading; in an official paper it is indented like its text."""
    setting = paper.setting
    style = {1: setting.heading, 2: setting.subheading}.get(heading.level, setting.body)
    indent = _INDENT * style.size if setting.official else 0
    lines = paper.typesetter.lines(heading.text, style, paper.frame.measure, indent)
    pieces = []
    for number, line in enumerate(lines):
        left = paper.frame.left + (indent if number == 0 else 0)
        pieces.append(_line_piece(paper, line, style, left))
    return pieces


def paragraph_pieces(paper: Paper, paragraph: Paragraph) -> list[Piece]:
    """Text set to the measure, the first line of each paragraph indented by two characters."""
    setting = paper.setting
    style = setting.body
    indent = 0.0 if paragraph.plain else _INDENT * style.size
    text = "".join(words(part) for part in paragraph.parts)
    # 28 characters of 16 pt are 448 pt, the measure is 442.2 pt: each is set a hair closer.
    natural = 28 * style.size if setting.official else paper.frame.measure
    lines = paper.typesetter.lines(text, style, natural, indent)
    pieces = []
    starts = True
    figures = ProseFigures(paper, paragraph, style)
    for line in lines:
        left = indent if starts else 0.0
        spacing = _spacing(line, paper.frame.measure - left, natural - left, style.size)
        piece = _line_piece(paper, line, style, paper.frame.left + left, spacing, paragraph.alarm)
        pieces.append(piece._replace(draw=figures.on(line, piece.draw, paper.frame.left + left, spacing)))
        starts = line.ends
    return _to_write_on(paper, pieces, [_ruled_piece(paper, style)] * paragraph.to_write)


def _to_write_on(paper: Paper, pieces: list[Piece], ruled: list[Piece]) -> list[Piece]:
    """The lines to write on in one piece with the words above them, unless they fill half a page."""
    together = [*pieces[-1:], *ruled]
    if not ruled or total(together) > 0.5 * paper.whole:
        return [*pieces, *ruled]

    def draw(top: float) -> None:
        for piece in together:
            piece.draw(top)
            top -= piece.height

    return [*pieces[:-1], Piece(total(together), draw)]


def _ruled_piece(paper: Paper, style: Style) -> Piece:
    """A line to write on by hand, over the whole measure."""

    def draw(top: float) -> None:
        foot = top - style.leading + 0.2 * style.size
        paper.draw(f"0.5 w {paper.frame.left:.2f} {foot:.2f} m {paper.frame.right:.2f} {foot:.2f} l S")

    return Piece(max(style.leading, paper.setting.signing), draw)


def _spacing(line: Line, measure: float, natural: float, size: float) -> float:
    """What to add after each character so that a full line ends at the margin.

    A line mostly of Latin letters is left as it is: letters drawn apart are no words any more.
    """
    usual = (measure - natural) * size / natural
    if line.length and line.width < _LATIN * size * line.length:
        return min(usual, 0.0)
    if (line.ends and line.width <= natural) or line.length < 2:
        return usual
    stretch = (measure - line.width) / (line.length - 1)
    return stretch if abs(stretch) <= _MOST_STRETCH * size else usual


def signature_pieces(paper: Paper, signatures: Signatures) -> list[Piece]:
    """Offices with a typed name or a blank, each over a line to sign on; the date at the right."""
    style = paper.setting.body._replace(leading=max(paper.setting.body.leading, paper.setting.signing))
    pieces = [Piece(0.3 * style.leading, lambda _: None)]
    places = [_Place(paper, office, name, style) for office, name in signatures.places]
    columns = _signature_columns(paper, places, style)
    for first in range(0, len(places), columns or 1):
        if columns:
            pieces.append(_signing_row(paper, places[first : first + columns], columns, style))
        else:
            lines = paper.typesetter.lines(places[first].words, style, paper.frame.measure)
            pieces += [_line_piece(paper, line, style, paper.frame.left) for line in lines]
    if signatures.date:
        inset = 4 * style.size if paper.setting.official else 0
        for line in paper.typesetter.lines(signatures.date, style, paper.frame.measure - inset):
            pieces.append(_line_piece(paper, line, style, paper.frame.right - inset - line.width))
    return pieces


def _signature_columns(paper: Paper, places: Sequence[_Place], style: Style) -> int:
    """How many sign side by side, in rows of like length; 0 where one's words need a whole line."""
    most = _SIGNATURES_OFFICIAL if paper.setting.official else _SIGNATURES_A_ROW
    widest = max((place.width for place in places), default=0.0)
    rows = ceil(len(places) / most)
    while rows <= max(len(places), 1):
        columns = max(ceil(len(places) / max(rows, 1)), 2)
        if widest <= paper.frame.measure / columns - style.size:
            return columns
        rows += 1
    return 0


class _Place:
    """One office's words, measured."""

    def __init__(self, paper: Paper, office: str, name: str, style: Style) -> None:
        self.words = f"{office}{paper.colon}{name}"
        self.label = paper.typesetter.line(f"{office}{paper.colon}", style)
        self.name = paper.typesetter.line(name, style)
        self.width = self.label.width + max(self.name.width, _LINE_TO_SIGN * style.size * 0.6)


def _signing_row(paper: Paper, row: Sequence[_Place], columns: int, style: Style) -> Piece:
    width = paper.frame.measure / columns

    def draw(top: float) -> None:
        for number, place in enumerate(row):
            left = paper.frame.left + number * width
            begin = left + place.label.width
            end = max(min(left + width - style.size, begin + _LINE_TO_SIGN * style.size),
                      begin + place.name.width)  # fmt: skip
            paper.write(place.label, style, left, top)
            paper.write(place.name, style, (begin + end - place.name.width) / 2, top)
            foot = top - (style.leading + style.size) / 2 - 1
            paper.draw(f"0.5 w {begin:.2f} {foot:.2f} m {end:.2f} {foot:.2f} l S")

    return Piece(style.leading + 4, draw)


def _line_piece(
    paper: Paper, line: Line, style: Style, left: float, spacing: float = 0, alarm: bool = False
) -> Piece:
    def draw(top: float) -> None:
        if alarm:
            paper.draw(f"q {_ALARM} rg")
        paper.write(line, style, left, top, spacing)
        if alarm:
            paper.draw("Q")

    return Piece(style.leading, draw)
