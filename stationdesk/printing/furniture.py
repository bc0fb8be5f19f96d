"""What every page carries so that a sheet can be answered for: whose, which period, counted how,
made by whom, from which records, its number, and the anchor as text and as a QR code.

All but the number is the same on every page, so it is drawn once, as a form the pages show.
"""

from __future__ import annotations

import dataclasses
from math import atan2, cos, hypot, sin
from typing import Any

from stationdesk.core.document import Document
from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Line, Style, Typesetter
from stationdesk.printing.page import MM, Frame, Paper, Setting
from stationdesk.printing.qr import qr_operators
from stationdesk.printing.text import one_line

_SMALL = Style(Role.SONG, 7, 9.2)
_HEAD = Style(Role.SONG, 8.5, 11)
_MARK = Style(Role.HEI, 13, 16)
_SHEET_NUMBER = Style(Role.SONG, 9, 12)
_OFFICIAL_NUMBER = Style(Role.SONG, 14, 16)
_QR_SIDE = 14 * MM
_PAPER_EDGE = 6 * MM  # what a printer cannot reach
_NUMBER_HEIGHT = 6 * MM
_GREY = "0.3 g"
_FORM = "furniture"
_MOST_LINES = 12  # of the foot; a longer counting rule belongs into the report


class Furniture:
    """Draws the form before the first page and each page's number after it."""

    def __init__(self, document: Document, typesetter: Typesetter, frame: Frame, setting: Setting) -> None:
        stamp = self._stamp = document.stamp
        self._name = document.title
        if stamp.station not in document.title:
            self._name = f"{stamp.station}　{document.title}"
        self._typesetter = typesetter
        self._setting = setting
        self._qr = "" if not stamp.anchor else qr_operators(stamp.anchor, *_qr_corner(frame), _QR_SIDE)
        self._foot = self._foot_lines(frame)
        self.frame = dataclasses.replace(frame, bottom=max(frame.bottom, self._foot_top() + _NUMBER_HEIGHT))

    def _foot_lines(self, frame: Frame) -> list[Line]:
        stamp = self._stamp
        first = (stamp.station, stamp.period) if self._setting.official else ()
        rows = (
            _joined(*first, stamp.counting_rule),
            _joined(stamp.made_by, stamp.data_as_of, stamp.program),
            stamp.anchor,
        )
        measure = frame.measure - (_QR_SIDE + 5 * MM if self._qr else 0)
        lines = [line for row in rows if row for line in self._typesetter.lines(row, _SMALL, measure)]
        if len(lines) > _MOST_LINES:
            lines[_MOST_LINES - 2 : -1] = [self._typesetter.line("……", _SMALL)]
        return lines

    def _foot_top(self) -> float:
        text = len(self._foot) * _SMALL.leading
        return _PAPER_EDGE + max(text, _QR_SIDE if self._qr else 0)

    def begin(self, canvas: Any) -> None:
        """Draw what all pages share, as a form of the canvas."""
        paper = Paper(canvas, self._typesetter, self.frame, self._setting, lambda *_: None)
        operators: list[str] = []
        paper.draw = lambda *more: operators.extend(more)  # type: ignore[method-assign]
        if self._stamp.watermark:
            operators += _watermark(self._stamp.watermark, self._typesetter, self.frame)
        if not self._setting.official:
            self._draw_head(paper)
        self._draw_mark(paper)
        self._draw_foot(paper)
        canvas.beginForm(_FORM)
        canvas.addLiteral("\n".join(operators))
        canvas.endForm()

    def _draw_head(self, paper: Paper) -> None:
        frame = self.frame
        top = frame.height - 6.5 * MM
        half = frame.measure * (0.4 if self._stamp.mark else 0.46)
        left = self._cut(self._name, half)
        right = self._cut(self._stamp.period, half)
        rule = frame.height - 11.5 * MM
        paper.draw(_GREY)
        paper.write(left, _HEAD, frame.left, top)
        paper.write(right, _HEAD, frame.right - right.width, top)
        paper.draw(
            "0.6 G 0.5 w", f"{frame.left:.2f} {rule:.2f} m {frame.right:.2f} {rule:.2f} l S", "0 G 0 g"
        )

    def _cut(self, text: str, width: float) -> Line:
        """One line of the head; what does not fit is seen to be cut."""
        lines = self._typesetter.lines(text, _HEAD, width - 2 * _HEAD.size)
        if len(lines) == 1:
            return lines[0]
        return self._typesetter.line(one_line(text)[: lines[0].length] + "……", _HEAD)

    def _draw_mark(self, paper: Paper) -> None:
        if not self._stamp.mark:
            return
        frame = self.frame
        line = self._typesetter.line(self._stamp.mark, _MARK)
        middle = (frame.left + frame.right) / 2
        top = frame.height - (10 if self._setting.official else 4.8) * MM
        left, width = middle - line.width / 2 - 6, line.width + 12
        paper.draw(f"q 1 g 1 w {left:.2f} {top - 17:.2f} {width:.2f} 18 re B Q")
        paper.write(line, _MARK, middle - line.width / 2, top)

    def _draw_foot(self, paper: Paper) -> None:
        top = self._foot_top()
        paper.draw(_GREY)
        for number, line in enumerate(self._foot):
            paper.write(line, _SMALL, self.frame.left, top - number * _SMALL.leading)
        paper.draw("0 g")
        if self._qr:
            paper.draw(self._qr)

    def page(self, canvas: Any, paper: Paper, number: int) -> None:
        """Begin a page: show the form, write the number."""
        canvas.doForm(_FORM)
        words = f"— {number} —"
        frame = self.frame
        if self._setting.official:
            # GB/T 9704: 7 mm under the type area; odd pages right, even left, one character in.
            line = self._typesetter.line(words, _OFFICIAL_NUMBER)
            top = 35 * MM - 7 * MM + 4
            if self._foot_top() > 28 * MM - _OFFICIAL_NUMBER.leading:
                top = frame.bottom - 2
            x = frame.right - 16 - line.width if number % 2 else frame.left + 16
            paper.write(line, _OFFICIAL_NUMBER, x, top)
        else:
            line = self._typesetter.line(words, _SHEET_NUMBER)
            x = (frame.left + frame.right - line.width) / 2
            paper.write(line, _SHEET_NUMBER, x, frame.bottom - 2 * MM)


def _joined(*words: str) -> str:
    return "    ".join(word for word in words if word)


def _qr_corner(frame: Frame) -> tuple[float, float]:
    return frame.right - _QR_SIDE, _PAPER_EDGE


def _watermark(text: str, typesetter: Typesetter, frame: Frame) -> list[str]:
    """Large pale letters along the paper's diagonal."""
    diagonal = hypot(frame.width, frame.height)
    natural = typesetter.line(text, Style(Role.HEI, 1, 1))
    size = min(140.0, 0.6 * diagonal / max(natural.width, 0.1))
    style = Style(Role.HEI, round(size, 1), size)
    line = typesetter.line(text, style)
    angle = atan2(frame.height, frame.width)
    along, up = -line.width / 2, -0.36 * size
    x = frame.width / 2 + along * cos(angle) - up * sin(angle)
    y = frame.height / 2 + along * sin(angle) + up * cos(angle)
    turn = f"{cos(angle):.4f} {sin(angle):.4f} {-sin(angle):.4f} {cos(angle):.4f} {x:.2f} {y:.2f} Tm"
    font = typesetter.lettering(Role.HEI).font(style.size)
    return [f"q 0.925 g BT {font} {turn} {line.ink} ET Q"]
