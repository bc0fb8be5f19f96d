"""Stations the engine is tried on: made-up ones from a number, and a small one to break rules in."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from stationdesk.rostering.benchmark.stations import months, station
from stationdesk.rostering.problem import DayType, Person, Pool, Post, Problem

__all__ = ["SCARCE", "SMALL", "months", "sample", "station"]

LEADER, MAIN, AUXILIARY, STANDBY, NIGHT = 1, 2, 3, 4, 5


def sample(count: int, *, seed: int = 6) -> list[tuple[int, int, date]]:
    """Give (number, people, month) of stations of 6 to 40, February 29 and the turns of years among them."""
    chance = random.Random(seed)
    told = [date(2024, 2, 1), date(2024, 12, 1), date(2025, 1, 1), date(2027, 1, 1), date(2027, 12, 1)]
    drawn = [chance.choice(months()) for _ in range(count)]
    return [(number, 6 + number * 11 % 35, month) for number, month in enumerate((*told, *drawn)[:count])]


SMALL = Problem(
    date(2026, 11, 1),  # a Sunday
    tuple(DayType.WEEKEND if day % 7 in (0, 6) else DayType.WORK for day in range(30)),
    (
        Person(11, Pool.LEADER),
        Person(12, Pool.LEADER),
        Person(13, Pool.LEADER),
        Person(21, Pool.POLICE),
        Person(22, Pool.POLICE),
        Person(23, Pool.POLICE, senior=False),
        Person(31, Pool.AUXILIARY),
        Person(32, Pool.AUXILIARY, senior=False),
        Person(33, Pool.AUXILIARY, no_nights=True),
    ),
    (
        Post(LEADER, 510, 1440, 1440, (Pool.LEADER,)),
        Post(MAIN, 510, 1440, 1440, (Pool.POLICE,)),
        Post(AUXILIARY, 510, 1440, 1440, (Pool.AUXILIARY,)),
        Post(STANDBY, 510, 1440, 0, (Pool.POLICE, Pool.AUXILIARY), on_call=True, scene=False, need=0),
        Post(NIGHT, 1230, 720, 0, (Pool.AUXILIARY,), night=True, scene=False, need=0),
    ),
)
"""Nine people; every post but the first three is closed unless a day asks for it."""

_WHOLE_DAY = Post(0, 510, 1440, 1440, (), night=True)

SCARCE = Problem(
    date(2026, 12, 1),
    tuple(DayType.WEEKEND if day % 7 in (4, 5) else DayType.WORK for day in range(31)),
    (
        *(Person(number, Pool.LEADER) for number in range(1, 4)),
        *(Person(number, Pool.POLICE) for number in range(4, 10)),
        *(Person(number, Pool.AUXILIARY) for number in range(10, 17)),
    ),
    (
        replace(_WHOLE_DAY, id=1, pools=(Pool.LEADER,)),
        replace(_WHOLE_DAY, id=2, pools=(Pool.POLICE,)),
        replace(_WHOLE_DAY, id=3, pools=(Pool.POLICE,)),
        replace(_WHOLE_DAY, id=4, pools=(Pool.AUXILIARY,), need=2),
        replace(_WHOLE_DAY, id=5, pools=(Pool.AUXILIARY, Pool.POLICE), scene=False),
        Post(6, 510, 720, 720, (Pool.AUXILIARY, Pool.POLICE), scene=False, load=6),
        Post(7, 510, 1440, 0, (Pool.POLICE,), on_call=True, load=3),
    ),
)
"""Sixteen people and the usual posts: of thirteen places of their days twelve are taken by duty and rest."""
