"""Turn a foreign cell's text into a field's value, or say why it cannot be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from stationdesk.core.display import amount, looks_masked
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, speaker
from stationdesk.core.ledger import (
    Amount,
    Choice,
    Clock,
    Day,
    Entry,
    Flag,
    Instant,
    Kind,
    Line,
    Number,
    OneOf,
    Prose,
)
from stationdesk.sheets.cells import Cell, Doubt, Doubtful
from stationdesk.sheets.mapping import normal
from stationdesk.sheets.times import clock_of, day_of, instant_of

_DIGITS_LOST = QT_TRANSLATE_NOOP(
    "sheets",
    "“{text}” was kept as a number and has lost its last digits; format the column as text and export again.",
)
_NOT_A_NUMBER = QT_TRANSLATE_NOOP("sheets", "“{text}” is not a number.")
_NOT_WHOLE = QT_TRANSLATE_NOOP("sheets", "“{text}” is not a whole number.")
_OUT_OF_RANGE = QT_TRANSLATE_NOOP("sheets", "{text} is too small or too large.")
_TOO_LONG = QT_TRANSLATE_NOOP("sheets", "The text has {length} characters; {most} fit.")
_NOT_YES_OR_NO = QT_TRANSLATE_NOOP("sheets", "“{text}” is neither yes nor no.")
_UNKNOWN_WORD = QT_TRANSLATE_NOOP("sheets", "“{text}” is not in the dictionary; please map it to an entry.")

_YES = frozenset({"是", "有", "y", "yes", "true", "1", "√", "✓", "对", "已"})
_NO = frozenset({"否", "无", "n", "no", "false", "0", "×", "✗", "没有", "未"})
_NOTHING = frozenset({"/", "\\", "-", "--", "—", "——", "无", "暂无", "待定", "n/a"})
"""What people write into a cell of numbers or days that must not stay empty."""
_POWER = re.compile(r"\d(\.\d+)?[Ee]\+\d{2}")
"""How a spreadsheet shows a long number it took for a quantity: the last digits are gone."""
_SEVERAL = re.compile(r"[、,;，；/|]+")


@dataclass(frozen=True)
class Vocabulary:
    """The station's words: `entries(dictionary)` gives {normalised word: code}; `words` are a profile's.

    `midnight` takes a day without a time as its first minute.
    """

    entries: Callable[[str], Mapping[str, str]]
    words: Mapping[str, str] = field(default_factory=dict)
    midnight: bool = False


def value_of(kind: Kind, cell: Cell, known: Vocabulary) -> Any:
    """The value, None for an empty cell; RuleBroken says in words why there is none."""
    if cell is None:
        return None
    if isinstance(cell, Doubtful):
        lost = cell.doubt is Doubt.DIGITS_LOST
        raise RuleBroken((_DIGITS_LOST if lost else _NOT_A_NUMBER).filled(text=cell.text))
    text = known.words.get(cell) or known.words.get(normal(cell)) or cell
    if isinstance(kind, Number | Amount | Day | Instant | Clock) and text.strip().casefold() in _NOTHING:
        return None
    match kind:
        case Line(most=most) | Prose(most=most):
            return _text(kind, text, most)
        case Number(least=least, most=limit):
            return _whole(text, least, limit)
        case Amount(places=places):
            return Decimal(amount(_decimal(text), places))
        case Flag():
            return _flag(text)
        case Day():
            return day_of(text)
        case Instant():
            return instant_of(text, midnight=known.midnight)
        case Clock():
            return clock_of(text)
        case _:
            return _word(kind, text, known)


def _word(kind: Kind, text: str, known: Vocabulary) -> Any:
    match kind:
        case Entry(dictionary=dictionary, many=True):
            return tuple(
                _entry(one, known.entries(dictionary)) for one in _SEVERAL.split(text) if one.strip()
            )
        case Entry(dictionary=dictionary):
            return _entry(text, known.entries(dictionary))
        case OneOf(choice=choice, many=True):
            return tuple(_member(one, choice) for one in _SEVERAL.split(text) if one.strip())
        case OneOf(choice=choice):
            return _member(text, choice)
        case _:
            return text


def _text(kind: Line | Prose, text: str, most: int) -> str | None:
    """A text as it is; what a list has masked says nothing, and 4.31124E+17 is no number of anything."""
    if isinstance(kind, Line):
        if looks_masked(text):
            return None
        if _POWER.fullmatch(text):
            raise RuleBroken(_DIGITS_LOST.filled(text=text))
    if len(text) > most:
        raise RuleBroken(_TOO_LONG.filled(length=len(text), most=most))
    return text


def _decimal(text: str) -> Decimal:
    plain = unicodedata.normalize("NFKC", text).strip("¥￥元 ").replace(",", "")
    try:
        number = Decimal(plain)
    except InvalidOperation as why:
        raise RuleBroken(_NOT_A_NUMBER.filled(text=text)) from why
    if not number.is_finite() or abs(number) >= 10**15:
        raise RuleBroken(_OUT_OF_RANGE.filled(text=text))
    return number


def _whole(text: str, least: int | None, most: int | None) -> int:
    number = _decimal(text)
    if number != number.to_integral_value():
        raise RuleBroken(_NOT_WHOLE.filled(text=text))
    if (least is not None and number < least) or (most is not None and number > most):
        raise RuleBroken(_OUT_OF_RANGE.filled(text=text))
    return int(number)


def _flag(text: str) -> bool:
    word = text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise RuleBroken(_NOT_YES_OR_NO.filled(text=text))


def _entry(text: str, words: Mapping[str, str]) -> str:
    code = words.get(normal(text))
    if code is None:
        raise RuleBroken(_UNKNOWN_WORD.filled(text=text))
    return code


def _member(text: str, choice: type[Choice]) -> Choice:
    for member in choice:
        labels = {speaker(language)(member.label) for language in (CHINESE, ENGLISH)}
        if normal(text) in {normal(word) for word in (member.code, *labels)}:
            return member
    raise RuleBroken(_UNKNOWN_WORD.filled(text=text))
