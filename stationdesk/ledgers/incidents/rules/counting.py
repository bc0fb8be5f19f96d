"""What is counted as what: the category that counts, the six roll-ups, valid and invalid, time bands.

An incident counts under its category as found on scene, and as reported while that is unknown
(domain.md §0.5). 有效警情 = every incident that is not 无效 (NU); the six roll-ups add up to it.
"""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone

INVALID_CODE = "NU"
OTHER_CODE = "OT"
FIRE_CODE = "FI"


class Rollup(Choice):
    """The groups of the monthly report in their order, coded as in the dictionary incident_rollup.

    INVALID stands outside the six.
    """

    CRIMINAL = "criminal", QT_TRANSLATE_NOOP("incidents/rollup", "Criminal"), Tone.BAD
    SECURITY = "security", QT_TRANSLATE_NOOP("incidents/rollup", "Public security"), Tone.WARN
    TRAFFIC = "traffic", QT_TRANSLATE_NOOP("incidents/rollup", "Traffic"), Tone.INFO
    DISPUTE = "dispute", QT_TRANSLATE_NOOP("incidents/rollup", "Disputes"), Tone.INFO
    HELP = "help", QT_TRANSLATE_NOOP("incidents/rollup", "Urgent help"), Tone.INFO
    OTHER = "other", QT_TRANSLATE_NOOP("incidents/rollup", "Other"), Tone.MUTE
    INVALID = "invalid", QT_TRANSLATE_NOOP("incidents/rollup", "Invalid"), Tone.MUTE


SIX = tuple(one for one in Rollup if one is not Rollup.INVALID)


class Band(Choice):
    """The four time bands of a day, by the hour of receipt."""

    NIGHT = "0", QT_TRANSLATE_NOOP("incidents", "00–06")
    MORNING = "1", QT_TRANSLATE_NOOP("incidents", "06–12")
    AFTERNOON = "2", QT_TRANSLATE_NOOP("incidents", "12–18")
    EVENING = "3", QT_TRANSLATE_NOOP("incidents", "18–24")


class Weekday(Choice):
    """A day of the week, coded as `date.weekday()` counts it."""

    MONDAY = "0", QT_TRANSLATE_NOOP("incidents", "Monday")
    TUESDAY = "1", QT_TRANSLATE_NOOP("incidents", "Tuesday")
    WEDNESDAY = "2", QT_TRANSLATE_NOOP("incidents", "Wednesday")
    THURSDAY = "3", QT_TRANSLATE_NOOP("incidents", "Thursday")
    FRIDAY = "4", QT_TRANSLATE_NOOP("incidents", "Friday")
    SATURDAY = "5", QT_TRANSLATE_NOOP("incidents", "Saturday")
    SUNDAY = "6", QT_TRANSLATE_NOOP("incidents", "Sunday")


class Level(Choice):
    """How grave an incident is."""

    ORDINARY = "1", QT_TRANSLATE_NOOP("incidents/level", "Ordinary"), Tone.MUTE
    SERIOUS = "2", QT_TRANSLATE_NOOP("incidents/level", "Serious"), Tone.WARN
    GRAVE = "3", QT_TRANSLATE_NOOP("incidents/level", "Grave"), Tone.BAD


def counted_category(reported: str, found: str | None) -> str:
    """The category an incident counts under."""
    return found or reported


def first_level(code: str) -> str:
    """`DI.land.water` belongs to `DI`."""
    return code.partition(".")[0]


def second_level(code: str) -> str:
    """`DI.land.water` counts as `DI.land` in a list of types; `DI` alone stays `DI`."""
    return ".".join(code.split(".")[:2])
