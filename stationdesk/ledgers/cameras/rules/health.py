"""Intervals of a camera's health: no two overlap, none leaves a gap, and what cannot be known says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from stationdesk.ledgers.cameras.rules.watched import LOOKED_AT, Answered, LineState

_UP = frozenset({Answered.OK, Answered.UNAUTHORISED, Answered.NOT_FOUND, Answered.ERROR})
_NOTHING = frozenset({Answered.NO_ADDRESS, Answered.NO_NETWORK})
WRONG = _UP - {Answered.OK}  # the device is there, its picture is not: a fault is proposed


def meant(answer: Answered) -> LineState:
    """What one look says by itself, before it is confirmed."""
    if answer in _NOTHING:
        return LineState.UNKNOWN
    return LineState.UP if answer in _UP else LineState.DOWN


@dataclass(frozen=True)
class Span:
    """One interval of one camera; `ended_at` None while it lasts. `cause` is the external one, if any.

    `faulty` where it was online with an open fault; `excused` when all of them have an external cause.
    """

    state: LineState
    began_at: datetime
    ended_at: datetime | None = None
    cause: str | None = None
    faulty: bool = False
    excused: bool = False

    def seconds(self, since: datetime, until: datetime) -> int:
        """How much of it lies from `since` up to, not including, `until`."""
        end = until if self.ended_at is None else min(self.ended_at, until)
        return max(0, int((end - max(self.began_at, since)).total_seconds()))


def is_whole(spans: Sequence[Span]) -> bool:
    """Whether they are in order, none empty, none overlapping, without a gap, and only the last lasts."""
    ends = (one.ended_at for one in spans[:-1])
    joined = all(end == after.began_at for end, after in zip(ends, spans[1:], strict=True))
    return joined and all(one.ended_at is None or one.began_at < one.ended_at for one in spans)


@dataclass(frozen=True)
class Trouble:
    """A fault of a camera from its report to its end; `outside` when its cause is an external one."""

    began_at: datetime
    ended_at: datetime | None
    outside: bool = False
    cause: str | None = None


def with_faults(span: Span, faults: Iterable[Trouble]) -> list[Span]:
    """A span online cut where faults begin and end, each piece marked; any other stays as it is."""
    if span.state is not LineState.UP:
        return [span]
    near = [one for one in faults if overlap(one, span)]
    cuts = {at for one in near for at in (one.began_at, one.ended_at) if at is not None and _within(at, span)}
    marks = [span.began_at, *sorted(cuts)]
    return [_marked(replace(span, began_at=at, ended_at=end), near)
            for at, end in zip(marks, [*marks[1:], span.ended_at], strict=True)]  # fmt: skip


def overlap(one: Trouble, span: Span) -> bool:
    """Whether a fault was open at any time of a span."""
    begins_before = span.ended_at is None or one.began_at < span.ended_at
    return begins_before and (one.ended_at is None or one.ended_at > span.began_at)


def _within(at: datetime, span: Span) -> bool:
    return at > span.began_at and (span.ended_at is None or at < span.ended_at)


def _marked(piece: Span, faults: Iterable[Trouble]) -> Span:
    open_ones = [one for one in faults if overlap(one, piece)]
    return replace(
        piece, faulty=bool(open_ones), excused=bool(open_ones) and all(one.outside for one in open_ones)
    )


# --- what a look changes ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Known:
    """What is known of a camera before a look: its lasting interval, and since when it is doubted.

    `doubted_at` is the first failed look that no second one has confirmed yet.
    """

    state: LineState | None = None
    since: datetime | None = None
    answer: Answered | None = None
    doubted_at: datetime | None = None


@dataclass(frozen=True)
class Change:
    """A new interval begins here and the lasting one ends; `answer` None where no look said anything."""

    began_at: datetime
    state: LineState
    answer: Answered | None = None


@dataclass(frozen=True)
class Pace:
    """How often is looked, and how long a failure has to last before it counts."""

    between: timedelta
    debounce: timedelta

    @property
    def silence(self) -> timedelta:
        """After how long without a look nothing is known any more: twice the time between two."""
        return 2 * self.between


def seen(
    known: Known, answer: Answered, *, at: datetime, last: datetime | None, pace: Pace
) -> tuple[tuple[Change, ...], Known]:
    """The intervals a look at `at` begins, the earlier one first, and what is known after it.

    `last` is when was looked before; None for the first time. A clock that was set back learns nothing.
    """
    if (known.since is not None and at <= known.since) or (last is not None and at <= last):
        return (), known
    if last is not None and at - last > pace.silence:
        known = replace(known, doubted_at=None)
    silent = lost(known, at, last, pace)
    if silent is not None:
        known = _after(silent)
    found = _found(known, answer, at, pace)
    return tuple(one for one in (silent, found) if one is not None), _doubt(known, found, answer, at)


def lost(known: Known, at: datetime, last: datetime | None, pace: Pace) -> Change | None:
    """Nobody looked for too long (this PC was off): nothing is known since the last look."""
    if last is None or at - last <= pace.silence or known.state not in LOOKED_AT:
        return None
    return Change(max(last, (known.since or last) + timedelta(seconds=1)), LineState.UNKNOWN)


def _found(known: Known, answer: Answered, at: datetime, pace: Pace) -> Change | None:
    says = meant(answer)
    if known.state is LineState.PLANNED or (says is not LineState.UP and says is known.state):
        return None
    if says is LineState.DOWN:
        doubted = known.doubted_at
        confirmed = doubted is not None and at - doubted >= pace.debounce
        return Change(doubted or at, says, answer) if confirmed else None
    if says is LineState.UP and known.state is says and known.answer is answer:
        return None
    first = known.state is None and known.doubted_at is not None
    return Change(known.doubted_at or at if first else at, says, answer)


def _doubt(known: Known, found: Change | None, answer: Answered, at: datetime) -> Known:
    if found is not None:
        return _after(found)
    waits = meant(answer) is LineState.DOWN and known.state not in (LineState.DOWN, LineState.PLANNED)
    return replace(known, doubted_at=(known.doubted_at or at) if waits else None)


def _after(change: Change) -> Known:
    return Known(change.state, change.began_at, change.answer)


# --- several at once --------------------------------------------------------------------------------

ONE_CAUSE = timedelta(minutes=3)
_NEARLY_ALL = 9  # of ten: a camera in the station itself answers on, whatever happens to the line
_FEWEST = 3


@dataclass(frozen=True)
class Fall:
    """A camera that went down, and in which village."""

    camera: int
    village: int | None
    at: datetime


@dataclass(frozen=True)
class Together:
    """Cameras that went down within 3 minutes of the first one; `everywhere` when nearly all did.

    Then the cause is not in a village but on the station's own line, or beyond it.
    """

    falls: tuple[Fall, ...]
    everywhere: bool = False


def one_cause(falls: Iterable[Fall], still_up: Callable[[datetime], int]) -> list[Together]:
    """Groups of cameras with one cause, the earliest first: nearly all of them, or several of a village.

    Each fall is in one group at most; what fell alone, or has no village, is in none but the first kind.
    `still_up` says how many cameras were online at an instant.
    """
    rest = sorted(falls, key=lambda one: (one.at, one.camera))
    silences = []
    while (silence := _silence(rest, still_up)) is not None:
        silences.append(silence)
        gone = set(silence.falls)
        rest = [fall for fall in rest if fall not in gone]
    return sorted((*silences, *_villages(rest)), key=lambda one: one.falls[0].at)


def _silence(falls: Sequence[Fall], still_up: Callable[[datetime], int]) -> Together | None:
    for first, fall in enumerate(falls):
        if first and falls[first - 1].at == fall.at:
            continue
        group = tuple(one for one in falls[first:] if one.at - fall.at <= ONE_CAUSE)
        gone = len({one.camera for one in group})
        if gone < _FEWEST or len({one.village for one in group}) < 2:
            continue
        if gone >= _NEARLY_ALL * still_up(group[-1].at):
            return Together(group, everywhere=True)
    return None


def _villages(falls: Iterable[Fall]) -> list[Together]:
    groups: list[list[Fall]] = []
    last: dict[int, list[Fall]] = {}
    for fall in falls:
        if fall.village is None:
            continue
        open_group = last.get(fall.village)
        if open_group is None or fall.at - open_group[0].at > ONE_CAUSE:
            open_group = last[fall.village] = []
            groups.append(open_group)
        open_group.append(fall)
    return [Together(tuple(group)) for group in groups if len({fall.camera for fall in group}) > 1]
