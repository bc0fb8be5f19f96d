"""How often a unit is to be checked: its own interval, else its kind's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone

MARK = "check_days"
"""The mark of a kind of unit in its dictionary: `check_days=90`."""
USUAL_DAYS = 90


class Grade(Choice):
    """How much a unit matters to the station."""

    KEY = "1", QT_TRANSLATE_NOOP("premises", "Key unit"), Tone.WARN
    USUAL = "2", QT_TRANSLATE_NOOP("premises", "Ordinary unit"), Tone.MUTE


class Guarding(Choice):
    """Whether a unit is on the station's list of protected units."""

    LISTED = "10", QT_TRANSLATE_NOOP("premises", "Listed"), Tone.OK
    TAKEN_OFF = "90", QT_TRANSLATE_NOOP("premises", "Taken off the list"), Tone.MUTE


def days_between(own: int | None, marks: Mapping[str, str]) -> int:
    """Days between two checks: the unit's own, else its kind's `marks`, else the usual ones."""
    if own is not None:
        return own
    kind = marks.get(MARK, "")
    return int(kind) if kind.isdecimal() and int(kind) > 0 else USUAL_DAYS


def next_check(last: date | None, listed_on: date, days: int) -> date:
    """By when the next check is due, counted from the last one or from the day of listing."""
    return (last or listed_on) + timedelta(days=days)
