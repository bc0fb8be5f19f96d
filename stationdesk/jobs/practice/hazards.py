"""A year of hazards of the practice station: from checks, calls, patrols and what it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Any

from stationdesk.core.duty_day import instant, local_day
from stationdesk.jobs.practice.hazard_lives import ENDS, Life
from stationdesk.jobs.practice.hazard_words import Danger, likely, told
from stationdesk.jobs.practice.land import Home, Town, phone
from stationdesk.jobs.practice.past import Happening, Past, by_day, enter_in_order
from stationdesk.jobs.practice.premises import invent_premises
from stationdesk.jobs.practice.sweeps import Seen, sweep
from stationdesk.ledgers.incidents.records import COUNTED, Incident
from stationdesk.ledgers.incidents.records.counting import under
from stationdesk.ledgers.patrols.records import Finding, Patrol
from stationdesk.ledgers.patrols.rules.states import Became, State
from stationdesk.ledgers.rectifications.actions import raise_hazard
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.ledgers.rectifications.rules.states import Severity
from stationdesk.store.record import Record

_CALLS = {"TR": ("road",), "FI": ("fire", "forest"), "HE": ("water", "house"), "PO": ("trade", "rental")}
_ONE_CALL_IN, _ONE_WALK_IN, _TOLD_EVERY = 22, 13, 8
_TOLD = ("public", "order", "self_check", "video", "public")
_MAY_BE_GRAVE = ("house", "fire.living", "fire.gas", "rental.partition", "road.edge")
_MEANWHILE = {
    "school": "增派护学岗值守", "road": "摆放警示桩和夜间警示灯", "water": "拉警戒线，安排专人巡守",
    "house": "设置警戒带和警示牌", "forest": "安排护林员值守",
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """A danger with where it came from, before it is registered."""

    at: datetime
    danger: Danger
    home: Home
    object: str
    source: str
    by: int
    origin: Record | None = None
    inspection: int | None = None
    end: str = ""


def invent_hazards(past: Past, town: Town) -> None:
    """Check houses, units and campaigns, and take every hazard as far as it has come until now."""
    lives = Lives(past, town)
    happenings = [*invent_premises(past, town, lives.go_on), *sweep(past, town, lives.seen)]
    found = (*_from_calls(past, town), *_from_patrols(past, town), *_told(past, town), *_standing(past, town))
    happenings += [Happening(one.at, partial(lives.begin, one)) for one in found]
    enter_in_order(past, happenings)


@dataclass
class Lives:
    """Registers hazards and lives them."""

    past: Past
    town: Town
    place: int = 0

    def seen(self, one: Seen) -> None:
        """Register what an inspection found, some minutes after it was entered."""
        at, by = one.at + timedelta(minutes=12), one.inspection.inspectors[0]
        self.begin(Found(at, one.danger, one.home, one.object, "check", by, inspection=one.inspection.id))

    def begin(self, one: Found) -> None:
        """Register a hazard, and live it."""
        rng, danger = self.past.random("hazard", one.at, one.object), one.danger
        self.place += 1
        with self.past.at(one.at, one.by) as tx:
            hazard = raise_hazard(
                tx, object=one.object, kind=danger.kind, description=danger.description,
                object_kind=danger.object_kind, source=one.source, found_by=one.by, village=one.home.id,
                contact_name=_contact(one.object), contact_phone=phone(4000 + self.place),
                measures=danger.measures, legal_basis=danger.basis or None, responsible_unit=one.object,
                immediate_fix="at_once" in danger.measures, supervisor=rng.choice(self.town.officers),
                inspection=one.inspection, origin=one.origin, **_gravity(rng, danger),
            )  # fmt: skip
            if isinstance(one.origin, Patrol):
                tx.add(_finding(one.origin, one, hazard))
        self.go_on(hazard, one.at, one.end)

    def go_on(self, hazard: Hazard, at: datetime, end: str = "") -> None:
        """Take a registered hazard as far as it has come."""
        rng = self.past.random("life", at, hazard.object_text)
        Life(self.past, self.town, rng, hazard, at, end or rng.choices(*ENDS)[0]).live()


def _gravity(rng: Random, danger: Danger) -> dict[str, Any]:
    """How grave it is, and what protects people meanwhile."""
    weights = (74, 18, 8) if danger.kind.startswith(_MAY_BE_GRAVE) else (80, 20, 0)
    severity = rng.choices(list(Severity), weights)[0]
    moved = rng.randint(1, 5) if "move_out" in danger.measures else None
    meanwhile = _MEANWHILE.get(danger.object_kind, "暂停使用，落实专人看守")
    urgent = severity is not Severity.ORDINARY or moved is not None
    return {"severity": severity, "occupants_moved": moved, "interim": meanwhile if urgent else None}


def _contact(target: str) -> str:
    family = target.partition("家")[0][-1:] if "组" in target and "家" in target else "李"
    return f"{family}某"


def _finding(patrol: Patrol, one: Found, hazard: Hazard) -> Finding:
    return Finding(
        patrol_id=patrol.id, found_at=one.at, place_text=one.object, content=one.danger.description,
        became=Became.HAZARD, record_id=hazard.id,
    )  # fmt: skip


# --- where they come from besides the checks ----------------------------------------------------------


def _from_calls(past: Past, town: Town) -> Iterator[Found]:
    homes = {home.id: home for home in town.homes}
    for category, kinds in _CALLS.items():
        calls = past.tx.session.query(Incident).filter(
            Incident.voided_at.is_(None), under(COUNTED, category), Incident.handler_id.is_not(None),
            Incident.received_at >= instant(past.first), Incident.finished_at < past.now,
        )  # fmt: skip
        for call in calls.order_by(Incident.received_at, Incident.id):
            rng = past.random("danger of", call.received_at)
            danger = likely(rng, local_day(call.received_at).month, kinds, call.place_kind or "home")
            if danger is None or rng.randrange(_ONE_CALL_IN) or call.finished_at is None:
                continue
            at = call.finished_at + timedelta(minutes=rng.randint(5, 90))
            officer, home = call.handler_id or town.officers[0], homes[call.village_id or town.homes[0].id]
            yield Found(at, danger, home, call.place_text, "incident", officer, origin=call)


def _from_patrols(past: Past, town: Town) -> Iterator[Found]:
    walked = past.tx.session.query(Patrol).filter(
        Patrol.state == State.DONE, Patrol.starts_at >= instant(past.first), Patrol.leader_id.is_not(None)
    )
    for patrol in walked.order_by(Patrol.starts_at, Patrol.id):
        rng = past.random("seen on", patrol.starts_at)
        if rng.randrange(4 if patrol.night else _ONE_WALK_IN) or patrol.leader_id is None:
            continue
        kinds = ("fire", "device", "rental") if patrol.night else ("road", "water", "school", "forest")
        danger, home, target = told(rng, town, patrol.duty_day.month, kinds)
        at = patrol.starts_at + timedelta(minutes=rng.randint(20, 100))
        source = "night_patrol" if patrol.night else "patrol"
        yield Found(at, danger, home, target, source, patrol.leader_id, origin=patrol)


def _told(past: Past, town: Town) -> Iterator[Found]:
    for day in past.days(_TOLD_EVERY):
        rng = past.random("told", day)
        danger, home, target = told(rng, town, day.month)
        yield Found(by_day(rng, day), danger, home, target, rng.choice(_TOLD), rng.choice(town.officers))


# --- what stands open now, so that there is something to do -------------------------------------------

_NOW = (
    (67, "stuck.county", "house"), (38, "stuck.letter", "rental"), (29, "stuck.extended", "fire"),
    (23, "stuck.chief", "trade"), (19, "stuck.red", "protected"), (14, "stuck.today", "rental"),
    (12, "stuck.due", "device"), (13, "stuck.handed", "road"), (8, "stuck.asked", "trade"),
    (9, "stuck.review", "rental"), (11, "stuck.proposed", "protected"), (3, "stuck.handed", "water"),
    (6, "stuck.review", "event"), (1, "stuck.new", "fire"), (0, "stuck.new", "school"),
)  # fmt: skip


def _standing(past: Past, town: Town) -> Iterator[Found]:
    for ago, end, kind in _NOW:
        day = past.today - timedelta(days=ago)
        rng = past.random("standing", ago, kind)
        danger, home, target = told(rng, town, day.month, (kind,))
        at = min(by_day(rng, day), past.now - timedelta(minutes=25))
        yield Found(at, danger, home, target, "check", rng.choice(town.officers), end=end)
