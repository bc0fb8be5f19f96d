"""The health of cameras as the pane, the home page and the reports read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import select

from stationdesk.ledgers.cameras.actions.observing import open_intervals, silent_since
from stationdesk.ledgers.cameras.records import Camera, Fault, Interval
from stationdesk.ledgers.cameras.records.counting import COUNTS
from stationdesk.ledgers.cameras.records.fault_counting import IS_OPEN, STANDING
from stationdesk.ledgers.cameras.rules.health import Span, Trouble, overlap, with_faults
from stationdesk.ledgers.cameras.rules.rates import Moment, Standing
from stationdesk.ledgers.cameras.rules.watched import LOOKED_AT, Answered, LineState
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


def moment_now(tx: Transaction) -> Moment:
    """How the cameras in service stand right now; one nobody looks at is not known."""
    lasting, outside, silent = open_intervals(tx), external_causes(tx), silent_since(tx) is not None
    faults: defaultdict[int, list[str | None]] = defaultdict(list)
    open_faults = select(Fault.camera_id, Fault.cause).where(STANDING, IS_OPEN)
    for camera, cause in tx.session.execute(open_faults):
        faults[camera].append(cause)
    return Moment(
        tuple(
            _standing(lasting.get(one.id), faults[one.id], outside, silent=silent)
            for one in cameras_in_service(tx)
        )
    )


def _standing(
    one: Interval | None, faults: list[str | None], outside: frozenset[str], *, silent: bool
) -> Standing:
    unknown = one is None or (silent and one.state in LOOKED_AT)
    return Standing(
        LineState.UNKNOWN if one is None or unknown else one.state,
        len(faults),
        one is not None and one.cause in outside,
        sum(cause in outside for cause in faults),
    )


# --- over time --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Stretch:
    """A piece of a camera's time as it is counted; `cause` is its interval's, or the external one of its
    faults."""

    span: Span
    answer: Answered | None = None
    cause: str | None = None


@dataclass(frozen=True)
class Watch:
    """A camera with the pieces of its time that touch a period, in order."""

    camera: Camera
    stretches: tuple[Stretch, ...]

    @property
    def name(self) -> str:
        """Its label and its name, as the tables print them."""
        return f"{self.camera.number or ''} {self.camera.name}".strip()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The pieces as the rules count them."""
        return tuple(one.span for one in self.stretches)

    def standing(self, at: datetime) -> Standing | None:
        """How it stood just before an instant; None when nobody watched it."""
        before = at - timedelta(seconds=1)
        for one in self.spans:
            if one.began_at <= before and (one.ended_at is None or one.ended_at > before):
                return Standing(one.state, int(one.faulty), one.cause is not None, int(one.excused))
        return None


def watches(tx: Transaction, since: datetime, until: datetime) -> list[Watch]:
    """Every camera that was watched between two instants, by its label."""
    reader = _Reader(tx, since, until)
    standing = select(Camera).where(Camera.voided_at.is_(None)).order_by(Camera.number, Camera.id)
    return [
        Watch(one, reader.stretches(one.id)) for one in tx.session.scalars(standing) if one.id in reader.found
    ]


def watch_of(tx: Transaction, camera: Camera, since: datetime, until: datetime) -> Watch:
    """The same of one camera."""
    return Watch(camera, _Reader(tx, since, until, camera.id).stretches(camera.id))


def never_looked_at(tx: Transaction, before: datetime) -> list[Camera]:
    """In service, entered before an instant, and without an address anybody could look at."""
    return [one for one in cameras_in_service(tx) if one.watched_since is None and one.created_at < before]


class _Reader:
    """The intervals and faults of a period, read once."""

    def __init__(self, tx: Transaction, since: datetime, until: datetime, camera: int | None = None) -> None:
        self._outside, self._silent = external_causes(tx), silent_since(tx)
        self._since, self._until = since, until
        touching = Interval.ended_at.is_(None) | (Interval.ended_at > since)
        intervals = select(Interval).where(Interval.began_at < until, touching)
        faults = select(Fault).where(
            STANDING, Fault.reported_at < until, Fault.ended_at.is_(None) | (Fault.ended_at > since)
        )
        if camera is not None:
            intervals = intervals.where(Interval.camera_id == camera)
            faults = faults.where(Fault.camera_id == camera)
        self.found: defaultdict[int, list[Interval]] = defaultdict(list)
        for one in tx.session.scalars(intervals.order_by(Interval.camera_id, Interval.began_at)):
            self.found[one.camera_id].append(one)
        self._troubles: defaultdict[int, list[Trouble]] = defaultdict(list)
        for fault in tx.session.scalars(faults):
            trouble = Trouble(fault.reported_at, fault.ended_at, fault.cause in self._outside, fault.cause)
            self._troubles[fault.camera_id].append(trouble)

    def stretches(self, camera: int) -> tuple[Stretch, ...]:
        """A camera's time, cut where a fault begins or ends and where looking ended."""
        troubles = self._troubles[camera]
        return tuple(
            Stretch(piece, *_said(one, piece, troubles))
            for one in self.found.get(camera, ())
            for span in self._known(one)
            for piece in with_faults(span, troubles)
            if piece.seconds(self._since, self._until)
        )

    def _known(self, one: Interval) -> tuple[Span, ...]:
        cause = one.cause if one.cause in self._outside else None
        span = Span(one.state, one.began_at, one.ended_at, cause)
        if one.ended_at is not None or self._silent is None or one.state not in LOOKED_AT:
            return (span,)
        lost = max(self._silent, one.began_at + timedelta(seconds=1))
        return replace(span, ended_at=lost), Span(LineState.UNKNOWN, lost)


def _said(one: Interval, piece: Span, troubles: Iterable[Trouble]) -> tuple[Answered | None, str | None]:
    """What the interval, or a fault open in this piece of it, says; nothing of time nobody looked."""
    if piece.state is not one.state:
        return None, None
    causes = (fault.cause for fault in troubles if overlap(fault, piece)) if piece.excused else ()
    return one.answer, one.cause or next((cause for cause in causes if cause), None)
