"""What the home page reads of the months: which has no signed roster yet."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.core.period import month_shifted, month_start
from stationdesk.ledgers.roster.records import Roster
from stationdesk.ledgers.roster.records.month_rows import shown_roster, signed_roster
from stationdesk.store.transaction import Transaction

SIGN_DAYS = 5
"""A month's roster is signed this many days before the month begins."""

_SIGN = QT_TRANSLATE_NOOP("roster", "Sign the duty roster of {month}")
_MAKE = QT_TRANSLATE_NOOP("roster", "Make the duty roster of {month}")
_NONE = QT_TRANSLATE_NOOP("roster", "{month}: no roster yet")
_DRAFT = QT_TRANSLATE_NOOP("roster", "{month}: a draft waits for the signature")
_SIGNED = QT_TRANSLATE_NOOP("roster", "{month} is signed")


def unsigned(tx: Transaction) -> tuple[DueItem, ...]:
    """This month while it has no signed roster, and the next from a week before it has to be signed."""
    this = month_start(tx.today)
    upcoming = month_shifted(this, 1)
    months = [this] if shown_roster(tx, this) is not None else []
    if tx.today >= upcoming - timedelta(days=SIGN_DAYS + 7) and shown_roster(tx, this) is not None:
        months.append(upcoming)
    return tuple(item for month in months if (item := _item(tx, month)) is not None)


def _item(tx: Transaction, month: date) -> DueItem | None:
    if signed_roster(tx, month) is not None:
        return None
    draft, due = shown_roster(tx, month), month - timedelta(days=SIGN_DAYS)
    opens = draft or shown_roster(tx, month_shifted(month, -1))
    if opens is None:
        return None
    return DueItem(
        (_SIGN if draft else _MAKE).filled(month=f"{month:%Y-%m}"), due, "roster", opens.id,
        tone=Tone.BAD if tx.today >= due else Tone.WARN,
    )  # fmt: skip


def coming(tx: Transaction) -> CardValue:
    """How far the roster of the coming month is; the number counts its rosters."""
    month = month_shifted(month_start(tx.today), 1)
    signed, draft = signed_roster(tx, month), shown_roster(tx, month)
    note, tone = (_SIGNED, Tone.OK) if signed else (_DRAFT, Tone.WARN) if draft else (_NONE, Tone.MUTE)
    counted = select(func.count()).where(Roster.month == month, Roster.voided_at.is_(None))
    number = tx.session.scalar(counted) or 0
    rows = Query("roster", (("months", (month, month)),))
    return CardValue(str(number), note.filled(month=f"{month:%Y-%m}"), tone, rows)


DUE = (Due("roster", unsigned),)
CARDS = (Card("roster", QT_TRANSLATE_NOOP("roster", "Next month's roster"), "calendar-check", coming),)
