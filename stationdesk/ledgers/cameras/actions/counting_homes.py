"""Cameras of households as counts per village, and recorders: entered, changed, struck out."""

from __future__ import annotations

from datetime import date

from sqlalchemy import exists

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Entry, Field, Line, Number, OneOf, Prose, Reference, stored
from stationdesk.ledgers.cameras.actions import keeping, logins
from stationdesk.ledgers.cameras.records import HouseholdCount, Recorder
from stationdesk.ledgers.cameras.rules.address import Scheme, refuse_bad_parts
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.transaction import Transaction

AS_OF = QT_TRANSLATE_NOOP("cameras", "As of")
COUNT = QT_TRANSLATE_NOOP("cameras", "Household cameras")
SOURCE = QT_TRANSLATE_NOOP("cameras", "Source")
RECORDER = QT_TRANSLATE_NOOP("cameras", "Recorder")
CHANNELS = QT_TRANSLATE_NOOP("cameras", "Channels")
PLACE = QT_TRANSLATE_NOOP("cameras", "Where it stands")
VILLAGE = QT_TRANSLATE_NOOP("cameras", "Village")
_TWICE = QT_TRANSLATE_NOOP("cameras", "The village has a count of this day already; please change that one.")
_NAMELESS = QT_TRANSLATE_NOOP("cameras", "Say what the recorder is called.")
_VILLAGE = Reference("station.villages")


def count_homes(
    tx: Transaction, *, village: int, as_of: date | None, count: int, source: str | None = None
) -> HouseholdCount:
    """Note how many cameras the households of a village have; the newest count holds."""
    day = _checked_day(tx, village, as_of or tx.today)
    return tx.add(HouseholdCount(village_id=village, as_of=day, count=count, source=source))


def recount_homes(
    tx: Transaction, record: HouseholdCount, *, as_of: date, count: int, source: str | None
) -> HouseholdCount:
    """Put a count right."""
    _checked_day(tx, record.village_id, as_of, record.id)
    keeping.take_over(record, as_of=as_of, count=count, source=source)
    return record


def _checked_day(tx: Transaction, village: int, day: date, own: int = 0) -> date:
    keeping.check_past(tx, "as_of", AS_OF, day)
    same = exists().where(
        HouseholdCount.village_id == village, HouseholdCount.as_of == day,
        HouseholdCount.voided_at.is_(None), HouseholdCount.id != own,
    )  # fmt: skip
    if tx.session.query(same).scalar():
        raise keeping.refuse("as_of", _TWICE)
    return day


def register_recorder(
    tx: Transaction,
    *,
    name: str,
    channels: int,
    village: int | None = None,
    place: str | None = None,
    scheme: Scheme | None = None,
    host: str | None = None,
    port: int | None = None,
    brand: str | None = None,
    model: str | None = None,
    serial: str | None = None,
    disk_tb: int | None = None,
    contact: str | None = None,
    phone: str | None = None,
    note: str | None = None,
) -> Recorder:
    """Register a recorder that cameras hang on."""
    recorder = Recorder(channels=channels, name=_called(name))
    change_recorder(
        tx, recorder, name=name, channels=channels, village=village, place=place, scheme=scheme, host=host,
        port=port, brand=brand, model=model, serial=serial, disk_tb=disk_tb, contact=contact, phone=phone,
        note=note,
    )  # fmt: skip
    return tx.add(recorder)


def change_recorder(
    _tx: Transaction,
    record: Recorder,
    *,
    name: str,
    channels: int,
    village: int | None,
    place: str | None,
    scheme: Scheme | None,
    host: str | None,
    port: int | None,
    brand: str | None,
    model: str | None,
    serial: str | None,
    disk_tb: int | None,
    contact: str | None,
    phone: str | None,
    note: str | None,
) -> Recorder:
    """Put right what is kept of a recorder."""
    refuse_bad_parts(scheme, host, port, None, None)
    logins.forget_if_moved(record, scheme, host)
    keeping.take_over(
        record, name=_called(name), channels=channels, village_id=village, place=place, scheme=scheme,
        host=host, port=port, brand=brand, model=model, serial=serial, disk_tb=disk_tb, contact=contact,
        phone=checked_phone(phone), note=note,
    )  # fmt: skip
    return record


def _called(name: str) -> str:
    if not name.strip():
        raise keeping.refuse("name", _NAMELESS)
    return name.strip()


_TB = QT_TRANSLATE_NOOP("cameras", "TB")
_RECORDER = (
    Field("name", RECORDER, Line(60), required=True, key="N"),
    Field("channels", CHANNELS, Number(1, 4096), required=True, key="C"),
    Field("village", VILLAGE, _VILLAGE, key="V"),
    Field("place", PLACE, Line(120), key="P"),
    Field("scheme", QT_TRANSLATE_NOOP("cameras", "Kind of stream"), OneOf(Scheme)),
    Field("host", QT_TRANSLATE_NOOP("cameras", "IP address"), Line(120), key="I"),
    Field("port", QT_TRANSLATE_NOOP("cameras", "Port"), Number(1, 65535)),
    Field("brand", QT_TRANSLATE_NOOP("cameras", "Maker"), Entry("camera_brand")),
    Field("model", QT_TRANSLATE_NOOP("cameras", "Model"), Line(60)),
    Field("serial", QT_TRANSLATE_NOOP("cameras", "Serial no."), Line(60)),
    Field("disk_tb", QT_TRANSLATE_NOOP("cameras", "Disks"), Number(0, 10_000, _TB)),
    Field("contact", QT_TRANSLATE_NOOP("cameras", "Contact"), Line(40, mask=True)),
    Field("phone", QT_TRANSLATE_NOOP("cameras", "Telephone"), Line(60, mask=True)),
    Field("note", QT_TRANSLATE_NOOP("cameras", "Note"), Prose(500), wide=True, extra=True),
)
_COUNTED = (
    Field("as_of", AS_OF, Day(), required=True, default=keeping.today, key="D"),
    Field("count", COUNT, Number(0, 100_000), required=True, key="C"),
    Field("source", SOURCE, Line(60), key="S"),
)


def _as_stored(*fields: Field) -> tuple[Field, ...]:
    return tuple(
        Field(one.name, one.title, one.kind, required=one.required, key=one.key, wide=one.wide,
              default=stored("village_id" if one.name == "village" else one.name))
        for one in fields
    )  # fmt: skip


_CHANGE = QT_TRANSLATE_NOOP("cameras", "Change")
VOID = Action(
    "void", QT_TRANSLATE_NOOP("cameras", "Void"), keeping.void, (keeping.REASON,), icon="prohibit",
    key="Ctrl+Shift+Delete", allowed=keeping.in_force, danger=keeping.SURE,
)  # fmt: skip
RECORDER_ACTIONS = (
    Action("register", QT_TRANSLATE_NOOP("cameras", "New recorder"), register_recorder, _RECORDER,
           icon="plus", key="Ctrl+N", primary=True, on_record=False),
    Action("change", _CHANGE, change_recorder, _as_stored(*_RECORDER), icon="pencil-simple", key="Ctrl+E",
           allowed=keeping.in_force, advise=logins.advise_move),
    *logins.LOGINS,
    VOID,
)  # fmt: skip
HOME_ACTIONS = (
    Action("register", QT_TRANSLATE_NOOP("cameras", "New count"), count_homes,
           (Field("village", VILLAGE, _VILLAGE, required=True, key="V"), *_COUNTED),
           icon="plus", key="Ctrl+N", primary=True, on_record=False),
    Action("change", _CHANGE, recount_homes, _as_stored(*_COUNTED), icon="pencil-simple", key="Ctrl+E",
           allowed=keeping.in_force),
    VOID,
)  # fmt: skip
