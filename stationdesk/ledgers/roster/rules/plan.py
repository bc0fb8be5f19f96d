"""A month's roster as the board and the printer read it: plain values with real days and ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone
from stationdesk.rostering.answers import Counts
from stationdesk.rostering.problem import Balance, DayType, Part


class State(Choice):
    """How far a month's roster has come. A published one is signed; a changed one is signed and altered."""

    DRAFT = "10", QT_TRANSLATE_NOOP("roster", "Draft"), Tone.WARN
    PUBLISHED = "20", QT_TRANSLATE_NOOP("roster", "Published"), Tone.OK
    CHANGED = "30", QT_TRANSLATE_NOOP("roster", "Changed"), Tone.INFO
    ARCHIVED = "40", QT_TRANSLATE_NOOP("roster", "Archived"), Tone.MUTE
    DROPPED = "50", QT_TRANSLATE_NOOP("roster", "Dropped"), Tone.MUTE  # a draft another one replaced


SIGNED = (State.PUBLISHED, State.CHANGED, State.ARCHIVED)


class Made(Choice):
    """Who filled a draft."""

    HAND = "hand", QT_TRANSLATE_NOOP("roster", "By hand")
    OPTIMAL = "optimal", QT_TRANSLATE_NOOP("roster", "Generated, proven best"), Tone.OK
    FEASIBLE = "feasible", QT_TRANSLATE_NOOP("roster", "Generated"), Tone.OK
    GREEDY = "greedy", QT_TRANSLATE_NOOP("roster", "Generated, not optimised"), Tone.WARN
    REPAIRED = "repaired", QT_TRANSLATE_NOOP("roster", "Repaired"), Tone.INFO
    IMPORTED = "imported", QT_TRANSLATE_NOOP("roster", "Imported")


class Mark(StrEnum):
    """What a duty's cell says beside its post."""

    NONE = ""
    SWAPPED = "swapped"  # 调: serves in another's place by swap
    SUBSTITUTE = "substitute"  # 代
    CORRECTED = "corrected"  # the chief put it right afterwards


@dataclass(frozen=True)
class PlanDay:
    """A day of the board. `name` is the holiday's; `known` says that the year's table is there."""

    day: date
    kind: DayType
    name: str = ""
    makeup: bool = False
    known: bool = True
    tail: bool = False


@dataclass(frozen=True)
class PlanPost:
    """A post. `mark` is its one character in a cell (主), `letter` the key that fills it (Z)."""

    id: int
    name: str
    mark: str
    letter: str
    tone: Tone
    code: str  # of the dictionary duty_post: leader, officer_main, standby, …
    night: bool
    on_call: bool
    need: int
    persons: tuple[int, ...]  # who may hold it at all
    need_off: int | None = None  # on days off, where that is another number


@dataclass(frozen=True)
class PlanPerson:
    """A row of the board; `counts` of the month, `balance` of the year before it, `shares` of the month."""

    id: int
    name: str
    pool: str
    crew: str = ""
    counts: Counts = field(default_factory=Counts)
    balance: Balance = field(default_factory=Balance)
    shares: Balance = field(default_factory=Balance)


@dataclass(frozen=True)
class PlanDuty:
    """A filled place. `chosen` is whom the rota gave it to, `person` who serves; they differ after a change.

    `id` is None in a plan that is not stored yet (generated, compared).
    """

    day: date
    post: int
    person: int
    chosen: int
    locked: bool = False
    mark: Mark = Mark.NONE
    id: int | None = None


@dataclass(frozen=True)
class PlanLeave:
    """Somebody is away: `kind` is an entry of leave_kind, `granted` or only asked for."""

    day: date
    person: int
    part: Part
    kind: str
    granted: bool = True


@dataclass(frozen=True)
class PlanRequest:
    """A wish: on duty (perhaps on one post) or off."""

    day: date
    person: int
    wants: bool
    post: int | None = None


@dataclass(frozen=True)
class PlanBlock:
    """Shadow training: `days` from `day` on."""

    day: date
    days: int
    person: int
    done: bool = False
    by_hand: bool = False  # planned beside the roster: shown, not counted among its turns


@dataclass(frozen=True)
class PlanNight:
    """A volunteer team's night."""

    day: date
    team: int


@dataclass(frozen=True)
class Need:
    """How many a post takes on a day, where this is not the post's own number."""

    day: date
    post: int
    count: int


@dataclass(frozen=True)
class MonthPlan:
    """A month as it is drawn and printed. `roster` is None where nothing has been kept yet.

    `days` begin with the tail of the month before (`tail`), whose duties are in `duties` as well.
    """

    month: date
    roster: int | None
    version: int
    state: State
    made: Made
    days: tuple[PlanDay, ...]
    posts: tuple[PlanPost, ...]
    people: tuple[PlanPerson, ...]
    duties: tuple[PlanDuty, ...] = ()
    leave: tuple[PlanLeave, ...] = ()
    requests: tuple[PlanRequest, ...] = ()
    needs: tuple[Need, ...] = ()
    blocks: tuple[PlanBlock, ...] = ()
    nights: tuple[PlanNight, ...] = ()
    signed_by: str = ""
    made_by: str = ""
    submitted_by: str = ""  # of a draft that waits for the chief's signature
    sent_back: str = ""  # what the chief wants put right in it
    drafts: tuple[int, ...] = ()  # other drafts of the month, to compare with
    unknown_years: tuple[int, ...] = ()  # years this month touches whose holidays are not entered
