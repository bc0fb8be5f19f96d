"""Which column of the sheet fills which field: shown, editable, and kept under a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.ledger import OneOf, SheetField
from stationdesk.desktop.fields.choices import ChoiceBox
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.typed_lines import TypedLine
from stationdesk.desktop.widgets.plain import name_it, tip, words
from stationdesk.sheets.cells import Cell, Doubtful
from stationdesk.sheets.header import Header
from stationdesk.sheets.mapping import Profile, match, normal

_TITLE = QT_TRANSLATE_NOOP("desktop", "Which column is which?")
_FIELD = QT_TRANSLATE_NOOP("desktop", "Field")
_COLUMN = QT_TRANSLATE_NOOP("desktop", "Column of the sheet")
_FIRST = QT_TRANSLATE_NOOP("desktop", "First value")
_NOT_TAKEN = QT_TRANSLATE_NOOP("desktop", "— not taken —")
_BY_HEADERS = QT_TRANSLATE_NOOP("desktop", "By the header texts")
_PROFILE = QT_TRANSLATE_NOOP("desktop", "Saved mapping")
_KEEP_AS = QT_TRANSLATE_NOOP("desktop", "Keep it as")
_KEEP_HINT = QT_TRANSLATE_NOOP("desktop", "a name, or leave it empty")
_PERSONAL = QT_TRANSLATE_NOOP("desktop", "{field} (personal)")
_ALWAYS = QT_TRANSLATE_NOOP("desktop", "Always: {word}")
_COLUMN_OF = QT_TRANSLATE_NOOP("desktop", "Column for {field}")
_SHOWN = 200  # characters: a border has a hundred thousand


class MappingPanel(QWidget):
    """A row per field the ledger can take, with the column chosen for it."""

    def __init__(
        self, say: Say, fields: tuple[SheetField, ...], parent: QWidget | None = None, *, keeps: bool = True
    ) -> None:
        super().__init__(parent)
        self._say, self._fields = say, fields
        self._header: Header | None = None
        self._rows: Sequence[Sequence[Cell]] = ()
        self._profiles: tuple[Profile, ...] = ()
        self.columns: dict[str, ChoiceBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_TITLE), "h2", self))
        self.profile = ChoiceBox(self)
        name_it(self.profile, "import.profile", say(_PROFILE))
        self.profile.activated.connect(lambda _: self._take_profile())
        self.keep_as = TypedLine(self)
        name_it(self.keep_as, "import.keep_as", say(_KEEP_AS))
        self.keep_as.setPlaceholderText(say(_KEEP_HINT))
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_M)
        for title, widget in ((_PROFILE, self.profile), (_KEEP_AS, self.keep_as)):
            label = words(say(title), "field", self)
            label.setBuddy(widget)
            form.addRow(label, widget)
            form.setRowVisible(widget, keeps)
        column.addLayout(form)
        self.table = self._table()
        column.addWidget(self.table, 1)

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._fields), 3, self)
        name_it(table, "import.mapping", self._say(_TITLE))
        table.setToolTip("")
        table.setHorizontalHeaderLabels([self._say(title) for title in (_FIELD, _COLUMN, _FIRST)])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(42)
        table.setShowGrid(False)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        return table

    def show_sheet(
        self, header: Header, rows: Sequence[Sequence[Cell]], profiles: tuple[Profile, ...]
    ) -> None:
        """Show a sheet's columns; a saved mapping that fits it is chosen by itself."""
        self._header, self._rows, self._profiles = header, rows, profiles
        self.profile.clear()
        self.profile.addItem(self._say(_BY_HEADERS), None)
        for one in profiles:
            self.profile.addItem(one.name, one.name)
        fitting = next((place for place, one in enumerate(profiles, 1) if self._fits(one)), 0)
        self.profile.setCurrentIndex(fitting)
        self._fill()
        self._take_profile()

    def _fits(self, profile: Profile) -> bool:
        here = {normal(text) for text in self._header.texts if text} if self._header else set()
        return bool(profile.columns) and all(normal(text) in here for text in profile.columns.values())

    def _chosen(self) -> Profile:
        name = self.profile.currentData()
        return next((one for one in self._profiles if one.name == name), Profile())

    def _fill(self) -> None:
        texts = self._header.texts if self._header else ()
        self.columns = {}
        for row, field in enumerate(self._fields):
            title = self._say(field.title)
            shown = title if field.wanted else self._say(_PERSONAL.filled(field=title))
            self.table.setItem(row, 0, QTableWidgetItem(shown + (" *" if field.required else "")))
            box = ChoiceBox(self.table)
            name_it(box, f"import.column.{field.name}", self._say(_COLUMN_OF.filled(field=title)))
            box.addItem(self._say(_NOT_TAKEN), None)
            for place, text in enumerate(texts):
                if text:
                    box.addItem(text, place)
            for member in field.kind.choice if isinstance(field.kind, OneOf) else ():
                box.addItem(self._say(_ALWAYS.filled(word=member.label)), member.code)
            box.currentIndexChanged.connect(lambda _, row=row, box=box: self._show_first(row, box))
            self.table.setCellWidget(row, 1, box)
            self.table.setItem(row, 2, QTableWidgetItem(""))
            self.columns[field.name] = box

    def _take_profile(self) -> None:
        if self._header is None:
            return
        profile = self._chosen()
        if profile.columns:
            here = {normal(text): place for place, text in enumerate(self._header.texts) if text}
            found = {
                name: here[normal(text)] for name, text in profile.columns.items() if normal(text) in here
            }
        else:
            found = match(self._header.texts, self._fields, personal=profile.personal)
        for name, box in self.columns.items():
            box.setCurrentIndex(max(box.findData(found.get(name)), 0))

    def _show_first(self, row: int, box: ChoiceBox) -> None:
        place = box.currentData()
        first = self._first_value(place) if isinstance(place, int) else ""
        item = self.table.item(row, 2)
        if item is not None:
            item.setText(first)
            item.setToolTip(tip(first))

    def _first_value(self, place: int) -> str:
        for cells in self._rows:
            cell = cells[place] if place < len(cells) else None
            if cell is not None:
                return (cell.text if isinstance(cell, Doubtful) else cell)[:_SHOWN]
        return ""

    def mapping(self, ledger: str) -> Profile:
        """The mapping as it stands, with the foreign words a saved one knows."""
        texts = self._header.texts if self._header else ()
        chosen = {
            name: str(texts[box.currentData()])
            for name, box in self.columns.items()
            if isinstance(box.currentData(), int)
        }
        fixed = dict(self._chosen().fixed) | {
            name: box.currentData()
            for name, box in self.columns.items()
            if isinstance(box.currentData(), str)
        }
        name = self.keep_as.text().strip()
        return replace(self._chosen(), name=name, ledger=ledger, columns=chosen, fixed=fixed)
