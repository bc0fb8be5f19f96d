"""Make the practice station: the town, 25 months of calls, and a year of every other ledger up to now."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from stationdesk.core.actor import SYSTEM
from stationdesk.core.duty_day import local_day
from stationdesk.core.period import month_end, month_shifted, month_start
from stationdesk.jobs.practice.call import Call
from stationdesk.jobs.practice.camera_health import invent_health
from stationdesk.jobs.practice.cameras import invent_cameras
from stationdesk.jobs.practice.columns import invent_columns
from stationdesk.jobs.practice.disputes import invent_disputes
from stationdesk.jobs.practice.earlier import invent_earlier
from stationdesk.jobs.practice.figures import invent_figures
from stationdesk.jobs.practice.gatherings import invent_gatherings
from stationdesk.jobs.practice.handovers import invent_handovers
from stationdesk.jobs.practice.hazards import invent_hazards
from stationdesk.jobs.practice.inventing import Inventor
from stationdesk.jobs.practice.land import BUREAU, NAME, SHORT_NAME, Town, settle_town
from stationdesk.jobs.practice.past import past_of
from stationdesk.jobs.practice.plan import invent_plan
from stationdesk.jobs.practice.rhythm import calls_on
from stationdesk.jobs.practice.rosters import invent_rosters
from stationdesk.jobs.practice.until_now import as_it_stands
from stationdesk.jobs.practice.video import follow_video, invent_video
from stationdesk.jobs.practice.village_work import invent_village_work
from stationdesk.jobs.practice.walks import invent_patrols
from stationdesk.jobs.practice.walls import invent_wall
from stationdesk.jobs.practice.words import Words, read_words
from stationdesk.ledgers.incidents.actions import keeping
from stationdesk.ledgers.incidents.records import (
    Dispatch,
    Feedback,
    Incident,
    Participant,
    Reinforcement,
    Supplement,
)
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from stationdesk.store.transaction import Transaction

MONTHS = 25
Clock = Callable[[], datetime]
Progress = Callable[[int, int], None]

_PARTS = (
    ("dispatches", Dispatch),
    ("reinforcements", Reinforcement),
    ("feedbacks", Feedback),
    ("participants", Participant),
    ("supplements", Supplement),
)
_VOIDED = 0.005
_LIVE = (("PO.assault", 1), ("DI.neighbours", 14), ("TR.motor_other", 38))


def make_practice(
    folder: Path, seed: int, clock: Clock, progress: Progress = lambda done, all_: None
) -> None:
    """Make the station in an empty folder; `progress(months done, months)` is called as it grows.

    A day's calls depend on the seed and the day alone, so that October is the same October whenever
    the station is made; only what is still open depends on the clock.
    """
    store = Store.create(
        folder,
        kind=StationKind.PRACTICE,
        clock=clock,
        settings={"station.name": NAME, "station.short_name": SHORT_NAME, "station.bureau": BUREAU},
    )
    try:
        with _without_collecting(), store.transaction(SYSTEM, action="practice.make") as tx:
            zones = {zone: int(tx.settings[f"response.{zone}"]) for zone in ("town", "near", "far")}
            town = settle_town(tx, zones)
            _fill(tx, town, read_words(), seed, progress)
    finally:
        store.close()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """All rows of the station stay until it is kept: looking for garbage among them takes a fifth longer."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _fill(tx: Transaction, town: Town, words: Words, seed: int, progress: Progress) -> None:
    inventor = Inventor(town, words, seed)
    months = [month_shifted(month_start(tx.today), -back) for back in reversed(range(MONTHS))]
    cases: dict[int, int] = {}
    for done, month in enumerate(months, 1):
        last = min(month_end(month), tx.today)
        calls = [call for day in _days(month, last) for call in _calls_of(inventor, day, tx.now)]
        if month == months[-1]:
            calls += _live_calls(inventor, words, tx.now)
        _keep(tx, sorted(calls, key=lambda call: call.created_at), cases)
        progress(done, len(months))
    for incident in keeping.still_open(tx):
        keeping.settle(tx, incident)
    invent_earlier(tx, seed, months[0])
    past = past_of(tx, seed)
    invent_rosters(past)
    invent_disputes(past, town)
    invent_patrols(past, town)
    invent_village_work(past, town)
    invent_hazards(past, town)
    invent_plan(tx, town, seed)
    invent_gatherings(tx, town, seed)
    invent_cameras(past, town)
    invent_wall(past, town)
    invent_video(past, town)
    invent_health(past, town)
    follow_video(past)
    invent_figures(tx, seed)
    invent_handovers(past, town)
    invent_columns(tx)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _calls_of(inventor: Inventor, day: date, now: datetime) -> list[Call]:
    mood = inventor.random("month", day.year, day.month).uniform(0.93, 1.07)
    rng = inventor.random("day", day)
    invented = [inventor.call(day, index, rng) for index in range(calls_on(day, rng, mood))]
    entered = [call for call in invented if call.created_at <= now]
    return [_voided(call, now) if rng.random() < _VOIDED else as_it_stands(call, now) for call in entered]


def _voided(call: Call, now: datetime) -> Call:
    """A call struck out minutes after it was entered, because it stood there twice."""
    at = min(call.created_at + timedelta(minutes=5), now)
    stands = as_it_stands(call, at)
    stands.values |= {"voided_at": at, "voided_by": call.values["received_by"], "void_reason": "重复登记"}
    return stands


def _live_calls(inventor: Inventor, words: Words, now: datetime) -> list[Call]:
    """A few calls of the last hour, the newest not dispatched yet, so that there is something to do."""
    minute = now.replace(second=0, microsecond=0)
    calls = []
    for place, (category, ago) in enumerate(_LIVE):
        rng = inventor.random("live", place)
        template = next(one for one in words.templates if one.category == category)
        received = minute - timedelta(minutes=ago)
        call = inventor.at(template, received, f"110{local_day(received):%Y%m%d}9{place:02}", rng)
        call.values |= {"source": "phone.110", "created_at": received}
        calls.append(as_it_stands(call, now if place else received - timedelta(minutes=1)))
    return calls


def _keep(tx: Transaction, calls: list[Call], cases: dict[int, int]) -> None:
    if not calls:
        return
    for call in calls:
        _number_case(call.values, cases)
    ids = tx.add_many(Incident, [call.values for call in calls])
    for name, kind in _PARTS:
        rows = [
            row | {"incident_id": ident}
            for ident, call in zip(ids, calls, strict=True)
            for row in getattr(call, name)
        ]
        if rows:
            tx.add_many(kind, rows)


def _number_case(values: dict[str, Any], cases: dict[int, int]) -> None:
    if values.get("accepted_at") is None:
        return
    year = local_day(values["accepted_at"]).year
    cases[year] = cases.get(year, 0) + 1
    values["case_no"] = f"青公（坪）受字〔{year}〕{cases[year]:03}号"
