"""A year of patrols of the practice station: its volunteers' nights, its own rounds, what was found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from stationdesk.core.duty_day import duty_day, instant
from stationdesk.core.period import month_end, month_start
from stationdesk.jobs.practice.land import Home, Town, phone
from stationdesk.jobs.practice.past import Past
from stationdesk.jobs.practice.words import read_words
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.patrols.records import Finding, Patrol, PatrolMember, PatrolUnit
from stationdesk.ledgers.patrols.rules.hours import NIGHT_BEGINS, is_at_night
from stationdesk.ledgers.patrols.rules.states import Became, State
from stationdesk.ledgers.station.records import Area, Person, Team
from stationdesk.store.links import RecordLink
from stationdesk.store.transaction import Transaction

Values = dict[str, Any]
VOLUNTEERS = 6
_ROLES = ("six.patrol", "six.information", "six.mediation", "six.publicity", "six.safety", "six.service")
_NIGHT = timedelta(hours=8)
_MISSED = 0.04
_NOTES = (
    "路灯不亮，已告知村委会",
    "店铺卷闸门未锁，已通知店主",
    "路面坑洼，已设提示",
    "夜间焚烧杂物，已劝止",
)
_SCHOOL, _SUMMER, _FOREST = (2, 3, 4, 5, 6, 9, 10, 11, 12), (5, 6, 7, 8, 9), (1, 2, 3, 4, 10, 11, 12)
_ALL = tuple(range(1, 13))
# kind, route, where it is, hour, hours, months
_ROUNDS = (
    ("foot", "主街—集市—学校周边步巡", "market", 9, 2, _ALL),
    ("school", "放学时段校门口护学", "school", 16, 1, _SCHOOL),
    ("motor", "各村主干道机动巡逻", "", 14, 3, _ALL),
    ("drowning", "水库、河道防溺水巡查", "water", 12, 3, _SUMMER),
    ("forest", "林区防火巡护", "forest", 13, 4, _FOREST),
    ("boundary", "与邻镇交界路段巡逻", "boundary", 20, 3, _ALL),
)
_PARTNERS = ("governance_office", "enforcement", "forest_brigade", "neighbour_station", "traffic_police")


def invent_patrols(past: Past, town: Town) -> None:
    """Enter teams, volunteers and patrols up to now; tonight's is planned."""
    tx = past.tx
    teams = _teams(tx, town)
    plans = [*_nights(past, town, teams), *_rounds(past, town)]
    plans += _found_on_patrol(tx, town, past.first)
    plans.sort(key=lambda one: one["starts_at"])
    kept = [_as_it_stands(one, tx.now) for one in plans]
    ids = tx.add_many(Patrol, [one["patrol"] for one in kept])
    for name, kind in (("members", PatrolMember), ("units", PatrolUnit), ("findings", Finding)):
        rows = [row | {"patrol_id": ident} for ident, one in zip(ids, kept, strict=True) for row in one[name]]
        if rows:
            tx.add_many(kind, rows)
    _link(tx, ids, kept)


def _link(tx: Transaction, ids: list[int], kept: list[Values]) -> None:
    links = [
        {"source_kind": "patrol", "source_id": ident, "target_kind": "incident", "relation": "found",
         "target_id": row["record_id"], "created_at": row["created_at"], "created_by": row["created_by"]}
        for ident, one in zip(ids, kept, strict=True)
        for row in one["findings"]
        if row["became"] is Became.INCIDENT
    ]  # fmt: skip
    if links:
        tx.add_many(RecordLink, links)


# --- the volunteers ---------------------------------------------------------------------------------


def _teams(tx: Transaction, town: Town) -> dict[int, tuple[int, tuple[int, ...]]]:
    """{area: (team, its volunteers)}: one team for each area."""
    fillings = read_words().fillings
    family, given = fillings["某"], fillings["名"]
    found = {}
    for place, area in enumerate(tx.session.query(Area).order_by(Area.id)):
        name = area.name.removesuffix("片区")
        team = tx.add(Team(name=f"{name}义警队", kind="volunteer_team", duties="夜间义务巡逻，每人每月一晚"))
        homes = [home for home in town.homes if home.area == area.id]
        people = [
            {"name": family[(place * 7 + n * 3) % len(family)][0] + given[(place * 11 + n * 5) % len(given)],
             "kind": "volunteer", "team_id": team.id, "village_id": homes[n % len(homes)].id,
             "phone": phone(4000 + place * 20 + n), "roles": (_ROLES[n % len(_ROLES)],),
             "leads_team": n == 0, "post": None}
            for n in range(VOLUNTEERS)
        ]  # fmt: skip
        found[area.id] = (team.id, tuple(tx.add_many(Person, people)))
    return found


def _nights(past: Past, town: Town, teams: dict[int, tuple[int, tuple[int, ...]]]) -> Iterator[Values]:
    """One night a month for every area, so that each volunteer walks one; one of them is tonight."""
    month, tonight = past.first, past.today
    while month <= tonight:
        rng = past.random("nights", month)
        days = [month + timedelta(days=n) for n in range((month_end(month) - month).days + 1)]
        nights = sorted(rng.sample(days, len(teams)))
        if month == month_start(tonight):
            nights[-1] = tonight
        for place, (area, (team, people)) in enumerate(teams.items()):
            if nights[place] <= tonight:
                yield _night(rng, town, area, team, people, nights[place])
        month = month_end(month) + timedelta(days=1)


def _night(rng: Random, town: Town, area: int, team: int, people: tuple[int, ...], night: date) -> Values:
    homes = [home.name for home in town.homes if home.area == area]
    begin = instant(night, NIGHT_BEGINS)
    return {
        "kind": "night", "starts_at": begin, "ends_at": begin + _NIGHT, "area_id": area, "team_id": team,
        "route": "—".join(homes), "leader_id": rng.choice(town.officers), "people": people,
        "note": rng.choice(_NOTES) if rng.random() < 0.4 else None, "missed": rng.random() < _MISSED,
    }  # fmt: skip


# --- the station's own rounds -----------------------------------------------------------------------


def _rounds(past: Past, town: Town) -> Iterator[Values]:
    for day in past.days(2):
        rng = past.random("round", day)
        kind, route, where, hour, hours, _ = rng.choice([one for one in _ROUNDS if day.month in one[5]])
        begin = instant(day, time(hour))
        if begin > past.now:
            return
        joint = rng.random() < 0.2
        spots = [one.home for one in town.spots if one.kind == where]
        home: Home = rng.choice(spots or town.homes)
        yield {
            "kind": "joint" if joint else kind, "starts_at": begin, "ends_at": begin + timedelta(hours=hours),
            "route": f"{home.name}：{route}", "village_id": home.id, "area_id": home.area,
            "leader_id": rng.choice(town.officers), "people": tuple(rng.sample(town.auxiliaries, 2)),
            "units": (town.units[rng.choice(_PARTNERS)][1],) if joint else (),
            "missed": rng.random() < _MISSED, "note": rng.choice(_NOTES) if rng.random() < 0.3 else None,
        }  # fmt: skip


def _found_on_patrol(tx: Transaction, town: Town, first: date) -> Iterator[Values]:
    """A patrol around every call that was found on one."""
    found = tx.session.query(Incident).filter(
        Incident.source == "found.patrol",
        Incident.received_at >= instant(first),
        Incident.voided_at.is_(None),
    )
    for place, incident in enumerate(found.order_by(Incident.received_at)):
        begin = incident.received_at - timedelta(minutes=40)
        yield {
            "kind": "motor", "starts_at": begin, "ends_at": begin + timedelta(hours=2),
            "route": f"{incident.place_text}一带", "village_id": incident.village_id,
            "area_id": incident.area_id, "leader_id": town.officers[place % len(town.officers)],
            "people": (town.auxiliaries[place % len(town.auxiliaries)],), "incident": incident,
        }  # fmt: skip


# --- as it stands now -------------------------------------------------------------------------------


def _as_it_stands(plan: Values, now: datetime) -> Values:
    begin, end = plan["starts_at"], plan["ends_at"]
    state = State.MISSED if plan.get("missed") and end <= now else _state(begin, end, now)
    made = {"created_at": min(begin - timedelta(hours=6), now), "created_by": plan["leader_id"]}
    out = state in (State.UNDER_WAY, State.DONE)
    patrol = made | {name: plan.get(name) for name in (
        "kind", "starts_at", "ends_at", "route", "village_id", "area_id", "team_id", "leader_id",
    )}  # fmt: skip
    patrol |= {
        "duty_day": duty_day(begin), "night": plan["kind"] == "night" or is_at_night(begin, end),
        "places": (), "state": state, "begun_at": begin if out else None,
        "ended_at": end if state is State.DONE else None,
        "summary": "巡逻正常" if state is State.DONE else None,
        "missed_reason": "雷雨天气，改期" if state is State.MISSED else None,
    }  # fmt: skip
    members = [
        made | {"person_id": person, "planned": True, "dropped": False,
                "signed_in_at": begin if out else None, "signed_out_at": patrol["ended_at"]}
        for person in (plan["leader_id"], *plan["people"])
    ]  # fmt: skip
    units = [made | {"unit_text": unit, "headcount": 3, "dropped": False} for unit in plan.get("units", ())]
    return {"patrol": patrol, "members": members, "units": units, "findings": _findings(plan, out, now)}


def _state(begin: datetime, end: datetime, now: datetime) -> State:
    if begin > now:
        return State.PLANNED
    return State.DONE if end <= now else State.UNDER_WAY


def _findings(plan: Values, out: bool, now: datetime) -> list[Values]:
    incident = plan.get("incident")
    if not out or (incident is None and not plan.get("note")):
        return []
    at = incident.received_at if incident is not None else plan["starts_at"] + timedelta(minutes=45)
    if at > now:
        return []
    return [{
        "found_at": at, "created_at": at, "created_by": plan["leader_id"],
        "place_text": incident.place_text if incident is not None else plan["route"].partition("—")[0],
        "content": incident.content if incident is not None else plan["note"],
        "became": Became.INCIDENT if incident is not None else Became.NOTE,
        "record_id": incident.id if incident is not None else None,
    }]  # fmt: skip
