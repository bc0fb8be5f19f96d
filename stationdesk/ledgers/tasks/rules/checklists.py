"""A checklist's lines: each is there or not, or has not been looked at."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone


class Presence(Choice):
    """有 or 无, as the form says it."""

    THERE = "1", QT_TRANSLATE_NOOP("tasks", "There"), Tone.OK
    MISSING = "2", QT_TRANSLATE_NOOP("tasks", "Missing"), Tone.BAD


class CheckResult(Choice):
    """What the check before a close-out found."""

    PASSED = "1", QT_TRANSLATE_NOOP("tasks", "Passed"), Tone.OK
    FAILED = "2", QT_TRANSLATE_NOOP("tasks", "Not passed"), Tone.BAD
