"""Equipment, visitors and orders from above as ledgers."""

from __future__ import annotations

from sqlalchemy import Text as SqlText
from sqlalchemy import and_, cast, func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Entry,
    Filter,
    Instant,
    Ledger,
    Line,
    Number,
    OneOf,
    Prose,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.handovers.actions import equipping, ordering, visiting
from stationdesk.ledgers.handovers.actions.keeping import PERSON
from stationdesk.ledgers.handovers.records import Equipment, SuperiorOrder, Visitor
from stationdesk.ledgers.handovers.reports.home import ORDER_CARDS, ORDERS_DUE, VISITORS_DUE
from stationdesk.ledgers.handovers.reports.pane import EQUIPMENT_DETAILS, ORDER_DETAILS, VISITOR_DETAILS
from stationdesk.ledgers.handovers.rules.words import Condition, OrderState, Visit
from stationdesk.ledgers.incidents.records.counting import on_days
from stationdesk.store.clauses import NOW, TODAY

_STATE = QT_TRANSLATE_NOOP("handovers", "State")
_KIND = QT_TRANSLATE_NOOP("handovers", "Kind")
_EQUIPMENT_KIND = Entry("equipment_kind")

EQUIPMENT = Ledger(
    name="handovers.equipment",
    title=QT_TRANSLATE_NOOP("handovers", "Equipment"),
    record=Equipment,
    columns=(
        Column("position", QT_TRANSLATE_NOOP("handovers", "Place on the sheet"), Equipment.position, Number(),
               3, 2, sortable=True, shown=False),
        Column("name", QT_TRANSLATE_NOOP("handovers", "Name"), Equipment.name, Line(), 0, 10),
        Column("kind", _KIND, Equipment.kind, _EQUIPMENT_KIND, 8, 8),
        Column("identifier", QT_TRANSLATE_NOOP("handovers", "Plate or number"), Equipment.identifier, Line(),
               9, 7),
        Column("expected", QT_TRANSLATE_NOOP("handovers", "Expected"), Equipment.expected, Number(), 4, 10),
        Column("mileage", QT_TRANSLATE_NOOP("handovers", "Mileage, km"), Equipment.mileage, Number(), 6, 6),
        Column("fuel", QT_TRANSLATE_NOOP("handovers", "Fuel, %"), Equipment.fuel, Number(), 4, 6),
        Column("read_at", QT_TRANSLATE_NOOP("handovers", "Read at"), Equipment.read_at, Instant(), 7, 5),
        Column("state", QT_TRANSLATE_NOOP("handovers", "Condition"), Equipment.state, OneOf(Condition), 5,
               10),
        Column("note", QT_TRANSLATE_NOOP("handovers", "Note"), Equipment.note, Line(200), 10, 3, shown=False),
    ),
    label=Equipment.name + func.coalesce(" " + Equipment.identifier, "") + " ×"
    + cast(Equipment.expected, SqlText),
    order="position",
    descending=False,
    filters=(
        Filter("counted", QT_TRANSLATE_NOOP("handovers", "Counted at hand-overs"),
               Equipment.state == Condition.IN_USE, tone=Tone.OK),
        Filter("repair", Condition.REPAIR.label, Equipment.state == Condition.REPAIR, tone=Tone.WARN),
        Filter("retired", Condition.RETIRED.label, Equipment.state == Condition.RETIRED, tone=Tone.MUTE),
        Filter("kind", _KIND, lambda code: Equipment.kind == code, _EQUIPMENT_KIND),
    ),
    actions=equipping.ACTIONS,
    details=EQUIPMENT_DETAILS,
    icon="key",
    group="duty",
)  # fmt: skip

VISITORS = Ledger(
    name="handovers.visitors",
    title=QT_TRANSLATE_NOOP("handovers", "Visitors"),
    record=Visitor,
    columns=(
        Column("came_at", QT_TRANSLATE_NOOP("handovers", "Came at"), Visitor.came_at, Instant(), 7, 10,
               sortable=True),
        Column("matter", QT_TRANSLATE_NOOP("handovers", "Matter"), Visitor.matter, Prose(), 0, 10),
        Column("name", QT_TRANSLATE_NOOP("handovers", "Visitor"), Visitor.name, Line(40, mask=True), 5, 5),
        Column("phone", QT_TRANSLATE_NOOP("handovers", "Telephone"), Visitor.phone, Line(20, mask=True), 7,
               4),
        Column("people", QT_TRANSLATE_NOOP("handovers", "People"), Visitor.people, Number(), 3, 4),
        Column("received_by", QT_TRANSLATE_NOOP("handovers", "Received by"), Visitor.received_by, PERSON, 5,
               6),
        Column("answer_by", QT_TRANSLATE_NOOP("handovers", "Answer promised by"), Visitor.answer_by,
               Day(countdown=True), 6, 7),
        Column("state", _STATE, Visitor.state, OneOf(Visit), 5, 10),
        Column("settled_at", QT_TRANSLATE_NOOP("handovers", "Settled at"), Visitor.settled_at, Instant(), 7,
               3, shown=False),
        Column("outcome", QT_TRANSLATE_NOOP("handovers", "How it ended"), Visitor.outcome, Prose(), 10, 3,
               shown=False),
        Column("number", QT_TRANSLATE_NOOP("handovers", "No."), Visitor.number, Line(), 11, 5),
    ),
    label=func.coalesce(Visitor.number + " ", "") + func.substr(Visitor.matter, 1, 30),
    order="came_at",
    filters=(
        Filter("open", Visit.OPEN.label, Visitor.state == Visit.OPEN, tone=Tone.WARN),
        Filter("late", QT_TRANSLATE_NOOP("handovers", "Answer overdue"),
               and_(Visitor.state == Visit.OPEN, Visitor.answer_by < TODAY), tone=Tone.BAD),
        Filter("settled", Visit.SETTLED.label, Visitor.state == Visit.SETTLED, tone=Tone.OK),
        Filter("came", QT_TRANSLATE_NOOP("handovers", "Came at"),
               lambda days: on_days(Visitor.came_at, days), Day()),
        Filter("received_by", QT_TRANSLATE_NOOP("handovers", "Received by"),
               lambda person: Visitor.received_by == person, PERSON),
    ),
    actions=visiting.ACTIONS,
    details=VISITOR_DETAILS,
    due=VISITORS_DUE,
    icon="users",
    group="duty",
)  # fmt: skip

ORDERS = Ledger(
    name="handovers.orders",
    title=QT_TRANSLATE_NOOP("handovers", "Orders from above"),
    record=SuperiorOrder,
    columns=(
        Column("received_at", QT_TRANSLATE_NOOP("handovers", "Received at"), SuperiorOrder.received_at,
               Instant(), 7, 10, sortable=True),
        Column("from_unit", QT_TRANSLATE_NOOP("handovers", "Ordered by"), SuperiorOrder.from_unit, Line(), 9,
               8),
        Column("content", QT_TRANSLATE_NOOP("handovers", "What is ordered"), SuperiorOrder.content, Prose(),
               0, 10),
        Column("due_at", QT_TRANSLATE_NOOP("handovers", "Deadline"),
               SuperiorOrder.due_at, Instant(countdown=True), 6, 9, sortable=True),
        Column("owner", QT_TRANSLATE_NOOP("handovers", "Carried out by"), SuperiorOrder.owner_id, PERSON, 5,
               6),
        Column("state", _STATE, SuperiorOrder.state, OneOf(OrderState), 5, 10),
        Column("document_no", QT_TRANSLATE_NOOP("handovers", "Document no."), SuperiorOrder.document_no,
               Line(), 9, 4),
        Column("done_at", QT_TRANSLATE_NOOP("handovers", "Done at"), SuperiorOrder.done_at, Instant(), 7, 3,
               shown=False),
        Column("result", QT_TRANSLATE_NOOP("handovers", "How it was carried out"), SuperiorOrder.result,
               Prose(), 10, 3, shown=False),
        Column("number", QT_TRANSLATE_NOOP("handovers", "No."), SuperiorOrder.number, Line(), 11, 5),
    ),
    label=func.coalesce(SuperiorOrder.number + " ", "") + func.substr(SuperiorOrder.content, 1, 30),
    order="received_at",
    filters=(
        Filter("open", OrderState.OPEN.label, SuperiorOrder.state == OrderState.OPEN, tone=Tone.WARN),
        Filter("late", QT_TRANSLATE_NOOP("handovers", "Overdue"),
               and_(SuperiorOrder.state == OrderState.OPEN, SuperiorOrder.due_at < NOW), tone=Tone.BAD),
        Filter("done", OrderState.DONE.label, SuperiorOrder.state == OrderState.DONE, tone=Tone.OK),
        Filter("received", QT_TRANSLATE_NOOP("handovers", "Received at"),
               lambda days: on_days(SuperiorOrder.received_at, days), Day()),
        Filter("owner", QT_TRANSLATE_NOOP("handovers", "Carried out by"),
               lambda person: SuperiorOrder.owner_id == person, PERSON),
    ),
    actions=ordering.ACTIONS,
    details=ORDER_DETAILS,
    due=ORDERS_DUE,
    cards=ORDER_CARDS,
    icon="megaphone",
    group="duty",
)  # fmt: skip
