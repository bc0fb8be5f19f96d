"""The monthly report of a month that is not over, and of one that has not begun."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.plain_text import text_of
from tests.ledgers.incident_desk import Calls

NOTE = "本期尚未结束：统计截至2026年11月21日"


def monthly(calls: Calls, first: date, last: date) -> Any:
    return calls.desk.report("incidents.monthly", first=first, last=last)


def test_a_running_month_is_compared_with_the_same_days_and_says_so(calls: Calls) -> None:
    calls.register()

    words = text_of(monthly(calls, date(2026, 11, 1), date(2026, 11, 30)))

    assert "2026-11-01至2026-11-21" in words
    assert "2026-10-01至2026-10-21" in words
    assert NOTE in words


def test_a_month_that_is_over_says_nothing_of_it(calls: Calls) -> None:
    assert NOTE not in text_of(monthly(calls, date(2026, 10, 1), date(2026, 10, 31)))


def test_a_period_that_has_not_begun_is_refused(calls: Calls) -> None:
    with pytest.raises(RuleBroken, match="not begun"):
        monthly(calls, date(2028, 1, 1), date(2028, 1, 31))
