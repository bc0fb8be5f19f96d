"""The states of an item, which step may follow which, and who may not take it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Tone


class ItemState(Choice):
    """How far an item has come; the codes sort in the order of the work."""

    NOT_STARTED = "10", QT_TRANSLATE_NOOP("tasks", "Not started"), Tone.MUTE
    UNDER_WAY = "20", QT_TRANSLATE_NOOP("tasks", "Under way"), Tone.INFO
    PAUSED = "30", QT_TRANSLATE_NOOP("tasks", "Put off"), Tone.WARN
    CLOSE_ASKED = "40", QT_TRANSLATE_NOOP("tasks", "To check"), Tone.INFO
    CHECKED = "50", QT_TRANSLATE_NOOP("tasks", "To close out"), Tone.INFO
    CLOSED = "90", QT_TRANSLATE_NOOP("tasks", "Done"), Tone.OK


class Status(Choice):
    """The columns of the board: every item stands in exactly one of them on a given day."""

    NOT_STARTED = "10", QT_TRANSLATE_NOOP("tasks", "Not started"), Tone.MUTE
    UNDER_WAY = "20", QT_TRANSLATE_NOOP("tasks", "Under way"), Tone.INFO
    CLOSING = "30", QT_TRANSLATE_NOOP("tasks", "Being closed out"), Tone.INFO
    OVERDUE = "40", QT_TRANSLATE_NOOP("tasks", "Overdue"), Tone.BAD
    PAUSED = "50", QT_TRANSLATE_NOOP("tasks", "Put off"), Tone.WARN
    DONE = "90", QT_TRANSLATE_NOOP("tasks", "Done"), Tone.OK


OPEN = tuple(state for state in ItemState if state is not ItemState.CLOSED)
CLOSING = (ItemState.CLOSE_ASKED, ItemState.CHECKED)
RUNNING = (ItemState.NOT_STARTED, ItemState.UNDER_WAY, *CLOSING)

_STEPS: Mapping[ItemState, frozenset[ItemState]] = {
    ItemState.NOT_STARTED: frozenset({ItemState.UNDER_WAY, ItemState.PAUSED, ItemState.CLOSE_ASKED}),
    ItemState.UNDER_WAY: frozenset({ItemState.UNDER_WAY, ItemState.PAUSED, ItemState.CLOSE_ASKED}),
    ItemState.PAUSED: frozenset({ItemState.UNDER_WAY}),
    ItemState.CLOSE_ASKED: frozenset({ItemState.CHECKED, ItemState.UNDER_WAY}),
    ItemState.CHECKED: frozenset({ItemState.CLOSED, ItemState.UNDER_WAY}),
    ItemState.CLOSED: frozenset({ItemState.UNDER_WAY}),
}
_ADVICE: Mapping[ItemState, Phrase] = {
    ItemState.NOT_STARTED: QT_TRANSLATE_NOOP(
        "tasks", "Nothing has been done about it yet; record progress or ask for the close-out first."
    ),
    ItemState.UNDER_WAY: QT_TRANSLATE_NOOP("tasks", "It is under way; ask for the close-out first."),
    ItemState.PAUSED: QT_TRANSLATE_NOOP("tasks", "It is put off; take it up again first."),
    ItemState.CLOSE_ASKED: QT_TRANSLATE_NOOP(
        "tasks", "The close-out has been asked for; check it or send it back."
    ),
    ItemState.CHECKED: QT_TRANSLATE_NOOP("tasks", "It has been checked; close it out or send it back."),
    ItemState.CLOSED: QT_TRANSLATE_NOOP("tasks", "It is closed out; ask the station chief to reopen it."),
}
SAME_CHECKER = QT_TRANSLATE_NOOP(
    "tasks", "You asked for this close-out yourself; somebody else has to check it."
)
SAME_CLOSER = QT_TRANSLATE_NOOP(
    "tasks", "You asked for this close-out yourself; somebody else has to close it out."
)
CHIEF_VOIDS = QT_TRANSLATE_NOOP("tasks", "Only the station chief may void an item that was under way.")


def may_step(present: ItemState, wanted: ItemState) -> bool:
    """Whether `wanted` may follow `present`."""
    return wanted in _STEPS[present]


def refusal(present: ItemState) -> Phrase:
    """What to do instead of a step that may not follow."""
    return _ADVICE[present]


def check_step(present: ItemState, wanted: ItemState) -> None:
    """Refuse a step that may not follow, saying what to do instead."""
    if not may_step(present, wanted):
        raise RuleBroken(refusal(present))


def check_other(asked_by: int | None, person: int | None, phrase: Phrase) -> None:
    """A close-out takes two persons: who asked for it neither checks it nor closes it out."""
    if not is_other(asked_by, person):
        raise RuleBroken(phrase)


def may_void(state: ItemState, *, chief: bool) -> bool:
    """Whether it may be struck out: nobody strikes out alone what leaves the board by two persons."""
    return state is ItemState.NOT_STARTED or (chief and state is not ItemState.CLOSED)


def is_other(asked_by: int | None, person: int | None) -> bool:
    """Whether `person` is another one than who asked."""
    return asked_by is None or asked_by != person


def status_on(state: ItemState, due_on: date | None, today: date) -> Status:
    """The column of the board: overdue goes before how far it has come; what is put off waits."""
    if state is ItemState.CLOSED:
        return Status.DONE
    if state is ItemState.PAUSED:
        return Status.PAUSED
    if due_on is not None and due_on < today:
        return Status.OVERDUE
    if state in CLOSING:
        return Status.CLOSING
    return Status.NOT_STARTED if state is ItemState.NOT_STARTED else Status.UNDER_WAY
