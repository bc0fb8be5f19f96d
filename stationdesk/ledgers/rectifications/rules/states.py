"""The states of a hazard from finding it to its close-out, and which step may follow which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone


class State(Choice):
    """How far a hazard has come; the codes sort in the order of the work."""

    REGISTERED = "10", QT_TRANSLATE_NOOP("rectifications", "To issue"), Tone.BAD
    ISSUED = "20", QT_TRANSLATE_NOOP("rectifications", "Issued"), Tone.WARN
    RECTIFYING = "30", QT_TRANSLATE_NOOP("rectifications", "Being put right"), Tone.WARN
    EXTENSION_ASKED = "35", QT_TRANSLATE_NOOP("rectifications", "Extension to decide"), Tone.WARN
    REVIEW_ASKED = "40", QT_TRANSLATE_NOOP("rectifications", "To review"), Tone.INFO
    REVIEW_PASSED = "50", QT_TRANSLATE_NOOP("rectifications", "Review passed"), Tone.INFO
    CLOSE_PROPOSED = "60", QT_TRANSLATE_NOOP("rectifications", "To close out"), Tone.INFO
    HANDED_OVER = "70", QT_TRANSLATE_NOOP("rectifications", "Handed over"), Tone.INFO
    CLOSED = "90", QT_TRANSLATE_NOOP("rectifications", "Closed out"), Tone.OK


class Severity(Choice):
    """How grave a hazard is; its deadline and what must be done at once depend on it."""

    ORDINARY = "1", QT_TRANSLATE_NOOP("rectifications", "Ordinary"), Tone.MUTE
    SERIOUS = "2", QT_TRANSLATE_NOOP("rectifications", "Serious"), Tone.WARN
    GRAVE = "3", QT_TRANSLATE_NOOP("rectifications", "Grave"), Tone.BAD


class CheckResult(Choice):
    """What an inspection found."""

    PASSED = "1", QT_TRANSLATE_NOOP("rectifications", "No hazard"), Tone.OK
    HAZARDS = "2", QT_TRANSLATE_NOOP("rectifications", "Hazards found"), Tone.BAD


class ReviewResult(Choice):
    """What a review says of the work."""

    PASSED = "1", QT_TRANSLATE_NOOP("rectifications", "Passed"), Tone.OK
    PARTLY = "2", QT_TRANSLATE_NOOP("rectifications", "Partly"), Tone.WARN
    FAILED = "3", QT_TRANSLATE_NOOP("rectifications", "Failed"), Tone.BAD


class CampaignState(Choice):
    """Whether a campaign still takes inspections."""

    RUNNING = "1", QT_TRANSLATE_NOOP("rectifications", "Running"), Tone.INFO
    FINISHED = "2", QT_TRANSLATE_NOOP("rectifications", "Finished"), Tone.MUTE


_WORKING = frozenset({State.ISSUED, State.RECTIFYING})
_STEPS: Mapping[State, frozenset[State]] = {
    State.REGISTERED: frozenset({State.ISSUED, State.HANDED_OVER}),
    State.ISSUED: frozenset({State.RECTIFYING, State.EXTENSION_ASKED, State.REVIEW_ASKED, State.HANDED_OVER}),
    State.RECTIFYING: frozenset({State.EXTENSION_ASKED, State.REVIEW_ASKED, State.HANDED_OVER}),
    State.EXTENSION_ASKED: frozenset({State.RECTIFYING}),
    State.REVIEW_ASKED: frozenset({State.REVIEW_PASSED, State.RECTIFYING}),
    State.REVIEW_PASSED: frozenset({State.CLOSE_PROPOSED, State.RECTIFYING}),
    State.CLOSE_PROPOSED: frozenset({State.CLOSED, State.RECTIFYING}),
    State.HANDED_OVER: frozenset(
        {State.REGISTERED, State.RECTIFYING, State.REVIEW_ASKED, State.CLOSE_PROPOSED}
    ),
    State.CLOSED: frozenset(),
}

OPEN = tuple(state for state in State if state is not State.CLOSED)
PUT_RIGHT = (State.REVIEW_PASSED, State.CLOSE_PROPOSED, State.CLOSED)
UNDER_WAY = (State.ISSUED, State.RECTIFYING, State.EXTENSION_ASKED)

_ADVICE: Mapping[State, Phrase] = {
    State.REGISTERED: QT_TRANSLATE_NOOP(
        "rectifications", "The correction has not been ordered yet; issue it or hand it over first."
    ),
    State.ISSUED: QT_TRANSLATE_NOOP(
        "rectifications", "It is still being put right; ask for the review once it is done."
    ),
    State.RECTIFYING: QT_TRANSLATE_NOOP(
        "rectifications", "It is still being put right; ask for the review once it is done."
    ),
    State.EXTENSION_ASKED: QT_TRANSLATE_NOOP(
        "rectifications", "An extension has been asked for; it has to be decided first."
    ),
    State.REVIEW_ASKED: QT_TRANSLATE_NOOP("rectifications", "It waits for its review; record that first."),
    State.REVIEW_PASSED: QT_TRANSLATE_NOOP(
        "rectifications", "It has passed its review; propose the close-out, or send it back."
    ),
    State.CLOSE_PROPOSED: QT_TRANSLATE_NOOP(
        "rectifications", "The close-out has been proposed; approve it or send it back."
    ),
    State.HANDED_OVER: QT_TRANSLATE_NOOP(
        "rectifications", "It has been handed over; record what the competent body answers."
    ),
    State.CLOSED: QT_TRANSLATE_NOOP(
        "rectifications", "It is closed out; ask the station chief to reopen it if it has come back."
    ),
}


def may_step(present: State, wanted: State) -> bool:
    """Whether `wanted` may follow `present`."""
    return wanted in _STEPS[present]


def advice(present: State) -> Phrase:
    """What to do instead of a step that may not be taken now."""
    return _ADVICE[present]


def has_begun(state: State, facts: Iterable[object]) -> bool:
    """Whether more was done than to register it; `facts`: issued, handed over, reopened."""
    return state is not State.REGISTERED or any(facts)


def check_open(present: State) -> None:
    """Refuse any change of a hazard that is closed out."""
    if present is State.CLOSED:
        raise RuleBroken(_ADVICE[State.CLOSED])
