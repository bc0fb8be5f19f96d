"""Wishes for the roster as a ledger."""

from __future__ import annotations

from sqlalchemy import case, type_coerce

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
    Prose,
    Reference,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.roster.actions import keeping, requests
from stationdesk.ledgers.roster.ledger import asking
from stationdesk.ledgers.roster.records import DutyRequest
from stationdesk.ledgers.roster.reports.own_panes import REQUEST
from stationdesk.ledgers.roster.rules.leave import Half, Wish
from stationdesk.store.clauses import TODAY
from stationdesk.store.record import CodeOf

_WISH = QT_TRANSLATE_NOOP("roster", "Wish")
_HALF = QT_TRANSLATE_NOOP("roster", "Part of the day")
_WEIGHT = QT_TRANSLATE_NOOP("roster", "Importance")
_POST = Reference("roster.posts", only="open")
_FIELDS = (
    Field("day", keeping.DAY, Day(lies="near"), required=True, key="D"),
    Field("wish", _WISH, OneOf(Wish), required=True, default=Wish.OFF, key="W"),
    Field("half", _HALF, OneOf(Half), required=True, default=Half.WHOLE, key="H"),
    Field("post", keeping.POST, _POST, key="O", when=lambda values: values.get("wish") is Wish.ON),
    Field("weight", _WEIGHT, Number(1, 9), required=True, default=1, key="I",
          note=QT_TRANSLATE_NOOP("roster", "1 to 9, more is heavier")),
    Field("reason", keeping.REASON_TITLE, Prose(300), key="R", wide=True),
)  # fmt: skip
_SAID = type_coerce(case((DutyRequest.wants, Wish.ON.code), else_=Wish.OFF.code), CodeOf(Wish))
_IN_FORCE = DutyRequest.voided_at.is_(None)
REQUESTS = Ledger(
    name="roster.requests",
    title=QT_TRANSLATE_NOOP("roster", "Wishes"),
    record=DutyRequest,
    columns=(
        Column("day", keeping.DAY, DutyRequest.day, Day(), 7, 10, sortable=True),
        Column("person", keeping.WHO, DutyRequest.person_id, keeping.PERSON, 5, 10),
        Column("wish", _WISH, _SAID, OneOf(Wish), 5, 9),
        Column("half", _HALF, DutyRequest.half, OneOf(Half), 5, 7),
        Column("post", keeping.POST, DutyRequest.post_id, Reference("roster.posts"), 7, 6),
        Column("weight", _WEIGHT, DutyRequest.weight, Number(), 4, 4),
        Column("reason", keeping.REASON_TITLE, DutyRequest.reason, Line(300), 0, 5),
    ),
    label=asking.called(DutyRequest.person_id, DutyRequest.day),
    order="day",
    filters=(
        Filter("coming", QT_TRANSLATE_NOOP("roster", "Still to come"), _IN_FORCE & (DutyRequest.day >= TODAY),
               tone=Tone.INFO),
        asking.of_person(DutyRequest.person_id),
        asking.of_days(DutyRequest.day),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("roster", "New wish"), requests.register,
            (asking.FOR_WHOM, *_FIELDS),
            icon="plus", key="Ctrl+N", primary=True, on_record=False, advise=requests.advise,
        ),
        asking.change_action(
            requests.change,
            keeping.as_stored(*_FIELDS, wish=requests.wish_of, post=lambda _tx, record: record.post_id),
            advise=requests.advise,
        ),
        keeping.void_action(),
    ),
    details=REQUEST,
    icon="star",
)  # fmt: skip
