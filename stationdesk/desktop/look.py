"""Light or dark: as chosen, or as the computer is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def look_of(chosen: str) -> str:
    """light or dark; "system" follows the computer."""
    if chosen in {"light", "dark"}:
        return chosen
    dark = QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"
