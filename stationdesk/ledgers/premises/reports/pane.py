"""What the panes show under a rental house and under a protected unit."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.actor import WRITERS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Day,
    Detail,
    Entry,
    Fact,
    Instant,
    Line,
    Link,
    Number,
    OneOf,
    Prose,
    Reference,
)  # fmt: skip
from stationdesk.ledgers.premises.actions import keeping
from stationdesk.ledgers.premises.records import EarlierLetter, ProtectedUnit, Rental
from stationdesk.ledgers.premises.rules.checks import Grade, Guarding, days_between, next_check
from stationdesk.ledgers.premises.rules.letting import Letting
from stationdesk.ledgers.rectifications.records import Hazard, Inspection
from stationdesk.ledgers.rectifications.rules.states import CheckResult, State
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.transaction import Transaction

_MOST = 10
_PERSON = Reference("station.people")
_DAYS = QT_TRANSLATE_NOOP("premises", "days")
_CHECKED = QT_TRANSLATE_NOOP("premises", "Checked on")
_STATE = QT_TRANSLATE_NOOP("premises", "State")


def _known(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(one for one in facts if one.value not in (None, "", ()))


# --- rental houses ----------------------------------------------------------------------------------


def rental_facts(tx: Transaction, record: Rental) -> tuple[Fact, ...]:
    """What is known of a house, leaving out what is not."""
    may = tx.actor.role in WRITERS
    is_let = record.state is Letting.LET and record.voided_at is None
    checks = keeping.inspections(tx, record, 1)
    return _known(
        Fact(QT_TRANSLATE_NOOP("premises", "Address"), record.address),
        Fact(QT_TRANSLATE_NOOP("premises", "Village"), record.village_id, Reference("station.villages")),
        Fact(_STATE, record.state, OneOf(Letting)),
        Fact(QT_TRANSLATE_NOOP("premises", "Rooms to let"), record.rooms, Number()),
        Fact(QT_TRANSLATE_NOOP("premises", "Owner"), record.owner_name, Line(40, mask=True),
             "owner_name" if may else ""),
        Fact(QT_TRANSLATE_NOOP("premises", "Owner's telephone"), record.owner_phone, Line(60, mask=True),
             "owner_phone" if may else ""),
        Fact(QT_TRANSLATE_NOOP("premises", "Plate no."), record.plate_no),
        Fact(QT_TRANSLATE_NOOP("premises", "Plate put up on"), record.plated_on, Day()),
        Fact(QT_TRANSLATE_NOOP("premises", "Letter no."), record.letter_no),
        Fact(QT_TRANSLATE_NOOP("premises", "Signed on"), record.signed_on, Day()),
        Fact(QT_TRANSLATE_NOOP("premises", "Valid until"), record.valid_until, Day(countdown=is_let)),
        Fact(QT_TRANSLATE_NOOP("premises", "Last checked on"), checks[0].inspected_on if checks else None,
             Day()),
        Fact(QT_TRANSLATE_NOOP("premises", "Open hazards"), len(keeping.open_hazards(tx, record)) or None,
             Number()),
        Fact(QT_TRANSLATE_NOOP("premises", "No longer let since"), record.stopped_on, Day()),
        Fact(QT_TRANSLATE_NOOP("premises", "Why it is no longer let"), record.stop_reason, Prose()),
        Fact(QT_TRANSLATE_NOOP("premises", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("premises", "Reason of voiding"), record.void_reason),
        Fact(QT_TRANSLATE_NOOP("premises", "Personal data removed at"), record.purged_at, Instant()),
    )  # fmt: skip


def earlier_letters(tx: Transaction, record: Rental) -> tuple[Fact, ...]:
    """The letters that others have replaced, the newest first."""
    found = select(EarlierLetter).where(EarlierLetter.rental_id == record.id)
    letters = tx.session.scalars(found.order_by(EarlierLetter.id.desc()).limit(_MOST)).all()
    return tuple(
        fact
        for one in letters
        for fact in (
            Fact(QT_TRANSLATE_NOOP("premises", "Letter no."), one.letter_no),
            Fact(QT_TRANSLATE_NOOP("premises", "Signed on"), one.signed_on, Day()),
            Fact(QT_TRANSLATE_NOOP("premises", "Valid until"), one.valid_until, Day()),
        )
    )


# --- protected units --------------------------------------------------------------------------------


def unit_facts(tx: Transaction, record: ProtectedUnit) -> tuple[Fact, ...]:
    """What is known of a unit: from its own record, from the list, and from its inspections."""
    may = tx.actor.role in WRITERS
    unit = tx.get(Unit, record.unit_id, voided=True)
    checks = unit_checks(tx, record, 1)
    last = checks[0].inspected_on if checks else None
    days = days_between(record.check_days, extras(tx, "unit_kind").get(unit.kind, {}))
    is_listed = record.state is Guarding.LISTED and record.voided_at is None
    due = next_check(last, record.listed_on, days) if is_listed else None
    contact = unit.contact if may else None
    return _known(
        Fact(QT_TRANSLATE_NOOP("premises", "Unit"), record.unit_id, Reference("station.units")),
        Fact(QT_TRANSLATE_NOOP("premises", "Kind"), unit.kind, Entry("unit_kind")),
        Fact(QT_TRANSLATE_NOOP("premises", "Grade"), record.grade, OneOf(Grade)),
        Fact(_STATE, record.state, OneOf(Guarding)),
        Fact(QT_TRANSLATE_NOOP("premises", "Village"), unit.village_id, Reference("station.villages")),
        Fact(QT_TRANSLATE_NOOP("premises", "Address"), unit.address),
        Fact(QT_TRANSLATE_NOOP("premises", "Contact"), contact),
        Fact(QT_TRANSLATE_NOOP("premises", "Telephone"), unit.phone if may else None),
        Fact(QT_TRANSLATE_NOOP("premises", "Our officer"), record.officer_id, _PERSON),
        Fact(QT_TRANSLATE_NOOP("premises", "Check every"), days, Number(unit=_DAYS)),
        Fact(QT_TRANSLATE_NOOP("premises", "Last checked on"), last, Day()),
        Fact(QT_TRANSLATE_NOOP("premises", "Next check by"), due, Day(countdown=True)),
        Fact(QT_TRANSLATE_NOOP("premises", "On the list since"), record.listed_on, Day()),
        Fact(QT_TRANSLATE_NOOP("premises", "Taken off on"), record.off_on, Day()),
        Fact(QT_TRANSLATE_NOOP("premises", "Why it was taken off the list"), record.off_reason),
        Fact(QT_TRANSLATE_NOOP("premises", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("premises", "Reason of voiding"), record.void_reason),
    )


def unit_checks(tx: Transaction, record: ProtectedUnit, most: int) -> list[Inspection]:
    """The unit's inspections, however they were registered, the newest first."""
    found = select(Inspection).where(Inspection.unit_id == record.unit_id, Inspection.voided_at.is_(None))
    newest = found.order_by(Inspection.inspected_on.desc(), Inspection.id.desc()).limit(most)
    return list(tx.session.scalars(newest))


def checks_of_unit(tx: Transaction, record: ProtectedUnit) -> tuple[Link, ...]:
    """Its last checks."""
    return tuple(
        Link(QT_TRANSLATE_NOOP("premises", "Check"), "rectifications.inspections", one.id,
             note=one.number or "",
             facts=(Fact(_CHECKED, one.inspected_on, Day()),
                    Fact(QT_TRANSLATE_NOOP("premises", "Result"), one.result, OneOf(CheckResult))))
        for one in unit_checks(tx, record, _MOST)
    )  # fmt: skip


def hazards_of_unit(tx: Transaction, record: ProtectedUnit) -> tuple[Link, ...]:
    """Its newest hazards."""
    found = select(Hazard).where(Hazard.unit_id == record.unit_id, Hazard.voided_at.is_(None))
    newest = found.order_by(Hazard.found_on.desc(), Hazard.id.desc()).limit(_MOST)
    return tuple(
        Link(QT_TRANSLATE_NOOP("premises", "Hazard"), "rectifications", one.id, note=one.description[:40],
             facts=(Fact(QT_TRANSLATE_NOOP("premises", "Deadline"), one.due_on, Day()),
                    Fact(_STATE, one.state, OneOf(State))))
        for one in tx.session.scalars(newest)
    )  # fmt: skip


RENTAL = (
    Detail("facts", QT_TRANSLATE_NOOP("premises", "The house"), rental_facts),
    LINKED,
    Detail("letters", QT_TRANSLATE_NOOP("premises", "Earlier letters"), earlier_letters),
)
UNIT = (
    Detail("facts", QT_TRANSLATE_NOOP("premises", "The unit"), unit_facts),
    Detail("checks", QT_TRANSLATE_NOOP("premises", "Last checks"), checks_of_unit),
    Detail("hazards", QT_TRANSLATE_NOOP("premises", "Hazards"), hazards_of_unit),
)
