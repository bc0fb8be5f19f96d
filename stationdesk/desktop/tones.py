"""Which tone a value has: a status its own, a limit by how near it is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from stationdesk.core.duty_day import local_day
from stationdesk.core.ledger import Choice, Column, Day, Instant, Tone

NEAR = timedelta(hours=4)
NEAR_DAYS = 3


def tone_of(value: Any, now: Any = None) -> Tone:
    """The tone of a status, or of how near a limit is."""
    if isinstance(value, Choice):
        return value.tone
    if value is None or now is None:
        return Tone.MUTE
    if not isinstance(value, datetime):
        days = (value - local_day(now)).days
        return Tone.BAD if days < 0 else Tone.WARN if days <= NEAR_DAYS else Tone.MUTE
    left = value - now
    return Tone.BAD if left < timedelta() else Tone.WARN if left < NEAR else Tone.MUTE


def counts_down(column: Column) -> bool:
    """Whether a column shows how much is left to a limit."""
    return isinstance(column.kind, Instant | Day) and column.kind.countdown
