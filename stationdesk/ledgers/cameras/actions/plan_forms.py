"""The forms for planning the wall."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Clock, Field, Line, Number, OneOf, Prose, Reference, Rows, stored
from stationdesk.ledgers.cameras.actions import keeping, planning, touring
from stationdesk.ledgers.cameras.rules.wall_plan import LEAST_DWELL, MOST_SIDE, Scene, Weekday

NAME = QT_TRANSLATE_NOOP("cameras", "Name")
ROWS, COLUMNS = QT_TRANSLATE_NOOP("cameras", "Rows"), QT_TRANSLATE_NOOP("cameras", "Columns")
WALL, SCENE = QT_TRANSLATE_NOOP("cameras", "Video wall"), QT_TRANSLATE_NOOP("cameras", "Scene")
CAMERA, TOUR = QT_TRANSLATE_NOOP("cameras", "Camera"), QT_TRANSLATE_NOOP("cameras", "Tour")
FIELDS = QT_TRANSLATE_NOOP("cameras", "Fields of the layout")
STOPS = QT_TRANSLATE_NOOP("cameras", "Cameras in their order")
DWELL = QT_TRANSLATE_NOOP("cameras", "Seconds a camera")
STARTS, ENDS = QT_TRANSLATE_NOOP("cameras", "From"), QT_TRANSLATE_NOOP("cameras", "Until")
DAYS = QT_TRANSLATE_NOOP("cameras", "Days of the week")
PRESET, PRESETS = QT_TRANSLATE_NOOP("cameras", "Preset"), QT_TRANSLATE_NOOP("cameras", "Presets")
NOTE = QT_TRANSLATE_NOOP("cameras", "Note")
_SECONDS = QT_TRANSLATE_NOOP("cameras", "s")
_VOID = QT_TRANSLATE_NOOP("cameras", "Strike out")
_SIDE = Number(1, MOST_SIDE)
_CELLS = Rows(
    (
        Field("row", QT_TRANSLATE_NOOP("cameras", "Row"), _SIDE, required=True, default=1),
        Field("col", QT_TRANSLATE_NOOP("cameras", "Column"), _SIDE, required=True, default=1),
        Field("rowspan", QT_TRANSLATE_NOOP("cameras", "Rows high"), _SIDE, default=1),
        Field("colspan", QT_TRANSLATE_NOOP("cameras", "Columns wide"), _SIDE, default=1),
        Field("camera", CAMERA, Reference("cameras")),
        Field("tour", TOUR, Reference("cameras.tours")),
    )
)
_NO = Number(1, 255)
_STOPS = Rows((Field("camera", CAMERA, Reference("cameras"), required=True), Field("preset", PRESET, _NO)))
_PRESETS = Rows(
    (
        Field("no", QT_TRANSLATE_NOOP("cameras", "No."), _NO, required=True),
        Field("name", NAME, Line(40), required=True),
    )
)
_NOTE = Field("note", NOTE, Prose(500), wide=True)


def _void() -> Action:
    return Action(
        "void", _VOID, keeping.void, (keeping.REASON,), icon="prohibit", key="Ctrl+Shift+Delete",
        allowed=keeping.in_force, danger=keeping.SURE,
    )  # fmt: skip


def _layout(*, changes: bool) -> tuple[Field, ...]:
    return (
        Field("name", NAME, Line(60), required=True, key="N", default=stored("name") if changes else None),
        Field("scene", SCENE, OneOf(Scene), required=True, key="S",
              default=stored("scene") if changes else Scene.DAILY),
        Field("cells", FIELDS, _CELLS, required=not changes, wide=True, key="F",
              default=planning.cells_in_form if changes else None),
        Field("note", NOTE, Prose(500), wide=True, default=stored("note") if changes else None),
    )  # fmt: skip


def _tour(*, changes: bool) -> tuple[Field, ...]:
    return (
        Field("name", NAME, Line(60), required=True, key="N", default=stored("name") if changes else None),
        Field("dwell_s", DWELL, Number(1, 3_600, _SECONDS), required=True, key="D",
              default=stored("dwell_s") if changes else LEAST_DWELL + 5),
        Field("starts", STARTS, Clock(), key="B",
              default=(lambda _tx, one: touring.clock_of(one.starts)) if changes else None),
        Field("ends", ENDS, Clock(), key="U",
              default=(lambda _tx, one: touring.clock_of(one.ends)) if changes else None),
        Field("days", DAYS, OneOf(Weekday, many=True), wide=True, key="W",
              default=touring.days_of if changes else None),
        Field("stops", STOPS, _STOPS, required=True, wide=True, key="O",
              default=touring.stops_in_form if changes else None),
        Field("note", NOTE, Prose(500), wide=True, default=stored("note") if changes else None),
    )  # fmt: skip


WALL_ACTIONS = (
    Action(
        "register", QT_TRANSLATE_NOOP("cameras", "New video wall"), planning.enter_wall,
        (
            Field("name", NAME, Line(60), required=True, key="N"),
            Field("rows", ROWS, _SIDE, required=True, default=3, key="R"),
            Field("cols", COLUMNS, _SIDE, required=True, default=4, key="C"),
            _NOTE,
        ),
        icon="plus", key="Ctrl+N", primary=True, on_record=False,
    ),
    _void(),
)  # fmt: skip
LAYOUT_ACTIONS = (
    Action(
        "register", QT_TRANSLATE_NOOP("cameras", "New layout"), planning.enter_layout,
        (Field("wall", WALL, Reference("cameras.walls"), required=True, key="W"), *_layout(changes=False)),
        icon="plus", key="Ctrl+N", primary=True, on_record=False, advise=planning.warn_of_twice,
    ),
    Action(
        "draw", QT_TRANSLATE_NOOP("cameras", "New layout by rows and columns"), planning.draw_layout,
        (
            Field("name", NAME, Line(60), required=True, key="N"),
            Field("scene", SCENE, OneOf(Scene), required=True, key="S", default=Scene.DAILY),
            Field("rows", ROWS, _SIDE, required=True, default=3, key="R"),
            Field("cols", COLUMNS, _SIDE, required=True, default=4, key="C"),
        ),
        icon="squares-four", on_record=False,
    ),
    Action(
        "change", QT_TRANSLATE_NOOP("cameras", "Change the layout"), planning.change_layout,
        _layout(changes=True), icon="pencil-simple", key="Ctrl+E", allowed=keeping.in_force,
        advise=planning.warn_of_twice,
    ),
    _void(),
)  # fmt: skip
TOUR_ACTIONS = (
    Action(
        "register", QT_TRANSLATE_NOOP("cameras", "New tour"), touring.enter_tour, _tour(changes=False),
        icon="plus", key="Ctrl+N", primary=True, on_record=False, advise=touring.tell_presets,
    ),
    Action(
        "change", QT_TRANSLATE_NOOP("cameras", "Change the tour"), touring.change_tour, _tour(changes=True),
        icon="pencil-simple", key="Ctrl+E", allowed=keeping.in_force, advise=touring.tell_presets,
    ),
    _void(),
)  # fmt: skip
ON_TURNING = (
    Action(
        "presets", PRESETS, touring.set_presets,
        (Field("presets", PRESETS, _PRESETS, wide=True, key="P", default=touring.presets_in_form),),
        icon="crosshair", allowed=keeping.in_force,
    ),
)  # fmt: skip
