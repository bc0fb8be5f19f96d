"""What every page carries so that a sheet can be answered for: whose, which period, counted how,
made by whom, from which records, its number, and the anchor as text and as a QR code.

All but the number is the same on every page, so it is drawn once, as a form the pages show.
"""

from __future__ import annotations

from math import atan2, cos, hypot, sin

from stationdesk.core.document import Document
from stationdesk.printing.fonts import Role
from stationdesk.printing.lettering import Line, Style, Typesetter
from stationdesk.printing.page import MM, Frame, Setting, written
from stationdesk.printing.pdf_file import PdfFile
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
_BESIDE_FOOT = 1 * MM  # what stays free above the foot where the number stands beside it
_NUMBER_WIDTH = 16 * MM
_GREY = "0.3 g"
_SHORT_MARK = 6  # characters
_MOST_LINES = 12  # of the foot; a longer counting rule belongs into the report


class Furniture:
    """Draws the form before the first page, and shows it on each with the page's number."""

    def __init__(self, document: Document, typesetter: Typesetter, frame: Frame, setting: Setting) -> None:
        stamp = self._stamp = document.stamp
        self._name = document.title
        if stamp.station not in document.title:
            self._name = f"{stamp.station}　{document.title}"
        self._typesetter = typesetter
        self._setting = setting
        self._qr = "" if not stamp.anchor else qr_operators(stamp.anchor, *_qr_corner(frame), _QR_SIDE)
        self._foot = self._foot_lines(frame)
        number = _BESIDE_FOOT if self._beside else _NUMBER_HEIGHT
        self.frame = frame._replace(bottom=max(frame.bottom, self._foot_top() + number))

    @property
    def _beside(self) -> bool:
        """Whether the page's number stands beside its foot: where every millimetre of height counts."""
        return not (self._setting.headed or self._setting.official)

    def _foot_lines(self, frame: Frame) -> list[Line]:
        stamp = self._stamp
        first = () if self._setting.headed else (stamp.station, stamp.period)
        rows = (
            _joined(*first, stamp.counting_rule),
            _joined(stamp.made_by, stamp.data_as_of, stamp.program),
            stamp.anchor,
        )
        measure = frame.measure - (_QR_SIDE + 5 * MM if self._qr else 0)
        measure -= _NUMBER_WIDTH if self._beside else 0
        lines = [line for row in rows if row for line in self._typesetter.lines(row, _SMALL, measure)]
        if len(lines) > _MOST_LINES:
            lines[_MOST_LINES - 2 : -1] = [self._typesetter.line("……", _SMALL)]
        return lines

    def _foot_top(self) -> float:
        text = len(self._foot) * _SMALL.leading
        return _PAPER_EDGE + max(text, _QR_SIDE if self._qr else 0)

    def begin(self, file: PdfFile) -> None:
        """Draw what all pages share, as a form of the file."""
        operators = self._head() if self._setting.headed else []
        operators += [*self._mark(), *self._foot_operators()]
        if self._stamp.watermark:
            operators = [_watermark(self._stamp.watermark, self._typesetter, self.frame), *operators]
        self._show = file.share(operators)

    def page(self, number: int) -> list[str]:
        """What a page begins with: the form, and its number."""
        words = f"— {number} —"
        frame = self.frame
        if self._beside:
            line = self._typesetter.line(words, _SHEET_NUMBER)
            x = frame.right - (_QR_SIDE + 3 * MM if self._qr else 0) - line.width
            return [self._show, self._written(line, _SHEET_NUMBER, x, self._foot_top())]
        if not self._setting.official:
            line = self._typesetter.line(words, _SHEET_NUMBER)
            x = (frame.left + frame.right - line.width) / 2
            return [self._show, self._written(line, _SHEET_NUMBER, x, frame.bottom - 2 * MM)]
        # GB/T 9704: 7 mm under the type area; odd pages right, even left, one character in.
        line = self._typesetter.line(words, _OFFICIAL_NUMBER)
        top = 28 * MM + 4
        if self._foot_top() > 28 * MM - _OFFICIAL_NUMBER.leading:
            top = frame.bottom - 2
        x = frame.right - 16 - line.width if number % 2 else frame.left + 16
        return [self._show, self._written(line, _OFFICIAL_NUMBER, x, top)]

    def _written(self, line: Line, style: Style, x: float, top: float) -> str:
        return written(self._typesetter, line, style, x, top)

    def _head(self) -> list[str]:
        frame = self.frame
        top = frame.height - 6.5 * MM
        half = frame.measure * ((1 - self._mark_share) / 2 if self._stamp.mark else 0.46)
        left = self._cut(self._name, half)
        right = self._cut(self._stamp.period, half)
        rule = frame.height - 11.5 * MM
        return [
            _GREY,
            self._written(left, _HEAD, frame.left, top),
            self._written(right, _HEAD, frame.right - right.width, top),
            f"0.6 G 0.5 w {frame.left:.2f} {rule:.2f} m {frame.right:.2f} {rule:.2f} l S 0 G 0 g",
        ]

    def _cut(self, text: str, width: float, style: Style = _HEAD) -> Line:
        """One line; what does not fit is seen to be cut."""
        lines = self._typesetter.lines(text, style, width - 2 * style.size)
        if len(lines) == 1:
            return lines[0]
        return self._typesetter.line(one_line(text)[: lines[0].length] + "……", style)

    @property
    def _mark_share(self) -> float:
        """How much of the head's width the mark may take: more for two words than for one."""
        return 0.2 if len(self._stamp.mark) <= _SHORT_MARK else 0.28

    def _mark(self) -> list[str]:
        if not self._stamp.mark:
            return []
        frame = self.frame
        line = self._cut(self._stamp.mark, self._mark_share * frame.measure + 2 * _MARK.size, _MARK)
        middle = (frame.left + frame.right) / 2
        if self._beside:  # the title stands where the mark would
            middle = frame.left + line.width / 2 + 6
        top = frame.height - (10 if self._setting.official else 4.8) * MM
        left, width = middle - line.width / 2 - 6, line.width + 12
        return [
            f"q 1 g 1 w {left:.2f} {top - 17:.2f} {width:.2f} 18 re B Q",
            self._written(line, _MARK, middle - line.width / 2, top),
        ]

    def _foot_operators(self) -> list[str]:
        top = self._foot_top()
        lines = [
            self._written(line, _SMALL, self.frame.left, top - number * _SMALL.leading)
            for number, line in enumerate(self._foot)
        ]
        return [_GREY, *lines, "0 g", self._qr]


def _joined(*words: str) -> str:
    return "    ".join(word for word in words if word)


def _qr_corner(frame: Frame) -> tuple[float, float]:
    return frame.right - _QR_SIDE, _PAPER_EDGE


def _watermark(text: str, typesetter: Typesetter, frame: Frame) -> str:
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
    return f"q 0.925 g BT {font} {turn} {line.ink} ET Q"
