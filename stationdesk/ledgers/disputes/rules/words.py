"""The codes of a dispute that are fixed in the program."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone


class Risk(Choice):
    """How likely it is to get worse."""

    LOW = "1", QT_TRANSLATE_NOOP("disputes", "Low"), Tone.MUTE
    MIDDLE = "2", QT_TRANSLATE_NOOP("disputes", "Middle"), Tone.WARN
    HIGH = "3", QT_TRANSLATE_NOOP("disputes", "High"), Tone.BAD


class Channel(Choice):
    """How a session was held."""

    ON_SITE = "1", QT_TRANSLATE_NOOP("disputes", "On site")
    REMOTE = "2", QT_TRANSLATE_NOOP("disputes", "Remote"), Tone.INFO


class Outcome(Choice):
    """How a session ended."""

    AGREED = "1", QT_TRANSLATE_NOOP("disputes", "Agreed"), Tone.OK
    CONTINUED = "2", QT_TRANSLATE_NOOP("disputes", "To be continued"), Tone.WARN
    FAILED = "3", QT_TRANSLATE_NOOP("disputes", "Not agreed"), Tone.BAD


class Direction(Choice):
    """Which way a dispute was handed on."""

    UP = "1", QT_TRANSLATE_NOOP("disputes", "Reported up")
    DOWN = "2", QT_TRANSLATE_NOOP("disputes", "Assigned down")
    ACROSS = "3", QT_TRANSLATE_NOOP("disputes", "Handed across")


class RevisitResult(Choice):
    """What a re-visit found."""

    STABLE = "1", QT_TRANSLATE_NOOP("disputes", "Stable"), Tone.OK
    DOUBTFUL = "2", QT_TRANSLATE_NOOP("disputes", "To be watched"), Tone.WARN
    RELAPSED = "3", QT_TRANSLATE_NOOP("disputes", "Broken out again"), Tone.BAD


class NoteKind(Choice):
    """What was noted beside the steps."""

    PROGRESS = "1", QT_TRANSLATE_NOOP("disputes", "Progress")
    EXTENSION = "2", QT_TRANSLATE_NOOP("disputes", "Limit extended"), Tone.WARN
    TASK_FORCE = "3", QT_TRANSLATE_NOOP("disputes", "Task force")
