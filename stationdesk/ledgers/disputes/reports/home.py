"""What the home page reads of disputes: what waits, and the counter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.disputes.records import PROMISE_WAITS, SLIP_WAITS, Agreement, Dispute, Transfer
from stationdesk.ledgers.disputes.records.dispute import HAS_NO_RESULT, IS_OPEN
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.links import RecordLink
from stationdesk.store.transaction import Transaction

NAME = "disputes"
_SOON = timedelta(days=3)
_MOST = 50
_LATELY = timedelta(days=31)
_FAILED = "mediation_failed"
_STANDING = Dispute.voided_at.is_(None)

_SETTLE = QT_TRANSLATE_NOOP("disputes", "Settle: {title}")
_ACCEPT = QT_TRANSLATE_NOOP("disputes", "Slip not accepted: {title}, to {unit}")
_FULFIL = QT_TRANSLATE_NOOP("disputes", "Agreement to be fulfilled: {title}")
_REGISTER = QT_TRANSLATE_NOOP("disputes", "Mediation failed, to the dispute ledger: {place}")
_VISIT = QT_TRANSLATE_NOOP("disputes", "Visit again: {title}")


def _item(tx: Transaction, title: Phrase, due: date | None, one: Dispute) -> DueItem:
    tone = Tone.BAD if due is not None and due < tx.today else Tone.WARN
    return DueItem(title, due, NAME, one.id, tone=tone, note=literally(one.summary[:60]))


def limits(tx: Transaction) -> tuple[DueItem, ...]:
    """Disputes without a result whose limit runs out within three days or has run out."""
    found = (
        select(Dispute)
        .where(_STANDING, HAS_NO_RESULT, Dispute.due_on <= tx.today + _SOON)
        .order_by(Dispute.due_on, Dispute.id)
        .limit(_MOST)
    )
    return tuple(_item(tx, _SETTLE.filled(title=one.title), one.due_on, one)
                 for one in tx.session.scalars(found))  # fmt: skip


def slips(tx: Transaction) -> tuple[DueItem, ...]:
    """Slips that are out."""
    found = (
        select(Dispute, Transfer)
        .join(Transfer, Transfer.dispute_id == Dispute.id)
        .where(_STANDING, SLIP_WAITS)
        .order_by(Transfer.due_on, Transfer.id)
        .limit(_MOST)
    )
    return tuple(
        _item(tx, _ACCEPT.filled(title=one.title, unit=slip.to_unit), slip.due_on, one)
        for one, slip in tx.session.execute(found)
    )


def promises(tx: Transaction) -> tuple[DueItem, ...]:
    """Agreements to be fulfilled within three days, or by a day that has passed."""
    found = (
        select(Dispute, Agreement.fulfil_by)
        .join(Agreement, Agreement.dispute_id == Dispute.id)
        .where(_STANDING, PROMISE_WAITS, Agreement.fulfil_by <= tx.today + _SOON)
        .order_by(Agreement.fulfil_by, Agreement.id)
        .limit(_MOST)
    )
    return tuple(
        _item(tx, _FULFIL.filled(title=one.title), day, one) for one, day in tx.session.execute(found)
    )


def revisits(tx: Transaction) -> tuple[DueItem, ...]:
    """Settled disputes to be visited again within three days, or by a day that has passed."""
    found = (
        select(Dispute)
        .where(_STANDING, Dispute.revisit_due_on <= tx.today + _SOON)
        .order_by(Dispute.revisit_due_on, Dispute.id)
        .limit(_MOST)
    )
    return tuple(
        _item(tx, _VISIT.filled(title=one.title), one.revisit_due_on, one)
        for one in tx.session.scalars(found)
    )


def not_registered(tx: Transaction) -> tuple[DueItem, ...]:
    """Incidents of the last month whose mediation failed and that are no dispute yet."""
    made = select(RecordLink.id).where(
        RecordLink.source_kind == Incident.__tablename__,
        RecordLink.source_id == Incident.id,
        RecordLink.target_kind == Dispute.__tablename__,
    )
    found = (
        select(Incident)
        .where(Incident.voided_at.is_(None), Incident.received_at >= tx.now - _LATELY)
        .where(Incident.result == _FAILED, ~made.exists())
        .order_by(Incident.received_at, Incident.id)
        .limit(_MOST)
    )
    return tuple(
        DueItem(
            _REGISTER.filled(place=one.place_text), local_day(one.finished_at or one.received_at),
            "incidents", one.id, note=literally(one.content[:60]),
        )
        for one in tx.session.scalars(found)
    )  # fmt: skip


def _count(tx: Transaction, *conditions: ColumnElement[bool]) -> int:
    counted: Any = select(func.count()).select_from(Dispute).where(_STANDING, *conditions)
    return int(tx.session.scalar(counted) or 0)


def still_open(tx: Transaction) -> CardValue:
    """Everything open, with how much of it is overdue."""
    late = _count(tx, HAS_NO_RESULT, Dispute.due_on < tx.today)
    note = QT_TRANSLATE_NOOP("disputes", "{count} overdue").filled(count=late)
    rows = Query(NAME, (("open", True),))
    return CardValue(str(_count(tx, IS_OPEN)), note, Tone.BAD if late else Tone.INFO, rows)


DUE = (
    Due("limits", limits),
    Due("slips", slips),
    Due("promises", promises),
    Due("revisits", revisits),
    Due("not_registered", not_registered),
)
CARDS = (Card("disputes", QT_TRANSLATE_NOOP("disputes", "Disputes open"), "scales", still_open),)
