"""Where a camera is in its life, and which of its states count as in service."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone


class Lifecycle(Choice):
    """The state of the device itself; codes as on the national one-camera-one-record sheet."""

    BUILDING = "0", QT_TRANSLATE_NOOP("cameras", "Being built"), Tone.INFO
    IN_USE = "1", QT_TRANSLATE_NOOP("cameras", "In use"), Tone.OK
    REPAIR = "2", QT_TRANSLATE_NOOP("cameras", "In repair"), Tone.WARN
    REMOVED = "3", QT_TRANSLATE_NOOP("cameras", "Removed"), Tone.MUTE
    OUT_OF_USE = "4", QT_TRANSLATE_NOOP("cameras", "Out of use"), Tone.MUTE


IN_SERVICE = (Lifecycle.IN_USE, Lifecycle.REPAIR)
"""The states that count in N of every rate."""
STANDING = (Lifecycle.BUILDING, Lifecycle.IN_USE, Lifecycle.REPAIR, Lifecycle.OUT_OF_USE)
"""Everything but what was taken down."""
