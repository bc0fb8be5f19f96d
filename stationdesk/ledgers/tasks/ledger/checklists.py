"""Checklists as a ledger."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import ColumnElement, Text, cast, func, literal_column, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Day,
    Entry,
    Field,
    Filter,
    Ledger,
    Line,
    Number,
    OneOf,
    Prose,
    Rows,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.station.records import Area
from stationdesk.ledgers.tasks.actions import checklists, keeping
from stationdesk.ledgers.tasks.ledger import asking
from stationdesk.ledgers.tasks.records import Checklist, ChecklistLine
from stationdesk.ledgers.tasks.reports.round_pane import CHECKLIST_DETAILS
from stationdesk.ledgers.tasks.reports.slips import CHECKLIST
from stationdesk.ledgers.tasks.rules.checklists import Presence


def _lines(*conditions: object) -> object:
    counted = select(func.count(ChecklistLine.id)).where(
        ChecklistLine.checklist_id == Checklist.id,
        *conditions,  # type: ignore[arg-type]
    )
    return counted.correlate(Checklist).scalar_subquery()


# Written out, not bound: only then does SQLite see that the partial index of missing lines fits.
_WRITTEN_OUT: ColumnElement[Presence] = literal_column(f"'{Presence.MISSING.code}'")
_MISSING = Checklist.id.in_(select(ChecklistLine.checklist_id).where(ChecklistLine.presence == _WRITTEN_OUT))
_AREA_NAME = select(Area.name).where(Area.id == Checklist.area_id).correlate(Checklist).scalar_subquery()
_LINE = Entry("checklist")
_LINES = Rows(
    (
        Field("line", asking.LINE, _LINE, required=True),
        Field("presence", asking.PRESENCE, OneOf(Presence)),
        Field("evidence", asking.EVIDENCE, Line(200)),
        Field("seen_on", asking.DAY, Day()),
    )
)
_LINES_FIELD = Field(
    "lines", QT_TRANSLATE_NOOP("tasks", "Lines"), _LINES, default=checklists.blank_lines, wide=True
)
_NOTE = Field("note", asking.NOTE, Prose(500), wide=True)
CHECKLISTS = Ledger(
    name="tasks.checklists",
    title=QT_TRANSLATE_NOOP("tasks", "Checklists"),
    record=Checklist,
    columns=(
        Column("checked_on", asking.DAY, Checklist.checked_on, Day(), 7, 10, sortable=True),
        Column("area", asking.AREA_WORD, Checklist.area_id, asking.AREA, 8, 10),
        Column("template", asking.KIND, Checklist.template, _LINE, 10, 8),
        Column("there", Presence.THERE.label, _lines(ChecklistLine.presence == Presence.THERE), Number(), 4,
               9),
        Column("missing", Presence.MISSING.label, _lines(ChecklistLine.presence == Presence.MISSING),
               Number(), 4, 9),
        Column("open", QT_TRANSLATE_NOOP("tasks", "Not looked at"),
               _lines(ChecklistLine.presence.is_(None)), Number(), 5, 7),
        Column("checked_by", asking.CHECKED_BY, Checklist.checked_by, asking.PERSON, 5, 7),
        Column("note", asking.NOTE, Checklist.note, Line(500), 0, 3),
        Column("number", asking.NO, Checklist.number, Line(), 11, 3),
    ),
    label=func.coalesce(_AREA_NAME + " ", "") + cast(Checklist.checked_on, Text),
    order="checked_on",
    filters=(
        Filter("missing", QT_TRANSLATE_NOOP("tasks", "With something missing"), _MISSING, tone=Tone.BAD),
        Filter("area", asking.AREA_WORD, lambda area: Checklist.area_id == area, asking.AREA),
        Filter("template", asking.KIND, lambda code: Checklist.template == code, _LINE),
        Filter("period", asking.DAY, lambda days: Checklist.checked_on.between(*days), Day()),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("tasks", "New checklist"), checklists.check_area,
            (
                Field("area_id", asking.AREA_WORD, asking.AREA, required=True, key="A"),
                Field("template", asking.KIND, _LINE, required=True, default=checklists.SEVEN, key="K"),
                Field("checked_on", asking.DAY, Day(), required=True, default=keeping.today, key="D"),
                Field("checked_by", asking.CHECKED_BY, asking.SERVING, required=True, default=keeping.me,
                      key="B"),
                _LINES_FIELD,
                _NOTE,
                replace(asking.PHOTOS, extra=True),
            ),
            icon="plus", key="Ctrl+N", primary=True, on_record=False,
        ),
        Action(
            "change", asking.CHANGE, checklists.change_checklist,
            (replace(_LINES_FIELD, default=checklists.stored_lines), *asking.as_stored(_NOTE)),
            icon="pencil-simple", key="Ctrl+E", allowed=asking.in_force,
        ),
        asking.void_action(),
    ),
    details=CHECKLIST_DETAILS,
    reports=(CHECKLIST,),
    icon="clipboard-text",
)  # fmt: skip
