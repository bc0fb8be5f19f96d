"""How the cells of a list look: a text, an ink, a side, and a line through what is voided."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from stationdesk.core.ledger import Amount, Column, Instant, Number
from stationdesk.desktop.tokens import theme

NUMBER = "number"
# Compared as ints: comparing the enums would double the time of a repaint.
DISPLAY, FONT, ALIGNMENT, FOREGROUND = int(Qt.ItemDataRole.DisplayRole), 6, 7, 9
ASKED = (FONT, ALIGNMENT, FOREGROUND, 10, 1, DISPLAY, 8)
"""What a delegate asks of every cell, in this order (QStyledItemDelegate::initStyleOption of Qt 6)."""
_FONT, _SIDE, _INK, _TEXT = (ASKED.index(role) for role in (FONT, ALIGNMENT, FOREGROUND, DISPLAY))
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
Index = QModelIndex | QPersistentModelIndex


class PaintedCells(QAbstractTableModel):
    """Answers a delegate's seven questions in one call: each call from Qt costs more than its answer."""

    _texts: dict[int, list[str]]
    _voided: set[int]
    _inks: list[QBrush | None]
    _sides: list[int | None]

    def painted(self, index: Index, role: int) -> Any:
        """A cell's text, ink, side or font; None for any other role."""
        row, column = index.row(), index.column()
        if role == DISPLAY:
            texts = self._texts.get(row)
            if texts is None:
                texts = self._write(row)
            return texts[column] if texts else None
        if role == FOREGROUND:
            ink = self._inks[column]
            return self._muted if ink is None and row in self._voided else ink
        if role == ALIGNMENT:
            return self._sides[column]
        return self._struck if role == FONT and row in self._voided else None

    def multiData(self, index: Index, span: Any) -> None:
        """The same for a delegate, whose values are still those of the cell it asked for before."""
        if span.size() != len(ASKED):
            super().multiData(index, span)
            return
        row, column = index.row(), index.column()
        texts = self._texts.get(row)
        if texts is None:
            texts = self._write(row)
        ink, side, voided = self._inks[column], self._sides[column], row in self._voided
        if voided and ink is None:
            ink = self._muted
        span[_TEXT].setData(texts[column] if texts else "")
        # Written out, and not by a function for each: that would cost what asking once saves.
        if ink is None:
            span[_INK].clearData()
        else:
            span[_INK].setData(ink)
        if side is None:
            span[_SIDE].clearData()
        else:
            span[_SIDE].setData(side)
        if voided:
            span[_FONT].setData(self._struck)
        else:
            span[_FONT].clearData()

    def _write(self, row: int) -> list[str]:
        raise NotImplementedError

    def _dress(self, columns: tuple[Column, ...]) -> None:
        self._muted = QBrush(QColor(theme().text3))
        self._struck = QFont()
        self._struck.setStrikeOut(True)
        quiet = QBrush(QColor(theme().text2))
        self._inks = [
            quiet if one.name == NUMBER or isinstance(one.kind, Instant) else None for one in columns
        ]
        self._sides = [_RIGHT if isinstance(one.kind, Number | Amount) else None for one in columns]
