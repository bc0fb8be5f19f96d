"""A year of meetings and checklists of the practice station, in step with its plan."""

from __future__ import annotations

from datetime import date, timedelta
from datetime import time as clock_time
from random import Random
from typing import Any

from stationdesk.core.duty_day import instant
from stationdesk.core.period import month_shifted, month_start
from stationdesk.jobs.practice.land import Town
from stationdesk.ledgers.station.records import Area, Person
from stationdesk.ledgers.tasks.records import Checklist, ChecklistLine, Meeting, Progress, TaskItem
from stationdesk.ledgers.tasks.records.counting import ASSIGNED
from stationdesk.ledgers.tasks.rules.checklists import Presence
from stationdesk.ledgers.tasks.rules.plan import place_of_item
from stationdesk.ledgers.tasks.rules.states import ItemState
from stationdesk.store.links import RecordLink
from stationdesk.store.transaction import Transaction

Values = dict[str, Any]
_DAILY_BACK, _WEEKS = 90, 52
_MONTHLY = (
    ("monthly_judgement", 2, "上月治安形势研判", "警情、隐患、纠纷三项对照，圈定本月重点村。"),
    ("monthly_review", 3, "上月工作点评", "点评各村工作日志，表扬两村，提醒一村。"),
    ("monthly_assignment", 4, "本月工作交办", "逐项交办，明确责任人和时限。"),
    ("monthly_training", 12, "驻村辅警、治保主任培训", "讲解调解程序和巡查要点，现场演示。"),
)
_TO_DO = (
    "走访独居老人并登记联系方式", "检查集镇烟花爆竹零售点", "更新校园周边隐患台账", "回访上月调解的纠纷",
    "督促施工路段补齐警示标志", "核对视频巡查记录", "整理反诈宣传照片归档", "检查危房警戒标识",
)  # fmt: skip
_LINES = ("people", "venue", "equipment", "funds", "fifth", "sixth", "seventh")
_EVIDENCE = {"people": "驻村辅警一名、队员六名", "venue": "村部一楼一间", "equipment": "电动巡逻车、强光手电",
             "funds": "年度经费已拨付"}  # fmt: skip


def invent_gatherings(tx: Transaction, town: Town, seed: int) -> None:
    """Enter the meetings held up to now with their assignments, and two rounds of checklists."""
    chief = tx.session.query(Person).filter_by(kind="chief").order_by(Person.id).first()
    assert chief is not None
    meetings = sorted(_meetings(tx, town, chief.id), key=lambda one: one["held_at"])
    ids = tx.add_many(Meeting, meetings)
    _assign(tx, town, list(zip(ids, meetings, strict=True)), seed)
    _checklists(tx, town, seed)


def _meetings(tx: Transaction, town: Town, chief: int) -> list[Values]:
    """Yesterday's daily analysis is the last: today's is still to be held."""
    made: list[Values] = []
    monday = tx.today - timedelta(days=tx.today.weekday())
    for back in range(1, _DAILY_BACK + 1):
        day = tx.today - timedelta(days=back)
        made.append(
            _meeting("daily_analysis", day, town, town.officers[0], "昨日警情分析", "逐起分析，无异常。")
        )
    for week in range(1, _WEEKS + 1):
        day = monday - timedelta(days=7 * week)
        words = "警情总体平稳，纠纷类占比最高。\n下步：重点村夜间加巡。"
        made.append(_meeting("weekly_judgement", day, town, chief, "上周警情与隐患研判", words))
    for back in range(12):
        first = month_shifted(month_start(tx.today), -back)
        for kind, place, topic, words in _MONTHLY:
            made.append(_meeting(kind, first + timedelta(days=place), town, chief, topic, words))
    return [one for one in made if one["ended_at"] <= tx.now]


def _meeting(kind: str, day: date, town: Town, chair: int, topic: str, words: str) -> Values:
    held = instant(day, clock_time(8, 40))
    return {
        "kind": kind, "held_at": held, "held_on": day, "ended_at": held + timedelta(minutes=40),
        "place": "三楼会议室", "chair_id": chair, "recorder_id": town.desk[0],
        "attendees": tuple(one for one in (*town.officers, *town.auxiliaries) if one != chair),
        "topic": topic, "minutes": words, "created_at": held + timedelta(minutes=40),
        "created_by": town.officers[0],
    }  # fmt: skip


def _assign(tx: Transaction, town: Town, meetings: list[tuple[int, Values]], seed: int) -> None:
    """Two items out of every monthly assignment; those of the last one are still under way."""
    wanted = [pair for pair in meetings if pair[1]["kind"] == "monthly_assignment"]
    items: list[Values] = []
    sources: list[int] = []
    for ident, held in wanted:
        rng = Random(f"{seed}:assign:{held['held_on']}")
        for content in rng.sample(_TO_DO, 2):
            items.append(_item(tx, town, held, content, rng))
            sources.append(ident)
    if not items:
        return
    ids = tx.add_many(TaskItem, items)
    tx.add_many(
        RecordLink,
        [
            {"source_kind": Meeting.__tablename__, "source_id": source, "relation": ASSIGNED,
             "target_kind": TaskItem.__tablename__, "target_id": ident, "created_at": item["created_at"],
             "created_by": item["created_by"]}
            for source, ident, item in zip(sources, ids, items, strict=True)
        ],
    )  # fmt: skip
    done = [(ident, item) for ident, item in zip(ids, items, strict=True) if item["percent"]]
    tx.add_many(
        Progress,
        [
            {"item_id": ident, "reported_on": item["closed_on"], "percent": 100, "text": "已办结。",
             "created_at": instant(item["closed_on"], clock_time(9)), "created_by": item["owner_id"]}
            for ident, item in done
        ],
    )  # fmt: skip


def _item(tx: Transaction, town: Town, held: Values, content: str, rng: Random) -> Values:
    day: date = held["held_on"]
    owner, due = rng.choice(town.officers), day + timedelta(days=20)
    year = due.year
    values: Values = {
        "year": year, "code": None, "place": place_of_item(year, None), "content": content,
        "owner_id": owner, "starts_on": day, "due_on": due, "state": ItemState.NOT_STARTED, "percent": 0,
        "created_at": held["created_at"], "created_by": town.officers[0],
    }  # fmt: skip
    closed = day + timedelta(days=rng.randrange(8, 20))
    if due < tx.today:
        values |= {
            "state": ItemState.CLOSED, "percent": 100, "evidence": "照片、台账", "close_asked_by": owner,
            "close_asked_at": instant(closed, clock_time(9)), "checked_by": held["chair_id"],
            "closed_by": held["chair_id"], "closed_on": closed,
        }  # fmt: skip
    return values


def _checklists(tx: Transaction, town: Town, seed: int) -> None:
    """七有七到位 of every area, twice a year; the last three lines wait for a name."""
    areas = [one.id for one in tx.session.query(Area).order_by(Area.id)]
    made: list[Values] = []
    for back in (7, 1):
        for place, area in enumerate(areas):
            day = month_shifted(month_start(tx.today), -back) + timedelta(days=5 + place)
            made.append(
                {"template": "seven", "area_id": area, "checked_on": day,
                 "checked_by": town.officers[place % len(town.officers)],
                 "created_at": instant(day, clock_time(16)), "created_by": town.officers[0]}
            )  # fmt: skip
    ids = tx.add_many(Checklist, made)
    lines = [
        _line(ident, name, one, Random(f"{seed}:{name}:{one['area_id']}:{one['checked_on']}"))
        for ident, one in zip(ids, made, strict=True)
        for name in _LINES
    ]
    tx.add_many(ChecklistLine, lines)


def _line(checklist: int, name: str, one: Values, rng: Random) -> Values:
    made: Values = {
        "checklist_id": checklist, "line": f"seven.{name}", "created_at": one["created_at"],
        "created_by": one["created_by"],
    }  # fmt: skip
    if name not in _EVIDENCE:
        return made
    missing = name in ("venue", "funds") and rng.random() < 0.2
    presence = Presence.MISSING if missing else Presence.THERE
    evidence = "尚未落实，已报镇政府" if missing else _EVIDENCE[name]
    return made | {"presence": presence, "evidence": evidence, "seen_on": one["checked_on"]}
