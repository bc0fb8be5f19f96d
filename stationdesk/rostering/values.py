"""What a month's roster speaks of: people, posts, days, wishes, the station's duty rules.

Days are whole numbers from the first day of the month (0); days of the tail of the month before are
negative. Minutes are counted from midnight of their duty day.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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


def overlaps(part: Part, starts: int, minutes: int) -> bool:
    """Whether a part of the day takes somebody from a duty that `starts` then and is so long."""
    noon = HOURS_24 // 2
    if part is Part.MORNING:
        return starts < noon
    return part is Part.WHOLE or starts + minutes > noon


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
    """Somebody would like a day (or one post of it) on duty, or off; `leave` is asked for, not granted."""

    person: int
    day: int
    wants: bool
    weight: int = 1
    post: int | None = None
    leave: bool = False


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
