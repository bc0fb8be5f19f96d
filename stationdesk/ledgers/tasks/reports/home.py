"""What the home page reads of tasks: deadlines, close-outs that wait, meetings and reconciliations missed."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select

from stationdesk.core.actor import CHIEFS
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.ledger import Card, CardValue, Due, DueItem, Query, Tone
from stationdesk.ledgers.station.actions import labels
from stationdesk.ledgers.tasks.actions.meeting import DICTIONARY, rhythms
from stationdesk.ledgers.tasks.actions.reconciling import named
from stationdesk.ledgers.tasks.records import (
    Meeting,
    Milestone,
    Reconciliation,
    TaskGroup,
    TaskItem,
    counting,
)
from stationdesk.ledgers.tasks.reports.counts import plan_of
from stationdesk.ledgers.tasks.rules.plan import progress_text
from stationdesk.ledgers.tasks.rules.recurring import Every, every_of, periods_missed
from stationdesk.ledgers.tasks.rules.states import RUNNING, ItemState, Status, is_other
from stationdesk.store.transaction import Transaction

NAME = "tasks"
_SOON = timedelta(days=3)
_MOST = 50
_BACK = timedelta(days=62)  # two months: a monthly meeting of the month before lies within

_ITEM = QT_TRANSLATE_NOOP("tasks", "Item {item}: {content}")
_STAGE = QT_TRANSLATE_NOOP("tasks", "Item {item}: milestone “{name}”")
_CHECK = QT_TRANSLATE_NOOP("tasks", "Check the close-out of item {item}")
_CLOSE = QT_TRANSLATE_NOOP("tasks", "Close out item {item}")
_NOT_HELD = QT_TRANSLATE_NOOP("tasks", "{kind} not held yet: {period}")
_NOT_RECONCILED = QT_TRANSLATE_NOOP("tasks", "No reconciliation yet: {period}")


# --- what waits -------------------------------------------------------------------------------------


def find_deadlines(tx: Transaction) -> tuple[DueItem, ...]:
    """Running items due within three days or overdue."""
    found = (
        select(TaskItem)
        .where(
            counting.STANDING, counting.one_of(TaskItem.state, RUNNING), TaskItem.due_on <= tx.today + _SOON
        )
        .order_by(TaskItem.due_on, TaskItem.id)
        .limit(_MOST)
    )
    return tuple(
        DueItem(
            _ITEM.filled(item=named(one), content=one.content[:40]), one.due_on, NAME, one.id,
            tone=Tone.BAD if one.due_on < tx.today else Tone.WARN,
        )
        for one in tx.session.scalars(found)
    )  # fmt: skip


def find_milestones(tx: Transaction) -> tuple[DueItem, ...]:
    """Stages of running items due within three days or overdue."""
    found = (
        select(Milestone, TaskItem)
        .join(TaskItem, TaskItem.id == Milestone.item_id)
        .where(
            counting.STANDING, counting.one_of(TaskItem.state, RUNNING),
            Milestone.reached_on.is_(None), Milestone.due_on <= tx.today + _SOON,
        )
        .order_by(Milestone.due_on, Milestone.id)
        .limit(_MOST)
    )  # fmt: skip
    return tuple(
        DueItem(
            _STAGE.filled(item=named(item), name=stage.name), stage.due_on, NAME, item.id,
            tone=Tone.BAD if stage.due_on is not None and stage.due_on < tx.today else Tone.WARN,
        )
        for stage, item in tx.session.execute(found)
    )  # fmt: skip


def find_close_outs(tx: Transaction) -> tuple[DueItem, ...]:
    """Asked close-outs, for those who may take the next step: never for who asked."""
    states = [(ItemState.CLOSE_ASKED, _CHECK, "check")]
    if tx.actor.role in CHIEFS:
        states.append((ItemState.CHECKED, _CLOSE, "close"))
    items: list[DueItem] = []
    for state, words, deed in states:
        found = select(TaskItem).where(counting.STANDING, TaskItem.state == state).order_by(TaskItem.due_on)
        items += [
            DueItem(
                words.filled(item=named(one)), one.due_on, NAME, one.id, tone=Tone.INFO,
                note=literally(one.content[:60]), signs=deed,
            )
            for one in tx.session.scalars(found)
            if is_other(one.close_asked_by, tx.actor.person)
        ]  # fmt: skip
    return tuple(items)


def find_meetings(tx: Transaction) -> tuple[DueItem, ...]:
    """Meetings that come round and were not held; a kind is missed from its first meeting on."""
    words = labels(tx, DICTIONARY, CHINESE)
    items: list[DueItem] = []
    for kind, mark in rhythms(tx).items():
        every = every_of(mark)
        if every is not None:
            items += _missed(tx, kind, every, literally(words[kind]))
    return tuple(items)


def _missed(tx: Transaction, kind: str, every: Every, words: Phrase) -> list[DueItem]:
    of_kind = (Meeting.kind == kind, Meeting.voided_at.is_(None))
    first = tx.session.scalar(select(Meeting.held_on).where(*of_kind).order_by(Meeting.held_on).limit(1))
    newest = select(Meeting.id).where(*of_kind).order_by(Meeting.held_on.desc())
    last = tx.session.scalar(newest.limit(1)) or 0
    if first is None:
        return []
    days = tx.session.scalars(select(Meeting.held_on).where(*of_kind, Meeting.held_on >= tx.today - _BACK))
    return [
        DueItem(
            _NOT_HELD.filled(kind=words, period=period.title()), period.last, "tasks.meetings", last,
            tone=Tone.BAD if period.last < tx.today else Tone.WARN,
        )
        for period in periods_missed(every, frozenset(days), first, tx.today)
    ]  # fmt: skip


def find_reconciliation(tx: Transaction) -> tuple[DueItem, ...]:
    """This week's and last week's reconciliation, where a plan has open items and none was held."""
    planned = (counting.STANDING, TaskItem.group_id.is_not(None), counting.IS_OPEN)
    first = tx.session.scalar(select(func.min(TaskGroup.created_at)).where(TaskGroup.voided_at.is_(None)))
    if first is None or tx.session.scalar(select(TaskItem.id).where(*planned).limit(1)) is None:
        return ()
    standing = Reconciliation.voided_at.is_(None)
    last = tx.session.scalar(select(func.max(Reconciliation.id)).where(standing)) or 0
    recent = Reconciliation.reconciled_on >= tx.today - _BACK
    days: set[date] = set(tx.session.scalars(select(Reconciliation.reconciled_on).where(standing, recent)))
    since = local_day(first)
    return tuple(
        DueItem(
            _NOT_RECONCILED.filled(period=period.title()), period.last, "tasks.reconciliations", last,
            tone=Tone.BAD if period.last < tx.today else Tone.WARN,
        )
        for period in periods_missed(Every.WEEK, frozenset(days), since, tx.today)
    )  # fmt: skip


# --- the counters -----------------------------------------------------------------------------------


def plan_done(tx: Transaction) -> CardValue:
    """n/96 of this year's plan, and how much that is."""
    count = plan_of(tx, tx.today.year).sum
    total, closed, overdue = count.total, count.closed, count.of(Status.OVERDUE)
    rows = Query(NAME, (("year", tx.today.year), ("planned", True)))
    if not total:
        return CardValue("—", QT_TRANSLATE_NOOP("tasks", "No plan for this year"), Tone.MUTE, rows)
    note = QT_TRANSLATE_NOOP("tasks", "{percent} closed out; {overdue} overdue").filled(
        percent=progress_text(closed, total), overdue=overdue
    )
    tone = Tone.BAD if overdue else Tone.OK if closed == total else Tone.INFO
    return CardValue(f"{closed}/{total}", note, tone, rows)


ITEM_DUE = (
    Due("deadlines", find_deadlines),
    Due("milestones", find_milestones),
    Due("close_outs", find_close_outs),
)
MEETING_DUE = (Due("meetings", find_meetings),)
RECONCILIATION_DUE = (Due("reconciliation", find_reconciliation),)
CARDS = (Card("plan", QT_TRANSLATE_NOOP("tasks", "Plan of the year"), "kanban", plan_done),)
