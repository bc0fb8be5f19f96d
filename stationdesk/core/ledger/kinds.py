"""Kinds: what a value is, so that each engine knows how to ask for it, show it and print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stationdesk.core.days import Lies
from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.choice import Choice

if TYPE_CHECKING:
    from stationdesk.core.ledger.actions import Field


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
    """A Decimal with `places` digits after the point; `trim` shows none of the zeros at their end."""

    places: int = 2
    unit: Phrase | None = None
    trim: bool = False


@dataclass(frozen=True)
class Flag:
    """Yes or no."""


@dataclass(frozen=True)
class Day:
    """A `date`. `countdown` shows how many days are left to it, or by how many it has passed.

    `lies` says which year is meant where somebody types 12-20: of a deadline the one ahead.
    """

    countdown: bool = False
    lies: Lies = "behind"


@dataclass(frozen=True)
class Instant:
    """An aware UTC `datetime`, shown at the station's time.

    `countdown` shows how much is left to it, or by how much it has passed; `lies` as for a Day.
    """

    countdown: bool = False
    lies: Lies = "behind"


@dataclass(frozen=True)
class Clock:
    """A `time` of day on the station's clock."""


@dataclass(frozen=True)
class OneOf:
    """A member of a Choice; `many` holds a tuple of them."""

    choice: type[Choice]
    many: bool = False


@dataclass(frozen=True)
class Entry:
    """A stable code of one of the station's editable dictionaries; `many` holds a tuple of them."""

    dictionary: str
    many: bool = False


@dataclass(frozen=True)
class Reference:
    """The id of another ledger's record; `many` holds a tuple; `loose` takes free text (str) as well.

    `only` names a filter of that ledger that narrows the choice, for example "serving". `also` are
    ledgers whose names are offered to a loose one as text.
    """

    ledger: str
    many: bool = False
    loose: bool = False
    only: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Secret:
    """Never shown, logged, exported, printed, or kept in a draft.

    A `legible` one, the name of a login for example, is read while it is typed, and typed once.
    """

    legible: bool = False


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
