"""Cameras, recorders and the counted cameras of households, as stored."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE, Lifecycle
from stationdesk.ledgers.cameras.rules.watched import Level
from stationdesk.ledgers.station.records.dictionaries import entry_of
from stationdesk.store.record import Base, CodeOf, Codes, ExactDecimal, Purgeable, Record, Retention
from stationdesk.store.secrets import Sealed, SealedText


class Camera(Purgeable, Record, Base):
    """A camera with a record of its own; its number is the one on its label, CAM-01-0001.

    One with a `unit_id` is a unit's feed. `device_no` is the 20-digit id of GB/T 28181, where it has one.
    `host` to `sub_path` are the parts of core.stream_address; the login is sealed. Whether it is online
    is said by its open interval, watched without a gap since `watched_since`.
    """

    __tablename__ = "camera"
    __words__ = (
        ("batch_id", QT_TRANSLATE_NOOP("cameras", "Import no.")),
        ("changed_batch_id", QT_TRANSLATE_NOOP("cameras", "Changed by import no.")),
        ("login_name", QT_TRANSLATE_NOOP("cameras", "Name of the login")),
        ("login_password", QT_TRANSLATE_NOOP("cameras", "Password of the device")),
        ("retire_reason", QT_TRANSLATE_NOOP("cameras", "Why it was taken out of use")),
        ("watched_since", QT_TRANSLATE_NOOP("cameras", "Looked at since")),
    )
    __searched__ = ("number", "device_no", "name", "common_name", "address", "host", "serial")
    __pinyin__ = ("name", "common_name")
    __personal__ = ("contact", "contact_phone", "maintain_phone")
    __purged__ = ("retire_reason", "note", "login_name", "login_password")
    __retention__ = Retention("cameras", ("retired_on", "voided_at"))

    device_no: Mapped[str | None]
    name: Mapped[str]
    common_name: Mapped[str | None]
    osd_text: Mapped[str | None]

    point_class: Mapped[str] = entry_of("camera_class")
    structure_type: Mapped[str] = entry_of("camera_structure")
    function_types: Mapped[tuple[str, ...]] = entry_of("camera_function", Codes(), default=())
    place_types: Mapped[tuple[str, ...]] = entry_of("camera_place", Codes(), default=())
    purpose: Mapped[str | None] = entry_of("camera_purpose")
    level: Mapped[Level] = mapped_column(CodeOf(Level), default=Level.USUAL)

    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    address: Mapped[str]
    road_position: Mapped[str | None]
    lon: Mapped[Decimal | None] = mapped_column(ExactDecimal(6))
    lat: Mapped[Decimal | None] = mapped_column(ExactDecimal(6))
    datum: Mapped[Datum | None] = mapped_column(CodeOf(Datum))
    indoor: Mapped[Indoors | None] = mapped_column(CodeOf(Indoors))
    direction: Mapped[Direction | None] = mapped_column(CodeOf(Direction))
    bearing: Mapped[int | None]
    view_angle: Mapped[int | None]
    reach_m: Mapped[int | None]
    mount: Mapped[str | None] = entry_of("camera_mount")
    height_m: Mapped[Decimal | None] = mapped_column(ExactDecimal(1))

    brand: Mapped[str | None] = entry_of("camera_brand")
    model: Mapped[str | None]
    serial: Mapped[str | None]
    mac: Mapped[str | None]
    firmware: Mapped[str | None]
    resolution: Mapped[str | None] = entry_of("camera_resolution")
    codec: Mapped[str | None] = entry_of("camera_codec")
    fill_light: Mapped[str | None] = entry_of("camera_light")
    has_ptz: Mapped[bool] = mapped_column(default=False)
    has_audio: Mapped[bool] = mapped_column(default=False)

    network: Mapped[str | None] = entry_of("camera_network")
    scheme: Mapped[Scheme | None] = mapped_column(CodeOf(Scheme))
    host: Mapped[str | None]
    port: Mapped[int | None]
    main_path: Mapped[str | None]
    sub_path: Mapped[str | None]
    login_name: Mapped[Sealed | None] = mapped_column(SealedText())
    login_password: Mapped[Sealed | None] = mapped_column(SealedText())
    carrier: Mapped[str | None]
    power_from: Mapped[str | None] = entry_of("camera_power")
    recorder_id: Mapped[int | None] = mapped_column(ForeignKey("recorder.id"), index=True)
    channel: Mapped[int | None]

    required_days: Mapped[int]
    measured_days: Mapped[int | None]
    measured_on: Mapped[date | None]

    build_unit: Mapped[str | None]
    manage_unit: Mapped[str]
    contact: Mapped[str | None]
    contact_phone: Mapped[str | None]
    maintain_unit: Mapped[str | None]
    maintain_phone: Mapped[str | None]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    project: Mapped[str | None]
    phase: Mapped[str | None]
    installed_on: Mapped[date | None]
    accepted_on: Mapped[date | None]
    used_since: Mapped[date | None]
    warranty_until: Mapped[date | None]
    cost: Mapped[Decimal | None] = mapped_column(ExactDecimal(2))
    filing_no: Mapped[str | None]
    filed_on: Mapped[date | None]
    notice_sign: Mapped[bool | None]

    lifecycle: Mapped[Lifecycle] = mapped_column(CodeOf(Lifecycle))
    retired_on: Mapped[date | None]
    retire_reason: Mapped[str | None]
    linked: Mapped[bool | None]
    watched_since: Mapped[datetime | None]
    note: Mapped[str | None]
    batch_id: Mapped[int | None]
    changed_batch_id: Mapped[int | None]


class Recorder(Purgeable, Record, Base):
    """A network video recorder that cameras hang on; its login opens the streams that come from it."""

    __tablename__ = "recorder"
    __words__ = (
        ("login_name", QT_TRANSLATE_NOOP("cameras", "Name of the login")),
        ("login_password", QT_TRANSLATE_NOOP("cameras", "Password of the device")),
    )
    __searched__ = ("name", "host", "serial", "place")
    __pinyin__ = ("name",)
    __personal__ = ("contact", "phone")
    __purged__ = ("note", "login_name", "login_password")
    __retention__ = Retention("cameras", ("voided_at",), while_open=True)

    name: Mapped[str]
    scheme: Mapped[Scheme | None] = mapped_column(CodeOf(Scheme))
    host: Mapped[str | None]
    port: Mapped[int | None]
    login_name: Mapped[Sealed | None] = mapped_column(SealedText())
    login_password: Mapped[Sealed | None] = mapped_column(SealedText())
    channels: Mapped[int]
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    place: Mapped[str | None]
    brand: Mapped[str | None] = entry_of("camera_brand")
    model: Mapped[str | None]
    serial: Mapped[str | None]
    disk_tb: Mapped[int | None]
    contact: Mapped[str | None]
    phone: Mapped[str | None]
    note: Mapped[str | None]


class HouseholdCount(Record, Base):
    """How many cameras the households of a village have: a count, never the households themselves."""

    __tablename__ = "household_count"
    __searched__ = ("source",)

    village_id: Mapped[int] = mapped_column(ForeignKey("village.id"))
    as_of: Mapped[date]
    count: Mapped[int]
    source: Mapped[str | None]


_IN_SERVICE = text("lifecycle IN ('1', '2') AND voided_at IS NULL")
assert tuple(one.code for one in IN_SERVICE) == ("1", "2")


def _index(name: str, *columns: object, **options: object) -> None:
    Index(f"ix_camera_{name}", *columns, **options)  # type: ignore[arg-type]


for _name in ("device_no", "name", "address", "warranty_until", "installed_on", "updated_at"):
    _index(_name, getattr(Camera, _name), Camera.id)
_index("village", Camera.village_id, Camera.lifecycle, Camera.voided_at, Camera.id)
_index("area", Camera.area_id, Camera.lifecycle, Camera.voided_at, Camera.id)
_index("state", Camera.lifecycle, Camera.voided_at, Camera.warranty_until, Camera.filed_on,
       Camera.used_since, Camera.measured_days,
       Camera.required_days, Camera.notice_sign, Camera.id)  # fmt: skip
_index("class", Camera.point_class, Camera.lifecycle, Camera.voided_at, Camera.id)
_index("unit", Camera.unit_id, Camera.lifecycle, Camera.voided_at,
       sqlite_where=Camera.unit_id.is_not(None))  # fmt: skip
_index("host", Camera.host, Camera.port, sqlite_where=Camera.host.is_not(None))
_index("in_service", Camera.village_id, Camera.id, sqlite_where=_IN_SERVICE)
_index("batch", Camera.batch_id, sqlite_where=Camera.batch_id.is_not(None))
_index("changed_batch", Camera.changed_batch_id, sqlite_where=Camera.changed_batch_id.is_not(None))
Index("uq_camera_device_no", Camera.device_no, unique=True,
      sqlite_where=Camera.voided_at.is_(None) & Camera.device_no.is_not(None))  # fmt: skip
for _name in ("name", "updated_at"):
    Index(f"ix_recorder_{_name}", getattr(Recorder, _name), Recorder.id)
Index("ix_household_count_village", HouseholdCount.village_id, HouseholdCount.voided_at,
      HouseholdCount.as_of, HouseholdCount.count, HouseholdCount.id)  # fmt: skip
for _name in ("as_of", "updated_at"):
    Index(f"ix_household_count_{_name}", getattr(HouseholdCount, _name), HouseholdCount.id)
Index("uq_household_count_day", HouseholdCount.village_id, HouseholdCount.as_of, unique=True,
      sqlite_where=HouseholdCount.voided_at.is_(None))  # fmt: skip
