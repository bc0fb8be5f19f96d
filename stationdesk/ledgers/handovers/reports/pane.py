"""What the pane shows under a sheet, a piece of equipment, a visitor and an order."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import (
    Day,
    Detail,
    Entry,
    Fact,
    Instant,
    Line,
    Link,
    Number,
    OneOf,
    Prose,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.handovers.actions.counting_equipment import counts_of
from stationdesk.ledgers.handovers.actions.handing_over import OFFICES
from stationdesk.ledgers.handovers.actions.keeping import PERSON
from stationdesk.ledgers.handovers.records import (
    SIGNERS,
    Equipment,
    Handover,
    HandoverCount,
    HandoverItem,
    HandoverSupplement,
    SuperiorOrder,
    Visitor,
)
from stationdesk.ledgers.handovers.rules.words import Condition, Item, OrderState, Signed, Visit
from stationdesk.store.transaction import Transaction

_FACTS = QT_TRANSLATE_NOOP("handovers", "Facts")
_VOID_REASON = QT_TRANSLATE_NOOP("handovers", "Reason of voiding")
_NOT_COUNTED = QT_TRANSLATE_NOOP("handovers", "{name}: not counted, {expected} expected")
_COUNTED = QT_TRANSLATE_NOOP("handovers", "{name}: {actual} of {expected}")
_NUMBERED = QT_TRANSLATE_NOOP("handovers", "{line}: {number}")
_OUT_OF = QT_TRANSLATE_NOOP("handovers", "{line}: {number}/{of}")
BEHIND = {
    Item.OPEN_CALLS: "incidents", Item.DISPUTES: "disputes", Item.HAZARDS: "rectifications",
    Item.LATE_HAZARDS: "rectifications", Item.CAMERAS: "cameras", Item.ORDERS: "handovers.orders",
    Item.VISITORS: "handovers.visitors", Item.TASKS: "tasks",
}  # fmt: skip


def known(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """What is known, leaving out what is not."""
    return tuple(one for one in facts if one.value not in (None, "", ()))


def items_of(tx: Transaction, sheet: Handover) -> list[HandoverItem]:
    """The lines the program filled, in their order."""
    found = select(HandoverItem).where(HandoverItem.handover_id == sheet.id)
    return list(tx.session.scalars(found.order_by(HandoverItem.item, HandoverItem.id)))


def supplements_of(tx: Transaction, sheet: Handover) -> list[HandoverSupplement]:
    """What was added later, in the order it was."""
    found = select(HandoverSupplement).where(HandoverSupplement.handover_id == sheet.id)
    return list(tx.session.scalars(found.order_by(HandoverSupplement.id)))


# --- the sheet --------------------------------------------------------------------------------------


def sheet_facts(tx: Transaction, sheet: Handover) -> tuple[Fact, ...]:
    """Which shift, who handed over to whom, and what people wrote."""
    signers = (
        Fact(OFFICES[name], person, PERSON)
        if (person := getattr(sheet, name)) is not None
        else Fact(OFFICES[name], Signed.MISSING, OneOf(Signed))
        for name in SIGNERS
    )
    return known(
        (
            Fact(QT_TRANSLATE_NOOP("handovers", "Duty day"), sheet.duty_day, Day()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Shift from"), sheet.begins_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Shift until"), sheet.ends_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Handed over at"), sheet.handed_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Written at"), sheet.created_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Group handing over"), sheet.out_group, Prose()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Group taking over"), sheet.in_group, Prose()),
            *signers,
            Fact(QT_TRANSLATE_NOOP("handovers", "Leader present"), sheet.witness_id, PERSON),
            Fact(QT_TRANSLATE_NOOP("handovers", "Weather"), sheet.weather),
            Fact(QT_TRANSLATE_NOOP("handovers", "Persons held"), sheet.held, Number()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Evidence handed over"), sheet.evidence, Prose()),
            Fact(QT_TRANSLATE_NOOP("handovers", "To be done"), sheet.todo, Prose()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Reminders"), sheet.reminders, Prose()),
            Fact(_VOID_REASON, sheet.void_reason),
        )
    )


def lines(tx: Transaction, sheet: Handover) -> tuple[Step, ...]:
    """What the program counted, as it stood when the sheet was written."""
    return tuple(_line(sheet, one) for one in items_of(tx, sheet) if one.part is None)


def _line(sheet: Handover, one: HandoverItem) -> Step:
    words = _OUT_OF if one.of is not None else _NUMBERED
    waits = one.number < one.of if one.of is not None else one.number > 0 and one.item is not Item.CALLS
    return Step(
        sheet.created_at, words.filled(line=one.item.label, number=one.number, of=one.of),
        note=one.words or "", tone=Tone.WARN if waits else Tone.OK,
    )  # fmt: skip


def counted(tx: Transaction, sheet: Handover) -> tuple[Step, ...]:
    """The equipment, each difference with its remark."""
    return tuple(_count(sheet, one) for one in counts_of(tx, sheet))


def _count(sheet: Handover, one: HandoverCount) -> Step:
    words = _NOT_COUNTED if one.actual is None else _COUNTED
    reading = (
        Fact(QT_TRANSLATE_NOOP("handovers", "Mileage, km"), one.mileage, Number()),
        Fact(QT_TRANSLATE_NOOP("handovers", "Fuel, %"), one.fuel, Number()),
    )
    return Step(
        sheet.handed_at, words.filled(name=one.name, actual=one.actual, expected=one.expected),
        note=one.remark or "", done=one.actual is not None,
        tone=Tone.OK if one.actual == one.expected else Tone.BAD, facts=known(reading),
    )  # fmt: skip


def added(tx: Transaction, sheet: Handover) -> tuple[Step, ...]:
    """Supplements, dated, by whom."""
    return tuple(
        Step(
            one.created_at, literally(one.text),
            facts=known((Fact(QT_TRANSLATE_NOOP("handovers", "Added by"), one.created_by, PERSON),)),
        )
        for one in supplements_of(tx, sheet)
    )  # fmt: skip


def behind(tx: Transaction, sheet: Handover) -> tuple[Link, ...]:
    """The records that were named in it, as they stand now."""
    return tuple(
        Link(one.item.label, BEHIND[one.item], record)
        for one in items_of(tx, sheet)
        if one.item in BEHIND
        for record in one.records
    )


# --- the logs ---------------------------------------------------------------------------------------


def equipment_facts(tx: Transaction, one: Equipment) -> tuple[Fact, ...]:
    """What it is, how much of it is expected, and its last reading."""
    return known(
        (
            Fact(QT_TRANSLATE_NOOP("handovers", "Kind"), one.kind, Entry("equipment_kind")),
            Fact(QT_TRANSLATE_NOOP("handovers", "Plate or number"), one.identifier),
            Fact(QT_TRANSLATE_NOOP("handovers", "Expected"), one.expected, Number()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Condition"), one.state, OneOf(Condition)),
            Fact(QT_TRANSLATE_NOOP("handovers", "Mileage, km"), one.mileage, Number()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Fuel, %"), one.fuel, Number()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Read at"), one.read_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Note"), one.note, Prose()),
            Fact(_VOID_REASON, one.void_reason),
        )
    )


_SHOWN = 20


def equipment_counts(tx: Transaction, one: Equipment) -> tuple[Step, ...]:
    """The last hand-overs at which it was counted."""
    found = (
        select(HandoverCount, Handover)
        .join(Handover, Handover.id == HandoverCount.handover_id)
        .where(HandoverCount.equipment_id == one.id, Handover.voided_at.is_(None))
        .order_by(HandoverCount.id.desc())
        .limit(_SHOWN)
    )
    return tuple(_count(sheet, count) for count, sheet in tx.session.execute(found))


def visitor_facts(tx: Transaction, one: Visitor) -> tuple[Fact, ...]:
    """Who came with what; names and numbers are masked."""
    return known(
        (
            Fact(QT_TRANSLATE_NOOP("handovers", "Came at"), one.came_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Visitor"), one.name, Line(40, mask=True), name="name"),
            Fact(QT_TRANSLATE_NOOP("handovers", "Telephone"), one.phone, Line(20, mask=True), name="phone"),
            Fact(QT_TRANSLATE_NOOP("handovers", "People"), one.people, Number()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Matter"), one.matter, Prose()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Received by"), one.received_by, PERSON),
            Fact(QT_TRANSLATE_NOOP("handovers", "Answer promised by"), one.answer_by, Day()),
            Fact(QT_TRANSLATE_NOOP("handovers", "State"), one.state, OneOf(Visit)),
            Fact(QT_TRANSLATE_NOOP("handovers", "Settled at"), one.settled_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "How it ended"), one.outcome, Prose()),
            Fact(_VOID_REASON, one.void_reason),
        )
    )


def order_facts(tx: Transaction, one: SuperiorOrder) -> tuple[Fact, ...]:
    """What is ordered, by whom, until when, and how it was done."""
    return known(
        (
            Fact(QT_TRANSLATE_NOOP("handovers", "Received at"), one.received_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Ordered by"), one.from_unit),
            Fact(QT_TRANSLATE_NOOP("handovers", "Document no."), one.document_no),
            Fact(QT_TRANSLATE_NOOP("handovers", "What is ordered"), one.content, Prose()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Deadline"), one.due_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "Carried out by"), one.owner_id, PERSON),
            Fact(QT_TRANSLATE_NOOP("handovers", "State"), one.state, OneOf(OrderState)),
            Fact(QT_TRANSLATE_NOOP("handovers", "Done at"), one.done_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("handovers", "How it was carried out"), one.result, Prose()),
            Fact(_VOID_REASON, one.void_reason),
        )
    )


SHEET_DETAILS = (
    Detail("facts", _FACTS, sheet_facts),
    Detail("lines", QT_TRANSLATE_NOOP("handovers", "As it stood then"), lines),
    Detail("equipment", QT_TRANSLATE_NOOP("handovers", "Equipment"), counted),
    Detail("supplements", QT_TRANSLATE_NOOP("handovers", "Supplements"), added),
    Detail("behind", QT_TRANSLATE_NOOP("handovers", "Records handed over"), behind),
)
EQUIPMENT_DETAILS = (
    Detail("facts", _FACTS, equipment_facts),
    Detail("counts", QT_TRANSLATE_NOOP("handovers", "Counted at hand-overs"), equipment_counts),
)
VISITOR_DETAILS = (Detail("facts", _FACTS, visitor_facts),)
ORDER_DETAILS = (Detail("facts", _FACTS, order_facts),)
