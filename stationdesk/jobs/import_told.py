"""What an import would do, or did: its counts, the lines to be told, and the cells that would change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Difference, RowFate, Verdict
from stationdesk.desk import Desk
from stationdesk.desk.sheet_words import Worded
from stationdesk.jobs.sheet_rows import SheetRows, Source
from stationdesk.sheets.cells import Cell

MOST_PROBLEMS = 1_000
_LEFT = QT_TRANSLATE_NOOP("jobs", "Left as it is here, as you decided.")
_CONFLICT = QT_TRANSLATE_NOOP(
    "jobs", "Changed by somebody else since the preview, so that it was not overwritten; look at it again."
)

Left = Collection[tuple[int, str]]
"""(row, name) of each difference that is to stay as it is here."""


def unread(headers: Sequence[str | None], columns: Mapping[str, int]) -> tuple[str, ...]:
    """The titles nothing is taken from."""
    return tuple(one for place, one in enumerate(headers) if one and place not in columns.values())


@dataclass(frozen=True)
class Problem:
    """A line of the sheet, what becomes of it, and why; `row` is the number Excel shows beside it."""

    row: int
    phrase: Phrase
    fate: RowFate = RowFate.ERROR


@dataclass(frozen=True)
class Change:
    """A line of the sheet that says otherwise than its record, cell by cell; `record` in words."""

    row: int
    record: str
    differences: tuple[Difference, ...]
    words: tuple[Worded, ...]


@dataclass(frozen=True)
class Preview:
    """What an import would do. `columns` is {field: column}; at most a thousand problems are listed."""

    file: Source
    digest: str
    sheet: str
    sheets: tuple[str, ...]
    headers: tuple[str | None, ...]
    columns: Mapping[str, int]
    counts: Mapping[RowFate, int]
    problems: tuple[Problem, ...]
    first_rows: tuple[tuple[Cell, ...], ...]
    refusal: Phrase | None = None  # why the import itself would be refused
    changes: tuple[Change, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows hold anything."""
        return sum(self.counts.values())

    @property
    def unread(self) -> tuple[str, ...]:
        """The titles of the columns that are none of the ledger's, and stay in the sheet."""
        return unread(self.headers, self.columns)


@dataclass(frozen=True)
class Outcome:
    """What an import did. `batch` undoes it; `stopped` when it was cancelled half-way; `unread` columns."""

    batch: int
    counts: Mapping[RowFate, int]
    problems: tuple[Problem, ...]
    stopped: bool = False
    unread: tuple[str, ...] = ()


@dataclass(frozen=True)
class Decided:
    """What a person has decided on the changes a preview has shown: what is `left` is not written."""

    shown: tuple[Change, ...]
    left: Left = ()

    def of(self, rows: Iterable[int], verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
        """The verdicts as decided: only what was shown, has not changed since, and is not left."""
        shown = {one.row: one for one in self.shown}
        left = frozenset(self.left)
        return tuple(
            _decided(row, verdict, shown.get(row), left) if verdict.fate is RowFate.CHANGED else verdict
            for row, verdict in zip(rows, verdicts, strict=False)
        )


def _decided(row: int, verdict: Verdict, shown: Change | None, left: Left) -> Verdict:
    wanted = [one for one in verdict.differences if (row, one.name) not in left]
    seen = shown.differences if shown is not None else ()
    taken = tuple(one for one in wanted if one in seen)
    conflict = len(taken) < len(wanted)
    why = _CONFLICT if conflict else verdict.why if taken else _LEFT
    fate = RowFate.CHANGED if taken else RowFate.DUPLICATE
    return replace(verdict, fate=fate, why=why, differences=taken)


def changes_of(
    desk: Desk, ledger: str, sheet: SheetRows, verdicts: Sequence[Verdict], *, by_form: bool = False
) -> tuple[Change, ...]:
    """The lines that would change a record, in words."""
    changed = [
        (number, verdict)
        for (number, _), verdict in zip(sheet.good, verdicts, strict=True)
        if verdict.fate is RowFate.CHANGED
    ]
    words = desk.changes_in_words(ledger, [verdict for _, verdict in changed], by_form=by_form)
    return tuple(
        Change(number, record, verdict.differences, told)
        for (number, verdict), (record, told) in zip(changed, words, strict=True)
    )


def told(sheet: SheetRows, verdicts: Sequence[Verdict]) -> tuple[dict[RowFate, int], tuple[Problem, ...]]:
    """(rows by fate, the most telling problems)."""
    counts: dict[RowFate, int] = dict.fromkeys(RowFate, 0)
    counts.update(Counter(one.fate for one in verdicts))
    passed = [Problem(number, why, fate) for number, why, fate in sheet.bad]
    for one in passed:
        counts[one.fate] += 1
    judged = [
        Problem(number, verdict.why, verdict.fate)
        for (number, _), verdict in zip(sheet.good, verdicts, strict=False)
        if verdict.why is not None
    ]
    return counts, _most_telling([*judged, *passed])


def _most_telling(problems: list[Problem]) -> tuple[Problem, ...]:
    """The rows that cannot come, then those that come with a remark, each in the order of the sheet."""
    by_weight = sorted(problems, key=lambda one: (one.fate is not RowFate.ERROR, one.row))
    return tuple(by_weight[:MOST_PROBLEMS])
