"""Posts, leave, wishes, changes, training and months, to try their actions with every role."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from stationdesk.desk import Desk
from stationdesk.ledgers.roster.rules.cycles import Cycle
from stationdesk.ledgers.roster.rules.pooled import Pooled
from stationdesk.ledgers.roster.rules.starting import Way

_PEOPLE = ("值班甲", "值班乙", "值班丙", "值班丁", "值班戊", "值班己")
_HEADS = ("治保甲", "治保乙", "治保丙", "治保丁", "治保戊", "治保己")
_NOVEMBER = date(2026, 11, 1)
_POST: dict[str, Any] = {
    "kind": "other", "begins": time(8, 30), "ends": time(8, 30), "pools": (Pooled.POLICE,),
}  # fmt: skip


def prepare_roster(desk: Desk) -> None:
    """As many of each state as there are actions; the people are nobody who acts."""
    people = [_person(desk, name, "officer") for name in _PEOPLE]
    heads = [_person(desk, name, "security_head") for name in _HEADS]
    posts = [
        _new(desk, "posts.register", **_POST | {"name": f"{n}号岗", "mark": str(n), "letter": str(n)})
        for n in range(1, 4)
    ]
    for one in people[:3]:
        _new(desk, "people.register", person=one, junior=True)
        row = {"person": one, "post": posts[0]}
        _new(desk, "crews.register", name=f"第{one}组", cycle=Cycle.DAY_24X3, members=(row,))
        _new(desk, "requests.register", person=one, day=date(2026, 12, 20))
    _leave(desk, people)
    _train(desk, heads)
    _months(desk, people, posts[0])


def _leave(desk: Desk, people: list[int]) -> None:
    for number in range(8):
        first = date(2026, 12, 1) + timedelta(days=7 * (number % 4))
        made = _new(desk, "leave.register", person=people[number // 4], kind="sick", first=first, last=first)
        if number < 2:
            _act(desk, "leave.refuse", made, answer_note="力量不足")
    for number in range(3):
        first = date(2027, 1, 4) + timedelta(days=14 * number)
        last = first + timedelta(days=4)
        made = _new(desk, "leave.register", person=people[3], kind="sick", first=first, last=last)
        _act(desk, "leave.grant", made, answer_note="已另行安排")


def _train(desk: Desk, heads: list[int]) -> None:
    for number, one in enumerate(heads):
        made = _new(desk, "training.plan", person=one, day=_NOVEMBER + timedelta(days=3 * number))
        if number < 2:
            _act(desk, "training.attended", made)


def _months(desk: Desk, people: list[int], post: int) -> None:
    """October and November signed with changes in each state, four drafts of the months after."""
    for month in (date(2026, 10, 1), _NOVEMBER):
        made = _new(desk, "start", month=month, way=Way.EMPTY)
        rows = tuple(
            {"day": month.replace(day=day), "post": post, "person": people[day % 6], "locked": False}
            for day in range(1, 31)
        )
        _act(desk, "arrange", made, duties=rows)
        _act(desk, "publish", made, reason="试排")
    for number, month in enumerate(range(2, 11)):
        made = _new(desk, "start", month=date(2027, month, 1), way=Way.EMPTY)
        row = {"day": date(2027, month, 1), "post": post, "person": people[0], "locked": False}
        _act(desk, "arrange", made, duties=(row,))
        if number == 0:
            _act(desk, "publish", made, reason="试排")
        elif number > 3:
            _act(desk, "submit", made)
    for day in (22, 23, 24, 25, 26, 27):
        holder, other = people[day % 6], people[(day + 3) % 6]
        change = _new(desk, "changes.substitute", day=_NOVEMBER.replace(day=day), from_person=holder,
                      to_person=other)  # fmt: skip
        if day > 24:
            _act(desk, "changes.agree", change)


def _person(desk: Desk, name: str, kind: str) -> int:
    done = desk.act("station.people.register",
                    desk.defaults("station.people.register") | {"name": name, "kind": kind})  # fmt: skip
    assert done.record is not None
    return done.record


def _new(desk: Desk, action: str, **values: Any) -> int:
    return _act(desk, action, None, **values)


def _act(desk: Desk, action: str, record: int | None, **values: Any) -> int:
    name = f"roster.{action}"
    done = desk.act(name, desk.defaults(name, record) | values, record=record)
    assert done.record is not None
    return done.record
