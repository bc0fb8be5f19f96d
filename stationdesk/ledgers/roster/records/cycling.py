"""The crews with their cycles as the engine goes by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select

from stationdesk.ledgers.roster.records.posts import Crew, CrewMember, DutyPost
from stationdesk.ledgers.roster.rules.posts import REST_KEY
from stationdesk.rostering.patterns import Cycling, Member, cycle_duties
from stationdesk.rostering.problem import Duty, Problem
from stationdesk.store.transaction import Transaction

_REST = "-"  # what the engine reads as rest, whatever keys the posts have


def crews_of(tx: Transaction) -> tuple[Cycling, ...]:
    """Every crew in force, in its order."""
    members: dict[int, list[Member]] = defaultdict(list)
    found = select(CrewMember).where(CrewMember.dropped.is_(False)).order_by(CrewMember.id)
    for one in tx.session.scalars(found):
        members[one.crew_id].append(Member(one.person_id, one.post_id))
    crews = select(Crew).where(Crew.voided_at.is_(None)).order_by(Crew.position, Crew.id)
    return tuple(
        Cycling(one.cycle.code, one.anchor, tuple(members[one.id]), one.shift, _letters(one))
        for one in tx.session.scalars(crews)
    )


def _letters(crew: Crew) -> str:
    return (crew.letters or "").upper().replace(REST_KEY, _REST)


def signs_of(posts: Iterable[DutyPost]) -> dict[str, int]:
    """{key: post} of the posts in force."""
    return {one.letter.upper(): one.id for one in posts if one.voided_at is None}


def pattern_of(problem: Problem, crews: Iterable[Cycling], signs: dict[str, int]) -> tuple[Duty, ...]:
    """What the crews' cycles give in a month; a crew whose letters name no post any more gives nothing."""
    found: set[Duty] = set()
    for crew in crews:
        try:
            found.update(cycle_duties(problem, (crew,), signs if crew.letters else None))
        except ValueError:  # a post its letters name was struck out since they were entered
            continue
    return tuple(sorted(one for one in found if one.person in problem.person and one.post in problem.post))
