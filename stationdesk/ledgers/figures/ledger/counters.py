"""Day counters as a ledger; their days are counted from the incidents whenever the list is shown."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer, Select, and_, cast, func, literal, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Entry, Filter, Ledger, Line, Number
from stationdesk.ledgers.figures.actions import counters, keeping
from stationdesk.ledgers.figures.records import DayCounter
from stationdesk.ledgers.figures.reports.home import CARDS
from stationdesk.ledgers.figures.reports.pane import COUNTER, DAYS
from stationdesk.ledgers.figures.reports.printed import REPORTS
from stationdesk.ledgers.incidents.records import COUNTED, Incident
from stationdesk.store.clauses import TODAY, local_day


def _last_case() -> Any:
    """The day of the last incident under one of the counter's categories, by the usual way of counting."""
    code: Any = func.json_each(DayCounter.categories).table_valued("value", name="counted_code").c.value
    category: Any = COUNTED
    under = and_(category >= code, category < code + literal("/"))
    standing: Select[Any] = select(func.max(local_day(Incident.received_at))).where(
        Incident.voided_at.is_(None), under
    )
    return standing.correlate(DayCounter).scalar_subquery()


_LAST = _last_case()
_SINCE = func.coalesce(_LAST, DayCounter.started_on)
_DAYS = cast(func.max(func.julianday(TODAY) - func.julianday(_SINCE), 0), Integer)

COUNTERS = Ledger(
    name="figures",
    title=QT_TRANSLATE_NOOP("figures", "Day counters"),
    record=DayCounter,
    columns=(
        Column("position", counters.ORDER, DayCounter.position, Number(), 4, 3, sortable=True, shown=False),
        Column("name", keeping.NAME, DayCounter.name, Line(), 0, 10, sortable=True),
        Column("days", DAYS, _DAYS, Number(unit=QT_TRANSLATE_NOOP("figures", "days")), 7, 10),
        Column("last", QT_TRANSLATE_NOOP("figures", "Last case"), _LAST, Day(), 7, 8),
        Column("categories", counters.CATEGORIES, DayCounter.categories,
               Entry("incident_category", many=True), 14, 7),
        Column("started_on", counters.STARTED, DayCounter.started_on, Day(), 7, 5, sortable=True),
    ),
    label=DayCounter.name,
    order="position",
    descending=False,
    filters=(
        Filter("started", counters.STARTED, lambda days: DayCounter.started_on.between(*days), Day()),
    ),
    actions=counters.ACTIONS,
    details=COUNTER,
    reports=REPORTS,
    cards=CARDS,
    icon="chart-line",
)  # fmt: skip
