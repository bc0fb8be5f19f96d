"""Rounds of video patrol: their windows in a duty day, how many are missing, what came of a finding.

The station asks for so many rounds a duty day (three unless its chief says otherwise, domain.md §2.6).
The duty day is cut into as many equal windows; a window that is over wants a round.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone
from stationdesk.ledgers.patrols.rules.states import State

LONGEST = timedelta(hours=24)
LOOKED_AT = timedelta(seconds=5)
"""So long a live picture is shown before its camera counts as viewed: half of what a tour dwells at least,
for the other half may go into opening the stream."""
CHOSEN_AT = timedelta(seconds=1)
"""So long where somebody has chosen it."""
_MINUTE = timedelta(minutes=1)
Window = tuple[datetime, datetime]

_ENDS_FIRST = QT_TRANSLATE_NOOP("patrols", "The end must come after the start.")
_TOO_LONG = QT_TRANSLATE_NOOP(
    "patrols", "A round of video patrol lasts {most} hours at most; please check the times."
)
_SAME_PERSON = QT_TRANSLATE_NOOP(
    "patrols", "The police officer and the auxiliary must be two people; please name another auxiliary."
)
_ADVICE: Mapping[State, Phrase] = {
    State.PLANNED: QT_TRANSLATE_NOOP("patrols", "The round has not begun yet; record its start first."),
    State.UNDER_WAY: QT_TRANSLATE_NOOP("patrols", "The round is under way; record its end."),
    State.MISSED: QT_TRANSLATE_NOOP("patrols", "The round was missed; enter another one."),
    State.DONE: QT_TRANSLATE_NOOP("patrols", "The round is over; add what was found, or void it."),
}


class Outcome(Choice):
    """What came of something seen on a camera."""

    NOTE = "note", QT_TRANSLATE_NOOP("patrols/video", "Note only"), Tone.MUTE
    INCIDENT = "incident", QT_TRANSLATE_NOOP("patrols/video", "Incident"), Tone.WARN
    HAZARD = "hazard", QT_TRANSLATE_NOOP("patrols/video", "Hazard"), Tone.WARN
    FAULT = "fault", QT_TRANSLATE_NOOP("patrols/video", "Camera fault"), Tone.WARN


def check_round(present: State, wanted: Collection[State]) -> None:
    """Refuse what is done with a round only in some states, saying what to do instead."""
    if present not in wanted:
        raise RuleBroken(_ADVICE[present])


def windows(begin: datetime, end: datetime, rounds: int) -> tuple[Window, ...]:
    """A duty day in as many equal parts: three of 08:30–08:30 are 08:30, 16:30 and 00:30, eight hours each.

    They begin at whole minutes and leave nothing out; no rounds are no windows.
    """
    if rounds < 1:
        return ()
    part = (end - begin) / rounds
    starts = [begin + (part * number) // _MINUTE * _MINUTE for number in range(rounds)]
    return tuple(zip(starts, [*starts[1:], end], strict=True))


def over(of: tuple[Window, ...], now: datetime) -> int:
    """How many windows have ended."""
    return sum(end <= now for _, end in of)


def missing(wanted: int, had: int) -> int:
    """How many rounds are missing: two of three is one; more than wanted is none."""
    return max(0, wanted - had)


def free(of: tuple[Window, ...], taken: Collection[datetime]) -> tuple[Window, ...]:
    """The windows in which no round begins yet, in their order."""
    return tuple(
        (begin, end) for begin, end in of if not any(begin <= one < end for one in taken)
    )  # fmt: skip


def misfit(begun_at: datetime, ended_at: datetime) -> Phrase | None:
    """Why a round cannot last from one time to the other, if it cannot."""
    if ended_at <= begun_at:
        return _ENDS_FIRST
    if ended_at - begun_at > LONGEST:
        return _TOO_LONG.filled(most=LONGEST // timedelta(hours=1))
    return None


def pair_fault(officer: int, auxiliary: int) -> Phrase | None:
    """Why two people cannot look together, if they cannot: a round is signed by two."""
    return _SAME_PERSON if officer == auxiliary else None


@dataclass(frozen=True)
class Coverage:
    """How many of a round's cameras were viewed, and how many besides them."""

    viewed: int
    of: int
    besides: int = 0

    def text(self) -> str:
        """12/16, with those besides: 12/16 + 1."""
        return f"{self.viewed}/{self.of}" + (f" + {self.besides}" if self.besides else "")


def coverage(planned: Collection[int], viewed: Collection[int]) -> Coverage:
    """Each camera counts once, however often it was viewed."""
    seen, wanted = set(viewed), set(planned)
    return Coverage(len(seen & wanted), len(wanted), len(seen - wanted))
