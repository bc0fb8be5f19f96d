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
