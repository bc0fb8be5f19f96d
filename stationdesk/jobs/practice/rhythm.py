"""When calls come: the rhythm of the year, the week, the market days and the hours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from random import Random

CALLS_A_DAY = 6.1
_MONTHS = (1.03, 1.12, 0.94, 0.99, 1.01, 0.99, 1.10, 1.13, 0.97, 1.03, 0.95, 0.96)
_WEEKEND = 1.08
_MARKET = 1.25
_QUIET_MARKET = 0.95
_GROWTH = 0.03

_FLAT = (1,) * 24
_HOURS: dict[str, Sequence[int]] = {
    "flat": _FLAT,
    "day": (1, 1, 0, 0, 0, 1, 3, 6, 9, 11, 11, 9, 6, 7, 9, 10, 9, 7, 5, 4, 3, 2, 2, 1),
    "evening": (3, 1, 1, 0, 0, 0, 1, 2, 2, 3, 3, 3, 4, 3, 3, 3, 4, 6, 9, 12, 13, 12, 9, 5),
    "night": (9, 7, 6, 4, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 6, 9, 12, 12),
    "rush": (1, 0, 0, 0, 0, 1, 4, 11, 12, 7, 5, 5, 5, 4, 4, 5, 8, 12, 11, 6, 4, 3, 2, 1),
    "market": (0, 0, 0, 0, 0, 1, 5, 10, 13, 14, 12, 9, 5, 3, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0),
}
_BUSY: dict[str, frozenset[int]] = {
    "spring": frozenset({1, 2}),
    "spring2": frozenset({3, 4}),
    "summer": frozenset({6, 7, 8, 9}),
    "autumn": frozenset({9, 10, 11}),
    "winter": frozenset({12, 1, 2}),
    "rain": frozenset({4, 5, 6, 7}),
    "school": frozenset({3, 4, 5, 6, 9, 10, 11, 12}),
}
_BUSY_TIMES, _QUIET_TIMES = 2.0, 0.6


def is_market_day(day: date) -> bool:
    """逢三逢八: the days of the month that end in 3 or 8."""
    return day.day % 5 == 3


def calls_on(day: date, rng: Random, month_mood: float) -> int:
    """How many calls come in on a day; `month_mood` is how busy the month is by chance."""
    expected = CALLS_A_DAY * _MONTHS[day.month - 1] * month_mood
    expected *= _MARKET if is_market_day(day) else _QUIET_MARKET
    expected *= _WEEKEND if day.weekday() >= 5 else 1
    expected *= min(max(1 + _GROWTH * (day.year - 2025), 0.8), 1.3)
    return poisson(expected, rng)


def hour_of(profile: str, rng: Random) -> int:
    """The hour a call of this profile comes in."""
    return rng.choices(range(24), _HOURS[profile])[0]


def season_weight(season: str, day: date) -> float:
    """How much likelier than usual a kind of call is on this day."""
    if season == "market":
        return _BUSY_TIMES if is_market_day(day) else _QUIET_TIMES
    if season not in _BUSY:
        return 1
    return _BUSY_TIMES if day.month in _BUSY[season] else _QUIET_TIMES


def poisson(expected: float, rng: Random) -> int:
    """A whole number with this mean, as independent events give it (Knuth's multiplication)."""
    limit, product, count = math.exp(-expected), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count
