"""Responsibility letters: signed, renewed; letting stopped and taken up again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.premises.actions import keeping
from stationdesk.ledgers.premises.records import EarlierLetter, Rental
from stationdesk.ledgers.premises.rules.letting import (
    Letting,
    a_year_on,
    bars_letting,
    is_dangerous_house,
    wrong_days,
)
from stationdesk.store import numbers
from stationdesk.store.transaction import Transaction

LETTER_MARK = "租责"
STOPPED_ON = QT_TRANSLATE_NOOP("premises", "No longer let since")
_NOT_LET = QT_TRANSLATE_NOOP("premises", "The house is no longer let; take letting up again first.")
_STOPPED = QT_TRANSLATE_NOOP("premises", "The house is no longer let; there is nothing to stop.")
_IS_LET = QT_TRANSLATE_NOOP("premises", "The house is let; there is nothing to take up again.")
_BARRED = QT_TRANSLATE_NOOP(
    "premises",
    "Hazard {number} of this house is open; a dangerous building may not be let. Close it out or stop the "
    "letting.",
)
_OPEN_ONE = QT_TRANSLATE_NOOP("premises", "Open hazard {number}: {what}")
_BARS = QT_TRANSLATE_NOOP("premises", "A dangerous building may not be let. Open hazard {number}: {what}")


def sign(
    tx: Transaction, record: Rental, *, signed_on: date | None, valid_until: date | None,
    letter_no: str | None,
) -> Rental:  # fmt: skip
    """The owner has signed a letter: the first one, or one that replaces that in force."""
    refuse_unless_let(record, "signed_on")
    refuse_danger(tx, record, "signed_on")
    return give_letter(tx, record, letter_no, signed_on or tx.today, valid_until)


def give_letter(
    tx: Transaction, record: Rental, letter_no: str | None, signed_on: date, valid_until: date | None
) -> Rental:
    """Put a letter in force; without a number it gets the next one, without an end it holds a year."""
    until = valid_until or a_year_on(signed_on)
    before = (record.signed_on, record.valid_until) if record.signed_on and record.valid_until else None
    faults = wrong_days(signed_on, until, tx.today, before)
    if faults:
        raise RuleBroken(next(iter(faults.values())), faults)
    if before is not None:
        number = record.letter_no or ""
        tx.add(EarlierLetter(
            rental_id=record.id, letter_no=number, signed_on=before[0], valid_until=before[1]
        ))  # fmt: skip
    record.letter_no = (letter_no or "").strip() or _next_number(tx)
    record.signed_on, record.valid_until = signed_on, until
    return record


def _next_number(tx: Transaction) -> str:
    year, (number,) = numbers.take(tx.session.driver, LETTER_MARK, tx.recorded_at)
    return numbers.written(tx.settings["station.short_name"], LETTER_MARK, year, number)


def stop(tx: Transaction, record: Rental, *, stopped_on: date | None, reason: str) -> Rental:
    """The house is no longer let and struck off; its letter ends with it."""
    if record.state is Letting.STOPPED:
        raise keeping.refuse("stopped_on", _STOPPED)
    day = keeping.check_day(tx, "stopped_on", STOPPED_ON, stopped_on or tx.today, record.signed_on)
    record.state, record.stopped_on, record.stop_reason = Letting.STOPPED, day, reason
    return record


def take_up(tx: Transaction, record: Rental, *, note: str | None) -> Rental:
    """The house is let again; the owner signs a new letter."""
    if record.state is Letting.LET:
        raise keeping.refuse("note", _IS_LET)
    refuse_danger(tx, record, "note")
    record.state, record.stopped_on, record.stop_reason = Letting.LET, None, None
    keeping.take_over(record, note=note)
    return record


def refuse_unless_let(record: Rental, field: str) -> None:
    """Refuse what is done with a house that is let only."""
    if record.state is not Letting.LET:
        raise keeping.refuse(field, _NOT_LET)


# --- what bars letting ------------------------------------------------------------------------------


def refuse_danger(tx: Transaction, record: Rental, field: str) -> None:
    """Refuse a letter while an open hazard forbids to let the house."""
    for hazard in keeping.open_hazards(tx, record):
        if bars_letting(hazard.kind, hazard.severity, hazard.measures):
            raise keeping.refuse(field, _BARRED.filled(number=hazard.number or f"#{hazard.id}"))


def advise(tx: Transaction, values: Mapping[str, Any], record: Rental) -> Advice:
    """Say which hazards are open here, and until when a letter of one year holds."""
    notices = []
    for hazard in keeping.open_hazards(tx, record):
        bars = bars_letting(hazard.kind, hazard.severity, hazard.measures)
        words = (_BARS if bars else _OPEN_ONE).filled(
            number=hazard.number or f"#{hazard.id}", what=literally(hazard.description[:40])
        )
        tone = Tone.BAD if bars else Tone.WARN if is_dangerous_house(hazard.kind) else Tone.INFO
        notices.append(Notice(words, tone, "rectifications", hazard.id))
    signed = values.get("signed_on")
    proposals = {"valid_until": a_year_on(signed)} if isinstance(signed, date) else {}
    return Advice(proposals, tuple(notices))
