"""Crews as a ledger."""

from __future__ import annotations

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Day,
    Field,
    Filter,
    Ledger,
    Line,
    Number,
    OneOf,
    Reference,
    Rows,
)  # fmt: skip
from stationdesk.ledgers.roster.actions import crews, keeping
from stationdesk.ledgers.roster.ledger.asking import change_action
from stationdesk.ledgers.roster.records import Crew, CrewMember
from stationdesk.ledgers.roster.reports.own_panes import CREW
from stationdesk.ledgers.roster.rules.cycles import Cycle

_CYCLE = QT_TRANSLATE_NOOP("roster", "Cycle")
_LETTERS = QT_TRANSLATE_NOOP("roster", "Keys of the cycle")
_ANCHOR = QT_TRANSLATE_NOOP("roster", "Counted from")
_SHIFT = QT_TRANSLATE_NOOP("roster", "Days behind")
_MEMBERS = QT_TRANSLATE_NOOP("roster", "Members")
_FIELDS = (
    Field("name", keeping.NAME, Line(20), required=True, key="N"),
    Field("cycle", _CYCLE, OneOf(Cycle), required=True, key="C"),
    Field("anchor", _ANCHOR, Day(lies="near"), required=True, default=keeping.today, key="F",
          note=QT_TRANSLATE_NOOP("roster", "the first day of a cycle")),
    Field("shift", _SHIFT, Number(0, crews.LONGEST), required=True, default=0, key="S",
          note=QT_TRANSLATE_NOOP("roster", "0, 1, 2 … behind the first crew")),
    Field("letters", _LETTERS, Line(crews.LONGEST), key="L", wide=True,
          note=QT_TRANSLATE_NOOP("roster", "of posts, X is rest: ZXX"),
          when=lambda values: values.get("cycle") is Cycle.CUSTOM),
    Field(
        "members", _MEMBERS,
        Rows((
            Field("person", keeping.WHO, keeping.SERVING, required=True),
            Field("post", keeping.POST, Reference("roster.posts", only="open")),
        )),
        wide=True, key="M",
    ),
    Field("position", keeping.PLACE, Number(0, 9999), extra=True),
    keeping.NOTE,
)  # fmt: skip
_COUNT = (
    select(func.count(CrewMember.id))
    .where(CrewMember.crew_id == Crew.id, CrewMember.dropped.is_(False))
    .correlate(Crew)
    .scalar_subquery()
)
CREWS = Ledger(
    name="roster.crews",
    title=QT_TRANSLATE_NOOP("roster", "Crews"),
    record=Crew,
    columns=(
        Column("position", keeping.PLACE, Crew.position, Number(), 4, 2, sortable=True),
        Column("name", keeping.NAME, Crew.name, Line(), 9, 10),
        Column("cycle", _CYCLE, Crew.cycle, OneOf(Cycle), 14, 9),
        Column("letters", _LETTERS, Crew.letters, Line(), 8, 5),
        Column("anchor", _ANCHOR, Crew.anchor, Day(), 6, 7),
        Column("shift", _SHIFT, Crew.shift, Number(), 4, 7),
        Column("members", _MEMBERS, _COUNT, Number(), 4, 8),
        Column("note", keeping.NOTE_TITLE, Crew.note, Line(500), 0, 2),
    ),
    label=Crew.name,
    order="position",
    descending=False,
    filters=(Filter("cycle", _CYCLE, lambda one: Crew.cycle == one, OneOf(Cycle)),),
    actions=(
        Action("register", QT_TRANSLATE_NOOP("roster", "New crew"), crews.register, _FIELDS, icon="plus",
               key="Ctrl+N", primary=True, on_record=False, roles=CHIEFS),
        change_action(crews.change, keeping.as_stored(*_FIELDS, members=crews.rows_of), roles=CHIEFS),
        keeping.void_action(roles=CHIEFS),
    ),
    details=CREW,
    icon="users-three",
)  # fmt: skip
