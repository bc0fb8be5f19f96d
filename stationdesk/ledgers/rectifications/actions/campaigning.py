"""Campaigns: started with their denominator, changed, finished, and taken up again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Day, Entry, Field, Line, Number
from stationdesk.ledgers.rectifications.actions import fields, keeping
from stationdesk.ledgers.rectifications.actions.inspecting import checked_of
from stationdesk.ledgers.rectifications.records import Campaign, Hazard, Inspection
from stationdesk.ledgers.rectifications.rules.states import CampaignState
from stationdesk.store.transaction import Transaction

_TAKEN = QT_TRANSLATE_NOOP(
    "rectifications", "There is a campaign of this name already; please choose another name."
)
_ENDS_BEFORE = QT_TRANSLATE_NOOP("rectifications", "The campaign would end before it starts.")
_FEWER = QT_TRANSLATE_NOOP(
    "rectifications", "{checked} have been checked already; the number to check cannot be smaller."
)
_LATER_START = QT_TRANSLATE_NOOP(
    "rectifications", "An inspection of {day} belongs to it; it cannot start later."
)
_FINISHED = QT_TRANSLATE_NOOP("rectifications", "It is finished already; there is nothing to finish.")
_RUNNING = QT_TRANSLATE_NOOP("rectifications", "It is running; there is nothing to take up again.")
_IN_USE = QT_TRANSLATE_NOOP(
    "rectifications", "Inspections or hazards belong to it; finish it instead of voiding it."
)
_FINISHED_ON = QT_TRANSLATE_NOOP("rectifications", "Finished on")


def start(
    tx: Transaction,
    *,
    name: str,
    object_kind: str,
    total: int,
    starts_on: date,
    ends_on: date | None = None,
    kind: str | None = None,
    note: str | None = None,
) -> Campaign:
    """Start a campaign over `total` objects."""
    _check(tx, None, name, starts_on, ends_on)
    return tx.add(
        Campaign(
            name=name, kind=kind, object_kind=object_kind, total=total, starts_on=starts_on, ends_on=ends_on,
            state=CampaignState.RUNNING, note=note,
        )
    )  # fmt: skip


def change(
    tx: Transaction,
    record: Campaign,
    *,
    name: str,
    object_kind: str,
    total: int,
    starts_on: date,
    ends_on: date | None,
    kind: str | None,
    note: str | None,
) -> Campaign:
    """Change what a campaign is; never below what was checked."""
    _check(tx, record, name, starts_on, ends_on)
    checked = checked_of(tx, record.id)
    if total < min(checked, record.total):
        raise keeping.refuse("total", _FEWER.filled(checked=checked))
    record.name, record.object_kind, record.kind, record.note = name, object_kind, kind, note
    record.total, record.starts_on, record.ends_on = total, starts_on, ends_on
    return record


def finish(tx: Transaction, record: Campaign, *, ends_on: date | None) -> Campaign:
    """It takes no inspections any more."""
    if record.state is CampaignState.FINISHED:
        raise keeping.refuse("ends_on", _FINISHED)
    day = keeping.check_day(tx, "ends_on", _FINISHED_ON, ends_on or tx.today, record.starts_on)
    record.state, record.ends_on = CampaignState.FINISHED, day
    return record


def take_up(tx: Transaction, record: Campaign, *, ends_on: date | None) -> Campaign:
    """Take a finished campaign up again."""
    if record.state is CampaignState.RUNNING:
        raise keeping.refuse("ends_on", _RUNNING)
    if ends_on is not None and ends_on < record.starts_on:
        raise keeping.refuse("ends_on", _ENDS_BEFORE)
    record.state, record.ends_on = CampaignState.RUNNING, ends_on
    return record


def void(tx: Transaction, record: Campaign, *, reason: str) -> Campaign:
    """Strike out a campaign nothing belongs to."""
    for model in (Inspection, Hazard):
        used = select(model.id).where(model.campaign_id == record.id, model.voided_at.is_(None)).limit(1)
        if tx.session.scalar(used) is not None:
            raise keeping.refuse("reason", _IN_USE)
    tx.void(record, reason)
    return record


def _check(tx: Transaction, own: Campaign | None, name: str, starts_on: date, ends_on: date | None) -> None:
    ident = own.id if own is not None else 0
    same = select(Campaign.id).where(
        Campaign.name == name, Campaign.voided_at.is_(None), Campaign.id != ident
    )
    if tx.session.scalar(same) is not None:
        raise keeping.refuse("name", _TAKEN)
    if ends_on is not None and ends_on < starts_on:
        raise keeping.refuse("ends_on", _ENDS_BEFORE)
    first = select(Inspection.inspected_on).where(
        Inspection.campaign_id == ident, Inspection.voided_at.is_(None), Inspection.inspected_on < starts_on
    )
    earlier = tx.session.scalars(first.order_by(Inspection.inspected_on).limit(1)).first()
    if earlier is not None:
        raise keeping.refuse("starts_on", _LATER_START.filled(day=earlier.isoformat()))


_FIELDS = (
    Field("name", QT_TRANSLATE_NOOP("rectifications", "Name"), Line(60), required=True, key="N", wide=True),
    Field("object_kind", QT_TRANSLATE_NOOP("rectifications", "Kind of object"), Entry("hazard_object"),
          required=True, key="B"),
    Field("total", QT_TRANSLATE_NOOP("rectifications", "Number to check"), Number(1, 99_999), required=True,
          key="U"),
    Field("starts_on", QT_TRANSLATE_NOOP("rectifications", "Starts on"), Day(lies="near"), required=True,
          default=keeping.today, key="T"),
    Field("ends_on", QT_TRANSLATE_NOOP("rectifications", "Ends on"), Day(lies="ahead"), key="E"),
    Field("kind", QT_TRANSLATE_NOOP("rectifications", "Campaign of the bureau"), Entry("campaign"), key="K"),
    fields.NOTE,
)  # fmt: skip

START = Action(
    "start", QT_TRANSLATE_NOOP("rectifications", "New campaign"), start, _FIELDS, icon="plus", key="Ctrl+N",
    primary=True, on_record=False,
)  # fmt: skip
CHANGE = Action(
    "change", QT_TRANSLATE_NOOP("rectifications", "Change"), change,
    tuple(fields.again(one) for one in _FIELDS), icon="pencil-simple", key="Ctrl+E",
)  # fmt: skip
FINISH = Action(
    "finish", QT_TRANSLATE_NOOP("rectifications", "Finish"), finish,
    (Field("ends_on", _FINISHED_ON, Day(), required=True, default=keeping.today, key="T"),),
    icon="flag", key="Ctrl+Shift+C", allowed=lambda values: values["state"] is CampaignState.RUNNING,
)  # fmt: skip
TAKE_UP = Action(
    "take_up", QT_TRANSLATE_NOOP("rectifications", "Take up again"), take_up,
    (Field("ends_on", QT_TRANSLATE_NOOP("rectifications", "Ends on"), Day(lies="ahead"),
           key="E"),), icon="lock-open",
    key="Ctrl+Shift+O", roles=CHIEFS, allowed=lambda values: values["state"] is CampaignState.FINISHED,
)  # fmt: skip
VOID = Action(
    "void", QT_TRANSLATE_NOOP("rectifications", "Void"), void, (fields.reason(),), icon="prohibit",
    key="Ctrl+Shift+Delete",
    danger=QT_TRANSLATE_NOOP("rectifications", "The record is struck out for good; it stays visible."),
)  # fmt: skip
ACTIONS = (START, CHANGE, FINISH, TAKE_UP, VOID)
