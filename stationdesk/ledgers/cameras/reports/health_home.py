"""What the home page reads of the cameras' health: online n/N, outages nobody follows, late repairs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from sqlalchemy import func, select

from stationdesk.core.duty_day import local, local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.cameras.actions.observing import last_look
from stationdesk.ledgers.cameras.actions.stopping import online_at
from stationdesk.ledgers.cameras.records import Camera, Fault, Interval
from stationdesk.ledgers.cameras.records.counting import COUNTS
from stationdesk.ledgers.cameras.records.fault_counting import IS_OPEN, STANDING, is_overdue
from stationdesk.ledgers.cameras.reports.health_read import moment_now
from stationdesk.ledgers.cameras.rules.health import WRONG, Fall, Together, one_cause
from stationdesk.ledgers.cameras.rules.watched import FaultState, LineState
from stationdesk.store.transaction import Transaction

NAME = "cameras.faults"
_MOST = 50
_OFFLINE = QT_TRANSLATE_NOOP("cameras", "Offline, no fault reported: {name}")
_TOGETHER = QT_TRANSLATE_NOOP("cameras", "{count} cameras offline at once, probably one cause: {name}")
_EVERYWHERE = QT_TRANSLATE_NOOP(
    "cameras", "{count} cameras silent at once: check the station's own line and switch"
)
_REPORTED = QT_TRANSLATE_NOOP("cameras", "a fault is reported for {count} of them")
_WRONG = QT_TRANSLATE_NOOP("cameras", "{answer}, no fault reported: {name}")
_FAULT = {
    FaultState.REPORTED: QT_TRANSLATE_NOOP("cameras", "Confirm the fault: {name}"),
    FaultState.CONFIRMED: QT_TRANSLATE_NOOP("cameras", "Assign the repair: {name}"),
    FaultState.ASSIGNED: QT_TRANSLATE_NOOP("cameras", "Press for the repair: {name}"),
    FaultState.REPAIRING: QT_TRANSLATE_NOOP("cameras", "Press for the repair: {name}"),
    FaultState.REPAIRED: QT_TRANSLATE_NOOP("cameras", "Accept the repair: {name}"),
}


def faults_due(tx: Transaction) -> tuple[DueItem, ...]:
    """Open faults whose limit runs, by it."""
    waiting = (
        select(Fault, Camera.name)
        .join(Camera, Camera.id == Fault.camera_id)
        .where(STANDING, IS_OPEN, Fault.state != FaultState.EXTERNAL)
        .order_by(Fault.due_at, Fault.id)
        .limit(_MOST)
    )
    return tuple(
        DueItem(
            _FAULT[fault.state].filled(name=name), fault.due_at, NAME, fault.id,
            tone=Tone.BAD if fault.due_at is not None and fault.due_at < tx.now else Tone.WARN,
            note=literally(fault.number or ""),
        )
        for fault, name in tx.session.execute(waiting)
    )  # fmt: skip


def outages_due(tx: Transaction) -> tuple[DueItem, ...]:
    """Cameras offline, or answering without a picture, that no fault follows; one line for one cause.

    A camera with a fault is of its group all the same: how many went at once says where to look.
    """
    followed = frozenset(tx.session.scalars(select(Fault.camera_id).where(STANDING, IS_OPEN)))
    lasting = (
        select(Interval, Camera)
        .join(Camera, Camera.id == Interval.camera_id)
        .where(
            Interval.ended_at.is_(None), Interval.cause.is_(None), COUNTS, Camera.voided_at.is_(None),
            (Interval.state == LineState.DOWN) | Interval.answer.in_(WRONG),
        )
        .order_by(Interval.began_at, Camera.id)
    )  # fmt: skip
    found = [(one, camera) for one, camera in tx.session.execute(lasting)]
    down = [(one, camera) for one, camera in found if one.state is LineState.DOWN]
    falls = [Fall(camera.id, camera.village_id, one.began_at) for one, camera in down]
    groups = one_cause(falls, partial(online_at, tx))
    apart = followed | {fall.camera for group in groups for fall in group.falls}
    names = {camera.id: camera.name for _, camera in found}
    items = (*_groups(groups, followed, names), *_single(found, followed, apart))
    return items[:_MOST]


def _groups(groups: Iterable[Together], followed: frozenset[int], names: dict[int, str]) -> Iterable[DueItem]:
    for group in groups:
        waiting = [fall.camera for fall in group.falls if fall.camera not in followed]
        if not waiting:
            continue
        title = (_EVERYWHERE if group.everywhere else _TOGETHER).filled(
            count=len(group.falls), name=names[waiting[0]]
        )
        reported = len(group.falls) - len(waiting)
        note = _REPORTED.filled(count=reported) if reported else literally("")
        yield DueItem(title, group.falls[0].at, "cameras", waiting[0], tone=Tone.BAD, note=note)


def _single(
    found: Iterable[tuple[Interval, Camera]], followed: frozenset[int], apart: frozenset[int]
) -> Iterable[DueItem]:
    for one, camera in found:
        if one.state is LineState.DOWN and camera.id not in apart:
            yield DueItem(
                _OFFLINE.filled(name=camera.name), one.began_at, "cameras", camera.id, tone=Tone.BAD
            )
        elif one.state is not LineState.DOWN and one.answer is not None and camera.id not in followed:
            words = _WRONG.filled(answer=one.answer.label, name=camera.name)
            yield DueItem(words, one.began_at, "cameras", camera.id, tone=Tone.WARN)


def online(tx: Transaction) -> CardValue:
    """Online of all in service, and when was last looked."""
    now, looked = moment_now(tx), last_look(tx)
    down = now.of(LineState.DOWN)
    if looked is None:
        words = QT_TRANSLATE_NOOP("cameras", "nobody has looked yet")
        return CardValue(f"—/{now.in_service}", words, Tone.MUTE, Query("cameras", (("in_service", True),)))
    note = QT_TRANSLATE_NOOP("cameras", "{down} offline, {unknown} not known, {time}").filled(
        down=down, unknown=now.of(LineState.UNKNOWN), time=_short(looked, tx.now)
    )
    tone = Tone.BAD if down else Tone.OK
    number = f"{now.of(LineState.UP)}/{now.in_service}"
    return CardValue(number, note, tone, Query("cameras", (("line", LineState.DOWN),)))


def _short(at: datetime, now: datetime) -> str:
    """The time of today, else the day: the card is narrow."""
    return f"{local(at):%H:%M}" if local_day(at) == local_day(now) else f"{local(at):%m-%d}"


def late(tx: Transaction) -> CardValue:
    """Repairs past their limit, beside all that are open."""
    counted = select(func.count()).select_from(Fault).where(STANDING, IS_OPEN)
    every = int(tx.session.scalar(counted) or 0)
    past = int(tx.session.scalar(counted.where(is_overdue()), tx.moment) or 0)
    note = QT_TRANSLATE_NOOP("cameras", "{open} open").filled(open=every)
    return CardValue(str(past), note, Tone.BAD if past else Tone.OK, Query(NAME, (("overdue", True),)))


FAULTS_DUE = (Due("faults", faults_due),)
OUTAGES_DUE = (Due("outages", outages_due),)
ONLINE_CARD = Card("online", QT_TRANSLATE_NOOP("cameras", "Cameras online"), "video-camera", online)
LATE_CARD = Card("late_faults", QT_TRANSLATE_NOOP("cameras", "Repairs overdue"), "wrench", late)
