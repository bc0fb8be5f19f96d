"""Minutes to arrive: the target that applies to a place, and whether it was met."""

from __future__ import annotations

from datetime import datetime, timedelta

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone

FARTHEST = "response.far"


class Arrival(Choice):
    """Whether the first arrival met its target; where the minutes start is the station's setting."""

    WITHIN = "dispatched-in", QT_TRANSLATE_NOOP("incidents", "Within target, from the dispatch"), Tone.OK
    LATE = "dispatched-late", QT_TRANSLATE_NOOP("incidents", "Past target, from the dispatch"), Tone.BAD
    WITHIN_CALL = "received-in", QT_TRANSLATE_NOOP("incidents", "Within target, from the call"), Tone.OK
    LATE_CALL = "received-late", QT_TRANSLATE_NOOP("incidents", "Past target, from the call"), Tone.BAD


def is_late(begin: datetime, arrived: datetime, target: int) -> bool:
    """Arriving with the target's last second is in time."""
    return arrived - begin > timedelta(minutes=target)
