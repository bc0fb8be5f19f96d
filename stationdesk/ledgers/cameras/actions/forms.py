"""The forms of cameras."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Day,
    Entry,
    Field,
    Flag,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    stored,
)  # fmt: skip
from stationdesk.ledgers.cameras.actions import advising, keeping, living, registering
from stationdesk.ledgers.cameras.actions.other_forms import OTHERS
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.cameras.rules.watched import Level

DAYS = QT_TRANSLATE_NOOP("cameras", "days")
NAME = QT_TRANSLATE_NOOP("cameras", "Camera point")
COMMON = QT_TRANSLATE_NOOP("cameras", "Known as")
DEVICE_NO = QT_TRANSLATE_NOOP("cameras", "Device id")
CLASS = QT_TRANSLATE_NOOP("cameras", "Class of point")
TYPE = QT_TRANSLATE_NOOP("cameras", "Type of camera")
PURPOSE = QT_TRANSLATE_NOOP("cameras", "Purpose")
VILLAGE = QT_TRANSLATE_NOOP("cameras", "Village")
ADDRESS = QT_TRANSLATE_NOOP("cameras", "Address")
DIRECTION = QT_TRANSLATE_NOOP("cameras", "Looks to the")
INDOORS = QT_TRANSLATE_NOOP("cameras", "Indoors or outdoors")
MANAGED_BY = QT_TRANSLATE_NOOP("cameras", "Looked after by")
REQUIRED = QT_TRANSLATE_NOOP("cameras", "Days footage has to be kept")
FEED_OF = QT_TRANSLATE_NOOP("cameras", "Feed of unit")
LIFECYCLE = QT_TRANSLATE_NOOP("cameras", "State of the device")
NETWORK = QT_TRANSLATE_NOOP("cameras", "Network")
SCHEME = QT_TRANSLATE_NOOP("cameras", "Kind of stream")
HOST = QT_TRANSLATE_NOOP("cameras", "IP address")
PORT = QT_TRANSLATE_NOOP("cameras", "Port")
MAIN = QT_TRANSLATE_NOOP("cameras", "Path of the main stream")
SUB = QT_TRANSLATE_NOOP("cameras", "Path of the sub-stream")
NOTE = QT_TRANSLATE_NOOP("cameras", "Note")
_PATTERN = QT_TRANSLATE_NOOP("cameras", "Village, road, spot, direction")
_TWENTY = QT_TRANSLATE_NOOP("cameras", "20 digits, empty when it has none")

_NOTE = Field("note", NOTE, Prose(500), wide=True, extra=True)
_NAMED = Field("name", NAME, Line(60), required=True, key="N", wide=True, note=_PATTERN)
_ID = Field("device_no", DEVICE_NO, Line(40), key="I", note=_TWENTY)
_CLASS = Field("point_class", CLASS, Entry("camera_class"), required=True, key="C")
_TYPE = Field("structure_type", TYPE, Entry("camera_structure"), required=True, key="T")
_PURPOSE = Field("purpose", PURPOSE, Entry("camera_purpose"))
_UNIT = Field("unit", FEED_OF, Reference("station.units"))
STREAM = (
    Field("scheme", SCHEME, OneOf(Scheme), section=NETWORK),
    Field("host", HOST, Line(120), key="P"),
    Field("port", PORT, Number(1, 65535)),
    Field("main_path", MAIN, Line(300), wide=True),
    Field("sub_path", SUB, Line(300), wide=True),
)

REGISTER = Action(
    "register",
    QT_TRANSLATE_NOOP("cameras", "New camera"),
    registering.register,
    (
        _NAMED,
        Field("address", ADDRESS, Line(120), required=True, key="D", wide=True),
        Field("village", VILLAGE, Reference("station.villages"), key="V"),
        _CLASS,
        _TYPE,
        Field("manage_unit", MANAGED_BY, Line(60), required=True, key="M",
              default=lambda tx, *_: tx.settings["station.name"]),
        Field("required_days", REQUIRED, Number(1, 3650, DAYS), required=True, default=30),
        _ID,
        Field("common_name", COMMON, Line(60), extra=True),
        _PURPOSE,
        Field("direction", DIRECTION, OneOf(Direction)),
        Field("indoor", INDOORS, OneOf(Indoors)),
        _UNIT,
        Field("lifecycle", LIFECYCLE, OneOf(Lifecycle), default=Lifecycle.IN_USE, extra=True),
        Field("used_since", registering.USED_SINCE, Day(), key="U"),
        *STREAM,
        _NOTE,
    ),
    icon="plus",
    key="Ctrl+N",
    primary=True,
    on_record=False,
    advise=advising.advise,
)  # fmt: skip
CHANGE = Action(
    "change",
    QT_TRANSLATE_NOOP("cameras", "Change"),
    registering.change,
    (
        Field("name", NAME, Line(60), required=True, default=stored("name"), key="N", wide=True,
              note=_PATTERN),
        Field("common_name", COMMON, Line(60), default=stored("common_name"), key="K"),
        Field("osd_text", QT_TRANSLATE_NOOP("cameras", "Caption in the picture"), Line(60),
              default=stored("osd_text"), key="O"),
        Field("device_no", DEVICE_NO, Line(40), default=stored("device_no"), key="I", note=_TWENTY),
        Field("point_class", CLASS, Entry("camera_class"), required=True, default=stored("point_class"),
              key="C"),
        Field("structure_type", TYPE, Entry("camera_structure"), required=True,
              default=stored("structure_type"), key="T"),
        Field("function_types", QT_TRANSLATE_NOOP("cameras", "Functions"),
              Entry("camera_function", many=True), default=stored("function_types")),
        Field("place_types", QT_TRANSLATE_NOOP("cameras", "Kinds of place"), Entry("camera_place", many=True),
              default=stored("place_types")),
        Field("purpose", PURPOSE, Entry("camera_purpose"), default=stored("purpose")),
        Field("level", QT_TRANSLATE_NOOP("cameras", "Level"), OneOf(Level), default=stored("level"), key="L"),
        Field("unit", FEED_OF, Reference("station.units"), default=stored("unit_id")),
        Field("linked", QT_TRANSLATE_NOOP("cameras", "Connected to the platform"), Flag(),
              default=stored("linked")),
        Field("note", NOTE, Prose(500), wide=True, default=stored("note")),
    ),
    icon="pencil-simple",
    key="Ctrl+E",
    allowed=keeping.in_force,
    advise=advising.advise,
)  # fmt: skip
VOID = Action(
    "void", QT_TRANSLATE_NOOP("cameras", "Void"), living.void, (keeping.REASON,), icon="prohibit",
    key="Ctrl+Shift+Delete", allowed=keeping.in_force, danger=keeping.SURE,
)  # fmt: skip

ACTIONS = (REGISTER, CHANGE, *OTHERS, VOID)
