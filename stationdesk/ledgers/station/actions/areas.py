"""Areas, and which villages each of them holds."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.ledgers.station.actions.keeping import keep_apart, take_over
from stationdesk.ledgers.station.records import Area, Village
from stationdesk.ledgers.station.rules.land import AreaFault, area_faults
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.store import Transaction


def register_area(
    tx: Transaction,
    *,
    code: str,
    name: str,
    kind: str | None = "area",
    base: str | None = None,
    contact: str | None = None,
    phone: str | None = None,
    staff_ids: tuple[int, ...] = (),
    villages: tuple[int, ...] = (),
    note: str | None = None,
) -> Area:
    """Make an area and give it its villages; each leaves the area it was in."""
    keep_apart(tx, Area.code, code)
    keep_apart(tx, Area.name, name)
    area = Area(code=code, name=name, kind=kind, base=base, contact=contact, note=note)
    area.phone, area.staff_ids = checked_phone(phone), tuple(staff_ids)
    area = tx.add(area)
    _hold(tx, area, villages)
    return area


def change_area(
    tx: Transaction,
    record: Area,
    *,
    code: str,
    name: str,
    kind: str | None,
    base: str | None,
    contact: str | None,
    phone: str | None,
    staff_ids: tuple[int, ...],
    villages: tuple[int, ...],
    note: str | None,
) -> Area:
    """Change an area; a village no longer named belongs to none until it is given to another."""
    keep_apart(tx, Area.code, code, own=record.id)
    keep_apart(tx, Area.name, name, own=record.id)
    phone = checked_phone(phone)
    take_over(record, code=code, name=name, kind=kind, base=base, contact=contact, phone=phone, note=note)
    take_over(record, staff_ids=tuple(staff_ids))
    _hold(tx, record, villages)
    return record


def villages_of(tx: Transaction, area: int) -> tuple[Village, ...]:
    """The villages an area holds, by name."""
    statement = select(Village).where(Village.area_id == area, Village.voided_at.is_(None))
    return tuple(tx.session.scalars(statement.order_by(Village.code, Village.name)))


def areas_of(tx: Transaction, person: int) -> tuple[Area, ...]:
    """The areas a person answers for."""
    areas = tx.session.scalars(select(Area).where(Area.voided_at.is_(None)).order_by(Area.code))
    return tuple(area for area in areas if person in area.staff_ids)


def relieve(tx: Transaction, person: int) -> None:
    """Let a person answer for no area any more."""
    for area in areas_of(tx, person):
        area.staff_ids = tuple(one for one in area.staff_ids if one != person)


def faults_of_areas(tx: Transaction) -> tuple[AreaFault, ...]:
    """Areas with fewer or more than 3 or 4 villages, and villages in none."""
    areas = tx.session.execute(select(Area.id, Area.name).where(Area.voided_at.is_(None)).order_by(Area.code))
    villages = tx.session.execute(
        select(Village.name, Village.area_id).where(Village.voided_at.is_(None)).order_by(Village.name)
    )
    return area_faults(dict(areas.all()), dict(villages.all()))


def _hold(tx: Transaction, area: Area, villages: tuple[int, ...]) -> None:
    for village in villages_of(tx, area.id):
        if village.id not in villages:
            village.area_id = None
    for one in villages:
        tx.get(Village, one).area_id = area.id
