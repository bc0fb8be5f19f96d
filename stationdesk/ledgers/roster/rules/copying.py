"""Going on as last month: its rhythm is found and continued, instead of its days being copied."""

from __future__ import annotations

from collections.abc import Mapping

Places = frozenset[tuple[int, int]]
LONGEST = 16


def rhythm(days: Mapping[int, Places], length: int) -> int:
    """After how many days a month repeats itself best; the shortest of equals.

    `days` are {day: {(post, person)}} with 0 the first day. Four crews by turns: 4.
    """

    def alike(step: int) -> float:
        pairs = [
            (days.get(day, frozenset()), days.get(day - step, frozenset())) for day in range(step, length)
        ]
        most = sum(max(len(one), len(other)) for one, other in pairs)
        return sum(len(one & other) for one, other in pairs) / most if most else 0.0

    steps = range(1, min(LONGEST, length // 2) + 1)
    return max(steps, key=lambda step: (round(alike(step), 6), -step))


def continued(days: Mapping[int, Places], length: int, ahead: int) -> dict[int, Places]:
    """{day of the new month: places} of the `ahead` days after a month of `length` days."""
    step = rhythm(days, length)
    found = dict(days)
    for day in range(length, length + ahead):
        found[day] = found.get(day - step, frozenset())
    return {day - length: found[day] for day in range(length, length + ahead)}
