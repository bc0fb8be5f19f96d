"""A code to be copied by hand: each sign in a box of its own, groups numbered, the whole as a QR code."""

from __future__ import annotations

from stationdesk.core.document import Code
from stationdesk.printing.flow import Piece
from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Style
from stationdesk.printing.page import HAIRLINE, MM, Paper
from stationdesk.printing.qr import qr_operators

_SIGN = Style(Role.HEI, 19, 26)
_NUMBER = Style(Role.SONG, 8, 10)
_CELL, _CELL_HEIGHT = 6.8 * MM, 10.5 * MM
_GROUP_GAP, _LINE_GAP = 4.5 * MM, 3 * MM
_QR_SIDE, _QUIET = 36 * MM, 7 * MM
_MARGIN = 3 * MM


def code_pieces(paper: Paper, code: Code) -> list[Piece]:
    """The boxes on the left, the QR code beside them; one piece, never cut."""
    columns = _columns(paper, code)
    lines = -(-len(code.groups) // columns)
    boxes = lines * (_NUMBER.leading + _CELL_HEIGHT) + (lines - 1) * _LINE_GAP
    height = max(boxes, _QR_SIDE) + 2 * _MARGIN

    def draw(top: float) -> None:
        middle = top - height / 2
        for number, group in enumerate(code.groups):
            left = paper.frame.left + (number % columns) * (len(group) * _CELL + _GROUP_GAP)
            line = number // columns
            _draw_group(
                paper, number + 1, group, left,
                middle + boxes / 2 - line * (_NUMBER.leading + _CELL_HEIGHT + _LINE_GAP),
            )  # fmt: skip
        text = "-".join(code.groups)
        paper.draw(qr_operators(text, paper.frame.right - _QR_SIDE, middle - _QR_SIDE / 2, _QR_SIDE))

    return [Piece(height, draw)]


def _columns(paper: Paper, code: Code) -> int:
    """How many groups stand side by side, left of the QR code and its quiet ground."""
    widest = max(len(group) for group in code.groups) * _CELL + _GROUP_GAP
    room = paper.frame.measure - _QR_SIDE - _QUIET + _GROUP_GAP
    return max(int(room // widest), 1)


def _draw_group(paper: Paper, number: int, group: str, left: float, top: float) -> None:
    said = paper.typesetter.line(str(number), _NUMBER)
    paper.draw("0.45 g")
    paper.write(said, _NUMBER, left, top)
    paper.draw("0 g")
    foot = top - _NUMBER.leading - _CELL_HEIGHT
    for place, sign in enumerate(group):
        x = left + place * _CELL
        paper.draw(f"{HAIRLINE} w {x:.2f} {foot:.2f} {_CELL:.2f} {_CELL_HEIGHT:.2f} re S")
        line = paper.typesetter.line(sign, _SIGN)
        upper = foot + (_CELL_HEIGHT + _SIGN.leading) / 2
        paper.write(line, _SIGN, x + (_CELL - line.width) / 2, upper)
