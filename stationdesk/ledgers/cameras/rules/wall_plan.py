"""What the plan of a video wall is made of, and what is wrong with one: fields, layouts, tours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice
from stationdesk.core.stream_address import StreamAddress

LEAST_DWELL = 10
"""Seconds a tour stays with a camera at least."""
MOST_SIDE = 8
"""Rows or columns of a wall at most."""
_DAY_MINUTES = 24 * 60


class Scene(Choice):
    """When a layout is shown."""

    DAILY = "10", QT_TRANSLATE_NOOP("cameras", "Every day")
    NIGHT = "20", QT_TRANSLATE_NOOP("cameras", "At night")
    MARKET = "30", QT_TRANSLATE_NOOP("cameras", "Market day")
    FLOOD = "40", QT_TRANSLATE_NOOP("cameras", "Flood season")
    SCHOOL = "50", QT_TRANSLATE_NOOP("cameras", "School runs")
    EVENT = "60", QT_TRANSLATE_NOOP("cameras", "Large event")


class Weekday(Choice):
    """A day a tour runs on."""

    MONDAY = "1", QT_TRANSLATE_NOOP("cameras", "Monday")
    TUESDAY = "2", QT_TRANSLATE_NOOP("cameras", "Tuesday")
    WEDNESDAY = "3", QT_TRANSLATE_NOOP("cameras", "Wednesday")
    THURSDAY = "4", QT_TRANSLATE_NOOP("cameras", "Thursday")
    FRIDAY = "5", QT_TRANSLATE_NOOP("cameras", "Friday")
    SATURDAY = "6", QT_TRANSLATE_NOOP("cameras", "Saturday")
    SUNDAY = "7", QT_TRANSLATE_NOOP("cameras", "Sunday")

    @property
    def number(self) -> int:
        """0 for Monday, as date.weekday() counts."""
        return int(self.code) - 1

    @staticmethod
    def kept(codes: Iterable[str]) -> tuple[Weekday, ...]:
        """The days of these codes, in the week's order."""
        wanted = frozenset(codes)
        return tuple(one for one in Weekday if one.code in wanted)


_OUTSIDE = QT_TRANSLATE_NOOP(
    "cameras",
    "The field at row {row}, column {column} does not lie on a wall of {rows} rows and {columns} columns.",
)
_OVERLAP = QT_TRANSLATE_NOOP(
    "cameras", "The fields at row {row}, column {column} and at row {row2}, column {column2} overlap."
)
_TWO_THINGS = QT_TRANSLATE_NOOP(
    "cameras", "The field at row {row}, column {column} needs a camera or a tour, and not both."
)
_TWICE = QT_TRANSLATE_NOOP("cameras", "{name} is on this wall {count} times.")
_SHORT_DWELL = QT_TRANSLATE_NOOP("cameras", "A tour stays at least {least} seconds with each camera.")
_NO_STOPS = QT_TRANSLATE_NOOP("cameras", "A tour needs at least one camera.")


@dataclass(frozen=True)
class PlannedCell:
    """A field, counted from 0 at the top left; either a camera's or a tour's."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    camera: int | None = None
    tour: int | None = None


@dataclass(frozen=True)
class PlannedTour:
    """Cameras in their order; `starts` and `ends` in minutes since midnight, over midnight too.

    `presets` are the names of the positions the stops want, "" for none, one for each stop or none at all.
    """

    id: int
    name: str
    dwell_s: int
    stops: tuple[int, ...]
    starts: int | None = None
    ends: int | None = None
    days: tuple[int, ...] = ()
    presets: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlannedLayout:
    """What a wall shows in a scene."""

    id: int
    name: str
    scene: Scene
    rows: int
    columns: int
    cells: tuple[PlannedCell, ...]
    wall: str = ""


@dataclass(frozen=True)
class PlannedCamera:
    """A camera that may be put on a wall; `address` is its small stream."""

    id: int
    number: str
    name: str
    village: str
    address: StreamAddress | None
    has_login: bool = False
    state: str = ""


@dataclass(frozen=True)
class WallPlan:
    """Everything the wall needs to know, read at once."""

    layouts: tuple[PlannedLayout, ...] = ()
    tours: tuple[PlannedTour, ...] = ()
    cameras: tuple[PlannedCamera, ...] = ()


def wrong_cells(cells: Sequence[PlannedCell], rows: int, columns: int) -> Phrase | None:
    """The first thing that cannot be: outside the wall, overlapping, nothing or two things to show."""
    for one in cells:
        if (one.camera is None) == (one.tour is None):
            return _TWO_THINGS.filled(row=one.row + 1, column=one.column + 1)
        if not _lies_on(one, rows, columns):
            return _OUTSIDE.filled(row=one.row + 1, column=one.column + 1, rows=rows, columns=columns)
    for one, other in combinations(cells, 2):
        if _overlap(one, other):
            return _OVERLAP.filled(
                row=one.row + 1, column=one.column + 1, row2=other.row + 1, column2=other.column + 1
            )
    return None


def twice(cells: Iterable[PlannedCell]) -> dict[int, int]:
    """The cameras in more than one field, with how many; worth a warning, not forbidden."""
    counts = Counter(one.camera for one in cells if one.camera is not None)
    return {camera: count for camera, count in counts.items() if count > 1}


def said_twice(name: str, count: int) -> Phrase:
    """The warning about one of them."""
    return _TWICE.filled(name=name, count=count)


def wrong_tour(dwell_s: int, stops: Sequence[int]) -> Phrase | None:
    """Why a tour cannot be kept."""
    if dwell_s < LEAST_DWELL:
        return _SHORT_DWELL.filled(least=LEAST_DWELL)
    return None if stops else _NO_STOPS


def cycle_s(dwell_s: int, stops: Sequence[int]) -> int:
    """Seconds until a tour is at its first camera again: 82 cameras of 15 s take 1,230 s, 20.5 minutes."""
    return dwell_s * len(stops)


def coverage(cameras: Iterable[int], in_service: Iterable[int]) -> tuple[int, int]:
    """(n, N): how many distinct cameras in service are shown, of how many."""
    there = set(in_service)
    return len(there & set(cameras)), len(there)


def shown_by(layout: PlannedLayout, tours: Iterable[PlannedTour]) -> tuple[int, ...]:
    """Every camera a layout shows, its tours' included."""
    by_id = {one.id: one.stops for one in tours}
    found: list[int] = []
    for cell in layout.cells:
        found.extend([cell.camera] if cell.camera is not None else by_id.get(cell.tour or 0, ()))
    return tuple(found)


def runs_at(tour: PlannedTour, moment: datetime) -> bool:
    """Whether a tour runs at that local time; a night that began the day before counts as that day's."""
    minute, day = moment.hour * 60 + moment.minute, moment.weekday()
    starts, ends = tour.starts or 0, tour.ends if tour.ends is not None else _DAY_MINUTES
    if starts < ends:
        inside = starts <= minute < ends
    else:
        inside = minute >= starts or minute < ends
        day = (day - 1) % 7 if minute < ends else day
    return inside and (not tour.days or day in tour.days)


def _lies_on(cell: PlannedCell, rows: int, columns: int) -> bool:
    return (
        min(cell.row, cell.column) >= 0
        and min(cell.rows, cell.columns) >= 1
        and cell.row + cell.rows <= rows
        and cell.column + cell.columns <= columns
    )


def _overlap(one: PlannedCell, other: PlannedCell) -> bool:
    return (
        one.row < other.row + other.rows
        and other.row < one.row + one.rows
        and one.column < other.column + other.columns
        and other.column < one.column + one.columns
    )
