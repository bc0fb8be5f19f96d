"""A year of the practice station's cameras on line and off: power cuts of villages, dead devices, repairs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from stationdesk.jobs.practice.land import Town
from stationdesk.jobs.practice.past import Past
from stationdesk.ledgers.cameras.actions.reporting import settings_of
from stationdesk.ledgers.cameras.records import Camera, Fault, Interval
from stationdesk.ledgers.cameras.records.sweeps import ONLY, LastSweep
from stationdesk.ledgers.cameras.rules.faults import due_at
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE, Lifecycle
from stationdesk.ledgers.cameras.rules.watched import Answered, FaultState, LineState
from stationdesk.ledgers.station.actions import work_calendar

_CUT, _LINE, _OWN, _OFF = "power", "network", "", "off"
_CONTRACTOR = "县广电网络维护队"
_EVERY = 61  # days between two outages of a camera's own, about
_KINDS = ("offline", "offline", "offline", "black", "blurred", "covered", "clock")
_DONE = (FaultState.REPORTED, FaultState.CONFIRMED, FaultState.ASSIGNED, FaultState.REPAIRING,
         FaultState.REPAIRED)  # fmt: skip
_AT_WORK = (FaultState.REPAIRING, FaultState.REPAIRED)
Outage = tuple[datetime, datetime, str]


def invent_health(past: Past, town: Town) -> None:
    """Watch the cameras that have an address from the day they were entered; nothing lies ahead of now."""
    cameras = past.tx.session.query(Camera).filter(Camera.host.is_not(None)).order_by(Camera.id).all()
    intervals: list[dict[str, Any]] = []
    faults: list[dict[str, Any]] = []
    for camera in cameras:
        outages = list(_outages(past, camera))
        intervals += _intervals(past, camera, outages)
        own = list(_faults(past, town, camera, outages))
        faults += own
        with past.at(camera.updated_at, past.chiefs[0]):
            camera.watched_since = camera.created_at
            if any(one["state"] in _AT_WORK for one in own) and camera.lifecycle is Lifecycle.IN_USE:
                camera.lifecycle = Lifecycle.REPAIR
    past.tx.add_many(Interval, intervals)
    past.tx.add_many(Fault, sorted(faults, key=lambda one: one["reported_at"]))
    past.tx.session.add(LastSweep(id=ONLY, at=past.now))


def _outages(past: Past, camera: Camera) -> Iterator[Outage]:
    """When it was gone and why, in order, never two at once."""
    until, gone = camera.created_at, _watched_until(past, camera) or past.now
    for began, ended, cause in sorted(_every_outage(past, camera)):
        if began > until + timedelta(hours=1) and began < gone:
            yield began, ended, cause
            until = ended


def _watched_until(past: Past, camera: Camera) -> datetime | None:
    """When it was taken out of use; None while it serves."""
    return None if camera.lifecycle in IN_SERVICE else min(camera.updated_at, past.now)


def _every_outage(past: Past, camera: Camera) -> Iterator[Outage]:
    for cut in range(7):  # of a whole village: everybody is gone within a minute
        rng = past.random("cut", camera.village_id, cut)
        began = _some_time(rng, past)
        lasts = timedelta(minutes=rng.randint(40, 600))
        yield began + timedelta(seconds=camera.id % 50), began + lasts, rng.choice((_CUT, _CUT, _LINE))
    for night in range(5):  # the PC was off: nobody knows
        rng = past.random("pc off", night)
        began = _some_time(rng, past)
        yield began, began + timedelta(minutes=rng.randint(90, 700)), _OFF
    rng = past.random("own outages", camera.id)
    for _ in range((past.today - past.first).days // _EVERY):
        began = _some_time(rng, past)
        yield began, began + timedelta(minutes=int(rng.expovariate(1 / 1500)) + 8), _OWN


def _some_time(rng: Random, past: Past) -> datetime:
    span = (past.today - past.first).days * 86400
    return (past.now - timedelta(seconds=rng.randrange(300, span))).replace(microsecond=0)


def _intervals(past: Past, camera: Camera, outages: list[Outage]) -> list[dict[str, Any]]:
    """The outages and what lies between them, without a gap; what lasts has no end."""
    gone = _watched_until(past, camera)
    marks: list[tuple[datetime, LineState, str]] = [(camera.created_at, LineState.UP, "")]
    for began, ended, cause in outages:
        marks.append((began, LineState.UNKNOWN if cause == _OFF else LineState.DOWN, cause))
        if ended < (gone or past.now):
            marks.append((ended, LineState.UP, ""))
    ends = [*(at for at, _, _ in marks[1:]), gone]
    return [
        {
            "camera_id": camera.id, "state": state, "began_at": at, "ended_at": end, "created_at": at,
            "answer": _answer(state), "cause": cause if cause in (_CUT, _LINE) else None, "note": None,
        }
        for (at, state, cause), end in zip(marks, ends, strict=True)
    ]  # fmt: skip


def _answer(state: LineState) -> Answered | None:
    return {LineState.UP: Answered.OK, LineState.DOWN: Answered.TIMEOUT}.get(state)


def _faults(past: Past, town: Town, camera: Camera, outages: list[Outage]) -> Iterator[dict[str, Any]]:
    """One of what is the device's own and long enough that somebody noticed; its outage ends with it."""
    calendar, settings = work_calendar(past.tx.session), settings_of(past.tx)
    for began, ended, cause in outages:
        reported = began + timedelta(hours=2)
        if cause or ended - began < timedelta(hours=6) or reported > past.now:
            continue
        rng = past.random("fault", camera.id, began)
        officer = rng.choice(town.officers)
        kept = {
            "camera_id": camera.id, "kind": rng.choice(_KINDS), "level": camera.level, "created_at": reported,
            "created_by": officer, "reported_at": reported, "reported_by": officer, "note": None,
            "description": "巡检发现画面中断" if rng.random() < 0.5 else None,
            "due_at": due_at(camera.level, reported, settings, calendar), "cause": None,
        }  # fmt: skip
        yield kept | _repaired(past, rng, reported, ended)


def _repaired(past: Past, rng: Random, reported: datetime, ended: datetime) -> dict[str, Any]:
    """How far the repair has come by now; the four steps lie between the report and the end."""
    rest = (ended - reported) / 4
    steps = [reported + rest * share for share in (1, 2, 3, 4)]
    accepted = ended + timedelta(minutes=rng.randint(20, 900))
    done = sum(at <= past.now for at in steps)
    closed = accepted <= past.now
    at = [one if one <= past.now else None for one in steps]
    return {
        "state": FaultState.ACCEPTED if closed else _DONE[done],
        "confirmed_at": at[0], "assigned_at": at[1], "repairing_at": at[2], "repaired_at": at[3],
        "contractor": _CONTRACTOR if done > 1 else None, "contractor_phone": None,
        "result": "更换电源模块" if done > 3 else None,
        "accepted_at": accepted if closed else None, "ended_at": accepted if closed else None,
        "accepted_by": past.chiefs[0] if closed else None,
    }  # fmt: skip
