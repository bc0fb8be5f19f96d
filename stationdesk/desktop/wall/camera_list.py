"""The cameras of the station by village, with a word for the line of each; Enter shows one on the wall."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTreeWidgetItem, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.background import Background
from stationdesk.desktop.command_bar import SearchBox
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import SPACE_S, theme
from stationdesk.desktop.wall.camera_tree import CameraTree, shows_of
from stationdesk.desktop.wall.carrying import CAMERA, TOUR, Shows
from stationdesk.desktop.widgets.plain import name_it, tip
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCamera, PlannedTour
from stationdesk.ledgers.cameras.rules.watched import LineState

_SEARCH = QT_TRANSLATE_NOOP("desktop", "Find a camera")
_SEARCH_TIP = QT_TRANSLATE_NOOP("desktop", "Name, number, village or pinyin initials of a camera (Ctrl+F)")
_CAMERAS = QT_TRANSLATE_NOOP("desktop", "Cameras")
_TOURS = QT_TRANSLATE_NOOP("desktop", "Tours")
_NO_VILLAGE = QT_TRANSLATE_NOOP("desktop", "Without a village")
_UNWATCHED = QT_TRANSLATE_NOOP("desktop", "Not looked at yet")
_TOLD = QT_TRANSLATE_NOOP("desktop", "{name} ({number}): {state}")


class CameraList(QWidget):
    """Emits `asked` with a camera or tour for the chosen field of the wall, `chose` with a camera's id."""

    asked = Signal(object)
    chose = Signal(int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._cameras: tuple[PlannedCamera, ...] = ()
        self._tours: tuple[PlannedTour, ...] = ()
        self._items: dict[int, QTreeWidgetItem] = {}
        self._sounds: Mapping[int, frozenset[str]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.search = SearchBox(say(_SEARCH), say(_SEARCH_TIP), self)
        self.search.setObjectName("wall.search")
        self.search.setMinimumWidth(120)
        self.search.settled.connect(self._filter)
        self.tree = CameraTree(self)
        name_it(self.tree, "wall.cameras", say(_CAMERAS))
        self.tree.setToolTip("")
        self.tree.entered_one.connect(self._ask)
        self.tree.itemDoubleClicked.connect(lambda item, _column: self._ask(item))
        self.tree.currentItemChanged.connect(self._choose)
        self.search.left.connect(self._go_in)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)

    def show_cameras(self, cameras: tuple[PlannedCamera, ...]) -> None:
        """Fill the list; the camera chosen stays so, and one that only went offline keeps its line."""
        before, self._cameras = self._cameras, cameras
        if [_where(one) for one in before] != [_where(one) for one in cameras]:
            self._fill()
            self._listen()
        elif before != cameras:
            self._tell()

    def show_tours(self, tours: tuple[PlannedTour, ...]) -> None:
        """While a layout is planned: its tours stand above the cameras; none at other times."""
        if tours != self._tours:
            self._tours = tours
            self._fill()

    @property
    def chosen(self) -> Shows | None:
        """The camera or the tour the list stands on."""
        item = self.tree.currentItem()
        return shows_of(item) if item is not None and not item.isHidden() else None

    def seek(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # --- within ---

    def _fill(self) -> None:
        chosen, at = self.chosen, self.tree.verticalScrollBar().value()
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items = {}
        groups: dict[str, QTreeWidgetItem] = {}
        if self._tours:
            self._add_tours()
        for one in self._cameras:
            if one.village not in groups:
                title = one.village or self._say(_NO_VILLAGE)
                groups[one.village] = self.tree.add_group(title, icon("map-pin", theme().text3, 16))
            self._items[one.id] = self.tree.add_line(groups[one.village], one.name, (CAMERA, one.id))
        self.tree.expandAll()
        self._tell()
        self.tree.choose(chosen)
        self.tree.verticalScrollBar().setValue(at)
        self.tree.blockSignals(False)
        self._filter(self.search.text())

    def _add_tours(self) -> None:
        drawn = icon("path", theme().text3, 16)
        group = self.tree.add_group(self._say(_TOURS), drawn)
        for one in self._tours:
            self.tree.add_line(group, one.name, (TOUR, one.id)).setToolTip(0, tip(one.name))

    def _tell(self) -> None:
        """The state of each: a dot, and a word for whom a dot says nothing."""
        colours = theme()
        dots: dict[str, QIcon] = {
            state: icon("circle-fill", colour, 10)
            for state, colour in (
                (LineState.UP.code, colours.ok), (LineState.DOWN.code, colours.bad),
                (LineState.PLANNED.code, colours.warn),
            )
        }  # fmt: skip
        unknown = icon("circle-fill", colours.line2, 10)
        named = {state.code: self._say(state.label) for state in LineState}
        unwatched = self._say(_UNWATCHED)
        for one in self._cameras:
            item = self._items[one.id]
            item.setIcon(0, dots.get(one.state, unknown))
            state = named.get(one.state, unwatched)
            told = self._say(_TOLD.filled(name=one.name, number=one.number, state=state))
            item.setToolTip(0, tip(told))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)

    def _listen(self) -> None:
        """How the names sound, beside the window: a third of a second before the first one is read."""
        names = {one.id: f"{one.name} {one.village}" for one in self._cameras}
        Background.of(self).start(lambda _task: _sounds(names), done=self._hear)

    def _hear(self, sounds: Mapping[int, frozenset[str]]) -> None:
        self._sounds = sounds
        if self.search.text().strip():
            self._filter(self.search.text())

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        hits = {one.id for one in self._cameras if self._means(one, wanted)}
        tours = {one.id for one in self._tours if wanted in one.name.casefold()}
        self.tree.show_only({(CAMERA, one) for one in hits} | {(TOUR, one) for one in tours})

    def _means(self, one: PlannedCamera, wanted: str) -> bool:
        if not wanted or wanted in f"{one.name} {one.number} {one.village}".casefold():
            return True
        return any(sound.startswith(wanted) for sound in self._sounds.get(one.id, ()))

    def _go_in(self) -> None:
        """From the line to the first camera that is left."""
        self._filter(self.search.text())
        self.tree.choose_first()
        self.tree.setFocus()

    def _ask(self, item: QTreeWidgetItem) -> None:
        shows = shows_of(item)
        if shows is not None:
            self.asked.emit(shows)

    def _choose(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        shows = shows_of(item)
        if shows is not None and shows[0] == CAMERA:
            self.chose.emit(shows[1])


def _where(one: PlannedCamera) -> tuple[int, str, str, str]:
    return one.id, one.number, one.name, one.village


def _sounds(names: Mapping[int, str]) -> dict[int, frozenset[str]]:
    from stationdesk.store.pinyin import beginnings  # a third of a second, beside the window

    return {camera: beginnings(name) for camera, name in names.items()}
