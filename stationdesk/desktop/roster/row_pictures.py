"""Rows of the board painted once for what stands in them: a repaint then only lays out pictures."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtGui import QPainter, QPixmap

from stationdesk.desktop.tokens import theme

Paint = Callable[[QPainter, int], None]


class RowPictures:
    """One picture a row. `paint` draws a row at the origin of its painter."""

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._shown: list[Hashable] = []
        self._pictures: list[QPixmap | None] = []
        self._key: object = None

    def show(self, contents: Sequence[Hashable]) -> None:
        """What the rows hold now; a row that holds the same keeps its picture."""
        kept = dict(enumerate(zip(self._shown, self._pictures, strict=True)))
        self._pictures = [
            picture if row in kept and (was := kept[row])[0] == content and (picture := was[1]) else None
            for row, content in enumerate(contents)
        ]
        self._shown = list(contents)

    def row(self, number: int, width: int, height: int, ratio: float, look: Hashable = None) -> QPixmap:
        """A row's picture; `look` is whatever else it depends on for all rows alike."""
        key = (width, height, ratio, theme().name, look)
        if key != self._key:
            self._key, self._pictures = key, [None] * len(self._shown)
        picture = self._pictures[number]
        if picture is None:
            picture = QPixmap(max(round(width * ratio), 1), round(height * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(theme().card)
            painter = QPainter(picture)
            self._paint(painter, number)
            painter.end()
            self._pictures[number] = picture
        return picture
