"""The states of a dispute, and which step may follow which."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone


class State(Choice):
    """How far a dispute has come; the codes sort in the order of the work."""

    REGISTERED = "10", QT_TRANSLATE_NOOP("disputes/state", "To mediate"), Tone.BAD
    REOPENED = "15", QT_TRANSLATE_NOOP("disputes/state", "Reopened"), Tone.BAD
    MEDIATING = "20", QT_TRANSLATE_NOOP("disputes/state", "In mediation"), Tone.WARN
    SETTLED = "30", QT_TRANSLATE_NOOP("disputes/state", "Settled"), Tone.INFO
    NOT_SETTLED = "40", QT_TRANSLATE_NOOP("disputes/state", "Not settled"), Tone.WARN
    CLOSED = "90", QT_TRANSLATE_NOOP("disputes/state", "Closed"), Tone.OK


_RUNNING = frozenset({State.MEDIATING, State.SETTLED, State.NOT_SETTLED})
_STEPS: Mapping[State, frozenset[State]] = {
    State.REGISTERED: _RUNNING,
    State.REOPENED: _RUNNING,
    State.MEDIATING: _RUNNING,
    State.SETTLED: frozenset({State.CLOSED, State.REOPENED}),
    State.NOT_SETTLED: _RUNNING | {State.CLOSED},
    State.CLOSED: frozenset({State.REOPENED}),
}

OPEN = tuple(state for state in State if state is not State.CLOSED)
UNSETTLED = (State.REGISTERED, State.REOPENED, State.MEDIATING)

_ADVICE: Mapping[State, Phrase] = {
    State.REGISTERED: QT_TRANSLATE_NOOP("disputes", "It has no result yet; mediate it or note the result."),
    State.REOPENED: QT_TRANSLATE_NOOP("disputes", "It has no result yet; mediate it or note the result."),
    State.MEDIATING: QT_TRANSLATE_NOOP("disputes", "It has no result yet; mediate it or note the result."),
    State.SETTLED: QT_TRANSLATE_NOOP("disputes", "It is settled; close it, or reopen it first."),
    State.NOT_SETTLED: QT_TRANSLATE_NOOP(
        "disputes", "It is noted as not settled; mediate again or close it."
    ),
    State.CLOSED: QT_TRANSLATE_NOOP("disputes", "It is closed; reopen it first."),
}


def may_step(present: State, wanted: State) -> bool:
    """Whether `wanted` may follow `present`."""
    return wanted in _STEPS[present]


def check_step(present: State, wanted: State) -> None:
    """Refuse a step that may not follow, saying what to do instead."""
    if not may_step(present, wanted):
        raise RuleBroken(_ADVICE[present])


def check_open(present: State) -> None:
    """Refuse any change of a closed dispute."""
    if present is State.CLOSED:
        raise RuleBroken(_ADVICE[State.CLOSED])
