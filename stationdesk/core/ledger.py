"""How a ledger describes itself once, so that window, command line and printer can each read it.

Frozen data, no base classes. Nothing here knows SQL or Qt: an expression is whatever the store
understands, a callable is handed what it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Any, TypeVar

from stationdesk.core.actor import EVERYONE, WRITERS, Role
from stationdesk.core.document import Document
from stationdesk.core.i18n import Phrase, Say


class Tone(StrEnum):
    """What a colour says; the word always stands beside it."""

    MUTE = "mute"
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


class Choice(Enum):
    """A code fixed in the program: `NAME = "code", Phrase[, Tone]`. Sorts by its code."""

    code: str
    label: Phrase
    tone: Tone

    def __new__(cls, code: str, label: Phrase, tone: Tone = Tone.MUTE) -> Choice:
        member = object.__new__(cls)
        member._value_ = code
        member.code = code
        member.label = label
        member.tone = tone
        return member


# --- kinds: what a value is ------------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """One line of text. `mask` shows 138****1234 wherever a list or a print shows it."""

    most: int = 120
    mask: bool = False


@dataclass(frozen=True)
class Prose:
    """Text of several lines."""

    most: int = 2000


@dataclass(frozen=True)
class Number:
    """A whole number; `unit` is printed after it."""

    least: int | None = 0
    most: int | None = None
    unit: Phrase | None = None


@dataclass(frozen=True)
class Amount:
    """A Decimal with `places` digits after the point."""

    places: int = 2
    unit: Phrase | None = None


@dataclass(frozen=True)
class Flag:
    """Yes or no."""


@dataclass(frozen=True)
class Day:
    """A `date`. `countdown` shows how many days are left to it, or by how many it has passed."""

    countdown: bool = False


@dataclass(frozen=True)
class Instant:
    """An aware UTC `datetime`, shown at the station's time.

    `countdown` shows how much is left to it, or by how much it has passed.
    """

    countdown: bool = False


@dataclass(frozen=True)
class Clock:
    """A `time` of day on the station's clock."""


@dataclass(frozen=True)
class OneOf:
    """A member of a Choice."""

    choice: type[Choice]


@dataclass(frozen=True)
class Entry:
    """A stable code of one of the station's editable dictionaries; `many` holds a tuple of them."""

    dictionary: str
    many: bool = False


@dataclass(frozen=True)
class Reference:
    """The id of another ledger's record; `many` holds a tuple; `loose` takes free text (str) as well.

    `only` names a filter of that ledger that narrows the choice, for example "serving".
    """

    ledger: str
    many: bool = False
    loose: bool = False
    only: str = ""


@dataclass(frozen=True)
class Secret:
    """Never shown, logged, exported or printed."""


@dataclass(frozen=True)
class Files:
    """Attachments, kept by their SHA-256."""

    most: int = 20


@dataclass(frozen=True)
class Rows:
    """Child rows: a tuple of mappings with these fields. `fixed` ones are filled, not added to."""

    fields: tuple[Field, ...]
    fixed: bool = False


Kind = (
    Line
    | Prose
    | Number
    | Amount
    | Flag
    | Day
    | Instant
    | Clock
    | OneOf
    | Entry
    | Reference
    | Secret
    | Files
    | Rows
)


# --- lists ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Column:
    """One value of a row. `value` is a mapped attribute or SQL expression.

    `width` in Chinese characters (0 takes what is left); a higher `priority` stays longer when the
    screen is narrow; `sortable` promises an index; `shown` is what a new user sees.
    """

    name: str
    title: Phrase
    value: Any
    kind: Kind
    width: int = 8
    priority: int = 5
    sortable: bool = False
    shown: bool = True


@dataclass(frozen=True)
class Filter:
    """A narrowing of the list. Without `kind` it is a status chip with its count and `where` is SQL;

    with a kind `where(value)` makes the SQL. A Day kind takes a pair `(first, last)` of days, both
    included. `title` of a chip is its word; `tone` its colour.
    """

    name: str
    title: Phrase
    where: Any
    kind: Kind | None = None
    tone: Tone = Tone.MUTE


@dataclass(frozen=True)
class Query:
    """Which rows of a ledger: the one way lists, chips, exports and drill-down name them.

    `filters` are (name, value) of declared filters, all of them met; `search` is what a person
    typed. Hashable, so a figure on paper can carry it.
    """

    ledger: str
    filters: tuple[tuple[str, Any], ...] = ()
    search: str = ""
    order: str = ""
    descending: bool = True
    voided: bool = False

    def having(self, **filters: Any) -> Query:
        """The same query, narrowed further."""
        return Query(
            self.ledger, self.filters + tuple(filters.items()), self.search, self.order, self.descending,
            self.voided,
        )  # fmt: skip


# --- actions ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Field:
    """One thing a form asks. The action is called with `name=value`, None where nothing was given.

    `default` is a value, or a callable of the transaction (and the record, for actions on one).
    `key` is the letter of Alt+letter; `wide` takes both columns; `section` opens a heading above;
    `note` stands beside the label; `extra` hides it behind "more" until asked for.
    `choices(tx, record)` closes a Number to some of the record's own child rows, (id, words) each;
    `when(values)` asks the field only while the form's other values say so.
    """

    name: str
    title: Phrase
    kind: Kind
    required: bool = False
    default: Any = None
    key: str = ""
    note: Phrase | None = None
    wide: bool = False
    section: Phrase | None = None
    extra: bool = False
    choices: Callable[[Any, Any], tuple[tuple[int, Phrase], ...]] | None = None
    when: Callable[[Mapping[str, Any]], bool] | None = None


@dataclass(frozen=True)
class Notice:
    """Something worth knowing while typing, perhaps with the record it speaks of."""

    phrase: Phrase
    tone: Tone = Tone.INFO
    ledger: str = ""
    record: int | None = None


@dataclass(frozen=True)
class Advice:
    """What an action proposes for fields still untouched, and what it has noticed."""

    proposals: Mapping[str, Any] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class Action:
    """A use-case: `run(tx, **fields)`, or `run(tx, record, **fields)` when it works on one record.

    `run` returns the record it made or changed. `allowed(values)` judges the record's plain mapped
    values to grey the button; `run` refuses all the same. `advise(tx, values[, record])` is asked
    while a form is being filled. `hangs_on` names the ledger whose record it appears on when that is
    not its own. `danger` asks once more before it runs.
    """

    name: str
    title: Phrase
    run: Callable[..., Any]
    fields: tuple[Field, ...] = ()
    icon: str = ""
    key: str = ""
    primary: bool = False
    on_record: bool = True
    bulk: bool = False
    roles: frozenset[Role] = WRITERS
    allowed: Callable[[Mapping[str, Any]], bool] | None = None
    advise: Callable[..., Advice] | None = None
    hangs_on: str = ""
    danger: Phrase | None = None


# --- what is shown under a record -------------------------------------------------------------------


@dataclass(frozen=True)
class Fact:
    """A label and a value of a kind."""

    title: Phrase
    value: Any
    kind: Kind = Line()


@dataclass(frozen=True)
class Step:
    """One moment of a timeline; `done` is False for what is still to come.

    `facts` are shown in one line under the title, each value in the reader's words; `note` is a
    person's own text.
    """

    at: datetime | None
    title: Phrase
    note: str = ""
    done: bool = True
    tone: Tone = Tone.INFO
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Link:
    """Another record that belongs to this one."""

    title: Phrase
    ledger: str
    record: int
    note: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Detail:
    """A part of the pane: `show(tx, record)` returns a tuple of Facts, of Steps or of Links."""

    name: str
    title: Phrase
    show: Callable[[Any, Any], tuple[Fact | Step | Link, ...]]


# --- the home page ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class DueItem:
    """Something that waits: shown by time on the home page. An `alarm` also sounds."""

    title: Phrase
    due: datetime | date | None
    ledger: str
    record: int
    tone: Tone = Tone.WARN
    note: Phrase | None = None
    alarm: bool = False


@dataclass(frozen=True)
class Due:
    """`find(tx)` returns what waits now."""

    name: str
    find: Callable[[Any], tuple[DueItem, ...]]


@dataclass(frozen=True)
class CardValue:
    """The number of a home card, a sentence under it, and the rows behind it."""

    number: str
    note: Phrase
    tone: Tone
    rows: Query | None = None


@dataclass(frozen=True)
class Card:
    """A counter of the home page."""

    name: str
    title: Phrase
    icon: str
    read: Callable[[Any], CardValue]


# --- reports ----------------------------------------------------------------------------------------


class Scope(StrEnum):
    """What a report is about."""

    PERIOD = "period"
    RECORD = "record"
    SELECTION = "selection"


@dataclass(frozen=True)
class ReportText:
    """A part a person writes; kept with the period."""

    name: str
    title: Phrase


@dataclass(frozen=True)
class Request:
    """What a report is asked for. `first` and `last` are the days of the period, both included.

    `say` speaks the report's language; `label(dictionary, code)` and `name(ledger, id)` read the
    station's own words in it; `texts` are the human parts; `parameters` by name. The build fills the
    stamp's period and counting rule; the desk fills the rest of it.
    """

    say: Say
    language: str
    label: Callable[[str, str | None], str]
    name: Callable[[str, int | None], str]
    first: date | None = None
    last: date | None = None
    record: int | None = None
    rows: Query | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    draft: bool = False


@dataclass(frozen=True)
class Report:
    """`build(tx, request)` returns a Document. `code` is the number of domain.md's list, e.g. R05.

    `parameters` are fields the print dialog asks; `allowed` as with actions, for one record.
    """

    name: str
    title: Phrase
    scope: Scope
    build: Callable[[Any, Request], Document]
    code: str = ""
    texts: tuple[ReportText, ...] = ()
    parameters: tuple[Field, ...] = ()
    allowed: Callable[[Mapping[str, Any]], bool] | None = None


# --- import from sheets -----------------------------------------------------------------------------


@dataclass(frozen=True)
class SheetField:
    """A column a foreign sheet may carry, and the header texts it is known by.

    `wanted` False leaves it unticked (personal data); a required one missing refuses the sheet.
    """

    name: str
    title: Phrase
    kind: Kind
    headers: tuple[str, ...] = ()
    required: bool = False
    wanted: bool = True


class RowFate(StrEnum):
    """What an import would do, or did, with one row."""

    NEW = "new"
    CHANGED = "changed"
    DUPLICATE = "duplicate"
    ERROR = "error"


@dataclass(frozen=True)
class Verdict:
    """One row's fate and, for an error or a doubt, why. `record` is the one found or made."""

    fate: RowFate
    why: Phrase | None = None
    record: int | None = None


@dataclass(frozen=True)
class Import:
    """How a ledger takes rows of a foreign sheet.

    `judge(tx, rows)` returns a Verdict per row and writes nothing; `write(tx, rows, verdicts, batch)`
    stores the NEW and CHANGED ones of a chunk. A row maps SheetField names to parsed values.
    """

    fields: tuple[SheetField, ...]
    judge: Callable[[Any, tuple[Mapping[str, Any], ...]], tuple[Verdict, ...]]
    write: Callable[[Any, tuple[Mapping[str, Any], ...], tuple[Verdict, ...], int], int]


# --- the ledger itself ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Ledger:
    """Everything the engines need to know of one ledger. `name` is "incidents" or "station.people".

    `label` is the SQL expression that names a record in one line; `order` the column lists start
    sorted by; `group` the rail's heading; `icon` an SVG's name in resources/icons.
    """

    name: str
    title: Phrase
    record: type[Any]
    columns: tuple[Column, ...]
    label: Any
    order: str
    filters: tuple[Filter, ...] = ()
    actions: tuple[Action, ...] = ()
    details: tuple[Detail, ...] = ()
    reports: tuple[Report, ...] = ()
    due: tuple[Due, ...] = ()
    cards: tuple[Card, ...] = ()
    imports: Import | None = None
    icon: str = ""
    group: str = "ledgers"
    roles: frozenset[Role] = EVERYONE
    descending: bool = True

    @property
    def folder(self) -> str:
        """The ledger's room; tabs of one folder share a page."""
        return self.name.partition(".")[0]

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when there is none."""
        return _named(self.columns, name)

    def filter(self, name: str) -> Filter:
        """The filter of that name; KeyError when there is none."""
        return _named(self.filters, name)

    def action(self, name: str) -> Action:
        """The action of that name; KeyError when there is none."""
        return _named(self.actions, name)

    def report(self, name: str) -> Report:
        """The report of that name; KeyError when there is none."""
        return _named(self.reports, name)


_Part = TypeVar("_Part", Column, Filter, Action, Report)


def _named(parts: tuple[_Part, ...], name: str) -> _Part:
    for part in parts:
        if part.name == name:
            return part
    raise KeyError(name)


def stored(name: str) -> Callable[[Any, Any], Any]:
    """A field's default for forms that change a record: what the record says now."""
    return lambda tx, record: getattr(record, name)
