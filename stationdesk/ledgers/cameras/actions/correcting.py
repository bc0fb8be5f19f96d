"""What else is kept of a camera, put right form by form: place, device, line, who answers for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.actions import keeping, logins
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.address import Scheme, refuse_bad_parts
from stationdesk.ledgers.cameras.rules.device import checked_mac, checked_position
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

INSTALLED = QT_TRANSLATE_NOOP("cameras", "Installed on")
ACCEPTED = QT_TRANSLATE_NOOP("cameras", "Taken over on")
WARRANTY = QT_TRANSLATE_NOOP("cameras", "Warranty until")
USED_SINCE = QT_TRANSLATE_NOOP("cameras", "In use since")
FILED_ON = QT_TRANSLATE_NOOP("cameras", "Filed on")
MEASURED_ON = QT_TRANSLATE_NOOP("cameras", "Measured on")
CLOSE_UP, SURVEY, PICTURE = "close_up", "survey", "picture"
_NO_PHOTO = QT_TRANSLATE_NOOP("cameras", "Choose at least one photo.")


def place(
    tx: Transaction,
    record: Camera,
    *,
    address: str,
    village: int | None,
    road_position: str | None,
    lon: Decimal | None,
    lat: Decimal | None,
    datum: Datum | None,
    indoor: Indoors | None,
    direction: Direction | None,
    bearing: int | None,
    view_angle: int | None,
    reach_m: int | None,
    mount: str | None,
    height_m: Decimal | None,
) -> Camera:
    """Put right where it hangs and which way it looks; its number stays."""
    lon, lat, datum = checked_position(lon, lat, datum)
    keeping.take_over(
        record, address=keeping.said(address, "address"), village_id=village,
        area_id=keeping.area_of(tx, village), road_position=road_position, lon=lon, lat=lat, datum=datum,
        indoor=indoor, direction=direction, bearing=bearing, view_angle=view_angle, reach_m=reach_m,
        mount=mount, height_m=height_m,
    )  # fmt: skip
    return record


def device(
    _tx: Transaction,
    record: Camera,
    *,
    brand: str | None,
    model: str | None,
    serial: str | None,
    mac: str | None,
    firmware: str | None,
    resolution: str | None,
    codec: str | None,
    fill_light: str | None,
    has_ptz: bool | None,
    has_audio: bool | None,
) -> Camera:
    """Put right what the device itself is."""
    keeping.take_over(
        record, brand=brand, model=model, serial=serial, mac=checked_mac(mac), firmware=firmware,
        resolution=resolution, codec=codec, fill_light=fill_light, has_ptz=bool(has_ptz),
        has_audio=bool(has_audio),
    )  # fmt: skip
    return record


def connect(
    _tx: Transaction,
    record: Camera,
    *,
    network: str | None,
    scheme: Scheme | None,
    host: str | None,
    port: int | None,
    main_path: str | None,
    sub_path: str | None,
    carrier: str | None,
    power_from: str | None,
    recorder: int | None,
    channel: int | None,
) -> Camera:
    """Put right how it is reached and what feeds it."""
    refuse_bad_parts(scheme, host, port, main_path, sub_path)
    logins.forget_if_moved(record, scheme, host)
    keeping.take_over(
        record, network=network, scheme=scheme, host=host, port=port, main_path=main_path,
        sub_path=sub_path, carrier=carrier, power_from=power_from, recorder_id=recorder, channel=channel,
    )  # fmt: skip
    return record


def upkeep(
    tx: Transaction,
    record: Camera,
    *,
    manage_unit: str,
    build_unit: str | None,
    contact: str | None,
    contact_phone: str | None,
    maintain_unit: str | None,
    maintain_phone: str | None,
    project: str | None,
    phase: str | None,
    installed_on: date | None,
    accepted_on: date | None,
    used_since: date | None,
    warranty_until: date | None,
    cost: Decimal | None,
) -> Camera:
    """Put right who built it, who looks after it, and until when its warranty holds."""
    keeping.check_past(tx, "installed_on", INSTALLED, installed_on)
    keeping.check_past(tx, "accepted_on", ACCEPTED, accepted_on, installed_on)
    keeping.check_past(tx, "used_since", USED_SINCE, used_since)
    keeping.check_order("warranty_until", WARRANTY, warranty_until, accepted_on or installed_on)
    keeping.take_over(
        record, manage_unit=keeping.said(manage_unit, "manage_unit"), build_unit=build_unit, contact=contact,
        contact_phone=checked_phone(contact_phone, "contact_phone"), maintain_unit=maintain_unit,
        maintain_phone=checked_phone(maintain_phone, "maintain_phone"), project=project, phase=phase,
        installed_on=installed_on, accepted_on=accepted_on, used_since=used_since,
        warranty_until=warranty_until, cost=cost,
    )  # fmt: skip
    return record


def file(
    tx: Transaction,
    record: Camera,
    *,
    filing_no: str | None,
    filed_on: date | None,
    notice_sign: bool | None,
    required_days: int,
    measured_days: int | None,
    measured_on: date | None,
) -> Camera:
    """Note that it was filed with the county, whether a sign tells of it, and how long footage is kept."""
    keeping.check_past(tx, "filed_on", FILED_ON, filed_on)
    keeping.check_past(tx, "measured_on", MEASURED_ON, measured_on)
    if measured_days is not None and measured_on is None:
        measured_on = tx.today
    keeping.take_over(
        record, filing_no=filing_no, filed_on=filed_on or (tx.today if filing_no else None),
        notice_sign=notice_sign, required_days=required_days, measured_days=measured_days,
        measured_on=measured_on,
    )  # fmt: skip
    return record


def photograph(
    tx: Transaction,
    record: Camera,
    *,
    close_up: tuple[Stored, ...],
    survey: tuple[Stored, ...],
    picture: tuple[Stored, ...],
) -> Camera:
    """Keep photos: the camera from near, where it hangs, and what it sees."""
    if not (close_up or survey or picture):
        raise keeping.refuse("close_up", _NO_PHOTO)
    for stage, files in ((CLOSE_UP, close_up), (SURVEY, survey), (PICTURE, picture)):
        attach_all(tx, record, files or (), stage=stage)
    tx.changed(record)
    return record
