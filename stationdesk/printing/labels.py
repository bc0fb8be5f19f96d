"""Labels to cut out and put up: frames of one size side by side, a name large in each."""

from __future__ import annotations

from collections.abc import Sequence

from stationdesk.core.document import Label, Labels
from stationdesk.printing.flow import Piece
from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Line, Style
from stationdesk.printing.page import MM, Paper

_HEIGHT = 52 * MM
_GAP = 4 * MM
_PAD = 4 * MM
_TOP = Style(Role.HEI, 13, 20)
_NAME = Style(Role.TITLE, 32, 42)
_SMALLEST_NAME = 14.0
_WORDS = Style(Role.SONG, 10.5, 15)
_MOST_WORDS = 5  # lines


def label_pieces(paper: Paper, block: Labels) -> list[Piece]:
    """Line by line; a line of labels is never cut."""
    across = max(block.across, 1)
    lines = [block.labels[n : n + across] for n in range(0, len(block.labels), across)]
    return [_line(paper, line, across) for line in lines]


def _line(paper: Paper, labels: Sequence[Label], across: int) -> Piece:
    wide = (paper.frame.measure - (across - 1) * _GAP) / across

    def draw(top: float) -> None:
        for place, label in enumerate(labels):
            _draw(paper, label, paper.frame.left + place * (wide + _GAP), top, wide)

    return Piece(_HEIGHT + _GAP, draw)


def _draw(paper: Paper, label: Label, left: float, top: float, wide: float) -> None:
    paper.draw(f"1.2 w {left:.2f} {top - _HEIGHT:.2f} {wide:.2f} {_HEIGHT:.2f} re S")
    room = wide - 2 * _PAD
    head = paper.typesetter.lines(label.top, _TOP, room)[:1]
    name = _name_style(paper, label.name, room)
    words = [line for text in label.lines for line in paper.typesetter.lines(text, _WORDS, room)]
    y = top - _PAD
    for line in head:
        _centred(paper, line, _TOP, left, wide, y)
    y -= _TOP.leading + 3
    for line in paper.typesetter.lines(label.name, name, room)[:1]:
        _centred(paper, line, name, left, wide, y)
    y -= name.leading + 3
    for line in words[:_MOST_WORDS]:
        paper.write(line, _WORDS, left + _PAD, y)
        y -= _WORDS.leading


def _name_style(paper: Paper, text: str, room: float) -> Style:
    """The name as large as its frame lets it be."""
    width = paper.typesetter.line(text, _NAME).width
    size = max(min(_NAME.size, _NAME.size * room / max(width, 1.0)), _SMALLEST_NAME)
    return Style(_NAME.role, round(size, 1), _NAME.leading)


def _centred(paper: Paper, line: Line, style: Style, left: float, wide: float, top: float) -> None:
    paper.write(line, style, left + (wide - line.width) / 2, top)
