"""A year of one station, month by month: what is carried over, and where everybody stands at its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from stationdesk.rostering.audit import audit
from stationdesk.rostering.benchmark.stations import station
from stationdesk.rostering.carry import carry, tail_of
from stationdesk.rostering.metrics import metrics
from stationdesk.rostering.problem import TAIL, Balance, Duty, Problem, Roster

YEAR = 2026

Way = Callable[[Problem], Roster | None]
"""Fills a month; None where it says that nobody can."""


@dataclass
class Year:
    """What a way of rostering came to: violations, unmet wishes and close duties summed, the last spread."""

    broken: int = 0
    open: int = 0
    unmet: int = 0
    close: int = 0
    eased: int = 0
    spread: Balance = field(default_factory=Balance)


def rolled(number: int, people: int, way: Way, *, months: int = 12) -> Year:
    """Roster the months of a year one after the other, balances and the last week carried along.

    A month the way calls impossible is done again without its leave and counted as `eased`.
    """
    year, tail = Year(), tuple[Duty, ...]()
    balances: dict[int, Balance] = {}
    for month in range(1, months + 1):
        problem = _month(number, people, month, tail, balances)
        roster = way(problem)
        if roster is None:
            year.eased += 1
            problem = replace(problem, leave=())
            roster = way(problem) or Roster()
        _count(year, problem, roster)
        tail, balances = tail_of(problem, roster, TAIL), carry(problem, roster)
    return year


def _month(
    number: int, people: int, month: int, tail: tuple[Duty, ...], balances: dict[int, Balance]
) -> Problem:
    """The station's own people; leave, wishes and demand as another number has them for that month."""
    first = date(YEAR, month, 1)
    home = station(number, people, first)
    other = station(number + 2 * month, people, first)  # an even step keeps the posts the same
    return replace(
        home,
        people=tuple(replace(one, first=None, last=None) for one in home.people),
        leave=other.leave,
        requests=other.requests,
        tail=tail,
        locks=(),
        trainees=(),
        teams=(),
        balances=tuple(sorted(balances.items())),
    )


def _count(year: Year, problem: Problem, roster: Roster) -> None:
    found = metrics(problem, roster)
    errors = [one for one in audit(problem, roster) if not one.warning]
    year.open += sum(one.limit - one.count for one in errors if one.at.rule == "cover")
    year.broken += sum(one.at.rule != "cover" for one in errors)
    year.unmet += found.unmet
    year.close += found.close
    year.spread = found.spread
