"""What the engine answers: rules broken, causes and repairs, fairness, and a result with its proofs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from stationdesk.rostering.problem import Balance, Duty, Roster


class Rule(StrEnum):
    """A rule of the roster; words are made of it outside, in either language."""

    COVER = "cover"  # a post has too few; `count` of `limit`
    CROWD = "crowd"  # a post has too many; `count` of `limit`
    UNQUALIFIED = "unqualified"
    NIGHT_EXEMPT = "night_exempt"
    AWAY = "away"  # on leave
    NOT_SERVING = "not_serving"  # not yet here, or transferred
    TWICE = "twice"  # two posts on one day
    REST = "rest"  # not rested from the duty of `other_day`
    WEEK = "week"  # `count` duties of 24 h in the 7 days to `day`, `limit` at most
    NIGHTS = "nights"  # `count` nights running to `day`
    HOUSEHOLD = "household"  # with `others` on one day
    LOCK = "lock"  # a fixed duty is missing
    JUNIOR = "junior"  # a junior without a senior
    ESCORT = "escort"  # auxiliaries without police
    POLICE = "police"  # warning: fewer police than `limit`
    MONTH = "month"  # warning: `count` duties of 24 h in the month
    FREE_DAYS = "free_days"  # warning: `count` rest days in the month
    TEAM_GAP = "team_gap"  # a volunteer team again too soon, or not one team a night
    TRAINEE = "trainee"  # a trainee's block over leave, outside the month, twice, or too many at once
    WINDOW = "window"  # diagnosis only: WEEK or NIGHTS as one assumption


WARNINGS = frozenset({Rule.POLICE, Rule.MONTH, Rule.FREE_DAYS})


@dataclass(frozen=True, order=True)
class RuleRef:
    """A rule where it applies."""

    rule: Rule
    day: int | None = None
    post: int | None = None
    person: int | None = None
    others: tuple[int, ...] = ()
    other_day: int | None = None


@dataclass(frozen=True, order=True)
class Violation:
    """A rule that is broken there. `count` against `limit` where the rule counts."""

    at: RuleRef
    count: int = 0
    limit: int = 0

    @property
    def warning(self) -> bool:
        """Whether the roster may still be signed."""
        return self.at.rule in WARNINGS


class Relief(StrEnum):
    """What a repair gives up, from the lightest to the gravest."""

    LOCK = "lock"
    WINDOW = "window"
    LEAVE = "leave"
    HOUSEHOLD = "household"
    REST = "rest"
    COVER = "cover"


@dataclass(frozen=True)
class Step:
    """One thing to change: `at` says where. For COVER, `count` is what the post gets instead."""

    relief: Relief
    at: RuleRef
    count: int = 0


@dataclass(frozen=True)
class Repair:
    """Changes that together make the month possible again, with what they cost."""

    steps: tuple[Step, ...]
    cost: int


@dataclass(frozen=True)
class Cause:
    """A smallest set of rules that cannot hold together, and up to three cheapest ways out of it."""

    rules: tuple[RuleRef, ...]
    repairs: tuple[Repair, ...] = ()


class Status(StrEnum):
    """How a search ended."""

    OPTIMAL = "optimal"  # every tier proven
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    CANCELLED = "cancelled"


class Method(StrEnum):
    """Who filled the month."""

    SOLVER = "solver"
    GREEDY = "greedy"  # not optimised


@dataclass(frozen=True)
class Tier:
    """One goal of the order, frozen before the next: T0 changes, T1 fairness, T2 requests, T3 spacing."""

    name: str
    value: int
    bound: int
    proven: bool
    seconds: float


@dataclass(frozen=True)
class Event:
    """Progress: the tier under way, its best value and bound so far, seconds since the start."""

    tier: str
    value: int | None
    bound: int | None
    seconds: float


@dataclass(frozen=True)
class Change:
    """Somebody put in, or taken out (`before`, `after` are persons; None is nobody), of a post on a day."""

    day: int
    post: int
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Result:
    """What came out. `open` are places nobody could be found for (greedy only)."""

    status: Status
    roster: Roster | None = None
    method: Method = Method.SOLVER
    tiers: tuple[Tier, ...] = ()
    causes: tuple[Cause, ...] = ()
    changes: tuple[Change, ...] = ()
    open: tuple[Duty, ...] = ()


@dataclass(frozen=True)
class Counts:
    """What somebody has on a roster. `load` in tenths, `minutes` without on-call posts."""

    duties: int = 0
    full_days: int = 0
    holiday: int = 0
    weekend: int = 0
    bridge: int = 0
    night: int = 0
    leader: int = 0
    standby: int = 0
    load: int = 0
    minutes: int = 0


@dataclass(frozen=True)
class Fairness:
    """Each person's counts and shares (shares in hundredths, by kind), and the worst spread in a pool.

    A spread is max − min of (count + balance before − share) within a pool, in hundredths.
    """

    counts: dict[int, Counts] = field(default_factory=dict)
    shares: dict[int, Balance] = field(default_factory=dict)
    spread: Balance = field(default_factory=Balance)
    unmet: int = 0  # weight of requests not met
    close: int = 0  # pairs of duties of one person two days apart or less
