"""What a new draft is filled with before anybody touches it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from stationdesk.core.period import month_end, month_shifted
from stationdesk.ledgers.roster.actions.keeping import refuse
from stationdesk.ledgers.roster.records import Roster
from stationdesk.ledgers.roster.records.as_problem import as_problem
from stationdesk.ledgers.roster.records.month_rows import duties_of, read_month, shown_roster
from stationdesk.ledgers.roster.records.pointers import pointers_before
from stationdesk.ledgers.roster.rules.copying import Places, continued
from stationdesk.ledgers.roster.rules.starting import NO_CREWS, NOTHING_BEFORE, Way
from stationdesk.ledgers.roster.rules.turns import by_turns
from stationdesk.rostering.patterns import fitting
from stationdesk.rostering.problem import Duty, Problem
from stationdesk.rostering.rounds import place_blocks, place_nights
from stationdesk.store.transaction import Transaction

Row = dict[str, Any]


def first_duties(tx: Transaction, roster: Roster, way: Way) -> list[Row]:
    """The duties a draft begins with; nobody is put where they are away or may not be."""
    if way is Way.EMPTY:
        return []
    problem = as_problem(read_month(tx, roster.month, roster))
    match way:
        case Way.COPY:
            duties: Iterable[Duty] = _as_last_month(tx, roster, problem)
        case Way.CREWS:
            duties = problem.pattern
            if not duties:
                raise refuse("way", NO_CREWS)
        case _:
            duties = by_turns(problem, pointers_before(tx, roster.month))
    return [
        {"day": roster.month + timedelta(days=one.day), "post": one.post, "person": one.person}
        for one in fitting(problem, sorted(set(duties)))
    ]


def first_rounds(tx: Transaction, roster: Roster) -> tuple[list[Row], list[Row], int]:
    """(shadow training, nights of the volunteers, days of training) whose turn it is."""
    problem = as_problem(read_month(tx, roster.month, roster))
    blocks = [{"day": problem.date_of(one.day), "person": one.trainee} for one in place_blocks(problem)]
    nights = [{"day": problem.date_of(one.day), "team": one.team} for one in place_nights(problem)]
    return blocks, nights, problem.policy.trainee_days


def _as_last_month(tx: Transaction, roster: Roster, problem: Problem) -> list[Duty]:
    before = month_shifted(roster.month, -1)
    kept = duties_of(tx, shown_roster(tx, before))
    if not kept:
        raise refuse("way", NOTHING_BEFORE.filled(month=f"{before:%Y-%m}"))
    days: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for one in kept:
        days[(one.day - before).days].add((one.post_id, one.chosen_id))
    frozen: dict[int, Places] = {day: frozenset(places) for day, places in days.items()}
    found = continued(frozen, (month_end(before) - before).days + 1, len(problem.types))
    known = problem.person
    return [
        Duty(day, post, person)
        for day, places in found.items()
        for post, person in places
        if person in known and post in problem.post
    ]
