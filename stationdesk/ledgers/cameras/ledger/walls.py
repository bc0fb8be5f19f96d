"""The plan of the video wall as ledgers: walls, layouts, tours."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Filter, Ledger, Line, Number, OneOf, Reference
from stationdesk.ledgers.cameras.actions import plan_forms as forms
from stationdesk.ledgers.cameras.records import Cell, Layout, Tour, TourStop, Wall
from stationdesk.ledgers.cameras.reports.wall_pane import LAYOUT_DETAILS, TOUR_DETAILS, WALL_DETAILS
from stationdesk.ledgers.cameras.reports.wall_paper import PLAN
from stationdesk.ledgers.cameras.rules.wall_plan import Scene

_CELLS = (
    select(func.count()).where(Cell.layout_id == Layout.id, ~Cell.dropped).correlate(Layout).scalar_subquery()
)
_STOPS = (
    select(func.count()).where(TourStop.tour_id == Tour.id, ~TourStop.dropped).correlate(Tour)
    .scalar_subquery()
)  # fmt: skip

LAYOUTS = Ledger(
    name="cameras.layouts",
    title=QT_TRANSLATE_NOOP("cameras", "Layouts"),
    record=Layout,
    columns=(
        Column("name", forms.NAME, Layout.name, Line(), 0, 10, sortable=True),
        Column("scene", forms.SCENE, Layout.scene, OneOf(Scene), 8, 9),
        Column("wall", forms.WALL, Layout.wall_id, Reference("cameras.walls"), 10, 7),
        Column("cells", QT_TRANSLATE_NOOP("cameras", "Fields"), _CELLS, Number(), 5, 6),
    ),
    label=Layout.name,
    order="name",
    descending=False,
    filters=(Filter("scene", forms.SCENE, lambda scene: Layout.scene == scene, OneOf(Scene)),),
    actions=forms.LAYOUT_ACTIONS,
    details=LAYOUT_DETAILS,
    reports=(PLAN,),
    icon="grid-four",
)

TOURS = Ledger(
    name="cameras.tours",
    title=QT_TRANSLATE_NOOP("cameras", "Tours"),
    record=Tour,
    columns=(
        Column("name", forms.NAME, Tour.name, Line(), 0, 10, sortable=True),
        Column("dwell_s", forms.DWELL, Tour.dwell_s, Number(), 7, 7),
        Column("stops", QT_TRANSLATE_NOOP("cameras", "Cameras"), _STOPS, Number(), 5, 9),
        Column("round", QT_TRANSLATE_NOOP("cameras", "Once round, s"), _STOPS * Tour.dwell_s, Number(), 6, 6),
    ),
    label=Tour.name,
    order="name",
    descending=False,
    actions=forms.TOUR_ACTIONS,
    details=TOUR_DETAILS,
    icon="path",
)

WALLS = Ledger(
    name="cameras.walls",
    title=QT_TRANSLATE_NOOP("cameras", "Video walls"),
    record=Wall,
    columns=(
        Column("name", forms.NAME, Wall.name, Line(), 0, 10, sortable=True),
        Column("rows", forms.ROWS, Wall.rows, Number(), 5, 6),
        Column("cols", forms.COLUMNS, Wall.cols, Number(), 5, 6),
    ),
    label=Wall.name,
    order="name",
    descending=False,
    actions=forms.WALL_ACTIONS,
    details=WALL_DETAILS,
    icon="monitor-play",
)

WALL_PLANS: tuple[Ledger, ...] = (LAYOUTS, TOURS, WALLS)
