"""Days and instants as foreign sheets write them; what is not certain is refused, never guessed."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from stationdesk.core.duty_day import instant
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

_NOT_A_TIME = QT_TRANSLATE_NOOP("sheets", "“{text}” is not a time such as 2026-11-20 21:05:00.")
_NOT_A_DAY = QT_TRANSLATE_NOOP("sheets", "“{text}” is not a day such as 2026-11-20.")
_WHICH_IS_THE_MONTH = QT_TRANSLATE_NOOP(
    "sheets", "“{text}” leaves open which number is the month; please write 2026-11-20."
)
_NO_TIME_OF_DAY = QT_TRANSLATE_NOOP("sheets", "“{text}” has no time of day.")

_DATE = re.compile(
    r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?"
    r"|(?P<joined>\d{8})(?=\d{4,6}$|\D|$)"
)
_TIME = re.compile(
    r"[\sT]*(?P<part>上午|下午|AM|PM)?\s*(?P<hour>\d{1,2})\s*[:时]\s*(?P<minute>\d{1,2})"
    r"(?:\s*[:分]\s*(?P<second>\d{1,2})(?:\.\d+)?\s*秒?|\s*分)?\s*(?P<noon>AM|PM)?",
    re.IGNORECASE,
)
_JOINED_TIME = re.compile(r"(\d{2})(\d{2})(\d{2})?")
_OPEN_DATE = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b")
_SERIAL = re.compile(r"\d{4,5}(\.\d+)?")
_FIRST_SERIAL_DAY = date(1899, 12, 30)
_SERIAL_DAYS = range(18_264, 73_051)
_YEARS = range(1950, 2100)


def day_of(text: str) -> date:
    """2026-11-20, 2026/11/20, 2026年11月20日, 20261120, or an Excel serial; a time after it is left out."""
    plain = unicodedata.normalize("NFKC", text).strip()
    day, _ = _split(plain, text, _NOT_A_DAY)
    return day


def instant_of(text: str, *, midnight: bool = False) -> datetime:
    """The UTC instant of 2026-11-20 21:05[:33] and its like at +08:00, or of an Excel serial."""
    plain = unicodedata.normalize("NFKC", text).strip()
    zoned = _zoned(plain)
    if zoned is not None:
        return zoned
    day, seconds = _split(plain, text, _NOT_A_TIME)
    if seconds is None and not midnight:
        raise RuleBroken(_NO_TIME_OF_DAY.filled(text=text))
    return instant(day) + timedelta(seconds=seconds or 0)


def _zoned(plain: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(plain)
    except ValueError:
        return None
    return at.astimezone(UTC).replace(microsecond=0) if at.tzinfo and at.year in _YEARS else None


def _split(plain: str, text: str, refusal: Phrase) -> tuple[date, int | None]:
    """(day, seconds of the day or None when no time is given)."""
    if _SERIAL.fullmatch(plain) and int(float(plain)) in _SERIAL_DAYS:
        return _serial(Decimal(plain))
    found = _DATE.match(plain)
    if found is None:
        open_date = _OPEN_DATE.match(plain)
        raise RuleBroken((_WHICH_IS_THE_MONTH if open_date else refusal).filled(text=text))
    joined = found["joined"]
    parts = (joined[:4], joined[4:6], joined[6:]) if joined else (found["year"], found["month"], found["day"])
    seconds = _seconds(plain[found.end() :].strip())
    try:
        day = date(*map(int, parts))
    except ValueError as why:
        raise RuleBroken(refusal.filled(text=text)) from why
    if day.year not in _YEARS or seconds == -1:
        raise RuleBroken(refusal.filled(text=text))
    return day, seconds


def _serial(number: Decimal) -> tuple[date, int | None]:
    """Days since 1899-12-30, their fraction the time of day, to the nearest second."""
    whole = int(number)
    seconds = round((number - whole) * 86_400)
    return _FIRST_SERIAL_DAY + timedelta(days=whole), seconds if number != whole else None


def _seconds(plain: str) -> int | None:
    """Seconds of a time of day; None when there is none, -1 when it is no time."""
    if not plain:
        return None
    found = _TIME.fullmatch(plain)
    joined = _JOINED_TIME.fullmatch(plain)
    if found:
        hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
        part = (found["part"] or found["noon"] or "").upper()
        hour = hour % 12 + 12 * (part in ("下午", "PM")) if part and hour <= 12 else hour
    elif joined:
        hour, minute, second = (int(digits or 0) for digits in joined.groups())
    else:
        return -1
    total = (hour * 60 + minute) * 60 + second
    return total if minute < 60 and second < 60 and total <= 86_400 else -1


def clock_of(text: str) -> time:
    seconds = _seconds(unicodedata.normalize("NFKC", text).strip())
    if seconds is None or not 0 <= seconds < 86_400:
        raise RuleBroken(_NOT_A_TIME.filled(text=text))
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
