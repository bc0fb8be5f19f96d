"""Times as an officer types them, read against the present: 0830, 昨晚8点半, 11-20 21:05, -15.

What is left out is taken from the nearest past, of a deadline from the nearest future. A result may still
lie in the future: whoever asked decides whether that is a refusal.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta

from stationdesk.core.days import Lies, chinese_digits, days_written
from stationdesk.core.duty_day import ONE_DAY, instant, local
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

NOT_A_TIME = QT_TRANSLATE_NOOP(
    "core",
    "“{text}” is not a time: write 0830, 8:30, 昨晚8点半, 11-20 21:05, or -15 for a quarter of an hour ago.",
)
_SLACK = timedelta(minutes=5)
"""A clock a little ahead of ours is still today's."""

_MORNING, _NOON, _AFTERNOON, _NIGHT, _SMALL_HOURS = "morning", "noon", "afternoon", "night", "small hours"
_PARTS = {
    _SMALL_HOURS: ("凌晨", "清早", "拂晓"),
    _MORNING: ("早上", "早晨", "清晨", "上午", "早", "晨"),
    _NOON: ("中午", "正午"),
    _AFTERNOON: ("下午", "午后"),
    _NIGHT: ("晚上", "晚间", "夜里", "夜间", "夜晚", "半夜", "深夜", "傍晚", "晚", "夜"),
}
_PART_NAMED = {name: part for part, names in _PARTS.items() for name in names}
_PART = "|".join(sorted(_PART_NAMED, key=len, reverse=True))
_NOW = {"now", "现在", "刚才", "刚刚", "刚", "just now", "此刻"}

_AGO = re.compile(
    r"-(?P<bare>\d{1,4})\s*(?P<unit>分钟?|小时|min|m|h|天|d)?"
    r"|(?P<count>\d{1,4})?\s*(?P<half>个?半)?\s*(?P<word>个?小时|刻钟|分钟?|min|h|天)(?P<after>半)?\s*(?:以?之?前|ago)"
)
_CLOCK = re.compile(
    rf"(?P<part>{_PART})?\s*(?:"
    r"(?P<hour>\d{1,2})\s*(?:"
    r"[:;.](?P<minute>\d{1,2})(?:[:;.](?P<second>\d{1,2}))?"
    r"|[点时h](?:(?P<half>半)|(?P<quarter>[13])刻|(?P<spoken>\d{1,2})分?|钟|整)?"
    r")|(?P<joined>\d{3,4})"
    r"|(?P<alone>\d{1,2})"
    r")\s*(?P<noon>am|pm)?"
)
_ALL_DIGITS = re.compile(r"(\d{4})?(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?")


def read_moment(text: str, now: datetime, lies: Lies = "behind") -> datetime:
    """The UTC instant meant by `text`; RuleBroken when nothing can be made of it.

    A time alone is the last such time: 0830 typed at 00:10 was yesterday. 昨晚1点 is after midnight.
    """
    cleaned = _clean(text)
    found = _exact(cleaned, now) or _ago(cleaned, now) or _joined_digits(cleaned, now, lies)
    found = found or _day_and_clock(cleaned, now, lies)
    if found is not None:
        return found
    raise RuleBroken(NOT_A_TIME.filled(text=text))


def _clean(text: str) -> str:
    return chinese_digits(unicodedata.normalize("NFKC", text).strip().lower())


def _exact(text: str, now: datetime) -> datetime | None:
    if text in _NOW:
        return now.replace(second=0, microsecond=0).astimezone(UTC)
    try:
        at = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return at.astimezone(UTC) if at.tzinfo else None


def _ago(text: str, now: datetime) -> datetime | None:
    found = _AGO.fullmatch(text)
    if found is None:
        return None
    whole = found["bare"] or found["count"] or "0"
    halves = 2 * int(whole) + bool(found["half"] or found["after"])
    unit = found["unit"] or found["word"] or "分"
    minutes = {"分": 1, "m": 1, "刻": 15, "天": 1440, "d": 1440}.get(unit[0], 60)
    if not halves and not found["bare"]:
        return None
    at = now - timedelta(minutes=halves * minutes) / 2
    return at.replace(second=0, microsecond=0).astimezone(UTC)


def _joined_digits(text: str, now: datetime, lies: Lies) -> datetime | None:
    """11202105, 202611202105, 20261120210530."""
    found = _ALL_DIGITS.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = found.groups()
    written = f"{year or ''}{month}{day} {hour}:{minute}" + (f":{second}" if second else "")
    return _day_and_clock(written, now, lies)


def _day_and_clock(text: str, now: datetime, lies: Lies) -> datetime | None:
    """Each way to read a day at the front, then the day left out; the first that fits wins."""
    today = local(now).date()
    for day, rest, said_today in days_written(text, today, lies):
        found = _CLOCK.fullmatch(rest)
        at = _at(_of_the_night(day, found, now) if said_today else day, found, now) if found else None
        if at is not None:
            return at
    found = _CLOCK.fullmatch(text)
    return _nearest_such(found, now, lies) if found else None


def _of_the_night(day: date, found: re.Match[str], now: datetime) -> date:
    """Before six in the morning, 今晚 is the night that began yesterday."""
    of_the_night = _PART_NAMED.get(found["part"] or "") == _NIGHT and local(now).hour < 6
    return day - ONE_DAY if of_the_night else day


def _nearest_such(found: re.Match[str], now: datetime, lies: Lies) -> datetime | None:
    today = local(now).date()
    around = (_at(today + days * ONE_DAY, found, now) for days in (-1, 0, 1))
    fit = [at for at in around if at is not None and _lies(at, now, lies)]
    return min(fit, key=lambda at: abs(at - now), default=None)


def _lies(at: datetime, now: datetime, lies: Lies) -> bool:
    return lies == "near" or (at >= now if lies == "ahead" else at <= now + _SLACK)


def _at(day: date, found: re.Match[str], now: datetime) -> datetime | None:
    clock = _clock(found)
    if clock is None:
        return None
    hour, minute, second = clock
    part = _PART_NAMED.get(found["part"] or "", "")
    if part == _NIGHT and hour < 5:
        after_midnight = instant(day + ONE_DAY, time(hour, minute, second))
        return after_midnight if after_midnight <= now + _SLACK else after_midnight - ONE_DAY
    hour = _hour_of_part(hour, found["noon"] or part)
    return instant(day) + timedelta(hours=hour, minutes=minute, seconds=second)


def _clock(found: re.Match[str]) -> tuple[int, int, int] | None:
    """(hour, minute, second) as written; None when the clock has no such time."""
    if found["alone"] and not (found["part"] or found["noon"]):
        return None
    joined = found["joined"]
    hour = int(joined[:-2] if joined else found["hour"] or found["alone"])
    minute = int(joined[-2:] if joined else found["minute"] or found["spoken"] or 0)
    minute += 30 if found["half"] else 15 * int(found["quarter"] or 0)
    second = int(found["second"] or 0)
    is_midnight = (hour, minute, second) == (24, 0, 0)
    return (hour, minute, second) if is_midnight or (hour < 24 and minute < 60 and second < 60) else None


def _hour_of_part(hour: int, part: str) -> int:
    match part:
        case "small hours" | "am":
            return 0 if hour == 12 else hour
        case "noon":
            return hour + 12 if hour < 4 else hour
        case "afternoon" | "pm":
            return hour + 12 if hour < 12 else hour
        case "night":
            return hour + 12 if hour <= 12 else hour
        case _:
            return hour
