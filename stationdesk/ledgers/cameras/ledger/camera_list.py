"""What the list of cameras shows and how it is narrowed, but for their health."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, false, func, not_

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Entry,
    Filter,
    Flag,
    Line,
    Number,
    OneOf,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.cameras.actions.forms import (
    ADDRESS,
    CLASS,
    COMMON,
    DEVICE_NO,
    DIRECTION,
    FEED_OF,
    HOST,
    LIFECYCLE,
    MANAGED_BY,
    NAME,
    PURPOSE,
    TYPE,
    VILLAGE,
)  # fmt: skip
from stationdesk.ledgers.cameras.records import Camera, counting, logins
from stationdesk.ledgers.cameras.rules.place import Direction
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.cameras.rules.watched import Level

_VILLAGE, _AREA = Reference("station.villages"), Reference("station.areas")
_IN_AREA = QT_TRANSLATE_NOOP("cameras", "Area")
_WARRANTY = QT_TRANSLATE_NOOP("cameras", "Warranty until")
_FILED = QT_TRANSLATE_NOOP("cameras", "Filed on")
_LEVEL = QT_TRANSLATE_NOOP("cameras", "Level")
_USED = QT_TRANSLATE_NOOP("cameras", "In use since")
_LOGIN = QT_TRANSLATE_NOOP("cameras", "Login kept")

FIRST_COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("cameras", "No."), Camera.number, Line(), 6, 8, sortable=True),
    Column("name", NAME, Camera.name, Line(), 0, 10, sortable=True),
    Column("village", VILLAGE, Camera.village_id, _VILLAGE, 6, 7),
    Column("class", CLASS, Camera.point_class, Entry("camera_class"), 7, 6),
    Column("structure", TYPE, Camera.structure_type, Entry("camera_structure"), 5, 4),
    Column("device_no", DEVICE_NO, Camera.device_no, Line(), 11, 5, sortable=True),
    Column("warranty_until", _WARRANTY, Camera.warranty_until, Day(), 7, 5, sortable=True),
    Column("lifecycle", LIFECYCLE, Camera.lifecycle, OneOf(Lifecycle), 5, 9),
)
MORE_COLUMNS = (
    Column("address", ADDRESS, Camera.address, Line(), 12, 3, sortable=True, shown=False),
    Column("common_name", COMMON, Camera.common_name, Line(), 8, 2, shown=False),
    Column("area", _IN_AREA, Camera.area_id, _AREA, 5, 2, shown=False),
    Column("direction", DIRECTION, Camera.direction, OneOf(Direction), 4, 2, shown=False),
    Column("purpose", PURPOSE, Camera.purpose, Entry("camera_purpose"), 5, 2, shown=False),
    Column("level", _LEVEL, Camera.level, OneOf(Level), 5, 2, shown=False),
    Column("host", HOST, Camera.host, Line(), 9, 2, shown=False),
    Column("port", QT_TRANSLATE_NOOP("cameras", "Port"), Camera.port, Number(), 4, 1, shown=False),
    Column("login", _LOGIN, logins.has_login(), Flag(), 4, 1, shown=False),
    Column("brand", QT_TRANSLATE_NOOP("cameras", "Maker"), Camera.brand, Entry("camera_brand"), 5, 2,
           shown=False),
    Column("model", QT_TRANSLATE_NOOP("cameras", "Model"), Camera.model, Line(), 8, 2, shown=False),
    Column("serial", QT_TRANSLATE_NOOP("cameras", "Serial no."), Camera.serial, Line(), 8, 1, shown=False),
    Column("required_days", QT_TRANSLATE_NOOP("cameras", "Days footage has to be kept"),
           Camera.required_days, Number(), 4, 2, shown=False),
    Column("measured_days", QT_TRANSLATE_NOOP("cameras", "Days footage is kept"), Camera.measured_days,
           Number(), 4, 2, shown=False),
    Column("manage_unit", MANAGED_BY, Camera.manage_unit, Line(), 9, 2, shown=False),
    Column("unit", FEED_OF, Camera.unit_id, Reference("station.units"), 9, 2, shown=False),
    Column("installed_on", QT_TRANSLATE_NOOP("cameras", "Installed on"), Camera.installed_on, Day(), 6, 1,
           sortable=True, shown=False),
    Column("used_since", _USED, Camera.used_since, Day(), 6, 1, shown=False),
    Column("filing_no", QT_TRANSLATE_NOOP("cameras", "Filing no."), Camera.filing_no, Line(), 9, 1,
           shown=False),
    Column("filed_on", _FILED, Camera.filed_on, Day(), 6, 1, shown=False),
)  # fmt: skip

CHIPS = (
    Filter("in_use", Lifecycle.IN_USE.label, counting.IN_USE, tone=Tone.OK),
    Filter("warranty_over", QT_TRANSLATE_NOOP("cameras", "Warranty over"), counting.warranty_over(),
           tone=Tone.WARN),
    Filter("warranty_ending", QT_TRANSLATE_NOOP("cameras", "Warranty about to end"),
           counting.warranty_ending(), tone=Tone.WARN),
    Filter("unfiled", QT_TRANSLATE_NOOP("cameras", "Not filed"), counting.unfiled(), tone=Tone.WARN),
    Filter("filing_late", QT_TRANSLATE_NOOP("cameras", "Filing overdue"), counting.filing_late(),
           tone=Tone.BAD),
    Filter("short_footage", QT_TRANSLATE_NOOP("cameras", "Footage kept too short"), counting.short_footage(),
           tone=Tone.BAD),
)  # fmt: skip


def _flag(condition: ColumnElement[bool]) -> Callable[[bool], ColumnElement[bool]]:
    return lambda yes: condition if yes else not_(func.coalesce(condition, false()))


def _is(column: object) -> Callable[[object], ColumnElement[bool]]:
    return lambda value: column.is_not_distinct_from(value)  # type: ignore[attr-defined]


FILTERS = (
    Filter("village", VILLAGE, _is(Camera.village_id), _VILLAGE),
    Filter("area", _IN_AREA, _is(Camera.area_id), _AREA),
    Filter("class", CLASS, _is(Camera.point_class), Entry("camera_class")),
    Filter("structure", TYPE, _is(Camera.structure_type), Entry("camera_structure")),
    Filter("place", QT_TRANSLATE_NOOP("cameras", "Kinds of place"),
           lambda code: func.instr(Camera.place_types, f'"{code}"') > 0, Entry("camera_place")),
    Filter("purpose", PURPOSE, _is(Camera.purpose), Entry("camera_purpose")),
    Filter("level", _LEVEL, lambda level: Camera.level == level, OneOf(Level)),
    Filter("lifecycle", LIFECYCLE, lambda state: Camera.lifecycle == state, OneOf(Lifecycle)),
    Filter("in_service", QT_TRANSLATE_NOOP("cameras", "In service"), _flag(counting.COUNTS), Flag()),
    Filter("feed", QT_TRANSLATE_NOOP("cameras", "Feed of a unit"), _flag(Camera.unit_id.is_not(None)),
           Flag()),
    Filter("unit", FEED_OF, _is(Camera.unit_id), Reference("station.units")),
    Filter("recorder", QT_TRANSLATE_NOOP("cameras", "Recorder"), _is(Camera.recorder_id),
           Reference("cameras.recorders")),
    Filter("login", _LOGIN, _flag(logins.has_login()), Flag()),
    Filter("brand", QT_TRANSLATE_NOOP("cameras", "Maker"), _is(Camera.brand), Entry("camera_brand")),
    Filter("sign", QT_TRANSLATE_NOOP("cameras", "A sign tells of the camera"),
           _flag(not_(counting.no_sign())), Flag()),
    Filter("warranty", _WARRANTY, lambda days: counting.within(Camera.warranty_until, days), Day()),
    Filter("filed", _FILED, lambda days: counting.within(Camera.filed_on, days), Day()),
    Filter("used", _USED, lambda days: counting.within(Camera.used_since, days), Day()),
    Filter("entered", QT_TRANSLATE_NOOP("cameras", "Entered on"), counting.entered, Day()),
    Filter("batch", QT_TRANSLATE_NOOP("cameras", "Import no."),
           lambda batch: (Camera.batch_id == batch) | (Camera.changed_batch_id == batch), Number()),
)  # fmt: skip
