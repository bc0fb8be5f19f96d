"""The fields of one action in two columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Field, Files, Prose, Rows, Secret
from stationdesk.desk import Desk
from stationdesk.desktop.field_box import ChildRows
from stationdesk.desktop.field_box import FieldBox as FieldBox
from stationdesk.desktop.tokens import SPACE_L, SPACE_XL
from stationdesk.desktop.widgets.plain import button, words

_FEW = 2  # so many fields are not worth hiding
_MORE = QT_TRANSLATE_NOOP("desktop", "More ({count})")
_LESS = QT_TRANSLATE_NOOP("desktop", "Less")
_MORE_TIP = QT_TRANSLATE_NOOP("desktop", "Show or hide the fields that are seldom needed")


class FormBody(QWidget):
    """All fields of an action. `edited` carries the name of the field a person changed.

    `rows(field)` are the record's own child rows for the fields that are closed to them.
    """

    edited = Signal(str)

    def __init__(
        self,
        desk: Desk,
        fields: tuple[Field, ...],
        parent: QWidget | None = None,
        rows: ChildRows | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = rows
        self.boxes: dict[str, FieldBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, 0, SPACE_XL, 0)
        column.setSpacing(4)
        extras = [one for one in fields if one.extra]
        if len(extras) <= _FEW:
            extras = []
        self._headings: list[tuple[QWidget, list[FieldBox]]] = []
        column.addWidget(self._grid([one for one in fields if one not in extras]))
        self.more: QPushButton | None = None
        if extras:
            self._add_more(column, extras)
        column.addStretch(1)
        self._sometimes = [box for box in self.boxes.values() if box.field.when is not None]
        self.show_asked()

    def _tell(self, name: str) -> None:
        self.show_asked()
        self.edited.emit(name)

    def show_asked(self) -> None:
        """Ask only for what the other values call for."""
        if self._sometimes:
            values = self.understood()
            for box in self._sometimes:
                box.setVisible(bool(box.field.when and box.field.when(values)))
            for heading, boxes in self._headings:
                heading.setHidden(all(box.isHidden() for box in boxes))

    def _add_more(self, column: QVBoxLayout, extras: list[Field]) -> None:
        say = self._desk.say
        less, many = say(_LESS), say(_MORE.filled(count=len(extras)))
        self.more = button(many, "more", say(_MORE_TIP), icon="caret-down", look="ghost", parent=self)
        self.more.setAutoDefault(False)
        self.more.setCheckable(True)
        self._extra = self._grid(extras)
        self._extra.hide()
        self.more.toggled.connect(self._extra.setVisible)
        self.more.toggled.connect(lambda shown, more=self.more: more.setText(less if shown else many))
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._extra)

    def _grid(self, fields: list[Field]) -> QWidget:
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(5)
        alone = len(fields) == 1
        grid.setColumnStretch(0, 1)
        if not alone:
            grid.setColumnStretch(1, 1)
        row, place = 0, 0
        under: list[FieldBox] = []
        for field in fields:
            if field.section is not None:
                row, place = row + (place > 0), 0
                heading = words(self._desk.say(field.section), "h2", holder)
                heading.setContentsMargins(0, 8 if row else 0, 0, 2)
                grid.addWidget(heading, row, 0, 1, 2)
                under = []
                self._headings.append((heading, under))
                row += 1
            box = FieldBox(self._desk, field, holder, self._rows)
            self.boxes[field.name] = box
            under.append(box)
            box.editor.edited.connect(lambda name=field.name: self._tell(name))
            wide = field.wide or isinstance(field.kind, Prose | Rows | Files) or alone
            if wide and place:
                row, place = row + 1, 0
            grid.addWidget(box, row, place, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            row, place = (row + 1, 0) if wide or place else (row, 1)
        return holder

    def read(self) -> dict[str, Any]:
        """Every field's value; raises StationError after showing every fault of form."""
        values: dict[str, Any] = {}
        faults: dict[str, Phrase] = {}
        for name, box in self.boxes.items():
            if box.isHidden():
                continue
            try:
                values[name] = box.read()
            except StationError as why:
                faults[name] = why.phrase
        if faults:
            raise StationError(next(iter(faults.values())), faults)
        return values

    def understood(self) -> dict[str, Any]:
        """Every field's value as far as it can be understood: what advice is asked with."""
        values: dict[str, Any] = {}
        for name, box in self.boxes.items():
            try:
                values[name] = box.editor.value()
            except StationError:
                values[name] = None
        return values

    def show_values(self, values: Mapping[str, Any], *, untouched_only: bool = False) -> None:
        """Show the program's values."""
        for name, value in values.items():
            box = self.boxes[name]
            if not (untouched_only and box.touched):
                box.editor.show_value(value)
                box.touched = box.touched and untouched_only
                box.proposed = False
                box.show_fault(None)
        self.show_asked()
        self._open_filled_extras()

    def typed(self) -> dict[str, Any]:
        """What stands in every field, letter for letter: a time filled in stays that time in a draft."""
        return {name: box.editor.typed() for name, box in self.boxes.items()}

    def touched(self) -> tuple[str, ...]:
        """The fields a person has changed, secrets apart: no draft may even be kept for their sake."""
        return tuple(
            name for name, box in self.boxes.items() if box.touched and not isinstance(box.field.kind, Secret)
        )

    def restore(self, typed: Mapping[str, Any], touched: Collection[str]) -> None:
        """Bring back what `typed` and `touched` gave."""
        for name, text in typed.items():
            if name in self.boxes:
                self.boxes[name].editor.restore(text)
                self.boxes[name].touched = name in touched
                self.boxes[name].show_fault(None)
        self.show_asked()
        self._open_filled_extras()

    def forget(self) -> None:
        """Nobody has touched anything: the next record begins."""
        self.drop_secrets()
        for box in self.boxes.values():
            box.touched = False

    def drop_secrets(self) -> None:
        """Forget the secrets that were typed."""
        for box in self.boxes.values():
            box.editor.drop_secret()

    def show_faults(self, faults: Mapping[str, Phrase]) -> FieldBox | None:
        """Show each fault under its field; the first faulty field is returned."""
        first: FieldBox | None = None
        for name, box in self.boxes.items():
            box.show_fault(faults.get(name))
            if name in faults:
                first = first or box
                if box.field.extra and self.more is not None:
                    self.more.setChecked(True)
        return first

    def _open_filled_extras(self) -> None:
        extras = (box for box in self.boxes.values() if box.field.extra)
        if self.more is not None and any(box.touched and not box.editor.is_blank() for box in extras):
            self.more.setChecked(True)
