"""What one foreign cell says, as text: nothing lost silently, nothing invisible let through."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple


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

_REMOVED = re.compile("[\u200b\ufeff\u00ad]|\r(?=\n)")
_REPLACED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)


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
