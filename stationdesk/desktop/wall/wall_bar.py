"""Above the wall: what it shows, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.plain import button, name_it
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedLayout, WallPlan, coverage, shown_by
from stationdesk.ledgers.cameras.rules.watched import LineState

_COUNT = QT_TRANSLATE_NOOP("desktop", "{count} cameras · {up} online · {down} offline · {shown} shown")
SIDES = (1, 2, 3, 4)
_LAYOUT = QT_TRANSLATE_NOOP("desktop", "Layout")
_NAMED = QT_TRANSLATE_NOOP("desktop", "{scene} · {name}")
_IN_ORDER = QT_TRANSLATE_NOOP("desktop", "All cameras in order")
_SIDE = QT_TRANSLATE_NOOP("desktop", "{side} × {side}")
_SIDE_TIP = QT_TRANSLATE_NOOP("desktop", "All cameras in order, {count} at a time")
_BACK = QT_TRANSLATE_NOOP("desktop", "The cameras before (PgUp)")
_ON = QT_TRANSLATE_NOOP("desktop", "The next cameras (PgDn)")
_SNAP = QT_TRANSLATE_NOOP("desktop", "Snapshot")
_SNAP_TIP = QT_TRANSLATE_NOOP("desktop", "Keep the picture of the chosen camera in its record (S)")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print the layout (Ctrl+P)")
_PLAN = QT_TRANSLATE_NOOP("desktop", "Plan")
_PLAN_TIP = QT_TRANSLATE_NOOP("desktop", "Plan the layout in front: which camera hangs where (Ctrl+E)")
_NEW = QT_TRANSLATE_NOOP("desktop", "New layout")
_NEW_TIP = QT_TRANSLATE_NOOP("desktop", "A new layout of so many rows and columns (Ctrl+N)")
_FULL = QT_TRANSLATE_NOOP("desktop", "Full screen")
_FULL_TIP = QT_TRANSLATE_NOOP("desktop", "The wall alone, on the second monitor where there is one (F11)")


class WallBar(QWidget):
    """Emits what was asked for; the page does it."""

    layout_chosen = Signal(int)
    side_chosen = Signal(int)
    stepped = Signal(int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.count = ElidedLabel("", "sub", self)
        self.count.setObjectName("wall.count")
        row.addWidget(self.count, 1)
        self.layouts = QComboBox(self)
        name_it(self.layouts, "wall.layout", say(_LAYOUT))
        self.layouts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.layouts.activated.connect(self._choose)
        row.addWidget(self.layouts)
        self._sides = self._side_buttons(row)
        self.back = self._tool(row, "wall.back", "caret-left", _BACK, -1)
        self.on = self._tool(row, "wall.on", "caret-right", _ON, 1)
        self.snap = button(say(_SNAP), "wall.snap", say(_SNAP_TIP), icon="camera", parent=self)
        self.print = button("", "wall.print", say(_PRINT_TIP), icon="printer", look="tool", parent=self)
        self.full = button(say(_FULL), "wall.full_screen", say(_FULL_TIP), icon="arrows-out", parent=self)
        self.plan = button(say(_PLAN), "wall.plan", say(_PLAN_TIP), icon="squares-four", parent=self)
        self.new = button(say(_NEW), "wall.new", say(_NEW_TIP), icon="plus", parent=self)
        for one in (self.snap, self.full, self.print, self.plan, self.new):
            row.addWidget(one)
        self._planning, self._steps, self._may_plan = False, False, True

    def offer_planning(self, may: bool) -> None:
        """Whether who is here may plan at all."""
        self._may_plan = may
        self.plan.setVisible(may)
        self.new.setVisible(may)

    def show_planning(self, planning: bool, *, there: bool) -> None:
        """While a layout is planned, or no camera is there, nothing plays: what plays is not offered."""
        self._planning = planning
        for made in (*self._sides.values(), self.snap, self.full):
            made.setVisible(not planning and there)
        self.plan.setVisible(not planning and self._may_plan)
        self._show_steps()

    def show_layouts(self, layouts: tuple[PlannedLayout, ...], chosen: int) -> None:
        """The layouts to choose from; no signal."""
        self.layouts.clear()
        self.layouts.addItem(self._say(_IN_ORDER), 0)
        for one in layouts:
            self.layouts.addItem(self._say(_NAMED.filled(scene=one.scene.label, name=one.name)), one.id)
        self.layouts.setCurrentIndex(max(self.layouts.findData(chosen), 0))

    def tell(self, plan: WallPlan, layout: PlannedLayout) -> None:
        """How many there are, and how many of them the layout shows."""
        cameras = plan.cameras
        shown, count = coverage(shown_by(layout, plan.tours), (one.id for one in cameras))
        up, down = (
            sum(one.state == state.code for one in cameras) for state in (LineState.UP, LineState.DOWN)
        )
        told = _COUNT.filled(count=count, up=up, down=down, shown=shown)
        self.count.setText(self._say(told) if cameras else "")

    def show_side(self, side: int, *, steps: bool) -> None:
        """Which of the plain grids is shown, none for 0; whether there is more than one wallful."""
        for one, made in self._sides.items():
            made.setChecked(one == side)
        self._steps = steps
        self._show_steps()

    def _show_steps(self) -> None:
        for made in (self.back, self.on):
            made.setVisible(self._steps and not self._planning)

    def _side_buttons(self, row: QHBoxLayout) -> dict[int, QPushButton]:
        group = QButtonGroup(self)
        made = {}
        for side in SIDES:
            explained = self._say(_SIDE_TIP.filled(count=side * side))
            one = button(
                self._say(_SIDE.filled(side=side)), f"wall.side{side}", explained, look="chip", parent=self
            )
            one.setCheckable(True)
            one.clicked.connect(lambda _checked=False, side=side: self.side_chosen.emit(side))
            group.addButton(one)
            row.addWidget(one)
            made[side] = one
        group.setExclusive(False)
        return made

    def _tool(self, row: QHBoxLayout, name: str, drawn: str, explained, by: int):  # type: ignore[no-untyped-def]
        made = button("", name, self._say(explained), icon=drawn, look="icon", parent=self)
        made.clicked.connect(lambda: self.stepped.emit(by))
        row.addWidget(made)
        return made

    def _choose(self, at: int) -> None:
        self.layout_chosen.emit(self.layouts.itemData(at))
