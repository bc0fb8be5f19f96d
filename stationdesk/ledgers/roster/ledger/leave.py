"""Leave as a ledger."""

from __future__ import annotations

from sqlalchemy import type_coerce

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Amount,
    Column,
    Day,
    Entry,
    Field,
    Filter,
    Flag,
    Ledger,
    Line,
    OneOf,
    Prose,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.roster.actions import keeping, leave
from stationdesk.ledgers.roster.actions.leave_advice import advise, advise_answer
from stationdesk.ledgers.roster.ledger import asking
from stationdesk.ledgers.roster.records import Leave
from stationdesk.ledgers.roster.records.comp_rest import TAKES_REST
from stationdesk.ledgers.roster.reports.own_panes import LEAVE_DETAILS
from stationdesk.ledgers.roster.reports.waiting import DUE_LEAVE
from stationdesk.ledgers.roster.rules.leave import Answer
from stationdesk.store.clauses import TODAY
from stationdesk.store.record import ExactDecimal

_DAYS = QT_TRANSLATE_NOOP("roster", "days")
_KIND = Entry("leave_kind")
_KIND_TITLE = QT_TRANSLATE_NOOP("roster", "Kind of leave")
_FIRST = QT_TRANSLATE_NOOP("roster", "First day")
_LAST = QT_TRANSLATE_NOOP("roster", "Last day")
_ANSWER_NOTE = QT_TRANSLATE_NOOP("roster", "Answer")
_ANSWERED_BY = QT_TRANSLATE_NOOP("roster", "Answered by")
_WHOLE = (
    Field("kind", _KIND_TITLE, _KIND, required=True, key="K"),
    Field("first", _FIRST, Day(lies="near"), required=True, default=keeping.today, key="F"),
    Field("last", _LAST, Day(lies="near"), required=True, key="L"),
    Field("from_noon", QT_TRANSLATE_NOOP("roster", "From noon on the first day"), Flag(), default=False,
          key="A"),
    Field("to_noon", QT_TRANSLATE_NOOP("roster", "To noon on the last day"), Flag(), default=False, key="M"),
    Field("reason", keeping.REASON_TITLE, Prose(300), key="R", wide=True),
)  # fmt: skip
_IN_FORCE = Leave.voided_at.is_(None)
_GRANTED = Leave.answer == Answer.GRANTED
_HALVES = type_coerce(Leave.half_days * 5, ExactDecimal(1))
LEAVES = Ledger(
    name="roster.leave",
    title=QT_TRANSLATE_NOOP("roster", "Leave"),
    record=Leave,
    columns=(
        Column("number", QT_TRANSLATE_NOOP("roster", "No."), Leave.number, Line(), 11, 3, shown=False),
        Column("person", keeping.WHO, Leave.person_id, keeping.PERSON, 5, 10),
        Column("kind", _KIND_TITLE, Leave.kind, _KIND, 7, 9),
        Column("first", _FIRST, Leave.first, Day(), 7, 10, sortable=True),
        Column("last", _LAST, Leave.last, Day(), 7, 10, sortable=True),
        Column("days", QT_TRANSLATE_NOOP("roster", "Length"), _HALVES, Amount(1, _DAYS, trim=True), 5, 8),
        Column("answer", keeping.STATE, Leave.answer, OneOf(Answer), 6, 10),
        Column("answered_by", _ANSWERED_BY, Leave.answered_by, keeping.PERSON, 5, 6),
        Column("reason", keeping.REASON_TITLE, Leave.reason, Line(300), 0, 5),
        Column("answer_note", _ANSWER_NOTE, Leave.answer_note, Line(300), 8, 3, shown=False),
    ),
    label=asking.called(Leave.person_id, Leave.first),
    order="first",
    filters=(
        Filter("asked", Answer.ASKED.label, (Leave.answer == Answer.ASKED) & _IN_FORCE, tone=Tone.WARN),
        Filter("away", QT_TRANSLATE_NOOP("roster", "Away today"),
               _GRANTED & _IN_FORCE & (Leave.first <= TODAY) & (Leave.last >= TODAY), tone=Tone.INFO),
        Filter("coming", QT_TRANSLATE_NOOP("roster", "Still to come"),
               _GRANTED & _IN_FORCE & (Leave.first > TODAY), tone=Tone.OK),
        asking.of_person(Leave.person_id),
        Filter("kind", _KIND_TITLE, lambda code: Leave.kind == code, _KIND),
        Filter("rest_taken", QT_TRANSLATE_NOOP("roster", "Compensatory rest taken"),
               _GRANTED & _IN_FORCE & Leave.kind.in_(TAKES_REST)),
        Filter("begins", _FIRST, lambda pair: Leave.first.between(*pair), Day()),
        Filter("days", keeping.DAY, lambda pair: (Leave.first <= pair[1]) & (Leave.last >= pair[0]), Day()),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("roster", "Ask for leave"), leave.register,
            (asking.FOR_WHOM, *_WHOLE),
            icon="plus", key="Ctrl+N", primary=True, on_record=False, advise=advise,
        ),
        Action(
            "grant", QT_TRANSLATE_NOOP("roster", "Grant"), leave.grant,
            (asking.ANSWER,),
            icon="check", key="Ctrl+Shift+G", primary=True, roles=CHIEFS, allowed=leave.may_answer,
            advise=advise_answer,
            verb=QT_TRANSLATE_NOOP("roster", "Grant"),
        ),
        Action(
            "refuse", QT_TRANSLATE_NOOP("roster", "Refuse"), leave.refuse,
            (asking.REFUSAL,),
            icon="x-circle", key="Ctrl+Shift+X", roles=CHIEFS, allowed=leave.may_answer,
            verb=QT_TRANSLATE_NOOP("roster", "Refuse"),
        ),
        asking.change_action(leave.change, keeping.as_stored(*_WHOLE), allowed=leave.is_asked, advise=advise),
        Action(
            "end_early", QT_TRANSLATE_NOOP("roster", "Came back earlier"), leave.end_early,
            (
                Field("last", QT_TRANSLATE_NOOP("roster", "Last day away"), Day(lies="near"), required=True,
                      default=keeping.today, key="D"),
                Field("to_noon", QT_TRANSLATE_NOOP("roster", "Back at noon"), Flag(), default=False, key="M"),
            ),
            icon="sign-in", allowed=leave.is_granted,
        ),
        Action("withdraw", QT_TRANSLATE_NOOP("roster", "Withdraw"), leave.withdraw, (asking.ANSWER,),
               icon="arrow-counter-clockwise", allowed=leave.may_withdraw),
        keeping.void_action(roles=CHIEFS),
    ),
    details=LEAVE_DETAILS,
    due=DUE_LEAVE,
    icon="calendar-blank",
)  # fmt: skip
