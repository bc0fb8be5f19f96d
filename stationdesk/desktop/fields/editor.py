"""What every editor of a value owes the form that holds it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from stationdesk.core.i18n import Phrase


class Editor(QWidget):
    """Edits one value. `edited` tells that a person changed it, never that the program did.

    `control` is the widget that takes the keyboard.
    """

    edited = Signal()
    hinted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control: QWidget = self
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def hold(self, control: QWidget, *beside: QWidget) -> None:
        """Take the widget that is typed into, and what stands to its right."""
        self.control = control
        self._row.addWidget(control, 1)
        for widget in beside:
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(control)

    def value(self) -> Any:
        """What an action is handed; None (or an empty tuple) when nothing was given.

        Raises StationError with one sentence when what was typed cannot be understood.
        """
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value of the program's; not an edit."""
        raise NotImplementedError

    def take(self, value: Any) -> None:
        """Take a value made for this field elsewhere; an edit."""
        self.show_value(value)
        self.edited.emit()
        self.control.setFocus()

    def typed(self) -> Any:
        """What stands in the editor, letter for letter, as plain JSON: what a draft keeps."""
        raise NotImplementedError

    def restore(self, typed: Any) -> None:
        """Bring back what `typed` gave; not an edit."""
        raise NotImplementedError

    def hint(self) -> Phrase | None:
        """How what is typed is understood, shown beside it while there is no fault."""
        return None

    def is_blank(self) -> bool:
        """Whether nothing at all stands in the editor."""
        return not self.typed()

    def is_half_typed(self) -> bool:
        """Whether it is too early to judge what stands in the editor."""
        return False

    def drop_secret(self) -> None:
        """Forget what nobody may find again once the form is closed."""

    def mark_faulty(self, faulty: bool) -> None:
        """Draw the control as wrong, or no longer."""
        if self.control.property("error") == faulty:
            return
        self.control.setProperty("error", faulty)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
