"""What a planned field says of the camera or the tour it shows."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desktop.tokens import DARK
from stationdesk.desktop.wall.plan_paint import Face
from stationdesk.ledgers.cameras.rules.wall_editing import Cells
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCell, WallPlan, twice
from stationdesk.ledgers.cameras.rules.watched import LineState

_TOUR = QT_TRANSLATE_NOOP("desktop", "Tour: {count} cameras, {seconds} s each")
_TIMES = QT_TRANSLATE_NOOP("desktop", "{count} times")
_GONE = QT_TRANSLATE_NOOP("desktop", "No longer in service")
_CAMERA = QT_TRANSLATE_NOOP("desktop", "{number} · {state}")


class Faces:
    """Made once for each field of a plan: the board is drawn at every move of the mouse."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._made: dict[PlannedCell, Face] = {}
        self.show_plan(WallPlan(), ())

    def show_plan(self, plan: WallPlan, cells: Cells) -> None:
        """Other cameras or other fields."""
        self._cameras = {one.id: one for one in plan.cameras}
        self._tours = {one.id: one for one in plan.tours}
        self._twice = twice(cells)
        self._made = {}

    def name(self, camera: int) -> str:
        """A camera's own name, also when it no longer serves."""
        known = self._cameras.get(camera)
        return known.name if known is not None else self._desk.name("cameras", camera)

    def of(self, one: PlannedCell) -> Face:
        """A field's."""
        if one not in self._made:
            self._made[one] = self._tour(one.tour) if one.tour is not None else self._camera(one.camera or 0)
        return self._made[one]

    def _tour(self, tour: int) -> Face:
        one = self._tours.get(tour)
        if one is None:
            return Face(self._desk.name("cameras.tours", tour))
        told = _TOUR.filled(count=len(one.stops), seconds=one.dwell_s)
        return Face(one.name, self._desk.say(told), DARK.accent)

    def _camera(self, camera: int) -> Face:
        say, one = self._desk.say, self._cameras.get(camera)
        count = self._twice.get(camera, 0)
        warning = say(_TIMES.filled(count=count)) if count else ""
        if one is None:
            return Face(self.name(camera), say(_GONE), DARK.warn, warning)
        state = next((found for found in LineState if found.code == one.state), LineState.UNKNOWN)
        told = say(_CAMERA.filled(number=one.number, state=state.label))
        return Face(one.name, told, str(getattr(DARK, state.tone.value)), warning)
