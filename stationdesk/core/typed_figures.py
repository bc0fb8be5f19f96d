"""Percentages people type into prose: a fall of more than 100 % is refused where it is typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from stationdesk.core.comparison import ImpossibleChange, check_claim
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

_FALL = (
    r"(?:下降|减少|降低|下滑|回落|下跌|锐减|骤降|减幅|降幅|跌幅|减低|缩减"
    r"|\b(?:fell|falls?|fallen|falling|down|decreas\w*|dropp?\w*|declin\w*|reduc\w*|lower)\b)"
)
_BETWEEN = r"(?P<between>[^，。；！？、,.;!?\d%\n百零一二三四五六七八九十千万]{0,12})"
_DIGITS = r"(?P<digits>\d[\d,]*(?:\.\d+)?)"
_HAN = r"百分之(?P<han>[零一二两三四五六七八九十百千万点]+)"
_FELL = re.compile(
    rf"{_FALL}{_BETWEEN}(?:百分之(?P<after>\d[\d,]*(?:\.\d+)?)|{_HAN}|{_DIGITS}\s*"
    r"(?P<unit>%|倍|percent|per cent|个?百分点|percentage points|times))",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?<![A-Za-z0-9_%.)])[−–-]\s*(?P<digits>\d[\d,]*(?:\.\d+)?)\s*%")
# “fell to 120 %”, 下降到 and 降至 tell where it stands, 下降后上升 how far something else went.
_OF_ELSE = re.compile(r"[到至为于]|升|增|涨|\b(?:to|from|rose|rising|grew)\b", re.IGNORECASE)
_TIMES = ("倍", "times")
_OF_RATES = ("百分点", "points")
_POINTS = QT_TRANSLATE_NOOP(
    "core/guard", "A rate cannot fall by {points} percentage points: it lies between 0 and 100%."
)


def check_typed(text: str) -> None:
    """Refuse prose in which something falls by more than all of it; says what was probably meant.

    Digits may be full-width (３００％), in words (百分之三百), or 倍: 减少2倍 is a fall of 200 %.
    """
    plain = "".join(unicodedata.normalize("NFKC", one) for one in text)
    for found in _FELL.finditer(plain):
        if _OF_ELSE.search(found["between"]):
            continue
        size = _size(found)
        if size is not None and (found["unit"] or "").lower().endswith(_OF_RATES):
            _check_points(size)
        elif size is not None:
            check_claim(-size)
    for signed in _signed(plain):
        check_claim(-signed)


def _check_points(size: Decimal) -> None:
    if size > 100:
        raise ImpossibleChange(_POINTS.filled(points=size))


def _signed(plain: str) -> Iterator[Decimal]:
    return (_decimal(found["digits"]) for found in _SIGNED.finditer(plain))


def _size(found: re.Match[str]) -> Decimal | None:
    """The percentage a match claims."""
    if found["han"]:
        return _han_number(found["han"])
    digits = _decimal(found["after"] or found["digits"])
    return digits * 100 if (found["unit"] or "").lower() in _TIMES else digits


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


_HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}


def _han_number(words: str) -> Decimal | None:
    """三百 is 300, 一百二十点五 is 120.5; None for words that are no number."""
    whole, _, part = words.partition("点")
    total, digit = 0, None
    for sign in whole:
        if sign in _HAN_DIGITS:
            digit = _HAN_DIGITS[sign]
        elif sign == "万":
            total, digit = (total + (digit or 0)) * 10000, None
        else:
            total, digit = total + (1 if digit is None else digit) * _HAN_UNITS[sign], None
    total += digit or 0
    if not part:
        return Decimal(total)
    if any(sign not in _HAN_DIGITS for sign in part):
        return None
    return Decimal(f"{total}." + "".join(str(_HAN_DIGITS[sign]) for sign in part))
