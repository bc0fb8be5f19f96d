"""This year's plan of the practice station: 24 works, 96 items, mostly in time, reconciled every week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from random import Random
from typing import Any

from stationdesk.core.duty_day import instant
from stationdesk.jobs.practice.land import Town
from stationdesk.jobs.practice.words import rows
from stationdesk.ledgers.station.records import Person
from stationdesk.ledgers.tasks.records import (
    ItemCheck,
    Milestone,
    Postponement,
    Progress,
    Reconciled,
    Reconciliation,
    TaskGroup,
    TaskItem,
)
from stationdesk.ledgers.tasks.rules.checklists import CheckResult
from stationdesk.ledgers.tasks.rules.plan import place_of_group, place_of_item
from stationdesk.ledgers.tasks.rules.states import ItemState
from stationdesk.store.transaction import Transaction

Values = dict[str, Any]
_FULL = 100
_MONTHS = (3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 10, 11, 11, 12, 12, 12)
# What stands out whenever the station is made: days from now to the deadline.
_PAUSED, _ASKED, _DUE = {"14.2": 40, "20.3": 33}, {"11.1": 6, "24.2": 9}, {"18.3": 0, "8.4": 1}
_NOW = _PAUSED | _ASKED | _DUE
_STANDARD = "有方案、有台账、有照片，逐项销号。"
_DIFFERENCES = ("台账进度比现场快，现场未完成", "佐证照片缺拍摄时间", "责任人已调整，台账未更新")


@dataclass
class Life:
    """An item with what happened to it; `closed_on` missing while it is open."""

    values: Values
    progress: list[Values]
    checks: list[Values]
    postponed: Values | None = None


def invent_plan(tx: Transaction, town: Town, seed: int) -> None:
    """Enter the plan on the year's first day and live it up to now."""
    chief = _chief(tx)
    groups = _groups(tx, town)
    lives = [_life(tx, town, chief, groups, row, seed) for row in rows("plan")]
    ids = tx.add_many(TaskItem, [one.values for one in lives])
    _keep_parts(tx, ids, lives)
    _milestones(tx, ids, lives)
    _reconcile(tx, town, chief, ids, lives, seed)


def _chief(tx: Transaction) -> int:
    return tx.session.query(Person).filter_by(kind="chief").order_by(Person.id).first().id  # type: ignore[union-attr]


def _begin(tx: Transaction) -> date:
    return date(tx.today.year, 1, 1)


def _groups(tx: Transaction, town: Town) -> dict[str, int]:
    """{number: id} of the works, entered on New Year's morning."""
    at = min(instant(_begin(tx), time(9)), tx.now)
    sizes: dict[str, int] = {}
    named: dict[str, Values] = {}
    for row in rows("plan"):
        sizes[row["group"]] = sizes.get(row["group"], 0) + 1
        named[row["group"]] = {"name": row["work"], "lead_unit": row["lead"]}
    made = [
        named[code]
        | {
            "year": tx.today.year, "code": code, "place": place_of_group(tx.today.year, code),
            "planned": sizes[code], "owner_id": town.officers[int(code) % len(town.officers)],
            "created_at": at, "created_by": town.officers[0],
        }
        for code in named
    ]  # fmt: skip
    return dict(zip(named, tx.add_many(TaskGroup, made), strict=True))


def _life(
    tx: Transaction, town: Town, chief: int, groups: dict[str, int], row: dict[str, str], seed: int
) -> Life:
    rng = Random(f"{seed}:plan:{row['code']}")
    year, begin = tx.today.year, _begin(tx)
    owner = town.officers[int(row["group"]) % len(town.officers)]
    due = date(year, rng.choice(_MONTHS), rng.choice((10, 15, 20, 22, 25, 28)))
    if row["code"] in _NOW:
        due = tx.today + timedelta(days=_NOW[row["code"]])
    values: Values = {
        "year": year, "group_id": groups[row["group"]], "code": row["code"],
        "place": place_of_item(year, row["code"]), "content": row["content"], "standard": _STANDARD,
        "lead_unit": row["lead"], "owner_id": owner, "starts_on": begin, "due_on": due,
        "state": ItemState.NOT_STARTED, "percent": 0,
        "created_at": min(instant(begin, time(9, 30)), tx.now), "created_by": town.officers[0],
    }  # fmt: skip
    life = Life(values, [], [])
    _advance(tx, life, chief, rng)
    return life


def _advance(tx: Transaction, life: Life, chief: int, rng: Random) -> None:
    """Progress every two months up to now, then the close-out, late for one item in ten."""
    values, begin = life.values, _begin(tx)
    late = rng.random() < 0.1
    finished = values["due_on"] + timedelta(days=rng.randrange(25, 70) if late else -rng.randrange(1, 25))
    if values["code"] in _NOW:
        finished = tx.today + timedelta(days=-2 if values["code"] in _ASKED else 30)
    span = max((finished - begin).days, 1)
    for day in (begin + timedelta(days=n) for n in range(45, span, 60)):
        if instant(day, time(17)) > tx.now:
            break
        percent = max(min(_FULL * (day - begin).days // span // 5 * 5, 95), 5)
        life.progress.append(_progress(day, percent, values["owner_id"]))
        values |= {"percent": percent, "state": ItemState.UNDER_WAY}
    if finished + timedelta(days=5) < tx.today:
        _close(life, finished, chief)
    elif finished <= tx.today:
        _ask(tx, life, finished, chief, checked=values["code"] != "11.1")
    elif values["code"] in _PAUSED:
        values |= {"state": ItemState.PAUSED, "pause_reason": "等待县局统一部署"}
    elif late and values["due_on"] < tx.today and rng.random() < 0.3:
        _postpone(tx, life, chief)


def _progress(day: date, percent: int, who: int) -> Values:
    words = f"按计划推进，完成约{percent}%。"
    at = instant(day, time(17))
    return {"reported_on": day, "percent": percent, "text": words, "created_at": at, "created_by": who}


def _asked(life: Life, day: date) -> None:
    owner = life.values["owner_id"]
    life.progress.append(_progress(day, _FULL, owner) | {"text": "全部完成，佐证已归档。"})
    life.values |= {
        "percent": _FULL, "evidence": "台账一份、现场照片三张", "close_asked_by": owner,
        "close_asked_at": instant(day, time(17, 5)),
    }  # fmt: skip


def _check(life: Life, day: date, chief: int) -> None:
    life.checks.append(
        {"checked_on": day, "result": CheckResult.PASSED, "opinion": "现场核对属实。",
         "created_at": instant(day, time(10)), "created_by": chief}
    )  # fmt: skip
    life.values |= {"checked_by": chief}


def _close(life: Life, finished: date, chief: int) -> None:
    _asked(life, finished)
    _check(life, finished + timedelta(days=2), chief)
    day = finished + timedelta(days=3)
    life.values |= {"state": ItemState.CLOSED, "closed_by": chief, "closed_on": day}


def _ask(tx: Transaction, life: Life, finished: date, chief: int, *, checked: bool) -> None:
    if instant(finished, time(17, 5)) > tx.now:
        return
    _asked(life, finished)
    life.values["state"] = ItemState.CLOSE_ASKED
    day = finished + timedelta(days=1)
    if checked and instant(day, time(10)) <= tx.now:
        _check(life, day, chief)
        life.values["state"] = ItemState.CHECKED


def _postpone(tx: Transaction, life: Life, chief: int) -> None:
    old = life.values["due_on"]
    at = instant(old, time(16))
    life.postponed = {
        "old_due_on": old, "new_due_on": tx.today + timedelta(days=30), "reason": "汛期警力集中，顺延办理",
        "created_at": at, "created_by": chief,
    }  # fmt: skip
    life.values["due_on"] = tx.today + timedelta(days=30)


def _keep_parts(tx: Transaction, ids: list[int], lives: list[Life]) -> None:
    pairs = list(zip(ids, lives, strict=True))
    tx.add_many(Progress, [row | {"item_id": ident} for ident, one in pairs for row in one.progress])
    tx.add_many(ItemCheck, [row | {"item_id": ident} for ident, one in pairs for row in one.checks])
    moved = [one.postponed | {"item_id": ident} for ident, one in pairs if one.postponed]
    if moved:
        tx.add_many(Postponement, moved)


def _milestones(tx: Transaction, ids: list[int], lives: list[Life]) -> None:
    """Every fourth item goes in two stages; of those still open, the first one is behind them."""
    made: list[Values] = []
    for ident, one in list(zip(ids, lives, strict=True))[::4]:
        values, begin = one.values, _begin(tx)
        half = begin + (values["due_on"] - begin) / 2
        done = values["percent"] == _FULL
        for name, day, past in (("中期自查", half, half < tx.today), ("年度总结", values["due_on"], False)):
            made.append(
                {"item_id": ident, "name": name, "due_on": day,
                 "reached_on": min(day, tx.today) if done or past else None,
                 "created_at": values["created_at"], "created_by": values["created_by"]}
            )  # fmt: skip
    tx.add_many(Milestone, made)


# --- 对账 --------------------------------------------------------------------------------------------


def _reconcile(tx: Transaction, town: Town, chief: int, ids: list[int], lives: list[Life], seed: int) -> None:
    """Every Friday up to last week; this week's is still to be held."""
    first = _begin(tx) + timedelta(days=(4 - _begin(tx).weekday()) % 7)
    monday = tx.today - timedelta(days=tx.today.weekday())
    fridays = [first + timedelta(days=7 * n) for n in range(53) if first + timedelta(days=7 * n) < monday]
    if not fridays:
        return
    made = [_reconciliation(day, lives, town, chief) for day in fridays]
    records = tx.add_many(Reconciliation, made)
    parts: list[Values] = []
    for day, record in zip(fridays, records, strict=True):
        rng = Random(f"{seed}:reconcile:{day}")
        for ident, one in rng.sample(list(zip(ids, lives, strict=True)), 8):
            parts.append(_gone_through(record, ident, one, day, rng, latest=day == fridays[-1]))
    tx.add_many(Reconciled, parts)


def _reconciliation(day: date, lives: list[Life], town: Town, chief: int) -> Values:
    closed = [one.values for one in lives if (one.values.get("closed_on") or date.max) <= day]
    overdue = [
        one.values for one in lives
        if one.values["due_on"] < day and (one.values.get("closed_on") or date.max) > day
        and one.values["state"] is not ItemState.PAUSED
    ]  # fmt: skip
    return {
        "reconciled_on": day, "led_by": chief, "attendees": town.officers, "total": len(lives),
        "closed": len(closed), "overdue": len(overdue), "summary": "逐项核对台账与现场。",
        "created_at": instant(day, time(17, 30)), "created_by": town.officers[0],
    }  # fmt: skip


def _gone_through(record: int, item: int, one: Life, day: date, rng: Random, *, latest: bool) -> Values:
    known = [row["percent"] for row in one.progress if row["reported_on"] <= day]
    row: Values = {
        "reconciliation_id": record, "item_id": item, "percent": known[-1] if known else 0,
        "created_at": instant(day, time(17, 30)), "created_by": None,
    }  # fmt: skip
    if rng.random() < 0.12:
        row["difference"] = rng.choice(_DIFFERENCES)
        if not latest:
            row |= {"settled_on": day + timedelta(days=3), "settled_text": "已补正并复核。"}
    return row
