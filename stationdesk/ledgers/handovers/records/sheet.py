"""A sheet of hand-over with what it counted and what was added to it later, as stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.handovers.rules.words import Item
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Ids, Part, Purgeable, Record, Retention

SIGNERS = ("out_leader_id", "out_desk_id", "in_leader_id", "in_desk_id")
_FACTS = (
    "duty_day", "shift", "begins_at", "ends_at", "handed_at", "out_group", "in_group", "witness_id",
    "weather", "held", "evidence", "todo", "reminders",
)  # fmt: skip
# A sheet may be signed where a name is missing, and voided; a purge has a door of its own.
_SEALED = " OR ".join(
    (
        *(f"NEW.{name} IS NOT OLD.{name}" for name in _FACTS),
        *(f"(OLD.{name} IS NOT NULL AND NEW.{name} IS NOT OLD.{name})" for name in SIGNERS),
    )
)


class Handover(Purgeable, Record, Base):
    """One sheet: the shift from `begins_at` to `ends_at`, handed over at `handed_at`.

    `duty_day` and `shift` name the shift that ends. The groups are names as they stood then; the four
    who sign are missing where nobody has signed. `held` is how many persons are held, never who.
    """

    __tablename__ = "handover"
    __mark__ = "交"
    __words__ = (
        ("begins_at", QT_TRANSLATE_NOOP("handovers", "Shift from")),
        ("ends_at", QT_TRANSLATE_NOOP("handovers", "Shift until")),
        ("weather", QT_TRANSLATE_NOOP("handovers", "Weather")),
        ("evidence", QT_TRANSLATE_NOOP("handovers", "Evidence handed over")),
        ("todo", QT_TRANSLATE_NOOP("handovers", "To be done")),
        ("reminders", QT_TRANSLATE_NOOP("handovers", "Reminders")),
    )
    __searched__ = ("todo", "reminders", "evidence", "out_group", "in_group")
    __purged__ = ("evidence", "todo", "reminders")
    __retention__ = Retention("handovers", ("ends_at", "voided_at"))
    __sealed__ = _SEALED

    duty_day: Mapped[date]
    shift: Mapped[int]
    begins_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    handed_at: Mapped[datetime]
    out_group: Mapped[str]
    in_group: Mapped[str]
    out_leader_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    out_desk_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    in_leader_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    in_desk_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    witness_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    weather: Mapped[str | None]
    held: Mapped[int]
    evidence: Mapped[str | None]
    todo: Mapped[str | None]
    reminders: Mapped[str | None]


class HandoverItem(Purgeable, Part, Base):
    """A line the program filled, as it stood at that moment.

    `part` is the group of calls a number belongs to, None for the whole; `records` are those counted,
    where they are few enough to be named in `words`.
    """

    __tablename__ = "handover_item"
    __title__ = QT_TRANSLATE_NOOP("handovers", "Line of the hand-over")
    __words__ = (
        ("item", QT_TRANSLATE_NOOP("handovers", "Line")),
        ("part", QT_TRANSLATE_NOOP("handovers", "Group")),
        ("number", QT_TRANSLATE_NOOP("handovers", "Number")),
        ("of", QT_TRANSLATE_NOOP("handovers", "Out of")),
        ("words", QT_TRANSLATE_NOOP("handovers", "Which")),
        ("records", QT_TRANSLATE_NOOP("handovers", "Records")),
    )
    __belongs__ = "handover_id"
    __purged__ = ("words",)
    __sealed__ = "1"

    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), index=True)
    item: Mapped[Item] = mapped_column(CodeOf(Item))
    part: Mapped[str | None]
    number: Mapped[int]
    of: Mapped[int | None]
    words: Mapped[str | None]
    records: Mapped[tuple[int, ...]] = mapped_column(Ids, default=(), server_default=text("'[]'"))


class HandoverCount(Purgeable, Part, Base):
    """Equipment counted at a hand-over; `actual` is missing where nobody counted it."""

    __tablename__ = "handover_count"
    __title__ = QT_TRANSLATE_NOOP("handovers", "Equipment counted")
    __words__ = (
        ("equipment_id", QT_TRANSLATE_NOOP("handovers", "Equipment")),
        ("name", QT_TRANSLATE_NOOP("handovers", "Name")),
        ("kind", QT_TRANSLATE_NOOP("handovers", "Kind")),
        ("expected", QT_TRANSLATE_NOOP("handovers", "Expected")),
        ("actual", QT_TRANSLATE_NOOP("handovers", "Counted")),
        ("mileage", QT_TRANSLATE_NOOP("handovers", "Mileage, km")),
        ("fuel", QT_TRANSLATE_NOOP("handovers", "Fuel, %")),
        ("remark", QT_TRANSLATE_NOOP("handovers", "Remark")),
    )
    __belongs__ = "handover_id"
    __purged__ = ("remark",)
    __sealed__ = "1"

    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), index=True)
    equipment_id: Mapped[int] = mapped_column(ForeignKey("equipment.id"), index=True)
    name: Mapped[str]
    kind: Mapped[str] = entry_of("equipment_kind")
    expected: Mapped[int]
    actual: Mapped[int | None]
    mileage: Mapped[int | None]
    fuel: Mapped[int | None]
    remark: Mapped[str | None]


class HandoverSupplement(Purgeable, Part, Base):
    """What was added to a sheet afterwards: the only way to set one right."""

    __tablename__ = "handover_supplement"
    __title__ = QT_TRANSLATE_NOOP("handovers", "Supplement")
    __words__ = (("text", QT_TRANSLATE_NOOP("handovers", "Supplement")),)
    __belongs__ = "handover_id"
    __purged__ = ("text",)
    __sealed__ = "1"

    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), index=True)
    text: Mapped[str]


_STANDING = text("voided_at IS NULL")
# The chain cannot fork: one standing sheet ends at a boundary, and one begins there.
Index("uq_handover_ends_at", Handover.ends_at, unique=True, sqlite_where=_STANDING)
Index("uq_handover_begins_at", Handover.begins_at, unique=True, sqlite_where=_STANDING)
for _name in ("ends_at", "duty_day", "handed_at", "updated_at"):
    Index(f"ix_handover_{_name}", getattr(Handover, _name), Handover.id)
Index(
    "ix_handover_unsigned", Handover.ends_at, Handover.id,
    sqlite_where=text(" OR ".join(f"{name} IS NULL" for name in SIGNERS)),
)  # fmt: skip
Index("ix_handover_count_differs", HandoverCount.handover_id, HandoverCount.actual, HandoverCount.expected)
