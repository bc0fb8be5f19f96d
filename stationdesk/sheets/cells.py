"""What one foreign cell says, as text: nothing lost silently, nothing invisible let through."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, NamedTuple


class Doubt(StrEnum):
    """Why a cell cannot be trusted."""

    DIGITS_LOST = "digits"
    NOT_A_NUMBER = "number"


class Doubtful(NamedTuple):
    """A cell the sheet itself has spoilt, with what is left of it."""

    doubt: Doubt
    text: str


Cell = str | None | Doubtful

_EXACT_DIGITS = 10**15
"""Excel keeps fifteen digits: a longer whole number has lost its last ones."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Signs a spreadsheet takes for the beginning of a formula."""
_MARKED = tuple(f"'{sign}" for sign in FORMULA_STARTS)

_MINUTES = tuple(f" {hour:02}:{minute:02}:" for hour in range(24) for minute in range(60))
_SECONDS = tuple(f"{second:02}" for second in range(60))
_REMOVED = re.compile("[\u200b\ufeff\u00ad]|\r(?=\n)")
_REPLACED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)


def unmarked(text: str) -> str:
    """Without the apostrophe that plain text gets, ours too, before what looks like a formula."""
    return text[1:] if text.startswith(_MARKED) else text


def cleaned(text: str) -> str | None:
    """Without outer blanks and zero-width marks; control and direction marks become a visible �."""
    if text.isprintable():  # holds no mark, no control and no wide blank: nearly every cell
        return text.strip(" ") or None
    kept = _REPLACED.sub("�", _REMOVED.sub("", text)).strip(" \t\n\u3000\u00a0")
    return kept or None


def cell_text(value: object) -> Cell:
    """A reader's value as text; dates as 2026-11-20 21:05:00, whole numbers without a point."""
    if type(value) is str:
        return cleaned(value)
    match value:
        case None:
            return None
        case str():
            return cleaned(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return _whole(value)
        case float():
            return _number(value)
        case datetime():
            return value.isoformat(" ", "seconds")
        case date() | time():
            return value.isoformat()
        case timedelta():
            return _clock(value)
        case _:
            return cleaned(str(value))


def cell_texts(values: Sequence[object]) -> Sequence[Cell]:
    """What `cell_text` says of each; the cells of a column, mostly of one kind, are done together."""
    kinds = set(map(type, values))
    if len(kinds) == 1:
        together = _OF_ONE_KIND.get(kinds.pop())
        return (together and together(values)) or [cell_text(value) for value in values]
    parted = {kind: iter(cell_texts([one for one in values if type(one) is kind])) for kind in kinds}
    return [next(parted[type(value)]) for value in values]


def _plain_texts(texts: Sequence[str]) -> Sequence[Cell] | None:
    together = "".join(texts)
    if not together.isprintable():
        return None
    trimmed = list(map(str.strip, texts)) if " " in together else texts
    return [text or None for text in trimmed] if "" in trimmed else trimmed


def _plain_numbers(numbers: Sequence[float]) -> list[Cell] | None:
    if (
        not all(map(math.isfinite, numbers))
        or max(numbers) >= _EXACT_DIGITS
        or min(numbers) <= -_EXACT_DIGITS
    ):
        return None
    if all(map(float.is_integer, numbers)):
        return list(map(str, map(int, numbers)))
    return [str(int(one)) if one.is_integer() else repr(one) for one in numbers]


def _moments(moments: Sequence[datetime]) -> list[Cell]:
    """To the second; a day is written out once, for isoformat is the dearest part of a sheet."""
    days: dict[int, str] = {}
    texts: list[Cell] = []
    for at in moments:
        ordinal = at.toordinal()
        if ordinal not in days:
            days[ordinal] = at.date().isoformat()
        texts.append(days[ordinal] + _MINUTES[at.hour * 60 + at.minute] + _SECONDS[at.second])
    return texts


_OF_ONE_KIND: dict[type, Callable[[Any], Sequence[Cell] | None]] = {
    str: _plain_texts, float: _plain_numbers, datetime: _moments,
}  # fmt: skip


def _whole(value: int) -> Cell:
    return str(value) if abs(value) < _EXACT_DIGITS else Doubtful(Doubt.DIGITS_LOST, str(value))


def _number(value: float) -> Cell:
    if not math.isfinite(value):
        return Doubtful(Doubt.NOT_A_NUMBER, str(value))
    if value.is_integer():
        return _whole(int(value)) if abs(value) < 1e30 else Doubtful(Doubt.DIGITS_LOST, str(value))
    return repr(value)


def _clock(value: timedelta) -> str:
    minutes, seconds = divmod(int(value.total_seconds()), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
