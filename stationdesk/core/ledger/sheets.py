"""Import: which columns of a foreign sheet a ledger takes, and what becomes of each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger.kinds import Kind

_MEANWHILE = QT_TRANSLATE_NOOP("core", "Meanwhile somebody else has entered or changed this record.")
FOLLOWING: Mapping[str, str] = {"area_id": "village_id"}
"""{attribute: the one it comes of}: what lies in a village lies in the area of that village."""


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
class Difference:
    """One value of a record that the sheet gives otherwise: by its name, as it is kept, as it would be."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Verdict:
    """One row's fate and, for an error or a doubt, why. `record` is the one found or made.

    `differences` of a CHANGED row are what would be written; a person may leave some of them out.
    """

    fate: RowFate
    why: Phrase | None = None
    record: int | None = None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True)
class Import:
    """How a ledger takes rows of a foreign sheet.

    `judge(tx, rows)` returns a Verdict per row and writes nothing; `write(tx, rows, verdicts, batch)`
    stores the NEW rows of a chunk and the differences of its CHANGED ones, and returns what became of
    each. A row maps SheetField names to parsed values. A sheet that is only right when it is complete is
    taken `whole` or not at all.
    """

    fields: tuple[SheetField, ...]
    judge: Callable[[Any, tuple[Mapping[str, Any], ...]], tuple[Verdict, ...]]
    write: Callable[[Any, tuple[Mapping[str, Any], ...], tuple[Verdict, ...], int], tuple[Verdict, ...]]
    whole: bool = False


def differing(
    record: Any, found: Mapping[str, Any], following: Mapping[str, str] = FOLLOWING
) -> tuple[Difference, ...]:
    """What a person decides on, of attributes found to differ; one that follows another goes with it."""
    return tuple(
        Difference(name, getattr(record, name), value)
        for name, value in found.items()
        if following.get(name) not in found
    )


def to_write(
    verdict: Verdict, found: Mapping[str, Any], following: Mapping[str, str] = FOLLOWING
) -> dict[str, Any]:
    """Of attributes found to differ those the verdict has, with what follows them."""
    wanted = {one.name for one in verdict.differences}
    return {
        name: value
        for name, value in found.items()
        if name in wanted or (following.get(name) in found and following.get(name) in wanted)
    }


def still(wanted: Verdict, now: Verdict) -> Verdict:
    """What may be written of a row judged before, now that it is judged once more before being written."""
    if wanted.fate not in (RowFate.NEW, RowFate.CHANGED):
        return wanted
    if now.fate is RowFate.ERROR:
        return now
    if now.fate is not wanted.fate:
        return replace(now, fate=RowFate.DUPLICATE, why=now.why or _MEANWHILE, differences=())
    kept = tuple(one for one in now.differences if one in wanted.differences)
    if wanted.fate is RowFate.CHANGED and not kept:
        return replace(now, fate=RowFate.DUPLICATE, why=_MEANWHILE, differences=())
    return replace(now, why=wanted.why or now.why, differences=kept)
