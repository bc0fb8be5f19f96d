"""Days as an officer types them, read against today: 昨天, 20日, 11-20, 1120, 周三, 20261120."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import month_shifted, month_start

NOT_A_DAY = QT_TRANSLATE_NOOP("core", "“{text}” is not a day: write 2026-11-20, 11-20, 1120, 20日 or 昨天.")

_DISTANCES = {
    "大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2,
    "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip
_WORD = re.compile(
    r"(?P<word>大前|前|昨|今|明|后)(?:天|日|(?=[早晨上中下晚夜午傍凌半深]))|yesterday|today|tomorrow"
)
_WEEKDAY = re.compile(r"(?P<last>上)?(?:周|星期|礼拜)(?P<day>[1-6日天])")
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


def read_day(text: str, today: date, *, ahead: bool = False) -> date:
    """The day meant by `text`; RuleBroken when it is none.

    A year or month left out is taken from the nearest past, or with `ahead` from the nearest future.
    """
    cleaned = chinese_digits(unicodedata.normalize("NFKC", text).strip().lower())
    for day, rest, _ in days_written(cleaned, today, ahead=ahead):
        if not rest.strip():
            return day
    raise RuleBroken(NOT_A_DAY.filled(text=text))


def days_written(text: str, today: date, *, ahead: bool = False) -> Iterator[tuple[date, str, bool]]:
    """Each way to read a day at the front of a cleaned text: (day, what follows, said as 今)."""
    for pattern in (_WORD, _WEEKDAY, _FULL, _MONTH_DAY, _DAY):
        found = pattern.match(text)
        if found is None:
            continue
        day = _resolved(pattern, found, today, ahead)
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


def _resolved(pattern: re.Pattern[str], found: re.Match[str], today: date, ahead: bool) -> date | None:
    if pattern is _WORD:
        return today + timedelta(days=_DISTANCES[found["word"] or found[0]])
    if pattern is _WEEKDAY:
        return _weekday(found, today)
    if pattern is _DAY:
        months = range(12) if ahead else range(0, -12, -1)
        starts = (month_shifted(month_start(today), distance) for distance in months)
        return _nearest(((start.year, start.month, int(found["day"])) for start in starts), today, ahead)
    joined = found["md"]
    month, day = (int(joined[:2]), int(joined[2:])) if joined else (int(found["month"]), int(found["day"]))
    if pattern is _FULL:
        return _real(int(found["year"]), month, day)
    years = range(today.year, today.year + 9) if ahead else range(today.year, today.year - 9, -1)
    return _nearest(((year, month, day) for year in years), today, ahead)


def _weekday(found: re.Match[str], today: date) -> date:
    wanted = "123456日".index(found["day"].replace("天", "日"))
    monday = today - timedelta(days=today.weekday())
    if found["last"]:
        return monday - timedelta(days=7 - wanted)
    day = monday + timedelta(days=wanted)
    return day if day <= today else day - timedelta(days=7)


def _nearest(candidates: Iterator[tuple[int, int, int]], today: date, ahead: bool) -> date | None:
    for parts in candidates:
        day = _real(*parts)
        if day is not None and (day >= today if ahead else day <= today):
            return day
    return None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
