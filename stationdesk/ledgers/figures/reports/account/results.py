"""指标和成果: indicators as computed, with how they moved; and numbers only the station knows, as typed."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select

from stationdesk.core.comparison import Change
from stationdesk.core.document import Block, Figure, Row, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.ledgers.figures.records import KpiEntry, ManualResult
from stationdesk.ledgers.figures.reports.account.context import Context, columns
from stationdesk.ledgers.figures.reports.pane import earlier
from stationdesk.ledgers.figures.rules.indicator import computed, plain, text

_ENTRY = QT_TRANSLATE_NOOP("figures/report", "{name}: {value} ({numerator} / {denominator}, {day}){change}.")
_CHANGE = QT_TRANSLATE_NOOP("figures/report", "; since {day} it {change}")
_CAPTION = QT_TRANSLATE_NOOP("figures/report", "Results the station reported itself")
_TYPED = QT_TRANSLATE_NOOP(
    "figures/report", "* Typed in by the station, not counted from the ledgers of this program."
)
_COLUMNS = (
    (QT_TRANSLATE_NOOP("figures/report", "Campaign"), 4),
    (QT_TRANSLATE_NOOP("figures/report", "Result"), 5),
    (QT_TRANSLATE_NOOP("figures/report", "Number*"), 3),
    (QT_TRANSLATE_NOOP("figures/report", "Unit"), 2),
)


def told(context: Context) -> list[Block]:
    """Indicators and results; nothing where there are none."""
    return [*(_entry(context, one) for one in _latest(context)), *_typed(context)]


def _latest(context: Context) -> list[KpiEntry]:
    """The last entry of each name in the period."""
    of_period = select(KpiEntry).where(
        KpiEntry.voided_at.is_(None), KpiEntry.measured_on.between(*context.days)
    )
    ordered = context.tx.session.scalars(of_period.order_by(KpiEntry.measured_on, KpiEntry.id))
    return list({(one.name, one.kind): one for one in ordered}.values())


def _entry(context: Context, one: KpiEntry) -> Block:
    rows = Query("figures.entries", (("name", one.name), ("days", (one.measured_on, one.measured_on))))
    return context.told(
        _ENTRY, name=one.name, numerator=one.numerator, denominator=one.denominator,
        value=Figure(text(one.kind, one.numerator, one.denominator, one.unit), rows),
        day=one.measured_on.isoformat(), change=_moved(context, one),
    )  # fmt: skip


def _moved(context: Context, one: KpiEntry) -> str:
    before = earlier(context.tx, one)
    if before is None:
        return ""
    now, then = (computed(entry.kind, entry.numerator, entry.denominator) for entry in (one, before))
    return context.say(_CHANGE, day=before.measured_on.isoformat(), change=Change(now, then).words())


def _typed(context: Context) -> list[Block]:
    """One line for each campaign, result and unit, summed over the period."""
    of_period = select(ManualResult).where(
        ManualResult.voided_at.is_(None), ManualResult.achieved_on.between(*context.days)
    )
    found = list(context.tx.session.scalars(of_period.order_by(ManualResult.campaign, ManualResult.id)))
    if not found:
        return []
    keys = dict.fromkeys((one.campaign, one.name, one.unit) for one in found)
    lines = [_line(context, found, *key) for key in keys]
    table = Table(
        columns(context, _COLUMNS, left=2),
        tuple(lines),
        caption=context.say(_CAPTION),
        notes=(context.say(_TYPED),),
    )
    return [table]


def _line(context: Context, found: list[ManualResult], campaign: str | None, name: str, unit: str) -> Row:
    own = [one for one in found if (one.campaign, one.name, one.unit) == (campaign, name, unit)]
    # Changes in per cent do not add up: the last one stands.
    amount = own[-1].amount if unit in ("%", "％") else sum((one.amount for one in own), Decimal())
    rows = Query(
        "figures.results",
        (("days", context.days), ("campaign", campaign), ("name", name), ("unit", unit)),
    )
    word = context.request.label("campaign", campaign) if campaign else ""
    return Row((word, name, Figure(f"{plain(amount)}*", rows), unit))
