"""Who stands on rosters: the station's people whose kind takes duty, with what is said of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from stationdesk.ledgers.roster.records.posts import DutyProfile
from stationdesk.ledgers.roster.rules.pools import pool_of
from stationdesk.ledgers.station.actions import extras
from stationdesk.ledgers.station.records import Person
from stationdesk.rostering.problem import Pool
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class Rostered:
    """Somebody who may stand on a roster; `first` and `last` are the days they serve, both included."""

    id: int
    name: str
    pool: Pool
    position: int
    senior: bool = True
    no_nights: bool = False
    household: str = ""
    first: date | None = None
    last: date | None = None


def rostered(tx: Transaction, first: date, last: date, also: Iterable[int] = ()) -> tuple[Rostered, ...]:
    """Who may be on duty between two days, in the order of the station's lists.

    `also` are people named by duties that are there already: they are shown although they left.
    """
    pools = {kind: pool_of(said) for kind, said in extras(tx, "person_kind").items()}
    named = frozenset(also)
    found = tx.session.execute(
        select(Person, DutyProfile)
        .outerjoin(DutyProfile, (DutyProfile.person_id == Person.id) & DutyProfile.voided_at.is_(None))
        .where(
            Person.id.in_(named)
            | (Person.voided_at.is_(None) & or_(Person.serving.is_(True), Person.left_on >= first))
        )
        .order_by(Person.position, Person.id)
    )
    people = []
    for person, profile in found:
        pool = pools.get(person.kind)
        one = _one(person, profile, pool or Pool.CIVILIAN)
        if person.id in named or (pool is not None and _stands(profile) and _overlaps(one, first, last)):
            people.append(one)
    return tuple(people)


def _stands(profile: DutyProfile | None) -> bool:
    return profile is None or profile.rostered


def _overlaps(one: Rostered, first: date, last: date) -> bool:
    return (one.first is None or one.first <= last) and (one.last is None or one.last >= first)


def _one(person: Person, profile: DutyProfile | None, pool: Pool) -> Rostered:
    if profile is None:
        first, last = person.joined_on, person.left_on
        return Rostered(person.id, person.name, pool, person.position, first=first, last=last)
    return Rostered(
        person.id,
        person.name,
        pool,
        person.position,
        senior=not profile.junior,
        no_nights=profile.no_nights,
        household=(profile.household or "").strip(),
        first=max((day for day in (person.joined_on, profile.first) if day), default=None),
        last=min((day for day in (person.left_on, profile.last) if day), default=None),
    )
