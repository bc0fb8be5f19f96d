"""The form that is being marked: its sheets or its fields, and what the place in front is filled with."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.forms.field_list import FieldList
from stationdesk.desktop.forms.sheet_grid import SheetGrid
from stationdesk.desktop.tabs import Tabs
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import words
from stationdesk.forms.cells import split_place
from stationdesk.forms.picture import FormPicture

_NO_FIELDS = QT_TRANSLATE_NOOP(
    "desktop",
    "This form has no field yet. In WPS type {example} where a value belongs, save it, and add it again.",
)
_EXAMPLE = "{{1}}"
Names = Mapping[str, str]
View = SheetGrid | FieldList


class MarkEditor(QWidget):
    """Passes on what the sheet or the list of fields asks: `wished`, `emptied`, `taken`, each a place."""

    wished = Signal(str)
    emptied = Signal(str)
    taken = Signal(str)

    def __init__(self, say: Say, picture: FormPicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._picture = say, picture
        self._marks: Names = {}
        self._offers: Names = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        self.view: View | None = None
        self._told = ElidedLabel("", "sub", self)
        self._told.setObjectName("forms.told")
        if len(picture.sheets) > 1:
            tabs = Tabs([(one.name, one.name) for one in picture.sheets], self)
            tabs.chosen.connect(self.show_sheet)
            tabs.choose(picture.sheets[0].name)
            self._column.addWidget(tabs)
        if not picture.sheets and not picture.fields:
            self._column.addWidget(words(say(_NO_FIELDS.filled(example=_EXAMPLE)), "sub", self, wrap=True), 1)
        self._column.addWidget(self._told)
        if picture.sheets:
            self.show_sheet(picture.sheets[0].name)
        elif picture.fields:
            self._hold(FieldList(say, picture.fields, self))

    def show_sheet(self, name: str) -> None:
        """Show a sheet of the workbook."""
        self._hold(SheetGrid(self._say, next(one for one in self._picture.sheets if one.name == name), self))

    def show_marks(self, marks: Names, offers: Names) -> None:
        """Show what each place is filled with, and what is only proposed."""
        self._marks, self._offers = marks, offers
        if isinstance(self.view, SheetGrid):
            self.view.sheet.show_marks(marks, offers)
        elif self.view is not None:
            self.view.show_marks(marks, offers)
        if self.view is not None:
            self.view.tell()

    def go_to(self, place: str) -> None:
        """Bring a place to the front, whatever sheet it is on."""
        sheet = split_place(place)[0]
        if isinstance(self.view, SheetGrid) and sheet != self.view.sheet.picture.name:
            self.show_sheet(sheet)
        if self.view is not None:
            self.view.go_to(place)

    def _hold(self, view: View) -> None:
        old, self.view = self.view, view
        view.wished.connect(self.wished)
        view.emptied.connect(self.emptied)
        view.taken.connect(self.taken)
        view.looked_at.connect(self._told.setText)
        self._column.insertWidget(self._column.count() - 1, view, 1)
        self.setFocusProxy(view)
        if old is not None:
            old.hide()
            old.deleteLater()
        self.show_marks(self._marks, self._offers)
