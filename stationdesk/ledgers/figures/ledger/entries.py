"""Indicators and typed results as ledgers."""

from __future__ import annotations

from sqlalchemy import case, type_coerce

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Amount, Column, Day, Entry, Filter, Ledger, Line, Number, OneOf
from stationdesk.ledgers.figures.actions import indicators, keeping, results
from stationdesk.ledgers.figures.records import KpiEntry, ManualResult
from stationdesk.ledgers.figures.reports.pane import ENTRY, RESULT
from stationdesk.ledgers.figures.rules.counted import IndicatorKind
from stationdesk.store.record import ExactDecimal

# Half-up in whole numbers, as core.comparison rounds: hundredths of a per cent, or of the average's tenths.
_RATE = (20_000 * KpiEntry.numerator + KpiEntry.denominator) // (2 * KpiEntry.denominator)
_AVERAGE = (20 * KpiEntry.numerator + KpiEntry.denominator) // (2 * KpiEntry.denominator) * 10
_VALUE = type_coerce(case((KpiEntry.kind == IndicatorKind.RATE, _RATE), else_=_AVERAGE), ExactDecimal(2))

ENTRIES = Ledger(
    name="figures.entries",
    title=QT_TRANSLATE_NOOP("figures", "Indicators"),
    record=KpiEntry,
    columns=(
        Column("measured_on", indicators.MEASURED, KpiEntry.measured_on, Day(), 7, 9, sortable=True),
        Column("name", keeping.NAME, KpiEntry.name, Line(), 0, 10, sortable=True),
        Column("kind", indicators.KIND, KpiEntry.kind, OneOf(IndicatorKind), 6, 6),
        Column("value", QT_TRANSLATE_NOOP("figures", "Value"), _VALUE, Amount(2, trim=True), 6, 10),
        Column("numerator", indicators.NUMERATOR, KpiEntry.numerator, Number(), 7, 7),
        Column("denominator", indicators.DENOMINATOR, KpiEntry.denominator, Number(), 7, 7),
        Column("unit", indicators.UNIT, KpiEntry.unit, Line(), 4, 4),
        Column("source", indicators.SOURCE, KpiEntry.source, Line(), 9, 5),
    ),
    label=KpiEntry.name,
    order="measured_on",
    filters=(
        Filter("days", indicators.MEASURED, lambda days: KpiEntry.measured_on.between(*days), Day()),
        Filter("name", keeping.NAME, lambda name: KpiEntry.name == name, Line()),
    ),
    actions=indicators.ACTIONS,
    details=ENTRY,
    icon="chart-bar",
)

RESULTS = Ledger(
    name="figures.results",
    title=QT_TRANSLATE_NOOP("figures", "Typed results"),
    record=ManualResult,
    columns=(
        Column("achieved_on", results.ACHIEVED, ManualResult.achieved_on, Day(), 7, 9, sortable=True),
        Column("name", keeping.NAME, ManualResult.name, Line(), 0, 10, sortable=True),
        Column("amount", results.AMOUNT, ManualResult.amount, results.PLAIN, 8, 10),
        Column("unit", indicators.UNIT, ManualResult.unit, Line(), 4, 9),
        Column("campaign", results.CAMPAIGN, ManualResult.campaign, Entry("campaign"), 10, 7),
        Column("source", indicators.SOURCE, ManualResult.source, Line(), 9, 5),
    ),
    label=ManualResult.name,
    order="achieved_on",
    filters=(
        Filter("days", results.ACHIEVED, lambda days: ManualResult.achieved_on.between(*days), Day()),
        Filter("campaign", results.CAMPAIGN,
               lambda code: ManualResult.campaign.is_not_distinct_from(code), Entry("campaign")),
        Filter("name", keeping.NAME, lambda name: ManualResult.name == name, Line()),
        Filter("unit", indicators.UNIT, lambda unit: ManualResult.unit == unit, Line()),
    ),
    actions=results.ACTIONS,
    details=RESULT,
    icon="note-pencil",
)  # fmt: skip
