"""What is kept of a month as the engine's problem: ids as in the records, days counted from the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from stationdesk.ledgers.roster.records.absence import DutyRequest, Leave
from stationdesk.ledgers.roster.records.cycling import pattern_of, signs_of
from stationdesk.ledgers.roster.records.month_rows import MonthRows
from stationdesk.ledgers.roster.records.months import Duty as KeptDuty
from stationdesk.ledgers.roster.records.months import DutyWaiver
from stationdesk.ledgers.roster.records.posts import DutyPost
from stationdesk.ledgers.roster.records.rostered import Rostered
from stationdesk.ledgers.roster.rules.days import is_off
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.rostering import problem as engine
from stationdesk.rostering.answers import Rule
from stationdesk.rostering.problem import DayType, Part

Keep = Literal["nothing", "locked", "all"]
ASKED = 5  # of 1 to 9: heavier than a wish as it is entered, lighter than the gravest


def as_problem(rows: MonthRows, keep: Keep = "locked") -> engine.Problem:
    """The month to be filled. `keep` says which duties of its roster are locks."""
    types = tuple(day.kind for day in rows.days if not day.tail)
    marks = signs_of(rows.posts)
    numbers = {mark: number for number, mark in enumerate(_households(rows.people), 1)}
    problem = engine.Problem(
        first=rows.month,
        types=types,
        people=tuple(_person(rows.month, one, numbers) for one in rows.people),
        posts=tuple(_post(one) for one in rows.posts),
        demand=tuple(_demand(rows, types)),
        leave=tuple(_leave(rows)),
        requests=(*(_request(rows.month, one) for one in rows.requests), *_asked(rows)),
        locks=_numbered(rows.month, (one for one in rows.duties if keep == "all" or one.locked))
        if keep != "nothing"
        else (),
        tail=_numbered(rows.month, rows.tail),
        tail_types=tuple(day.kind for day in rows.days if day.tail),
        balances=tuple(sorted(rows.balances.items(), key=lambda one: one[0])),
        trainees=rows.trainees,
        teams=rows.teams,
        policy=rows.policy,
        waived=tuple(_waiver(rows.month, one) for one in rows.waivers if one.rule != Rule.AWAY),
    )
    return replace(problem, pattern=pattern_of(problem, rows.crews, marks))


def to_judge(rows: MonthRows) -> engine.Problem:
    """The month as it is judged: no rule is given up, and who serves counts, not who was fixed."""
    return as_problem(replace(rows, waivers=()), "nothing")


def as_roster(rows: MonthRows) -> engine.Roster:
    """The month as it is filled, by who serves."""
    return engine.Roster(
        _numbered(rows.month, rows.duties),
        tuple(sorted(engine.Block(_number(rows.month, one.day), one.person_id) for one in rows.blocks)),
        tuple(sorted(engine.Night(_number(rows.month, one.day), one.team_id) for one in rows.nights)),
    )


def chosen_duties(rows: MonthRows) -> tuple[engine.Duty, ...]:
    """The month as the rota chose it, swaps and substitutions left out."""
    return tuple(
        sorted(engine.Duty(_number(rows.month, one.day), one.post_id, one.chosen_id) for one in rows.duties)
    )


def leave_parts(leave: Leave) -> Iterator[tuple[date, Part]]:
    """(day, part of it) of each day of a leave."""
    for number in range((leave.last - leave.first).days + 1):
        day = leave.first + timedelta(days=number)
        late = leave.from_noon and day == leave.first
        early = leave.to_noon and day == leave.last
        yield day, Part.AFTERNOON if late else Part.MORNING if early else Part.WHOLE


def _number(month: date, day: date) -> int:
    return (day - month).days


def _numbered(month: date, duties: Iterable[KeptDuty]) -> tuple[engine.Duty, ...]:
    return tuple(sorted(engine.Duty(_number(month, one.day), one.post_id, one.person_id) for one in duties))


def _households(people: Iterable[Rostered]) -> list[str]:
    return list(dict.fromkeys(one.household for one in people if one.household))


def _person(month: date, one: Rostered, households: dict[str, int]) -> engine.Person:
    return engine.Person(
        one.id,
        one.pool,
        senior=one.senior,
        no_nights=one.no_nights,
        household=households.get(one.household, 0),
        first=_number(month, one.first) if one.first is not None else None,
        last=_number(month, one.last) if one.last is not None else None,
    )


def _post(one: DutyPost) -> engine.Post:
    """A post that was struck out takes nobody new: only duties that are there already name it."""
    return engine.Post(
        one.id,
        one.starts,
        one.minutes,
        one.rest,
        tuple(engine.Pool(code) for code in one.pools),
        need=one.need if one.voided_at is None else 0,
        night=one.night,
        on_call=one.on_call,
        scene=one.scene,
        load=one.load,
        only=one.persons,
    )


def _demand(rows: MonthRows, types: tuple[DayType, ...]) -> Iterator[engine.Demand]:
    """Other numbers on days off, and over these what somebody set for one day of the roster."""
    wanted = {
        (number, post.id): post.need_off
        for post in rows.posts
        if post.need_off is not None and post.need_off != post.need and post.voided_at is None
        for number, kind in enumerate(types)
        if is_off(kind)
    }
    wanted |= {(_number(rows.month, one.day), one.post_id): one.count for one in rows.needs}
    return (engine.Demand(day, post, count) for (day, post), count in sorted(wanted.items()))


def _leave(rows: MonthRows) -> Iterator[engine.Leave]:
    recalled = {(one.person_id, one.day) for one in rows.waivers if one.rule == Rule.AWAY}
    found = {
        engine.Leave(one.person_id, _number(rows.month, day), part)
        for one in rows.leave
        if one.answer is Answer.GRANTED
        for day, part in leave_parts(one)
        if rows.first <= day <= rows.days[-1].day and (one.person_id, day) not in recalled
    }
    return iter(sorted(found))


def _asked(rows: MonthRows) -> Iterator[engine.Request]:
    """Leave that nobody has answered yet is a heavy wish: kept free where it can be, and told where not."""
    found = {
        engine.Request(one.person_id, _number(rows.month, day), False, ASKED, post, leave=True)
        for one in rows.leave
        if one.answer is Answer.ASKED
        for day, part in leave_parts(one)
        if rows.month <= day <= rows.days[-1].day
        for post in _taken(rows.posts, part)
    }
    return iter(sorted(found, key=lambda one: (one.person, one.day, one.post or 0)))


def _taken(posts: Iterable[DutyPost], part: Part) -> tuple[int | None, ...]:
    """The posts a part of a day takes somebody from; None is the day as a whole."""
    if part is Part.WHOLE:
        return (None,)
    return tuple(one.id for one in posts if engine.overlaps(part, one.starts, one.minutes))


def _waiver(month: date, one: DutyWaiver) -> engine.Waiver:
    other = None if one.other_day is None else _number(month, one.other_day)
    return engine.Waiver(one.rule, _number(month, one.day), one.person_id, other, one.others)


def _request(month: date, one: DutyRequest) -> engine.Request:
    """A wish for half a day is one for the day: a duty day is not cut in half."""
    return engine.Request(one.person_id, _number(month, one.day), one.wants, one.weight, one.post_id)
