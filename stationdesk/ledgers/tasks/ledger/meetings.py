"""Meetings as a ledger."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Text, cast

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Day,
    Entry,
    Field,
    Filter,
    Instant,
    Ledger,
    Line,
    Number,
    Prose,
    Rows,
    Tone,
    stored,
)  # fmt: skip
from stationdesk.ledgers.tasks.actions import keeping, meeting
from stationdesk.ledgers.tasks.ledger import asking
from stationdesk.ledgers.tasks.records import Meeting, counting
from stationdesk.ledgers.tasks.reports.home import MEETING_DUE
from stationdesk.ledgers.tasks.reports.round_pane import MEETING_DETAILS
from stationdesk.ledgers.tasks.reports.slips import MINUTES

_KIND = Entry("meeting_kind")
_ITEMS = counting.count_assigned(counting.STANDING)
_OPEN_ITEM = Meeting.id.in_(counting.with_assigned(counting.STANDING, counting.IS_OPEN))
_ASSIGNMENT = (
    Field("content", asking.CONTENT, Prose(1000), required=True, wide=True, key="M"),
    Field("owner_id", asking.OWNER, asking.SERVING, required=True, key="O"),
    Field("due_on", asking.DUE, Day(lies="ahead"), required=True, key="D"),
)
_WRITTEN = (
    Field("topic", asking.TOPIC, Line(120), required=True, wide=True, key="T"),
    Field("place", asking.PLACE, Line(60), key="P"),
    Field("ended_at", asking.ENDED_AT, Instant(), key="E"),
    Field("attendees", asking.ATTENDEES, asking.PEOPLE, wide=True, key="A"),
    Field("others", asking.OTHERS, Line(200), wide=True),
    Field("recorder_id", asking.RECORDER, asking.SERVING, default=keeping.me, key="W"),
    Field("minutes", asking.MINUTES, Prose(4000), wide=True, key="M"),
)
MEETINGS = Ledger(
    name="tasks.meetings",
    title=QT_TRANSLATE_NOOP("tasks", "Meetings"),
    record=Meeting,
    columns=(
        Column("held_at", asking.HELD_AT, Meeting.held_at, Instant(), 7, 10, sortable=True),
        Column("kind", asking.KIND, Meeting.kind, _KIND, 6, 10),
        Column("topic", asking.TOPIC, Meeting.topic, Line(), 0, 10),
        Column("chair", asking.CHAIR, Meeting.chair_id, asking.PERSON, 5, 7),
        Column("attendees", asking.ATTENDEES, Meeting.attendees, asking.PEOPLE, 12, 4),
        Column("others", asking.OTHERS, Meeting.others, Line(), 8, 3, shown=False),
        Column("items", asking.ASSIGNMENTS, _ITEMS, Number(), 4, 8),
        Column("place", asking.PLACE, Meeting.place, Line(), 6, 3, shown=False),
        Column("number", asking.NO, Meeting.number, Line(), 11, 4),
    ),
    label=Meeting.topic + " " + cast(Meeting.held_on, Text),
    order="held_at",
    filters=(
        Filter("open_items", QT_TRANSLATE_NOOP("tasks", "With open assignments"), _OPEN_ITEM,
               tone=Tone.WARN),
        Filter("no_minutes", QT_TRANSLATE_NOOP("tasks", "Without minutes"), Meeting.minutes.is_(None),
               tone=Tone.WARN),
        Filter("kind", asking.KIND, lambda code: Meeting.kind == code, _KIND),
        Filter("period", asking.HELD_AT, lambda days: Meeting.held_on.between(*days), Day()),
        Filter("chair", asking.CHAIR, lambda person: Meeting.chair_id == person, asking.PERSON),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("tasks", "New meeting"), meeting.hold,
            (
                Field("kind", asking.KIND, _KIND, required=True, key="K"),
                Field("held_at", asking.HELD_AT, Instant(), required=True, default=meeting.this_minute,
                      key="H"),
                Field("chair_id", asking.CHAIR, asking.SERVING, required=True, default=keeping.me, key="C"),
                *_WRITTEN,
                Field("assignments", asking.ASSIGNMENTS, Rows(_ASSIGNMENT), wide=True,
                      note=QT_TRANSLATE_NOOP("tasks", "each becomes an item of its own")),
            ),
            icon="plus", key="Ctrl+N", primary=True, on_record=False,
        ),
        Action(
            "assign", QT_TRANSLATE_NOOP("tasks", "Assign an item"), meeting.assign,
            (*_ASSIGNMENT, Field("standard", asking.STANDARD, Prose(1000), wide=True, key="S")),
            icon="arrow-bend-up-right", key="Ctrl+Shift+A", allowed=asking.in_force,
        ),
        Action(
            "change", asking.CHANGE, meeting.change_meeting,
            tuple(replace(one, default=stored(one.name)) for one in _WRITTEN),
            icon="pencil-simple", key="Ctrl+E", allowed=asking.in_force,
        ),
        asking.void_action(),
    ),
    details=MEETING_DETAILS,
    reports=(MINUTES,),
    due=MEETING_DUE,
    icon="users-three",
)  # fmt: skip
