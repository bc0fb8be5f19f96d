"""The station's own sheet: read and changed, made once."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.records import Profile
from stationdesk.ledgers.station.rules.people import checked_phone
from stationdesk.store.store import Transaction

_ORG_CODE = QT_TRANSLATE_NOOP("station", "The organisation code has 12 digits.")


def profile_of(tx: Transaction) -> Profile | None:
    """The station's sheet; None before the station is set up."""
    return tx.session.scalars(select(Profile).where(Profile.voided_at.is_(None)).limit(1)).first()


def make_profile(
    tx: Transaction,
    *,
    phone: str | None = None,
    county_phone: str | None = None,
    address: str | None = None,
    area_km2: Decimal | None = None,
    population: int | None = None,
) -> Profile:
    """Start the station's sheet."""
    profile = Profile(address=address, area_km2=area_km2, population=population)
    profile.phone = checked_phone(phone)
    profile.county_phone = checked_phone(county_phone, "county_phone")
    return tx.add(profile)


def change_profile(
    tx: Transaction,
    record: Profile,
    *,
    name: str,
    short_name: str,
    bureau: str | None,
    org_code: str | None,
    phone: str | None,
    county_phone: str | None,
    address: str | None,
    area_km2: Decimal | None,
    population: int | None,
    households: int | None,
    note: str | None,
) -> Profile:
    """Change the station's sheet, its name, and the short name that its numbers begin with."""
    if org_code is not None and not (len(org_code) == 12 and org_code.isascii() and org_code.isdigit()):
        raise RuleBroken(_ORG_CODE, {"org_code": _ORG_CODE})
    for setting, value in (("name", name), ("short_name", short_name), ("bureau", bureau or "")):
        if tx.settings[f"station.{setting}"] != value:
            tx.settings.set(f"station.{setting}", value)
    take_over(
        record,
        org_code=org_code,
        phone=checked_phone(phone),
        county_phone=checked_phone(county_phone, "county_phone"),
        address=address,
        area_km2=area_km2,
        population=population,
        households=households,
        note=note,
    )
    return record
