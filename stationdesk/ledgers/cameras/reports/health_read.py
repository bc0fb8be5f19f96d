"""The health of cameras as the pane, the home page and the reports read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from stationdesk.ledgers.cameras.actions.observing import open_intervals
from stationdesk.ledgers.cameras.records import Camera, Fault, Interval
from stationdesk.ledgers.cameras.records.counting import COUNTS
from stationdesk.ledgers.cameras.records.fault_counting import IS_OPEN, STANDING
from stationdesk.ledgers.cameras.rules.health import Span
from stationdesk.ledgers.cameras.rules.rates import Moment, Standing
from stationdesk.ledgers.cameras.rules.watched import LineState
from stationdesk.ledgers.station.actions import extras
from stationdesk.store.transaction import Transaction


def external_causes(tx: Transaction) -> frozenset[str]:
    """The causes of the dictionary that are none of the station's."""
    return frozenset(
        code for code, said in extras(tx, "camera_cause").items() if said.get("external") != "no"
    )


def cameras_in_service(tx: Transaction) -> list[Camera]:
    """N: the cameras in use or in repair, by their labels."""
    statement = select(Camera).where(COUNTS, Camera.voided_at.is_(None)).order_by(Camera.number, Camera.id)
    return list(tx.session.scalars(statement))


def moment_now(tx: Transaction, cameras: Sequence[Camera] | None = None) -> Moment:
    """How the cameras in service stand right now; one nobody has looked at is not known."""
    lasting, outside = open_intervals(tx), external_causes(tx)
    faults: defaultdict[int, list[str | None]] = defaultdict(list)
    open_faults = select(Fault.camera_id, Fault.cause).where(STANDING, IS_OPEN)
    for camera, cause in tx.session.execute(open_faults):
        faults[camera].append(cause)
    return Moment(
        tuple(
            _standing(lasting.get(one.id), faults[one.id], outside)
            for one in (cameras if cameras is not None else cameras_in_service(tx))
        )
    )


def _standing(one: Interval | None, faults: list[str | None], outside: frozenset[str]) -> Standing:
    return Standing(
        LineState.UNKNOWN if one is None else one.state,
        len(faults),
        one is not None and one.cause in outside,
        sum(cause in outside for cause in faults),
    )


@dataclass(frozen=True)
class Watch:
    """A camera with its intervals that touch a period, in order."""

    camera: Camera
    intervals: tuple[Interval, ...]
    outside: frozenset[str]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The intervals as the rules count them."""
        return tuple(
            Span(one.state, one.began_at, one.ended_at, one.cause if one.cause in self.outside else None)
            for one in self.intervals
        )


def watches(tx: Transaction, since: datetime, until: datetime) -> list[Watch]:
    """Every camera that was watched between two instants, by its label."""
    touching = (
        select(Interval)
        .where(Interval.began_at < until, Interval.ended_at.is_(None) | (Interval.ended_at > since))
        .order_by(Interval.camera_id, Interval.began_at)
    )
    found: defaultdict[int, list[Interval]] = defaultdict(list)
    for one in tx.session.scalars(touching):
        found[one.camera_id].append(one)
    standing = select(Camera).where(Camera.voided_at.is_(None)).order_by(Camera.number, Camera.id)
    outside = external_causes(tx)
    return [
        Watch(one, tuple(found[one.id]), outside) for one in tx.session.scalars(standing) if one.id in found
    ]
