"""The states of an incident, and which step may follow which."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone


class State(Choice):
    """How far an incident has come; the codes sort in the order of the work."""

    RECEIVED = "10", QT_TRANSLATE_NOOP("incidents/state", "To dispatch"), Tone.BAD
    DISPATCHED = "20", QT_TRANSLATE_NOOP("incidents/state", "Dispatched"), Tone.WARN
    ARRIVED = "30", QT_TRANSLATE_NOOP("incidents/state", "On scene"), Tone.WARN
    MEDIATING = "35", QT_TRANSLATE_NOOP("incidents/state", "In mediation"), Tone.WARN
    HANDLED = "40", QT_TRANSLATE_NOOP("incidents/state", "To feed back"), Tone.INFO
    FED_BACK = "50", QT_TRANSLATE_NOOP("incidents/state", "Fed back"), Tone.INFO
    TRANSFERRED = "60", QT_TRANSLATE_NOOP("incidents/state", "Transferred"), Tone.INFO
    IN_CASE = "70", QT_TRANSLATE_NOOP("incidents/state", "Case accepted"), Tone.INFO
    CLOSED = "90", QT_TRANSLATE_NOOP("incidents/state", "Closed"), Tone.OK


_STEPS: Mapping[State, frozenset[State]] = {
    State.RECEIVED: frozenset({State.DISPATCHED, State.HANDLED, State.TRANSFERRED, State.IN_CASE}),
    State.DISPATCHED: frozenset({State.RECEIVED, State.ARRIVED, State.HANDLED, State.TRANSFERRED}),
    State.ARRIVED: frozenset({State.MEDIATING, State.HANDLED, State.TRANSFERRED, State.IN_CASE}),
    State.MEDIATING: frozenset({State.HANDLED, State.TRANSFERRED, State.IN_CASE}),
    State.HANDLED: frozenset({State.FED_BACK, State.TRANSFERRED, State.IN_CASE, State.CLOSED}),
    State.FED_BACK: frozenset({State.TRANSFERRED, State.IN_CASE, State.CLOSED}),
    State.TRANSFERRED: frozenset({State.IN_CASE, State.CLOSED}),
    State.IN_CASE: frozenset({State.CLOSED}),
    State.CLOSED: frozenset(),
}

OPEN = tuple(state for state in State if state is not State.CLOSED)
ON_THE_WAY = (State.DISPATCHED, State.ARRIVED, State.MEDIATING)

_ADVICE: Mapping[State, Phrase] = {
    State.RECEIVED: QT_TRANSLATE_NOOP("incidents", "Nobody has been dispatched; dispatch it first."),
    State.DISPATCHED: QT_TRANSLATE_NOOP("incidents", "Nobody has arrived yet; record the arrival first."),
    State.ARRIVED: QT_TRANSLATE_NOOP("incidents", "The handling is not finished; record the result first."),
    State.MEDIATING: QT_TRANSLATE_NOOP(
        "incidents", "The mediation is not finished; record the result first."
    ),
    State.HANDLED: QT_TRANSLATE_NOOP("incidents", "It is already handled; feed back or close it."),
    State.FED_BACK: QT_TRANSLATE_NOOP("incidents", "It has been fed back; close it, or correct it."),
    State.TRANSFERRED: QT_TRANSLATE_NOOP("incidents", "It has been transferred; feed back and close it."),
    State.IN_CASE: QT_TRANSLATE_NOOP("incidents", "It has been accepted as a case; feed back and close it."),
    State.CLOSED: QT_TRANSLATE_NOOP(
        "incidents", "It is closed; add a supplement, or ask the station chief to reopen it."
    ),
}


def may_step(present: State, wanted: State) -> bool:
    """Whether `wanted` may follow `present`."""
    return wanted in _STEPS[present]


def check_step(present: State, wanted: State) -> None:
    """Refuse a step that may not follow, saying what to do instead."""
    if not may_step(present, wanted):
        raise RuleBroken(_ADVICE[present])


def check_open(present: State) -> None:
    """Refuse any change of a closed incident."""
    if present is State.CLOSED:
        raise RuleBroken(_ADVICE[State.CLOSED])


REACHED = (
    ("accepted_at", State.IN_CASE),
    ("transferred_at", State.TRANSFERRED),
    ("fed_back_at", State.FED_BACK),
    ("finished_at", State.HANDLED),
    ("mediating_at", State.MEDIATING),
    ("arrived_at", State.ARRIVED),
    ("dispatched_at", State.DISPATCHED),
)


def reopened(times: Mapping[str, datetime | None]) -> State:
    """The state a closed incident goes back to: the last its times have reached."""
    return next((state for name, state in REACHED if times.get(name) is not None), State.RECEIVED)
