"""The video wall: the cameras of the station by village, and their live pictures in the planned layouts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.remember import pc
from stationdesk.desktop.tokens import SPACE_M, SPACE_S
from stationdesk.desktop.wall.camera_list import CameraList
from stationdesk.desktop.wall.fields import MADE_UP, fields_of, made_up
from stationdesk.desktop.wall.full_screen import FullScreen
from stationdesk.desktop.wall.grid import Shown, WallGrid
from stationdesk.desktop.wall.keeping import SnapshotKeeper
from stationdesk.desktop.wall.wall_bar import WallBar
from stationdesk.desktop.widgets.plain import frame, words
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedLayout, WallPlan, coverage, shown_by
from stationdesk.ledgers.cameras.rules.watched import LineState

_HINT = QT_TRANSLATE_NOOP(
    "desktop",
    "Arrows choose   Enter large   Space hold the tour   S snapshot   F11 full screen   Ctrl+F find",
)
_WALL = QT_TRANSLATE_NOOP("desktop", "Video wall")
_COUNT = QT_TRANSLATE_NOOP(
    "desktop", "{count} cameras · {up} online · {down} offline · this wall shows {shown}/{count}"
)
_NONE = QT_TRANSLATE_NOOP(
    "desktop", "No camera is in service yet. Enter cameras in the camera ledger; they appear here."
)
_NO_PICTURE = QT_TRANSLATE_NOOP("desktop", "Choose a tile that has a picture first.")
_REMEMBERED, _PLAN = "video_wall", "cameras.layouts.plan"
_LEFT = 224


class VideoWallPage(QWidget):
    """Plays one layout, or all cameras in order. Works without a network and without a decoder."""

    said = Signal(object)
    refused = Signal(object)
    open_record = Signal(str, int)
    report_asked = Signal(str, object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.plan = WallPlan()
        kept = pc()[_REMEMBERED]
        self._chosen, self._side, self._page = kept.get("layout", MADE_UP), kept.get("side", 3), 0
        self._read = 0
        self._full: FullScreen | None = None
        self.setObjectName("page.video_wall")
        self.setProperty("look", "page")
        self._build()
        for keys, act in (("F11", self.full_screen), ("PgDown", self._on), ("PgUp", self._back)):
            made = QShortcut(QKeySequence(keys), self, act)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- what the window asks ---

    def refresh(self) -> None:
        """Read the plan again; what plays on its place plays on."""
        desk = self._desk
        Background.of(self).start(
            lambda _task: desk.wall_plan(), done=self._show_plan, refused=self.refused.emit
        )

    def records_changed(self, ledgers: frozenset[str]) -> None:
        """Records have changed."""
        if any(one.partition(".")[0] == "cameras" for one in ledgers):
            self.refresh()

    def hint(self) -> str:
        """Which keys work here."""
        return self._desk.say(_HINT)

    def seek(self) -> None:
        """Ctrl+F."""
        self.cameras.seek()

    def print_it(self) -> None:
        """Ctrl+P: the layout in front on paper, where it is a planned one."""
        layout = self.layout_shown
        if layout.id != MADE_UP:
            self.report_asked.emit(_PLAN, layout.id, None)

    @property
    def layout_shown(self) -> PlannedLayout:
        """The layout in front, planned or made up."""
        planned = next((one for one in self.plan.layouts if one.id == self._chosen), None)
        return planned or made_up(self.plan, self._side, self._page)

    def full_screen(self) -> None:
        """F11: the wall alone, and back."""
        if self._full is not None:
            self._full.close()
            return
        self._full = FullScreen(self.grid, self._desk.say(_WALL), self)
        self._full.closed.connect(self._take_back)
        self._full.open()

    # --- within ---

    def _build(self) -> None:
        say = self._desk.say
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(SPACE_M)
        self.bar = WallBar(say, self)
        self.bar.layout_chosen.connect(self._choose_layout)
        self.bar.side_chosen.connect(self._choose_side)
        self.bar.stepped.connect(self._step)
        self.bar.snap.clicked.connect(self._snap)
        self.bar.full.clicked.connect(self.full_screen)
        self.bar.print.clicked.connect(self.print_it)
        column.addWidget(self.bar)
        self._body = QHBoxLayout()
        self._body.setSpacing(SPACE_M)
        column.addLayout(self._body, 1)
        left = frame("card", self)
        left.setFixedWidth(_LEFT)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        self.cameras = CameraList(say, left)
        self.cameras.asked.connect(self._put)
        inside.addWidget(self.cameras)
        self._body.addWidget(left)
        self.none = words(say(_NONE), "sub", self, name="wall.none", wrap=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.hide()
        self._body.addWidget(self.none, 1)
        self.grid = WallGrid(say, self._desk.store.clock, self)
        self.grid.setAccessibleName(say(_WALL))
        keeper = SnapshotKeeper(self._desk, self)
        keeper.said.connect(self.said)
        keeper.refused.connect(self.refused)
        self.grid.snapped.connect(keeper.keep)
        self._body.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)

    def _show_plan(self, plan: WallPlan) -> None:
        self.plan = plan
        self.cameras.show_cameras(plan.cameras)
        self.bar.show_layouts(plan.layouts, self._chosen)
        self.none.setVisible(not plan.cameras)
        if self._full is None:
            self.grid.setVisible(bool(plan.cameras))
        self._show_layout()

    def _show_layout(self) -> None:
        layout, plan, desk = self.layout_shown, self.plan, self._desk
        planned = layout.id != MADE_UP
        full = self._side**2
        self.bar.show_side(0 if planned else self._side, steps=not planned and len(plan.cameras) > full)
        self.bar.print.setVisible(planned)
        self._tell(layout)
        self._read += 1
        number = self._read
        Background.of(self).start(
            lambda _task: (number, layout, fields_of(desk, plan, layout)),
            done=self._hang, refused=self.refused.emit,
        )  # fmt: skip

    def _hang(self, answer: tuple[int, PlannedLayout, tuple[Shown, ...]]) -> None:
        number, layout, shown = answer
        if number == self._read:
            self.grid.show_fields(layout.rows, layout.columns, shown)
            if self.grid.chosen is None and shown:
                self.grid.choose(0)

    def _tell(self, layout: PlannedLayout) -> None:
        cameras = self.plan.cameras
        shown, count = coverage(shown_by(layout, self.plan.tours), (one.id for one in cameras))
        up, down = (
            sum(one.state == state.code for one in cameras) for state in (LineState.UP, LineState.DOWN)
        )
        told = _COUNT.filled(count=count, up=up, down=down, shown=shown)
        self.bar.count.setText(self._desk.say(told) if cameras else "")

    def _choose_layout(self, layout: int) -> None:
        self._chosen = layout
        self._remember()

    def _choose_side(self, side: int) -> None:
        self._chosen, self._side, self._page = MADE_UP, side, 0
        self.bar.show_layouts(self.plan.layouts, MADE_UP)
        self._remember()

    def _remember(self) -> None:
        pc().set(_REMEMBERED, {"layout": self._chosen, "side": self._side})
        self._show_layout()

    def _on(self) -> None:
        self._step(1)

    def _back(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.layout_shown.id == MADE_UP and self.plan.cameras:
            pages = -(-len(self.plan.cameras) // self._side**2)
            self._page = (self._page + by) % pages
            self._show_layout()

    def _put(self, camera: int) -> None:
        """Show a camera: choose its tile, or go to the wallful it is in."""
        at = next(
            (n for n, one in enumerate(self.grid.tiles) if one.feed and one.feed.camera == camera), None
        )
        if at is None:
            place = next(n for n, one in enumerate(self.plan.cameras) if one.id == camera)
            self._chosen, self._page = MADE_UP, place // self._side**2
            self.bar.show_layouts(self.plan.layouts, MADE_UP)
            self._show_layout()
            self.grid.choose(place % self._side**2)
        else:
            self.grid.choose(at)
        self.grid.setFocus()

    def _snap(self) -> None:
        if self.grid.snap() is None:
            self.said.emit(_NO_PICTURE)

    def _take_back(self) -> None:
        full, self._full = self._full, None
        self._body.addWidget(self.grid, 1)
        self.grid.show()
        self.grid.setFocus()
        if full is not None:
            full.deleteLater()
