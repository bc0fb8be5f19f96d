"""The hazard itself, as stored, and the indexes its lists and reports walk along."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, case, literal_column, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.rules.states import OPEN, Severity, State
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, Codes, Purgeable, Record, Retention

# A hazard that is closed out may only be reopened, with its facts untouched, or struck out with the
# import that brought it.
_FACTS = (
    "found_on", "object_text", "kind", "description", "severity", "due_on", "round", "proposed_by",
    "handed_to", "measures", "issued_on", "notice_no",
)  # fmt: skip
_OPEN = ", ".join(f"'{state.code}'" for state in OPEN)
_REOPENED = f"NEW.state IN ({_OPEN}) AND NEW.closed_on IS NULL AND NEW.voided_at IS NULL"
_UNDONE = f"OLD.batch_id IS NOT NULL AND NEW.voided_at IS NOT NULL AND NEW.state = '{State.CLOSED.code}'"
_SEALED = (
    f"OLD.state = '{State.CLOSED.code}' AND (NOT ({_REOPENED} OR {_UNDONE}) OR "
    + " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in _FACTS)
    + ")"
)


class Hazard(Purgeable, Record, Base):
    """Something dangerous that was found, until it is closed out by two persons.

    `found_on` is the day it counts as new. `due_on` is until when it has to be put right, `step_due_on`
    until when the station owes its own next step (the notice, the review, the receipt).
    """

    __tablename__ = "hazard"
    __words__ = (
        ("batch_id", QT_TRANSLATE_NOOP("rectifications", "Import no.")),
        ("proposed_by", QT_TRANSLATE_NOOP("rectifications", "Close-out proposed by")),
        ("proposed_at", QT_TRANSLATE_NOOP("rectifications", "Close-out proposed at")),
        ("closed_by", QT_TRANSLATE_NOOP("rectifications", "Close-out approved by")),
        ("inspection_id", QT_TRANSLATE_NOOP("rectifications", "Inspection")),
        ("own_competence", QT_TRANSLATE_NOOP("rectifications", "The station is competent")),
        ("handed_unit_id", QT_TRANSLATE_NOOP("rectifications", "Handed over to")),
        ("hand_over_reason", QT_TRANSLATE_NOOP("rectifications", "Why handed over")),
        ("reopened", QT_TRANSLATE_NOOP("rectifications", "Times reopened")),
        ("competent_unit", QT_TRANSLATE_NOOP("rectifications", "Competent body")),
        ("address", QT_TRANSLATE_NOOP("rectifications", "Address")),
        ("area_id", QT_TRANSLATE_NOOP("rectifications", "Area")),
        ("found_by", QT_TRANSLATE_NOOP("rectifications", "Found by")),
        ("unit_id", QT_TRANSLATE_NOOP("rectifications", "Unit")),
        ("supervisor_id", QT_TRANSLATE_NOOP("rectifications", "Supervised by")),
    )
    __mark__ = "隐"
    __searched__ = ("object_text", "description", "address", "notice_no")
    __pinyin__ = ("object_text",)
    __sealed__ = _SEALED
    __personal__ = ("contact_name", "contact_phone", "responsible_person")
    __purged__ = (
        "object_text", "address", "description", "interim", "hand_over_reason", "responsible_unit",
    )  # fmt: skip
    __retention__ = Retention("rectifications", ("closed_on", "voided_at"))

    source: Mapped[str] = entry_of("hazard_source")
    found_on: Mapped[date]
    found_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    inspection_id: Mapped[int | None] = mapped_column(ForeignKey("inspection.id"))
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaign.id"))
    object_text: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    object_kind: Mapped[str | None] = entry_of("hazard_object")
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    address: Mapped[str | None]
    contact_name: Mapped[str | None]
    contact_phone: Mapped[str | None]
    kind: Mapped[str] = entry_of("hazard_kind")
    description: Mapped[str]
    severity: Mapped[Severity] = mapped_column(CodeOf(Severity))
    own_competence: Mapped[bool]
    competent_unit: Mapped[str | None] = entry_of("competent_body")
    legal_basis: Mapped[str | None]
    measures: Mapped[tuple[str, ...]] = entry_of(
        "hazard_measure", Codes, default=(), server_default=text("'[]'")
    )
    interim: Mapped[str | None]
    occupants_moved: Mapped[int | None]
    moved_on: Mapped[date | None]
    immediate_fix: Mapped[bool] = mapped_column(default=False, server_default=text("0"))

    state: Mapped[State] = mapped_column(CodeOf(State))
    notice_no: Mapped[str | None]
    notice_served_on: Mapped[date | None]
    responsible_unit: Mapped[str | None]
    responsible_person: Mapped[str | None]
    supervisor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    issued_on: Mapped[date | None]
    due_on: Mapped[date | None]
    step_due_on: Mapped[date | None]
    review_asked_on: Mapped[date | None]
    round: Mapped[int] = mapped_column(default=1, server_default=text("1"))
    handed_to: Mapped[str | None]
    handed_unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    handed_at: Mapped[datetime | None]
    hand_over_reason: Mapped[str | None]
    receipt_at: Mapped[datetime | None]
    receipt_no: Mapped[str | None]
    proposed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime | None]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    closed_on: Mapped[date | None]
    reopened: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    batch_id: Mapped[int | None]


STANDING = Hazard.voided_at.is_(None)
# Written out, not bound, so that the partial indexes below apply.
IS_OPEN = Hazard.state < literal_column(f"'{State.CLOSED.code}'")
# The deadline as long as it counts down; what is closed out has none any more.
RUNNING_DUE = case((IS_OPEN, Hazard.due_on))
# The deadline that comes first: of the correction, or of the station's own next step.
NEXT_DUE = case(
    (Hazard.step_due_on.is_(None), Hazard.due_on),
    (Hazard.due_on.is_(None), Hazard.step_due_on),
    (Hazard.step_due_on < Hazard.due_on, Hazard.step_due_on),
    else_=Hazard.due_on,
)


def _index(name: str, *columns: object, **options: object) -> None:
    Index(f"ix_hazard_{name}", *columns, **options)  # type: ignore[arg-type]


for _name in ("found_on", "due_on", "step_due_on", "closed_on", "object_text", "updated_at"):
    _index(_name, getattr(Hazard, _name), Hazard.id)
_index("running_due", RUNNING_DUE, Hazard.id)
_index("state", Hazard.state, Hazard.voided_at, Hazard.found_on, Hazard.id)
_index("kind", Hazard.kind, Hazard.found_on, Hazard.id)
_index("village", Hazard.village_id, Hazard.found_on, Hazard.id)
_index("area", Hazard.area_id, Hazard.found_on, Hazard.id)
_index("campaign", Hazard.campaign_id, Hazard.voided_at, Hazard.found_on, Hazard.state, Hazard.id)
_index("inspection", Hazard.inspection_id)
_index("unit", Hazard.unit_id, Hazard.found_on, sqlite_where=Hazard.unit_id.is_not(None))
_index("supervisor", Hazard.supervisor_id, Hazard.found_on, Hazard.id)
_index("voided", Hazard.voided_at, sqlite_where=Hazard.voided_at.is_not(None))
_index("batch", Hazard.batch_id, sqlite_where=Hazard.batch_id.is_not(None))
# The few that are open, for the chips, the to-do list and the working page.
_index("open_due", Hazard.due_on, Hazard.found_on, Hazard.id, sqlite_where=IS_OPEN & STANDING)
_index("open_found", Hazard.found_on, Hazard.id, Hazard.due_on, sqlite_where=IS_OPEN & STANDING)
_index("open_next", NEXT_DUE, Hazard.id, sqlite_where=IS_OPEN & STANDING)
# Covers the register and the month's figures.
_index(
    "counted", Hazard.found_on, Hazard.voided_at, Hazard.closed_on, Hazard.due_on, Hazard.kind, Hazard.state,
    Hazard.severity, Hazard.village_id,
)  # fmt: skip
