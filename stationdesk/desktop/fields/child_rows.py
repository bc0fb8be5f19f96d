"""Editor of child rows: a small grid whose cells are the editors of the row's own fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import Field, Flag, Number, Reference, Rows
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.widgets.plain import button, words

_ADD_ROW = QT_TRANSLATE_NOOP("desktop", "Add a row")
_REMOVE_ROW = QT_TRANSLATE_NOOP("desktop", "Remove row {number}")
_IN_ROW = QT_TRANSLATE_NOOP("desktop", "Row {number}: {why}")
_CELL = QT_TRANSLATE_NOOP("desktop", "{field}, row {number}")
_NEEDED = QT_TRANSLATE_NOOP("desktop", "please fill in {field}")

EditorOf = Callable[[Field, QWidget], Editor]


class RowsEditor(Editor):
    """A tuple of mappings. Rows left wholly blank do not count."""

    def __init__(self, kind: Rows, say: Say, editor_of: EditorOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = kind.fields
        self._say = say
        self._editor_of = editor_of
        self._rows: list[dict[str, Editor]] = []
        self._removers: list[QPushButton] = []
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        column.addLayout(self._grid)
        self.adder = button(say(_ADD_ROW), "rows.add", "", icon="plus", look="ghost", parent=body)
        self.adder.setAutoDefault(False)
        self.adder.clicked.connect(self._add_by_hand)
        line = QHBoxLayout()
        line.addWidget(self.adder)
        line.addStretch(1)
        column.addLayout(line)
        self.hold(body)
        self.control = self.adder
        self.setFocusProxy(self.adder)
        self._titles: list[QLabel] = []
        self._show_titles()

    def value(self) -> Any:
        return tuple(self._read(row, number) for number, row in self._filled())

    def show_value(self, value: Any) -> None:
        self._set_count(len(value or ()))
        for editors, row in zip(self._rows, value or (), strict=True):
            for name, editor in editors.items():
                editor.show_value(row.get(name))

    def typed(self) -> Any:
        return [{name: one.typed() for name, one in row.items()} for _, row in self._filled()]

    def restore(self, typed: Any) -> None:
        self._set_count(len(typed or ()))
        for editors, row in zip(self._rows, typed or (), strict=True):
            for name, editor in editors.items():
                editor.restore(row.get(name))

    def set_object_names(self, name: str) -> None:
        """Name the grid's parts after the field, for tests and accessibility."""
        self.adder.setObjectName(f"{name}.add")

    def _filled(self) -> list[tuple[int, dict[str, Editor]]]:
        numbered = list(enumerate(self._rows, start=1))
        return [
            (number, row) for number, row in numbered if any(_says_something(one) for one in row.values())
        ]

    def _read(self, row: Mapping[str, Editor], number: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for field in self._fields:
            try:
                values[field.name] = row[field.name].value()
                if field.required and values[field.name] in (None, ()):
                    raise StationError(_NEEDED.filled(field=field.title))
            except StationError as why:
                raise StationError(_IN_ROW.filled(number=number, why=why.phrase)) from why
        return values

    def _show_titles(self) -> None:
        for place, field in enumerate(self._fields):
            title = words(self._say(field.title) + (" *" if field.required else ""), "cap", self)
            self._grid.addWidget(title, 0, place)
            self._grid.setColumnStretch(place, _stretch(field))
            title.hide()
            self._titles.append(title)

    def _set_count(self, count: int) -> None:
        while len(self._rows) > count:
            self._remove(len(self._rows) - 1)
        while len(self._rows) < count:
            self._append()

    def _append(self) -> None:
        number = len(self._rows) + 1
        row: dict[str, Editor] = {}
        for place, field in enumerate(self._fields):
            editor = self._editor_of(field, self)
            cell = _CELL.filled(field=field.title, number=number)
            editor.control.setAccessibleName(self._say(cell))
            editor.control.setObjectName(f"{self.objectName()}.{number}.{field.name}")
            editor.show_value(None if callable(field.default) else field.default)
            editor.edited.connect(self.edited)
            self._grid.addWidget(editor, number, place)
            row[field.name] = editor
        self._rows.append(row)
        self._removers.append(self._remover(number))
        self._grid.addWidget(self._removers[-1], number, len(self._fields))
        self._titles_shown(True)

    def _remover(self, number: int) -> QPushButton:
        explained = self._say(_REMOVE_ROW.filled(number=number))
        made = button(
            "", f"{self.objectName()}.{number}.remove", explained, icon="x", look="icon", parent=self
        )
        made.setAutoDefault(False)
        made.clicked.connect(lambda: self._remove_by_hand(made))
        return made

    def _add_by_hand(self) -> None:
        self._append()
        self._rows[-1][self._fields[0].name].setFocus()
        self.edited.emit()

    def _remove_by_hand(self, pressed: QPushButton) -> None:
        kept = [
            row for row, remover in zip(self._rows, self._removers, strict=True) if remover is not pressed
        ]
        typed = [{name: one.typed() for name, one in row.items()} for row in kept]
        self.restore(typed)
        self.adder.setFocus()
        self.edited.emit()

    def _remove(self, place: int) -> None:
        for widget in [*self._rows.pop(place).values(), self._removers.pop(place)]:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._titles_shown(bool(self._rows))

    def _titles_shown(self, shown: bool) -> None:
        for title in self._titles:
            title.setVisible(shown)


def _says_something(editor: Editor) -> bool:
    return editor.typed() not in ("", None, False, [])


def _stretch(field: Field) -> int:
    """A number needs little room, the name of another record the most."""
    return 1 if isinstance(field.kind, Number | Flag) else 3 if isinstance(field.kind, Reference) else 2
