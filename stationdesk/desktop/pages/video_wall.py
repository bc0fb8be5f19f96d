"""The video wall: cameras by village, their live pictures in layouts, and the planning of these."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.acting import Acting
from stationdesk.desktop.background import Background
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.remember import pc
from stationdesk.desktop.wall import stage
from stationdesk.desktop.wall.carrying import CAMERA, Shows
from stationdesk.desktop.wall.fields import MADE_UP, fields_of, made_up
from stationdesk.desktop.wall.full_screen import FullScreen
from stationdesk.desktop.wall.grid import Shown
from stationdesk.desktop.wall.patrol import WallPatrol
from stationdesk.desktop.wall.plan_draft import CHANGE
from stationdesk.desktop.wall.plan_view import HINT as PLAN_HINT
from stationdesk.ledgers.cameras.reports.wall_card import Trouble
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedLayout, WallPlan

_HINT = QT_TRANSLATE_NOOP(
    "desktop",
    "Arrows choose   Enter large   Space hold the tour   S snapshot   F11 full screen   Ctrl+F find   "
    "Ctrl+E plan",
)
_NO_PICTURE = QT_TRANSLATE_NOOP("desktop", "Choose a tile that has a picture first.")
_REMEMBERED, _PLAN, _DRAW = "video_wall", "cameras.layouts.plan", "cameras.layouts.draw"


class VideoWallPage(QWidget):
    """Plays one layout, or all cameras in order, or plans one. Works without network and decoder."""

    said = Signal(object)
    refused = Signal(object)
    open_record = Signal(str, int)
    open_form = Signal(str)
    report_asked = Signal(str, object, object)
    hinted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.plan = WallPlan()
        kept = pc()[_REMEMBERED]
        self._chosen, self._side, self._page = kept.get("layout", MADE_UP), kept.get("side", 3), 0
        self._read, self._wanted = 0, 0
        self._full: FullScreen | None = None
        self.setObjectName("page.video_wall")
        self.setProperty("look", "page")
        self._build()
        self._join()
        for keys, act in (
            ("F11", self.full_screen), ("PgDown", lambda: self._step(1)), ("PgUp", lambda: self._step(-1)),
            ("Ctrl+E", self.plan_layout),
        ):  # fmt: skip
            made = QShortcut(QKeySequence(keys), self, act)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- what the window asks ---

    def refresh(self) -> None:
        """Read the plan again; what plays on its place plays on."""
        desk = self._desk
        Background.of(self).start(
            lambda _task: (desk.wall_plan(), desk.wall_troubles()),
            done=self._show_plan, refused=self._refuse,
        )  # fmt: skip
        self.card.read_again()
        self.patrol.refresh()

    def records_changed(self, ledgers: frozenset[str]) -> None:
        """Records have changed."""
        if any(one.partition(".")[0] == "cameras" for one in ledgers):
            self.refresh()
        elif any(one.partition(".")[0] == "patrols" for one in ledgers):
            self.patrol.refresh()

    def hint(self) -> str:
        """Which keys work here."""
        return self._desk.say(PLAN_HINT if self.is_planning else _HINT)

    def seek(self) -> None:
        """Ctrl+F."""
        self.cameras.seek()

    def new(self) -> None:
        """Ctrl+N: a new layout, planned as soon as it is there."""
        if self.bar.new.isVisible() and self.overlay.content is None:
            self.acting.ask(_DRAW)

    def print_it(self) -> None:
        """Ctrl+P: the layout in front on paper, where it is a planned one."""
        layout = self.layout_shown
        if layout.id != MADE_UP:
            self.report_asked.emit(_PLAN, layout.id, None)

    @property
    def layout_shown(self) -> PlannedLayout:
        """The layout in front, planned or made up."""
        return self._planned(self._chosen) or made_up(self.plan, self._side, self._page)

    @property
    def is_planning(self) -> bool:
        """Whether a layout is being planned."""
        return self.planner.layout_planned is not None

    def plan_layout(self) -> None:
        """Ctrl+E: plan the layout in front; where none is, a new one."""
        layout = self._planned(self._chosen)
        if not self._may_plan or self.overlay.content is not None or self.is_planning:
            return
        if layout is None:
            self.new()
        else:
            self.planner.begin(layout, self.plan)
            self._show_mode()
            self.planner.setFocus()

    def full_screen(self) -> None:
        """F11: the wall alone, and back."""
        if self._full is not None:
            self._full.close()
        elif not self.is_planning and self.plan.cameras:
            self._full = FullScreen(self.grid, self._desk.say(stage.WALL), self)
            self._full.closed.connect(self._take_back)
            self._full.open()

    # --- within ---

    def _build(self) -> None:
        parts = self._stage = stage.Stage(self._desk, self)
        self.bar, self.cameras, self.grid = parts.bar, parts.cameras, parts.grid
        self.middle, self.troubles = parts.middle, parts.troubles
        self.planner, self.card, self.none = parts.planner, parts.card, parts.none
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        rows = parts.rows()
        column.addLayout(rows)
        self._may_plan = self._desk.may(self._desk.action(CHANGE)[1])
        self.bar.offer_planning(self._may_plan)
        self.setFocusProxy(self.grid)
        self.overlay = Overlay(self, self.setFocus)
        self.acting = Acting(self._desk, self.overlay, self)
        self.patrol = WallPatrol(self._desk, self.grid, self.acting, self)
        rows.insertWidget(1, self.patrol.bar)

    def _join(self) -> None:
        bar, planner, acting = self.bar, self.planner, self.acting
        for signal, act in (
            (bar.layout_chosen, self._choose_layout), (bar.side_chosen, self._choose_side),
            (bar.stepped, self._step), (bar.snap.clicked, lambda *_: self._snap()),
            (bar.full.clicked, lambda *_: self.full_screen()),
            (bar.print.clicked, lambda *_: self.print_it()),
            (bar.plan.clicked, lambda *_: self.plan_layout()), (bar.new.clicked, lambda *_: self.new()),
            (self.cameras.asked, self._put), (self.cameras.chose, self.card.look_at),
            (self.cameras.tree.currentItemChanged, lambda *_: planner.show_choice(self.cameras.chosen)),
            (self.grid.shows, self._follow), (self.grid.ailed, self.middle.tell),
            (self.troubles.chose, self.card.look_at), (self.troubles.open_record, self.open_record),
            (planner.looked_at, self.card.look_at), (planner.saved, lambda _layout: self._planned_left()),
            (planner.left, self._planned_left), (planner.said, self.said), (planner.refused, self.refused),
            (self.card.asked, acting.ask), (self.card.open_record, self.open_record),
            (self.card.refused, self.refused), (acting.said, self.said), (acting.refused, self.refused),
            (self.patrol.wanted, self._bring_to_sight),
            (acting.done, self._after), (acting.open_record, self.open_record),
        ):  # fmt: skip
            signal.connect(act)

    def _planned(self, layout: int) -> PlannedLayout | None:
        return next((one for one in self.plan.layouts if one.id == layout), None)

    def _show_plan(self, read: tuple[WallPlan, tuple[Trouble, ...]]) -> None:
        self.plan, troubles = read
        self.troubles.show_troubles(troubles)
        self.cameras.show_cameras(self.plan.cameras)
        self.bar.show_layouts(self.plan.layouts, self._chosen)
        if self.is_planning:
            self.planner.show_plan(self.plan)
        self._show_mode()
        self._show_layout()
        if self._wanted and self._planned(self._wanted) is not None:
            if self.is_planning:
                self.planner.leave()
            self._chosen, self._wanted = self._wanted, 0
            self.bar.show_layouts(self.plan.layouts, self._chosen)
            self._remember()
            self.plan_layout()

    def _show_mode(self) -> None:
        planning, there = self.is_planning, bool(self.plan.cameras)
        self.cameras.show_tours(self.plan.tours if planning else ())
        self.none.setVisible(not there and not planning)
        self.middle.setVisible(there or planning)
        self.middle.show_planning(planning)
        self.card.show_planning(planning)
        self._stage.show_beside(there or planning)
        self.bar.show_planning(planning, there=there)
        self.setFocusProxy(self.planner if planning else self.grid)
        self.hinted.emit(self.hint())

    def _show_layout(self) -> None:
        layout, plan, desk = self.layout_shown, self.plan, self._desk
        planned = layout.id != MADE_UP
        more = not planned and len(plan.cameras) > self._side**2
        self.bar.show_side(0 if planned else self._side, steps=more)
        self.bar.print.setVisible(planned)
        self.bar.tell(plan, layout)
        self._read += 1
        number = self._read
        Background.of(self).start(
            lambda _task: (number, layout, fields_of(desk, plan, layout)),
            done=self._hang, refused=self._refuse,
        )  # fmt: skip

    def _hang(self, answer: tuple[int, PlannedLayout, tuple[Shown, ...]]) -> None:
        number, layout, shown = answer
        if number == self._read:
            self.grid.show_fields(layout.rows, layout.columns, shown)
            self.middle.arrange()
            if self.grid.chosen is None and shown:
                self.grid.choose(0)

    def _choose_layout(self, layout: int) -> None:
        planning = self.is_planning
        if planning:
            self.planner.leave()
        self._chosen = layout
        self._remember()
        if planning and layout != MADE_UP:
            self.plan_layout()

    def _choose_side(self, side: int) -> None:
        self._chosen, self._side, self._page = MADE_UP, side, 0
        self.bar.show_layouts(self.plan.layouts, MADE_UP)
        self._remember()

    def _remember(self) -> None:
        pc().set(_REMEMBERED, {"layout": self._chosen, "side": self._side})
        self._show_layout()

    def _step(self, by: int) -> None:
        if self.layout_shown.id == MADE_UP and self.plan.cameras and not self.is_planning:
            pages = -(-len(self.plan.cameras) // self._side**2)
            self._page = (self._page + by) % pages
            self._show_layout()

    def _put(self, shows: Shows) -> None:
        """From the list: onto the field that is planned, or into sight."""
        if self.is_planning:
            self.planner.put(shows)
        elif shows[0] == CAMERA:
            self._bring_to_sight(shows[1])

    def _bring_to_sight(self, camera: int) -> None:
        """Choose the camera's tile, or go to the wallful it is in."""
        tiles = enumerate(self.grid.tiles)
        at = next((n for n, one in tiles if one.feed and one.feed.camera == camera), None)
        if at is None:
            place = next((n for n, one in enumerate(self.plan.cameras) if one.id == camera), 0)
            self._chosen, self._page = MADE_UP, place // self._side**2
            self.bar.show_layouts(self.plan.layouts, MADE_UP)
            self._show_layout()
            at = place % self._side**2
        self.grid.choose(at)
        self.grid.setFocus()

    def _follow(self, camera: int) -> None:
        """The chosen tile shows another camera; who reads a list or plans is not disturbed by it."""
        reading = self.cameras.tree.hasFocus() or self.troubles.table.hasFocus()
        if not (self.is_planning or reading):
            self.card.look_at(camera)

    def _refuse(self, why: object) -> None:
        self.refused.emit(why)

    def _snap(self) -> None:
        if self.grid.snap() is None:
            self.said.emit(_NO_PICTURE)

    def _after(self, action: str, record: int | None) -> None:
        if action == _DRAW and record is not None:
            self._wanted = record
        self.refresh()

    def _planned_left(self) -> None:
        self._show_mode()
        self.refresh()
        self.setFocus()

    def _take_back(self) -> None:
        full, self._full = self._full, None
        self.middle.take_back()
        self.grid.setFocus()
        if full is not None:
            full.deleteLater()
