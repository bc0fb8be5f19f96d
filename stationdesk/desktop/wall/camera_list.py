"""The cameras of the station by village, with a word for the line of each; Enter shows one on the wall."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.command_bar import SearchBox
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import SPACE_S, theme
from stationdesk.desktop.widgets.plain import name_it, tip
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCamera
from stationdesk.ledgers.cameras.rules.watched import LineState

_SEARCH = QT_TRANSLATE_NOOP("desktop", "Find a camera")
_SEARCH_TIP = QT_TRANSLATE_NOOP("desktop", "Find a camera (Ctrl+F)")
_CAMERAS = QT_TRANSLATE_NOOP("desktop", "Cameras")
_NO_VILLAGE = QT_TRANSLATE_NOOP("desktop", "Without a village")
_UNWATCHED = QT_TRANSLATE_NOOP("desktop", "Not looked at yet")
_TOLD = QT_TRANSLATE_NOOP("desktop", "{name} ({number}): {state}")
_CAMERA = Qt.ItemDataRole.UserRole


class CameraList(QWidget):
    """Emits `asked` with a camera's id for the chosen field of the wall."""

    asked = Signal(int)
    chose = Signal(int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._cameras: tuple[PlannedCamera, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.search = SearchBox(say(_SEARCH), say(_SEARCH_TIP), self)
        self.search.setObjectName("wall.search")
        self.search.setMinimumWidth(120)
        self.search.settled.connect(self._filter)
        self.tree = _Tree(self)
        name_it(self.tree, "wall.cameras", say(_CAMERAS))
        self.tree.setToolTip("")
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.entered_one.connect(self._ask)
        self.tree.itemDoubleClicked.connect(lambda item, _column: self._ask(item))
        self.tree.currentItemChanged.connect(self._choose)
        self.search.left.connect(self.tree.setFocus)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)

    def show_cameras(self, cameras: tuple[PlannedCamera, ...]) -> None:
        """Fill the list; the camera chosen stays so."""
        if cameras != self._cameras:
            self._cameras = cameras
            self._fill()

    def seek(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _fill(self) -> None:
        self.tree.clear()
        colours, villages = theme(), {}
        dots = {
            LineState.UP.code: colours.ok, LineState.DOWN.code: colours.bad,
            LineState.PLANNED.code: colours.warn,
        }  # fmt: skip
        for one in self._cameras:
            village = villages.get(one.village)
            if village is None:
                village = QTreeWidgetItem(self.tree, [one.village or self._say(_NO_VILLAGE)])
                village.setIcon(0, icon("map-pin", colours.text3, 16))
                village.setExpanded(True)
                villages[one.village] = village
            item = QTreeWidgetItem(village, [one.name])
            item.setData(0, _CAMERA, one.id)
            item.setIcon(0, icon("circle-fill", dots.get(one.state, colours.line2), 10))
            told = self._say(_TOLD.filled(name=one.name, number=one.number, state=self._state(one)))
            item.setToolTip(0, tip(told))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)

    def _state(self, one: PlannedCamera) -> str:
        named = {state.code: state.label for state in LineState}
        return self._say(named.get(one.state, _UNWATCHED))

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        by_id = {one.id: f"{one.name} {one.number} {one.village}".casefold() for one in self._cameras}
        for place in range(self.tree.topLevelItemCount()):
            village = self.tree.topLevelItem(place)
            hits = 0
            for row in range(village.childCount()):
                item = village.child(row)
                hit = wanted in by_id.get(item.data(0, _CAMERA), "")
                item.setHidden(not hit)
                hits += hit
            village.setHidden(not hits)

    def _ask(self, item: QTreeWidgetItem) -> None:
        camera = item.data(0, _CAMERA)
        if camera is not None:
            self.asked.emit(camera)

    def _choose(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        camera = item.data(0, _CAMERA) if item is not None else None
        if camera is not None:
            self.chose.emit(camera)


class _Tree(QTreeWidget):
    entered_one = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            if not event.isAutoRepeat():
                self.entered_one.emit(item)
        else:
            super().keyPressEvent(event)
