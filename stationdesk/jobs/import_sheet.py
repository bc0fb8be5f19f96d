"""Import a foreign sheet into a ledger: first what would happen, then the same for good, in one batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from stationdesk.core.actor import CHIEFS
from stationdesk.core.errors import FileRefused, NotAllowed, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Import, RowFate, Verdict
from stationdesk.desk import Desk
from stationdesk.desk.rights import IMPORT, UNDO_OWN
from stationdesk.jobs.sheet_rows import FIRST_ROWS, Cancelled, SheetRows, read_rows
from stationdesk.jobs.worker_process import STOPPED, Stopped
from stationdesk.sheets.cells import Cell
from stationdesk.sheets.mapping import Profile

Progress = Callable[[int, int, str], None]

CHUNK = 500
MOST_PROBLEMS = 1_000
_NO_IMPORT = QT_TRANSLATE_NOOP("jobs", "{ledger} cannot be imported from a sheet.")
_PERSONAL = QT_TRANSLATE_NOOP("jobs", "Only the chief may let callers' names and phone numbers in.")
_CHANGED_FILE = QT_TRANSLATE_NOOP("jobs", "The file has changed since the preview; please look at it again.")
_NOT_WHOLE = QT_TRANSLATE_NOOP(
    "jobs",
    "This table is taken whole or not at all, so that nothing is missing unnoticed: put right or delete "
    "{lines} in the file, then choose it again.",
)
_LINES = QT_TRANSLATE_NOOP("jobs", "line {numbers}")
_LINES_OF = QT_TRANSLATE_NOOP("jobs", "line {numbers} … ({count} lines)")
_NAMED = 8
_READING = QT_TRANSLATE_NOOP("jobs", "Reading the sheet")
_CHECKING = QT_TRANSLATE_NOOP("jobs", "Checking {count} rows")
_BACKING_UP = QT_TRANSLATE_NOOP("jobs", "Backing up first")
_WRITING = QT_TRANSLATE_NOOP("jobs", "Writing")


@dataclass(frozen=True)
class Problem:
    """A line of the sheet, what becomes of it, and why; `row` is the number Excel shows beside it."""

    row: int
    phrase: Phrase
    fate: RowFate = RowFate.ERROR


@dataclass(frozen=True)
class Preview:
    """What an import would do. `columns` is {field: column}; at most a thousand problems are listed."""

    file: Path
    digest: str
    sheet: str
    sheets: tuple[str, ...]
    headers: tuple[str | None, ...]
    columns: Mapping[str, int]
    counts: Mapping[RowFate, int]
    problems: tuple[Problem, ...]
    first_rows: tuple[tuple[Cell, ...], ...]
    refusal: Phrase | None = None  # why the import itself would be refused

    @property
    def rows(self) -> int:
        """How many rows hold anything."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Outcome:
    """What an import did. `batch` undoes it; `stopped` when it was cancelled half-way."""

    batch: int
    counts: Mapping[RowFate, int]
    problems: tuple[Problem, ...]
    stopped: bool = False


def no_progress(done: int, total: int, words: str = "") -> None:
    """Nobody watches."""


def preview(
    desk: Desk,
    ledger: str,
    file: Path,
    profile: Profile | None = None,
    *,
    progress: Progress = no_progress,
    cancelled: Cancelled = lambda: False,
) -> Preview:
    """Read and judge every row, and write nothing; FileRefused when the file or its header will not do."""
    progress(0, 0, desk.say(_READING))
    sheet = read_rows(desk, ledger, _import(desk, ledger), file, profile or Profile(), cancelled)
    progress(0, len(sheet.good), desk.say(_CHECKING.filled(count=len(sheet.good))))
    verdicts = desk.judge(ledger, tuple(values for _, values in sheet.good))
    counts, problems = _told(sheet, verdicts)
    refusal = _not_whole(desk, ledger, counts, problems)
    first = tuple(tuple(cells) for _, cells in sheet.first_rows[:FIRST_ROWS])
    head = sheet.head
    return Preview(
        file, sheet.digest, head.sheet, head.sheets, sheet.headers, sheet.columns, counts, problems, first,
        refusal,
    )  # fmt: skip


def run(
    desk: Desk,
    ledger: str,
    file: Path,
    profile: Profile | None = None,
    *,
    digest: str = "",
    progress: Progress = no_progress,
    cancelled: Cancelled = lambda: False,
) -> Outcome:
    """Back up, then write what is new or changed, 500 rows a transaction, so that calls can come in between.

    `digest` is the preview's: a file changed since is refused. Cancelling keeps what is written.
    """
    desk.need(IMPORT)
    profile = profile or Profile()
    if profile.personal and desk.actor.role not in CHIEFS:
        raise NotAllowed(_PERSONAL)
    progress(0, 0, desk.say(_READING))
    sheet = read_rows(desk, ledger, _import(desk, ledger), file, profile, cancelled)
    if digest and digest != sheet.digest:
        raise FileRefused(_CHANGED_FILE)
    _check_whole(desk, ledger, sheet)
    progress(0, len(sheet.good), desk.say(_BACKING_UP))
    desk.store.backup("import")
    if cancelled():
        raise Stopped(STOPPED)
    batch = desk.open_batch(ledger, file.name, sheet.digest, profile.name)
    verdicts = _written(desk, ledger, sheet, batch, progress, cancelled)
    desk.store.settle_search()
    counts, problems = _told(sheet, verdicts)
    return Outcome(batch, counts, problems, stopped=len(verdicts) < len(sheet.good))


def undo(desk: Desk, ledger: str, batch: int) -> int:
    """Void every row a batch brought and nobody worked on, after a backup; returns how many."""
    desk.need(UNDO_OWN)
    desk.store.backup("import")
    return desk.undo_batch(ledger, batch)


def _import(desk: Desk, ledger: str) -> Import:
    declared = desk.ledger(ledger)
    if declared.imports is None:
        raise FileRefused(_NO_IMPORT.filled(ledger=declared.title))
    return declared.imports


def _written(
    desk: Desk, ledger: str, sheet: SheetRows, batch: int, progress: Progress, cancelled: Cancelled
) -> tuple[Verdict, ...]:
    """The verdicts of the rows written or passed over.

    Judged all at once, as the preview did: a call that stands twice in the sheet is a repeat, not a change.
    """
    rows = tuple(values for _, values in sheet.good)
    verdicts = desk.judge(ledger, rows)
    for start in range(0, len(rows), CHUNK):
        if cancelled():
            return verdicts[:start]
        chunk = slice(start, start + CHUNK)
        desk.write_batch(ledger, rows[chunk], verdicts[chunk], batch)
        progress(min(start + CHUNK, len(rows)), len(rows), desk.say(_WRITING))
    return verdicts


def _told(sheet: SheetRows, verdicts: Sequence[Verdict]) -> tuple[dict[RowFate, int], tuple[Problem, ...]]:
    """(rows by fate, the most telling problems)."""
    counts: dict[RowFate, int] = dict.fromkeys(RowFate, 0)
    counts.update(Counter(one.fate for one in verdicts))
    counts[RowFate.ERROR] += len(sheet.bad)
    judged = [
        Problem(number, verdict.why, verdict.fate)
        for (number, _), verdict in zip(sheet.good, verdicts, strict=False)
        if verdict.why is not None
    ]
    return counts, _most_telling([*judged, *(Problem(*one) for one in sheet.bad)])


def _check_whole(desk: Desk, ledger: str, sheet: SheetRows) -> None:
    if _import(desk, ledger).whole:
        verdicts = desk.judge(ledger, tuple(values for _, values in sheet.good))
        refusal = _not_whole(desk, ledger, *_told(sheet, verdicts))
        if refusal is not None:
            raise RuleBroken(refusal)


def _not_whole(
    desk: Desk, ledger: str, counts: Mapping[RowFate, int], problems: Sequence[Problem]
) -> Phrase | None:
    """Why a table that is taken whole is not: which of its lines cannot be read."""
    if not _import(desk, ledger).whole or not counts[RowFate.ERROR]:
        return None
    bad = [one.row for one in problems if one.fate is RowFate.ERROR]
    said = _LINES if len(bad) <= _NAMED else _LINES_OF
    numbers = "、".join(str(one) for one in bad[:_NAMED])
    return _NOT_WHOLE.filled(lines=said.filled(numbers=numbers, count=counts[RowFate.ERROR]))


def _most_telling(problems: list[Problem]) -> tuple[Problem, ...]:
    """The rows that cannot come, then those that come with a remark, each in the order of the sheet."""
    by_weight = sorted(problems, key=lambda one: (one.fate is not RowFate.ERROR, one.row))
    return tuple(by_weight[:MOST_PROBLEMS])
