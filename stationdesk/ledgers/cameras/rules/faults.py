"""The chain of a fault from its report to its acceptance, and how long each level may take."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from stationdesk.core.deadline import Calendar
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.limits import RULE, Rule
from stationdesk.ledgers.cameras.rules.watched import FaultState, Level

BY_LEVEL: Mapping[Level, Rule] = {
    Level.KEY: RULE["fault_key"],
    Level.USUAL: RULE["fault_ordinary"],
    Level.REMOTE: RULE["fault_remote"],
}
_STOPS = frozenset({FaultState.EXTERNAL, FaultState.SCRAPPED})
_STEPS: Mapping[FaultState, frozenset[FaultState]] = {
    FaultState.REPORTED: frozenset({FaultState.CONFIRMED}) | _STOPS,
    FaultState.CONFIRMED: frozenset({FaultState.ASSIGNED}) | _STOPS,
    FaultState.ASSIGNED: frozenset({FaultState.REPAIRING, FaultState.REPAIRED, FaultState.ASSIGNED}) | _STOPS,
    FaultState.REPAIRING: frozenset({FaultState.REPAIRED, FaultState.ASSIGNED}) | _STOPS,
    FaultState.EXTERNAL: frozenset({FaultState.CONFIRMED, FaultState.REPAIRED, FaultState.SCRAPPED}),
    FaultState.REPAIRED: frozenset({FaultState.ACCEPTED, FaultState.ASSIGNED}),
    FaultState.ACCEPTED: frozenset(),
    FaultState.SCRAPPED: frozenset(),
}
CLOSED = (FaultState.ACCEPTED, FaultState.SCRAPPED)
UNDER_WAY = (FaultState.ASSIGNED, FaultState.REPAIRING)

_ADVICE: Mapping[FaultState, Phrase] = {
    FaultState.REPORTED: QT_TRANSLATE_NOOP("cameras", "It has not been confirmed yet; confirm it first."),
    FaultState.CONFIRMED: QT_TRANSLATE_NOOP("cameras", "Nobody is to repair it yet; assign it first."),
    FaultState.ASSIGNED: QT_TRANSLATE_NOOP("cameras", "It is assigned; record the repair first."),
    FaultState.REPAIRING: QT_TRANSLATE_NOOP("cameras", "It is being repaired; record the repair first."),
    FaultState.EXTERNAL: QT_TRANSLATE_NOOP(
        "cameras", "It waits for an external cause to end; record that it works again, or resume it."
    ),
    FaultState.REPAIRED: QT_TRANSLATE_NOOP("cameras", "It is repaired; accept it, or send it back."),
    FaultState.ACCEPTED: QT_TRANSLATE_NOOP(
        "cameras", "It is accepted; report a new fault if it fails again."
    ),
    FaultState.SCRAPPED: QT_TRANSLATE_NOOP("cameras", "The device was scrapped with this fault."),
}


def may_step(present: FaultState, wanted: FaultState) -> bool:
    """Whether `wanted` may follow `present`."""
    return wanted in _STEPS[present]


def advice(present: FaultState) -> Phrase:
    """What to do instead of a step that may not be taken now."""
    return _ADVICE[present]


def check_step(present: FaultState, wanted: FaultState, field: str) -> None:
    """Refuse a step that may not follow, under the field that asks for it."""
    if not may_step(present, wanted):
        raise RuleBroken(_ADVICE[present], {field: _ADVICE[present]})


def due_at(level: Level, since: datetime, settings: Mapping[str, Any], calendar: Calendar) -> datetime:
    """Until when a fault reported at `since` has to be accepted, by the station's limit."""
    return BY_LEVEL[level].applied(settings).ends(since, calendar)
