"""Equipment that is handed over, people who came to the station, and orders from above, as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.handovers.rules.words import Condition, OrderState, Visit
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Purgeable, Record, Retention


class Equipment(Record, Base):
    """Something counted at every hand-over: `expected` pieces of it. Vehicles have a reading."""

    __tablename__ = "equipment"
    __words__ = (("read_at", QT_TRANSLATE_NOOP("handovers", "Read at")),)
    __searched__ = ("name", "identifier")
    __pinyin__ = ("name",)

    position: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str] = entry_of("equipment_kind")
    identifier: Mapped[str | None]  # a plate, a device number, the span of key numbers
    expected: Mapped[int]
    state: Mapped[Condition] = mapped_column(CodeOf(Condition))
    mileage: Mapped[int | None]
    fuel: Mapped[int | None]
    read_at: Mapped[datetime | None]
    note: Mapped[str | None]


class Visitor(Purgeable, Record, Base):
    """群众来访: who came with which matter, and how it ended."""

    __tablename__ = "visitor"
    __mark__ = "访"
    __searched__ = ("matter", "outcome")
    __personal__ = ("name", "phone")
    __purged__ = ("matter", "outcome")
    __retention__ = Retention("handovers", ("settled_at", "voided_at"))

    came_at: Mapped[datetime]
    name: Mapped[str | None]
    phone: Mapped[str | None]
    people: Mapped[int]
    matter: Mapped[str]
    received_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    answer_by: Mapped[date | None]
    state: Mapped[Visit] = mapped_column(CodeOf(Visit))
    settled_at: Mapped[datetime | None]
    outcome: Mapped[str | None]


class SuperiorOrder(Purgeable, Record, Base):
    """上级通知指令: what is ordered, by whom and until when, and that it was done."""

    __tablename__ = "superior_order"
    __mark__ = "令"
    __searched__ = ("content", "result", "from_unit", "document_no")
    __purged__ = ("content", "result")
    __retention__ = Retention("handovers", ("done_at", "voided_at"))

    received_at: Mapped[datetime]
    from_unit: Mapped[str]
    document_no: Mapped[str | None]
    content: Mapped[str]
    due_at: Mapped[datetime | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[OrderState] = mapped_column(CodeOf(OrderState))
    done_at: Mapped[datetime | None]
    result: Mapped[str | None]


Index("ix_equipment_position", Equipment.position, Equipment.id)
Index("ix_equipment_state", Equipment.state, Equipment.voided_at, Equipment.position)
Index("ix_equipment_updated_at", Equipment.updated_at, Equipment.id)
Index("ix_visitor_came_at", Visitor.came_at, Visitor.id)
Index("ix_visitor_updated_at", Visitor.updated_at, Visitor.id)
Index("ix_visitor_state", Visitor.state, Visitor.voided_at, Visitor.came_at)
Index("ix_superior_order_received_at", SuperiorOrder.received_at, SuperiorOrder.id)
Index("ix_superior_order_due_at", SuperiorOrder.due_at, SuperiorOrder.id)
Index("ix_superior_order_updated_at", SuperiorOrder.updated_at, SuperiorOrder.id)
Index("ix_superior_order_state", SuperiorOrder.state, SuperiorOrder.voided_at, SuperiorOrder.due_at)
