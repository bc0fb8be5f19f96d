"""Posts of a duty day as a ledger."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import func, type_coerce

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Amount,
    Clock,
    Column,
    Entry,
    Field,
    Filter,
    Flag,
    Ledger,
    Line,
    Number,
    OneOf,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.roster.actions import keeping, posts
from stationdesk.ledgers.roster.actions.seeding import enter_usual_posts
from stationdesk.ledgers.roster.ledger.asking import change_action
from stationdesk.ledgers.roster.records import DutyPost
from stationdesk.ledgers.roster.reports.own_panes import POST
from stationdesk.ledgers.roster.rules.pooled import Pooled
from stationdesk.store.record import ExactDecimal

_HOURS = QT_TRANSLATE_NOOP("roster", "hours")
_KIND = Entry("duty_post")
_KIND_TITLE = QT_TRANSLATE_NOOP("roster", "Kind of post")
_MARK = QT_TRANSLATE_NOOP("roster", "Mark")
_LETTER = QT_TRANSLATE_NOOP("roster", "Key")
_POOLS = QT_TRANSLATE_NOOP("roster", "Whose turn")
_NEED = QT_TRANSLATE_NOOP("roster", "People a day")
_NEED_OFF = QT_TRANSLATE_NOOP("roster", "On days off")
_LOAD = QT_TRANSLATE_NOOP("roster", "Weighs")
_NIGHT = QT_TRANSLATE_NOOP("roster", "Counts as a night")
_ON_CALL = QT_TRANSLATE_NOOP("roster", "On call")
_SCENE = QT_TRANSLATE_NOOP("roster", "Goes out to calls")
_PRINTED = QT_TRANSLATE_NOOP("roster", "Printed")
_REST = QT_TRANSLATE_NOOP("roster", "Rest after it")
_MINUTES_AN_HOUR = 60
_FIELDS = (
    Field("name", keeping.NAME, Line(20), required=True, key="N"),
    Field("kind", _KIND_TITLE, _KIND, required=True, key="K"),
    Field("mark", _MARK, Line(1), required=True, key="M",
          note=QT_TRANSLATE_NOOP("roster", "one character in a cell")),
    Field("letter", _LETTER, Line(1), required=True, key="L",
          note=QT_TRANSLATE_NOOP("roster", "fills a cell of the board")),
    Field("begins", QT_TRANSLATE_NOOP("roster", "From"), Clock(), required=True,
          default=posts.duty_start, key="B"),
    Field("ends", QT_TRANSLATE_NOOP("roster", "To"), Clock(), required=True,
          default=posts.duty_start, key="E",
          note=QT_TRANSLATE_NOOP("roster", "the same time: 24 hours")),
    Field("pools", _POOLS, OneOf(Pooled, many=True), required=True, key="P", wide=True),
    Field("persons", QT_TRANSLATE_NOOP("roster", "Only these people"),
          Reference("station.people", many=True, only="serving"), wide=True, extra=True),
    Field("need", _NEED, Number(0, posts.MOST), required=True, default=1, key="A",
          note=QT_TRANSLATE_NOOP("roster", "0: the post is closed")),
    Field("need_off", _NEED_OFF, Number(0, posts.MOST), key="O",
          note=QT_TRANSLATE_NOOP("roster", "empty: as many")),
    Field("rest_hours", _REST, Number(0, 96, _HOURS), required=True, default=24, key="S"),
    Field("load", _LOAD, Amount(1), required=True, default=Decimal(1), key="W",
          note=QT_TRANSLATE_NOOP("roster", "a duty of 24 hours is 1")),
    Field("night", _NIGHT, Flag(), default=False, key="G"),
    Field("on_call", _ON_CALL, Flag(), default=False, key="C",
          note=QT_TRANSLATE_NOOP("roster", "no rest after it, no night")),
    Field("scene", _SCENE, Flag(), default=True, key="T"),
    Field("printed", _PRINTED, Flag(), default=True, extra=True),
    Field("position", keeping.PLACE, Number(0, 9999), extra=True),
    keeping.NOTE,
)  # fmt: skip
_STORED = {
    "begins": posts.begins, "ends": posts.ends, "pools": posts.pools, "rest_hours": posts.rest_hours,
    "load": posts.load,
}  # fmt: skip
_BEGINS = func.strftime("%H:%M", DutyPost.starts * 60, "unixepoch")
_OPEN = DutyPost.voided_at.is_(None) & (DutyPost.need > 0)
POSTS = Ledger(
    name="roster.posts",
    title=QT_TRANSLATE_NOOP("roster", "Posts"),
    record=DutyPost,
    columns=(
        Column("position", keeping.PLACE, DutyPost.position, Number(), 4, 2, sortable=True),
        Column("mark", _MARK, DutyPost.mark, Line(), 3, 9),
        Column("name", keeping.NAME, DutyPost.name, Line(), 9, 10),
        Column("kind", _KIND_TITLE, DutyPost.kind, _KIND, 8, 4),
        Column("letter", _LETTER, DutyPost.letter, Line(), 3, 9),
        Column("begins", QT_TRANSLATE_NOOP("roster", "From"), _BEGINS, Line(), 4, 8),
        Column("hours", QT_TRANSLATE_NOOP("roster", "Hours"), DutyPost.minutes // _MINUTES_AN_HOUR, Number(),
               4, 8),
        Column("pools", _POOLS, DutyPost.pools, OneOf(Pooled, many=True), 0, 8),
        Column("need", _NEED, DutyPost.need, Number(), 5, 9),
        Column("need_off", _NEED_OFF, DutyPost.need_off, Number(), 5, 5),
        Column("load", _LOAD, type_coerce(DutyPost.load, ExactDecimal(1)), Amount(1), 4, 6),
        Column("night", _NIGHT, DutyPost.night, Flag(), 5, 4),
        Column("on_call", _ON_CALL, DutyPost.on_call, Flag(), 4, 5),
        Column("scene", _SCENE, DutyPost.scene, Flag(), 5, 3, shown=False),
        Column("printed", _PRINTED, DutyPost.printed, Flag(), 4, 2, shown=False),
    ),
    label=DutyPost.name,
    order="position",
    descending=False,
    filters=(
        Filter("open", QT_TRANSLATE_NOOP("roster", "Filled every day"), _OPEN, tone=Tone.OK),
        Filter("closed", QT_TRANSLATE_NOOP("roster", "Closed"),
               DutyPost.voided_at.is_(None) & (DutyPost.need == 0)),
        Filter("kind", _KIND_TITLE, lambda code: DutyPost.kind == code, _KIND),
    ),
    actions=(
        Action("register", QT_TRANSLATE_NOOP("roster", "New post"), posts.register, _FIELDS, icon="plus",
               key="Ctrl+N", primary=True, on_record=False, roles=CHIEFS, advise=posts.advise),
        Action("usual", QT_TRANSLATE_NOOP("roster", "Enter the usual posts"), enter_usual_posts,
               icon="list-checks", on_record=False, roles=CHIEFS),
        change_action(posts.change, keeping.as_stored(*_FIELDS, **_STORED), roles=CHIEFS,
                      advise=posts.advise),
        keeping.void_action(posts.void, CHIEFS),
    ),
    details=POST,
    icon="identification-badge",
)  # fmt: skip
