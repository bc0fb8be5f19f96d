"""Planning a layout on the page: the board, what it is called, undo and redo, and one way to save it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.errors import RecordStale, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts as drafts
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.wall import plan_draft
from stationdesk.desktop.wall.carrying import Shows
from stationdesk.desktop.wall.plan_board import PlanBoard
from stationdesk.desktop.wall.plan_draft import CHANGE, LEDGER, Plan
from stationdesk.desktop.wall.plan_faces import Faces
from stationdesk.desktop.wall.plan_head import PlanHead
from stationdesk.desktop.wall.walling import height_for
from stationdesk.ledgers.cameras.rules.wall_editing import Sheet
from stationdesk.ledgers.cameras.rules.wall_plan import (
    PlannedCell,
    PlannedLayout,
    WallPlan,
    said_twice,
    twice,
)

HINT = QT_TRANSLATE_NOOP(
    "desktop",
    "Arrows choose   Enter put   Shift+arrows span   Ctrl+arrows move   Del empty   Ctrl+Enter save   "
    "Esc leave",
)
_BOARD = QT_TRANSLATE_NOOP("desktop", "Plan of the wall")
_PLACE = QT_TRANSLATE_NOOP("desktop", "Row {row}, column {column}: {what}")
_WHERE = QT_TRANSLATE_NOOP("desktop", "Row {row}, column {column}")
_NOTHING = QT_TRANSLATE_NOOP("desktop", "empty")
_CHOOSE = QT_TRANSLATE_NOOP("desktop", "Choose a camera in the list first (Ctrl+F).")
_GOES_ON = QT_TRANSLATE_NOOP(
    "desktop", "Goes on with what was planned at {when} and not saved; Ctrl+Z takes it back."
)
_STALE = QT_TRANSLATE_NOOP(
    "desktop", "Someone else changed this layout meanwhile. Yours stands here: check it and save again."
)
_SAVED = QT_TRANSLATE_NOOP("desktop", "Layout “{name}” saved.")
_KEPT = QT_TRANSLATE_NOOP("desktop", "“{name}” is not saved; the draft is kept.")


class PlanView(QWidget):
    """Plans one layout. `saved` and `left` end it; whatever interrupts it, the draft stays."""

    said = Signal(object)
    refused = Signal(object)
    saved = Signal(int)
    left = Signal()
    looked_at = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan = WallPlan()
        self._layout: PlannedLayout | None = None
        self._version, self._form = 0, ""
        self._list_choice: Shows | None = None
        self._faces = Faces(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.head = PlanHead(desk.say, self)
        column.addWidget(self.head)
        self.board = PlanBoard(self._faces.of, self)
        self.board.setAccessibleName(desk.say(_BOARD))
        column.addWidget(self.board, 1)
        self.message = FormMessage(desk.say, self, inset=False)
        column.addWidget(self.message)
        self._join()
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(drafts.PAUSE)
        self._writing.timeout.connect(self.keep)
        self.setFocusProxy(self.board)

    # --- what the page asks ---

    @property
    def layout_planned(self) -> PlannedLayout | None:
        """Which layout is planned; None while none is."""
        return self._layout

    def begin(self, layout: PlannedLayout, plan: WallPlan) -> None:
        """Plan a layout, with its draft where one waits."""
        desk = self._desk
        self._layout, self._plan = layout, plan
        self._version = desk.record(LEDGER, layout.id)["version"]
        self._form = drafts.new_form()
        self.message.hide()
        self.head.show_head(layout.name, layout.scene)
        self.board.at = (0, 0)
        self.board.show_sheet(Sheet(layout.rows, layout.columns, layout.cells))
        saved = Plan(layout.name, layout.scene, layout.cells)
        found = plan_draft.waiting(desk, layout.id, saved, layout.rows, layout.columns)
        if found is not None:
            self._go_on(*found)
        self._tell()

    def show_plan(self, plan: WallPlan) -> None:
        """Cameras or their states have changed; what is planned stays."""
        self._plan = plan
        self._tell()

    def show_choice(self, shows: Shows | None) -> None:
        """What Enter puts on the chosen field: the camera or tour the list stands on."""
        self._list_choice = shows

    def put(self, shows: Shows) -> None:
        """From the list by Enter or by two presses: on the chosen field, and on to the next empty one."""
        self.board.put_next(shows)

    def height_for(self, width: int) -> int:
        """How high it is when the wall fills a width; a sentence comes on top, the board keeps its size."""
        told = 0 if self.message.isHidden() else self.message.sizeHint().height() + SPACE_S
        sheet = self.board.sheet
        board = height_for(width, sheet.rows, sheet.columns)
        return self.head.sizeHint().height() + SPACE_S + board + told

    def plan(self) -> Plan:
        """What stands here now."""
        return Plan(self.head.name.text().strip(), self.head.scene, self.board.sheet.cells)

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        layout = self._layout
        if layout is None:
            return False
        now = self.plan()
        return self.board.sheet.is_changed or (now.name, now.scene) != (layout.name, layout.scene)

    def keep(self) -> None:
        """Write the draft now; without a disk the board still holds it."""
        self._writing.stop()
        if self._layout is None or not self.is_changed:
            return
        try:
            plan_draft.keep(self._desk, self._form, self._layout.id, self._version, self.plan())
        except StoreUnavailable as why:
            self.message.tell(why.phrase, Tone.BAD, self.keep)

    def save(self) -> None:
        """Save it as one action of the desk."""
        layout = self._layout
        if layout is None:
            return
        try:
            values = self._desk.defaults(CHANGE, layout.id) | plan_draft.values_of(self.plan())
            self._desk.act(CHANGE, values, record=layout.id, version=self._version, form=self._form)
        except RecordStale:
            self.keep()
            self._version = self._desk.record(LEDGER, layout.id)["version"]
            self.message.tell(_STALE, Tone.WARN)
        except StationError as refusal:
            self.message.tell(refusal.phrase, Tone.BAD)
        except StoreUnavailable as circumstance:
            self.keep()
            self.message.tell(circumstance.phrase, Tone.BAD, self.save)
        else:
            self._end()
            self.said.emit(_SAVED.filled(name=self.plan().name))
            self.saved.emit(layout.id)

    def leave(self) -> None:
        """Back to the pictures; what is not saved stays as a draft."""
        layout = self._layout
        if layout is not None and self.is_changed:
            self.keep()
            self.said.emit(_KEPT.filled(name=self.plan().name or layout.name))
            self._layout = None
        else:
            self._end()
        self.left.emit()

    def throw_away(self) -> None:
        """Forget the draft."""
        self._end()
        self.left.emit()

    # --- within ---

    def _join(self) -> None:
        board = self.board
        board.changed.connect(self._change)
        board.chose.connect(self._look_at)
        board.refused.connect(lambda refusal: self.message.tell(refusal.phrase, Tone.BAD))
        board.asked.connect(self._put_choice)
        board.save_asked.connect(self.save)
        board.leave_asked.connect(self.leave)
        head = self.head
        head.changed.connect(self._change)
        for made, act in (
            (head.undo, board.undo), (head.redo, board.redo), (head.clear, board.empty),
            (head.drop, self.throw_away), (head.back, self.leave), (head.save, self.save),
        ):  # fmt: skip
            made.clicked.connect(lambda _checked=False, act=act: act())

    def hideEvent(self, event: QHideEvent) -> None:
        """However it goes away, the draft stays."""
        self.keep()
        super().hideEvent(event)

    def _go_on(self, draft: drafts.Draft, plan: Plan) -> None:
        self._form = draft.form
        self.head.show_head(plan.name, plan.scene)
        self.board.sheet.take(plan.cells)
        when = display.short_instant(draft.saved_at, self._desk.store.clock())
        self.message.tell(_GOES_ON.filled(when=when), Tone.INFO)

    def _look_at(self, cell: PlannedCell | None) -> None:
        self._tell_place()
        if cell is not None and cell.camera is not None:
            self.looked_at.emit(cell.camera)

    def _put_choice(self) -> None:
        if self._list_choice is None:
            self.message.tell(_CHOOSE, Tone.INFO)
        else:
            self.board.put_next(self._list_choice)

    def _change(self) -> None:
        self.message.hide()
        self._writing.start()
        self._tell()

    def _tell(self) -> None:
        sheet = self.board.sheet
        self._faces.show_plan(self._plan, sheet.cells)
        self.head.undo.setEnabled(sheet.can_undo)
        self.head.redo.setEnabled(sheet.can_redo)
        self.head.drop.setEnabled(self.is_changed)
        for camera, count in list(twice(sheet.cells).items())[:1]:
            self.message.tell(said_twice(self._faces.name(camera), count), Tone.WARN)
        self._tell_place()
        self.board.update()

    def _tell_place(self) -> None:
        row, column = self.board.at
        one = self.board.field
        what = self._faces.of(one).name if one is not None else self._desk.say(_NOTHING)
        say, place = self._desk.say, {"row": row + 1, "column": column + 1}
        self.head.told.setText(say(_WHERE.filled(**place)))
        self.board.setAccessibleDescription(say(_PLACE.filled(what=what, **place)))
        self.head.clear.setEnabled(one is not None)

    def _end(self) -> None:
        self._writing.stop()
        drafts.drop(self._desk, self._form)
        self._layout = None
