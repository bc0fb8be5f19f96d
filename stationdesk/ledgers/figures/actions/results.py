"""Numbers of a campaign that only the station knows; a change in per cent must be one that can be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from stationdesk.core.comparison import ImpossibleChange, check_claim
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Amount, Day, Entry, Field, Line
from stationdesk.ledgers.figures.actions import keeping
from stationdesk.ledgers.figures.actions.indicators import SOURCE, UNIT
from stationdesk.ledgers.figures.records import ManualResult
from stationdesk.store.transaction import Transaction

CAMPAIGN = QT_TRANSLATE_NOOP("figures", "Campaign")
AMOUNT = QT_TRANSLATE_NOOP("figures", "Number")
ACHIEVED = QT_TRANSLATE_NOOP("figures", "Day")
_BELOW_ZERO = QT_TRANSLATE_NOOP(
    "figures", "A result is never below zero; a fall is a change and has the unit %."
)
PLAIN = Amount(2, trim=True)
_PER_CENT = ("%", "％")


def register(
    tx: Transaction,
    *,
    name: str,
    amount: Decimal,
    unit: str,
    achieved_on: date,
    campaign: str | None = None,
    source: str | None = None,
    note: str | None = None,
) -> ManualResult:
    """Note a result by hand."""
    _check(tx, amount, unit, achieved_on)
    keeping.check_words(name=name, note=note)
    return tx.add(
        ManualResult(
            name=name, amount=amount, unit=unit.strip(), achieved_on=achieved_on, campaign=campaign,
            source=source, note=note,
        )
    )  # fmt: skip


def change(
    tx: Transaction,
    record: ManualResult,
    *,
    name: str,
    amount: Decimal,
    unit: str,
    achieved_on: date,
    campaign: str | None,
    source: str | None,
    note: str | None,
) -> ManualResult:
    """Set a result right."""
    _check(tx, amount, unit, achieved_on)
    keeping.check_words(name=name, note=note)
    record.name, record.amount, record.unit, record.achieved_on = name, amount, unit.strip(), achieved_on
    record.campaign, record.source, record.note = campaign, source, note
    return record


def _check(tx: Transaction, amount: Decimal, unit: str, achieved_on: date) -> None:
    keeping.check_past(tx, "achieved_on", achieved_on)
    if unit.strip() in _PER_CENT:
        try:
            check_claim(amount)
        except ImpossibleChange as why:
            raise keeping.refuse("amount", why.phrase) from why
    elif amount < 0:
        raise keeping.refuse("amount", _BELOW_ZERO)


_FIELDS = (
    Field("name", keeping.NAME, Line(40), required=True, key="N", wide=True),
    Field("amount", AMOUNT, PLAIN, required=True, key="A"),
    Field("unit", UNIT, Line(10), required=True, key="U"),
    Field("campaign", CAMPAIGN, Entry("campaign"), key="C"),
    Field("achieved_on", ACHIEVED, Day(), required=True, default=keeping.today, key="D"),
    Field("source", SOURCE, Line(60), key="W"),
    keeping.NOTE,
)
ACTIONS = (
    keeping.entering(QT_TRANSLATE_NOOP("figures", "New result"), register, _FIELDS),
    keeping.changing(change, _FIELDS),
    keeping.voiding(),
)
