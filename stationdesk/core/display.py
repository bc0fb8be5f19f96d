"""How each kind of value is shown: the same words in lists, forms, details, exports and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from stationdesk.core.duty_day import local, local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import (
    Amount,
    Choice,
    Clock,
    Day,
    Entry,
    Files,
    Flag,
    Instant,
    Kind,
    Line,
    Number,
    OneOf,
    Reference,
    Rows,
    Secret,
)

_SEPARATOR = QT_TRANSLATE_NOOP("core", ", ")
_YES = QT_TRANSLATE_NOOP("core", "Yes")
_NO = QT_TRANSLATE_NOOP("core", "No")
_WITH_UNIT = QT_TRANSLATE_NOOP("core", "{number} {unit}")
_FILES = QT_TRANSLATE_NOOP("core", "{count} files")
_ROWS = QT_TRANSLATE_NOOP("core", "{count} rows")
HIDDEN = "••••••"
_MASKED = re.compile(r".{3}\*{4}.{4}|.\*{4}.{2}|.\*{2}")


@dataclass(frozen=True)
class Words:
    """What turns codes and ids into words: `label(dictionary, code)`, `name(ledger, id)`.

    `now` is what a countdown is counted from, and which year may be left out of a short instant.
    """

    say: Say
    label: Callable[[str, str], str]
    name: Callable[[str, int], str]
    now: datetime | None = None


def shown(kind: Kind, value: Any, words: Words, *, clear: bool = False, short: bool = False) -> str:
    """The value in words; nothing given is the empty text. `clear` shows what a Line would mask.

    `short` leaves out the year of an instant of this year.
    """
    if value is None or value == ():
        return ""
    if isinstance(value, tuple) and not isinstance(kind, Files | Rows):
        return words.say(_SEPARATOR).join(_one(kind, part, words, clear, short) for part in value)
    return _one(kind, value, words, clear, short)


def _one(kind: Kind, value: Any, words: Words, clear: bool, short: bool) -> str:
    match kind:
        case Line(mask=True) if not clear:
            return masked(str(value))
        case Flag():
            return words.say(_YES if value else _NO)
        case Day(countdown=True) if words.now is not None:
            return words.say(countdown(value, words.now))
        case Day():
            return day(value)
        case Clock():
            return f"{value:%H:%M}"
        case Instant(countdown=True) if words.now is not None:
            return words.say(countdown(value, words.now))
        case Instant():
            return short_instant(value, words.now) if short else instant(value)
        case Number(unit=unit):
            return _measured(str(value), unit, words.say)
        case Amount(places=places, unit=unit, trim=trim):
            return _measured(amount(value, places, trim=trim), unit, words.say)
        case _:
            return _named(kind, value, words)


def _named(kind: Kind, value: Any, words: Words) -> str:
    match kind:
        case OneOf(choice=choice):
            return words.say(value.label if isinstance(value, Choice) else _member(choice, value).label)
        case Entry(dictionary=dictionary):
            return words.label(dictionary, value)
        case Reference(ledger=ledger):
            return words.name(ledger, value) if isinstance(value, int) else str(value)
        case Secret():
            return HIDDEN
        case Files():
            return words.say(_FILES.filled(count=len(value)))
        case Rows():
            return words.say(_ROWS.filled(count=len(value)))
        case _:
            return words.say(value) if isinstance(value, Phrase) else str(value)


def _member(choice: type[Choice], code: str) -> Choice:
    return next(member for member in choice if member.code == code)


def _measured(number: str, unit: Phrase | None, say: Say) -> str:
    return say(_WITH_UNIT.filled(number=number, unit=unit)) if unit else number


def day(value: date) -> str:
    """2026-11-21."""
    return value.isoformat()


def instant(at: datetime) -> str:
    """2026-11-21 11:42, on the station's clock."""
    return f"{local(at):%Y-%m-%d %H:%M}"


def short_instant(at: datetime, now: datetime | None = None) -> str:
    """11-21 11:42; with its year when that is not the year of `now`."""
    there = local(at)
    if now is None or there.year == local(now).year:
        return f"{there:%m-%d %H:%M}"
    return f"{there:%Y-%m-%d %H:%M}"


def amount(value: Decimal | int | str, places: int = 2, *, trim: bool = False) -> str:
    """Half-up, with exactly `places` digits: 12.50; trimmed of the zeros at their end: 12.5, 7."""
    number = Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{number.normalize() if trim else number:f}"


def masked(text: str) -> str:
    """138****1234 of a phone number, 张** of a name; never more than seven of its characters."""
    if len(text) >= 11:
        return f"{text[:3]}****{text[-4:]}"
    if len(text) >= 7:
        return f"{text[:1]}****{text[-2:]}"
    return f"{text[:1]}**" if text else ""


def looks_masked(text: str) -> bool:
    """Whether a text has the form `masked` gives, so that it is no value of its own."""
    return text == HIDDEN or bool(_MASKED.fullmatch(text))


def duration(minutes: int) -> Phrase:
    """So many minutes: 12 min, 1 h 5 min, 2 d 3 h."""
    hours, rest = divmod(minutes, 60)
    if hours >= 24:
        return QT_TRANSLATE_NOOP("core", "{days} d {hours} h").filled(days=hours // 24, hours=hours % 24)
    if hours:
        return QT_TRANSLATE_NOOP("core", "{hours} h {minutes} min").filled(hours=hours, minutes=rest)
    return QT_TRANSLATE_NOOP("core", "{minutes} min").filled(minutes=rest)


def countdown(due: datetime | date, now: datetime) -> Phrase:
    """How much is left (whole units, never rounded up), or by how much it has passed."""
    if not isinstance(due, datetime):
        return _countdown_of_days((due - local_day(now)).days)
    left = due - now
    if abs(left) < timedelta(minutes=1):
        return QT_TRANSLATE_NOOP("core", "due now")
    minutes = int(abs(left).total_seconds()) // 60
    late = left < timedelta()
    if minutes >= 1440:
        return _countdown_of_days(-(minutes // 1440) if late else minutes // 1440)
    if minutes >= 60:
        over, to_go = (
            QT_TRANSLATE_NOOP("core", "{hours} h overdue"),
            QT_TRANSLATE_NOOP("core", "{hours} h left"),
        )
        return (over if late else to_go).filled(hours=minutes // 60)
    over, to_go = (
        QT_TRANSLATE_NOOP("core", "{minutes} min overdue"),
        QT_TRANSLATE_NOOP("core", "{minutes} min left"),
    )
    return (over if late else to_go).filled(minutes=minutes)


def _countdown_of_days(days: int) -> Phrase:
    if not days:
        return QT_TRANSLATE_NOOP("core", "due today")
    if days < 0:
        return QT_TRANSLATE_NOOP("core", "{days} d overdue").filled(days=-days)
    return QT_TRANSLATE_NOOP("core", "{days} d left").filled(days=days)
