"""Lanes: what is overdue, due today, due this week, side by side; a tile opens its record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import MOST_TILES, Lane, Lanes, Tile, Tone
from stationdesk.desktop.boards.painted import RADIUS, Painted, Spot, elided, sized
from stationdesk.desktop.tokens import BODY, CAPTION, STRONG, theme, tone_colours

LEAST_LANE, GAP = 230, 12
HEAD, TILE, BETWEEN, MORE = 40, 52, 6, 32
_AND_MORE = QT_TRANSLATE_NOOP("desktop", "and {count} more …")
_ALL = QT_TRANSLATE_NOOP("desktop", "{title}: {number}, open as a list")
_NONE = QT_TRANSLATE_NOOP("desktop", "Nothing here.")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LanesPicture(Painted):
    """Paints Lanes; where they do not fit side by side they go on below."""

    def __init__(
        self, say: Say, clock: Callable[[], datetime], lanes: Lanes, spoken: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(spoken, parent)
        self._say, self._clock, self._lanes = say, clock, lanes.lanes
        self.setObjectName("board.lanes")
        self.settle()

    # --- where things lie ---

    def _across(self, width: int) -> int:
        return max(1, min(len(self._lanes), (width + GAP) // (LEAST_LANE + GAP)))

    def _rows(self, width: int) -> list[tuple[Lane, ...]]:
        across = self._across(width)
        return [self._lanes[first : first + across] for first in range(0, len(self._lanes), across)]

    def tall(self, width: int) -> int:
        rows = self._rows(width)
        return sum(max(map(_height, row)) for row in rows) + GAP * max(len(rows) - 1, 0)

    def _places(self) -> list[tuple[Lane, QRectF]]:
        across = self._across(self.width())
        wide = (self.width() - GAP * (across - 1)) / across
        found, top = [], 0.0
        for row in self._rows(self.width()):
            high = max(map(_height, row))
            for place, lane in enumerate(row):
                found.append((lane, QRectF(place * (wide + GAP), top, wide, high)))
            top += high + GAP
        return found

    def arrange(self) -> list[Spot]:
        spots = []
        for lane, ground in self._places():
            if lane.rows is not None:
                said = self._say(_ALL.filled(title=lane.title, number=lane.number))
                spots.append(Spot(_head(ground), lane.rows, said))
            spots += [
                Spot(_place(ground, place), (tile.ledger, tile.record), self._told(tile))
                for place, tile in enumerate(_shown(lane))
            ]
            if _hidden(lane) and lane.rows is not None:
                spots.append(Spot(_more(ground, lane), lane.rows, self._say(_more_words(lane))))
        return spots

    # --- painting ---

    def draw(self, painter: QPainter) -> None:
        for lane, ground in self._places():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().sunken))
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
            self._draw_head(painter, lane, _head(ground))
            for place, tile in enumerate(_shown(lane)):
                if self.shows(_place(ground, place)):
                    self._draw_tile(painter, tile, _place(ground, place))
            self._draw_end(painter, lane, ground)

    def _draw_head(self, painter: QPainter, lane: Lane, head: QRectF) -> None:
        ink, tint = tone_colours(lane.tone if lane.number else Tone.MUTE)
        if self.lights(head):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().hover))
            painter.drawRoundedRect(head, RADIUS, RADIUS)
        painter.setFont(sized(self.font(), STRONG, strong=True))
        number = str(lane.number)
        wide = painter.fontMetrics().horizontalAdvance(number) + 20
        pill = QRectF(head.right() - wide - 8, head.center().y() - 12, wide, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(pill, 12, 12)
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, number)
        words = head.adjusted(12, 0, -wide - 16, 0)
        painter.setPen(QColor(theme().text))
        painter.drawText(words, _LEFT, elided(painter, self._say(lane.title), words.width()))

    def _draw_tile(self, painter: QPainter, tile: Tile, card: QRectF) -> None:
        colours, (ink, _) = theme(), tone_colours(tile.tone)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.hover if self.lights(card) else colours.card))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.drawRoundedRect(QRectF(card.left(), card.top() + 6, 3, card.height() - 12), 1.5, 1.5)
        inner = card.adjusted(12, 4, -10, -4)
        upper = inner.adjusted(0, 0, 0, -TILE / 2 + 6) if tile.note is not None else inner
        lower = inner.adjusted(0, TILE / 2 - 4, 0, 0)
        painter.setFont(sized(self.font(), CAPTION, strong=True))
        left = self._left(tile)
        wide = painter.fontMetrics().horizontalAdvance(left) + 8 if left else 0
        painter.setPen(QColor(ink))
        painter.drawText(upper, _RIGHT, left)
        painter.setFont(sized(self.font(), BODY))
        painter.setPen(QColor(colours.text))
        painter.drawText(upper, _LEFT, elided(painter, self._say(tile.title), upper.width() - wide))
        if tile.note is not None:
            painter.setFont(sized(self.font(), CAPTION))
            painter.setPen(QColor(colours.text2))
            note = self._say(tile.note).replace("\n", " ")
            painter.drawText(lower, _LEFT, elided(painter, note, lower.width()))

    def _draw_end(self, painter: QPainter, lane: Lane, ground: QRectF) -> None:
        end = _more(ground, lane)
        if _hidden(lane):
            painter.setFont(sized(self.font(), BODY, strong=self.lights(end)))
            painter.setPen(QColor(theme().accent))
            painter.drawText(end, Qt.AlignmentFlag.AlignCenter, self._say(_more_words(lane)))
        elif not lane.tiles:
            painter.setFont(sized(self.font(), BODY))
            painter.setPen(QColor(theme().text3))
            painter.drawText(end, Qt.AlignmentFlag.AlignCenter, self._say(_NONE))

    # --- words ---

    def _left(self, tile: Tile) -> str:
        return self._say(display.countdown(tile.day, self._clock())) if tile.day is not None else ""

    def _told(self, tile: Tile) -> str:
        parts = [self._say(tile.title), self._say(tile.note) if tile.note else "", self._left(tile)]
        return "\n".join(part for part in parts if part)


def _shown(lane: Lane) -> tuple[Tile, ...]:
    return lane.tiles[:MOST_TILES]


def _hidden(lane: Lane) -> int:
    return max(lane.number - len(_shown(lane)), 0)


def _more_words(lane: Lane) -> Phrase:
    return _AND_MORE.filled(count=_hidden(lane))


def _height(lane: Lane) -> int:
    end = MORE if _hidden(lane) or not lane.tiles else 0
    return HEAD + len(_shown(lane)) * (TILE + BETWEEN) + end + 8


def _head(ground: QRectF) -> QRectF:
    return QRectF(ground.left(), ground.top(), ground.width(), HEAD)


def _place(ground: QRectF, place: int) -> QRectF:
    top = ground.top() + HEAD + place * (TILE + BETWEEN)
    return QRectF(ground.left() + 8, top, ground.width() - 16, TILE)


def _more(ground: QRectF, lane: Lane) -> QRectF:
    top = ground.top() + HEAD + len(_shown(lane)) * (TILE + BETWEEN)
    return QRectF(ground.left() + 8, top, ground.width() - 16, MORE)
