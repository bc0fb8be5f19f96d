"""Indicators: two numbers on a day; a rate or an average is computed of them, never typed."""

from __future__ import annotations

from datetime import date

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Field, Line, Number, OneOf
from stationdesk.ledgers.figures.actions import keeping
from stationdesk.ledgers.figures.records import KpiEntry
from stationdesk.ledgers.figures.rules.counted import IndicatorKind
from stationdesk.store.transaction import Transaction

KIND = QT_TRANSLATE_NOOP("figures", "Computed as")
NUMERATOR = QT_TRANSLATE_NOOP("figures", "Number above")
DENOMINATOR = QT_TRANSLATE_NOOP("figures", "Number below")
MEASURED = QT_TRANSLATE_NOOP("figures", "Day")
UNIT = QT_TRANSLATE_NOOP("figures", "Unit")
SOURCE = QT_TRANSLATE_NOOP("figures", "Where from")
_MORE = QT_TRANSLATE_NOOP(
    "figures", "{numerator} of {denominator} cannot be: the part is larger than the whole."
)


def register(
    tx: Transaction,
    *,
    name: str,
    kind: IndicatorKind,
    numerator: int,
    denominator: int,
    measured_on: date,
    unit: str | None = None,
    source: str | None = None,
    note: str | None = None,
) -> KpiEntry:
    """Note an indicator on a day."""
    _check(tx, kind, numerator, denominator, measured_on)
    keeping.check_words(name=name, note=note)
    return tx.add(
        KpiEntry(
            name=name, kind=kind, numerator=numerator, denominator=denominator, measured_on=measured_on,
            unit=unit, source=source, note=note,
        )
    )  # fmt: skip


def change(
    tx: Transaction,
    record: KpiEntry,
    *,
    name: str,
    kind: IndicatorKind,
    numerator: int,
    denominator: int,
    measured_on: date,
    unit: str | None,
    source: str | None,
    note: str | None,
) -> KpiEntry:
    """Set an indicator right."""
    _check(tx, kind, numerator, denominator, measured_on)
    keeping.check_words(name=name, note=note)
    record.name, record.kind, record.measured_on = name, kind, measured_on
    record.numerator, record.denominator = numerator, denominator
    record.unit, record.source, record.note = unit, source, note
    return record


def _check(tx: Transaction, kind: IndicatorKind, numerator: int, denominator: int, measured_on: date) -> None:
    keeping.check_past(tx, "measured_on", measured_on)
    if kind is IndicatorKind.RATE and numerator > denominator:
        raise keeping.refuse("numerator", _MORE.filled(numerator=numerator, denominator=denominator))


_FIELDS = (
    Field("name", keeping.NAME, Line(40), required=True, key="N", wide=True),
    Field("kind", KIND, OneOf(IndicatorKind), required=True, default=IndicatorKind.RATE, key="K"),
    Field("measured_on", MEASURED, Day(), required=True, default=keeping.today, key="D"),
    Field("numerator", NUMERATOR, Number(0), required=True, key="A"),
    Field("denominator", DENOMINATOR, Number(1), required=True, key="B"),
    Field("unit", UNIT, Line(10), key="U"),
    Field("source", SOURCE, Line(60), key="W"),
    keeping.NOTE,
)
ACTIONS = (
    keeping.entering(QT_TRANSLATE_NOOP("figures", "New indicator"), register, _FIELDS),
    keeping.changing(change, _FIELDS),
    keeping.voiding(),
)
