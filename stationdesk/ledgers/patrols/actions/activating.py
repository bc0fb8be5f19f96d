"""The mechanism of an agreement: who started it, when, which posts were called, and when it was over."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Entry, Field, Instant, Line, Number, Prose, Reference
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.agreements import check_in_force, is_in_force
from stationdesk.ledgers.patrols.records import Activation, BoundaryAgreement
from stationdesk.store.links import link
from stationdesk.store.transaction import Transaction

ACTIVATION = "activation"
_NOT_THEN = QT_TRANSLATE_NOOP("patrols", "The agreement was not in force on that day ({first} to {last}).")
_NO_POST = QT_TRANSLATE_NOOP("patrols", "Say which posts were called.")
_NO_WHO = QT_TRANSLATE_NOOP("patrols", "Say which unit started the mechanism.")
_STARTED = QT_TRANSLATE_NOOP("patrols", "Started at")
_ENDED = QT_TRANSLATE_NOOP("patrols", "Ended at")
_OVER = QT_TRANSLATE_NOOP("patrols", "Please choose one that has not been ended yet.")


def activate(
    tx: Transaction,
    record: BoundaryAgreement,
    *,
    started_at: datetime,
    started_unit: int | str,
    linkage_kind: str,
    called: tuple[int, ...],
    called_text: str | None = None,
    started_by: int | None = None,
    headcount: int | None = None,
    content: str | None = None,
    ended_at: datetime | None = None,
) -> BoundaryAgreement:
    """The mechanism was started: by whom, when, and which posts were called."""
    check_in_force(record)
    keeping.check_time(tx, "started_at", _STARTED, started_at)
    _check_then(record, started_at)
    if not called and not called_text:
        raise keeping.refuse("called", _NO_POST)
    _, starter = keeping.unit_name(tx, started_unit)
    if not starter:
        raise keeping.refuse("started_unit", _NO_WHO)
    if ended_at is not None:
        keeping.check_time(tx, "ended_at", _ENDED, ended_at, (_STARTED, started_at))
    tx.add(
        Activation(
            agreement_id=record.id, started_at=started_at, started_by=started_by, started_unit=starter,
            linkage_kind=linkage_kind, called=called, called_text=called_text, headcount=headcount,
            content=content, ended_at=ended_at,
        )
    )  # fmt: skip
    tx.changed(record)
    return record


def activate_for(
    tx: Transaction,
    record: Incident,
    *,
    agreement: int,
    started_at: datetime,
    linkage_kind: str,
    called: tuple[int, ...],
    called_text: str | None = None,
    headcount: int | None = None,
) -> Incident:
    """Start the mechanism of an agreement because of an incident."""
    of = tx.get(BoundaryAgreement, agreement)
    activate(
        tx, of, started_at=started_at, started_unit=_us(tx), linkage_kind=linkage_kind, called=called,
        called_text=called_text, started_by=tx.actor.person, headcount=headcount,
        content=record.content[:1000],
    )  # fmt: skip
    max(activations_of(tx, of), key=lambda one: one.id).incident_id = record.id
    link(tx, record, of, ACTIVATION)
    return record


def end_activation(
    tx: Transaction, record: BoundaryAgreement, *, activation: int, ended_at: datetime, content: str | None
) -> BoundaryAgreement:
    """What was started is over."""
    found = next((one for one in activations_of(tx, record) if one.id == activation), None)
    if found is None or found.ended_at is not None:
        raise keeping.refuse("activation", _OVER)
    keeping.check_time(tx, "ended_at", _ENDED, ended_at, (_STARTED, found.started_at))
    found.ended_at, found.content = ended_at, content or found.content
    tx.changed(record)
    return record


def activations_of(tx: Transaction, record: BoundaryAgreement) -> list[Activation]:
    """Each time the mechanism was started, in order."""
    statement = select(Activation).where(Activation.agreement_id == record.id)
    return list(tx.session.scalars(statement.order_by(Activation.started_at, Activation.id)))


def _check_then(record: BoundaryAgreement, at: datetime) -> None:
    day = local_day(at)
    if not record.signed_on <= day <= record.valid_until:
        raise keeping.refuse(
            "started_at",
            _NOT_THEN.filled(first=record.signed_on.isoformat(), last=record.valid_until.isoformat()),
        )


# --- the forms --------------------------------------------------------------------------------------


def _us(tx: Transaction, *_: Any) -> str:
    return str(tx.settings["station.name"])


def _me(tx: Transaction, *_: Any) -> int | None:
    return tx.actor.person


def _running(tx: Transaction, record: BoundaryAgreement) -> tuple[tuple[int, Phrase], ...]:
    words = QT_TRANSLATE_NOOP("patrols", "{unit}, started {time}")
    return tuple(
        (one.id, words.filled(unit=one.started_unit, time=keeping.shown(one.started_at)))
        for one in activations_of(tx, record)
        if one.ended_at is None
    )


ACTIVATE = Action(
    "activate",
    QT_TRANSLATE_NOOP("patrols", "Start the mechanism"),
    activate,
    (
        Field("started_at", _STARTED, Instant(), required=True, default=keeping.now, key="T"),
        Field("started_unit", QT_TRANSLATE_NOOP("patrols", "Unit that started it"),
              Reference("station.units", loose=True), required=True, default=_us, key="U"),
        Field("linkage_kind", QT_TRANSLATE_NOOP("patrols", "Linkage"), Entry("linkage_kind"), required=True,
              key="K"),
        Field("called", QT_TRANSLATE_NOOP("patrols", "Posts called"), Reference("station.units", many=True),
              key="P", wide=True),
        Field("called_text", QT_TRANSLATE_NOOP("patrols", "Others called"), Line(200), key="O", wide=True),
        Field("started_by", QT_TRANSLATE_NOOP("patrols", "Started by"),
              Reference("station.people", only="serving"), default=_me, key="B"),
        Field("headcount", QT_TRANSLATE_NOOP("patrols", "People"), Number(1, 9999), key="H"),
        Field("content", QT_TRANSLATE_NOOP("patrols", "What happened"), Prose(1000), wide=True, key="M"),
        Field("ended_at", _ENDED, Instant(), extra=True),
    ),
    icon="megaphone",
    key="Ctrl+D",
    primary=True,
    allowed=is_in_force,
)  # fmt: skip
FOR_INCIDENT = Action(
    "activate_for",
    QT_TRANSLATE_NOOP("patrols", "Start a boundary agreement"),
    activate_for,
    (
        Field("agreement", QT_TRANSLATE_NOOP("patrols", "Agreement"),
              Reference("patrols.agreements", only="in_force"), required=True, key="A"),
        Field("started_at", _STARTED, Instant(), required=True, default=keeping.now, key="T"),
        Field("linkage_kind", QT_TRANSLATE_NOOP("patrols", "Linkage"), Entry("linkage_kind"), required=True,
              default="emergency", key="K"),
        Field("called", QT_TRANSLATE_NOOP("patrols", "Posts called"), Reference("station.units", many=True),
              key="P", wide=True),
        Field("called_text", QT_TRANSLATE_NOOP("patrols", "Others called"), Line(200), key="O", wide=True),
        Field("headcount", QT_TRANSLATE_NOOP("patrols", "People"), Number(1, 9999), key="H"),
    ),
    icon="megaphone",
    key="Ctrl+Shift+B",
    hangs_on="incidents",
)  # fmt: skip
END_ACTIVATION = Action(
    "end_activation",
    QT_TRANSLATE_NOOP("patrols", "End what was started"),
    end_activation,
    (
        Field("activation", QT_TRANSLATE_NOOP("patrols", "Start of the mechanism"), Number(), required=True,
              choices=_running, key="A"),
        Field("ended_at", _ENDED, Instant(), required=True, default=keeping.now, key="T"),
        Field("content", QT_TRANSLATE_NOOP("patrols", "What happened"), Prose(1000), wide=True, key="M"),
    ),
    icon="check",
    key="Ctrl+Shift+C",
)  # fmt: skip
