"""Until when a hazard has to be put right, and until when the station owes its own next step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from stationdesk.core.deadline import Calendar, DayKind, Limit, MissingCalendar
from stationdesk.core.duty_day import instant, local_day
from stationdesk.core.limits import RULE, Rule
from stationdesk.ledgers.rectifications.rules.states import Severity

NOTICE, REVIEW = RULE["hazard_notice"], RULE["hazard_review"]
DECIDE, RECEIPT = RULE["hazard_decide"], RULE["hazard_receipt"]
SATURDAY = 5
BY_SEVERITY: Mapping[Severity, Rule] = {
    Severity.ORDINARY: RULE["hazard_ordinary"],
    Severity.SERIOUS: RULE["hazard_serious"],
    Severity.GRAVE: RULE["hazard_grave"],
}


def last_day(limit: Limit, start: date, calendar: Calendar) -> date:
    """The day a limit that starts on `start` runs out; MissingCalendar when its year is unknown.

    15 days from 2026-09-16 end on 2026-10-01, a holiday, hence on 2026-10-08.
    """
    return local_day(limit.ends(instant(start), calendar))


class _Weekdays(Calendar):
    """The station's days, and Monday to Friday in a year nobody has entered."""

    def is_workday(self, day: date) -> bool:
        kind = self.days.get(day)
        return kind is DayKind.MAKEUP if kind else day.weekday() < SATURDAY


def step_day(limit: Limit, start: date, calendar: Calendar) -> date:
    """The day the station owes a step by; in a year without a calendar counted by plain weekdays.

    A step nobody is reminded of is worse than one a holiday too early: entering the year counts it anew.
    """
    try:
        return last_day(limit, start, calendar)
    except MissingCalendar:
        return last_day(limit, start, _Weekdays(calendar.days, calendar.names))


def is_by_weekdays(day: date, calendar: Calendar) -> bool:
    """Whether the day a step is owed by was counted without a calendar of its year."""
    return day.year not in calendar.years


def days_given(severity: Severity, settings: Mapping[str, Any]) -> Limit:
    """The time a hazard of this severity is given, as the station has set it."""
    return BY_SEVERITY[severity].applied(settings)
