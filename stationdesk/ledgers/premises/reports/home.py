"""What the home page reads of premises: letters that run out, houses that may not be let, overdue checks."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.premises.records import ProtectedUnit, Rental, counting
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.transaction import Transaction

_MOST = 30


def dangerous(tx: Transaction) -> tuple[DueItem, ...]:
    """Houses that are let although an open hazard forbids it."""
    title = QT_TRANSLATE_NOOP("premises", "Stop letting a dangerous building: {address}")
    found = select(Rental).where(Rental.voided_at.is_(None), counting.is_dangerous())
    return tuple(
        DueItem(title.filled(address=one.address[:40]), tx.today, "premises", one.id, tone=Tone.BAD)
        for one in tx.session.scalars(found.order_by(Rental.id).limit(_MOST), tx.moment)
    )


def letters(tx: Transaction) -> tuple[DueItem, ...]:
    """Letters that have run out or soon will, the oldest first."""
    title = QT_TRANSLATE_NOOP("premises", "Renew the letter of {address}")
    ending = counting.is_expired() | counting.is_expiring()
    found = select(Rental).where(Rental.voided_at.is_(None), ending)
    return tuple(
        DueItem(
            title.filled(address=one.address[:40]), one.valid_until, "premises", one.id,
            tone=Tone.BAD if one.valid_until is not None and one.valid_until < tx.today else Tone.WARN,
        )
        for one in tx.session.scalars(found.order_by(Rental.valid_until, Rental.id).limit(_MOST), tx.moment)
    )  # fmt: skip


def checks(tx: Transaction) -> tuple[DueItem, ...]:
    """Units whose check is overdue or falls due within a week."""
    title = QT_TRANSLATE_NOOP("premises", "Check {unit}")
    due = counting.next_check()
    found = (
        select(ProtectedUnit.id, Unit.name, due)
        .join(Unit, Unit.id == ProtectedUnit.unit_id)
        .where(ProtectedUnit.voided_at.is_(None), counting.check_overdue() | counting.check_soon())
        .order_by(due, ProtectedUnit.id)
        .limit(_MOST)
    )
    return tuple(
        DueItem(
            title.filled(unit=name), day, "premises.units", ident,
            tone=Tone.BAD if day < tx.today else Tone.WARN,
        )
        for ident, name, day in tx.session.execute(found, tx.moment)
    )  # fmt: skip


def let(tx: Transaction) -> CardValue:
    """Houses that are let, and how many of them have a letter in force."""
    counted = select(func.count(), func.count(Rental.id).filter(Rental.valid_until >= tx.today)).where(
        Rental.voided_at.is_(None), counting.IS_LET
    )
    houses, signed = tx.session.execute(counted).one()
    note = QT_TRANSLATE_NOOP("premises", "{signed} with a letter in force").filled(signed=signed)
    tone = Tone.WARN if signed < houses else Tone.OK
    return CardValue(str(houses), note, tone, Query("premises", (("let", True),)))


def overdue_checks(tx: Transaction) -> CardValue:
    """Units whose check is overdue, of how many on the list."""
    counted = select(func.count(), func.count(ProtectedUnit.id).filter(counting.check_overdue())).where(
        ProtectedUnit.voided_at.is_(None), counting.IS_LISTED
    )
    listed, overdue = tx.session.execute(counted, tx.moment).one()
    note = QT_TRANSLATE_NOOP("premises", "of {listed} protected units").filled(listed=listed)
    tone = Tone.BAD if overdue else Tone.OK
    return CardValue(str(overdue), note, tone, Query("premises.units", (("overdue", True),)))


RENTAL_DUE = (Due("dangerous", dangerous), Due("letters", letters))
UNIT_DUE = (Due("checks", checks),)
RENTAL_CARDS = (Card("let", QT_TRANSLATE_NOOP("premises", "Rental houses"), "house-line", let),)
UNIT_CARDS = (
    Card("checks", QT_TRANSLATE_NOOP("premises", "Checks overdue"), "shield-check", overdue_checks),
)
