"""Day counters: what they count and since when; their value is never kept."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Entry, Field, Line, Number
from stationdesk.ledgers.figures.actions import keeping
from stationdesk.ledgers.figures.records import DayCounter
from stationdesk.store.transaction import Transaction

CATEGORIES = QT_TRANSLATE_NOOP("figures", "Categories")
STARTED = QT_TRANSLATE_NOOP("figures", "Counted since")
ORDER = QT_TRANSLATE_NOOP("figures", "Order")
_NOTHING = QT_TRANSLATE_NOOP("figures", "Say which categories of incidents the counter looks for.")
_TAKEN = QT_TRANSLATE_NOOP("figures", "There is a counter of this name already; please choose another name.")


def register(
    tx: Transaction,
    *,
    name: str,
    categories: tuple[str, ...],
    started_on: date,
    position: int | None = None,
    note: str | None = None,
) -> DayCounter:
    """Begin to count; the counter with the lowest place stands on the home page."""
    _check(tx, None, name, categories, started_on)
    place = _last_place(tx) + 1 if position is None else position
    return tx.add(
        DayCounter(name=name, categories=categories, started_on=started_on, position=place, note=note)
    )


def change(
    tx: Transaction,
    record: DayCounter,
    *,
    name: str,
    categories: tuple[str, ...],
    started_on: date,
    position: int | None,
    note: str | None,
) -> DayCounter:
    """Set right what a counter counts."""
    _check(tx, record, name, categories, started_on)
    record.name, record.categories, record.started_on, record.note = name, categories, started_on, note
    record.position = record.position if position is None else position
    return record


def _check(
    tx: Transaction, own: DayCounter | None, name: str, categories: tuple[str, ...], started_on: date
) -> None:
    if not categories:
        raise keeping.refuse("categories", _NOTHING)
    keeping.check_past(tx, "started_on", started_on)
    ident = own.id if own is not None else 0
    same = select(DayCounter.id).where(
        DayCounter.name == name, DayCounter.voided_at.is_(None), DayCounter.id != ident
    )
    if tx.session.scalar(same) is not None:
        raise keeping.refuse("name", _TAKEN)


def _last_place(tx: Transaction) -> int:
    return tx.session.scalar(select(func.max(DayCounter.position))) or 0


_FIELDS = (
    Field("name", keeping.NAME, Line(40), required=True, key="N", wide=True),
    Field("categories", CATEGORIES, Entry("incident_category", many=True), required=True, key="C", wide=True),
    Field("started_on", STARTED, Day(), required=True, default=keeping.today, key="S",
          note=QT_TRANSLATE_NOOP("figures", "Counts until a first case is recorded")),
    Field("position", ORDER, Number(0, 999), extra=True,
          note=QT_TRANSLATE_NOOP("figures", "The first one stands on the home page")),
    keeping.NOTE,
)  # fmt: skip
ACTIONS = (
    keeping.entering(QT_TRANSLATE_NOOP("figures", "New counter"), register, _FIELDS),
    keeping.changing(change, _FIELDS),
    keeping.voiding(),
)
