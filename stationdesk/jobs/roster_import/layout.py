"""How a roster's sheet is laid out: where its days stand, and what heads its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from stationdesk.jobs.roster_import.values import Shape
from stationdesk.jobs.roster_import.written import day_in, is_explicit, is_weekday, tight

Place = tuple[int, int]
"""(row as Excel numbers it, column from 0)."""

_FEWEST_DAYS = 3  # of a table with a day a line
_FEWEST_ACROSS = 7  # of a table with a day a column
_HEAD_ROWS = 3
_COUNTED = frozenset({"序号", "编号", "序", "No", "no", "NO"})


@dataclass(frozen=True)
class Cells:
    """A sheet's texts by place; `spoilt` are cells the sheet itself has damaged."""

    texts: Mapping[Place, str]
    spoilt: Mapping[Place, str] = field(default_factory=dict)

    @property
    def rows(self) -> list[int]:
        """The rows that hold anything."""
        return sorted({row for row, _ in self.texts})

    @property
    def columns(self) -> list[int]:
        """The columns that hold anything."""
        return sorted({column for _, column in self.texts})

    def row(self, row: int) -> dict[int, str]:
        """{column: text} of one row."""
        return {column: text for (at, column), text in self.texts.items() if at == row}

    def column(self, column: int) -> list[tuple[int, str]]:
        """(row, text) of one column, downwards."""
        return sorted((row, text) for (row, at), text in self.texts.items() if at == column)


@dataclass(frozen=True)
class Layout:
    """A found table. LINES: `days` are {row: {day's column: day}}, GRID: `across` are {column: day}.

    `heads` are the headings by column, from `head_row` to the row before `first_row`.
    """

    shape: Shape
    head_row: int
    first_row: int
    heads: Mapping[int, str]
    days: Mapping[int, Mapping[int, date]] = field(default_factory=dict)
    across: Mapping[int, date] = field(default_factory=dict)
    person_column: int = 0

    def day_column(self, column: int) -> int | None:
        """The day's column a column belongs to: the next one on its left, else the first."""
        columns = sorted({one for row in self.days.values() for one in row})
        left = [one for one in columns if one <= column]
        return left[-1] if left else columns[0] if columns else None


def layout_of(cells: Cells, month: date) -> Layout | None:
    """The table of the sheet; None where neither shape is recognised."""
    return _grid(cells, month) or _lines(cells, month)


# --- people beside days -------------------------------------------------------------------------------


def _grid(cells: Cells, month: date) -> Layout | None:
    for row in cells.rows[:30]:
        across = _running(cells.row(row), month)
        if len(across) >= _FEWEST_ACROSS:
            first = row + 1
            while first in cells.rows and _is_under_head(cells.row(first), across):
                first += 1
            left = [column for column in cells.columns if column < min(across)]
            person = _named_column(cells, left, row) if left else min(across) - 1
            return Layout(Shape.GRID, row, first, cells.row(row), across=across, person_column=max(person, 0))
    return None


def _running(texts: Mapping[int, str], month: date) -> dict[int, date]:
    """{column: day} of the longest run of days one after the other."""
    best: dict[int, date] = {}
    run: dict[int, date] = {}
    last: date | None = None
    for column, text in sorted(texts.items()):
        day = day_in(text, month, last)
        if day is None:
            continue
        run = run | {column: day} if last is not None and day == last + timedelta(days=1) else {column: day}
        last = day
        best = run if len(run) > len(best) else best
    return best


def _is_under_head(texts: Mapping[int, str], across: Mapping[int, date]) -> bool:
    """A row of weekdays under the days."""
    under = [text for column, text in texts.items() if column in across]
    return bool(under) and sum(is_weekday(text) for text in under) > len(under) / 2


def _named_column(cells: Cells, columns: Sequence[int], head_row: int) -> int:
    """Where the people's names stand: under 姓名, else the last column of words before the days."""
    for column in columns:
        if tight(cells.texts.get((head_row, column), "")) in ("姓名", "人员", "值班人员", "民警", "姓 名"):
            return column
    worded = [
        column
        for column in columns
        if any(row > head_row and not text.isdecimal() for row, text in cells.column(column))
    ]
    return worded[-1] if worded else columns[-1]


# --- a day a line -------------------------------------------------------------------------------------


def _lines(cells: Cells, month: date) -> Layout | None:
    found = {column: days for column in cells.columns if (days := _downwards(cells, column, month))}
    told = [column for column, days in found.items() if _is_told(cells, column, days)]
    chosen = _apart(sorted(told)) or sorted(found)[:1]
    if not chosen:
        return None
    by_row: dict[int, dict[int, date]] = {}
    for column in chosen:
        for row, day in found[column].items():
            by_row.setdefault(row, {})[column] = day
    first = min(by_row)
    head_row = _head_row(cells, first)
    return Layout(Shape.LINES, head_row, first, _heads(cells, head_row, first), days=by_row)


def _apart(columns: Sequence[int]) -> list[int]:
    """Of columns side by side the first: a day and the lunar day beside it are one day."""
    kept: list[int] = []
    for one in columns:
        if not kept or one - kept[-1] > 1:
            kept.append(one)
    return kept


def _downwards(cells: Cells, column: int, month: date) -> dict[int, date]:
    """{row: day} of a column whose cells are days that never go back; empty where it is none."""
    found: dict[int, date] = {}
    last: date | None = None
    for row, text in cells.column(column):
        day = day_in(text, month, last)
        if day is None or (last is not None and day < last):
            continue
        found[row], last = day, day
    return found if len(set(found.values())) >= _FEWEST_DAYS else {}


def _is_told(cells: Cells, column: int, days: Mapping[int, date]) -> bool:
    """Whether the column says that it holds days, by their form or by its heading."""
    head = [tight(text) for row, text in cells.column(column) if row < min(days)]
    if any(one in _COUNTED for one in head):
        return False
    told = sum(is_explicit(cells.texts[row, column]) for row in days)
    return told > len(days) / 2 or any("日" in one for one in head[-1:])


def _head_row(cells: Cells, first: int) -> int:
    """The topmost row of the heading: those right above the first day with at least two words."""
    row = first
    while row - 1 in cells.rows and first - row < _HEAD_ROWS and len(set(cells.row(row - 1).values())) > 1:
        row -= 1
    return row


def _heads(cells: Cells, head_row: int, first: int) -> dict[int, str]:
    """{column: its heading}: the lowest word above it, after that of its group."""
    return {
        column: words[-1]
        for column in cells.columns
        if (words := list(_above(cells, column, head_row, first)))
    }


def _above(cells: Cells, column: int, head_row: int, first: int) -> Iterator[str]:
    for row in range(head_row, first):
        if (row, column) in cells.texts:
            yield cells.texts[row, column]
