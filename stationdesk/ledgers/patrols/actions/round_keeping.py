"""What the actions of video patrol share: the pair, the duty day's windows, the cameras viewed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import clock_time, duty_hours
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Advice, Reference
from stationdesk.ledgers.cameras.records import TourStop
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.records import VideoPatrol, Viewed
from stationdesk.ledgers.patrols.rules.rounds import Coverage, Window, coverage, pair_fault, windows
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

ROUNDS = "patrols.video_rounds"
CAMERAS = Reference("cameras", many=True)
TOUR = Reference("cameras.tours")
OFFICER = Reference("station.people", only="police")
AUXILIARY = Reference("station.people", only="auxiliaries")
_NO_OFFICER = QT_TRANSLATE_NOOP(
    "patrols", "{name} is no police officer; a round is signed by an officer and an auxiliary."
)
_NO_AUXILIARY = QT_TRANSLATE_NOOP(
    "patrols", "{name} is no auxiliary; a round is signed by an officer and an auxiliary."
)


def check_pair(tx: Transaction, officer: int, auxiliary: int) -> None:
    """A round is looked at by a police officer and an auxiliary, both by name."""
    fault = pair_fault(officer, auxiliary)
    if fault is not None:
        raise keeping.refuse("auxiliary", fault)
    for field, ident, mark, sentence in (
        ("officer", officer, "police", _NO_OFFICER),
        ("auxiliary", auxiliary, "auxiliary", _NO_AUXILIARY),
    ):
        who = keeping.person(tx, ident, field)
        if extras(tx, "person_kind").get(who.kind, {}).get(mark) != "yes":
            raise keeping.refuse(field, sentence.filled(name=who.name))


def rounds_wanted(tx: Transaction) -> int:
    """How many rounds a duty day the station asks for; 0 is none."""
    return int(tx.settings[ROUNDS])


def windows_of(tx: Transaction, day: date) -> tuple[Window, ...]:
    """The windows of a duty day."""
    begin, end = duty_hours(day, clock_time(tx.settings["duty.start"]))
    return windows(begin, end, rounds_wanted(tx))


def window_around(tx: Transaction, at: datetime) -> Window:
    """The window an instant lies in; where no rounds are asked for, the rest of its duty day."""
    day = keeping.duty_day_of(tx, at)
    _, end = duty_hours(day, clock_time(tx.settings["duty.start"]))
    return next((one for one in windows_of(tx, day) if one[0] <= at < one[1]), (at, end))


def rounds_of(tx: Transaction, day: date) -> list[VideoPatrol]:
    """The rounds of a duty day, missed ones too."""
    statement = select(VideoPatrol).where(VideoPatrol.voided_at.is_(None), VideoPatrol.duty_day == day)
    return list(tx.session.scalars(statement.order_by(VideoPatrol.starts_at, VideoPatrol.id)))


def planned_at(tx: Transaction, at: datetime) -> VideoPatrol | None:
    """The round planned for a window in which an instant lies, not begun yet."""
    day = rounds_of(tx, keeping.duty_day_of(tx, at))
    return next(
        (one for one in day if one.state is State.PLANNED and one.starts_at <= at < one.ends_at), None
    )


def viewed_in(tx: Transaction, record: VideoPatrol) -> list[Viewed]:
    """The cameras ticked, in the order of ticking."""
    statement = select(Viewed).where(Viewed.video_patrol_id == record.id)
    return list(tx.session.scalars(statement.order_by(Viewed.viewed_at, Viewed.id)))


def to_view(tx: Transaction, record: VideoPatrol) -> tuple[int, ...]:
    """The cameras of the list nobody has ticked yet, in the list's order."""
    seen = {one.camera_id for one in viewed_in(tx, record)}
    return tuple(one for one in record.cameras if one not in seen)


def coverage_of(tx: Transaction, record: VideoPatrol) -> Coverage:
    """How many cameras of the list were viewed."""
    return coverage(record.cameras, [one.camera_id for one in viewed_in(tx, record)])


def tick(tx: Transaction, record: VideoPatrol, cameras: Iterable[int], at: datetime) -> int:
    """Tick cameras that were not ticked before; returns how many."""
    seen = {one.camera_id for one in viewed_in(tx, record)}
    new = [one for one in dict.fromkeys(cameras) if one not in seen]
    for camera in new:
        tx.add(Viewed(video_patrol_id=record.id, camera_id=camera, viewed_at=at))
    return len(new)


def advise_tour(tx: Transaction, values: Mapping[str, Any], _: VideoPatrol | None = None) -> Advice:
    """A tour brings its cameras along, in its order."""
    stops = select(TourStop.camera_id).where(
        TourStop.tour_id == values.get("tour"), TourStop.dropped.is_(False)
    )
    cameras = tuple(dict.fromkeys(tx.session.scalars(stops.order_by(TourStop.position, TourStop.id))))
    return Advice({"cameras": cameras} if cameras else {})


def my_officer(tx: Transaction, *_: Any) -> int | None:
    """Who acts, where they are a police officer."""
    return _me(tx, "police")


def my_auxiliary(tx: Transaction, *_: Any) -> int | None:
    """Who acts, where they are an auxiliary."""
    return _me(tx, "auxiliary")


def _me(tx: Transaction, mark: str) -> int | None:
    me = tx.session.get(Person, tx.actor.person) if tx.actor.person else None
    if me is None or extras(tx, "person_kind").get(me.kind, {}).get(mark) != "yes":
        return None
    return me.id
