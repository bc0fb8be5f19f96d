"""Boundary agreements: which days fit, and when a reminder is due."""

from __future__ import annotations

from datetime import date, timedelta

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone

REMIND_DAYS = 30

_SIGNED_LATER = QT_TRANSLATE_NOOP("patrols", "The day of signing lies in the future; please check it.")
_ENDS_FIRST = QT_TRANSLATE_NOOP("patrols", "“Valid until” cannot be before the day of signing ({day}).")


class Standing(Choice):
    """Whether an agreement was ended before its time; whether it has run out is computed."""

    IN_FORCE = "10", QT_TRANSLATE_NOOP("patrols/agreement", "In force"), Tone.OK
    ENDED = "90", QT_TRANSLATE_NOOP("patrols/agreement", "Ended"), Tone.MUTE


def wrong_days(signed_on: date, valid_until: date, today: date) -> dict[str, Phrase]:
    """A sentence for every day that does not fit; empty when all do."""
    faults: dict[str, Phrase] = {}
    if signed_on > today:
        faults["signed_on"] = _SIGNED_LATER
    if valid_until < signed_on:
        faults["valid_until"] = _ENDS_FIRST.filled(day=signed_on.isoformat())
    return faults


def remind_on(valid_until: date, remind_days: int) -> date:
    """The day from which the end is announced."""
    return valid_until - timedelta(days=remind_days)
