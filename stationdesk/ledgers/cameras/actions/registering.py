"""Cameras: registered, and what they are called and counted as put right."""

from __future__ import annotations

from datetime import date

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.actions import keeping
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.address import Scheme, refuse_bad_parts
from stationdesk.ledgers.cameras.rules.device_id import checked_device_no
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from stationdesk.ledgers.cameras.rules.states import Lifecycle
from stationdesk.ledgers.cameras.rules.watched import Level
from stationdesk.store.transaction import Transaction

USED_SINCE = QT_TRANSLATE_NOOP("cameras", "In use since")
_GONE = QT_TRANSLATE_NOOP(
    "cameras", "A camera that is removed is not registered; register it as it hangs now."
)


def register(
    tx: Transaction,
    *,
    name: str,
    address: str,
    village: int | None,
    point_class: str,
    structure_type: str,
    manage_unit: str,
    required_days: int,
    device_no: str | None = None,
    common_name: str | None = None,
    purpose: str | None = None,
    direction: Direction | None = None,
    indoor: Indoors | None = None,
    unit: int | None = None,
    scheme: Scheme | None = None,
    host: str | None = None,
    port: int | None = None,
    main_path: str | None = None,
    sub_path: str | None = None,
    lifecycle: Lifecycle | None = None,
    used_since: date | None = None,
    note: str | None = None,
) -> Camera:
    """Register a camera with what the sheet on its pole says; the rest has forms of its own."""
    if lifecycle is Lifecycle.REMOVED:
        raise keeping.refuse("lifecycle", _GONE)
    device_no = checked_device_no(device_no)
    keeping.check_device_no(tx, device_no)
    keeping.check_past(tx, "used_since", USED_SINCE, used_since)
    refuse_bad_parts(scheme, host, port, main_path, sub_path)
    area = keeping.area_of(tx, village)
    camera = Camera(
        name=keeping.said(name, "name"), address=keeping.said(address, "address"), village_id=village,
        area_id=area, point_class=point_class, structure_type=structure_type,
        manage_unit=keeping.said(manage_unit, "manage_unit"),
        required_days=required_days, device_no=device_no, common_name=common_name, purpose=purpose,
        direction=direction, indoor=indoor, unit_id=unit, scheme=scheme, host=host, port=port,
        main_path=main_path, sub_path=sub_path, lifecycle=lifecycle or Lifecycle.IN_USE,
        level=Level.USUAL, used_since=used_since, note=note, number=keeping.numbers_for(tx, area)[0],
    )  # fmt: skip
    return tx.add(camera)


def change(
    tx: Transaction,
    record: Camera,
    *,
    name: str,
    common_name: str | None,
    osd_text: str | None,
    device_no: str | None,
    point_class: str,
    structure_type: str,
    function_types: tuple[str, ...],
    place_types: tuple[str, ...],
    purpose: str | None,
    level: Level | None,
    unit: int | None,
    linked: bool | None,
    note: str | None,
) -> Camera:
    """Put right what the camera is called and counted as."""
    device_no = checked_device_no(device_no)
    if device_no != record.device_no:
        keeping.check_device_no(tx, device_no, record.id)
    keeping.take_over(
        record, name=keeping.said(name, "name"), common_name=common_name, osd_text=osd_text,
        device_no=device_no,
        point_class=point_class, structure_type=structure_type, function_types=tuple(function_types),
        place_types=tuple(place_types), purpose=purpose, level=level or Level.USUAL, unit_id=unit,
        linked=linked, note=note,
    )  # fmt: skip
    return record
