"""What a month's roster is made from, and the roster: plain values, what they are made of beside them.

Days are whole numbers from the first day of the month (0); days of the tail of the month before are
negative. Minutes are counted from midnight of their duty day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from stationdesk.rostering.values import (
    HOURS_24,
    TAIL,
    Balance,
    Block,
    DayType,
    Demand,
    Duty,
    Leave,
    Night,
    Part,
    Person,
    Policy,
    Pool,
    Post,
    Request,
    Team,
    Trainee,
    Waiver,
    overlaps,
)

__all__ = [
    "HOURS_24",
    "TAIL",
    "Balance",
    "Block",
    "DayType",
    "Demand",
    "Duty",
    "Leave",
    "Night",
    "Part",
    "Person",
    "Policy",
    "Pool",
    "Post",
    "Problem",
    "Request",
    "Roster",
    "Team",
    "Trainee",
    "Waiver",
    "overlaps",
]


@dataclass(frozen=True)
class Problem:
    """One month to be filled. `types` has a DayType for each day of the month; `tail_types` of the tail.

    `pattern` are the duties a crew's cycle would give: wished, never forced.
    """

    first: date
    types: tuple[DayType, ...]
    people: tuple[Person, ...]
    posts: tuple[Post, ...]
    demand: tuple[Demand, ...] = ()
    leave: tuple[Leave, ...] = ()
    requests: tuple[Request, ...] = ()
    locks: tuple[Duty, ...] = ()
    tail: tuple[Duty, ...] = ()
    tail_types: tuple[DayType, ...] = ()
    balances: tuple[tuple[int, Balance], ...] = ()
    pattern: tuple[Duty, ...] = ()
    trainees: tuple[Trainee, ...] = ()
    teams: tuple[Team, ...] = ()
    policy: Policy = field(default_factory=Policy)
    waived: tuple[Waiver, ...] = ()

    @property
    def days(self) -> range:
        """The days of the month."""
        return range(len(self.types))

    def date_of(self, day: int) -> date:
        """The calendar day."""
        return self.first + timedelta(days=day)

    @cached_property
    def person(self) -> dict[int, Person]:
        """{id: person}"""
        return {one.id: one for one in self.people}

    @cached_property
    def post(self) -> dict[int, Post]:
        """{id: post}"""
        return {one.id: one for one in self.posts}

    @cached_property
    def balance(self) -> dict[int, Balance]:
        """{person: balance}; who has none is absent."""
        return dict(self.balances)

    @cached_property
    def _demanded(self) -> dict[tuple[int, int], int]:
        return {(one.day, one.post): one.count for one in self.demand}

    @cached_property
    def _leave_of(self) -> dict[tuple[int, int], tuple[Part, ...]]:
        found: dict[tuple[int, int], tuple[Part, ...]] = {}
        for one in self.leave:
            key = (one.person, one.day)
            found[key] = (*found.get(key, ()), one.part)
        return found

    def need(self, day: int, post: int) -> int:
        """How many the post takes that day."""
        return self._demanded.get((day, post), self.post[post].need)

    def qualified(self, person: int, post: int) -> bool:
        """Whether the person may hold the post at all."""
        who, what = self.person[person], self.post[post]
        if what.only and person not in what.only:
            return False
        return who.pool in what.pools and not (what.night and who.no_nights)

    def serves(self, person: int, day: int) -> bool:
        """Whether the person belongs to the station that day."""
        who = self.person[person]
        return (who.first is None or day >= who.first) and (who.last is None or day <= who.last)

    def on_leave(self, person: int, day: int, post: int) -> bool:
        """Whether leave takes the person from this post of the duty day."""
        what = self.post[post]
        parts = self._leave_of.get((person, day), ())
        return any(overlaps(part, what.starts, what.minutes) for part in parts)

    def may(self, person: int, day: int, post: int) -> bool:
        """Whether the person could be put there but for the other duties: qualified, serving, not away."""
        return (
            self.qualified(person, post) and self.serves(person, day) and not self.on_leave(person, day, post)
        )

    def available(self, person: int) -> int:
        """Days of the month on which the person serves and is not away for the whole day."""
        return sum(
            self.serves(person, day) and Part.WHOLE not in self._leave_of.get((person, day), ())
            for day in self.days
        )

    def clash(self, first: Duty, second: Duty) -> bool:
        """Whether the hours and the rest after one duty run into the other; `first` begins no later.

        Duties of one day clash unless their posts are a compatible pair.
        """
        if first.day == second.day:
            pairs = self.policy.pairs
            return (first.post, second.post) not in pairs and (second.post, first.post) not in pairs
        one, other = self.post[first.post], self.post[second.post]
        begins = (second.day - first.day) * HOURS_24 + other.starts
        return begins < one.starts + one.minutes + one.rest


@dataclass(frozen=True)
class Roster:
    """A filled month: duties, shadow training and nights of the volunteers, each in order."""

    duties: tuple[Duty, ...] = ()
    blocks: tuple[Block, ...] = ()
    nights: tuple[Night, ...] = ()

    @cached_property
    def by_day(self) -> dict[int, tuple[Duty, ...]]:
        """{day: its duties}"""
        found: dict[int, list[Duty]] = {}
        for one in self.duties:
            found.setdefault(one.day, []).append(one)
        return {day: tuple(several) for day, several in found.items()}

    @cached_property
    def by_person(self) -> dict[int, tuple[Duty, ...]]:
        """{person: their duties, in order of day}"""
        found: dict[int, list[Duty]] = {}
        for one in sorted(self.duties):
            found.setdefault(one.person, []).append(one)
        return {person: tuple(several) for person, several in found.items()}
