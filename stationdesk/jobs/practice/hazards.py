"""A year of campaigns, inspections and hazards of the practice station, up to now."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from stationdesk.core.deadline import Calendar, MissingCalendar
from stationdesk.core.duty_day import instant
from stationdesk.jobs.practice.land import Home, Town, phone
from stationdesk.ledgers.rectifications.actions.keeping import settle_open
from stationdesk.ledgers.rectifications.records import (
    Campaign,
    Closing,
    Extension,
    Hazard,
    Inspection,
    Progress,
    Review,
)
from stationdesk.ledgers.rectifications.rules.deadlines import BY_SEVERITY, last_day
from stationdesk.ledgers.rectifications.rules.states import (
    CampaignState,
    CheckResult,
    ReviewResult,
    Severity,
    State,
)
from stationdesk.ledgers.station.actions import extras, work_calendar
from stationdesk.store.transaction import Transaction

Values = dict[str, Any]
DAYS, STEP = 365, 2
_HOUSES = 640
_FOUND = (
    ("house.structure", "house", "{who}家自建房", "墙体开裂，屋面渗漏", ("reinforce", "cordon")),
    ("house.slope", "house", "{who}家房屋", "屋后切坡未护，雨季易塌方", ("move_out", "cordon")),
    ("fire.escape", "venue", "{village}便民超市", "疏散通道堆放货物", ("clear", "at_once")),
    ("fire.power", "rental", "{village}出租房", "私拉电线，配电箱无漏电保护", ("with_limit", "replace")),
    ("fire.charging", "rental", "{village}出租房", "电动车进楼入户充电", ("at_once", "advise")),
    ("fire.equipment", "venue", "{village}饭店", "灭火器过期失压", ("replace",)),
    ("road.edge", "road", "{village}临水路段", "临水路段缺少护栏", ("hand_over", "cordon")),
    ("road.sign", "road", "{village}路口", "缺少减速和警示标志", ("hand_over",)),
    ("water.sign", "water", "{village}水库", "缺少防溺水警示牌和救生圈", ("with_limit",)),
    ("school.around", "school", "{village}小学周边", "放学时段占道经营", ("clear", "advise")),
    ("rental.unregistered", "rental", "{village}出租房", "出租房屋未登记备案", ("permit",)),
    ("trade.hotel", "venue", "{village}旅馆", "住宿登记不落实", ("with_limit",)),
    ("forest.fire_use", "forest", "{village}林场", "野外用火未报备", ("advise",)),
    ("protected.system", "unit", "{village}卫生院", "值班制度不落实", ("with_limit",)),
)  # fmt: skip


@dataclass
class Found:
    """One invented hazard with what hangs on it."""

    values: Values
    parts: list[tuple[type[Any], Values]] = field(default_factory=list)


def invent_hazards(tx: Transaction, town: Town, seed: int) -> None:
    """Enter the campaigns, every inspection, and what was found and done until now."""
    first = tx.today - timedelta(days=DAYS)
    campaigns = _campaigns(tx, town, first)
    days = [first + timedelta(days=n) for n in range(0, DAYS + 1, STEP)]
    checks = [_inspection(Random(f"{seed}:check:{day}"), town, day, campaigns) for day in days]
    checks = [one for one in checks if one["created_at"] <= tx.now]
    ids = tx.add_many(Inspection, [_kept(one) for one in checks])
    found = _found(tx, town, seed, dict(zip(ids, checks, strict=True)))
    hazards = tx.add_many(Hazard, [one.values for one in found])
    kinds = dict.fromkeys(kind for one in found for kind, _ in one.parts)
    for kind in kinds:
        tx.add_many(
            kind,
            [
                values | {"hazard_id": ident}
                for ident, one in zip(hazards, found, strict=True)
                for which, values in one.parts
                if which is kind
            ],
        )
    settle_open(tx)


def _campaigns(tx: Transaction, town: Town, first: date) -> tuple[int, int]:
    by = {"created_at": instant(first, time(9)), "created_by": town.officers[0]}
    ended = first + timedelta(days=DAYS // 2)
    rows = (
        {"name": "自建房安全排查", "kind": "self_built", "object_kind": "house", "total": _HOUSES,
         "starts_on": first, "ends_on": ended, "state": CampaignState.FINISHED, "note": None},
        {"name": "冬春火灾防控", "kind": "fire_safety", "object_kind": "venue", "total": 300,
         "starts_on": ended, "ends_on": None, "state": CampaignState.RUNNING, "note": None},
    )  # fmt: skip
    ids = tx.add_many(Campaign, [row | by for row in rows])
    return ids[0], ids[1]


def _inspection(rng: Random, town: Town, day: date, campaigns: tuple[int, int]) -> Values:
    home: Home = rng.choices(town.homes, [one.weight for one in town.homes])[0]
    kind, object_kind, named, _, _ = rng.choice(_FOUND)
    inspectors = (rng.choice(town.officers), rng.choice(town.auxiliaries))
    campaign = campaigns[0] if kind.startswith("house") else campaigns[1] if kind[:4] == "fire" else None
    return {
        "inspected_on": day, "campaign_id": campaign, "object_kind": object_kind,
        "object_text": named.format(village=home.name, who=rng.choice("赵钱孙李周吴郑王")),
        "unit_id": None, "village_id": home.id, "area_id": home.area, "address": None,
        "inspectors": inspectors, "checked_count": rng.randint(1, 6), "over_reason": None,
        "result": CheckResult.HAZARDS if rng.random() < 0.7 else CheckResult.PASSED,
        "contact_name": None, "contact_phone": None, "note": None,
        "created_at": instant(day, time(rng.randint(9, 17), rng.randrange(60))),
        "created_by": inspectors[0], "kind": kind,
    }  # fmt: skip


def _kept(check: Values) -> Values:
    return {name: value for name, value in check.items() if name != "kind"}


def _found(tx: Transaction, town: Town, seed: int, checks: dict[int, Values]) -> list[Found]:
    bodies = {code: pairs.get("competent", "police") for code, pairs in extras(tx, "hazard_kind").items()}
    calendar = work_calendar(tx.session)
    every = []
    for place, (ident, check) in enumerate(checks.items()):
        if check["result"] is CheckResult.PASSED:
            continue
        rng = Random(f"{seed}:hazard:{check['inspected_on']}")
        hazard = _hazard(rng, check, ident, bodies[check["kind"]], place)
        _live(hazard, rng, town, calendar, tx.today)
        every.append(hazard)
    return every


def _hazard(rng: Random, check: Values, inspection: int, body: str, place: int) -> Found:
    kind = check["kind"]
    _, object_kind, _, description, measures = next(one for one in _FOUND if one[0] == kind)
    severity = rng.choices(list(Severity), (78, 18, 4))[0]
    moved = rng.randint(1, 6) if "move_out" in measures else None
    day = check["inspected_on"]
    same = ("village_id", "area_id", "object_text", "campaign_id")
    return Found({
        "source": "check", "found_on": day, "found_by": check["inspectors"][0],
        "inspection_id": inspection, "unit_id": None, "object_kind": object_kind, "address": None,
        "contact_name": check["object_text"][:1] + "某", "contact_phone": phone(4000 + place),
        "kind": kind, "description": description, "severity": severity, "own_competence": body == "police",
        "competent_unit": body, "legal_basis": None, "measures": measures,
        "interim": "设置警戒线" if severity is Severity.GRAVE or moved else None, "occupants_moved": moved,
        "moved_on": day if moved else None, "immediate_fix": "at_once" in measures,
        "responsible_unit": check["object_text"], "responsible_person": None,
        "supervisor_id": check["inspectors"][0], "round": 1, "reopened": 0, "state": State.REGISTERED,
        "created_at": check["created_at"] + timedelta(minutes=20), "created_by": check["inspectors"][0],
        **{name: check[name] for name in same}, **dict.fromkeys(_LATER),
    })  # fmt: skip


_LATER = (
    "notice_no", "notice_served_on", "issued_on", "due_on", "step_due_on", "review_asked_on", "handed_to",
    "handed_unit_id", "handed_at", "hand_over_reason", "receipt_at", "receipt_no", "proposed_by",
    "proposed_at", "closed_by", "closed_on", "batch_id",
)  # fmt: skip


def _live(one: Found, rng: Random, town: Town, calendar: Calendar, today: date) -> None:
    """Take a hazard as far as it has come by today: one step after another until one lies ahead."""
    values, officers = one.values, town.officers
    first, second = rng.sample(officers, 2)
    day = values["found_on"] + timedelta(days=rng.randint(0, 2))
    if day > today:
        return
    if "hand_over" in _measures(values):
        _hand_over(one, rng, day, today)
        return
    values |= {"issued_on": day, "notice_served_on": day, "state": State.ISSUED}
    values["notice_no"] = f"青公（青）责通字〔{day.year}〕{rng.randint(1, 999):03}号"
    values["due_on"] = _deadline(values["severity"], day, calendar)
    day = _note(one, rng, day, today)
    if rng.random() < 0.12 and day < today:
        _ask_extension(one, town, day)
        return
    day += timedelta(days=rng.randint(2, 14))
    if day > today or rng.random() < 0.05:
        return
    values |= {"review_asked_on": day, "state": State.REVIEW_ASKED}
    day += timedelta(days=rng.randint(0, 3))
    if day > today:
        return
    one.parts.append((Review, {
        "round": 1, "reviewed_on": day, "reviewers": (first, second), "result": ReviewResult.PASSED,
        "opinion": "已按要求整改，复查合格", **_by(day, first),
    }))  # fmt: skip
    values["state"] = State.REVIEW_PASSED
    _close(one, day + timedelta(days=rng.randint(0, 2)), (first, second), today)


def _measures(values: Values) -> tuple[str, ...]:
    return tuple(values["measures"])


def _deadline(severity: Severity, day: date, calendar: Calendar) -> date:
    limit = BY_SEVERITY[severity].limit
    try:
        return last_day(limit, day, calendar)
    except MissingCalendar:
        return day + timedelta(days=limit.amount)


def _note(one: Found, rng: Random, day: date, today: date) -> date:
    day += timedelta(days=rng.randint(1, 4))
    if day > today:
        return day
    words = {"on": day, "text": "已督促责任单位着手整改"}
    one.parts.append((Progress, words | _by(day, one.values["found_by"])))
    one.values["state"] = State.RECTIFYING
    return day


def _ask_extension(one: Found, town: Town, day: date) -> None:
    due = one.values["due_on"]
    one.parts.append((Extension, {
        "asked_on": day, "asked_by": town.officers[0], "reason": "连日降雨，无法施工", "old_due_on": due,
        "new_due_on": due + timedelta(days=10), "decided_on": None, "approver": None, "granted": None,
        "opinion": None, **_by(day, town.officers[0]),
    }))  # fmt: skip
    one.values["state"] = State.EXTENSION_ASKED


def _hand_over(one: Found, rng: Random, day: date, today: date) -> None:
    one.values |= {
        "handed_to": "青坪镇人民政府", "handed_at": instant(day, time(15)), "state": State.HANDED_OVER,
        "hand_over_reason": "不属本所管辖，函告主管部门",
    }  # fmt: skip
    answered = day + timedelta(days=rng.randint(2, 7))
    if answered <= today and rng.random() < 0.8:
        one.values |= {"receipt_at": instant(answered, time(10)), "receipt_no": f"函复{rng.randint(1, 99)}号"}


def _close(one: Found, day: date, pair: tuple[int, int], today: date) -> None:
    if day > today:
        return
    at = {"proposed_by": pair[0], "proposed_at": instant(day, time(8))}
    one.values |= at | {"state": State.CLOSE_PROPOSED}
    if day + timedelta(days=1) > today:
        return
    one.values |= {"closed_by": pair[1], "closed_on": day, "state": State.CLOSED}
    one.parts.append((Closing, {
        "proposed_by": pair[0], "closed_by": pair[1], "closed_on": day, "opinion": "同意销号",
        "reopened_on": None, "reopen_reason": None, **_by(day, pair[1]),
    }))  # fmt: skip


def _by(day: date, person: int) -> Values:
    at: datetime = instant(day, time(16))
    return {"created_at": at, "created_by": person}
