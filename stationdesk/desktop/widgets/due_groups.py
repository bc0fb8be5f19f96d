"""What waits, parted by when: calls and limits just past, to be signed, overdue, this week, later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import groupby

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import DueItem

_NOW = QT_TRANSLATE_NOOP("desktop", "Now")
_TO_SIGN = QT_TRANSLATE_NOOP("desktop", "To sign")
_OVERDUE = QT_TRANSLATE_NOOP("desktop", "Overdue")
_TODAY = QT_TRANSLATE_NOOP("desktop", "Today")
_THIS_WEEK = QT_TRANSLATE_NOOP("desktop", "This week")
_LATER = QT_TRANSLATE_NOOP("desktop", "Later")
_NO_DAY = QT_TRANSLATE_NOOP("desktop", "Without a day")
JUST_PAST, SOON = timedelta(days=1), timedelta(hours=1)
_ORDER = (_NOW, _TO_SIGN, _OVERDUE, _TODAY, _THIS_WEEK, _LATER, _NO_DAY)


def grouped(items: Iterable[DueItem], now: datetime) -> list[tuple[Phrase, tuple[DueItem, ...]]]:
    """(heading, its items) in order of time; groups without an item are left out."""
    ranked = sorted(items, key=lambda item: _ORDER.index(_group_of(item, now)))
    return [(head, tuple(some)) for head, some in groupby(ranked, lambda item: _group_of(item, now))]


def is_overdue(due: datetime | date | None, now: datetime) -> bool:
    """Whether its time has passed."""
    return _group(due, now) is _OVERDUE


def _group_of(item: DueItem, now: datetime) -> Phrase:
    """A call nobody was sent to, and a limit that runs out or has just run out, come before old debts."""
    pressing = isinstance(item.due, datetime) and now - JUST_PAST < item.due < now + SOON
    if item.alarm or pressing:
        return _NOW
    return _TO_SIGN if item.signs else _group(item.due, now)


def _group(due: datetime | date | None, now: datetime) -> Phrase:
    if due is None:
        return _NO_DAY
    today = local_day(now)
    day = local_day(due) if isinstance(due, datetime) else due
    if due <= now if isinstance(due, datetime) else due < today:
        return _OVERDUE
    sunday = today + timedelta(days=6 - today.weekday())
    return _TODAY if day == today else _THIS_WEEK if day <= sunday else _LATER
