"""How far a patrol or a clue has come, and which step may follow which."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone


class State(Choice):
    """How far a patrol has come; the codes sort in the order of the work."""

    PLANNED = "10", QT_TRANSLATE_NOOP("patrols/state", "Planned"), Tone.INFO
    UNDER_WAY = "20", QT_TRANSLATE_NOOP("patrols/state", "Under way"), Tone.WARN
    MISSED = "80", QT_TRANSLATE_NOOP("patrols/state", "Missed"), Tone.BAD
    DONE = "90", QT_TRANSLATE_NOOP("patrols/state", "Done"), Tone.OK


_STEPS: Mapping[State, frozenset[State]] = {
    State.PLANNED: frozenset({State.UNDER_WAY, State.MISSED}),
    State.UNDER_WAY: frozenset({State.DONE}),
    State.MISSED: frozenset(),
    State.DONE: frozenset(),
}

_ADVICE: Mapping[State, Phrase] = {
    State.PLANNED: QT_TRANSLATE_NOOP("patrols", "The patrol has not set out yet; record its start first."),
    State.UNDER_WAY: QT_TRANSLATE_NOOP("patrols", "The patrol is under way; record its end."),
    State.MISSED: QT_TRANSLATE_NOOP("patrols", "The patrol did not take place; plan another one."),
    State.DONE: QT_TRANSLATE_NOOP("patrols", "The patrol is over; add what was found, or void it."),
}

OUT = (State.UNDER_WAY, State.DONE)


def check_step(present: State, wanted: State) -> None:
    """Refuse a step that may not follow, saying what to do instead."""
    if wanted not in _STEPS[present]:
        raise RuleBroken(_ADVICE[present])


def check_in(present: State, wanted: tuple[State, ...]) -> None:
    """Refuse what is done only in some states, saying what to do instead."""
    if present not in wanted:
        raise RuleBroken(_ADVICE[present])


class Became(Choice):
    """What came of something found on a patrol."""

    NOTE = "note", QT_TRANSLATE_NOOP("patrols", "Note only"), Tone.MUTE
    INCIDENT = "incident", QT_TRANSLATE_NOOP("patrols", "Incident"), Tone.WARN
    HAZARD = "hazard", QT_TRANSLATE_NOOP("patrols", "Hazard"), Tone.WARN


class Handling(Choice):
    """How far a clue has come."""

    NEW = "10", QT_TRANSLATE_NOOP("patrols/clue", "To check"), Tone.BAD
    CHECKING = "20", QT_TRANSLATE_NOOP("patrols/clue", "Being checked"), Tone.WARN
    HANDED = "30", QT_TRANSLATE_NOOP("patrols/clue", "Handed over"), Tone.INFO
    SETTLED = "90", QT_TRANSLATE_NOOP("patrols/clue", "Settled"), Tone.OK


_CLUE_SETTLED = QT_TRANSLATE_NOOP("patrols", "The clue is settled; register what is new as another one.")


def check_clue_open(present: Handling) -> None:
    """Refuse any change of a settled clue."""
    if present is Handling.SETTLED:
        raise RuleBroken(_CLUE_SETTLED)
