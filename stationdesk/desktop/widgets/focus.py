"""Giving the keyboard back to a widget that may be gone by then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def give_back(widget: QWidget | None) -> bool:
    """Focus `widget` if it still exists and is on screen; whether it did."""
    if widget is None or not isValid(widget) or not widget.isVisible():
        return False
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
