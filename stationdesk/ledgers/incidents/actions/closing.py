"""Closing, and what is still possible afterwards: a supplement, reopening, voiding."""

from __future__ import annotations

from datetime import datetime

from stationdesk.core.actor import CHIEFS, Role
from stationdesk.core.errors import NotAllowed
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Field, Instant, Number, OneOf, Prose
from stationdesk.ledgers.incidents.actions import keeping
from stationdesk.ledgers.incidents.records import Incident, Supplement, SupplementKind
from stationdesk.ledgers.incidents.rules.limits import is_from_platform
from stationdesk.ledgers.incidents.rules.states import REACHED, State, check_step, reopened
from stationdesk.store.transaction import Transaction

_NOT_FED_BACK = QT_TRANSLATE_NOOP("incidents", "It has not been fed back to 110; feed back first.")
_STILL_OPEN = QT_TRANSLATE_NOOP("incidents", "It is still open; correct it instead of adding a supplement.")
_NOT_CLOSED = QT_TRANSLATE_NOOP("incidents", "It is not closed; there is nothing to reopen.")
_TIME = QT_TRANSLATE_NOOP("incidents", "Time")
_CHIEF_VOIDS = QT_TRANSLATE_NOOP("incidents", "Only the station chief may void a closed incident.")


def close(tx: Transaction, record: Incident, *, closed_at: datetime | None) -> Incident:
    """Close it; from now on it is sealed."""
    check_step(record.state, State.CLOSED)
    if record.fed_back_at is None and is_from_platform(record.source):
        raise keeping.refuse("closed_at", _NOT_FED_BACK)
    at = closed_at or keeping.now(tx)
    keeping.check_order(tx, record, closed_at=at)
    record.closed_at, record.state = at, State.CLOSED
    return keeping.settle(tx, record)


def supplement(
    tx: Transaction,
    record: Incident,
    *,
    content: str,
    kind: SupplementKind | None,
    at: datetime | None,
    satisfied: int | None,
) -> Incident:
    """Add what was learned after closing; a return call or a supervision note may come earlier."""
    chosen = kind or SupplementKind.SUPPLEMENT
    if chosen is SupplementKind.SUPPLEMENT and record.state is not State.CLOSED:
        raise keeping.refuse("content", _STILL_OPEN)
    when = at or keeping.now(tx)
    keeping.check_when(tx, "at", _TIME, when, ("received_at", record.received_at))
    tx.add(Supplement(incident_id=record.id, kind=chosen, at=when, content=content, satisfied=satisfied))
    return record


def reopen(tx: Transaction, record: Incident, *, reason: str) -> Incident:
    """Open a closed incident again; the reason stays beside it."""
    if record.state is not State.CLOSED:
        raise keeping.refuse("reason", _NOT_CLOSED)
    record.state, record.closed_at = reopened({name: getattr(record, name) for name, _ in REACHED}), None
    tx.add(
        Supplement(incident_id=record.id, kind=SupplementKind.REOPENED, at=keeping.now(tx), content=reason)
    )
    return keeping.settle(tx, record)


def void(tx: Transaction, record: Incident, *, reason: str) -> Incident:
    """Strike it out; its number stays."""
    if record.state is State.CLOSED and tx.actor.role < Role.CHIEF:
        raise NotAllowed(_CHIEF_VOIDS, {"reason": _CHIEF_VOIDS})
    tx.void(record, reason)
    return record


CLOSE = Action(
    "close",
    QT_TRANSLATE_NOOP("incidents", "Close"),
    close,
    (Field("closed_at", QT_TRANSLATE_NOOP("incidents", "Closed at"), Instant(), required=True,
           default=keeping.now, key="T"),),
    icon="archive",
    key="Ctrl+Shift+C",
    primary=True,
    allowed=lambda values: values["finished_at"] is not None
    and values["state"] is not State.CLOSED
    and (values["fed_back_at"] is not None or not is_from_platform(values["source"])),
)  # fmt: skip

SUPPLEMENT = Action(
    "supplement",
    QT_TRANSLATE_NOOP("incidents", "Add a supplement"),
    supplement,
    (
        Field("kind", QT_TRANSLATE_NOOP("incidents", "Kind"), OneOf(SupplementKind), required=True,
              default=SupplementKind.SUPPLEMENT),
        Field("at", _TIME, Instant(), required=True, default=keeping.now),
        Field("content", QT_TRANSLATE_NOOP("incidents", "Content"), Prose(2000), required=True, wide=True,
              key="M"),
        Field("satisfied", QT_TRANSLATE_NOOP("incidents", "Satisfaction, 1 to 5"), Number(1, 5), extra=True),
    ),
    icon="note-pencil",
    key="Ctrl+Shift+N",
)  # fmt: skip

REOPEN = Action(
    "reopen",
    QT_TRANSLATE_NOOP("incidents", "Reopen"),
    reopen,
    (Field("reason", QT_TRANSLATE_NOOP("incidents", "Reason"), Prose(500), required=True, wide=True),),
    icon="lock-open",
    key="Ctrl+Shift+O",
    roles=CHIEFS,
    allowed=lambda values: values["state"] is State.CLOSED,
)

VOID = Action(
    "void",
    QT_TRANSLATE_NOOP("incidents", "Void"),
    void,
    (Field("reason", QT_TRANSLATE_NOOP("incidents", "Reason"), Prose(500), required=True, wide=True),),
    icon="prohibit",
    key="Ctrl+Shift+Delete",
    danger=QT_TRANSLATE_NOOP(
        "incidents", "The record is struck out for good; it stays visible and keeps its number."
    ),
)
