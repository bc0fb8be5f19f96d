"""Planned stops, and one cause said for several cameras that went down together."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.actions.keeping import refuse
from stationdesk.ledgers.cameras.actions.observing import begin, open_interval
from stationdesk.ledgers.cameras.actions.repairing import is_external
from stationdesk.ledgers.cameras.actions.reporting import OFFLINE
from stationdesk.ledgers.cameras.records import Camera, Fault, Interval
from stationdesk.ledgers.cameras.records.fault_counting import IS_OPEN, STANDING
from stationdesk.ledgers.cameras.rules.faults import may_step
from stationdesk.ledgers.cameras.rules.health import ONE_CAUSE, Change, Fall, one_cause
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE
from stationdesk.ledgers.cameras.rules.watched import FaultState, LineState
from stationdesk.store.transaction import Transaction

_BEFORE = timedelta(days=1)  # a chain of falls is counted from its first, which lies not long before
_NOT_SERVING = QT_TRANSLATE_NOOP(
    "cameras", "This camera is not in service; it cannot be stopped for a while."
)
_ALREADY = QT_TRANSLATE_NOOP("cameras", "A planned stop of this camera is under way.")
_NO_STOP = QT_TRANSLATE_NOOP("cameras", "No planned stop of this camera is under way.")
_NEVER_DOWN = QT_TRANSLATE_NOOP("cameras", "This camera was not offline; there is no cause to say.")


def plan_stop(tx: Transaction, record: Camera, *, reason: str) -> Camera:
    """From now on it stands still as planned: neither online nor offline in any rate."""
    if record.lifecycle not in IN_SERVICE:
        raise refuse("reason", _NOT_SERVING)
    lasting = open_interval(tx, record.id)
    if lasting is not None and lasting.state is LineState.PLANNED:
        raise refuse("reason", _ALREADY)
    _switch(tx, record, lasting, LineState.PLANNED, reason)
    return record


def end_stop(tx: Transaction, record: Camera) -> Camera:
    """The planned stop is over; the next look says whether it is online."""
    lasting = open_interval(tx, record.id)
    if lasting is None or lasting.state is not LineState.PLANNED:
        raise refuse("", _NO_STOP)
    _switch(tx, record, lasting, LineState.UNKNOWN, None)
    return record


def _switch(
    tx: Transaction, record: Camera, lasting: Interval | None, state: LineState, note: str | None
) -> None:
    """An interval that began this very second is corrected: none may be empty."""
    if lasting is not None and lasting.began_at >= tx.now:
        lasting.state, lasting.answer, lasting.note = state, None, note
    else:
        begin(tx, record.id, lasting, Change(tx.now, state), note=note)
    tx.changed(record)


def say_cause(
    tx: Transaction, record: Camera, *, cause: str, whole_group: bool, note: str | None = None
) -> Camera:
    """Say why it went offline, for all that went with it; their open faults follow.

    An external cause takes these outages out of the rates without external causes.
    """
    own = last_fall(tx, record)
    if own is None:
        raise refuse("cause", _NEVER_DOWN)
    for one in fallen_with(tx, record, own) if whole_group else (own,):
        one.cause, one.note = cause, note or one.note
        if one.ended_at is None:
            _blame_faults(tx, one.camera_id, cause)
    tx.changed(record)
    return record


def last_fall(tx: Transaction, record: Camera) -> Interval | None:
    """The latest time it went offline."""
    falls = select(Interval).where(Interval.camera_id == record.id, Interval.state == LineState.DOWN)
    return tx.session.scalar(falls.order_by(Interval.began_at.desc()).limit(1))


def fallen_with(tx: Transaction, record: Camera, own: Interval) -> tuple[Interval, ...]:
    """The outages that began together with this one and have its cause, itself among them."""
    near = (
        select(Interval, Camera.village_id)
        .join(Camera, Camera.id == Interval.camera_id)
        .where(
            Interval.state == LineState.DOWN, Camera.voided_at.is_(None),
            Interval.began_at >= own.began_at - _BEFORE, Interval.began_at <= own.began_at + ONE_CAUSE,
        )
        .order_by(Interval.began_at, Interval.id)
    )  # fmt: skip
    found = [(one, Fall(one.camera_id, village, one.began_at)) for one, village in tx.session.execute(near)]
    mine = Fall(own.camera_id, record.village_id, own.began_at)
    groups = one_cause((fall for _, fall in found), partial(online_at, tx))
    together = next((set(group.falls) for group in groups if mine in group.falls), {mine})
    return tuple(one for one, fall in found if fall in together) or (own,)


def online_at(tx: Transaction, at: datetime) -> int:
    """How many cameras were online at an instant."""
    lasted = Interval.ended_at.is_(None) | (Interval.ended_at > at)
    counted = select(func.count()).select_from(Interval)
    return int(
        tx.session.scalar(counted.where(Interval.state == LineState.UP, Interval.began_at <= at, lasted)) or 0
    )


def _blame_faults(tx: Transaction, camera: int, cause: str) -> None:
    """Open faults of being offline wait for an external cause to end; one of our own they keep."""
    offline = select(Fault).where(Fault.camera_id == camera, Fault.kind == OFFLINE, STANDING, IS_OPEN)
    for fault in tx.session.scalars(offline):
        if is_external(tx, cause) and may_step(fault.state, FaultState.EXTERNAL):
            fault.state, fault.cause = FaultState.EXTERNAL, cause
