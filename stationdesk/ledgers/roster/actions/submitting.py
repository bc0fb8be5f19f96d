"""A draft on its way to the chief: handed in for the signature, or sent back with what is to be put right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Field, Prose, Stored
from stationdesk.ledgers.roster.actions.keeping import name, refuse
from stationdesk.ledgers.roster.actions.months import check_draft, is_draft, refuse_signed
from stationdesk.ledgers.roster.actions.publishing import advise
from stationdesk.ledgers.roster.records import Roster
from stationdesk.ledgers.roster.records.month_rows import duties_of
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.store.transaction import Transaction

_EMPTY = QT_TRANSLATE_NOOP("roster", "Nobody has a duty in this draft yet; fill it before you submit it.")
_TWICE = QT_TRANSLATE_NOOP("roster", "{name} has submitted this draft already; it waits for the chief.")
_NOT_IN = QT_TRANSLATE_NOOP("roster", "This draft has not been submitted; there is nothing to send back.")


def submit(tx: Transaction, record: Roster, *, note: str | None = None) -> Roster:
    """Hand a draft in for the chief's signature; of a month's drafts one at a time is handed in."""
    check_draft(record, "state")
    refuse_signed(tx, record.month, "state")
    if record.submitted_at is not None:
        raise refuse("state", _TWICE.filled(name=name(tx, record.submitted_by)))
    if not duties_of(tx, record):
        raise refuse("state", _EMPTY)
    others = select(Roster).where(
        Roster.month == record.month, Roster.state == State.DRAFT, Roster.submitted_at.is_not(None)
    )
    for other in tx.session.scalars(others).all():
        other.submitted_by = other.submitted_at = None
    record.submitted_by, record.submitted_at = tx.actor.person, tx.recorded_at
    record.sent_back, record.note = None, note
    return record


def send_back(tx: Transaction, record: Roster, *, reason: str) -> Roster:
    """Give a submitted draft back to who makes it, with what is to be put right."""
    check_draft(record, "state")
    if record.submitted_at is None:
        raise refuse("state", _NOT_IN)
    record.submitted_by = record.submitted_at = None
    record.sent_back = reason
    return record


def _may_submit(values: Mapping[str, Any]) -> bool | Phrase:
    return is_draft(values) and values["submitted_at"] is None


def _may_send_back(values: Mapping[str, Any]) -> bool | Phrase:
    return is_draft(values) and values["submitted_at"] is not None


SUBMIT = Action(
    "submit", QT_TRANSLATE_NOOP("roster", "Submit for signature"), submit,
    (
        Field("note", QT_TRANSLATE_NOOP("roster", "Note"), Prose(500), default=Stored("note"), key="N",
              wide=True),
    ),
    icon="paper-plane-tilt", allowed=_may_submit, advise=advise,
    verb=QT_TRANSLATE_NOOP("roster", "Submit"),
)  # fmt: skip
SEND_BACK = Action(
    "send_back", QT_TRANSLATE_NOOP("roster", "Send back"), send_back,
    (
        Field("reason", QT_TRANSLATE_NOOP("roster", "What is to be put right"), Prose(500), required=True,
              key="R", wide=True),
    ),
    icon="arrow-counter-clockwise", roles=CHIEFS, allowed=_may_send_back,
    verb=QT_TRANSLATE_NOOP("roster", "Send back"),
)  # fmt: skip
