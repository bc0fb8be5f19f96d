"""What stands beside the video wall: the card of one camera, and what is wrong with any of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Entry, Fact, Instant, Number, OneOf, Reference, Tone
from stationdesk.ledgers.cameras.actions.observing import last_look, open_interval
from stationdesk.ledgers.cameras.records import Camera, Fault, Interval
from stationdesk.ledgers.cameras.records.counting import COUNTS
from stationdesk.ledgers.cameras.records.fault_counting import IS_OPEN, STANDING
from stationdesk.ledgers.cameras.rules.address import main_stream, sub_stream
from stationdesk.ledgers.cameras.rules.place import Direction
from stationdesk.ledgers.cameras.rules.watched import Answered, FaultState, LineState
from stationdesk.store.transaction import Transaction

_DAYS, _PARTS = 7, 6
SLOT = timedelta(days=1) / _PARTS
_MOST = 200
_KEPT = QT_TRANSLATE_NOOP("cameras", "days")


@dataclass(frozen=True)
class WallCard:
    """One camera in short. `stream` is its address without a login.

    `week` are its last seven days in stretches of four hours, the oldest first.
    """

    camera: int
    number: str
    name: str
    state: LineState | None
    facts: tuple[Fact, ...]
    stream: str
    week: tuple[LineState, ...]


@dataclass(frozen=True)
class Trouble:
    """An open fault, or a camera offline that no fault follows (then `fault` is None)."""

    camera: int
    name: str
    since: datetime
    kind: str = ""  # a code of the dictionary camera_fault
    answer: Answered | None = None
    fault: int | None = None
    state: FaultState | None = None
    contractor: str = ""

    @property
    def tone(self) -> Tone:
        """Red for what nobody has taken up."""
        return Tone.BAD if self.state is None else self.state.tone


def wall_card(tx: Transaction, camera: int) -> WallCard:
    """What an officer at the wall asks of a camera; its login is never read."""
    record = tx.get(Camera, camera, voided=True)
    now = open_interval(tx, record.id)
    stream = sub_stream(record) or main_stream(record)
    facts = (*_line(tx, now), *_last_fault(tx, record), *_device(record))
    return WallCard(
        record.id, record.number or "", record.name, now.state if now else None,
        tuple(one for one in facts if one.value not in (None, "", ())),
        str(stream) if stream else "", _week(tx, record),
    )  # fmt: skip


def troubles(tx: Transaction) -> tuple[Trouble, ...]:
    """What nobody follows yet first, then the open faults; the newest first in each."""
    followed = select(Fault.camera_id).where(STANDING, IS_OPEN)
    silent = (
        select(Camera, Interval)
        .join(Interval, Interval.camera_id == Camera.id)
        .where(Interval.ended_at.is_(None), Interval.state == LineState.DOWN, COUNTS)
        .where(Camera.voided_at.is_(None), Camera.id.not_in(followed))
        .order_by(Interval.began_at.desc(), Camera.id)
        .limit(_MOST)
    )
    reported = (
        select(Camera, Fault)
        .join(Fault, Fault.camera_id == Camera.id)
        .where(STANDING, IS_OPEN, Camera.voided_at.is_(None))
        .order_by(Fault.reported_at.desc(), Fault.id.desc())
        .limit(_MOST)
    )
    return (
        *(Trouble(one.id, one.name, line.began_at, answer=line.answer)
          for one, line in tx.session.execute(silent)),
        *(Trouble(one.id, one.name, fault.reported_at, fault.kind, None, fault.id, fault.state,
                  fault.contractor or "")
          for one, fault in tx.session.execute(reported)),
    )  # fmt: skip


def _line(tx: Transaction, now: Interval | None) -> tuple[Fact, ...]:
    if now is None:
        return ()
    answer = now.answer if now.answer is not Answered.OK else None
    return (
        Fact(QT_TRANSLATE_NOOP("cameras", "State since"), now.began_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Answer"), answer, OneOf(Answered)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Last look"), last_look(tx), Instant()),
    )


def _last_fault(tx: Transaction, record: Camera) -> tuple[Fact, ...]:
    own = select(Fault).where(Fault.camera_id == record.id, STANDING)
    one = tx.session.scalars(own.order_by(Fault.reported_at.desc(), Fault.id.desc())).first()
    if one is None:
        return ()
    return (
        Fact(QT_TRANSLATE_NOOP("cameras", "Last fault"), one.kind, Entry("camera_fault")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Reported at"), one.reported_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("cameras", "Fault state"), one.state, OneOf(FaultState)),
    )


def _device(record: Camera) -> tuple[Fact, ...]:
    return (
        Fact(QT_TRANSLATE_NOOP("cameras", "Village"), record.village_id, Reference("station.villages")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Address"), record.address),
        Fact(QT_TRANSLATE_NOOP("cameras", "Maker"), record.brand, Entry("camera_brand")),
        Fact(QT_TRANSLATE_NOOP("cameras", "Model"), record.model),
        Fact(QT_TRANSLATE_NOOP("cameras", "Looks to the"), record.direction, OneOf(Direction)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Footage"), record.required_days, Number(unit=_KEPT)),
        Fact(QT_TRANSLATE_NOOP("cameras", "Looked after by"), record.manage_unit),
        Fact(QT_TRANSLATE_NOOP("cameras", "Warranty until"), record.warranty_until, Day()),
    )


def _week(tx: Transaction, record: Camera) -> tuple[LineState, ...]:
    first = tx.now - _DAYS * _PARTS * SLOT
    own = select(Interval).where(
        Interval.camera_id == record.id, Interval.ended_at.is_(None) | (Interval.ended_at > first)
    )
    intervals = list(tx.session.scalars(own))
    starts = [first + number * SLOT for number in range(_DAYS * _PARTS)]
    return tuple(_worst(intervals, one, one + SLOT) for one in starts) if intervals else ()


def _worst(intervals: list[Interval], since: datetime, until: datetime) -> LineState:
    """Offline for a minute makes the stretch red; nothing known makes it grey."""
    there = {
        one.state for one in intervals
        if one.began_at < until and (one.ended_at is None or one.ended_at > since)
    }  # fmt: skip
    order = (LineState.DOWN, LineState.PLANNED, LineState.UP)
    return next((state for state in order if state in there), LineState.UNKNOWN)
