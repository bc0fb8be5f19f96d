"""辖区地图: villages, what happened in them and the cameras that see them, by layer and period."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stationdesk.core.errors import FileRefused, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Filter, Ledger, MapLayer
from stationdesk.desk import Desk
from stationdesk.desk.map_fitting import ENTER, Fitting, is_current, newest
from stationdesk.desk.map_plan import Plan, planned
from stationdesk.desk.map_words import legend_lines, said_of
from stationdesk.desk.maps import Days, Township
from stationdesk.desktop.background import Background
from stationdesk.desktop.map.chips import dot, make_room
from stationdesk.desktop.map.fit_panel import WIDTH, FitPanel
from stationdesk.desktop.map.output import MapOutput
from stationdesk.desktop.map.view import STEP, MapView
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.remember import remember, remembered
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.widgets.flow import FlowLayout
from stationdesk.desktop.widgets.period_box import PeriodBox
from stationdesk.desktop.widgets.plain import button, literal, name_it, words

PART = "map"
BORDERS = "station.outlines"
_TITLE = QT_TRANSLATE_NOOP("desktop/map", "Map of the township")
_HINT = QT_TRANSLATE_NOOP(
    "desktop/map", "←↑↓→ go   Enter open   + - 0 zoom   Shift+←↑↓→ move   1…9 layers   Ctrl+P print"
)
_PERIOD = QT_TRANSLATE_NOOP("desktop/map", "Period of the map")
_LAYER = QT_TRANSLATE_NOOP("desktop/map", "{title}  {count}")
_LAYER_TIP = QT_TRANSLATE_NOOP("desktop/map", "Show or hide: {title} ({key})")
_WEDGES = QT_TRANSLATE_NOOP("desktop/map", "View angles")
_WEDGES_TIP = QT_TRANSLATE_NOOP("desktop/map", "Show or hide what each camera sees; true to scale when near")
_NO_SHADE = QT_TRANSLATE_NOOP("desktop/map", "Coloured by area")
_SHADE = QT_TRANSLATE_NOOP("desktop/map", "Coloured by: {title}")
_SHADE_TIP = QT_TRANSLATE_NOOP("desktop/map", "What the colour of a village tells")
_SCHEMATIC = QT_TRANSLATE_NOOP("desktop/map", "As a schematic")
_SCHEMATIC_TIP = QT_TRANSLATE_NOOP("desktop/map", "Areas as blocks, villages as cells of one size")
_IMPORT = QT_TRANSLATE_NOOP("desktop/map", "Import borders")
_IMPORT_TIP = QT_TRANSLATE_NOOP("desktop/map", "Take the borders of villages or areas from a GeoJSON file")
_SCAN = QT_TRANSLATE_NOOP("desktop/map", "Scanned map")
_SCAN_TIP = QT_TRANSLATE_NOOP("desktop/map", "Lay a scanned map under the borders, fixed by control points")
_SAVED = QT_TRANSLATE_NOOP("desktop/map", "The scanned map “{name}” lies under the borders.")
_PRINT = QT_TRANSLATE_NOOP("desktop/map", "Print")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop/map", "Print the map as it is seen, on one page (Ctrl+P)")
_NEARER = QT_TRANSLATE_NOOP("desktop/map", "Nearer (+)")
_FARTHER = QT_TRANSLATE_NOOP("desktop/map", "Farther (-)")
_WHOLE = QT_TRANSLATE_NOOP("desktop/map", "The whole township (0)")

Read = tuple[int, Township, QImage | None]


class MapPage(QWidget):
    """Reads beside the window; what is shown is remembered on this computer."""

    said = Signal(object)
    refused = Signal(object)
    open_rows = Signal(object)
    open_record = Signal(str, int)
    import_into = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._turn = desk, 0
        self._fitting: Fitting | None = None
        self._town: Township | None = None
        self._scan: QImage | None = None
        self._chips: dict[str, QPushButton] = {}
        self.plan: Plan | None = None
        self.setObjectName("page.map")
        self.setProperty("look", "page")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 12)
        box.setSpacing(SPACE_S)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        tools = QWidget(self)
        self._tools = FlowLayout(tools, gap=6)
        head.addWidget(tools, 1)
        self._fill_tools(tools)
        box.addLayout(head)
        self.view = MapView(desk.say(_TITLE), self)
        self.view.rows_asked.connect(self.open_rows)
        self.view.record_asked.connect(self.open_record)
        self.view.toggled.connect(self._toggle)
        box.addWidget(self.view, 1)
        box.addLayout(self._foot())
        self._output = MapOutput(desk, self)
        self._output.said.connect(self.said)
        self._output.refused.connect(self.refused)
        self.setFocusProxy(self.view)
        self.overlay = Overlay(self, self.view.setFocus)

    # --- what the window asks ---

    def refresh(self) -> None:
        """Read the map in the background."""
        self._turn += 1
        desk, turn, days = self._desk, self._turn, self.period.value()
        Background.of(self).start(lambda _task: _read(desk, turn, days), done=self._show)

    def records_changed(self, _ledgers: frozenset[str]) -> None:
        """Records have changed."""
        self.refresh()

    def hint(self) -> str:
        """The keys of this page."""
        return self._desk.say(_HINT)

    def print_it(self) -> None:
        """Ctrl+P: the map as it is seen."""
        if self._town is not None and self.plan is not None:
            shaded = str(self.shade.currentData())
            self._output.print_it(self._town, self.plan, self.period.value(), shaded)

    def fit_scan(self) -> None:
        """Open the control points: of the newest scanned map, of a new one where there is none."""
        try:
            if self._fitting is None or not is_current(self._desk, self._fitting):
                self._fitting = newest(self._desk)
            panel = FitPanel(self._desk, self._fitting, self)
        except (StationError, StoreUnavailable) as refusal:
            self.refused.emit(refusal)
            return
        panel.saved.connect(lambda _record: self._fitted())
        panel.closed.connect(self.overlay.close_content)
        self.overlay.open(panel, width=WIDTH)

    # --- the tools ---

    def _fill_tools(self, parent: QWidget) -> None:
        say, kept = self._desk.say, remembered("lists", PART)
        layers = self._layers()
        for number, (ledger, layer) in enumerate(layers, 1):
            title = say(layer.title)
            explained = say(_LAYER_TIP.filled(title=title, key=number))
            chip = self._chip(parent, title, f"map.layer.{ledger.name}", explained)
            chip.setChecked(ledger.name not in kept.get("hidden", ()))
            self._chips[ledger.name] = chip
        self.wedges = self._chip(parent, say(_WEDGES), "map.wedges", say(_WEDGES_TIP))
        self.wedges.setChecked(bool(kept.get("wedges", True)))
        self.wedges.setVisible(any(layer.angle is not None for _, layer in layers))
        self.schematic = self._chip(parent, say(_SCHEMATIC), "map.schematic", say(_SCHEMATIC_TIP))
        self.schematic.setChecked(bool(kept.get("schematic", False)))
        self.shade = QComboBox(parent)
        name_it(self.shade, "map.shade", say(_SHADE_TIP))
        self.shade.addItem(say(_NO_SHADE), "")
        for ledger, layer in layers:
            self.shade.addItem(say(_SHADE.filled(title=layer.title)), ledger.name)
        self.shade.setCurrentIndex(max(self.shade.findData(kept.get("shade", "incidents")), 0))
        self.shade.activated.connect(lambda _: self._rearrange())
        self._tools.addWidget(self.shade)
        self.period = PeriodBox(self._desk, Filter("map", _PERIOD, None, Day()), parent)
        self.period.restore(str(kept.get("period", "month")))
        self.period.period_chosen.connect(lambda _: self._read_anew())
        self._tools.addWidget(self.period)
        self._add_buttons(parent)

    def _add_buttons(self, parent: QWidget) -> None:
        say = self._desk.say
        if self._desk.may(self._desk.action(ENTER)[1]):
            borders = button(say(_IMPORT), "map.import", say(_IMPORT_TIP), icon="polygon", parent=parent)
            borders.clicked.connect(lambda: self.import_into.emit(BORDERS))
            scan = button(say(_SCAN), "map.scan", say(_SCAN_TIP), icon="image", parent=parent)
            scan.clicked.connect(self.fit_scan)
            self._tools.addWidget(borders)
            self._tools.addWidget(scan)
        paper = button(say(_PRINT), "map.print", say(_PRINT_TIP), icon="printer", parent=parent)
        paper.clicked.connect(self.print_it)
        self._tools.addWidget(paper)

    def _foot(self) -> QHBoxLayout:
        """The legend, and the zoom by mouse alone."""
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.legend = words("", "sub", self, name="map.legend", wrap=True)
        row.addWidget(self.legend, 1)
        for name, phrase, icon, act in (
            ("nearer", _NEARER, "magnifying-glass-plus", lambda: self.view.zoom(STEP)),
            ("farther", _FARTHER, "magnifying-glass-minus", lambda: self.view.zoom(1 / STEP)),
            ("whole", _WHOLE, "arrows-out", lambda: self.view.fit()),
        ):
            said = self._desk.say(phrase)
            made = button("", f"map.{name}", said, icon=icon, look="icon", parent=self)
            made.clicked.connect(act)
            row.addWidget(made)
        return row

    def _chip(self, parent: QWidget, title: str, name: str, explained: str) -> QPushButton:
        made = button(title, name, explained, look="chip", parent=parent)
        made.setCheckable(True)
        made.clicked.connect(lambda: self._rearrange())
        make_room(made)
        self._tools.addWidget(made)
        return made

    def _layers(self) -> list[tuple[Ledger, MapLayer]]:
        """Those of the ledgers who acts may see, in the rail's order."""
        role = self._desk.actor.role
        return [
            (one, one.on_map) for one in self._desk.ledgers if one.on_map is not None and role in one.roles
        ]

    def _toggle(self, place: int) -> None:
        """A digit was pressed on the map."""
        chips = list(self._chips.values())
        if place < len(chips):
            chips[place].click()

    # --- showing ---

    def _show(self, read: Read) -> None:
        turn, town, scan = read
        if turn == self._turn:
            self._town, self._scan = town, scan
            self._tell_counts(town)
            self._draw()

    def _tell_counts(self, town: Township) -> None:
        for layer in town.layers:
            chip = self._chips.get(layer.ledger)
            if chip is not None:
                said = self._desk.say(_LAYER.filled(title=layer.title, count=layer.total))
                chip.setText(literal(said))
                chip.setAccessibleName(said)
                chip.setIcon(dot(layer))
                make_room(chip)
        self._tools.invalidate()

    def _fitted(self) -> None:
        name = self._fitting.name if self._fitting is not None else ""
        self._fitting = None
        self.overlay.close_content()
        self.said.emit(_SAVED.filled(name=name))
        self.refresh()

    def _read_anew(self) -> None:
        self._keep()
        self.refresh()

    def _rearrange(self) -> None:
        self._keep()
        self._draw()

    def _draw(self) -> None:
        if self._town is None:
            return
        shown = [name for name, chip in self._chips.items() if chip.isChecked()]
        self.plan = planned(
            self._town, shown, str(self.shade.currentData()), schematic=self.schematic.isChecked(),
            wedges=self.wedges.isChecked(),
        )  # fmt: skip
        say = self._desk.say
        self.view.show_plan(self.plan, said_of(self.plan, say), self._scan)
        self.legend.setText("   ".join(legend_lines(self._town, self.plan, self.shade.currentData(), say)))

    def _keep(self) -> None:
        hidden = [name for name, chip in self._chips.items() if not chip.isChecked()]
        remember(
            "lists", PART, hidden=hidden, shade=self.shade.currentData(), period=self.period.kept(),
            schematic=self.schematic.isChecked(), wedges=self.wedges.isChecked(),
        )  # fmt: skip


def _read(desk: Desk, turn: int, days: Days) -> Read:
    town = desk.township(days)
    scan = None
    if town.scan is not None:
        try:
            scan = QImage.fromData(desk.file(town.scan.digest))
        except FileRefused:  # the check of the records tells of it; the map is shown without
            scan = None
    return turn, town, scan if scan is not None and not scan.isNull() else None
