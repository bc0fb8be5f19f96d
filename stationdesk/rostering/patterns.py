"""Cycles of crews: which duties the presets of the station, or its own letters, would give in a month.

A cycle is a string of letters, one for each day, counted from an anchor day on and repeated for ever:
值/D on duty, 白/W by day, 中/M in the afternoon, 夜/N by night, 备/B on standby, 休/R or - at rest. Any other
letter is the mark or the key of a post. `shift` puts a crew that many days behind the first one.

Two presets go round person by person instead: the members take turns, in order, from the anchor day on.
Their letters are a week from Monday on in which equal neighbours are one turn: `ABCDEEE` gives Friday to
Sunday to one person, `ABCDEFF` the weekend.

The duties are wished, never forced: the solver stays near them where the rules allow it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from stationdesk.rostering.problem import DayType, Duty, Post, Problem

OFFICE = "office"
"""On workdays of the calendar, make-up days among them, whatever the anchor."""

CYCLES: Mapping[str, str] = {
    "24x3": "DRR",
    "24x4": "DRRR",
    "24x5": "DRRRR",
    "dsr": "DBR",
    "3c2": "WNR",
    "4c3": "WWMMNNRR",
}
"""{preset: its letters}; 3c2 also goes as WWWWNNNNRRRR, written as letters of the crew."""

TURNS: Mapping[str, str] = {"leader": "ABCDEFG", "weekend": "ABCDEEE"}
"""{preset that goes round person by person: its week}"""

CUSTOM = "custom"

_GENERIC = {"值": "D", "白": "W", "早": "W", "中": "M", "夜": "N", "备": "B", "休": "R", "-": "R"}
_NOON, _EVENING = 12 * 60, 18 * 60


@dataclass(frozen=True)
class Member:
    """Somebody of a crew, with the post they hold on duty; None: the first they may hold."""

    person: int
    post: int | None = None


@dataclass(frozen=True)
class Cycling:
    """A crew, its cycle (a preset or CUSTOM), its own letters where it has some, and its place in it."""

    cycle: str
    anchor: date
    members: tuple[Member, ...]
    shift: int = 0
    letters: str = ""


def cycle_duties(
    problem: Problem, crews: Sequence[Cycling], marks: Mapping[str, int] | None = None
) -> tuple[Duty, ...]:
    """Return what the cycles give on the days of the month, leave and needs not yet looked at.

    `marks`: {mark or key: post} for letters of the station's own. ValueError: letters that name nothing.
    """
    found: set[Duty] = set()
    for crew in crews:
        by_turns = crew.cycle in TURNS
        found.update(_turns(problem, crew) if by_turns else _days(problem, crew, marks or {}))
    return tuple(sorted(found))


def fitting(problem: Problem, duties: Sequence[Duty]) -> tuple[Duty, ...]:
    """Return those of the duties that leave, the posts and the day's needs allow, the first ones first."""
    held: Counter[tuple[int, int]] = Counter()
    found = []
    for one in duties:
        place = (one.day, one.post)
        if one.person in problem.person and problem.may(one.person, one.day, one.post):
            held[place] += 1
            if held[place] <= problem.need(*place):
                found.append(one)
    return tuple(found)


def letters_of(crew: Cycling) -> str:
    """Return the letters of the crew's cycle; ValueError where there are none or they do not make a week."""
    letters = (crew.letters or CYCLES.get(crew.cycle) or TURNS.get(crew.cycle, "")).strip()
    if not letters or (crew.cycle in TURNS and len(letters) != 7):
        raise ValueError(f"no cycle: {crew.cycle} {letters}")
    return letters


def letter_on(crew: Cycling, day: date, kind: DayType) -> str:
    """Return the letter of a day; before the anchor the cycle runs backwards."""
    if crew.cycle == OFFICE:
        return "W" if kind is DayType.WORK else "R"
    letters = letters_of(crew)
    return letters[((day - crew.anchor).days - crew.shift) % len(letters)]


def _days(problem: Problem, crew: Cycling, marks: Mapping[str, int]) -> Iterator[Duty]:
    for day in problem.days:
        letter = letter_on(crew, problem.date_of(day), problem.types[day])
        for member in crew.members:
            post = _post(problem, member, letter, marks)
            if post is not None:
                yield Duty(day, post, member.person)


def _turns(problem: Problem, crew: Cycling) -> Iterator[Duty]:
    """Give each turn to the next of the crew."""
    week = letters_of(crew)
    begun = _turn(week, crew.anchor)
    for day in problem.days:
        turn = _turn(week, problem.date_of(day)) - begun - crew.shift
        if crew.members:
            member = crew.members[turn % len(crew.members)]
            post = _post(problem, member, "D", {})
            if post is not None:
                yield Duty(day, post, member.person)


def _turn(week: str, day: date) -> int:
    """Count the turns from the first Monday of the calendar to the day's."""
    monday = day - timedelta(days=day.weekday())
    starts = [place == 0 or week[place] != week[place - 1] for place in range(7)]
    return monday.toordinal() // 7 * sum(starts) + sum(starts[: day.weekday() + 1])


def _post(problem: Problem, member: Member, letter: str, marks: Mapping[str, int]) -> int | None:
    """Return the post a letter means for somebody; None: at rest, or there is no such post for them."""
    meant = _GENERIC.get(letter, letter.upper())
    if meant == "R" or member.person not in problem.person:
        return None
    if letter in marks:
        return marks[letter]
    may = _may(problem, member)
    own = problem.post.get(member.post) if member.post is not None else None
    if meant == "D":
        return own.id if own else next((one.id for one in may if not one.on_call), None)
    kinds = {"W": _by_day, "M": _by_afternoon, "N": _by_night, "B": _on_standby}
    if meant not in kinds:
        raise ValueError(f"no such letter: {letter}")
    fits = kinds[meant]
    if own and fits(own):
        return own.id
    return next((one.id for one in may if fits(one)), None)


def _may(problem: Problem, member: Member) -> list[Post]:
    """Return the posts somebody may hold, in order, those beside the pools of their own first."""
    may = [one for one in problem.posts if problem.qualified(member.person, one.id)]
    own = problem.post.get(member.post) if member.post is not None else None
    return sorted(may, key=lambda one: own is not None and one.pools != own.pools)


def _by_day(post: Post) -> bool:
    return not (post.on_call or post.full_day) and post.starts < _NOON and not post.night


def _by_afternoon(post: Post) -> bool:
    return not (post.on_call or post.full_day) and _NOON <= post.starts < _EVENING


def _by_night(post: Post) -> bool:
    return not (post.on_call or post.full_day) and post.night


def _on_standby(post: Post) -> bool:
    return post.on_call
