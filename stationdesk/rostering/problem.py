"""What a month's roster is made from, as plain values: people, posts, days, wishes and what went before.

Days are whole numbers from the first day of the month (0); days of the tail of the month before are
negative. Minutes are counted from midnight of their duty day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

HOURS_24 = 24 * 60
TAIL = 7
"""Days of the month before that bear on this one: the longest window a rule looks back."""


class Pool(StrEnum):
    """Whose turn somebody takes."""

    LEADER = "leader"
    POLICE = "police"
    AUXILIARY = "auxiliary"
    VILLAGE_AUXILIARY = "village_auxiliary"
    CIVILIAN = "civilian"


class DayType(StrEnum):
    """What a day is for fairness. A make-up workday is a WORK day."""

    WORK = "work"
    WEEKEND = "weekend"
    BRIDGE = "bridge"  # a day off around a holiday, not the statutory day itself
    STATUTORY = "statutory"


class Part(StrEnum):
    """Which part of a duty day somebody is away: to noon, from noon, or all of it."""

    WHOLE = "whole"
    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, order=True)
class Person:
    """Somebody who may be put on a post. `first`, `last`: the days they serve at the station, both included.

    `senior` may take a junior along; `no_nights` is exempt from night posts; people of one `household`
    (any equal number but 0) are not on duty the same day.
    """

    id: int
    pool: Pool
    senior: bool = True
    no_nights: bool = False
    household: int = 0
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, order=True)
class Post:
    """A post of every duty day: `starts` in minutes after midnight, `minutes` long, then `rest` minutes free.

    `only` narrows who of the pools may (ids; empty: all of them). An `on_call` post asks for no rest and
    counts neither as night nor as weekend. `scene` posts go out to calls: together they need police, and
    a junior a senior. `load` is what one of it weighs, in tenths.
    """

    id: int
    starts: int
    minutes: int
    rest: int
    pools: tuple[Pool, ...]
    need: int = 1
    night: bool = False
    on_call: bool = False
    scene: bool = True
    load: int = 10
    only: tuple[int, ...] = ()

    @property
    def full_day(self) -> bool:
        """Whether it is a duty of 24 hours (an on-call post never is)."""
        return self.minutes >= HOURS_24 and not self.on_call


@dataclass(frozen=True, order=True)
class Duty:
    """Somebody on a post on a day."""

    day: int
    post: int
    person: int


@dataclass(frozen=True, order=True)
class Leave:
    """Somebody is away on a day or half of it."""

    person: int
    day: int
    part: Part = Part.WHOLE


@dataclass(frozen=True, order=True)
class Request:
    """Somebody would like a day (or one post of it) on duty, or off."""

    person: int
    day: int
    wants: bool
    weight: int = 1
    post: int | None = None


@dataclass(frozen=True, order=True)
class Demand:
    """Another number than the post's own on one day; 0 closes the post."""

    day: int
    post: int
    count: int


@dataclass(frozen=True, order=True)
class Trainee:
    """Somebody from the villages whose turn of shadow training is due; `order` is the place in the list."""

    id: int
    order: int
    away: tuple[int, ...] = ()


@dataclass(frozen=True, order=True)
class Team:
    """A volunteer team of the night patrol: `last` night it walked, `away` the nights it cannot."""

    id: int
    last: int | None = None
    away: tuple[int, ...] = ()


@dataclass(frozen=True, order=True)
class Block:
    """A trainee's days of shadow training, from `day` on for `Policy.trainee_days`."""

    day: int
    trainee: int


@dataclass(frozen=True, order=True)
class Night:
    """A volunteer team's night."""

    day: int
    team: int


@dataclass(frozen=True, order=True)
class Waiver:
    """A rule given up for once, so that the month can be filled; the audit still tells of it.

    `rule` is a code of answers.Rule: "rest" (of `person` on `day` after `other_day`), "window" (of `person`,
    the days to `day`) or "household" (`others` on `day`).
    """

    rule: str
    day: int
    person: int | None = None
    other_day: int | None = None
    others: tuple[int, ...] = ()


@dataclass(frozen=True)
class Balance:
    """What somebody has had more (+) or less (−) than their share, in hundredths, since it is counted."""

    holiday: int = 0
    weekend: int = 0
    night: int = 0
    load: int = 0


@dataclass(frozen=True)
class Policy:
    """The station's duty rules. A limit of 0 is switched off."""

    full_days_in_week: int = 3  # duties of 24 h in any 7 days
    nights_running: int = 2
    full_days_in_month: int = 10  # more is a warning
    rest_days_in_month: int = 4  # fewer is a warning
    seniors: bool = True  # a junior never without a senior at the scene posts
    escorted: bool = True  # auxiliaries at the scene posts never without police
    police_a_day: int = 2  # fewer police a day, standby included, is a warning
    pairs: tuple[tuple[int, int], ...] = ()  # posts one person may hold on one day
    requests_first: bool = False
    holiday_weight: int = 8
    weekend_weight: int = 4
    night_weight: int = 2
    load_weight: int = 1
    trainees: int = 4
    trainee_days: int = 3
    trainees_at_once: int = 2
    team_gap: int = 1  # nights between two of one team
    teams_a_night: int = 1


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
        parts = self._leave_of.get((person, day), ())
        what = self.post[post]
        ends, noon = what.starts + what.minutes, HOURS_24 // 2
        return any(
            part is Part.WHOLE
            or (part is Part.MORNING and what.starts < noon)
            or (part is Part.AFTERNOON and ends > noon)
            for part in parts
        )

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
