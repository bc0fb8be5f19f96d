"""What the pane shows of a camera's health: its line, its intervals, who went off with it, its faults."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Detail, Entry, Fact, Instant, Link, OneOf, Step
from stationdesk.ledgers.cameras.actions.observing import last_look, open_interval
from stationdesk.ledgers.cameras.actions.stopping import fallen_with
from stationdesk.ledgers.cameras.records import Camera, Fault, Interval
from stationdesk.ledgers.cameras.reports.health_read import watch_of
from stationdesk.ledgers.cameras.rules.rates import times
from stationdesk.ledgers.cameras.rules.watched import Answered, FaultState, LineState
from stationdesk.store.transaction import Transaction

_DAYS, _MOST = 30, 20


def line(tx: Transaction, record: Camera) -> tuple[Fact, ...]:
    """What is known of its line now, and of the last 30 days."""
    now = open_interval(tx, record.id)
    if now is None:
        return ()
    since = tx.now - timedelta(days=_DAYS)
    spans = watch_of(tx, record, since, tx.now + timedelta(seconds=1)).spans
    rate, latest = times(spans, since, tx.now).online(), spans[-1]
    began_at = now.began_at if latest.state is now.state else latest.began_at
    facts = (
        Fact(QT_TRANSLATE_NOOP("cameras", "Line"), latest.state, OneOf(LineState)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Since"), began_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Answer"), now.answer, OneOf(Answered)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Cause"), now.cause, Entry("camera_cause")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Last look"), last_look(tx), Instant()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Online in the last 30 days"), rate.text()),
    )
    return tuple(one for one in facts if one.value is not None)


def history(tx: Transaction, record: Camera) -> tuple[Step, ...]:
    """Its latest intervals, the newest last."""
    return tuple(
        Step(one.began_at, one.state.label, note=one.note or "", tone=one.state.tone, facts=_about(one))
        for one in _intervals(tx, record)[-_MOST:]
    )


def _about(one: Interval) -> tuple[Fact, ...]:
    facts = (
        Fact(QT_TRANSLATE_NOOP("cameras", "Until"), one.ended_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Answer"), one.answer, OneOf(Answered)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Cause"), one.cause, Entry("camera_cause")),
    )
    return tuple(fact for fact in facts if fact.value is not None)


def _intervals(tx: Transaction, record: Camera) -> list[Interval]:
    own = select(Interval).where(Interval.camera_id == record.id).order_by(Interval.began_at)
    return list(tx.session.scalars(own))


def together(tx: Transaction, record: Camera) -> tuple[Link, ...]:
    """The cameras of its village that went offline with it and are still gone."""
    now = open_interval(tx, record.id)
    if now is None or now.state is not LineState.DOWN:
        return ()
    return tuple(
        Link(QT_TRANSLATE_NOOP("cameras", "Offline since"), "cameras", camera.id,
             note=camera.name, facts=(Fact(QT_TRANSLATE_NOOP("cameras", "Since"), one.began_at, Instant()),))
        for one in fallen_with(tx, record, now)
        if one.camera_id != record.id and one.ended_at is None
        for camera in (tx.get(Camera, one.camera_id),)
    )  # fmt: skip


def faults(tx: Transaction, record: Camera) -> tuple[Link, ...]:
    """Its faults, the newest first."""
    own = (
        select(Fault).where(Fault.camera_id == record.id).order_by(Fault.reported_at.desc(), Fault.id.desc())
    )
    return tuple(
        Link(QT_TRANSLATE_NOOP("cameras", "Fault"), "cameras.faults", one.id, note=one.number or "",
             facts=(Fact(QT_TRANSLATE_NOOP("cameras", "Kind of fault"), one.kind, Entry("camera_fault")),
                    Fact(QT_TRANSLATE_NOOP("cameras", "State"), one.state, OneOf(FaultState))))
        for one in tx.session.scalars(own.limit(_MOST))
    )  # fmt: skip


HEALTH = (
    Detail("line", QT_TRANSLATE_NOOP("cameras", "Line"), line),
    Detail("history", QT_TRANSLATE_NOOP("cameras", "Online and offline"), history),
    Detail("together", QT_TRANSLATE_NOOP("cameras", "Went offline together"), together),
    Detail("faults", QT_TRANSLATE_NOOP("cameras", "Faults"), faults),
)
