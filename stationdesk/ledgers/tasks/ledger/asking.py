"""Words and fields that several forms of the tasks share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from stationdesk.core.actor import WRITERS, Role
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Field, Files, Prose, Reference, stored
from stationdesk.ledgers.tasks.actions import keeping

PERSON = Reference("station.people")
SERVING = Reference("station.people", only="serving")
PEOPLE = Reference("station.people", many=True, only="serving")
GROUP = Reference("tasks.groups")
AREA = Reference("station.areas")
MEETING = Reference("tasks.meetings")

NO = QT_TRANSLATE_NOOP("tasks", "No.")
CODE = QT_TRANSLATE_NOOP("tasks", "Item no.")
WORK = QT_TRANSLATE_NOOP("tasks", "Work")
CONTENT = QT_TRANSLATE_NOOP("tasks", "What is to be done")
STANDARD = QT_TRANSLATE_NOOP("tasks", "Done when")
LEAD = QT_TRANSLATE_NOOP("tasks", "Lead unit")
OWNER = QT_TRANSLATE_NOOP("tasks", "Answers for it")
CO_UNITS = QT_TRANSLATE_NOOP("tasks", "Units helping")
STARTS = QT_TRANSLATE_NOOP("tasks", "Starts on")
DUE = QT_TRANSLATE_NOOP("tasks", "Due on")
PERCENT = QT_TRANSLATE_NOOP("tasks", "Progress, %")
STATE = QT_TRANSLATE_NOOP("tasks", "State")
NOTE = QT_TRANSLATE_NOOP("tasks", "Note")
YEAR = QT_TRANSLATE_NOOP("tasks", "Year")
NAME = QT_TRANSLATE_NOOP("tasks", "Name")
KIND = QT_TRANSLATE_NOOP("tasks", "Kind")
DAY = QT_TRANSLATE_NOOP("tasks", "Day")
REASON = QT_TRANSLATE_NOOP("tasks", "Reason")
EVIDENCE = QT_TRANSLATE_NOOP("tasks", "Evidence")
CHANGE = QT_TRANSLATE_NOOP("tasks", "Change")
ITEM = QT_TRANSLATE_NOOP("tasks", "Item")
DIFFERENCE = QT_TRANSLATE_NOOP("tasks", "Difference")
ATTENDEES = QT_TRANSLATE_NOOP("tasks", "Present")
LED_BY = QT_TRANSLATE_NOOP("tasks", "Led by")
CHAIR = QT_TRANSLATE_NOOP("tasks", "Chair")
TOPIC = QT_TRANSLATE_NOOP("tasks", "Topic")
MINUTES = QT_TRANSLATE_NOOP("tasks", "Minutes")
HELD_AT = QT_TRANSLATE_NOOP("tasks", "Held at")
ENDED_AT = QT_TRANSLATE_NOOP("tasks", "Ended at")
PLACE = QT_TRANSLATE_NOOP("tasks", "Place")
RECORDER = QT_TRANSLATE_NOOP("tasks", "Written down by")
OTHERS = QT_TRANSLATE_NOOP("tasks", "Units present")
CHECKED_BY = QT_TRANSLATE_NOOP("tasks", "Checked by")
AREA_WORD = QT_TRANSLATE_NOOP("tasks", "Area")
LINE = QT_TRANSLATE_NOOP("tasks", "Line")
PRESENCE = QT_TRANSLATE_NOOP("tasks", "There or missing")
ASSIGNMENTS = QT_TRANSLATE_NOOP("tasks", "Assigned")
MILESTONE = QT_TRANSLATE_NOOP("tasks", "Milestone")
MILESTONES = QT_TRANSLATE_NOOP("tasks", "Milestones")
FACTS = QT_TRANSLATE_NOOP("tasks", "Facts")
LINKS = QT_TRANSLATE_NOOP("tasks", "Belonging to it")

_VOID = QT_TRANSLATE_NOOP("tasks", "Void")
_SURE = QT_TRANSLATE_NOOP(
    "tasks", "The record is struck out for good; it stays visible and keeps its number."
)


PHOTOS = Field("photos", QT_TRANSLATE_NOOP("tasks", "Photographs"), Files(), wide=True)


def reason(name: str = "reason") -> Field:
    """The reason an action asks for."""
    return Field(name, REASON, Prose(500), required=True, wide=True, key="R")


def as_stored(*fields: Field) -> tuple[Field, ...]:
    """The fields of entering a record as those of changing it: each starts with what is kept."""
    return tuple(replace(one, default=stored(one.name)) for one in fields)


def in_force(values: Mapping[str, Any]) -> bool:
    """Whether a record is not voided."""
    return values["voided_at"] is None


def void_action(
    run: Callable[..., Any] = keeping.void,
    roles: frozenset[Role] = WRITERS,
    allowed: Callable[[Mapping[str, Any]], bool] = in_force,
) -> Action:
    """Void a record with a reason."""
    return Action(
        "void", _VOID, run, (reason(),), icon="prohibit", key="Ctrl+Shift+Delete", roles=roles,
        allowed=allowed, danger=_SURE,
    )  # fmt: skip
