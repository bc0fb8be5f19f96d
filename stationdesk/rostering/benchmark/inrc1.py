"""Instances of the first nurse rostering competition (2010), as their XML files have them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ANY, NONE = "Any", "None"  # in a pattern: some shift, no shift


@dataclass(frozen=True)
class Limits:
    """From `least` to `most`, and what each unit below or above costs; a weight of 0: not limited."""

    least: int
    least_weight: int
    most: int
    most_weight: int


@dataclass(frozen=True)
class Pattern:
    """Shifts on days running that cost `weight` each time; entries may be ANY or NONE.

    `weekday` (0 is Monday) is the day it has to begin on, None any day.
    """

    weight: int
    weekday: int | None
    entries: tuple[str, ...]


@dataclass(frozen=True)
class Contract:
    """What the nurses of one contract are owed, by the names of the file."""

    assignments: Limits
    working_days: Limits
    free_days: Limits
    working_weekends: Limits
    weekends_in_four_weeks: int
    weekends_in_four_weeks_weight: int
    weekend: tuple[int, ...]  # weekdays, in their order
    complete_weekends: int
    identical_weekends: int
    no_night_before_free_weekend: int
    alternative_skill: int
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True)
class Shift:
    """A kind of shift and the skills it asks for."""

    name: str
    night: bool
    skills: frozenset[str]


@dataclass(frozen=True)
class Nurse:
    """Somebody with a contract and skills."""

    name: str
    contract: Contract
    skills: frozenset[str]


@dataclass(frozen=True)
class Wish:
    """On or off on a day, of one shift or (None) at all, and what it costs not to grant it."""

    nurse: str
    day: int
    shift: str | None
    on: bool
    weight: int


@dataclass(frozen=True)
class Instance:
    """The whole of a file; days count from 0 at `first`. `cover` says who must be there, exactly."""

    name: str
    first: date
    days: int
    shifts: dict[str, Shift]
    nurses: tuple[Nurse, ...]
    cover: dict[tuple[int, str], int]
    wishes: tuple[Wish, ...]

    def weekday(self, day: int) -> int:
        """Give the weekday of a day, 0 for Monday."""
        return (self.first.weekday() + day) % 7

    def weekends(self, contract: Contract) -> tuple[tuple[int, ...], ...]:
        """Give the days of each weekend of a contract, as far as they lie within the period."""
        length = len(contract.weekend)
        begins = range(1 - length, self.days)
        found = (
            tuple(day for day in range(begin, begin + length) if 0 <= day < self.days)
            for begin in begins
            if self.weekday(begin) == contract.weekend[0]
        )
        return tuple(weekend for weekend in found if weekend)


def is_inrc1(path: Path) -> bool:
    """Whether the file has this format."""
    return path.suffix == ".xml" and "<SchedulingPeriod" in path.read_text(encoding="utf-8", errors="replace")


def read(path: Path) -> Instance:
    """Read one file; what is not of the format raises ValueError or AttributeError."""
    root = ElementTree.parse(path).getroot()
    first, last = (date.fromisoformat(_text(root, tag)) for tag in ("StartDate", "EndDate"))
    days = (last - first).days + 1
    patterns = {one.get("ID", ""): _pattern(one) for one in _each(root, "Patterns/Pattern")}
    contracts = {one.get("ID", ""): _contract(one, patterns) for one in _each(root, "Contracts/Contract")}
    shifts = [_shift(one) for one in _each(root, "ShiftTypes/Shift")]
    nurses = [
        Nurse(one.get("ID", ""), contracts[_text(one, "ContractID")], _texts(one, "Skills/Skill"))
        for one in _each(root, "Employees/Employee")
    ]
    return Instance(
        path.stem, first, days, {shift.name: shift for shift in shifts}, tuple(nurses),
        _cover(root, first, days), tuple(_wishes(root, first)),
    )  # fmt: skip


def _each(root: Element, path: str) -> list[Element]:
    return root.findall(path)


def _text(one: Element, tag: str) -> str:
    found = one.findtext(tag)
    if found is None:
        raise ValueError(f"no {tag} in {one.tag}")
    return found.strip()


def _texts(one: Element, path: str) -> frozenset[str]:
    return frozenset((found.text or "").strip() for found in one.findall(path))


def _shift(one: Element) -> Shift:
    night = _text(one, "StartTime") > _text(one, "EndTime")
    return Shift(one.get("ID", ""), night, _texts(one, "Skills/Skill"))


def _pattern(one: Element) -> Pattern:
    entries = sorted(
        _each(one, "PatternEntries/PatternEntry"), key=lambda entry: int(entry.get("index", "0"))
    )
    begins = _text(entries[0], "Day")
    weekday = WEEKDAYS.index(begins) if begins in WEEKDAYS else None
    return Pattern(
        int(one.get("weight", "1")), weekday, tuple(_text(entry, "ShiftType") for entry in entries)
    )


def _contract(one: Element, patterns: dict[str, Pattern]) -> Contract:
    most_weekends, weekends_weight = _bound(one, "MaxWorkingWeekendsInFourWeeks")
    definition = one.findtext("WeekendDefinition", "SaturdaySunday")
    unwanted = (found.text or "" for found in one.findall("UnwantedPatterns/Pattern"))
    return Contract(
        _limits(one, "NumAssignments"),
        _limits(one, "ConsecutiveWorkingDays"),
        _limits(one, "ConsecutiveFreeDays"),
        _limits(one, "ConsecutiveWorkingWeekends"),
        most_weekends,
        weekends_weight,
        _weekend(definition.strip()),
        _flag(one, "CompleteWeekends"),
        _flag(one, "IdenticalShiftTypesDuringWeekend"),
        _flag(one, "NoNightShiftBeforeFreeWeekend"),
        _flag(one, "AlternativeSkillCategory"),
        tuple(patterns[name.strip()] for name in unwanted),
    )


def _weekend(definition: str) -> tuple[int, ...]:
    named = [(definition.index(name), day) for day, name in enumerate(WEEKDAYS) if name in definition]
    return tuple(day for _place, day in sorted(named))


def _limits(one: Element, what: str) -> Limits:
    return Limits(*_bound(one, f"Min{what}"), *_bound(one, f"Max{what}"))


def _bound(one: Element, tag: str) -> tuple[int, int]:
    found = one.find(tag)
    if found is None or found.get("on") not in ("1", "true"):
        return 0, 0
    return int(found.text or "0"), int(found.get("weight", "0"))


def _flag(one: Element, tag: str) -> int:
    found = one.find(tag)
    holds = found is not None and (found.text or "").strip() == "true"
    return int(found.get("weight", "0")) if found is not None and holds else 0


def _cover(root: Element, first: date, days: int) -> dict[tuple[int, str], int]:
    cover: dict[tuple[int, str], int] = {}
    for one in _each(root, "CoverRequirements/DayOfWeekCover"):
        weekday = WEEKDAYS.index(_text(one, "Day"))
        for need in _each(one, "Cover"):
            for day in range((weekday - first.weekday()) % 7, days, 7):
                cover[day, _text(need, "Shift")] = int(_text(need, "Preferred"))
    for one in _each(root, "CoverRequirements/DateSpecificCover"):
        day = (date.fromisoformat(_text(one, "Date")) - first).days
        for need in _each(one, "Cover"):
            cover[day, _text(need, "Shift")] = int(_text(need, "Preferred"))
    return cover


def _wishes(root: Element, first: date) -> Iterator[Wish]:
    for tag, on in (("DayOff", False), ("DayOn", True), ("ShiftOff", False), ("ShiftOn", True)):
        for one in _each(root, f"{tag}Requests/{tag}"):
            day = (date.fromisoformat(_text(one, "Date")) - first).days
            shift = _text(one, "ShiftTypeID") if tag.startswith("Shift") else None
            yield Wish(_text(one, "EmployeeID"), day, shift, on, int(one.get("weight", "1")))
