"""What the panes show under a camera, a recorder and a count."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.actor import WRITERS
from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Amount,
    Day,
    Detail,
    Entry,
    Fact,
    Files,
    Flag,
    Instant,
    Line,
    Link,
    Number,
    OneOf,
    Prose,
    Reference,
)  # fmt: skip
from stationdesk.ledgers.cameras.actions.correcting import CLOSE_UP, PICTURE, SURVEY
from stationdesk.ledgers.cameras.records import Camera, HouseholdCount, Recorder
from stationdesk.ledgers.cameras.records.logins import kept_login, recorder_of
from stationdesk.ledgers.cameras.rules.address import main_stream, sub_stream
from stationdesk.ledgers.cameras.rules.login import KeptLogin
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.cameras.rules.watched import Level
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.store.attaching import files_of
from stationdesk.store.transaction import Transaction

_MOST = 64
_DAYS = QT_TRANSLATE_NOOP("cameras", "days")
_DEGREES = QT_TRANSLATE_NOOP("cameras", "degrees")
_METRES = QT_TRANSLATE_NOOP("cameras", "m")
_VILLAGE = Reference("station.villages")


def _known(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(one for one in facts if one.value not in (None, "", ()))


def point(tx: Transaction, record: Camera) -> tuple[Fact, ...]:
    """What the camera point is called and counted as, and where it hangs, leaving out what is not known."""
    return _known(
        Fact(QT_TRANSLATE_NOOP("cameras", "Camera point"), record.name),
        Fact(QT_TRANSLATE_NOOP("cameras", "Known as"), record.common_name),
        Fact(QT_TRANSLATE_NOOP("cameras", "State of the device"), record.lifecycle, OneOf(Lifecycle)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Device id"), record.device_no),
        Fact(QT_TRANSLATE_NOOP("cameras", "Class of point"), record.point_class, Entry("camera_class")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Level"), record.level, OneOf(Level)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Functions"), record.function_types,
             Entry("camera_function", many=True)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Kinds of place"), record.place_types,
             Entry("camera_place", many=True)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Purpose"), record.purpose, Entry("camera_purpose")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Village"), record.village_id, _VILLAGE),
        Fact(QT_TRANSLATE_NOOP("cameras", "Address"), record.address),
        Fact(QT_TRANSLATE_NOOP("cameras", "Side of the road"), record.road_position),
        Fact(QT_TRANSLATE_NOOP("cameras", "Indoors or outdoors"), record.indoor, OneOf(Indoors)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Looks to the"), record.direction, OneOf(Direction)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Bearing from north"), record.bearing, Number(unit=_DEGREES)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Longitude"), record.lon, Amount(6)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Latitude"), record.lat, Amount(6)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Datum"), record.datum, OneOf(Datum)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Mounted on"), record.mount, Entry("camera_mount")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Height"), record.height_m, Amount(1, _METRES)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Feed of unit"), record.unit_id, Reference("station.units")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Out of use since"), record.retired_on, Day()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Why it was taken out of use"), record.retire_reason, Prose()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Reason of voiding"), record.void_reason),
        Fact(QT_TRANSLATE_NOOP("cameras", "Personal data removed at"), record.purged_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("cameras", "The camera from near"), files_of(tx, record, CLOSE_UP), Files()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Where it hangs"), files_of(tx, record, SURVEY), Files()),
        Fact(QT_TRANSLATE_NOOP("cameras", "What it sees"), files_of(tx, record, PICTURE), Files()),
    )  # fmt: skip


def device(tx: Transaction, record: Camera) -> tuple[Fact, ...]:
    """What the device is and how it is reached; of its login only whether there is one."""
    main, sub = main_stream(record), sub_stream(record)
    return _known(
        Fact(QT_TRANSLATE_NOOP("cameras", "Type of camera"), record.structure_type,
             Entry("camera_structure")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Maker"), record.brand, Entry("camera_brand")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Model"), record.model),
        Fact(QT_TRANSLATE_NOOP("cameras", "Serial no."), record.serial),
        Fact(QT_TRANSLATE_NOOP("cameras", "MAC address"), record.mac),
        Fact(QT_TRANSLATE_NOOP("cameras", "Firmware"), record.firmware),
        Fact(QT_TRANSLATE_NOOP("cameras", "Resolution"), record.resolution, Entry("camera_resolution")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Codec"), record.codec, Entry("camera_codec")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Fill light"), record.fill_light, Entry("camera_light")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Turns"), record.has_ptz or None, Flag()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Records sound"), record.has_audio or None, Flag()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Network"), record.network, Entry("camera_network")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Main stream"), str(main) if main else None),
        Fact(QT_TRANSLATE_NOOP("cameras", "Sub-stream"), str(sub) if sub else None),
        Fact(QT_TRANSLATE_NOOP("cameras", "Login"),
             kept_login(record, recorder_of(tx, record)) if main else None, OneOf(KeptLogin)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Power from"), record.power_from, Entry("camera_power")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Recorder"), record.recorder_id, Reference("cameras.recorders")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Channel"), record.channel, Number()),
    )  # fmt: skip


def upkeep(tx: Transaction, record: Camera) -> tuple[Fact, ...]:
    """Who answers for it, its warranty, its filing, its footage."""
    may = tx.actor.role in WRITERS
    return _known(
        Fact(QT_TRANSLATE_NOOP("cameras", "Looked after by"), record.manage_unit),
        Fact(QT_TRANSLATE_NOOP("cameras", "Contact"), record.contact, Line(40, mask=True),
             "contact" if may else ""),
        Fact(QT_TRANSLATE_NOOP("cameras", "Telephone"), record.contact_phone, Line(60, mask=True),
             "contact_phone" if may else ""),
        Fact(QT_TRANSLATE_NOOP("cameras", "Repaired by"), record.maintain_unit),
        Fact(QT_TRANSLATE_NOOP("cameras", "Telephone for repairs"), record.maintain_phone,
             Line(60, mask=True), "maintain_phone" if may else ""),
        Fact(QT_TRANSLATE_NOOP("cameras", "Built by"), record.build_unit),
        Fact(QT_TRANSLATE_NOOP("cameras", "Project"), record.project),
        Fact(QT_TRANSLATE_NOOP("cameras", "Installed on"), record.installed_on, Day()),
        Fact(QT_TRANSLATE_NOOP("cameras", "In use since"), record.used_since, Day()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Warranty until"), record.warranty_until, Day()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Filing no."), record.filing_no),
        Fact(QT_TRANSLATE_NOOP("cameras", "Filed on"), record.filed_on, Day()),
        Fact(QT_TRANSLATE_NOOP("cameras", "A sign tells of the camera"), record.notice_sign, Flag()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Days footage has to be kept"), record.required_days,
             Number(unit=_DAYS)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Days footage is kept"), record.measured_days, Number(unit=_DAYS)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Measured on"), record.measured_on, Day()),
    )  # fmt: skip


def recorder(tx: Transaction, record: Recorder) -> tuple[Fact, ...]:
    """What is known of a recorder."""
    may = tx.actor.role in WRITERS
    return _known(
        Fact(QT_TRANSLATE_NOOP("cameras", "Recorder"), record.name),
        Fact(QT_TRANSLATE_NOOP("cameras", "Where it stands"), record.place),
        Fact(QT_TRANSLATE_NOOP("cameras", "Village"), record.village_id, _VILLAGE),
        Fact(QT_TRANSLATE_NOOP("cameras", "Channels"), record.channels, Number()),
        Fact(QT_TRANSLATE_NOOP("cameras", "IP address"), record.host),
        Fact(QT_TRANSLATE_NOOP("cameras", "Login"),
             KeptLogin.OWN if record.login_password is not None else KeptLogin.NONE, OneOf(KeptLogin)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Maker"), record.brand, Entry("camera_brand")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Model"), record.model),
        Fact(QT_TRANSLATE_NOOP("cameras", "Serial no."), record.serial),
        Fact(QT_TRANSLATE_NOOP("cameras", "Contact"), record.contact, Line(40, mask=True),
             "contact" if may else ""),
        Fact(QT_TRANSLATE_NOOP("cameras", "Telephone"), record.phone, Line(60, mask=True),
             "phone" if may else ""),
        Fact(QT_TRANSLATE_NOOP("cameras", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Reason of voiding"), record.void_reason),
    )  # fmt: skip


def on_recorder(tx: Transaction, record: Recorder) -> tuple[Link, ...]:
    """The cameras that hang on it, by channel."""
    found = select(Camera).where(Camera.recorder_id == record.id, Camera.voided_at.is_(None))
    ordered = found.order_by(Camera.channel, Camera.id).limit(_MOST)
    camera = QT_TRANSLATE_NOOP("cameras", "Camera")
    channel = QT_TRANSLATE_NOOP("cameras", "Channel")
    return tuple(
        Link(camera, "cameras", one.id, note=one.name, facts=(Fact(channel, one.channel, Number()),))
        for one in tx.session.scalars(ordered)
    )


def counted(_tx: Transaction, record: HouseholdCount) -> tuple[Fact, ...]:
    """What a count says."""
    return _known(
        Fact(QT_TRANSLATE_NOOP("cameras", "Village"), record.village_id, _VILLAGE),
        Fact(QT_TRANSLATE_NOOP("cameras", "As of"), record.as_of, Day()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Household cameras"), record.count, Number()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Source"), record.source),
        Fact(QT_TRANSLATE_NOOP("cameras", "Reason of voiding"), record.void_reason),
    )


CAMERA = (
    Detail("point", QT_TRANSLATE_NOOP("cameras", "The camera point"), point),
    Detail("device", QT_TRANSLATE_NOOP("cameras", "Device and line"), device),
    Detail("upkeep", QT_TRANSLATE_NOOP("cameras", "Upkeep and filing"), upkeep),
    LINKED,
)
RECORDED = (
    Detail("recorder", QT_TRANSLATE_NOOP("cameras", "The recorder"), recorder),
    Detail("cameras", QT_TRANSLATE_NOOP("cameras", "Cameras on it"), on_recorder),
)
COUNTED = (Detail("count", QT_TRANSLATE_NOOP("cameras", "The count"), counted),)
