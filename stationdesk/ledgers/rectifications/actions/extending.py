"""More time: asked for by one person with a reason, decided by another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import Advice, Notice
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.records import Extension, Hazard
from stationdesk.ledgers.rectifications.rules.people import granting_fault
from stationdesk.ledgers.rectifications.rules.states import State, check_open
from stationdesk.store.transaction import Transaction

_ASKED = QT_TRANSLATE_NOOP("rectifications", "Asked on")
_DECIDED = QT_TRANSLATE_NOOP("rectifications", "Decided on")
_NOT_LATER = QT_TRANSLATE_NOOP(
    "rectifications", "An extension ends after the present deadline, {day}; please choose a later day."
)
_WISHED = QT_TRANSLATE_NOOP("rectifications", "Asked for until {day}, now {due}: {reason}")
_NOTHING_ASKED = QT_TRANSLATE_NOOP(
    "rectifications", "No extension has been asked for; there is nothing to decide."
)


def ask_extension(
    tx: Transaction, record: Hazard, *, asked_on: date | None, new_due_on: date, reason: str
) -> Hazard:
    """Ask for more time; until it is decided the present deadline stands."""
    keeping.check_step(record, State.EXTENSION_ASKED, "new_due_on")
    day = keeping.check_day(tx, "asked_on", _ASKED, asked_on or tx.today, record.issued_on)
    if record.due_on is not None and new_due_on <= record.due_on:
        raise keeping.refuse("new_due_on", _NOT_LATER.filled(day=record.due_on.isoformat()))
    keeping.check_known_year(tx, "new_due_on", new_due_on)
    tx.add(
        Extension(
            hazard_id=record.id, asked_on=day, asked_by=tx.actor.person, reason=reason,
            old_due_on=record.due_on, new_due_on=new_due_on,
        )
    )  # fmt: skip
    record.state = State.EXTENSION_ASKED
    return keeping.settle(tx, record)


def decide_extension(
    tx: Transaction,
    record: Hazard,
    *,
    granted: bool | None,
    decided_on: date | None = None,
    opinion: str | None = None,
) -> Hazard:
    """Grant the extension or not; whoever asked for it may not decide it."""
    check_open(record.state)
    asked = undecided(tx, record)
    if record.state is not State.EXTENSION_ASKED or asked is None:
        raise keeping.refuse("granted", _NOTHING_ASKED)
    fault = granting_fault(asked.asked_by, tx.actor.person)
    if fault is not None:
        raise keeping.refuse("granted", fault)
    asked.decided_on = keeping.check_day(tx, "decided_on", _DECIDED, decided_on or tx.today, asked.asked_on)
    asked.approver, asked.granted, asked.opinion = tx.actor.person, bool(granted), opinion
    if asked.granted:
        record.due_on = asked.new_due_on
    record.state = State.RECTIFYING
    return keeping.settle(tx, record)


def undecided(tx: Transaction, record: Hazard) -> Extension | None:
    """The extension that waits for its decision."""
    waiting = select(Extension).where(Extension.hazard_id == record.id, Extension.granted.is_(None))
    return tx.session.scalars(waiting.order_by(Extension.id.desc()).limit(1)).first()


def advise(tx: Transaction, _values: Mapping[str, Any], record: Hazard) -> Advice:
    """Say beside the form what has to be decided."""
    asked = undecided(tx, record)
    if asked is None:
        return Advice()
    due = asked.old_due_on.isoformat() if asked.old_due_on is not None else "—"
    words = _WISHED.filled(day=asked.new_due_on.isoformat(), due=due, reason=literally(asked.reason))
    return Advice(notices=(Notice(words),))
