"""The forms for a camera's place, device, line, upkeep and filing, its photos, and its life."""

from __future__ import annotations

from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Action,
    Amount,
    Day,
    Entry,
    Field,
    Files,
    Flag,
    Kind,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    stored,
)  # fmt: skip
from stationdesk.ledgers.cameras.actions import advising, correcting, keeping, living
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors

_DAYS = QT_TRANSLATE_NOOP("cameras", "days")
_DEGREES = QT_TRANSLATE_NOOP("cameras", "degrees")
_METRES = QT_TRANSLATE_NOOP("cameras", "m")
_YUAN = QT_TRANSLATE_NOOP("cameras", "yuan")
_CHANGED_IDS = {"village": "village_id", "recorder": "recorder_id"}


def _field(
    name: str,
    title: Phrase,
    kind: Kind,
    *,
    key: str = "",
    required: bool = False,
    wide: bool = False,
    section: Phrase | None = None,
) -> Field:
    """A field that starts with what the record says."""
    default = stored(_CHANGED_IDS.get(name, name))
    return Field(name, title, kind, required=required, default=default, key=key, wide=wide, section=section)


PLACE = Action(
    "place",
    QT_TRANSLATE_NOOP("cameras", "Place and view"),
    correcting.place,
    (
        _field("address", QT_TRANSLATE_NOOP("cameras", "Address"), Line(120), key="D", required=True,
               wide=True),
        _field("village", QT_TRANSLATE_NOOP("cameras", "Village"), Reference("station.villages"), key="V"),
        _field("road_position", QT_TRANSLATE_NOOP("cameras", "Side of the road"), Line(20)),
        _field("indoor", QT_TRANSLATE_NOOP("cameras", "Indoors or outdoors"), OneOf(Indoors), key="I"),
        _field("lon", QT_TRANSLATE_NOOP("cameras", "Longitude"), Amount(6), key="L",
               section=QT_TRANSLATE_NOOP("cameras", "On the map")),
        _field("lat", QT_TRANSLATE_NOOP("cameras", "Latitude"), Amount(6)),
        _field("datum", QT_TRANSLATE_NOOP("cameras", "Datum"), OneOf(Datum)),
        _field("direction", QT_TRANSLATE_NOOP("cameras", "Looks to the"), OneOf(Direction), key="K"),
        _field("bearing", QT_TRANSLATE_NOOP("cameras", "Bearing from north"), Number(0, 359, _DEGREES)),
        _field("view_angle", QT_TRANSLATE_NOOP("cameras", "Angle of view"), Number(1, 360, _DEGREES)),
        _field("reach_m", QT_TRANSLATE_NOOP("cameras", "Sees as far as"), Number(1, 20_000, _METRES)),
        _field("mount", QT_TRANSLATE_NOOP("cameras", "Mounted on"), Entry("camera_mount"), key="M"),
        _field("height_m", QT_TRANSLATE_NOOP("cameras", "Height"), Amount(1, _METRES)),
    ),
    icon="map-pin",
    key="Ctrl+Shift+G",
    allowed=keeping.in_force,
    advise=advising.advise,
)  # fmt: skip
DEVICE = Action(
    "device",
    QT_TRANSLATE_NOOP("cameras", "Device"),
    correcting.device,
    (
        _field("brand", QT_TRANSLATE_NOOP("cameras", "Maker"), Entry("camera_brand"), key="B"),
        _field("model", QT_TRANSLATE_NOOP("cameras", "Model"), Line(60), key="M"),
        _field("serial", QT_TRANSLATE_NOOP("cameras", "Serial no."), Line(60), key="S"),
        _field("mac", QT_TRANSLATE_NOOP("cameras", "MAC address"), Line(40)),
        _field("firmware", QT_TRANSLATE_NOOP("cameras", "Firmware"), Line(60)),
        _field("resolution", QT_TRANSLATE_NOOP("cameras", "Resolution"), Entry("camera_resolution")),
        _field("codec", QT_TRANSLATE_NOOP("cameras", "Codec"), Entry("camera_codec")),
        _field("fill_light", QT_TRANSLATE_NOOP("cameras", "Fill light"), Entry("camera_light")),
        _field("has_ptz", QT_TRANSLATE_NOOP("cameras", "Turns"), Flag()),
        _field("has_audio", QT_TRANSLATE_NOOP("cameras", "Records sound"), Flag()),
    ),
    icon="hard-drives",
    key="Ctrl+Shift+D",
    allowed=keeping.in_force,
)  # fmt: skip
CONNECT = Action(
    "connect",
    QT_TRANSLATE_NOOP("cameras", "Line and power"),
    correcting.connect,
    (
        _field("network", QT_TRANSLATE_NOOP("cameras", "Network"), Entry("camera_network"), key="N"),
        _field("carrier", QT_TRANSLATE_NOOP("cameras", "Carrier"), Line(60)),
        _field("scheme", QT_TRANSLATE_NOOP("cameras", "Kind of stream"), OneOf(Scheme)),
        _field("host", QT_TRANSLATE_NOOP("cameras", "IP address"), Line(120), key="P"),
        _field("port", QT_TRANSLATE_NOOP("cameras", "Port"), Number(1, 65535)),
        _field("main_path", QT_TRANSLATE_NOOP("cameras", "Path of the main stream"), Line(300), wide=True),
        _field("sub_path", QT_TRANSLATE_NOOP("cameras", "Path of the sub-stream"), Line(300), wide=True),
        _field("power_from", QT_TRANSLATE_NOOP("cameras", "Power from"), Entry("camera_power"), key="W"),
        _field("recorder", QT_TRANSLATE_NOOP("cameras", "Recorder"), Reference("cameras.recorders"), key="R"),
        _field("channel", QT_TRANSLATE_NOOP("cameras", "Channel"), Number(1, 4096)),
    ),
    icon="link",
    key="Ctrl+Shift+K",
    allowed=keeping.in_force,
    advise=advising.advise,
)  # fmt: skip
UPKEEP = Action(
    "upkeep",
    QT_TRANSLATE_NOOP("cameras", "Upkeep and warranty"),
    correcting.upkeep,
    (
        _field("manage_unit", QT_TRANSLATE_NOOP("cameras", "Looked after by"), Line(60), key="M",
               required=True),
        _field("contact", QT_TRANSLATE_NOOP("cameras", "Contact"), Line(40, mask=True)),
        _field("contact_phone", QT_TRANSLATE_NOOP("cameras", "Telephone"), Line(60, mask=True)),
        _field("maintain_unit", QT_TRANSLATE_NOOP("cameras", "Repaired by"), Line(60), key="R"),
        _field("maintain_phone", QT_TRANSLATE_NOOP("cameras", "Telephone for repairs"), Line(60, mask=True)),
        _field("build_unit", QT_TRANSLATE_NOOP("cameras", "Built by"), Line(60), key="B"),
        _field("project", QT_TRANSLATE_NOOP("cameras", "Project"), Line(60), key="P",
               section=QT_TRANSLATE_NOOP("cameras", "Project and warranty")),
        _field("phase", QT_TRANSLATE_NOOP("cameras", "Phase"), Line(40)),
        _field("installed_on", correcting.INSTALLED, Day()),
        _field("accepted_on", correcting.ACCEPTED, Day()),
        _field("used_since", correcting.USED_SINCE, Day(), key="U"),
        _field("warranty_until", correcting.WARRANTY, Day(lies="ahead"), key="W"),
        _field("cost", QT_TRANSLATE_NOOP("cameras", "Cost"), Amount(2, _YUAN)),
    ),
    icon="wrench",
    key="Ctrl+Shift+U",
    allowed=keeping.in_force,
)  # fmt: skip
FILE = Action(
    "file",
    QT_TRANSLATE_NOOP("cameras", "Filing and footage"),
    correcting.file,
    (
        _field("filing_no", QT_TRANSLATE_NOOP("cameras", "Filing no."), Line(60), key="N"),
        _field("filed_on", correcting.FILED_ON, Day(), key="F"),
        _field("notice_sign", QT_TRANSLATE_NOOP("cameras", "A sign tells of the camera"), Flag()),
        _field("required_days", QT_TRANSLATE_NOOP("cameras", "Days footage has to be kept"),
               Number(1, 3650, _DAYS), key="D", required=True),
        _field("measured_days", QT_TRANSLATE_NOOP("cameras", "Days footage is kept"), Number(0, 3650, _DAYS),
               key="M"),
        _field("measured_on", correcting.MEASURED_ON, Day()),
    ),
    icon="stamp",
    key="Ctrl+Shift+F",
    allowed=keeping.in_force,
)  # fmt: skip
PHOTOGRAPH = Action(
    "photograph",
    QT_TRANSLATE_NOOP("cameras", "Photos"),
    correcting.photograph,
    (
        Field("close_up", QT_TRANSLATE_NOOP("cameras", "The camera from near"), Files(most=3), wide=True),
        Field("survey", QT_TRANSLATE_NOOP("cameras", "Where it hangs"), Files(most=3), wide=True),
        Field("picture", QT_TRANSLATE_NOOP("cameras", "What it sees"), Files(most=3), wide=True),
    ),
    icon="camera",
    key="Ctrl+Shift+H",
    allowed=keeping.in_force,
)
START = Action(
    "start", QT_TRANSLATE_NOOP("cameras", "Put into use"), living.start,
    (Field("used_since", living.SINCE, Day(), default=keeping.today, key="S"),),
    icon="play", key="Ctrl+Shift+A", allowed=living.may_start,
)  # fmt: skip
REPAIR = Action(
    "repair", QT_TRANSLATE_NOOP("cameras", "Send to repair"), living.send_to_repair,
    (Field("note", QT_TRANSLATE_NOOP("cameras", "Note"), Prose(500), wide=True, default=stored("note"),
           key="M"),),
    icon="pause", key="Ctrl+Shift+Z", allowed=living.may_repair,
)  # fmt: skip
RETIRE = Action(
    "retire",
    QT_TRANSLATE_NOOP("cameras", "Take out of use"),
    living.retire,
    (
        Field("how", QT_TRANSLATE_NOOP("cameras", "How"), OneOf(living.Retired), required=True,
              default=living.Retired.OUT_OF_USE, key="H"),
        Field("retired_on", living.SINCE, Day(), default=keeping.today, key="S"),
        keeping.REASON,
    ),
    icon="x-circle",
    key="Ctrl+Shift+X",
    allowed=living.may_retire,
)  # fmt: skip

OTHERS = (PLACE, DEVICE, CONNECT, UPKEEP, FILE, PHOTOGRAPH, START, REPAIR, RETIRE)
