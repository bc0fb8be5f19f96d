"""One field of a form: label, editor, and one line under it for what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Field, Flag
from stationdesk.desk import Desk
from stationdesk.desktop.editors import editor_for
from stationdesk.desktop.fields.choices import FlagEditor
from stationdesk.desktop.tokens import looks
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import literal, words

_PROPOSED = QT_TRANSLATE_NOOP("desktop", "Filled in for you; change it if it is wrong.")

ChildRows = Callable[[str], tuple[tuple[int, str], ...]]


def with_mnemonic(title: str, key: str) -> str:
    """`title` for a label with a buddy, `key` being the letter of Alt+letter: 地点(&P), &Place."""
    shown = literal(title)
    if not key:
        return shown
    place = shown.casefold().find(key.casefold())
    if title.isascii() and place >= 0:
        return f"{shown[:place]}&{shown[place:]}"
    return f"{shown}(&{key.upper()})"


class FieldBox(QWidget):
    """One field of the form."""

    def __init__(self, desk: Desk, field: Field, parent: QWidget, rows: ChildRows | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._say = desk.say
        self.editor = editor_for(desk, field, self, rows(field.name) if rows and field.choices else None)
        self.touched = False
        self.proposed = False
        self._fault: Phrase | None = None
        title = desk.say(field.title)
        control = self.editor.control
        control.setObjectName(field.name)
        self.editor.setObjectName(f"{field.name}.editor")
        spoken = title if field.note is None else f"{title}. {desk.say(field.note)}"
        control.setAccessibleName(spoken)
        self.message = words("", "cap", self, name=f"{field.name}.message", wrap=True)
        self.message.setMinimumHeight(self.message.fontMetrics().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._label_row(title))
        column.addWidget(self.editor)
        column.addWidget(self.message)
        self.editor.edited.connect(self._edited)
        self.editor.hinted.connect(self._say_message)
        self._say_message()

    def _label_row(self, title: str) -> QHBoxLayout:
        field = self.field
        row = QHBoxLayout()
        row.setSpacing(8)
        is_flag = isinstance(field.kind, Flag)
        star = " *" if field.required and not is_flag else ""
        self.label = words("" if is_flag else with_mnemonic(title, field.key) + star, "field", self)
        self.label.setBuddy(self.editor.control)
        if isinstance(self.editor, FlagEditor):
            self.editor.box.setText(with_mnemonic(title, field.key))
        row.addWidget(self.label)
        if field.note is not None and not is_flag:
            row.addWidget(ElidedLabel(self._say(field.note), "cap", self), 1)
        else:
            row.addStretch(1)
        return row

    def read(self) -> Any:
        """The field's value; a fault is shown under it and raised again."""
        try:
            return self.editor.value()
        except StationError as why:
            self.show_fault(why.phrase)
            raise

    def show_fault(self, fault: Phrase | None) -> None:
        """Show what is wrong with the field, or that nothing is."""
        self._fault = fault
        self.editor.mark_faulty(fault is not None)
        self._say_message()

    def propose(self, value: Any) -> None:
        """Fill in a field nobody has touched."""
        if self.touched or self.editor.isAncestorOf(QApplication.focusWidget() or self):
            return
        self.editor.show_value(value)
        self.proposed = True
        self.show_fault(None)

    def check(self) -> None:
        """Show a fault of form as soon as the field is left."""
        if self.touched and self._fault is None and not self.editor.is_half_typed():
            try:
                self.editor.value()
            except StationError as why:
                self.show_fault(why.phrase)

    def _edited(self) -> None:
        self.touched, self.proposed = True, False
        if self._fault is not None:
            self.show_fault(None)
        self._say_message()

    def _say_message(self) -> None:
        below = self.field.note if isinstance(self.field.kind, Flag) else None
        hint = _PROPOSED if self.proposed else self.editor.hint() or below
        shown = self._fault or hint
        text = self._say(shown) if shown is not None else ""
        if text != self.message.text():
            self.message.setText(text)
            looks(self.message, "error" if self._fault else "cap")
            self.editor.control.setAccessibleDescription(text)
