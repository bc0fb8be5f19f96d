"""Shift-scheduling instances of Curtois and Qu (2014), as their text files have them."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Shift:
    """A kind of shift: its length in minutes and what may not follow it on the next day."""

    name: str
    minutes: int
    never_before: frozenset[str]


@dataclass(frozen=True)
class Employee:
    """Somebody with limits; `most_of` counts the shifts of each kind over the whole horizon."""

    name: str
    most_of: dict[str, int]
    most_minutes: int
    least_minutes: int
    most_running: int
    least_running: int
    least_off: int
    most_weekends: int
    days_off: frozenset[int]


@dataclass(frozen=True)
class Wish:
    """A shift wanted (`on`) or not wanted on a day, and what it costs not to grant it."""

    employee: str
    day: int
    shift: str
    weight: int
    on: bool


@dataclass(frozen=True)
class Cover:
    """How many are wanted in a shift on a day; what each missing and each further one costs."""

    day: int
    shift: str
    wanted: int
    under: int
    over: int


@dataclass(frozen=True)
class Instance:
    """The whole of a file; days count from 0, and day 0 is a Monday."""

    name: str
    days: int
    shifts: dict[str, Shift]
    employees: tuple[Employee, ...]
    wishes: tuple[Wish, ...]
    covers: tuple[Cover, ...]

    @property
    def weekends(self) -> tuple[tuple[int, ...], ...]:
        """The Saturday and Sunday of each week, as far as they lie within the horizon."""
        starts = range(5, self.days, 7)
        return tuple(tuple(day for day in (start, start + 1) if day < self.days) for start in starts)


def is_curtois(path: Path) -> bool:
    """Whether the file has this format."""
    return path.suffix == ".txt" and "SECTION_HORIZON" in path.read_text(encoding="utf-8", errors="replace")


def read(path: Path) -> Instance:
    """Read one file; a line that is not of the format raises ValueError."""
    sections = _sections(path.read_text(encoding="utf-8"))
    off = {line[0]: frozenset(map(int, line[1:])) for line in sections.get("DAYS_OFF", [])}
    wishes = [_wish(line, on=True) for line in sections.get("SHIFT_ON_REQUESTS", [])]
    wishes += [_wish(line, on=False) for line in sections.get("SHIFT_OFF_REQUESTS", [])]
    shifts = [Shift(line[0], int(line[1]), frozenset(_parts(line[2]))) for line in sections["SHIFTS"]]
    return Instance(
        path.stem,
        int(sections["HORIZON"][0][0]),
        {shift.name: shift for shift in shifts},
        tuple(_employee(line, off.get(line[0], frozenset())) for line in sections["STAFF"]),
        tuple(wishes),
        tuple(Cover(int(d), s, int(n), int(under), int(over)) for d, s, n, under, over in sections["COVER"]),
    )


def _sections(text: str) -> dict[str, list[list[str]]]:
    sections: dict[str, list[list[str]]] = {}
    lines: list[list[str]] = []
    for line in text.splitlines():
        bare = line.strip()
        if bare.startswith("SECTION_"):
            lines = sections.setdefault(bare.removeprefix("SECTION_"), [])
        elif bare and not bare.startswith("#"):
            lines.append([cell.strip() for cell in bare.split(",")])
    return sections


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _employee(line: list[str], days_off: frozenset[int]) -> Employee:
    name, most_of, *limits = line
    pairs = (part.split("=") for part in _parts(most_of))
    most_minutes, least_minutes, most_running, least_running, least_off, most_weekends = map(int, limits)
    return Employee(
        name, {shift: int(most) for shift, most in pairs}, most_minutes, least_minutes,
        most_running, least_running, least_off, most_weekends, days_off,
    )  # fmt: skip


def _wish(line: list[str], *, on: bool) -> Wish:
    employee, day, shift, weight = line
    return Wish(employee, int(day), shift, int(weight), on)
