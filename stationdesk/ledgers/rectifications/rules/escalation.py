"""Escalation by days overdue: a reminder before, the red list, the chief, a letter, the county."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone


class Level(Choice):
    """How far up a hazard that is not put right is carried; the codes sort in their order."""

    REMIND = "1", QT_TRANSLATE_NOOP("rectifications", "Remind"), Tone.INFO
    RED_LIST = "2", QT_TRANSLATE_NOOP("rectifications", "Red list"), Tone.WARN
    CHIEF = "3", QT_TRANSLATE_NOOP("rectifications", "Station chief"), Tone.WARN
    LETTER = "4", QT_TRANSLATE_NOOP("rectifications", "Letter to town or department"), Tone.BAD
    COUNTY = "5", QT_TRANSLATE_NOOP("rectifications", "Report to the county"), Tone.BAD


SETTING: Mapping[Level, str] = {
    Level.REMIND: "hazard.remind_days",
    Level.RED_LIST: "hazard.red_days",
    Level.CHIEF: "hazard.chief_days",
    Level.LETTER: "hazard.letter_days",
    Level.COUNTY: "hazard.county_days",
}


Days = Mapping[Level, int]


def days_of(settings: Mapping[str, Any]) -> Days:
    """How many days before or after the deadline each level stands, as the station has set it."""
    return {level: int(settings[name]) for level, name in SETTING.items()}


def due_on(level: Level, deadline: date, days: Days) -> date:
    """The day a level falls due: the reminder before the deadline, the others after it."""
    distance = timedelta(days=days[level])
    return deadline - distance if level is Level.REMIND else deadline + distance


def wanted(deadline: date, today: date, done: Iterable[Level], days: Days) -> Level | None:
    """The highest level that has fallen due and was not done; None when nothing waits.

    Who did a level has done those below it.
    """
    reached = max((level.code for level in done), default="")
    found = [level for level in Level if due_on(level, deadline, days) <= today]
    highest = found[-1] if found else None
    return highest if highest is not None and highest.code > reached else None
