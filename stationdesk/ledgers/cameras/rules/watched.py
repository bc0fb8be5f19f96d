"""What a look at a camera may find, and how long a fault of which camera may last."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone


class LineState(Choice):
    """What is known of a camera's line for a stretch of time."""

    UP = "up", QT_TRANSLATE_NOOP("cameras", "Online"), Tone.OK
    DOWN = "down", QT_TRANSLATE_NOOP("cameras", "Offline"), Tone.BAD
    PLANNED = "planned", QT_TRANSLATE_NOOP("cameras", "Planned stop"), Tone.INFO
    UNKNOWN = "unknown", QT_TRANSLATE_NOOP("cameras", "Not looked at"), Tone.MUTE


LOOKED_AT = (LineState.UP, LineState.DOWN)
"""What only a look can say, and what nobody knows any more when nobody looks."""


class Answered(Choice):
    """What the camera answered; the codes are those of devices.answers.AnswerKind."""

    OK = "ok", QT_TRANSLATE_NOOP("cameras", "Answers"), Tone.OK
    REFUSED = "refused", QT_TRANSLATE_NOOP("cameras", "Refuses"), Tone.BAD
    TIMEOUT = "timeout", QT_TRANSLATE_NOOP("cameras", "No answer"), Tone.BAD
    UNAUTHORISED = "401", QT_TRANSLATE_NOOP("cameras", "Wants another login"), Tone.WARN
    NOT_FOUND = "404", QT_TRANSLATE_NOOP("cameras", "Knows no such stream"), Tone.WARN
    ERROR = "error", QT_TRANSLATE_NOOP("cameras", "Reports an error"), Tone.WARN
    RUBBISH = "rubbish", QT_TRANSLATE_NOOP("cameras", "Answers nonsense"), Tone.BAD
    NO_ADDRESS = "no_address", QT_TRANSLATE_NOOP("cameras", "No address"), Tone.MUTE
    NO_NETWORK = "no_network", QT_TRANSLATE_NOOP("cameras", "No network here"), Tone.MUTE


class Level(Choice):
    """How soon a fault of the camera has to be put right."""

    KEY = "1", QT_TRANSLATE_NOOP("cameras", "Key point"), Tone.BAD
    USUAL = "2", QT_TRANSLATE_NOOP("cameras", "Ordinary point"), Tone.INFO
    REMOTE = "3", QT_TRANSLATE_NOOP("cameras", "Remote point"), Tone.MUTE


class FaultState(Choice):
    """How far the repair of a fault has come."""

    REPORTED = "10", QT_TRANSLATE_NOOP("cameras", "Reported"), Tone.BAD
    CONFIRMED = "20", QT_TRANSLATE_NOOP("cameras", "Confirmed"), Tone.BAD
    ASSIGNED = "30", QT_TRANSLATE_NOOP("cameras", "Assigned"), Tone.WARN
    REPAIRING = "40", QT_TRANSLATE_NOOP("cameras", "Being repaired"), Tone.WARN
    REPAIRED = "50", QT_TRANSLATE_NOOP("cameras", "Repaired"), Tone.INFO
    ACCEPTED = "60", QT_TRANSLATE_NOOP("cameras", "Accepted"), Tone.OK
    EXTERNAL = "70", QT_TRANSLATE_NOOP("cameras", "External cause"), Tone.MUTE
    SCRAPPED = "80", QT_TRANSLATE_NOOP("cameras", "Scrapped"), Tone.MUTE
