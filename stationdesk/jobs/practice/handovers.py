"""A year of hand-overs of the practice station: a sheet for every duty day, without a gap."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from stationdesk.core.duty_day import ONE_DAY, local_day
from stationdesk.jobs.practice import stocks
from stationdesk.jobs.practice.front_desk import VEHICLE, invent_equipment, invent_orders, invent_visits
from stationdesk.jobs.practice.land import Town
from stationdesk.jobs.practice.past import Past
from stationdesk.jobs.practice.stocks import Spell, Stock, named
from stationdesk.ledgers.handovers.actions.chain import clock
from stationdesk.ledgers.handovers.actions.filling import NAMED, Filled
from stationdesk.ledgers.handovers.actions.groups import DESK, LEADER, group_words
from stationdesk.ledgers.handovers.records import (
    Equipment,
    Handover,
    HandoverCount,
    HandoverItem,
    HandoverSupplement,
)
from stationdesk.ledgers.handovers.rules.shifts import Shift, shifts_between
from stationdesk.ledgers.handovers.rules.words import Item
from stationdesk.ledgers.incidents.reports.counts import way_of
from stationdesk.ledgers.incidents.rules.counting import Rollup
from stationdesk.ledgers.roster.records import Duty, DutyPost, Roster
from stationdesk.ledgers.roster.reports.reading import OnDuty
from stationdesk.ledgers.roster.rules.plan import Mark, State
from stationdesk.ledgers.station.records import Person

_DAYS = 366
_UNSIGNED, _ADDED = 5, 9  # sheets back from the last
_REMINDERS = (
    "夜间加强集市、学校周边巡逻",
    "注意醉酒警情，带齐装备",
    "明日赶集，提前疏导路口",
    "降温，注意森林防火",
    None,
    None,
)
_TODO = ("回访昨日纠纷当事人", "催办派出的复查", "补录两起警情反馈", None, None, None)
_WEATHER = ("晴", "多云", "阴", "小雨")
_SIGNED = (State.PUBLISHED, State.CHANGED, State.ARCHIVED)
Values = dict[str, Any]


def invent_handovers(past: Past, town: Town) -> None:
    """Enter equipment, visits and orders, then the sheet of each duty day that is over."""
    times, start = clock(past.tx)
    shifts = list(shifts_between(past.now - _DAYS * ONE_DAY, past.now, times, start))
    if not shifts or len(town.desk) < 2:
        return
    equipment = invent_equipment(past, shifts[0].begins_at)
    visits, orders = invent_visits(past, town), invent_orders(past, town)
    groups = _groups(past, town, shifts)
    sheets = [_sheet(past, one, groups) for one in shifts]
    sheets[-min(_UNSIGNED, len(sheets))]["in_leader_id"] = None
    ids = past.tx.add_many(Handover, sheets)
    past.tx.add_many(HandoverItem, list(_items(past, shifts, ids, sheets, _stocks(past, visits, orders))))
    past.tx.add_many(HandoverCount, list(_counts(past, shifts, ids, sheets, equipment)))
    _supplement(past, ids, sheets)
    _read(past, equipment, sheets[-1]["handed_at"])


class Group(NamedTuple):
    """Who is on duty: in words, the leader, and who sits at the desk."""

    words: str
    leader: int
    desk: int


def _groups(past: Past, town: Town, shifts: list[Shift]) -> Mapping[date, Group]:
    """By the signed rosters where there are any, else by turns."""
    signed = (
        past.tx.session.query(Duty.day, DutyPost.name, DutyPost.kind, Person.id, Person.name)
        .join(Roster, Roster.id == Duty.roster_id)
        .join(DutyPost, DutyPost.id == Duty.post_id)
        .join(Person, Person.id == Duty.person_id)
        .filter(Roster.state.in_(_SIGNED), Roster.voided_at.is_(None), Duty.dropped.is_(False))
        .order_by(Duty.day, DutyPost.position, Person.position)
    )
    rostered: dict[date, list[OnDuty]] = {}
    for day, post, kind, person, name in signed:
        rostered.setdefault(day, []).append(OnDuty(post, kind, person, name, Mark.NONE))
    days = [one.day for one in shifts]
    return {
        day: _rostered(rostered.get(day, ())) or _by_turns(past, town, day)
        for day in (*days, days[-1] + ONE_DAY)
    }


def _rostered(group: Any) -> Group | None:
    holders = [next((one.person for one in group if one.kind in kinds), None) for kinds in (LEADER, DESK)]
    if None in holders:
        return None
    return Group(group_words(group), holders[0] or 0, holders[1] or 0)


def _by_turns(past: Past, town: Town, day: date) -> Group:
    number = day.toordinal()
    leader = past.chiefs[number % len(past.chiefs)]
    desk = town.desk[number % len(town.desk)]
    officer = town.officers[number % len(town.officers)]
    names = past.names
    return Group(f"带班领导：{names[leader]}；主班民警：{names[officer]}；接警：{names[desk]}", leader, desk)


def _sheet(past: Past, shift: Shift, groups: Mapping[date, Group]) -> Values:
    rng = past.random("hand-over", shift.day)
    out, taking = groups[shift.day], groups[shift.day + ONE_DAY]
    handed = min(shift.ends_at + timedelta(minutes=rng.randint(0, 12)), past.now)
    both = {out.leader, out.desk}
    return {
        "duty_day": shift.day, "shift": shift.number, "begins_at": shift.begins_at, "ends_at": shift.ends_at,
        "handed_at": handed, "out_group": out.words, "in_group": taking.words, "out_leader_id": out.leader,
        "out_desk_id": out.desk, "in_leader_id": taking.leader if taking.leader not in both else None,
        "in_desk_id": taking.desk if taking.desk not in both else None, "witness_id": out.leader,
        "weather": rng.choice(_WEATHER), "held": int(rng.random() < 0.04), "evidence": None,
        "todo": rng.choice(_TODO), "reminders": rng.choice(_REMINDERS), "created_at": handed,
        "created_by": out.desk,
    }  # fmt: skip


# --- what the program filled ------------------------------------------------------------------------


def _stocks(past: Past, visits: list[Values], orders: list[Values]) -> dict[Item, Stock]:
    tx = past.tx
    return {
        Item.OPEN_CALLS: stocks.open_calls(tx, past.now - (_DAYS + 31) * ONE_DAY),
        Item.DISPUTES: stocks.disputes(tx),
        Item.HAZARDS: stocks.hazards(tx),
        Item.CAMERAS: stocks.cameras_down(tx),
        Item.ORDERS: Stock(_spell(one, "received_at", "done_at", one["content"]) for one in orders),
        Item.VISITORS: Stock(_spell(one, "came_at", "settled_at", one["matter"]) for one in visits),
        Item.TASKS: stocks.tasks(tx),
    }


def _spell(one: Values, since: str, until: str, words: str) -> Spell:
    return Spell(one["id"], one[since], one[until], words[:20])


def _items(
    past: Past, shifts: list[Shift], ids: list[int], sheets: list[Values], open_: dict[Item, Stock]
) -> Iterator[Values]:
    calls, way = stocks.groups_by_call(past.tx), way_of(past.tx)
    service = stocks.cameras_in_service(past.tx), stocks.cameras_watched(past.tx)
    groups = (*way.groups, Rollup.INVALID.code)
    for shift, ident, sheet in zip(shifts, ids, sheets, strict=True):
        at = sheet["handed_at"]
        begin, end = (bisect_left(calls, (moment, "")) for moment in (shift.begins_at, shift.ends_at))
        counted = Counter(group for _, group in calls[begin:end])
        filled = [Filled(Item.CALLS, end - begin), *(Filled(Item.CALLS, counted[one], one) for one in groups)]
        filled += _lines(at, open_, service)
        made = {"handover_id": ident, "created_at": at, "created_by": sheet["created_by"]}
        for one in filled:
            yield made | {"item": one.item, "part": one.part, "number": one.number, "of": one.of,
                          "words": one.words, "records": one.records}  # fmt: skip


def _lines(at: datetime, open_: dict[Item, Stock], service: tuple[Stock, Stock]) -> Iterator[Filled]:
    day = local_day(at)
    for item in (Item.OPEN_CALLS, Item.ORDERS, Item.VISITORS):
        yield _line(item, open_[item].at(at))
    for item in (Item.DISPUTES, Item.TASKS):
        yield _line(item, [one for one in open_[item].at(day) if one.due is not None and one.due <= day])
    hazards = open_[Item.HAZARDS].at(day)
    yield _line(Item.HAZARDS, [one for one in hazards if one.due == day])
    yield _line(Item.LATE_HAZARDS, [one for one in hazards if one.due is not None and one.due < day])
    whole, watched = (len(one.at(at)) for one in service)
    down = open_[Item.CAMERAS].at(at)
    named = down[:NAMED]
    yield Filled(Item.CAMERAS, max(watched - len(down), 0), of=whole,
                 words="、".join(one.words for one in named) or None,
                 records=tuple(one.id for one in named))  # fmt: skip


def _line(item: Item, spells: list[Spell]) -> Filled:
    words, records = named(spells)
    return Filled(item, len(spells), words=words, records=records)


# --- what people counted ----------------------------------------------------------------------------


def _counts(
    past: Past, shifts: list[Shift], ids: list[int], sheets: list[Values], equipment: list[Values]
) -> Iterator[Values]:
    for shift, ident, sheet in zip(shifts, ids, sheets, strict=True):
        rng = past.random("counted", shift.day)
        for one in equipment:
            gone = one["kind"] in ("recorder", "radio") and rng.random() < 0.02
            driven = _driven(one, rng.randint(15, 120), rng.randint(35, 95)) if one["kind"] == VEHICLE else {}
            yield {
                "handover_id": ident, "equipment_id": one["id"], "name": _named(one), "kind": one["kind"],
                "expected": one["expected"], "actual": one["expected"] - int(gone),
                "mileage": None, "fuel": None, "remark": "1台送修" if gone else None,
                "created_at": sheet["handed_at"], "created_by": sheet["created_by"],
            } | driven  # fmt: skip


def _named(one: Values) -> str:
    return f"{one['name']} {one['identifier']}" if one["kind"] == VEHICLE else str(one["name"])


def _driven(vehicle: Values, km: int, fuel: int) -> Values:
    vehicle["mileage"] += km
    vehicle["fuel"] = fuel
    return {"mileage": vehicle["mileage"], "fuel": fuel}


def _read(past: Past, equipment: list[Values], at: datetime) -> None:
    """Vehicles stand where the last sheet left them."""
    for one in equipment:
        if one["kind"] == VEHICLE:
            kept = past.tx.get(Equipment, one["id"])
            kept.mileage, kept.fuel, kept.read_at = one["mileage"], one["fuel"], at


def _supplement(past: Past, ids: list[int], sheets: list[Values]) -> None:
    place = -min(_ADDED, len(ids))
    at, by = sheets[place]["handed_at"] + timedelta(hours=1), sheets[place]["created_by"]
    past.tx.add_many(HandoverSupplement, [
        {"handover_id": ids[place], "text": "补充：强光手电2支已于当日下午送还。",
         "created_at": min(at, past.now), "created_by": by},
    ])  # fmt: skip
