"""How rosters write days, weekdays, months and several names in a cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

from stationdesk.core.days import chinese_digits
from stationdesk.core.period import month_end

_YEARS = range(2000, 2100)
_FIRST_SERIAL_DAY = date(1899, 12, 30)
_MOST_AWAY = 62  # days from the middle of the month: the months beside it
_SERIALS = range(36_526, 73_051)  # the years 2000 to 2099
_WEEKDAYS = {
    sign: place for place, signs in enumerate(("一", "二", "三", "四", "五", "六", "日天")) for sign in signs
}
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)\s*([一二三四五六日天])|^([一二三四五六日天])$")
_FULL = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[ T]+[\d:.]+)?")
_MONTH_DAY = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_DAY = re.compile(r"(\d{1,2})\s*[日号]?")
_EXPLICIT = re.compile(r"[-/.月日号]|\d{5}")
_TITLE_MONTH = re.compile(r"(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*月(?!\s*\d{1,2}\s*[日号])")
_ISO_MONTH = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})(?!\d)")
_BRACKETED = re.compile(r"[(\[{【〔《<][^)\]}】〕》>]*[)\]}】〕》>]")
_PHONE = re.compile(r"(?:\+?86[- ]?)?1[3-9]\d{9}|\d{3,4}-\d{7,8}|\d{5,8}")
_PARTED = re.compile(r"[、，,；;/|\\&+\n\r\t·]+|\s(?:和|与)\s")


def plain(text: str) -> str:
    """Without widths, outer blanks and brackets' shapes."""
    return unicodedata.normalize("NFKC", text).strip()


def tight(text: str) -> str:
    """Without any blank."""
    return re.sub(r"\s+", "", plain(text))


def weekday_in(text: str) -> int | None:
    """0 for Monday; None where no weekday stands there."""
    found = _WEEKDAY.search(plain(text))
    return None if found is None else _WEEKDAYS[found[1] or found[2]]


def is_weekday(text: str) -> bool:
    """Whether the cell holds a weekday and nothing else."""
    return weekday_in(text) is not None and not tight(_WEEKDAY.sub("", plain(text)))


def day_in(text: str, month: date, after: date | None = None) -> date | None:
    """The day meant, its year and month from `month` where they are left out; None where it is no day.

    `after` is the day in the line before: a cell 12.1 under 12月9日 is 12月10日, whose 0 Excel dropped.
    """
    words = chinese_digits(_without_weekday(plain(text)))
    if found := _FULL.fullmatch(words):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if words.isdecimal() and len(words) == 5 and int(words) in _SERIALS:
        return _FIRST_SERIAL_DAY + timedelta(days=int(words))
    if found := _MONTH_DAY.fullmatch(words):
        read = _near(month, int(found[1]), int(found[2]))
        dropped = _near(month, int(found[1]), 10 * int(found[2])) if "." in words else None
        if after is not None and dropped == after + timedelta(days=1) and read != dropped:
            return dropped
        return read
    if found := _DAY.fullmatch(words):
        return _date(month.year, month.month, int(found[1]))
    return None


def is_explicit(text: str) -> bool:
    """Whether it says itself that it is a day; a bare number may count lines as well."""
    return _EXPLICIT.search(plain(text)) is not None or weekday_in(text) is not None


def month_in(texts: Iterable[str]) -> tuple[int | None, int] | None:
    """(year or None, month) of the first text that names one: 青坪镇派出所2026年12月值班表."""
    for text in texts:
        words = chinese_digits(plain(text))
        for pattern in (_TITLE_MONTH, _ISO_MONTH):
            found = pattern.search(words)
            if found and 1 <= int(found[2]) <= 12 and (found[1] is None or int(found[1]) in _YEARS):
                return int(found[1]) if found[1] else None, int(found[2])
    return None


def names_in(text: str, known: frozenset[str]) -> list[str]:
    """The names a cell holds, in order: without telephones and remarks in brackets.

    Blanks part names, unless the signs they part are one of the `known` names (王　军).
    """
    words = _PHONE.sub("、", _BRACKETED.sub(" ", plain(text)))
    found: list[str] = []
    for piece in _PARTED.split(words):
        found += _joined(piece.split(), known)
    return found


def _joined(tokens: list[str], known: frozenset[str]) -> list[str]:
    """Tokens, with those put together that are a known name only together."""
    found: list[str] = []
    while tokens:
        for length in (3, 2):
            together = "".join(tokens[:length])
            if len(tokens) >= length and together in known and tokens[0] not in known:
                break
        else:
            length, together = 1, tokens[0]
        found.append(together)
        tokens = tokens[length:]
    return found


def _without_weekday(text: str) -> str:
    """12月1日(周二) is 12月1日."""
    bare = re.sub(r"(?:周|星期|礼拜)\s*[一二三四五六日天]", "", text)
    return re.sub(r"[()（）\[\]]", " ", re.sub(r"[(（]\s*[一二三四五六日天]\s*[)）]", "", bare)).strip()


def _near(month: date, number: int, day: int) -> date | None:
    """That day in the year that brings it nearest to the month; None far away from it (5-6日)."""
    years = (month.year, month.year + 1, month.year - 1)
    found = [made for year in years if (made := _date(year, number, day)) is not None]
    middle = month + (month_end(month) - month) / 2
    near = min(found, key=lambda one: abs((one - middle).days), default=None)
    return near if near is not None and abs((near - middle).days) <= _MOST_AWAY else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if year in _YEARS else None
