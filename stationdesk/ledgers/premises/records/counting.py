"""How premises are counted, as SQL: letters about to end, last checks, what is overdue, what bars letting."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, and_, case, cast, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.expression import literal

from stationdesk.core.settings import SETTINGS
from stationdesk.ledgers.premises.records.protected import ProtectedUnit
from stationdesk.ledgers.premises.records.rental import Rental
from stationdesk.ledgers.premises.rules.checks import MARK, USUAL_DAYS, Guarding
from stationdesk.ledgers.premises.rules.letting import BARRING_MEASURES, DANGEROUS_HOUSE, Letting
from stationdesk.ledgers.rectifications.records import IS_OPEN, Hazard, Inspection
from stationdesk.ledgers.rectifications.rules.states import Severity
from stationdesk.ledgers.station.records import DictionaryEntry, Unit
from stationdesk.store.clauses import TODAY
from stationdesk.store.links import RecordLink
from stationdesk.store.station_settings import KeptSetting

Days = tuple[date, date]
REMIND_DAYS, RENTAL_CHECK_DAYS = "premises.remind_days", "premises.rental_check_days"
IS_LET = Rental.state == Letting.LET
IS_LISTED = ProtectedUnit.state == Guarding.LISTED
_DAY = Date()


def within(column: InstrumentedAttribute[Any], days: Days) -> ColumnElement[bool]:
    """On the days from the first to the last, both included."""
    return and_(column >= days[0], column <= days[1])


def _setting(name: str) -> ColumnElement[int]:
    kept = select(func.json_extract(KeptSetting.value, "$")).where(KeptSetting.name == name)
    return func.coalesce(kept.scalar_subquery(), SETTINGS[name].default, type_=Integer())


def _moved(day: Any, days: ColumnElement[int], sign: str) -> ColumnElement[date]:
    return func.date(day, func.printf(f"{sign}%d days", days), type_=_DAY)


# --- letters ----------------------------------------------------------------------------------------


def is_expired() -> ColumnElement[bool]:
    """Let, with a letter that has run out."""
    return and_(IS_LET, Rental.valid_until < TODAY)


def is_expiring() -> ColumnElement[bool]:
    """Let, with a letter that runs out within the days the station wants to be reminded before."""
    return and_(
        IS_LET, Rental.valid_until >= TODAY, Rental.valid_until <= _moved(TODAY, _setting(REMIND_DAYS), "+")
    )


# --- checks of rental houses ------------------------------------------------------------------------


def last_check() -> ColumnElement[date]:
    """The day of the house's last inspection."""
    return (
        select(func.max(Inspection.inspected_on))
        .join(RecordLink, RecordLink.target_id == Inspection.id)
        .where(*_checks_of(Rental.id))
        .correlate(Rental)
        .scalar_subquery()
    )


def _checks_of(rental: Any) -> tuple[ColumnElement[bool], ...]:
    """The inspections linked to a house."""
    return (
        RecordLink.source_kind == Rental.__tablename__, RecordLink.source_id == rental,
        RecordLink.target_kind == Inspection.__tablename__, Inspection.voided_at.is_(None),
    )  # fmt: skip


def is_unchecked() -> ColumnElement[bool]:
    """Let, and not inspected for as many days as the station allows; 0 days ask for no checks."""
    days = _setting(RENTAL_CHECK_DAYS)
    checked = (
        select(RecordLink.source_id)
        .join(Inspection, Inspection.id == RecordLink.target_id)
        .where(*_checks_of(RecordLink.source_id), Inspection.inspected_on >= _moved(TODAY, days, "-"))
    )
    return and_(IS_LET, days > 0, Rental.id.not_in(checked))


# --- what bars letting ------------------------------------------------------------------------------


def bars() -> ColumnElement[bool]:
    """An open hazard that forbids to let the house (rules.letting.bars_letting as SQL)."""
    of_house = or_(Hazard.kind == DANGEROUS_HOUSE, Hazard.kind.startswith(f"{DANGEROUS_HOUSE}."))
    measured = or_(*(func.instr(Hazard.measures, f'"{one}"') > 0 for one in BARRING_MEASURES))
    grave = and_(of_house, Hazard.severity != Severity.ORDINARY)
    return and_(IS_OPEN, Hazard.voided_at.is_(None), or_(measured, grave))


def belongs(rental: int) -> ColumnElement[bool]:
    """The hazard was raised at the house, or by an inspection of it."""
    linked = select(RecordLink.target_id).where(
        RecordLink.source_kind == Rental.__tablename__, RecordLink.source_id == rental
    )
    return or_(
        Hazard.id.in_(linked.where(RecordLink.target_kind == Hazard.__tablename__)),
        Hazard.inspection_id.in_(linked.where(RecordLink.target_kind == Inspection.__tablename__)),
    )


def is_dangerous() -> ColumnElement[bool]:
    """Let although an open hazard forbids it; looked for from the few hazards that do."""
    linked = and_(RecordLink.source_kind == Rental.__tablename__, bars())
    raised = select(RecordLink.source_id).join(
        Hazard, and_(RecordLink.target_kind == Hazard.__tablename__, RecordLink.target_id == Hazard.id)
    )
    found = select(RecordLink.source_id).join(
        Hazard,
        and_(
            RecordLink.target_kind == Inspection.__tablename__, RecordLink.target_id == Hazard.inspection_id
        ),
    )
    return and_(IS_LET, or_(Rental.id.in_(raised.where(linked)), Rental.id.in_(found.where(linked))))


# --- protected units --------------------------------------------------------------------------------


def of_unit(column: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """What stands with the unit itself."""
    return select(column).where(Unit.id == ProtectedUnit.unit_id).correlate(ProtectedUnit).scalar_subquery()


def unit_checked() -> ColumnElement[date]:
    """The day of the unit's last inspection."""
    return (
        select(func.max(Inspection.inspected_on))
        .where(Inspection.unit_id == ProtectedUnit.unit_id, Inspection.voided_at.is_(None))
        .correlate(ProtectedUnit)
        .scalar_subquery()
    )


def check_days() -> ColumnElement[int]:
    """Days between two checks (rules.checks.days_between as SQL): SQLite's CAST reads leading digits."""
    mark = f" {MARK}="
    marks = literal(" ") + DictionaryEntry.extra
    found = cast(func.substr(marks, func.instr(marks, mark) + len(mark)), Integer)
    kind = (
        select(case((func.instr(marks, mark) > 0, found)))
        .join(Unit, Unit.kind == DictionaryEntry.code)
        .where(DictionaryEntry.dictionary == "unit_kind", Unit.id == ProtectedUnit.unit_id)
        .correlate(ProtectedUnit)
        .scalar_subquery()
    )
    return func.coalesce(ProtectedUnit.check_days, func.nullif(kind, 0), USUAL_DAYS, type_=Integer())


def next_check() -> ColumnElement[date]:
    """By when the unit is to be checked again; nothing for one taken off the list."""
    since = func.coalesce(unit_checked(), ProtectedUnit.listed_on)
    return case((IS_LISTED, _moved(since, check_days(), "+")))


def check_overdue() -> ColumnElement[bool]:
    """Listed, and its next check was due before today."""
    return and_(IS_LISTED, next_check() < TODAY)


def check_soon() -> ColumnElement[bool]:
    """Listed, and its next check falls due within seven days."""
    soon = func.date(TODAY, literal("+7 days"), type_=_DAY)
    return and_(IS_LISTED, next_check() >= TODAY, next_check() <= soon)
