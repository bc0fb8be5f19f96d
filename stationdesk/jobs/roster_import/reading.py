"""From a file to an existing roster understood, and from there to a draft of the month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from stationdesk.core.errors import FileRefused, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.period import month_start
from stationdesk.desk import Desk
from stationdesk.desk.rights import IMPORT
from stationdesk.desk.together import Step
from stationdesk.jobs.profiles import profiles
from stationdesk.jobs.roster_import.layout import Cells, Layout, Place, layout_of
from stationdesk.jobs.roster_import.people import People
from stationdesk.jobs.roster_import.posts import Posts
from stationdesk.jobs.roster_import.understanding import Understanding
from stationdesk.jobs.roster_import.values import Decisions, Shape, Understood
from stationdesk.jobs.roster_import.written import month_in, tight
from stationdesk.jobs.sheet_rows import Cancelled, sheet_in_worker
from stationdesk.ledgers.roster.rules.plan import Made
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.sheets.cells import Doubtful
from stationdesk.sheets.mapping import Profile
from stationdesk.sheets.workbook import Head, Numbered

ACTION = "roster.import"
_KEPT = "words"
MOST_ROWS = 2_000
_NO_MONTH = QT_TRANSLATE_NOOP("jobs", "The sheet does not say which month it is; please choose the month.")
_NO_TABLE = QT_TRANSLATE_NOOP(
    "jobs",
    "No roster was recognised in “{sheet}”: it takes a line for each day with the names under the posts, or a"
    " line for each person with a mark under the days.",
)
_NO_DUTY = QT_TRANSLATE_NOOP("jobs", "Nothing of the sheet was understood as a duty; nothing was begun.")
_CHANGED = QT_TRANSLATE_NOOP("jobs", "The file has changed since the preview; please look at it again.")
_NOTE = QT_TRANSLATE_NOOP("jobs", "Imported from {file}: {duties} duties; {left} words not taken.")


class NoRoster(FileRefused):
    """This sheet holds no roster; `head` says which other sheets the file has."""

    def __init__(self, head: Head) -> None:
        super().__init__(_NO_TABLE.filled(sheet=head.sheet))
        self.head = head


class NoMonth(RuleBroken):
    """The sheet does not say its month; `head` says which other sheets the file has."""

    def __init__(self, head: Head) -> None:
        super().__init__(_NO_MONTH, {"month": _NO_MONTH})
        self.head = head


def understand(
    desk: Desk,
    file: Path,
    *,
    month: date | None = None,
    sheet: str | None = None,
    decided: Decisions | None = None,
    cancelled: Cancelled = lambda: False,
) -> Understood:
    """Read the file and say what each cell means; nothing is written.

    `month` is any day of the month, where the sheet does not say it or says it wrongly. FileRefused when
    the file cannot be read or holds no roster, RuleBroken when the month is missing.
    """
    desk.need(IMPORT)
    head, rows = sheet_in_worker(file, sheet, MOST_ROWS, cancelled)
    return understood(desk, file.name, head, rows, month=month, decided=decided)


def understood(
    desk: Desk,
    file_name: str,
    head: Head,
    rows: Iterable[Numbered],
    *,
    month: date | None = None,
    decided: Decisions | None = None,
) -> Understood:
    """What the cells of a sheet mean that was read already; as `understand`."""
    cells = cells_of(rows)
    found = month_start(month) if month is not None else _month_of(desk, cells, head)
    layout = layout_of(cells, found)
    if layout is None:
        raise NoRoster(head)
    if layout.shape is Shape.GRID:
        cells = _spread(cells, layout, head)
    plan = desk.month_plan(found)
    decided = decided or Decisions()
    people = _people(desk, {one.id: one.name for one in plan.people}, decided)
    posts = Posts(plan.posts, {tight(word): post for word, post in decided.posts.items()})
    items = Understanding(cells, layout, found, people, posts).items()
    return Understood(
        file_name, head.digest, head.sheet, head.sheets, found, layout.shape, items,
        {**people.rostered, **people.others}, {one.id: one.name for one in plan.posts},
    )  # fmt: skip


def cells_of(rows: Iterable[Numbered]) -> Cells:
    """The sheet's cells by place."""
    texts: dict[Place, str] = {}
    spoilt: dict[Place, str] = {}
    for number, cells in rows:
        for column, cell in enumerate(cells):
            if isinstance(cell, Doubtful):
                spoilt[number, column] = cell.text
            elif cell is not None and cell.strip():
                texts[number, column] = cell
    return Cells(texts, spoilt)


def take(desk: Desk, file: Path, seen: Understood, decided: Decisions) -> int:
    """Begin a draft of the month with what was understood; returns the roster's id.

    What is still doubtful is left out. The sheet is read again: FileRefused where it changed since it was
    `seen`, RuleBroken where it holds no duty or the month is signed already.
    """
    read = understand(desk, file, month=seen.month, sheet=seen.sheet, decided=decided)
    if read.digest != seen.digest:
        raise FileRefused(_CHANGED)
    if not read.duties:
        raise RuleBroken(_NO_DUTY)
    rows = tuple(
        {"day": one.day, "post": one.post, "person": one.person, "locked": False} for one in read.duties
    )
    note = desk.say(_NOTE.filled(file=read.file_name, duties=len(rows), left=not_taken(read)))
    about = literally(read.file_name)
    done = desk.act_together(
        ACTION,
        (
            Step("roster.start", {"month": read.month, "way": Way.EMPTY, "note": note}, about),
            Step(
                "roster.take_result",
                {"duties": rows, "blocks": (), "nights": (), "made": Made.IMPORTED},
                about,
            ),
        ),
        noted={"file": read.file_name},
    )
    record = done[-1].record
    assert record is not None
    return record


def not_taken(read: Understood) -> int:
    """How many words would not be taken: those left, and those nobody has decided about."""
    return sum(one.fate.code in ("20", "30") for one in read.items)


def _month_of(desk: Desk, cells: Cells, head: Head) -> date:
    """As the sheet's first rows, its name or its days say; the year nearest to today where it is missing."""
    top = [text for row in cells.rows[:6] for _, text in sorted(cells.row(row).items())]
    found = month_in([*top, head.sheet, *(text for _, text in sorted(cells.texts.items()))])
    if found is None:
        raise NoMonth(head)
    year, number = found
    today = desk.store.clock().date()
    if year is not None:
        return date(year, number, 1)
    near = (date(today.year + shift, number, 1) for shift in (0, 1, -1))
    return min(near, key=lambda one: abs((one - today).days))


def _spread(cells: Cells, layout: Layout, head: Head) -> Cells:
    """Repeat what stands in cells merged across several days: leave written once for a week."""
    texts = dict(cells.texts)
    for first_row, first_column, last_row, last_column in head.merges:
        text = cells.texts.get((first_row + 1, first_column))
        if text is None or first_row + 1 < layout.first_row or first_column not in layout.across:
            continue
        for row in range(first_row + 1, last_row + 2):
            for column in range(first_column, last_column + 1):
                if column in layout.across:
                    texts.setdefault((row, column), text)
    return replace(cells, texts=texts)


def _people(desk: Desk, rostered: Mapping[int, str], decided: Decisions) -> People:
    every = {ident: word.label for ident, word in desk.words.names("station.people").items()}
    others = {ident: name for ident, name in every.items() if ident not in rostered}
    return People(rostered, others, {tight(word): person for word, person in decided.people.items()})


# --- kept for next time -------------------------------------------------------------------------------


def kept_decisions(desk: Desk) -> Decisions:
    """What was decided in earlier imports, of people and posts that are still there."""
    known = {
        "person": frozenset(desk.words.names("station.people")),
        "post": frozenset(desk.words.names("roster.posts")),
    }
    return decisions_of(next((one for one in profiles(desk, "roster") if one.name == _KEPT), None), known)


def profile_of(decided: Decisions) -> Profile:
    """The decisions as a saved mapping of the roster."""
    return Profile(
        name=_KEPT, ledger="roster",
        values={
            "person": {word: str(person) for word, person in decided.people.items()},
            "post": {word: str(post) for word, post in decided.posts.items()},
        },
    )  # fmt: skip


def decisions_of(profile: Profile | None, known: Mapping[str, frozenset[int]]) -> Decisions:
    """The decisions a mapping keeps; what names nobody and nothing any more is forgotten.

    `known` are the ids there are, of "person" and of "post".
    """
    values = profile.values if profile is not None else {}

    def still(kind: str) -> dict[str, int]:
        kept = values.get(kind, {})
        return {
            word: int(ident)
            for word, ident in kept.items()
            if ident.isdecimal() and (int(ident) == 0 or int(ident) in known[kind])
        }

    return Decisions(still("person"), still("post"))
