"""Days as an officer types them, read against today: 昨天, 20日, 11-20, 1120, 周三, 20261120."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import month_shifted, month_start

Lies = Literal["behind", "near", "ahead"]
"""Where a day lies of which the year or the month was left out: what happened, a roster, a deadline."""

NOT_A_DAY = QT_TRANSLATE_NOOP("core", "“{text}” is not a day: write 2026-11-20, 11-20, 1120, 20日 or 昨天.")

_DISTANCES = {
    "大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2,
    "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip
_WORD = re.compile(
    r"(?P<word>大前|前|昨|今|明|后)(?:天|日|(?=[早晨上中下晚夜午傍凌半深]))|yesterday|today|tomorrow"
)
_WEEKDAY = re.compile(r"(?P<week>[上下])?(?:周|星期|礼拜)(?P<day>[1-6日天])")
_FULL = re.compile(
    r"(?P<year>\d{4})(?:[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})[日号]?|(?P<md>\d{4})(?!\d))"
)
_MONTH_DAY = re.compile(r"(?:(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})[日号]?|(?P<md>\d{4})(?!\d))")
_DAY = re.compile(r"(?P<day>\d{1,2})[日号]")

_YEARS = range(1900, 2200)
_SIGNS = ("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九")
_DIGITS = {sign: value for value, signs in enumerate(_SIGNS) for sign in signs}
_NAMED_WEEKDAY = re.compile(r"(周|星期|礼拜)([一二三四五六])")
_NUMERAL = re.compile(r"[零〇一二两三四五六七八九十]+")


def read_day(text: str, today: date, lies: Lies = "behind") -> date:
    """The day meant by `text`; RuleBroken when it is none.

    A year or month left out is the one that brings the day nearest on the side where it `lies`.
    """
    cleaned = chinese_digits(unicodedata.normalize("NFKC", text).strip().lower())
    for day, rest, _ in days_written(cleaned, today, lies):
        if not rest.strip():
            return day
    raise RuleBroken(NOT_A_DAY.filled(text=text))


def days_written(text: str, today: date, lies: Lies = "behind") -> Iterator[tuple[date, str, bool]]:
    """Each way to read a day at the front of a cleaned text: (day, what follows, said as 今)."""
    for pattern in (_WORD, _WEEKDAY, _FULL, _MONTH_DAY, _DAY):
        found = pattern.match(text)
        if found is None:
            continue
        day = _resolved(pattern, found, today, lies)
        if day is not None:
            yield day, text[found.end() :].lstrip(" ,t"), found[0].startswith("今")


def chinese_digits(text: str) -> str:
    """八点 → 8点, 二十一 → 21, 零五 → 05, 周五十点 → 周5 10点."""
    parted = _NAMED_WEEKDAY.sub(r"\1\2 ", text)
    return _NUMERAL.sub(lambda found: _numeral(found[0]), parted)


def _numeral(signs: str) -> str:
    tens, ten, ones = signs.partition("十")
    if not ten:
        return "".join(str(_DIGITS[sign]) for sign in signs)
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return signs
    return str(10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0))


def _resolved(pattern: re.Pattern[str], found: re.Match[str], today: date, lies: Lies) -> date | None:
    if pattern is _WORD:
        return today + timedelta(days=_DISTANCES[found["word"] or found[0]])
    if pattern is _WEEKDAY:
        return _weekday(found, today, lies)
    if pattern is _DAY:
        starts = (month_shifted(month_start(today), distance) for distance in range(-11, 12))
        return _nearest(((start.year, start.month, int(found["day"])) for start in starts), today, lies)
    joined = found["md"]
    month, day = (int(joined[:2]), int(joined[2:])) if joined else (int(found["month"]), int(found["day"]))
    if pattern is _FULL:
        return _real(int(found["year"]), month, day)
    years = range(today.year - 8, today.year + 9)
    return _nearest(((year, month, day) for year in years), today, lies)


def _weekday(found: re.Match[str], today: date, lies: Lies) -> date:
    wanted = "123456日".index(found["day"].replace("天", "日"))
    of_this_week = today + timedelta(days=wanted - today.weekday())
    week = timedelta(days=7)
    if found["week"]:
        return of_this_week - week if found["week"] == "上" else of_this_week + week
    return _closest((of_this_week - week, of_this_week, of_this_week + week), today, lies) or of_this_week


def _nearest(candidates: Iterator[tuple[int, int, int]], today: date, lies: Lies) -> date | None:
    days = (_real(*parts) for parts in candidates)
    return _closest((day for day in days if day is not None), today, lies)


def _closest(days: Iterable[date], today: date, lies: Lies) -> date | None:
    """The nearest of the days on the side where they lie; of two as near, the one to come."""
    fit = (day for day in days if lies == "near" or day == today or (day > today) == (lies == "ahead"))
    return min(fit, key=lambda day: (abs((day - today).days), day < today), default=None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
