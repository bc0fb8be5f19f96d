"""Villages: entered, changed, moved between areas, put into a risk class with the reason kept."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.core.settings import SETTINGS
from stationdesk.ledgers.station.actions.dictionaries import extras
from stationdesk.ledgers.station.actions.keeping import keep_apart, take_over
from stationdesk.ledgers.station.records import RiskChange, Village
from stationdesk.ledgers.station.rules import land
from stationdesk.ledgers.station.rules.land import VillageKind
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.store import Transaction

_SAME_CLASS = QT_TRANSLATE_NOOP("station", "The village is already in this risk class.")
_NO_AREA = QT_TRANSLATE_NOOP("station", "Without an area the village is missing from the tables by area.")


def register_village(
    tx: Transaction,
    *,
    name: str,
    code: str | None = None,
    kind: VillageKind = VillageKind.VILLAGE,
    area_id: int | None = None,
    population: int | None = None,
    risk_class: str | None = None,
    response_zone: str | None = None,
    response_minutes: int | None = None,
    distance_km: Decimal | None = None,
    contact: str | None = None,
    phone: str | None = None,
    note: str | None = None,
) -> Village:
    """Enter a village; without a code it gets the next number, a risk class begins its history."""
    keep_apart(tx, Village.name, name)
    keep_apart(tx, Village.code, code)
    code = code or _next_code(tx)
    village = Village(name=name, code=code, kind=kind, area_id=area_id, risk_class=risk_class, note=note)
    village.response_zone, village.response_minutes = response_zone, response_minutes
    village.distance_km, village.population = distance_km, population
    village.contact, village.phone = contact, checked_phone(phone)
    village = tx.add(village)
    if risk_class is not None:
        _remember(tx, village, None, None)
    return village


def change_village(
    tx: Transaction,
    record: Village,
    *,
    name: str,
    code: str | None,
    kind: VillageKind,
    area_id: int | None,
    population: int | None,
    response_zone: str | None,
    response_minutes: int | None,
    distance_km: Decimal | None,
    contact: str | None,
    phone: str | None,
    note: str | None,
) -> Village:
    """Change a village; its risk class has an action of its own, because it needs a reason."""
    keep_apart(tx, Village.name, name, own=record.id)
    keep_apart(tx, Village.code, code, own=record.id)
    take_over(record, name=name, code=code, kind=kind, area_id=area_id, population=population, note=note)
    take_over(record, response_zone=response_zone, response_minutes=response_minutes)
    take_over(record, distance_km=distance_km, contact=contact, phone=checked_phone(phone))
    return record


def change_risk(tx: Transaction, record: Village, *, risk_class: str, reason: str) -> Village:
    """Put a village into another risk class, keeping the earlier one and the reason."""
    if record.risk_class == risk_class:
        raise RuleBroken(_SAME_CLASS, {"risk_class": _SAME_CLASS})
    before, record.risk_class = record.risk_class, risk_class
    _remember(tx, record, before, reason)
    return record


def move_to_area(tx: Transaction, record: Village, *, area_id: int) -> Village:
    """Give a village to an area; it leaves the one it was in."""
    record.area_id = area_id
    return record


def advise_village(tx: Transaction, values: Any, record: Village | None = None) -> Advice:
    """Say what a village without an area misses."""
    if values.get("name") and values.get("area_id") is None:
        return Advice(notices=(Notice(_NO_AREA, Tone.WARN),))
    return Advice()


def zone_minutes(tx: Transaction) -> dict[str, int]:
    """Target minutes of each response zone: the setting of that name, else its entry's `minutes=`."""
    minutes: dict[str, int] = {}
    for code, pairs in extras(tx, "response_zone").items():
        if f"response.{code}" in SETTINGS:
            minutes[code] = int(tx.settings[f"response.{code}"])
        elif pairs.get("minutes", "").isdecimal():
            minutes[code] = int(pairs["minutes"])
    return minutes


def target_minutes(tx: Transaction) -> dict[int, int]:
    """{village: minutes within which help is to arrive}; a village without a target is missing."""
    zones = zone_minutes(tx)
    statement = select(Village.id, Village.response_minutes, Village.response_zone)
    targets = {
        village: land.target_minutes(own, zone, zones) for village, own, zone in tx.session.execute(statement)
    }
    return {village: minutes for village, minutes in targets.items() if minutes is not None}


def risk_history(tx: Transaction, village: int) -> tuple[RiskChange, ...]:
    """Every change of a village's risk class, the newest first."""
    statement = select(RiskChange).where(RiskChange.village_id == village).order_by(RiskChange.id.desc())
    return tuple(tx.session.scalars(statement))


def _next_code(tx: Transaction) -> str:
    codes = set(tx.session.scalars(select(Village.code)))
    return next(f"{n:02}" for n in range(1, len(codes) + 2) if f"{n:02}" not in codes)


def _remember(tx: Transaction, village: Village, before: str | None, reason: str | None) -> None:
    change = RiskChange(village_id=village.id, before=before, after=village.risk_class, reason=reason)
    tx.session.add(change)
    tx.session.flush()
