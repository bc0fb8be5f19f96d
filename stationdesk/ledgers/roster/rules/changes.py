"""Changes of a signed roster: their kinds, and the steps each takes."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone


class ChangeKind(Choice):
    """How a duty passes from one to another."""

    SWAP = "swap", QT_TRANSLATE_NOOP("roster", "Swap")
    SUBSTITUTE = "substitute", QT_TRANSLATE_NOOP("roster", "Substitution")
    CORRECTION = "correction", QT_TRANSLATE_NOOP("roster", "Correction by the chief")
    REPAIR = "repair", QT_TRANSLATE_NOOP("roster", "Repair after an absence")


class ChangeState(Choice):
    """How far a change has come."""

    ASKED = "10", QT_TRANSLATE_NOOP("roster", "Waits for the other"), Tone.WARN
    AGREED = "20", QT_TRANSLATE_NOOP("roster", "Waits for approval"), Tone.WARN
    DONE = "30", QT_TRANSLATE_NOOP("roster", "Approved"), Tone.OK
    REFUSED = "40", QT_TRANSLATE_NOOP("roster", "Refused"), Tone.MUTE
    WITHDRAWN = "50", QT_TRANSLATE_NOOP("roster", "Withdrawn"), Tone.MUTE


OPEN = (ChangeState.ASKED, ChangeState.AGREED)
