"""The order of an incident's times: one sentence for each that stands before its predecessor."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from stationdesk.core.duty_day import STATION_TIME
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

ORDER: tuple[tuple[str, Phrase], ...] = (
    ("occurred_at", QT_TRANSLATE_NOOP("incidents", "Occurred")),
    ("reported_at", QT_TRANSLATE_NOOP("incidents", "Reported")),
    ("received_at", QT_TRANSLATE_NOOP("incidents", "Received")),
    ("dispatched_at", QT_TRANSLATE_NOOP("incidents", "Dispatched at")),
    ("signed_at", QT_TRANSLATE_NOOP("incidents", "Signed for")),
    ("departed_at", QT_TRANSLATE_NOOP("incidents", "Departed")),
    ("arrived_at", QT_TRANSLATE_NOOP("incidents", "Arrived")),
    ("finished_at", QT_TRANSLATE_NOOP("incidents", "Finished")),
    ("fed_back_at", QT_TRANSLATE_NOOP("incidents", "Fed back at")),
    ("closed_at", QT_TRANSLATE_NOOP("incidents", "Closed at")),
)
TITLES: Mapping[str, Phrase] = dict(ORDER)

_EARLIER = QT_TRANSLATE_NOOP("incidents", "“{later}” cannot be before “{earlier}” ({time}).")
_FUTURE = QT_TRANSLATE_NOOP("incidents", "“{what}” lies in the future; please check the date and time.")
_TOO_OLD = QT_TRANSLATE_NOOP("incidents", "“{what}” lies before the year 2000; please check the year.")

_OLDEST = datetime(2000, 1, 1, tzinfo=STATION_TIME)
_CLOCKS_DIFFER = timedelta(minutes=5)
_LATE = timedelta(hours=24)


def is_entered_late(received_at: datetime, entered_at: datetime) -> bool:
    """Whether a call was written down more than a day after it came in; paper marks it."""
    return entered_at - received_at > _LATE


def is_before(at: datetime, earlier: datetime) -> bool:
    """Whether a time stands before another.

    Forms know no seconds: 08:30 typed is not before 08:30:41 read off a clock.
    """
    return at < (earlier if at.second else earlier.replace(second=0, microsecond=0))


def disorder(
    times: Mapping[str, datetime | None], shown: Mapping[str, str] | None = None
) -> dict[str, Phrase]:
    """A sentence for every time that stands before the last known one; empty when all is in order.

    `shown` gives the words for the earlier time, by its name; the ISO text stands in where it is missing.
    """
    faults: dict[str, Phrase] = {}
    last: tuple[str, datetime] | None = None
    for name, title in ORDER:
        at = times.get(name)
        if at is None:
            continue
        if last is not None and is_before(at, last[1]):
            words = (shown or {}).get(last[0]) or f"{last[1]:%H:%M}"
            faults[name] = _EARLIER.filled(later=title, earlier=TITLES[last[0]], time=words)
        else:
            last = (name, at)
    return faults


def out_of_reach(times: Mapping[str, datetime | None], now: datetime) -> dict[str, Phrase]:
    """A sentence for every time in the future or before 2000; five minutes are forgiven to other clocks."""
    return {
        name: (_FUTURE if at > now else _TOO_OLD).filled(what=TITLES[name])
        for name, at in times.items()
        if at is not None and not _OLDEST <= at <= now + _CLOCKS_DIFFER
    }


def misplaced(
    what: Phrase, at: datetime, now: datetime, since: tuple[Phrase, datetime], shown: str
) -> Phrase | None:
    """The sentence for a time beside the order that lies in the future or before `since`, if it does."""
    if at > now + _CLOCKS_DIFFER:
        return _FUTURE.filled(what=what)
    if is_before(at, since[1]):
        return _EARLIER.filled(later=what, earlier=since[0], time=shown)
    return None


def check_times(
    times: Mapping[str, datetime | None], now: datetime, shown: Mapping[str, str] | None = None
) -> None:
    """Refuse times in the future or out of order, each fault under its own field."""
    faults = out_of_reach(times, now) or disorder(times, shown)
    if faults:
        raise RuleBroken(next(iter(faults.values())), faults)


def minutes(begin: datetime | None, end: datetime | None) -> int | None:
    """Whole minutes from one time to another, as printed: 59 seconds are 0; None while one is missing."""
    if begin is None or end is None:
        return None
    return int((end - begin).total_seconds() // 60)
