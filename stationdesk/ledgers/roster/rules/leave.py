"""Leave: what became of the asking, and halves of days."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone


class Answer(Choice):
    """What became of a leave that was asked for."""

    ASKED = "10", QT_TRANSLATE_NOOP("roster", "Asked for"), Tone.WARN
    GRANTED = "20", QT_TRANSLATE_NOOP("roster", "Granted"), Tone.OK
    REFUSED = "30", QT_TRANSLATE_NOOP("roster", "Refused"), Tone.MUTE
    WITHDRAWN = "40", QT_TRANSLATE_NOOP("roster", "Withdrawn"), Tone.MUTE


class Half(Choice):
    """The whole of a day or half of it."""

    WHOLE = "whole", QT_TRANSLATE_NOOP("roster", "Whole day")
    MORNING = "morning", QT_TRANSLATE_NOOP("roster", "Morning")
    AFTERNOON = "afternoon", QT_TRANSLATE_NOOP("roster", "Afternoon")


class Wish(Choice):
    """What somebody wishes for a day."""

    OFF = "off", QT_TRANSLATE_NOOP("roster", "To be off")
    ON = "on", QT_TRANSLATE_NOOP("roster", "To be on duty")
