"""A month's roster on its way to the signature: begun, arranged, generated, dropped, put away."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Action,
    Day,
    Field,
    Flag,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    Rows,
)
from stationdesk.core.period import month_end, month_shifted, month_start
from stationdesk.ledgers.roster.actions import as_rows, placing
from stationdesk.ledgers.roster.actions.beginning import first_duties, first_rounds
from stationdesk.ledgers.roster.actions.keeping import check_day, name, refuse
from stationdesk.ledgers.roster.records import Roster
from stationdesk.ledgers.roster.records.month_rows import shown_roster, signed_roster
from stationdesk.ledgers.roster.rules.names import day_said
from stationdesk.ledgers.roster.rules.plan import Made, State
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.store.transaction import Transaction

_SIGNED_ALREADY = QT_TRANSLATE_NOOP(
    "roster",
    "The roster of {month} was signed by {name} on {day}; from now on its duties are changed one by one.",
)
_NO_DRAFT = QT_TRANSLATE_NOOP(
    "roster", "This roster is no longer a draft; its duties are changed one by one from now on."
)
_NOT_OVER = QT_TRANSLATE_NOOP("roster", "{month} is not over yet; put the roster away after {day}.")
_NOT_SIGNED = QT_TRANSLATE_NOOP("roster", "Only a signed roster can be put away.")


def start(tx: Transaction, *, month: date, way: Way, note: str | None = None) -> Roster:
    """Begin a draft of a month: empty, as last month, by the crews' cycles or by turns."""
    check_day(tx, "month", month)
    month = month_start(month)
    refuse_signed(tx, month, "month")
    number = 1 + (tx.session.scalar(select(func.max(Roster.draft)).where(Roster.month == month)) or 0)
    roster = tx.add(
        Roster(
            month=month,
            draft=number,
            name=f"{month:%Y}年{month.month}月值班表 第{number}稿",
            state=State.DRAFT,
            made=Made.HAND,
            maker_id=tx.actor.person,
            note=note,
        )
    )
    if roster.draft == number:  # the same form sent twice finds the one that was filled
        placing.set_duties(tx, roster, first_duties(tx, roster, way))
        blocks, nights, days = first_rounds(tx, roster)
        placing.set_blocks(tx, roster, blocks, days)
        placing.set_nights(tx, roster, nights)
    return roster


def arrange(tx: Transaction, record: Roster, *, duties: placing.Rows, needs: placing.Rows) -> Roster:
    """Keep the board as it stands: every duty of the month with its lock, every day's other staffing."""
    check_draft(record, "duties")
    placing.set_needs(tx, record, needs)
    if placing.set_duties(tx, record, duties) and record.made is not Made.IMPORTED:
        record.made, record.proofs, record.digest = Made.HAND, None, None  # a proof of another filling
    take_back(tx, record)
    tx.changed(record)
    return record


def take_result(
    tx: Transaction,
    record: Roster,
    *,
    duties: placing.Rows,
    blocks: placing.Rows,
    nights: placing.Rows,
    made: Made,
    proofs: str | None = None,
    digest: str | None = None,
) -> Roster:
    """Take over what was generated, with how far it is proven and of which problem it is the answer."""
    check_draft(record, "duties")
    placing.set_duties(tx, record, duties)
    placing.set_blocks(tx, record, blocks, tx.settings["roster.trainee_days"])
    placing.set_nights(tx, record, nights)
    record.made, record.proofs, record.digest = made, proofs, digest
    take_back(tx, record)
    tx.changed(record)
    return record


def take_back(tx: Transaction, record: Roster) -> None:
    """What an officer alters after handing it in has to be handed in again; a chief alters and signs."""
    if tx.actor.role not in CHIEFS:
        record.submitted_by = record.submitted_at = None


def drop(tx: Transaction, record: Roster) -> Roster:
    """Put a draft aside for good."""
    check_draft(record, "state")
    record.state = State.DROPPED
    return record


def archive(tx: Transaction, record: Roster) -> Roster:
    """Put a signed roster away once its month is over."""
    if record.state not in (State.PUBLISHED, State.CHANGED):
        raise refuse("state", _NOT_SIGNED)
    if tx.today <= month_end(record.month):
        raise refuse("state", _not_over(record.month))
    record.state = State.ARCHIVED
    return record


def _not_over(month: date) -> Phrase:
    return _NOT_OVER.filled(month=f"{month:%Y-%m}", day=day_said(month_end(month)))


def check_draft(record: Roster, field: str) -> None:
    """Refuse to rearrange what was signed or dropped."""
    if record.state is not State.DRAFT:
        raise refuse(field, _NO_DRAFT)


def refuse_signed(tx: Transaction, month: date, field: str) -> None:
    """Refuse a second roster where one counts already, naming it."""
    signed = signed_roster(tx, month)
    if signed is not None:
        when = day_said(local_day(signed.signed_at)) if signed.signed_at else day_said(month)
        raise refuse(field, _SIGNED_ALREADY.filled(
            month=f"{month:%Y-%m}", name=name(tx, signed.signer_id), day=when
        ))  # fmt: skip


# --- the forms --------------------------------------------------------------------------------------

_DAY, _POST, _PERSON = (
    Field("day", QT_TRANSLATE_NOOP("roster", "Day"), Day(), required=True),
    Field("post", QT_TRANSLATE_NOOP("roster", "Post"), Reference("roster.posts"), required=True),
    Field("person", QT_TRANSLATE_NOOP("roster", "Person"), Reference("station.people"), required=True),
)
_LOCKED = Field("locked", QT_TRANSLATE_NOOP("roster", "Locked"), Flag())
_COUNT = Field("count", QT_TRANSLATE_NOOP("roster", "Needed"), Number(0, placing.MOST_NEEDED), required=True)
_TEAM = Field("team", QT_TRANSLATE_NOOP("roster", "Team"), Reference("station.teams"), required=True)
DUTIES_TITLE = QT_TRANSLATE_NOOP("roster", "Duties")


def _next_month(tx: Transaction, *_: Any) -> date:
    """The first month ahead that has no signed roster; this one while it has none."""
    this = month_start(tx.today)
    months = (month_shifted(this, ahead) for ahead in range(13))
    return next((one for one in months if signed_roster(tx, one) is None), month_shifted(this, 1))


def _way(tx: Transaction, *_: Any) -> Way:
    return Way.COPY if shown_roster(tx, month_shifted(_next_month(tx), -1)) else Way.EMPTY


def is_draft(values: Any) -> bool:
    """Whether it may still be rearranged."""
    return values["state"] is State.DRAFT and values["voided_at"] is None


def _may_archive(values: Any) -> bool | Phrase:
    if values["state"] not in (State.PUBLISHED, State.CHANGED) or values["voided_at"] is not None:
        return False
    return values["today"] > month_end(values["month"]) or _not_over(values["month"])


START = Action(
    "start", QT_TRANSLATE_NOOP("roster", "Begin a month"), start,
    (
        Field("month", QT_TRANSLATE_NOOP("roster", "Month"), Day(), required=True, default=_next_month,
              key="M", note=QT_TRANSLATE_NOOP("roster", "any day of it")),
        Field("way", QT_TRANSLATE_NOOP("roster", "Filled with"), OneOf(Way), required=True, default=_way,
              key="W"),
        Field("note", QT_TRANSLATE_NOOP("roster", "Note"), Prose(500), wide=True, extra=True),
    ),
    icon="plus", key="Ctrl+N", primary=True, on_record=False,
)  # fmt: skip

ARRANGE = Action(
    "arrange", QT_TRANSLATE_NOOP("roster", "Arrange the month"), arrange,
    (
        Field("duties", DUTIES_TITLE, Rows((_DAY, _POST, _PERSON, _LOCKED)), default=as_rows.rows_of_duties,
              wide=True),
        Field("needs", QT_TRANSLATE_NOOP("roster", "Staffing of single days"), Rows((_DAY, _POST, _COUNT)),
              default=as_rows.rows_of_needs, wide=True),
    ),
    icon="pencil-simple", key="Ctrl+E", allowed=is_draft,
)  # fmt: skip

TAKE_RESULT = Action(
    "take_result", QT_TRANSLATE_NOOP("roster", "Take a generated month"), take_result,
    (
        Field("duties", DUTIES_TITLE, Rows((_DAY, _POST, _PERSON, _LOCKED)), default=as_rows.rows_of_duties,
              wide=True),
        Field("blocks", QT_TRANSLATE_NOOP("roster", "Shadow training"), Rows((_DAY, _PERSON)),
              default=as_rows.rows_of_blocks, wide=True),
        Field("nights", QT_TRANSLATE_NOOP("roster", "Nights of volunteer teams"), Rows((_DAY, _TEAM)),
              default=as_rows.rows_of_nights, wide=True),
        Field("made", QT_TRANSLATE_NOOP("roster", "How it was filled"), OneOf(Made), required=True,
              default=Made.HAND),
        Field("proofs", QT_TRANSLATE_NOOP("roster", "Proofs"), Prose(8000), extra=True),
        Field("digest", QT_TRANSLATE_NOOP("roster", "Digest"), Line(128), extra=True),
    ),
    icon="arrows-clockwise", allowed=is_draft,
)  # fmt: skip

DROP = Action(
    "drop", QT_TRANSLATE_NOOP("roster", "Drop the draft"), drop, icon="trash", allowed=is_draft,
    danger=QT_TRANSLATE_NOOP("roster", "The draft is put aside for good; its duties stay readable."),
)  # fmt: skip

ARCHIVE = Action(
    "archive", QT_TRANSLATE_NOOP("roster", "Put away"), archive, icon="archive", allowed=_may_archive,
)  # fmt: skip
