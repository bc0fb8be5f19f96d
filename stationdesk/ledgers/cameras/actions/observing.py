"""What a sweep saw, written as intervals: one transaction a sweep, and only what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from stationdesk.ledgers.cameras.records import Camera, Interval
from stationdesk.ledgers.cameras.records.counting import COUNTS
from stationdesk.ledgers.cameras.records.sweeps import ONLY, Doubt, LastSweep
from stationdesk.ledgers.cameras.rules.health import Change, Known, Pace, lost, seen
from stationdesk.ledgers.cameras.rules.watched import Answered
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class Observed:
    """What a sweep changed, and the cameras to look at again after the debounce."""

    looked_at: int
    changed: int
    doubted: tuple[int, ...]


def pace_of(tx: Transaction) -> Pace:
    """How often is looked, and how long a failure lasts before it counts, as the station has set it."""
    return Pace(
        timedelta(minutes=int(tx.settings["cameras.sweep_minutes"]) or 5),
        timedelta(seconds=int(tx.settings["cameras.debounce_s"])),
    )


def observe(tx: Transaction, answers: Mapping[int, Answered], *, whole: bool = True) -> Observed:
    """Write what the looks of one sweep say; `whole` False after looking at the doubted ones again."""
    served = set(tx.session.scalars(select(Camera.id).where(COUNTS, Camera.voided_at.is_(None))))
    lasting = open_intervals(tx)
    doubts = {one.camera_id: one for one in tx.session.scalars(select(Doubt))}
    last, pace = tx.session.get(LastSweep, ONLY), pace_of(tx)
    changed = 0
    for camera, answer in answers.items():
        one = lasting.get(camera)
        if camera not in served or (one is None and answer is Answered.NO_ADDRESS):
            continue
        doubt = doubts.get(camera)
        known = _known(one, doubt.since if doubt is not None else None)
        before = last.at if last is not None and whole else None
        changes, after = seen(known, answer, at=tx.now, last=before, pace=pace)
        changed += _write(tx, camera, one, changes)
        _keep_doubt(tx, camera, doubt, after.doubted_at)
    waiting = {camera for camera, doubt in doubts.items() if doubt.since is not None}
    changed += sum(stop_watching(tx, camera) for camera in {*lasting, *waiting} - served)
    if whole:
        _note_sweep(tx, last)
    tx.session.flush()
    return Observed(len(answers), changed, doubted(tx))


def open_intervals(tx: Transaction) -> dict[int, Interval]:
    """The lasting interval of each camera that has one."""
    lasting = select(Interval).where(Interval.ended_at.is_(None))
    return {one.camera_id: one for one in tx.session.scalars(lasting)}


def doubted(tx: Transaction) -> tuple[int, ...]:
    """The cameras whose last look failed, not confirmed yet."""
    waiting = select(Doubt.camera_id).where(Doubt.since.is_not(None)).order_by(Doubt.camera_id)
    return tuple(tx.session.scalars(waiting))


def last_look(tx: Transaction) -> datetime | None:
    """When the cameras were last looked at."""
    found = tx.session.get(LastSweep, ONLY)
    return None if found is None else found.at


def silent_since(tx: Transaction) -> datetime | None:
    """When was last looked, if that is too long ago for anything to be known now; else None."""
    last = last_look(tx)
    return last if last is not None and tx.now - last > pace_of(tx).silence else None


def begin(
    tx: Transaction, camera: int, lasting: Interval | None, change: Change, **facts: str | None
) -> Interval:
    """End the lasting interval where another begins, which is returned; the first says since when."""
    if lasting is not None:
        lasting.ended_at = change.began_at
    else:
        _first_looked_at(tx, camera, change.began_at)
    return tx.add(
        Interval(
            camera_id=camera, state=change.state, began_at=change.began_at, ended_at=None,
            answer=change.answer, **facts,
        )
    )  # fmt: skip


def stop_watching(tx: Transaction, camera: int) -> bool:
    """It left service: what is known of it ends now, a failed look is forgotten; whether anything ended."""
    doubt, one = tx.session.get(Doubt, camera), open_interval(tx, camera)
    if doubt is not None:
        doubt.since = None
    if one is None or one.began_at >= tx.now:
        return False
    silent = lost(_known(one, None), tx.now, last_look(tx), pace_of(tx))
    if silent is not None:
        one = begin(tx, camera, one, silent)
    one.ended_at = tx.now
    return True


def _known(one: Interval | None, doubted_at: datetime | None) -> Known:
    if one is None:
        return Known(doubted_at=doubted_at)
    return Known(one.state, one.began_at, one.answer, doubted_at)


def _write(tx: Transaction, camera: int, one: Interval | None, changes: Iterable[Change]) -> int:
    written = 0
    for change in changes:
        one, written = begin(tx, camera, one, change), 1
    return written


def open_interval(tx: Transaction, camera: int) -> Interval | None:
    """A camera's lasting interval."""
    lasting = select(Interval).where(Interval.camera_id == camera, Interval.ended_at.is_(None))
    return tx.session.scalar(lasting)


def _keep_doubt(tx: Transaction, camera: int, doubt: Doubt | None, since: datetime | None) -> None:
    if doubt is not None and doubt.since != since:
        doubt.since = since
    elif doubt is None and since is not None:
        tx.session.add(Doubt(camera_id=camera, since=since))


def _first_looked_at(tx: Transaction, camera: int, at: datetime) -> None:
    record = tx.session.get(Camera, camera)
    if record is not None and record.watched_since is None:
        record.watched_since = at


def _note_sweep(tx: Transaction, last: LastSweep | None) -> None:
    if last is None:
        tx.session.add(LastSweep(id=ONLY, at=tx.now))
    else:
        last.at = max(last.at, tx.now)
