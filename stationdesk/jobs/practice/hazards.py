"""A year of hazards of the practice station: from inspections, calls, patrols and what it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from stationdesk.core.duty_day import instant, local_day
from stationdesk.jobs.practice.hazard_lives import ENDS, Life, Notices
from stationdesk.jobs.practice.hazard_words import Danger, dangers, told
from stationdesk.jobs.practice.land import Home, Town, phone
from stationdesk.jobs.practice.past import Past, by_day
from stationdesk.jobs.practice.sweeps import Seen, hold_sweeps
from stationdesk.ledgers.incidents.records import COUNTED, Incident
from stationdesk.ledgers.incidents.records.counting import under
from stationdesk.ledgers.patrols.records import Finding, Patrol
from stationdesk.ledgers.patrols.rules.states import Became, State
from stationdesk.ledgers.rectifications.actions import raise_hazard
from stationdesk.ledgers.rectifications.rules.states import Severity
from stationdesk.store.record import Record

_CALLS = {"TR": ("road",), "FI": ("fire", "forest"), "HE": ("water", "house"), "PO": ("trade", "rental")}
_ONE_CALL_IN, _ONE_WALK_IN, _TOLD_EVERY = 30, 8, 6
_TOLD = ("public", "order", "self_check", "video", "public")


@dataclass
class Found:
    """A danger with where it came from, before it is registered."""

    at: datetime
    danger: Danger
    home: Home
    object: str
    source: str
    by: int
    origin: Record | None = None
    seen: Seen | None = None
    end: str = ""


def invent_hazards(past: Past, town: Town) -> None:
    """Hold the campaigns, and take every hazard as far as it has come until now."""
    found = [*_checked(hold_sweeps(past, town)), *_from_calls(past, town), *_from_patrols(past, town)]
    found += [*_told(past, town), *_standing(past, town)]
    notices = Notices()
    for place, one in enumerate(sorted((one for one in found if one.at <= past.now), key=lambda one: one.at)):
        rng = past.random("hazard", one.at, one.object)
        _live(past, town, rng, one, notices, place)


def _live(past: Past, town: Town, rng: Random, one: Found, notices: Notices, place: int) -> None:
    danger, grave = one.danger, rng.choices(list(Severity), (76, 20, 4))[0]
    moved = rng.randint(1, 5) if "move_out" in danger.measures else None
    kept: dict[str, Any] = {"interim": _interim(danger)} if grave is not Severity.ORDINARY or moved else {}
    with past.at(one.at, one.by) as tx:
        hazard = raise_hazard(
            tx, object=one.object, kind=danger.kind, description=danger.description, severity=grave,
            object_kind=danger.object_kind, source=one.source, found_by=one.by, village=one.home.id,
            contact_name=_contact(one.object), contact_phone=phone(4000 + place),
            measures=danger.measures, occupants_moved=moved, legal_basis=danger.basis or None,
            immediate_fix="at_once" in danger.measures, responsible_unit=one.object,
            supervisor=rng.choice(town.officers),
            inspection=one.seen.inspection.id if one.seen else None, origin=one.origin, **kept,
        )  # fmt: skip
        if isinstance(one.origin, Patrol):
            _note_on_patrol(past, one, hazard.id)
    Life(past, town, rng, hazard, one.at, notices, one.end or rng.choices(*ENDS)[0]).live()


def _interim(danger: Danger) -> str:
    return "设置警戒带和警示牌，安排专人值守" if "cordon" in danger.measures else "暂停使用，落实专人看守"


def _contact(target: str) -> str:
    family = target.partition("家")[0][-1:] if "组" in target else "李"
    return f"{family}某"


def _note_on_patrol(past: Past, one: Found, hazard: int) -> None:
    assert isinstance(one.origin, Patrol)
    past.tx.add(Finding(
        patrol_id=one.origin.id, found_at=one.at, place_text=one.object, content=one.danger.description,
        became=Became.HAZARD, record_id=hazard,
    ))  # fmt: skip


# --- where they come from ---------------------------------------------------------------------------


def _checked(seen: list[Seen]) -> Iterator[Found]:
    for one in seen:
        if one.danger is not None:
            by = one.inspection.inspectors[0]
            yield Found(
                one.at + timedelta(minutes=12), one.danger, one.home, one.object, "check", by, seen=one
            )


def _from_calls(past: Past, town: Town) -> Iterator[Found]:
    homes = {home.id: home for home in town.homes}
    for category, kinds in _CALLS.items():
        calls = past.tx.session.query(Incident).filter(
            Incident.voided_at.is_(None), under(COUNTED, category), Incident.handler_id.is_not(None),
            Incident.received_at >= instant(past.first), Incident.finished_at < past.now,
        )  # fmt: skip
        for call in calls.order_by(Incident.received_at, Incident.id):
            rng = past.random("danger of", call.received_at)
            if rng.randrange(_ONE_CALL_IN) or call.village_id is None or call.finished_at is None:
                continue
            danger, _, _ = told(rng, town, dangers(), local_day(call.received_at).month, kinds)
            at = call.finished_at + timedelta(minutes=rng.randint(5, 90))
            officer = call.handler_id or town.officers[0]
            yield Found(at, danger, homes[call.village_id], call.place_text, "incident", officer, origin=call)


def _from_patrols(past: Past, town: Town) -> Iterator[Found]:
    homes = {home.id: home for home in town.homes}
    walked = past.tx.session.query(Patrol).filter(
        Patrol.state == State.DONE, Patrol.starts_at >= instant(past.first), Patrol.leader_id.is_not(None)
    )
    for patrol in walked.order_by(Patrol.starts_at, Patrol.id):
        rng = past.random("seen on", patrol.starts_at)
        if rng.randrange(_ONE_WALK_IN):
            continue
        kinds = ("fire", "device", "rental") if patrol.night else ("road", "water", "school", "forest")
        danger, home, target = told(rng, town, dangers(), patrol.duty_day.month, kinds)
        at = patrol.starts_at + timedelta(minutes=rng.randint(20, 100))
        source = "night_patrol" if patrol.night else "patrol"
        home = homes.get(patrol.village_id or 0, home)
        if at < past.now and patrol.leader_id is not None:
            yield Found(at, danger, home, target, source, patrol.leader_id, origin=patrol)


def _told(past: Past, town: Town) -> Iterator[Found]:
    for day in past.days(_TOLD_EVERY):
        rng = past.random("told", day)
        danger, home, target = told(rng, town, dangers(), day.month)
        yield Found(by_day(rng, day), danger, home, target, rng.choice(_TOLD), rng.choice(town.officers))


# --- what stands open now, so that there is something to do -------------------------------------------

_NOW = (
    (67, "stuck.county", "house"), (38, "stuck.letter", "rental"), (29, "stuck.extended", "fire"),
    (20, "stuck.chief", "trade"), (17, "stuck.red", "protected"), (15, "stuck.due", "rental"),
    (12, "stuck.due", "device"), (9, "stuck.handed", "road"), (6, "stuck.asked", "trade"),
    (4, "stuck.review", "rental"), (8, "stuck.proposed", "protected"), (3, "stuck.handed", "water"),
    (1, "stuck.new", "fire"), (0, "stuck.new", "school"),
)  # fmt: skip


def _standing(past: Past, town: Town) -> Iterator[Found]:
    for ago, end, kind in _NOW:
        day = past.today - timedelta(days=ago)
        rng = past.random("standing", ago, kind)
        danger, home, target = told(rng, town, dangers(), day.month, (kind,))
        at = min(by_day(rng, day), past.now - timedelta(minutes=25))
        yield Found(at, danger, home, target, "check", rng.choice(town.officers), end=end)
