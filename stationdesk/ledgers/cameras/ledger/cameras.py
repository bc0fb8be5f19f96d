"""Cameras as a ledger."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Entry,
    Filter,
    Ledger,
    Line,
    OneOf,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.cameras.actions.forms import ACTIONS, ADDRESS, CLASS, DEVICE_NO, LIFECYCLE, NAME
from stationdesk.ledgers.cameras.actions.forms import TYPE as STRUCTURE
from stationdesk.ledgers.cameras.actions.forms import VILLAGE as IN_VILLAGE
from stationdesk.ledgers.cameras.records import Camera, counting
from stationdesk.ledgers.cameras.reports.pane import CAMERA
from stationdesk.ledgers.cameras.rules.states import Lifecycle

_VILLAGE = Reference("station.villages")
_AREA = Reference("station.areas")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("cameras", "No."), Camera.number, Line(), 6, 8, sortable=True),
    Column("name", NAME, Camera.name, Line(), 0, 10, sortable=True),
    Column("village", IN_VILLAGE, Camera.village_id, _VILLAGE, 6, 7),
    Column("class", CLASS, Camera.point_class, Entry("camera_class"), 7, 6),
    Column("structure", STRUCTURE, Camera.structure_type, Entry("camera_structure"), 5, 4),
    Column("device_no", DEVICE_NO, Camera.device_no, Line(), 11, 5, sortable=True),
    Column("warranty_until", QT_TRANSLATE_NOOP("cameras", "Warranty until"), Camera.warranty_until,
           Day(countdown=True), 7, 5, sortable=True),
    Column("lifecycle", LIFECYCLE, Camera.lifecycle, OneOf(Lifecycle), 5, 9),
    Column("address", ADDRESS, Camera.address, Line(), 12, 3, sortable=True, shown=False),
    Column("area", QT_TRANSLATE_NOOP("cameras", "Area"), Camera.area_id, _AREA, 5, 2, shown=False),
)  # fmt: skip

CHIPS = (
    Filter("in_use", Lifecycle.IN_USE.label, counting.IN_USE, tone=Tone.OK),
    Filter("repair", Lifecycle.REPAIR.label, Camera.lifecycle == Lifecycle.REPAIR, tone=Tone.WARN),
)
FILTERS = (
    Filter("village", IN_VILLAGE, lambda village: Camera.village_id.is_not_distinct_from(village), _VILLAGE),
    Filter("area", QT_TRANSLATE_NOOP("cameras", "Area"),
           lambda area: Camera.area_id.is_not_distinct_from(area), _AREA),
)  # fmt: skip

INVENTORY = Ledger(
    name="cameras",
    title=QT_TRANSLATE_NOOP("cameras", "Cameras"),
    record=Camera,
    columns=COLUMNS,
    label=func.coalesce(Camera.number + " ", "") + Camera.name,
    order="number",
    descending=False,
    filters=(*CHIPS, *FILTERS),
    actions=ACTIONS,
    details=CAMERA,
    icon="video-camera",
)
