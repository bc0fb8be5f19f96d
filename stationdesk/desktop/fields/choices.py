"""Editors of what is fixed in the program: yes or no, and one of a few words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from stationdesk.core.i18n import Say
from stationdesk.core.ledger import Choice, OneOf
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.typed_lines import is_plain_enter
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.plain import literal


class TickBox(QCheckBox):
    """A check box: Space ticks, Enter goes on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event):
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class FlagEditor(Editor):
    """Yes or no; carries its own title beside the box."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = TickBox(title, self)
        self.box.clicked.connect(lambda: self.edited.emit())
        self.hold(self.box)

    def value(self) -> Any:
        return self.box.isChecked()

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))

    def typed(self) -> Any:
        return self.box.isChecked()

    def restore(self, typed: Any) -> None:
        self.box.setChecked(bool(typed))


class TicksEditor(Editor):
    """A tuple of members of a Choice, one box each in the Choice's order; Space ticks, Tab goes on."""

    def __init__(self, kind: OneOf, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=10)
        self._boxes: dict[Choice, TickBox] = {}
        for member in kind.choice:
            box = TickBox(literal(say(member.label)), holder)
            box.setObjectName(f"tick.{member.code}")
            box.setAccessibleName(say(member.label))
            box.clicked.connect(lambda: self.edited.emit())
            flow.addWidget(box)
            self._boxes[member] = box
        self.hold(holder)
        self.control = next(iter(self._boxes.values()))
        self.setFocusProxy(self.control)

    def value(self) -> Any:
        return tuple(member for member, box in self._boxes.items() if box.isChecked())

    def show_value(self, value: Any) -> None:
        self.restore([one.code for one in value or ()])

    def typed(self) -> Any:
        return [member.code for member in self.value()]

    def restore(self, typed: Any) -> None:
        for member, box in self._boxes.items():
            box.setChecked(member.code in (typed or ()))


class ChoiceBox(QComboBox):
    """A drop-down that a wheel over a scrolling form does not change; letters jump, Enter goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain_enter(event):
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class RowEditor(Editor):
    """One of a record's own child rows, by its id."""

    def __init__(self, rows: tuple[tuple[int, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox(self)
        self.box.addItem("", None)
        for row, shown in rows:
            self.box.addItem(shown, row)
        self.box.activated.connect(lambda _: self.edited.emit())
        self.hold(self.box)

    def value(self) -> Any:
        return self.box.currentData()

    def show_value(self, value: Any) -> None:
        self.box.setCurrentIndex(max(self.box.findData(value), 0))

    def typed(self) -> Any:
        return self.box.currentData()

    def restore(self, typed: Any) -> None:
        self.show_value(typed)


class ChoiceEditor(Editor):
    """One member of a Choice."""

    def __init__(self, kind: OneOf, say: Say, *, required: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = kind.choice
        self.box = ChoiceBox(self)
        self.box.addItem("", None)
        for member in kind.choice:
            self.box.addItem(say(member.label), member.code)
        self._required = required
        self.box.activated.connect(lambda _: self.edited.emit())
        self.box.currentIndexChanged.connect(self._forget_blank)
        self.hold(self.box)

    def value(self) -> Any:
        code = self.box.currentData()
        return next((member for member in self._choice if member.code == code), None)

    def show_value(self, value: Any) -> None:
        self._show_code(value.code if isinstance(value, Choice) else value)

    def typed(self) -> Any:
        return self.box.currentData()

    def restore(self, typed: Any) -> None:
        self._show_code(typed)

    def _show_code(self, code: Any) -> None:
        place = self.box.findData(code)
        self.box.setCurrentIndex(max(place, 0))

    def _forget_blank(self, index: int) -> None:
        """A required choice cannot be taken back to nothing once it is made."""
        if self._required and index > 0 and self.box.itemData(0) is None:
            self.box.removeItem(0)
