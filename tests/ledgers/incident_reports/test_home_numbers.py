"""The home page's numbers: every call once, on its own day and hour."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from stationdesk.core.duty_day import local
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from tests.ledgers.incident_desk import Calls
from tests.ledgers.incident_reports.reading import at


def test_pictures_count_every_call_once(practice: Desk) -> None:
    first, last = date(2026, 10, 1), date(2026, 10, 30)
    expected = practice.count(Query("incidents", (("period", (first, last)),)), most=10**9)

    daily = practice.picture("daily", first, last)
    hours = practice.picture("hours", first, last)
    categories = practice.picture("categories", first, last)

    assert len(daily) == 30
    assert [day for day, _ in daily] == [first + timedelta(days=n) for n in range(30)]
    assert (len(hours), {len(row) for row in hours}) == (7, {24})
    assert sum(count for _, count in daily) == expected
    assert sum(map(sum, hours)) == expected
    assert sum(count for _, count in categories) == expected


def test_a_call_after_midnight_counts_on_its_calendar_day_and_hour(calls: Calls) -> None:
    calls.register(received_at=at("2026-11-16 00:30"))  # a Monday

    daily = dict(calls.desk.picture("daily", date(2026, 11, 15), date(2026, 11, 16)))
    hours = calls.desk.picture("hours", date(2026, 11, 15), date(2026, 11, 16))

    assert daily == {date(2026, 11, 15): 0, date(2026, 11, 16): 1}
    assert hours[0][0] == 1
    assert local(at("2026-11-16 00:30")).weekday() == 0


def test_the_counter_of_today_follows_the_duty_day(calls: Calls, clock: Any) -> None:
    clock.set(at("2026-11-22 02:00"))
    calls.register(received_at=at("2026-11-21 08:29"))
    calls.register(received_at=at("2026-11-21 08:30"))
    calls.register(received_at=at("2026-11-22 01:00"))

    card = next(value for one, value in calls.desk.cards() if one.name == "today")

    assert card.number == "2"
    assert card.rows is not None
    assert calls.desk.count(card.rows) == 2
