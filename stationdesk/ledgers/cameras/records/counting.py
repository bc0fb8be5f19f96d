"""How cameras are counted, as SQL: in service, out of warranty, not filed, footage kept too short."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, Select, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from stationdesk.core.settings import SETTINGS
from stationdesk.ledgers.cameras.records.inventory import Camera, HouseholdCount
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE, Lifecycle
from stationdesk.store.clauses import TODAY, local_day
from stationdesk.store.station_settings import KeptSetting

Days = tuple[date, date]
REMIND_DAYS, FILING_DAYS = "cameras.remind_days", "cameras.filing_days"
IN_USE = Camera.lifecycle == Lifecycle.IN_USE
COUNTS = or_(*(Camera.lifecycle == one for one in IN_SERVICE))
"""In N of every rate; add `voided_at IS NULL` where the engine does not."""
_DAY = Date()


def within(column: InstrumentedAttribute[Any], days: Days) -> ColumnElement[bool]:
    """On the days from the first to the last, both included."""
    return and_(column >= days[0], column <= days[1])


def entered(days: Days) -> ColumnElement[bool]:
    """Entered in the ledger on these days."""
    day = local_day(Camera.created_at)
    return and_(day >= days[0], day <= days[1])


def kept_setting(name: str) -> ColumnElement[int]:
    """A whole number the station has set."""
    kept = select(func.json_extract(KeptSetting.value, "$")).where(KeptSetting.name == name)
    return func.coalesce(kept.scalar_subquery(), SETTINGS[name].default, type_=Integer())


def _moved(day: Any, days: ColumnElement[int], sign: str) -> ColumnElement[date]:
    return func.date(day, func.printf(f"{sign}%d days", days), type_=_DAY)


# --- what is to be seen to --------------------------------------------------------------------------


def warranty_over() -> ColumnElement[bool]:
    """In service, its warranty has run out."""
    return and_(COUNTS, Camera.warranty_until < TODAY)


def warranty_ending() -> ColumnElement[bool]:
    """In service, its warranty ends within the days the station wants to be reminded before."""
    last = _moved(TODAY, kept_setting(REMIND_DAYS), "+")
    return and_(COUNTS, Camera.warranty_until >= TODAY, Camera.warranty_until <= last)


def unfiled() -> ColumnElement[bool]:
    """In service and used, but not filed with the county."""
    return and_(COUNTS, Camera.filed_on.is_(None), Camera.used_since.is_not(None))


def filing_due() -> ColumnElement[date]:
    """By when it is to be filed (decree 799, art. 14)."""
    return _moved(Camera.used_since, kept_setting(FILING_DAYS), "+")


def filing_late() -> ColumnElement[bool]:
    """Not filed although the days for it are over; 0 days ask for none."""
    days = kept_setting(FILING_DAYS)
    return and_(unfiled(), days > 0, Camera.used_since < _moved(TODAY, days, "-"))


def short_footage() -> ColumnElement[bool]:
    """In service, and footage was found to be kept for fewer days than it has to be."""
    return and_(COUNTS, Camera.measured_days < Camera.required_days)


def no_sign() -> ColumnElement[bool]:
    """In service without a sign that tells of the camera (decree 799, art. 13)."""
    return and_(COUNTS, or_(Camera.notice_sign.is_(None), Camera.notice_sign.is_(False)))


# --- household cameras ------------------------------------------------------------------------------


def is_newest_count() -> ColumnElement[bool]:
    """The newest count of its village: the one that holds."""
    other = aliased(HouseholdCount)
    newest = (
        select(func.max(other.as_of))
        .where(other.village_id == HouseholdCount.village_id, other.voided_at.is_(None))
        .correlate(HouseholdCount)
        .scalar_subquery()
    )
    return and_(HouseholdCount.voided_at.is_(None), HouseholdCount.as_of == newest)


def households() -> Select[int, int]:
    """(village, household cameras), by the newest count of each village."""
    return select(HouseholdCount.village_id, HouseholdCount.count).where(is_newest_count())
