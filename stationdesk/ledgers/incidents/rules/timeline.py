"""The order of an incident's times: one sentence for each that stands before its predecessor."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

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

_CLOCKS_DIFFER = timedelta(minutes=5)


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
        if last is not None and at < last[1]:
            words = (shown or {}).get(last[0]) or f"{last[1]:%H:%M}"
            faults[name] = _EARLIER.filled(later=title, earlier=TITLES[last[0]], time=words)
        else:
            last = (name, at)
    return faults


def ahead(times: Mapping[str, datetime | None], now: datetime) -> dict[str, Phrase]:
    """A sentence for every time that lies in the future; five minutes are forgiven to other clocks."""
    limit = now + _CLOCKS_DIFFER
    return {
        name: _FUTURE.filled(what=TITLES[name]) for name, at in times.items() if at is not None and at > limit
    }


def check_times(
    times: Mapping[str, datetime | None], now: datetime, shown: Mapping[str, str] | None = None
) -> None:
    """Refuse times in the future or out of order, each fault under its own field."""
    faults = ahead(times, now) or disorder(times, shown)
    if faults:
        raise RuleBroken(next(iter(faults.values())), faults)


def minutes(begin: datetime | None, end: datetime | None) -> int | None:
    """Whole minutes from one time to another, as printed: 59 seconds are 0; None while one is missing."""
    if begin is None or end is None:
        return None
    return int((end - begin).total_seconds() // 60)
