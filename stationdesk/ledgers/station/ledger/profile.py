"""The station's own sheet as a ledger of one row."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Amount,
    Column,
    Detail,
    Due,
    Fact,
    Field,
    Ledger,
    Line,
    Number,
    Prose,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.station.actions.areas import faults_of_areas
from stationdesk.ledgers.station.actions.calendar import missing_years
from stationdesk.ledgers.station.actions.profile import change_profile
from stationdesk.ledgers.station.ledger.asking import ADDRESS, CHANGE, FACTS, NAME, NOTE, as_stored, phone
from stationdesk.ledgers.station.records import Area, Person, Profile, Village
from stationdesk.ledgers.station.rules.land import VillageKind
from stationdesk.store.station_settings import KeptSetting
from stationdesk.store.store import Transaction

_DUTY_PHONE = QT_TRANSLATE_NOOP("station", "Duty room telephone")
_COUNTY_PHONE = QT_TRANSLATE_NOOP("station", "County command centre")
_ORG_CODE = QT_TRANSLATE_NOOP("station", "Organisation code")
_AREA_KM2 = QT_TRANSLATE_NOOP("station", "Territory")
_POPULATION = QT_TRANSLATE_NOOP("station", "Population")
_HOUSEHOLDS = QT_TRANSLATE_NOOP("station", "Households")
_SHORT_NAME = QT_TRANSLATE_NOOP("station", "Short name, in numbers")
_BUREAU = QT_TRANSLATE_NOOP("station", "County bureau")
_KM2 = QT_TRANSLATE_NOOP("station", "km²")
_PEOPLE = QT_TRANSLATE_NOOP("station", "people")


def _setting(name: str) -> Any:
    return lambda tx, record: tx.settings[f"station.{name}"]


def _facts(tx: Transaction, record: Profile) -> tuple[Fact, ...]:
    count = select(func.count(Village.id)).where(Village.voided_at.is_(None))
    serving = select(func.count(Person.id)).where(Person.serving, Person.voided_at.is_(None))
    areas = select(func.count(Area.id)).where(Area.voided_at.is_(None))
    villages, communities = (tx.session.scalar(count.where(Village.kind == kind)) for kind in VillageKind)
    return (
        Fact(NAME, tx.settings["station.name"]),
        Fact(_SHORT_NAME, tx.settings["station.short_name"]),
        Fact(_BUREAU, tx.settings["station.bureau"] or None),
        Fact(QT_TRANSLATE_NOOP("station", "Areas"), tx.session.scalar(areas), Number()),
        Fact(QT_TRANSLATE_NOOP("station", "Villages"), villages, Number()),
        Fact(QT_TRANSLATE_NOOP("station", "Communities"), communities, Number()),
        Fact(QT_TRANSLATE_NOOP("station", "People serving"), tx.session.scalar(serving), Number()),
    )


def _faults(tx: Transaction, record: Profile) -> tuple[Step, ...]:
    return tuple(Step(None, fault.phrase, done=False, tone=Tone.WARN) for fault in faults_of_areas(tx))


_FIELDS = (
    Field("name", NAME, Line(40), required=True, key="N", default=_setting("name")),
    Field("short_name", _SHORT_NAME, Line(12), required=True, key="S", default=_setting("short_name")),
    Field("bureau", _BUREAU, Line(40), default=_setting("bureau")),
    *as_stored(
        Field("org_code", _ORG_CODE, Line(12)),
        phone("phone", _DUTY_PHONE),
        phone("county_phone", _COUNTY_PHONE),
        Field("address", ADDRESS, Line(120), key="D", wide=True),
        Field("area_km2", _AREA_KM2, Amount(2, _KM2)),
        Field("population", _POPULATION, Number(0, 10_000_000, _PEOPLE)),
        Field("households", _HOUSEHOLDS, Number(0, 10_000_000)),
        Field("note", NOTE, Prose(1000), wide=True),
    ),
)

_STATION_NAME = func.json_extract(
    select(KeptSetting.value).where(KeptSetting.name == "station.name").scalar_subquery(), "$"
)

PROFILE = Ledger(
    name="station",
    title=QT_TRANSLATE_NOOP("station", "Station"),
    record=Profile,
    columns=(
        Column("name", NAME, _STATION_NAME, Line(), 10, 10),
        Column("phone", _DUTY_PHONE, Profile.phone, Line(), 14, 9, sortable=True),
        Column("county_phone", _COUNTY_PHONE, Profile.county_phone, Line(), 14, 8),
        Column("area_km2", _AREA_KM2, Profile.area_km2, Amount(2, _KM2), 9, 7),
        Column("population", _POPULATION, Profile.population, Number(unit=_PEOPLE), 8, 6),
        Column("households", _HOUSEHOLDS, Profile.households, Number(), 8, 4, shown=False),
        Column("org_code", _ORG_CODE, Profile.org_code, Line(), 13, 3, shown=False),
        Column("address", ADDRESS, Profile.address, Line(), 0, 5),
    ),
    label=_STATION_NAME,
    order="phone",
    actions=(
        Action("change", CHANGE, change_profile, _FIELDS, "pencil-simple", "Ctrl+E", True, roles=CHIEFS),
    ),
    details=(
        Detail("facts", FACTS, _facts),
        Detail("faults", QT_TRANSLATE_NOOP("station", "To put right"), _faults),
    ),
    due=(Due("calendar", missing_years),),
    icon="buildings",
    group="system",
)
