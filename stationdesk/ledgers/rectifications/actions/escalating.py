"""Escalation: what has fallen due by days overdue is carried out and stays recorded."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.records import Escalation, Hazard
from stationdesk.ledgers.rectifications.rules.escalation import Level, days_of, wanted
from stationdesk.ledgers.rectifications.rules.states import check_open
from stationdesk.store.transaction import Transaction

_DAY = QT_TRANSLATE_NOOP("rectifications", "Day")
_NO_DEADLINE = QT_TRANSLATE_NOOP(
    "rectifications", "It has no deadline yet, so there is nothing to escalate; issue it first."
)
_DONE = QT_TRANSLATE_NOOP(
    "rectifications", "This level or a higher one has been carried out already; choose a higher one."
)


def escalate(
    tx: Transaction, record: Hazard, *, level: Level | None, on: date | None, to_text: str
) -> Hazard:
    """Record that a level was carried out, and who was told."""
    check_open(record.state)
    if record.due_on is None:
        raise keeping.refuse("level", _NO_DEADLINE)
    done = levels_done(tx, record)
    chosen = level or owed(tx, record) or Level.REMIND
    if any(chosen.code <= one.code for one in done):
        raise keeping.refuse("level", _DONE)
    day = keeping.check_day(tx, "on", _DAY, on or tx.today, record.issued_on)
    tx.add(
        Escalation(
            hazard_id=record.id, level=chosen, on=day, for_due_on=record.due_on, to_text=to_text,
            done_by=tx.actor.person,
        )
    )  # fmt: skip
    tx.changed(record)
    return record


def levels_done(tx: Transaction, record: Hazard) -> set[Level]:
    """The levels carried out for the present deadline; a new deadline starts anew."""
    done = select(Escalation.level).where(
        Escalation.hazard_id == record.id, Escalation.for_due_on == record.due_on
    )
    return set(tx.session.scalars(done))


def owed(tx: Transaction, record: Hazard) -> Level | None:
    """The level that has fallen due and was not carried out."""
    if record.due_on is None:
        return None
    return wanted(record.due_on, tx.today, levels_done(tx, record), days_of(keeping.settings_of(tx)))
