"""Months for tests of the board: a station of so many people, filled in turns."""

from dataclasses import replace
from datetime import date, timedelta

from stationdesk.core.ledger import Tone
from stationdesk.ledgers.roster.rules.plan import (
    Made,
    MonthPlan,
    PlanDay,
    PlanDuty,
    PlanLeave,
    PlanPerson,
    PlanPost,
    PlanRequest,
    State,
)
from stationdesk.rostering.problem import DayType, Part

NAMES = ("陈立新", "周海涛", "刘明", "黄文静", "吴志强", "孙晓梅", "何建国", "郭强", "赵小龙", "李晓丹")
MAIN, SECOND, STANDBY = 1, 2, 3
MONTH = date(2026, 12, 1)
TAIL = 7


def days_of(month: date, count: int) -> tuple[PlanDay, ...]:
    """The tail, then the month; Saturdays and Sundays off."""
    first = month - timedelta(days=TAIL)
    every = [first + timedelta(days=number) for number in range(TAIL + count)]
    return tuple(
        PlanDay(one, DayType.WEEKEND if one.weekday() >= 5 else DayType.WORK, tail=one < month)
        for one in every
    )


def people_of(count: int) -> tuple[PlanPerson, ...]:
    names = [NAMES[number % 10] + ("" if number < 10 else str(number // 10)) for number in range(count)]
    return tuple(PlanPerson(number + 1, name, "police") for number, name in enumerate(names))


def posts_of(people: tuple[PlanPerson, ...], each: int = 2) -> tuple[PlanPost, ...]:
    everybody = tuple(one.id for one in people)
    return (
        PlanPost(MAIN, "主班", "主", "Z", Tone.INFO, "officer_main", True, False, each, everybody),
        PlanPost(SECOND, "副班", "副", "F", Tone.OK, "officer_second", True, False, each, everybody),
        PlanPost(STANDBY, "备勤", "备", "B", Tone.WARN, "standby", False, True, each, everybody),
    )


def empty_plan(count: int = 10, month: date = MONTH, days: int = 31) -> MonthPlan:
    """A draft with people and posts and nothing filled."""
    people = people_of(count)
    return MonthPlan(
        month,
        7,
        1,
        State.DRAFT,
        Made.HAND,
        days_of(month, days),
        posts_of(people, max(count // 5, 1)),
        people,
    )


def filled_plan(count: int = 10, month: date = MONTH, days: int = 31) -> MonthPlan:
    """The same in turns: main, second, standby, two days free."""
    plan = empty_plan(count, month, days)
    duties = []
    for number, one in enumerate(plan.people):
        for place, day in enumerate(plan.days):
            turn = (place + 2 * number) % 5
            if turn < 3:
                duties.append(PlanDuty(day.day, turn + 1, one.id, one.id, id=len(duties) + 1))
    return replace(plan, duties=tuple(duties))


def busy_plan(count: int = 10) -> MonthPlan:
    """One with leave, wishes, a lock and a holiday, for pictures."""
    plan = filled_plan(count)
    away = [date(2026, 12, number) for number in range(14, 19)]
    duties = tuple(
        replace(one, locked=one.id in (12, 13))
        for one in plan.duties
        if not (one.person == 4 and one.day in away)
    )
    leave = (*(PlanLeave(day, 4, Part.WHOLE, "annual") for day in away),
             PlanLeave(date(2026, 12, 22), 6, Part.AFTERNOON, "personal", granted=False))  # fmt: skip
    wishes = (PlanRequest(date(2026, 12, 24), 2, False), PlanRequest(date(2026, 12, 9), 3, True))
    days = tuple(
        replace(one, kind=DayType.STATUTORY, name="元旦") if one.day == date(2026, 12, 31)
        else replace(one, kind=DayType.WORK, makeup=True) if one.day == date(2026, 12, 27) else one
        for one in plan.days
    )  # fmt: skip
    return replace(plan, duties=duties, leave=leave, requests=wishes, days=days)
