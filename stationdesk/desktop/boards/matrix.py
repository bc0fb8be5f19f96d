"""A matrix: groups down, states across, each cell a number one can open; the headings stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Cell, Fact, Heading, Matrix, Tone
from stationdesk.desktop.boards.painted import RADIUS, Painted, Spot, elided, sized
from stationdesk.desktop.tokens import BODY, SECONDARY, theme, tone_colours

HEAD, ROW, GAP = 36, 36, 4
LEAST_COLUMN, MOST_COLUMN = 68, 190
_WORDS = 0.34
_LEAST_WORDS, _MOST_WORDS = 110, 320
_EMPTY = QT_TRANSLATE_NOOP("desktop", "Nothing here.")
_OF = QT_TRANSLATE_NOOP("desktop", "{number}/{of}")
_SPOKEN = QT_TRANSLATE_NOOP("desktop", "{row}, {column}: {count}")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class MatrixPicture(Painted):
    """Paints a Matrix whose headings are words by now."""

    def __init__(self, say: Say, matrix: Matrix, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(spoken, parent)
        self._matrix = matrix
        self._say = say
        self._rows = [_said(say, one) for one in matrix.rows]
        self._columns = [_said(say, one) for one in matrix.columns]
        self._head = 0.0
        self._measured = (-1, 0.0, 0.0)
        self.setObjectName("board.matrix")
        self.settle()

    def keep_head_at(self, top: int) -> None:
        """Where the visible part begins: there the columns' headings stand."""
        self._head = float(max(min(top, self.height() - HEAD - ROW), 0))
        self.update()

    # --- where things lie ---

    def tall(self, width: int) -> int:
        return HEAD + max(len(self._rows), 1) * (ROW + GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WORDS + len(self._columns) * (LEAST_COLUMN + GAP), self.tall(0))

    def _widths(self) -> tuple[float, float]:
        """(the rows' headings, a column): the headings as wide as they need and the columns leave."""
        if self._measured[0] != self.width():
            metrics = QFontMetrics(sized(self.font(), BODY))
            needed = max((metrics.horizontalAdvance(words) for words in self._rows), default=0) + 16
            left = self.width() - len(self._columns) * (LEAST_COLUMN + GAP)
            most = min(max(self.width() * _WORDS, _LEAST_WORDS), _MOST_WORDS)
            words = max(min(needed, most, left), _LEAST_WORDS)
            room = (self.width() - words) / max(len(self._columns), 1) - GAP
            self._measured = (self.width(), words, max(min(room, MOST_COLUMN), 1.0))
        return self._measured[1], self._measured[2]

    def _place(self, row: int, column: int) -> QRectF:
        words, wide = self._widths()
        return QRectF(words + GAP + column * (wide + GAP), HEAD + row * (ROW + GAP), wide, ROW)

    def arrange(self) -> list[Spot]:
        return [
            Spot(self._place(row, column), cell.rows, self._told(row, column, cell))
            for row, cells in enumerate(self._matrix.cells)
            for column, cell in enumerate(cells)
            if cell is not None and cell.rows is not None
        ]

    # --- painting ---

    def draw(self, painter: QPainter) -> None:
        colours, (words, _) = theme(), self._widths()
        painter.setFont(sized(self.font(), BODY))
        for row, title in enumerate(self._rows):
            line = QRectF(0, HEAD + row * (ROW + GAP), words - 8, ROW)
            if not self.shows(line):
                continue
            painter.setPen(QColor(colours.text))
            painter.drawText(line, _LEFT, elided(painter, title, line.width()))
        for row, cells in enumerate(self._matrix.cells):
            for column, cell in enumerate(cells):
                place = self._place(row, column)
                if cell is not None and self.shows(place):
                    self._draw_cell(painter, cell, place)
        if not self._rows:
            painter.setPen(QColor(colours.text3))
            painter.drawText(QRectF(0, HEAD, self.width(), ROW), _CENTRE, self._say(_EMPTY))
        self._draw_head(painter)

    def _draw_cell(self, painter: QPainter, cell: Cell, place: QRectF) -> None:
        colours = theme()
        ink, ground = tone_colours(cell.tone if cell.number else Tone.MUTE)
        painter.setPen(QPen(QColor(ink), 1) if self.lights(place) else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground if cell.number or cell.of else colours.sunken))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        if cell.of:
            done = place.adjusted(8, ROW - 7, -8, -4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.line2))
            painter.drawRoundedRect(done, 1.5, 1.5)
            painter.setBrush(QColor(ink))
            done.setWidth(done.width() * min(cell.number / cell.of, 1.0))
            painter.drawRoundedRect(done, 1.5, 1.5)
        painter.setFont(sized(self.font(), BODY, strong=bool(cell.number)))
        painter.setPen(QColor(ink if cell.number or cell.of else colours.text3))
        painter.drawText(place.adjusted(0, 0, 0, -4 if cell.of else 0), _CENTRE, self._count(cell))

    def _draw_head(self, painter: QPainter) -> None:
        colours = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.card))
        painter.drawRect(QRectF(0, self._head, self.width(), HEAD))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, int(self._head) + HEAD - 2, self.width(), int(self._head) + HEAD - 2)
        painter.setPen(QColor(colours.text2))
        painter.setFont(sized(self.font(), SECONDARY, strong=True))
        for column, title in enumerate(self._columns):
            place = self._place(0, column)
            place.moveTop(self._head)
            painter.drawText(place.adjusted(0, 0, 0, -4), _CENTRE, elided(painter, title, place.width()))

    def _count(self, cell: Cell) -> str:
        if cell.of is None:
            return str(cell.number)
        return self._say(_OF.filled(number=cell.number, of=cell.of))

    def _told(self, row: int, column: int, cell: Cell) -> str:
        named = _SPOKEN.filled(row=self._rows[row], column=self._columns[column], count=self._count(cell))
        return self._say(named)


def _said(say: Say, heading: Heading) -> str:
    assert not isinstance(heading, Fact), "the desk has turned it into words"
    phrase: Phrase = heading
    return say(phrase)
