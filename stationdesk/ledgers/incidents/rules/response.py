"""Minutes to arrive: the target that applies to a place, and whether it was met."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone

FARTHEST = "far"


class Arrival(Choice):
    """Whether the first arrival met its target; where the minutes start is the station's setting."""

    WITHIN = "dispatched-in", QT_TRANSLATE_NOOP("incidents", "Within target, from the dispatch"), Tone.OK
    LATE = "dispatched-late", QT_TRANSLATE_NOOP("incidents", "Past target, from the dispatch"), Tone.BAD
    WITHIN_CALL = "received-in", QT_TRANSLATE_NOOP("incidents", "Within target, from the call"), Tone.OK
    LATE_CALL = "received-late", QT_TRANSLATE_NOOP("incidents", "Past target, from the call"), Tone.BAD


def target_minutes(village_minutes: int | None, zone: str | None, settings: Mapping[str, Any]) -> int:
    """The village's own minutes, else its zone's, else those of a far village."""
    if village_minutes is not None:
        return village_minutes
    name = f"response.{zone}"
    return int(settings[name if zone in {"town", "near", FARTHEST} else f"response.{FARTHEST}"])


def is_late(begin: datetime, arrived: datetime, target: int) -> bool:
    """Arriving with the target's last second is in time."""
    return arrived - begin > timedelta(minutes=target)
