"""The control points of a scanned map: by how much each is missed, and the place of the chosen one."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.geo import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Amount, Field, Line, OneOf, Reference
from stationdesk.desk import Desk
from stationdesk.desk.map_fitting import Fitting, Spot
from stationdesk.desktop.editors import editor_for
from stationdesk.desktop.fields.editor import Editor
from stationdesk.desktop.tokens import SPACE_S, looks
from stationdesk.desktop.widgets.plain import button, name_it, tip, words

_NAME = QT_TRANSLATE_NOOP("desktop/map", "Name of the map")
_DATUM = QT_TRANSLATE_NOOP("desktop/map", "Datum of the points")
_VILLAGE = QT_TRANSLATE_NOOP("desktop/map", "Village, or type the place:")
_LONGITUDE = QT_TRANSLATE_NOOP("desktop/map", "Longitude")
_LATITUDE = QT_TRANSLATE_NOOP("desktop/map", "Latitude")
_POINTS = QT_TRANSLATE_NOOP("desktop/map", "Control points: number, place, by how much it is missed")
_POINT = QT_TRANSLATE_NOOP("desktop/map", "{number}  {place}")
_MISSED = QT_TRANSLATE_NOOP("desktop/map", "{number}  {place}   {metres} m")
_NO_PLACE = QT_TRANSLATE_NOOP("desktop/map", "which place?")
_REMOVE = QT_TRANSLATE_NOOP("desktop/map", "Remove the point")
_REMOVE_TIP = QT_TRANSLATE_NOOP("desktop/map", "Remove the chosen control point (Delete)")
_SHOW = QT_TRANSLATE_NOOP("desktop/map", "To the picture")
_SHOW_TIP = QT_TRANSLATE_NOOP("desktop/map", "Bring the cross to the chosen point, to move it with Space")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "desktop/map", "The map does not know where this village lies: type its longitude and latitude."
)
_FIELDS = {
    "name": Field("name", _NAME, Line(60), required=True),
    "datum": Field("datum", _DATUM, OneOf(Datum), required=True),
    "village": Field("village", _VILLAGE, Reference("station.villages")),
    "longitude": Field("longitude", _LONGITUDE, Amount(6)),
    "latitude": Field("latitude", _LATITUDE, Amount(6)),
}
Places = Callable[[int, Datum], tuple[Decimal, Decimal] | None]


class FitPoints(QWidget):
    """Edits a Fitting. `changed` asks for the picture to be drawn anew, `at_picture` for the cross there.

    `placed` tells that a village was chosen for a point, and nothing more is to be typed.
    """

    changed = Signal()
    placed = Signal()
    at_picture = Signal(object)

    def __init__(self, desk: Desk, fitting: Fitting, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._fitting, self._places = desk, fitting, places
        self.chosen = min(0, len(fitting.spots) - 1)
        self._editors: dict[str, Editor] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self._ask(column, "name", "datum")
        self.list = QListWidget(self)
        name_it(self.list, "fit.points", desk.say(_POINTS))
        self.list.currentRowChanged.connect(self._choose_row)
        column.addWidget(self.list, 1)
        self._ask(column, "village")
        village: Any = self._editors["village"]
        village.picker.completion.chosen.connect(lambda _offer: QTimer.singleShot(0, self, self._tell_placed))
        self._place_line(column)
        column.addLayout(self._tools())
        self.told = words("", "sub", self, name="fit.told", wrap=True)
        column.addWidget(self.told)
        self._editors["name"].show_value(fitting.name)
        self._editors["datum"].show_value(fitting.datum)
        QShortcut(QKeySequence("Delete"), self.list, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        self.refresh()

    @property
    def spot(self) -> Spot | None:
        """The chosen point."""
        spots = self._fitting.spots
        return spots[self.chosen] if 0 <= self.chosen < len(spots) else None

    def choose(self, number: int) -> None:
        """Choose a point."""
        self.chosen = number
        self.refresh()

    def ask_place(self) -> None:
        """The keyboard to where the place is said."""
        self._editors["village"].setFocus()

    def remove(self) -> None:
        """The chosen point goes; the one before it is chosen."""
        if self.spot is not None:
            del self._fitting.spots[self.chosen]
            self.choose(min(self.chosen, len(self._fitting.spots) - 1))

    def lacks(self) -> Phrase | None:
        """Why what stands in the editors cannot be understood, if it cannot."""
        for name, editor in self._editors.items():
            try:
                editor.value()
            except StationError as why:
                if name != "village" or (self.spot is not None and not self.spot.is_placed):
                    return why.phrase
        return None

    def refresh(self) -> None:
        """Show the points as they are, and what they say of the map."""
        said = self._fitting.told()
        self.list.blockSignals(True)
        self.list.clear()
        for number, spot in enumerate(self._fitting.spots):
            self.list.addItem(QListWidgetItem(self._line(number, spot, said.missed.get(number))))
        self.list.setCurrentRow(self.chosen)
        self.list.blockSignals(False)
        self._show_spot()
        unknown = self.spot is not None and self.spot.village is not None and not self.spot.is_placed
        looks(self.told, "ok" if said.is_good else "warn")
        self.told.setText(self._desk.say(_UNKNOWN if unknown else said.words))
        self.changed.emit()

    # --- within ---

    def _ask(self, column: QVBoxLayout, *names: str) -> None:
        for name in names:
            column.addWidget(words(self._desk.say(_FIELDS[name].title), "field", self))
            column.addWidget(self._editor(name))

    def _place_line(self, column: QVBoxLayout) -> None:
        grid = QGridLayout()
        grid.setSpacing(SPACE_S)
        for place, name in enumerate(("longitude", "latitude")):
            grid.addWidget(words(self._desk.say(_FIELDS[name].title), "field", self), 0, place)
            grid.addWidget(self._editor(name), 1, place)
        column.addLayout(grid)

    def _editor(self, name: str) -> Editor:
        made = editor_for(self._desk, _FIELDS[name], self)
        made.control.setObjectName(f"fit.{name}")
        made.control.setAccessibleName(self._desk.say(_FIELDS[name].title))
        made.control.setToolTip(tip(self._desk.say(_FIELDS[name].title)))
        made.edited.connect(lambda: self._edited(name))
        self._editors[name] = made
        return made

    def _tools(self) -> QHBoxLayout:
        say = self._desk.say
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        show = button(say(_SHOW), "fit.show", say(_SHOW_TIP), icon="crosshair", parent=self)
        show.clicked.connect(lambda: self.at_picture.emit(self.spot) if self.spot is not None else None)
        gone = button(say(_REMOVE), "fit.remove", say(_REMOVE_TIP), icon="trash", parent=self)
        gone.clicked.connect(self.remove)
        row.addWidget(show)
        row.addWidget(gone)
        row.addStretch(1)
        return row

    def _line(self, number: int, spot: Spot, missed: float | None) -> str:
        say = self._desk.say
        place = say(_NO_PLACE)
        if spot.village is not None:
            place = self._desk.name("station.villages", spot.village)
        elif spot.is_placed:
            place = f"{spot.longitude}, {spot.latitude}"
        if missed is None:
            return say(_POINT.filled(number=number + 1, place=place))
        return say(_MISSED.filled(number=number + 1, place=place, metres=f"{missed:.1f}"))

    def _choose_row(self, row: int) -> None:
        self.chosen = row
        self._show_spot()
        self.changed.emit()

    def _show_spot(self) -> None:
        spot = self.spot
        for name in ("village", "longitude", "latitude"):
            self._editors[name].setEnabled(spot is not None)
            value = getattr(spot, name) if spot is not None else None
            if self._read(name) != value:
                self._editors[name].show_value(value)

    def _read(self, name: str) -> Any:
        try:
            return self._editors[name].value()
        except StationError:
            return None

    def _edited(self, name: str) -> None:
        if name == "name":
            self._fitting.name = self._read(name) or ""
            return
        spot = self.spot
        if name == "datum":
            self._fitting.datum = self._read(name) or self._fitting.datum
            for one in self._fitting.spots:
                self._take_village(one, one.village)
        elif spot is not None and name == "village":
            self._take_village(spot, self._read(name))
        elif spot is not None:
            setattr(spot, name, self._read(name))
            if spot.village is not None and self._places(spot.village, self._fitting.datum) is not None:
                spot.village = None  # it lies elsewhere
        self.refresh()

    def _take_village(self, spot: Spot, village: int | None) -> None:
        """The village's own place, in the datum of the points; one the map does not know is typed."""
        spot.village = village
        place = self._places(village, self._fitting.datum) if village is not None else None
        if place is not None:
            spot.longitude, spot.latitude = place

    def _tell_placed(self) -> None:
        if self.spot is not None and self.spot.is_placed:
            self.placed.emit()
