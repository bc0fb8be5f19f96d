"""A look at every camera in service, and what it changed written down in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stationdesk.core.actor import SYSTEM
from stationdesk.desk import Desk
from stationdesk.devices.answers import Target
from stationdesk.devices.sweep import AT_ONCE, look
from stationdesk.ledgers.cameras.actions import observing
from stationdesk.ledgers.cameras.actions.watching import Watched, targets_of
from stationdesk.ledgers.cameras.records import Interval
from stationdesk.ledgers.cameras.rules.watched import Answered, LineState
from stationdesk.store.station_file import StationKind

ACTION = "cameras.observe"
CHANGED = frozenset({"cameras", "cameras.faults"})
Stop = Callable[[], bool]
_KNOWN = {one.code: one for one in Answered}


@dataclass(frozen=True)
class Swept:
    """What a sweep did; None of it when it was stopped: then nothing is written."""

    looked_at: int
    changed: int
    doubted: tuple[int, ...]


def never() -> bool:
    """Nobody stops it."""
    return False


def sweep(
    desk: Desk, *, only: tuple[int, ...] | None = None, timeout: float = 2.0, stop: Stop = never
) -> Swept | None:
    """Look at every camera in service, or again at the doubted ones, and write what has changed.

    Needs no login: a camera that asks for one is there. A stopped sweep writes nothing, for the cameras
    it did not come to would seem unwatched. At a practice station nobody is asked: its addresses are
    invented and might be somebody's.
    """
    if desk.store.identity.kind is StationKind.PRACTICE:
        return _written(desk, _invented(desk, only), only)
    with desk.store.reading(SYSTEM) as tx:
        targets = [_target(one) for one in targets_of(tx, only)]
        idle = not targets and not observing.open_intervals(tx)
    if idle:
        return Swept(0, 0, ())
    answers = {
        camera: _KNOWN[answer.kind.value]
        for camera, answer in look(targets, at_once=AT_ONCE, timeout=timeout, stop=stop)
    }
    if stop() or len(answers) < len(targets):
        return None
    return _written(desk, answers, only)


def _written(desk: Desk, answers: dict[int, Answered], only: tuple[int, ...] | None) -> Swept:
    with desk.store.transaction(SYSTEM, action=ACTION) as tx:
        found = observing.observe(tx, answers, whole=only is None)
    if found.changed:
        desk.tell(CHANGED)
    return Swept(found.looked_at, found.changed, found.doubted)


def _invented(desk: Desk, only: tuple[int, ...] | None) -> dict[int, Answered]:
    """Every camera that has a past answers as it did."""
    with desk.store.reading(SYSTEM) as tx:
        silent = set(observing.doubted(tx))
        return {
            camera: _as_before(one, in_doubt=camera in silent)
            for camera, one in observing.open_intervals(tx).items()
            if only is None or camera in only
        }


def _as_before(one: Interval, *, in_doubt: bool) -> Answered:
    if one.state is LineState.DOWN or in_doubt:
        return one.answer or Answered.TIMEOUT
    return one.answer or Answered.OK


def debounce_of(desk: Desk) -> int:
    """After how many seconds the doubted cameras are looked at again."""
    return int(desk.setting("cameras.debounce_s"))


def minutes_between(desk: Desk) -> int:
    """How often is looked, in minutes; 0 is never."""
    return int(desk.setting("cameras.sweep_minutes"))


def _target(one: Watched) -> Target:
    return Target(one.camera, one.address)
