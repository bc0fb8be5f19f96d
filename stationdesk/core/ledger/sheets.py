"""Import: which columns of a foreign sheet a ledger takes, and what becomes of each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger.kinds import Kind


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
    stores the NEW and CHANGED ones of a chunk. A row maps SheetField names to parsed values. A sheet that
    is only right when it is complete is taken `whole` or not at all.
    """

    fields: tuple[SheetField, ...]
    judge: Callable[[Any, tuple[Mapping[str, Any], ...]], tuple[Verdict, ...]]
    write: Callable[[Any, tuple[Mapping[str, Any], ...], tuple[Verdict, ...], int], int]
    whole: bool = False
