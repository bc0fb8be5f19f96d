"""A month of a small station as plain values, to put on paper without a station's file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from stationdesk.core.i18n import speaker
from stationdesk.core.ledger import Request, Tone
from stationdesk.core.period import month_end
from stationdesk.ledgers.roster.reports.paper import OnPaper
from stationdesk.ledgers.roster.rules.plan import (
    Made,
    Mark,
    MonthPlan,
    PlanBlock,
    PlanDay,
    PlanDuty,
    PlanNight,
    PlanPerson,
    PlanPost,
    State,
)
from stationdesk.rostering.problem import DayType

LEADERS, POLICE, AUXILIARIES, HEADS = (1, 2, 3), (4, 5, 6, 7), (8, 9, 10, 11, 12, 13, 14, 15), (21, 22)
NAMES = {
    1: "陈建国", 2: "刘志强", 3: "周海燕", 4: "李卫东", 5: "张立新", 6: "王小军", 7: "赵敏",
    8: "孙浩", 9: "钱小龙", 10: "吴桂芳", 11: "郑凯", 12: "欧阳晓明", 13: "冯磊", 14: "何静", 15: "马腾飞",
    21: "吴老根", 22: "沈守田", 31: "甲片区义警队",
}  # fmt: skip
_NAMES_EN = {"leader": "Leader", "officer_main": "Main officer", "officer_second": "Second officer",
             "auxiliary": "Auxiliaries", "desk": "Desk", "video": "Video"}  # fmt: skip


def posts(auxiliaries: int = 3) -> tuple[PlanPost, ...]:
    """Six posts, the auxiliaries' taken by so many."""
    made = (
        (1, "带班领导", "带", "leader", 1, LEADERS), (2, "主班民警", "主", "officer_main", 1, POLICE),
        (3, "副班民警", "副", "officer_second", 1, POLICE),
        (4, "值班辅警", "辅", "auxiliary", auxiliaries, AUXILIARIES),
        (5, "接警", "接", "desk", 1, AUXILIARIES), (6, "视频巡查", "视", "video", 1, AUXILIARIES),
    )  # fmt: skip
    return tuple(
        PlanPost(ident, name, mark, mark, Tone.INFO, code, False, False, need, people)
        for ident, name, mark, code, need, people in made
    )


def plan_days(month: date, named: dict[date, str], makeup: set[date]) -> tuple[PlanDay, ...]:
    """The days of a month; those named are statutory, `makeup` are worked."""
    days = [month + timedelta(days=n) for n in range(month_end(month).day)]
    return tuple(
        PlanDay(
            day,
            DayType.STATUTORY if day in named
            else DayType.WEEKEND if day.weekday() > 4 and day not in makeup else DayType.WORK,
            named.get(day, ""), day in makeup,
        )
        for day in days
    )  # fmt: skip


def a_month(month: date = date(2026, 12, 1), *, auxiliaries: int = 3, **more: Any) -> MonthPlan:
    """Everybody by turns, one swap, one substitution, two trainees, a night of volunteers."""
    named = {date(2026, 12, 31): "年终值守"} if month == date(2026, 12, 1) else {}
    days = plan_days(month, named, {date(2026, 12, 5)})
    duties: list[PlanDuty] = []
    for number, one in enumerate(days):
        for post in posts(auxiliaries):
            for place in range(post.need):
                shift = number * post.need + place + post.id
                who = post.persons[shift % len(post.persons)]
                duties.append(PlanDuty(one.day, post.id, who, who, id=len(duties) + 1))
    duties[1] = replace(duties[1], person=7, mark=Mark.SWAPPED)
    duties[2] = replace(duties[2], person=6, mark=Mark.SUBSTITUTE)
    crews = {4: "一组", 5: "二组", 6: "三组", 7: "四组"}
    people = tuple(
        PlanPerson(ident, name, "police", crews.get(ident, "")) for ident, name in NAMES.items() if ident < 20
    )
    plan = MonthPlan(
        month, 1, 1, State.PUBLISHED, Made.HAND, days, posts(auxiliaries), people, tuple(duties),
        blocks=(PlanBlock(month, 3, 21), PlanBlock(month + timedelta(days=9), 3, 22)),
        nights=(PlanNight(month + timedelta(days=4), 31),), signed_by="陈建国", made_by="李卫东",
    )  # fmt: skip
    return replace(plan, **more)


def a_request(language: str = "zh_CN", **more: Any) -> Request:
    """What a report is asked for, its names from NAMES."""
    return Request(
        speaker(language), language, lambda _, code: code or "", lambda _, ident: NAMES.get(ident or 0, ""),
        **more,
    )  # fmt: skip


def on_paper(plan: MonthPlan | None = None, language: str = "zh_CN", **more: Any) -> OnPaper:
    """That month with its telephones."""
    plan = plan or a_month()
    given: dict[str, Any] = {
        "phone": "0871-6540110", "county_phone": "0871-6541110",
        "phones": {1: "13900010001", 2: "13900010002", 3: "13900010003"},
    } | more  # fmt: skip
    return OnPaper(plan, a_request(language), plan.posts, "青坪镇派出所", date(2026, 11, 28), **given)
