"""The block of cells on the clipboard, whoever put it there."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.sheets.cells import Cell
from stationdesk.sheets.clipboard_table import block_of

_EMPTY = QT_TRANSLATE_NOOP(
    "desktop", "There is nothing to paste: copy the cells in WPS or Excel first (Ctrl+C)."
)
_PICTURE = QT_TRANSLATE_NOOP(
    "desktop", "A picture is on the clipboard, not cells: copy the cells in WPS or Excel (Ctrl+C)."
)
_FILES = QT_TRANSLATE_NOOP(
    "desktop", "A file is on the clipboard, not cells: use “Import”, or open it and copy the cells."
)


def clipboard_cells() -> list[list[Cell]]:
    """The cells, row by row; RuleBroken says what is there instead."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is None:  # an empty clipboard, on some systems
        raise RuleBroken(_EMPTY)
    cells = block_of(data.text() if data.hasText() else "", data.html() if data.hasHtml() else "")
    if data.hasUrls() or not cells:
        raise RuleBroken(_instead(data))
    return cells


def _instead(data: QMimeData) -> Phrase:
    if data.hasUrls():
        return _FILES
    return _PICTURE if data.hasImage() else _EMPTY
