"""Import a foreign sheet into a ledger: first what would happen, then the same for good, in one batch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from stationdesk.core.actor import CHIEFS
from stationdesk.core.errors import FileRefused, NotAllowed, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Import, RowFate, Verdict
from stationdesk.desk import Desk
from stationdesk.desk.rights import IMPORT, UNDO_OWN
from stationdesk.desk.undoing import Undone
from stationdesk.jobs.blocks import Block
from stationdesk.jobs.import_told import Change, Decided, Outcome, Preview, Problem, changes_of, told, unread
from stationdesk.jobs.sheet_rows import FIRST_ROWS, Cancelled, SheetRows, Source, read_rows
from stationdesk.jobs.worker_process import STOPPED, Stopped
from stationdesk.sheets.mapping import Profile

__all__ = ["Change", "Decided", "Outcome", "Preview", "Problem", "preview", "run", "undo"]

Progress = Callable[[int, int, str], None]

CHUNK = 500
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


def no_progress(done: int, total: int, words: str = "") -> None:
    """Nobody watches."""


def preview(
    desk: Desk,
    ledger: str,
    file: Source,
    profile: Profile | None = None,
    *,
    progress: Progress = no_progress,
    cancelled: Cancelled = lambda: False,
) -> Preview:
    """Read and judge every row, and write nothing; FileRefused when the file or its header will not do."""
    progress(0, 0, desk.say(_READING))
    by_form = _by_form(file)
    imports = _import(desk, ledger, by_form=by_form)
    sheet = read_rows(desk, ledger, imports, file, profile or Profile(), cancelled)
    progress(0, len(sheet.good), desk.say(_CHECKING.filled(count=len(sheet.good))))
    verdicts = desk.judge(ledger, tuple(values for _, values in sheet.good), by_form=by_form)
    counts, problems = told(sheet, verdicts)
    refusal = _not_whole(imports, counts, problems)
    first = tuple(tuple(cells) for _, cells in sheet.first_rows[:FIRST_ROWS])
    head = sheet.head
    return Preview(
        file, sheet.digest, head.sheet, head.sheets, sheet.headers, sheet.columns, counts, problems, first,
        refusal, changes_of(desk, ledger, sheet, verdicts, by_form=by_form),
    )  # fmt: skip


def run(
    desk: Desk,
    ledger: str,
    file: Source,
    profile: Profile | None = None,
    *,
    digest: str = "",
    decided: Decided | None = None,
    progress: Progress = no_progress,
    cancelled: Cancelled = lambda: False,
) -> Outcome:
    """Back up, then write what is new or changed, 500 rows a transaction, so that calls can come in between.

    `digest` is the preview's: a file changed since is refused. `decided` says which of the changes the
    preview has shown are taken; without it all are. Cancelling keeps what is written. A block of cells, which
    is no more than somebody types, is written in one transaction and without a backup before it.
    """
    desk.need(IMPORT)
    profile = profile or Profile()
    if profile.personal and desk.actor.role not in CHIEFS:
        raise NotAllowed(_PERSONAL)
    progress(0, 0, desk.say(_READING))
    imports = _import(desk, ledger, by_form=_by_form(file))
    sheet = read_rows(desk, ledger, imports, file, profile, cancelled)
    if digest and digest != sheet.digest:
        raise FileRefused(_CHANGED_FILE)
    _check_whole(desk, ledger, imports, sheet)
    if not isinstance(file, Block):
        progress(0, len(sheet.good), desk.say(_BACKING_UP))
        desk.store.backup("import")
    if cancelled():
        raise Stopped(STOPPED)
    batch = desk.open_batch(ledger, file.name, sheet.digest, profile.name, by_form=_by_form(file))
    verdicts = _written(desk, ledger, file, sheet, batch, decided, progress, cancelled)
    desk.store.settle_search()
    counts, problems = told(sheet, verdicts)
    left = unread(sheet.headers, sheet.columns)
    return Outcome(batch, counts, problems, stopped=len(verdicts) < len(sheet.good), unread=left)


def undo(desk: Desk, ledger: str, batch: int) -> Undone:
    """After a backup, void what a batch brought and set back what it changed, but for what was worked on."""
    desk.need(UNDO_OWN)
    desk.store.backup("import")
    return desk.undo_batch(ledger, batch)


def _by_form(source: Source) -> bool:
    return isinstance(source, Block) and source.by_form


def _import(desk: Desk, ledger: str, *, by_form: bool) -> Import:
    imports = desk.imports(ledger, by_form=by_form)
    if imports is None:
        raise FileRefused(_NO_IMPORT.filled(ledger=desk.ledger(ledger).title))
    return imports


def _written(
    desk: Desk,
    ledger: str,
    source: Source,
    sheet: SheetRows,
    batch: int,
    decided: Decided | None,
    progress: Progress,
    cancelled: Cancelled,
) -> tuple[Verdict, ...]:
    """What became of the rows written or passed over.

    Judged all at once, as the preview did: a call that stands twice in the sheet is a repeat, not a change.
    """
    rows, by_form = tuple(values for _, values in sheet.good), _by_form(source)
    at_once = max(len(rows), 1) if isinstance(source, Block) else CHUNK
    verdicts = desk.judge(ledger, rows, by_form=by_form)
    if decided is not None:
        verdicts = decided.of((number for number, _ in sheet.good), verdicts)
    done: list[Verdict] = []
    for start in range(0, len(rows), at_once):
        if cancelled():
            break
        chunk = slice(start, start + at_once)
        done += desk.write_batch(ledger, rows[chunk], verdicts[chunk], batch, by_form=by_form)
        progress(len(done), len(rows), desk.say(_WRITING))
    return tuple(done)


def _check_whole(desk: Desk, ledger: str, imports: Import, sheet: SheetRows) -> None:
    if imports.whole:
        verdicts = desk.judge(ledger, tuple(values for _, values in sheet.good))
        refusal = _not_whole(imports, *told(sheet, verdicts))
        if refusal is not None:
            raise RuleBroken(refusal)


def _not_whole(imports: Import, counts: Mapping[RowFate, int], problems: Sequence[Problem]) -> Phrase | None:
    """Why a table that is taken whole is not: which of its lines cannot be read."""
    if not imports.whole or not counts[RowFate.ERROR]:
        return None
    bad = [one.row for one in problems if one.fate is RowFate.ERROR]
    said = _LINES if len(bad) <= _NAMED else _LINES_OF
    numbers = "、".join(str(one) for one in bad[:_NAMED])
    return _NOT_WHOLE.filled(lines=said.filled(numbers=numbers, count=counts[RowFate.ERROR]))
