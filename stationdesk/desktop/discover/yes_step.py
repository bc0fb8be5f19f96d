"""The last look before anything is written: what the new cameras share, what each is called, what changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.form_body import FormBody
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.plain import name_it, tip, words
from stationdesk.jobs.discover import REGISTER, Yes
from stationdesk.jobs.discover_words import meaning
from stationdesk.jobs.proposals import Fate, Proposal

_SHARED = ("village", "point_class", "structure_type", "manage_unit", "required_days")
_TITLE = QT_TRANSLATE_NOOP("desktop", "New: {new}, filled in: {filled}")
_FOR_NEW = QT_TRANSLATE_NOOP(
    "desktop",
    "These hold for all new ones. Name and address can be typed over in the list (F2); without an address the"
    " name stands for it.",
)
_LIST = QT_TRANSLATE_NOOP("desktop", "Cameras to be written")
_HEADERS = (
    QT_TRANSLATE_NOOP("desktop", "In the network"),
    QT_TRANSLATE_NOOP("desktop", "Camera point"),
    QT_TRANSLATE_NOOP("desktop", "Where it hangs"),
    QT_TRANSLATE_NOOP("desktop", "What is written"),
)
_NAME, _ADDRESS = 1, 2


class YesStep(QWidget):
    """Shows what was ticked; `answer` is what is to be written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen: tuple[Proposal, ...] = ()
        say = desk.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.title = words("", "h2", self, name="discover.yes.title")
        column.addWidget(self.title)
        self.about = words(say(_FOR_NEW), "sub", self, wrap=True)
        column.addWidget(self.about)
        fields = desk.action(REGISTER)[1].fields
        shared = tuple(replace(one, extra=False) for one in fields if one.name in _SHARED)
        self.body = FormBody(desk, shared, self)
        layout = self.body.layout()
        assert layout is not None
        layout.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.body)
        self.table = self._table()
        column.addWidget(self.table, 1)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADERS), self)
        name_it(table, "discover.yes", self._desk.say(_LIST))
        table.setToolTip("")
        table.setHorizontalHeaderLabels([self._desk.say(one) for one in _HEADERS])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        keys = QAbstractItemView.EditTrigger
        table.setEditTriggers(keys.EditKeyPressed | keys.AnyKeyPressed | keys.DoubleClicked)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def show_chosen(self, chosen: Sequence[Proposal]) -> None:
        """Show what was ticked; what the new ones share stays as it was filled before."""
        kept = {one.address: yes for one, yes in zip(self._chosen, self.answer(), strict=True)}
        self._chosen = tuple(chosen)
        new = sum(one.fate is Fate.NEW for one in chosen)
        self.title.setText(self._desk.say(_TITLE.filled(new=new, filled=len(chosen) - new)))
        if not any(box.touched for box in self.body.boxes.values()):
            starts = self._desk.defaults(REGISTER)
            self.body.show_values({name: starts[name] for name in self.body.boxes})
        self.body.setVisible(new > 0)
        self.about.setVisible(new > 0)
        self.table.setRowCount(len(self._chosen))
        for row, one in enumerate(self._chosen):
            self._fill_line(row, one, kept.get(one.address))
        if self._chosen:
            self.table.setCurrentCell(0, _NAME)

    def _fill_line(self, row: int, one: Proposal, typed: Yes | None) -> None:
        is_new = one.fate is Fate.NEW
        name = (typed.name if typed else one.name) if is_new else one.label
        texts = (one.address, name, typed.address if typed else "", meaning(self._desk, one))
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(tip(text))
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(
                flags | Qt.ItemFlag.ItemIsEditable if is_new and column in (_NAME, _ADDRESS) else flags
            )
            self.table.setItem(row, column, item)

    def answer(self) -> tuple[Yes, ...]:
        """What is to be written, with the names and addresses as they are typed."""
        return tuple(
            Yes(one, self._text(row, _NAME), self._text(row, _ADDRESS)) if one.fate is Fate.NEW else Yes(one)
            for row, one in enumerate(self._chosen)
        )

    def shared(self) -> dict[str, Any]:
        """What the new ones share; StationError after every fault of form is shown."""
        return self.body.read() if not self.body.isHidden() else {}

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""
