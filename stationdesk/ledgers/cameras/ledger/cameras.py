"""Cameras as a ledger."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Filter, Ledger, OneOf, Tone
from stationdesk.ledgers.cameras.actions.fault_forms import ON_CAMERAS
from stationdesk.ledgers.cameras.actions.forms import ACTIONS
from stationdesk.ledgers.cameras.actions.importing import IMPORT
from stationdesk.ledgers.cameras.actions.logins import LOGINS
from stationdesk.ledgers.cameras.actions.plan_forms import ON_TURNING
from stationdesk.ledgers.cameras.ledger.camera_list import CHIPS, FILTERS, FIRST_COLUMNS, MORE_COLUMNS
from stationdesk.ledgers.cameras.ledger.on_map import ON_MAP
from stationdesk.ledgers.cameras.records import Camera, line_counting
from stationdesk.ledgers.cameras.reports.health_home import ONLINE_CARD, OUTAGES_DUE
from stationdesk.ledgers.cameras.reports.health_pane import HEALTH
from stationdesk.ledgers.cameras.reports.home import INVENTORY_CARD, INVENTORY_DUE
from stationdesk.ledgers.cameras.reports.inventory_book import INVENTORY_BOOK
from stationdesk.ledgers.cameras.reports.pane import CAMERA
from stationdesk.ledgers.cameras.reports.wall_pane import PRESETS
from stationdesk.ledgers.cameras.rules.watched import LineState

_LINE = QT_TRANSLATE_NOOP("cameras", "Line")
HEALTH_COLUMNS = (Column("line", _LINE, line_counting.LINE, OneOf(LineState), 5, 9),)
HEALTH_CHIPS = (
    Filter("offline", LineState.DOWN.label, line_counting.stands(LineState.DOWN), tone=Tone.BAD),
    Filter(
        "faulty", QT_TRANSLATE_NOOP("cameras", "Fault open"), line_counting.has_open_fault(), tone=Tone.WARN
    ),
)
HEALTH_FILTERS = (Filter("line", _LINE, line_counting.stands, OneOf(LineState)),)

INVENTORY = Ledger(
    name="cameras",
    title=QT_TRANSLATE_NOOP("cameras", "Cameras"),
    record=Camera,
    columns=(*FIRST_COLUMNS, *HEALTH_COLUMNS, *MORE_COLUMNS),
    label=func.coalesce(Camera.number + " ", "") + Camera.name,
    order="number",
    descending=False,
    filters=(*HEALTH_CHIPS, *CHIPS, *HEALTH_FILTERS, *FILTERS),
    actions=(*ACTIONS, *LOGINS, *ON_CAMERAS, *ON_TURNING),
    details=(*CAMERA, *HEALTH, PRESETS),
    reports=(INVENTORY_BOOK,),
    due=(*OUTAGES_DUE, *INVENTORY_DUE),
    cards=(ONLINE_CARD, INVENTORY_CARD),
    imports=IMPORT,
    icon="video-camera",
    on_map=ON_MAP,
    in_network=True,
)
