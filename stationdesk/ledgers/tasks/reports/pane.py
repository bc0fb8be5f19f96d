"""What the pane shows under an item and a work: facts, what was done, checks, what belongs to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Detail, Fact, Files, Instant, Link, Number, OneOf, Prose, Step, Tone
from stationdesk.core.ledger import Reference as Other
from stationdesk.ledgers.station.actions.linked import links_of
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.records import (
    ItemCheck,
    Milestone,
    Postponement,
    Progress,
    Reconciled,
    Reconciliation,
    TaskGroup,
    TaskItem,
    counting,
)
from stationdesk.ledgers.tasks.rules.checklists import CheckResult
from stationdesk.ledgers.tasks.rules.plan import progress_text
from stationdesk.ledgers.tasks.rules.states import ItemState, Status, status_on
from stationdesk.store.attaching import files_of
from stationdesk.store.transaction import Transaction

PERSON = Other("station.people")
FACTS = QT_TRANSLATE_NOOP("tasks", "Facts")
LINKS = QT_TRANSLATE_NOOP("tasks", "Belonging to it")
_PERCENT = Number(unit=QT_TRANSLATE_NOOP("tasks", "%"))


def known(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """What is known, leaving out what is not."""
    return tuple(one for one in facts if one.value not in (None, "", ()))


def item_facts(tx: Transaction, record: TaskItem) -> tuple[Fact, ...]:
    """An item, with the column of the board it stands in today."""
    every = (
        Fact(QT_TRANSLATE_NOOP("tasks", "Work"), record.group_id, Other("tasks.groups")),
        Fact(QT_TRANSLATE_NOOP("tasks", "What is to be done"), record.content, Prose()),
        Fact(QT_TRANSLATE_NOOP("tasks", "Done when"), record.standard, Prose()),
        Fact(QT_TRANSLATE_NOOP("tasks", "On the board"),
             status_on(record.state, record.due_on, tx.today), OneOf(Status)),
        Fact(QT_TRANSLATE_NOOP("tasks", "Progress"), record.percent, _PERCENT),
        Fact(QT_TRANSLATE_NOOP("tasks", "Answers for it"), record.owner_id, PERSON),
        Fact(QT_TRANSLATE_NOOP("tasks", "Lead unit"), record.lead_unit),
        Fact(QT_TRANSLATE_NOOP("tasks", "Units helping"), record.co_units),
        Fact(QT_TRANSLATE_NOOP("tasks", "Starts on"), record.starts_on, Day()),
        Fact(QT_TRANSLATE_NOOP("tasks", "Due on"), record.due_on, Day()),
        Fact(QT_TRANSLATE_NOOP("tasks", "Why it is put off"), record.pause_reason, Prose()),
        Fact(QT_TRANSLATE_NOOP("tasks", "Evidence"), record.evidence, Prose()),
        Fact(QT_TRANSLATE_NOOP("tasks", "Photographs"), files_of(tx, record), Files()),
        Fact(QT_TRANSLATE_NOOP("tasks", "Close-out asked by"), record.close_asked_by, PERSON),
        Fact(QT_TRANSLATE_NOOP("tasks", "Close-out asked at"), record.close_asked_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("tasks", "Checked by"), record.checked_by, PERSON),
        Fact(QT_TRANSLATE_NOOP("tasks", "Closed out by"), record.closed_by, PERSON),
        Fact(QT_TRANSLATE_NOOP("tasks", "Closed out on"), record.closed_on, Day()),
        Fact(QT_TRANSLATE_NOOP("tasks", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("tasks", "Reason of voiding"), record.void_reason),
    )  # fmt: skip
    return known(every)


def stages(tx: Transaction, record: TaskItem) -> tuple[Step, ...]:
    """The milestones, reached or not."""
    return tuple(_stage(tx, one) for one in keeping.parts(tx, Milestone, record))


def _stage(tx: Transaction, one: Milestone) -> Step:
    late = one.reached_on is None and one.due_on is not None and one.due_on < tx.today
    return Step(
        one.reached_on,
        QT_TRANSLATE_NOOP("tasks", "Milestone: {name}").filled(name=one.name),
        note=one.note or "",
        done=one.reached_on is not None,
        tone=Tone.OK if one.reached_on else Tone.BAD if late else Tone.INFO,
        facts=known((Fact(QT_TRANSLATE_NOOP("tasks", "Due on"), one.due_on, Day()),)),
    )


def history(tx: Transaction, record: TaskItem) -> tuple[Step, ...]:
    """Progress, postponements and checks in the order they were entered."""
    rows = [
        *((one.created_at, one.id, _progress(one)) for one in keeping.parts(tx, Progress, record)),
        *((one.created_at, one.id, _postponement(one)) for one in keeping.parts(tx, Postponement, record)),
        *((one.created_at, one.id, _check(one)) for one in keeping.parts(tx, ItemCheck, record)),
    ]
    return tuple(step for _, _, step in sorted(rows, key=lambda row: row[:2]))


def _when(day: date, entered: datetime) -> date:
    """The moment it was entered, where that was on its day; else the day alone."""
    return entered if local_day(entered) == day else day


def _progress(one: Progress) -> Step:
    words = QT_TRANSLATE_NOOP("tasks", "Progress {percent} %").filled(percent=one.percent)
    by = Fact(QT_TRANSLATE_NOOP("tasks", "By"), one.created_by, PERSON)
    return Step(_when(one.reported_on, one.created_at), words, note=one.text, facts=known((by,)))


def _postponement(one: Postponement) -> Step:
    words = QT_TRANSLATE_NOOP("tasks", "Postponed from {old} to {new}").filled(
        old=one.old_due_on, new=one.new_due_on
    )
    by = Fact(QT_TRANSLATE_NOOP("tasks", "By"), one.created_by, PERSON)
    return Step(one.created_at, words, note=one.reason, tone=Tone.WARN, facts=known((by,)))


def _check(one: ItemCheck) -> Step:
    passed = one.result is CheckResult.PASSED
    words = (
        QT_TRANSLATE_NOOP("tasks", "Checked: passed")
        if passed
        else QT_TRANSLATE_NOOP("tasks", "Sent back or reopened")
    )
    by = Fact(QT_TRANSLATE_NOOP("tasks", "By"), one.created_by, PERSON)
    tone = Tone.OK if passed else Tone.WARN
    return Step(
        _when(one.checked_on, one.created_at), words, note=one.opinion or "", tone=tone, facts=known((by,))
    )


def item_links(tx: Transaction, record: TaskItem) -> tuple[Link, ...]:
    """Where the item came from, what came of it, and the reconciliations that went through it."""
    gone_through = (
        select(Reconciliation, Reconciled.difference)
        .join(Reconciled, Reconciled.reconciliation_id == Reconciliation.id)
        .where(Reconciled.item_id == record.id, Reconciliation.voided_at.is_(None))
        .order_by(Reconciliation.reconciled_on.desc())
        .limit(5)
    )
    return (
        *links_of(tx, record),
        *(
            Link(
                QT_TRANSLATE_NOOP("tasks", "Reconciliation"), "tasks.reconciliations", one.id,
                note=difference or "",
                facts=(Fact(QT_TRANSLATE_NOOP("tasks", "Day"), one.reconciled_on, Day()),),
            )
            for one, difference in tx.session.execute(gone_through)
        ),
    )  # fmt: skip


def group_facts(tx: Transaction, record: TaskGroup) -> tuple[Fact, ...]:
    """A work with its progress: closed of all items, never the mean of their percentages."""
    of_group = TaskItem.group_id == record.id
    total = keeping.count_items(tx, of_group)
    closed = keeping.count_items(tx, of_group, TaskItem.state == ItemState.CLOSED)
    return known(
        (
            Fact(QT_TRANSLATE_NOOP("tasks", "Progress"), f"{closed}/{total}  {progress_text(closed, total)}"),
            Fact(QT_TRANSLATE_NOOP("tasks", "Items planned"), record.planned, Number()),
            Fact(QT_TRANSLATE_NOOP("tasks", "Lead unit"), record.lead_unit),
            Fact(QT_TRANSLATE_NOOP("tasks", "Answers for it"), record.owner_id, PERSON),
            Fact(QT_TRANSLATE_NOOP("tasks", "Note"), record.note, Prose()),
        )
    )


def group_items(tx: Transaction, record: TaskGroup) -> tuple[Link, ...]:
    """The items of a work."""
    found = select(TaskItem).where(TaskItem.group_id == record.id, counting.STANDING)
    return tuple(item_link(one) for one in tx.session.scalars(found.order_by(TaskItem.place)))


def item_link(one: TaskItem) -> Link:
    """An item as another record's link."""
    facts = (
        Fact(QT_TRANSLATE_NOOP("tasks", "State"), one.state, OneOf(ItemState)),
        Fact(QT_TRANSLATE_NOOP("tasks", "Due on"), one.due_on, Day()),
    )
    return Link(QT_TRANSLATE_NOOP("tasks", "Item"), "tasks", one.id, note=one.content[:40], facts=facts)


ITEM_DETAILS = (
    Detail("facts", FACTS, item_facts),
    Detail("stages", QT_TRANSLATE_NOOP("tasks", "Milestones"), stages),
    Detail("history", QT_TRANSLATE_NOOP("tasks", "What was done"), history),
    Detail("links", LINKS, item_links),
)
GROUP_DETAILS = (
    Detail("facts", FACTS, group_facts),
    Detail("items", QT_TRANSLATE_NOOP("tasks", "Items"), group_items),
)
