"""The dispute itself, as stored, and the indexes its lists and reports walk along."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, Index, case, text
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.states import State
from stationdesk.ledgers.disputes.rules.words import Risk
from stationdesk.ledgers.station.records import entry_of
from stationdesk.store.record import Base, CodeOf, ExactDecimal, Purgeable, Record, Retention

# A closed dispute may be voided and reopened, and re-visited; what it says stays.
_FACTS = (
    "title", "summary", "kind", "source", "registered_on", "opened_on", "started_on", "place_text",
    "village_id", "party_a", "party_b", "contact_phone", "people", "amount", "level",
)  # fmt: skip
_SEALED = (
    f"OLD.state = '{State.CLOSED.code}' AND NOT (NEW.state = '{State.REOPENED.code}')"
    " AND (" + " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in _FACTS) + ")"
)


class Dispute(Purgeable, Record, Base):
    """One dispute. `opened_on` to `closed_on` is its present round; earlier ones are kept as Rounds.

    `started_on` is since when people are at odds, its 1 January where only the year is known.
    `slip_waits` and `promise_waits` are read from its slips and agreements (records/waiting.py).
    """

    __tablename__ = "dispute"
    __mark__ = "纠"
    __words__ = (
        ("opened_on", QT_TRANSLATE_NOOP("disputes", "Taken up on")),
        ("started_year_only", QT_TRANSLATE_NOOP("disputes", "Only the year is known")),
        ("unit_id", QT_TRANSLATE_NOOP("disputes", "Unit in charge")),
        ("revisit_due_on", QT_TRANSLATE_NOOP("disputes", "Next re-visit on")),
        ("mediated_on", QT_TRANSLATE_NOOP("disputes", "First mediated on")),
    )
    __searched__ = ("title", "summary", "place_text", "unit_text", "outcome")
    __pinyin__ = ("title", "place_text")
    __sealed__ = _SEALED
    __personal__ = ("party_a", "party_b", "contact_phone")
    __purged__ = ("title", "summary", "place_text", "outcome")
    __retention__ = Retention("disputes", ("closed_on", "voided_at"))

    registered_on: Mapped[date]
    opened_on: Mapped[date]
    title: Mapped[str]
    kind: Mapped[str] = entry_of("dispute_kind")
    source: Mapped[str] = entry_of("dispute_source")
    scale: Mapped[str | None] = entry_of("dispute_scale")
    risk: Mapped[Risk] = mapped_column(CodeOf(Risk), default=Risk.LOW, server_default=Risk.LOW.code)
    place_text: Mapped[str | None]
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"))
    started_on: Mapped[date | None]
    started_year_only: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    party_a: Mapped[str | None]
    party_b: Mapped[str | None]
    contact_phone: Mapped[str | None]
    people: Mapped[int | None]
    amount: Mapped[Decimal | None] = mapped_column(ExactDecimal(2))
    summary: Mapped[str]
    level: Mapped[Level] = mapped_column(CodeOf(Level))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    unit_text: Mapped[str | None]
    handler_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    task_force: Mapped[str | None]

    state: Mapped[State] = mapped_column(CodeOf(State))
    due_on: Mapped[date]
    mediated_on: Mapped[date | None]
    settled_on: Mapped[date | None]
    result: Mapped[str | None] = entry_of("dispute_result")
    outcome: Mapped[str | None]
    kept_calm: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    petition_averted: Mapped[bool] = mapped_column(default=False, server_default=text("0"))
    revisit_due_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    slip_waits: ClassVar[Any]
    promise_waits: ClassVar[Any]


def _index(name: str, *columns: object, **options: object) -> None:
    Index(f"ix_dispute_{name}", *columns, **options)  # type: ignore[arg-type]


# Said of columns and not of states, so that SQLite sees which partial index fits.
IS_OPEN = Dispute.closed_on.is_(None)
HAS_NO_RESULT = Dispute.result.is_(None)
RUNNING_DUE = case((HAS_NO_RESULT, Dispute.due_on))
_STANDING = Dispute.voided_at.is_(None)

# Each holds what its chip asks as well, so that counting one reads the index alone.
for _name in ("registered_on", "settled_on", "title"):
    _index(_name, getattr(Dispute, _name), Dispute.id)
_index("started_on", Dispute.started_on, Dispute.id, Dispute.closed_on, Dispute.voided_at)
_index("closed_on", Dispute.closed_on, Dispute.id, Dispute.voided_at)
_index("running_due", RUNNING_DUE, Dispute.id)
_index("state", Dispute.state, Dispute.voided_at, Dispute.registered_on, Dispute.id)
_index("kind", Dispute.kind, Dispute.registered_on, Dispute.id)
_index("village", Dispute.village_id, Dispute.registered_on, Dispute.id)
_index("area", Dispute.area_id, Dispute.registered_on, Dispute.id)
_index("handler", Dispute.handler_id, Dispute.registered_on, Dispute.id)
_index("open", Dispute.closed_on, Dispute.registered_on, Dispute.id, sqlite_where=_STANDING & IS_OPEN)
_index(
    "open_level",
    Dispute.level,
    Dispute.registered_on,
    Dispute.id,
    Dispute.closed_on,
    Dispute.voided_at,
    sqlite_where=_STANDING & IS_OPEN,
)
_index(
    "waiting",
    Dispute.due_on,
    Dispute.id,
    Dispute.registered_on,
    Dispute.result,
    Dispute.voided_at,
    sqlite_where=_STANDING & HAS_NO_RESULT,
)
_index("late", Dispute.registered_on, Dispute.id, Dispute.due_on, sqlite_where=_STANDING & HAS_NO_RESULT)
_index("aged", Dispute.registered_on, Dispute.id, Dispute.started_on, Dispute.closed_on,
       sqlite_where=_STANDING & Dispute.started_on.is_not(None))  # fmt: skip
_index("revisit", Dispute.revisit_due_on, sqlite_where=Dispute.revisit_due_on.is_not(None))
# Covers the counts of the monthly report.
_index(
    "counted", Dispute.opened_on, Dispute.voided_at, Dispute.closed_on, Dispute.settled_on, Dispute.kind,
    Dispute.level, Dispute.village_id, Dispute.area_id,
)  # fmt: skip
