"""What the desk answers: plain values that outlive the transaction they were read in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from stationdesk.core.actor import Role


class Row(NamedTuple):
    """One record of a list; `values` stand in the order of the ledger's columns."""

    id: int
    version: int
    voided: bool
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Page:
    """Some rows; `after` is what to ask on with while there is `more`."""

    rows: tuple[Row, ...]
    more: bool
    after: tuple[Any, int] | None


class ColumnValue(NamedTuple):
    """A value of a column as `Picked.values` takes it, in words, and how many rows have it."""

    value: Any
    words: str
    rows: int


@dataclass(frozen=True)
class ColumnValues:
    """The values of a column in a list; `more` values in `more_rows` rows are left out."""

    shown: tuple[ColumnValue, ...]
    more: int = 0
    more_rows: int = 0


@dataclass(frozen=True)
class Done:
    """What an action made or changed, and whose record it is; `number` is None where nothing is numbered."""

    record: int | None
    number: str | None
    version: int | None
    ledger: str = ""


@dataclass(frozen=True)
class Suggestion:
    """One completion: the value to store, the words to show, and what tells it from its like."""

    value: Any
    label: str
    note: str = ""


@dataclass(frozen=True)
class Found:
    """A record that Ctrl+K found."""

    ledger: str
    record: int
    label: str
    note: str = ""


@dataclass(frozen=True)
class Acting:
    """A person who may act, as the top bar offers them."""

    person: int
    name: str
    role: Role
