"""What the home page reads of the months: which has no signed roster yet."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.core.period import month_shifted, month_start
from stationdesk.ledgers.roster.actions.keeping import name
from stationdesk.ledgers.roster.records import Roster
from stationdesk.ledgers.roster.records.month_rows import shown_roster, signed_roster
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.store.transaction import Transaction

SIGN_DAYS = 5
"""A month's roster is signed this many days before the month begins."""

_SIGN = QT_TRANSLATE_NOOP("roster", "Sign the duty roster of {month}")
_MAKE = QT_TRANSLATE_NOOP("roster", "Make the duty roster of {month}")
_NONE = QT_TRANSLATE_NOOP("roster", "{month}: no roster yet")
_DRAFT = QT_TRANSLATE_NOOP("roster", "{month}: a draft waits for the signature")
_SUBMITTED = QT_TRANSLATE_NOOP("roster", "{month}: submitted, waits for the chief")
_SUBMIT = QT_TRANSLATE_NOOP("roster", "Submit the duty roster of {month} for signature")
_PUT_RIGHT = QT_TRANSLATE_NOOP("roster", "Put the duty roster of {month} right and submit it again")
_BY = QT_TRANSLATE_NOOP("roster", "Submitted by {name}")
_SIGNED = QT_TRANSLATE_NOOP("roster", "{month} is signed")


def unsigned(tx: Transaction) -> tuple[DueItem, ...]:
    """This month while it has no signed roster, the next from a week before it has to be signed.

    What was submitted or sent back is there whatever its month; who submitted it has nothing to do.
    """
    this = month_start(tx.today)
    upcoming = month_shifted(this, 1)
    months = [this] if shown_roster(tx, this) is not None else []
    if tx.today >= upcoming - timedelta(days=SIGN_DAYS + 7) and shown_roster(tx, this) is not None:
        months.append(upcoming)
    waiting = select(Roster.month).where(
        Roster.state == State.DRAFT, Roster.voided_at.is_(None),
        Roster.submitted_at.is_not(None) | Roster.sent_back.is_not(None),
    )  # fmt: skip
    every = sorted({*months, *tx.session.scalars(waiting)})
    return tuple(item for month in every if (item := _item(tx, month)) is not None)


def _item(tx: Transaction, month: date) -> DueItem | None:
    if signed_roster(tx, month) is not None:
        return None
    draft, due = submitted(tx, month) or shown_roster(tx, month), month - timedelta(days=SIGN_DAYS)
    opens = draft or shown_roster(tx, month_shifted(month, -1))
    if opens is None:
        return None
    asked = _asked(tx, draft, late=tx.today >= due)
    if asked is None:
        return None
    return DueItem(
        asked[0].filled(month=f"{month:%Y-%m}"), due, "roster", opens.id,
        Tone.BAD if tx.today >= due else Tone.WARN, asked[1],
        signs="publish" if asked[0] is _SIGN else "",
    )  # fmt: skip


def _asked(tx: Transaction, draft: Roster | None, *, late: bool) -> tuple[Phrase, Phrase | None] | None:
    """What whoever looks has to do with a month's draft, and a note; None where it is with the chief."""
    if draft is None:
        return _MAKE, None
    if tx.actor.role in CHIEFS:
        by = None if draft.submitted_at is None else _BY.filled(name=name(tx, draft.submitted_by))
        return (_SIGN, by) if late or draft.sent_back is None else None
    if draft.submitted_at is not None:
        return None
    return (_SUBMIT, None) if draft.sent_back is None else (_PUT_RIGHT, literally(draft.sent_back))


def submitted(tx: Transaction, month: date) -> Roster | None:
    """The draft of a month that waits for the chief's signature."""
    found = select(Roster).where(
        Roster.month == month, Roster.state == State.DRAFT, Roster.voided_at.is_(None),
        Roster.submitted_at.is_not(None),
    )  # fmt: skip
    return tx.session.scalar(found.limit(1))


def coming(tx: Transaction) -> CardValue:
    """How far the roster of the coming month is; the number counts its rosters."""
    month = month_shifted(month_start(tx.today), 1)
    signed, draft = signed_roster(tx, month), shown_roster(tx, month)
    note, tone = (_SIGNED, Tone.OK) if signed else (_DRAFT, Tone.WARN) if draft else (_NONE, Tone.MUTE)
    if draft is not None and draft.state is State.DRAFT and submitted(tx, month) is not None:
        note = _SUBMITTED
    counted = select(func.count()).where(Roster.month == month, Roster.voided_at.is_(None))
    number = tx.session.scalar(counted) or 0
    rows = Query("roster", (("months", (month, month)),))
    return CardValue(str(number), note.filled(month=f"{month:%Y-%m}"), tone, rows)


DUE = (Due("roster", unsigned),)
CARDS = (Card("roster", QT_TRANSLATE_NOOP("roster", "Next month's roster"), "calendar-check", coming),)
