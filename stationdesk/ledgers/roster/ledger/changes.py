"""Changes of signed duties as a ledger."""

from __future__ import annotations

from sqlalchemy import or_, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Day,
    Field,
    Filter,
    Flag,
    Ledger,
    Line,
    OneOf,
    Prose,
    Reference,
    Rows,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.roster.actions import changes, keeping
from stationdesk.ledgers.roster.actions.repairing import repair
from stationdesk.ledgers.roster.ledger import asking
from stationdesk.ledgers.roster.records import Duty, DutyChange
from stationdesk.ledgers.roster.reports.change_pane import CHANGE_DETAILS
from stationdesk.ledgers.roster.reports.waiting import DUE_CHANGES
from stationdesk.ledgers.roster.rules.changes import OPEN, ChangeKind, ChangeState
from stationdesk.store.clauses import ME

_POST = Reference("roster.posts")
_KIND = QT_TRANSLATE_NOOP("roster", "Kind of change")
_FROM = QT_TRANSLATE_NOOP("roster", "Whose duty")
_TO = QT_TRANSLATE_NOOP("roster", "Taken over by")
_ASKED_BY = QT_TRANSLATE_NOOP("roster", "Asked by")
_WITH_TWO = QT_TRANSLATE_NOOP("roster", "only with two posts that day")
_REASON = Field("reason", keeping.REASON_TITLE, Prose(300), key="R", wide=True)
_DUTY = (
    Field("from_person", _FROM, keeping.PERSON, required=True, default=keeping.me, key="F"),
    Field("day", QT_TRANSLATE_NOOP("roster", "Day of the duty"), Day(lies="near"), required=True, key="D"),
)
_NAMED_POST = Field("post", keeping.POST, _POST, extra=True, note=_WITH_TWO)
_TO_FIELD = Field("to_person", _TO, keeping.SERVING, required=True, key="T")
_ASKER = Field("asked_by", _ASKED_BY, keeping.PERSON, extra=True,
               note=QT_TRANSLATE_NOOP("roster", "empty: whose duty it is"))  # fmt: skip
_OTHER_DAY = (
    select(Duty.day).where(Duty.id == DutyChange.other_duty_id).correlate(DutyChange).scalar_subquery()
)
_POST_OF = select(Duty.post_id).where(Duty.id == DutyChange.duty_id).correlate(DutyChange).scalar_subquery()
_MINE = DutyChange.voided_at.is_(None) & ((DutyChange.from_id == ME) | (DutyChange.to_id == ME))

_OPEN = or_(*(DutyChange.state == state for state in OPEN))


def _in_state(state: ChangeState) -> Filter:
    where = (DutyChange.state == state) & DutyChange.voided_at.is_(None)
    return Filter(state.name.lower(), state.label, where, tone=state.tone)


CHANGES = Ledger(
    name="roster.changes",
    title=QT_TRANSLATE_NOOP("roster", "Changes"),
    record=DutyChange,
    columns=(
        Column("number", QT_TRANSLATE_NOOP("roster", "No."), DutyChange.number, Line(), 11, 4),
        Column("kind", _KIND, DutyChange.kind, OneOf(ChangeKind), 7, 8),
        Column("day", keeping.DAY, DutyChange.day, Day(), 7, 10, sortable=True),
        Column("post", keeping.POST, _POST_OF, _POST, 7, 7),
        Column("from", _FROM, DutyChange.from_id, keeping.PERSON, 5, 10),
        Column("to", _TO, DutyChange.to_id, keeping.PERSON, 5, 10),
        Column("other_day", QT_TRANSLATE_NOOP("roster", "For the duty of"), _OTHER_DAY, Day(), 7, 8),
        Column("state", keeping.STATE, DutyChange.state, OneOf(ChangeState), 7, 10),
        Column("approved_by", QT_TRANSLATE_NOOP("roster", "Decided by"), DutyChange.approved_by,
               keeping.PERSON, 5, 6),
        Column("reason", keeping.REASON_TITLE, DutyChange.reason, Line(300), 0, 4),
    ),
    label=asking.called(DutyChange.from_id, DutyChange.day),
    order="day",
    filters=(
        _in_state(ChangeState.ASKED),
        _in_state(ChangeState.AGREED),
        Filter("mine", QT_TRANSLATE_NOOP("roster", "Mine"), _MINE & _OPEN,
               tone=Tone.INFO),
        _in_state(ChangeState.DONE),
        Filter("roster", QT_TRANSLATE_NOOP("roster", "Roster"), lambda one: DutyChange.roster_id == one,
               Reference("roster")),
        Filter("person", keeping.WHO,
               lambda one: (DutyChange.from_id == one) | (DutyChange.to_id == one), keeping.PERSON),
        asking.of_days(DutyChange.day),
    ),
    actions=(
        Action(
            "swap", QT_TRANSLATE_NOOP("roster", "Swap two duties"), changes.swap,
            (
                *_DUTY, _TO_FIELD,
                Field("other_day", QT_TRANSLATE_NOOP("roster", "For their duty of"), Day(lies="near"),
                      required=True,
                      key="O"),
                _REASON, _NAMED_POST,
                Field("other_post", QT_TRANSLATE_NOOP("roster", "Their post"), _POST, extra=True,
                      note=_WITH_TWO),
                _ASKER,
            ),
            icon="arrows-left-right", key="Ctrl+N", primary=True, on_record=False, advise=changes.advise,
        ),
        Action(
            "substitute", QT_TRANSLATE_NOOP("roster", "Substitute"), changes.substitute,
            (*_DUTY, _TO_FIELD, _REASON, _NAMED_POST, _ASKER),
            icon="user-plus", key="Ctrl+Shift+N", on_record=False, advise=changes.advise,
        ),
        Action("agree", QT_TRANSLATE_NOOP("roster", "The other agrees"), changes.agree, icon="handshake",
               key="Ctrl+Shift+A", allowed=changes.may_agree),
        Action(
            "approve", QT_TRANSLATE_NOOP("roster", "Approve"), changes.approve,
            (asking.ANSWER,),
            icon="check", key="Ctrl+Shift+G", primary=True, roles=CHIEFS, allowed=changes.may_approve,
            advise=changes.advise_record, verb=QT_TRANSLATE_NOOP("roster", "Approve"),
        ),
        Action(
            "refuse", QT_TRANSLATE_NOOP("roster", "Refuse"), changes.refuse,
            (asking.REFUSAL,),
            icon="x-circle", key="Ctrl+Shift+X", roles=CHIEFS, allowed=changes.is_open,
            verb=QT_TRANSLATE_NOOP("roster", "Refuse"),
        ),
        Action("withdraw", QT_TRANSLATE_NOOP("roster", "Withdraw"), changes.withdraw,
               icon="arrow-counter-clockwise", allowed=changes.is_open),
        Action(
            "correct", QT_TRANSLATE_NOOP("roster", "Correct who served"), changes.correct,
            (*_DUTY, _TO_FIELD, keeping.REASON, _NAMED_POST),
            icon="note-pencil", on_record=False, roles=CHIEFS, advise=changes.advise_correction,
        ),
        Action(
            "repair", QT_TRANSLATE_NOOP("roster", "Repair after an absence"), repair,
            (
                Field(
                    "changes", QT_TRANSLATE_NOOP("roster", "Duties that change hands"),
                    Rows((
                        Field("day", keeping.DAY, Day(lies="near"), required=True),
                        Field("post", keeping.POST, _POST),
                        Field("before", _FROM, keeping.PERSON, required=True),
                        Field("after", _TO, keeping.SERVING, required=True),
                    )),
                    required=True, wide=True,
                ),
                keeping.REASON,
                Field("accept", QT_TRANSLATE_NOOP("roster", "Accept broken rules"), Flag(), default=False,
                      key="A"),
            ),
            icon="wrench", on_record=False, roles=CHIEFS,
        ),
    ),
    details=CHANGE_DETAILS,
    due=DUE_CHANGES,
    icon="swap",
)  # fmt: skip
