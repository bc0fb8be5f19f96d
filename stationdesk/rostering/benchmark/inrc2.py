"""Scenario, weeks and rosters of the second nurse rostering competition (2015), from its text files."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ANY, NONE = "Any", "None"

Span = tuple[int, int]  # from, to


@dataclass(frozen=True)
class Contract:
    """What the nurses of one contract are owed."""

    assignments: Span
    working: Span
    off: Span
    weekends: int
    complete: bool


@dataclass(frozen=True)
class Nurse:
    """Somebody with a contract and skills."""

    name: str
    contract: Contract
    skills: frozenset[str]


@dataclass(frozen=True)
class Before:
    """What a nurse did before the first day; a run of the kind she is not in is 0 days long."""

    assignments: int
    weekends: int
    last: str | None
    same: int
    working: int
    off: int


@dataclass(frozen=True)
class Scenario:
    """What holds in all weeks; `running` says how often a shift may be worked on days running."""

    weeks: int
    running: dict[str, Span]
    never_after: dict[str, frozenset[str]]
    nurses: tuple[Nurse, ...]


@dataclass(frozen=True)
class Week:
    """One week: who is needed (least, best) by day, shift and skill, and who wants which shift off."""

    needs: dict[tuple[int, str, str], Span]
    off: tuple[tuple[str, str, int], ...]  # nurse, shift or ANY, day


Roster = dict[tuple[str, int], tuple[str, str]]  # (nurse, day of all weeks) → (shift, skill)


def read_scenario(path: Path) -> Scenario:
    """Read a scenario (`Sc-…`)."""
    blocks = _blocks(path)
    shifts = [line.split(" ", 1) for line in blocks["SHIFT_TYPES"]]
    after = (line.split() for line in blocks["FORBIDDEN_SHIFT_TYPES_SUCCESSIONS"])
    contracts = {name: _contract(figures) for name, figures in _named(blocks["CONTRACTS"])}
    nurses = (line.split() for line in blocks["NURSES"])
    return Scenario(
        int(blocks["WEEKS"][0]),
        {name: _spans(figures)[0] for name, figures in shifts},
        {name: frozenset(never) for name, _count, *never in after},
        tuple(Nurse(name, contracts[kind], frozenset(skills)) for name, kind, _n, *skills in nurses),
    )


def read_history(path: Path) -> dict[str, Before]:
    """Read what was before the first week (`H0-…`)."""
    lines = (line.split() for line in _blocks(path)["NURSE_HISTORY"])
    return {
        name: Before(
            int(count), int(weekends), None if last == NONE else last, int(same), int(working), int(off)
        )
        for name, count, weekends, last, same, working, off in lines
    }


def read_week(path: Path) -> Week:
    """Read one week's needs and wishes (`WD-…`)."""
    blocks = _blocks(path)
    needs: dict[tuple[int, str, str], Span] = {}
    for line in blocks["REQUIREMENTS"]:
        shift, skill, figures = line.split(" ", 2)
        needs |= {(day, shift, skill): span for day, span in enumerate(_spans(figures))}
    off = (line.split() for line in blocks.get("SHIFT_OFF_REQUESTS", []))
    return Week(needs, tuple((nurse, shift, WEEKDAYS.index(day)) for nurse, shift, day in off))


def read_rosters(paths: Sequence[Path]) -> Roster:
    """Read the weeks' solutions (`Sol-…`), in the order of the weeks, as one roster; remarks are left out."""
    roster: Roster = {}
    for week, path in enumerate(paths):
        lines = (line.split() for line in _blocks(path)["ASSIGNMENTS"])
        for nurse, day, shift, skill in (line for line in lines if len(line) == 4):
            roster[nurse, 7 * week + WEEKDAYS.index(day)] = (shift, skill)
    return roster


def _blocks(path: Path) -> dict[str, list[str]]:
    """Give the lines under each heading; a heading's own value, as in `WEEKS = 4`, is its first line."""
    blocks: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines())):
        heading = re.fullmatch(r"([A-Z_]{3,})(?: = (\S+))?", line)
        if heading is None:
            lines.append(line)
            continue
        lines = blocks.setdefault(heading[1], [])
        if heading[1] in ("SCENARIO", "WEEKS"):
            lines.append(heading[2] or "")
    return blocks


def _named(lines: Sequence[str]) -> list[tuple[str, str]]:
    pairs = (line.split(" ", 1) for line in lines)
    return [(name, rest) for name, rest in pairs]


def _spans(figures: str) -> list[Span]:
    return [(int(low), int(high)) for low, high in re.findall(r"\((\d+),(\d+)\)", figures)]


def _contract(figures: str) -> Contract:
    assignments, working, off = _spans(figures)
    weekends, complete = figures.rsplit(")", 1)[1].split()
    return Contract(assignments, working, off, int(weekends), complete == "1")
