"""What every panel of the settings begins and ends with: its title, what it is for, and its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.widgets.plain import words


def column_of(panel: QWidget, title: str, explained: str) -> QVBoxLayout:
    """The panel's column; the title and the explanation stand in it already."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
    column.setSpacing(SPACE_S)
    column.addLayout(head(panel, title, explained))
    return column


def head(panel: QWidget, title: str, explained: str = "") -> QVBoxLayout:
    """The title, and what the panel is for."""
    lines = QVBoxLayout()
    lines.setSpacing(SPACE_S)
    lines.addWidget(words(title, "h2", panel))
    if explained:
        lines.addWidget(words(explained, "sub", panel, wrap=True))
    return lines


def foot(seldom: tuple[QWidget, ...], often: tuple[QWidget, ...]) -> QHBoxLayout:
    """Buttons below the panel: what is seldom wanted at the left, the main one last at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(0, SPACE_M, 0, 0)
    row.setSpacing(SPACE_S)
    for each in seldom:
        row.addWidget(each)
    row.addStretch(1)
    for each in often:
        row.addWidget(each)
    return row
