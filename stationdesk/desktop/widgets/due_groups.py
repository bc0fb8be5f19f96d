"""What waits, parted by when: overdue, today, this week, later, and what has no day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import groupby

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import DueItem

_OVERDUE = QT_TRANSLATE_NOOP("desktop", "Overdue")
_TODAY = QT_TRANSLATE_NOOP("desktop", "Today")
_THIS_WEEK = QT_TRANSLATE_NOOP("desktop", "This week")
_LATER = QT_TRANSLATE_NOOP("desktop", "Later")
_NO_DAY = QT_TRANSLATE_NOOP("desktop", "Without a day")
_ORDER = (_OVERDUE, _TODAY, _THIS_WEEK, _LATER, _NO_DAY)


def grouped(items: Iterable[DueItem], now: datetime) -> list[tuple[Phrase, tuple[DueItem, ...]]]:
    """(heading, its items) in order of time; groups without an item are left out."""
    ranked = sorted(items, key=lambda item: _ORDER.index(_group(item.due, now)))
    return [(head, tuple(some)) for head, some in groupby(ranked, lambda item: _group(item.due, now))]


def is_overdue(due: datetime | date | None, now: datetime) -> bool:
    """Whether its time has passed."""
    return _group(due, now) is _OVERDUE


def _group(due: datetime | date | None, now: datetime) -> Phrase:
    if due is None:
        return _NO_DAY
    today = local_day(now)
    day = local_day(due) if isinstance(due, datetime) else due
    if due <= now if isinstance(due, datetime) else due < today:
        return _OVERDUE
    sunday = today + timedelta(days=6 - today.weekday())
    return _TODAY if day == today else _THIS_WEEK if day <= sunday else _LATER
