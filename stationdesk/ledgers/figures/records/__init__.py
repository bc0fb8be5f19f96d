"""What is kept of figures."""

from stationdesk.ledgers.figures.records.counter import DayCounter
from stationdesk.ledgers.figures.records.indicator import KpiEntry, KpiTarget, ManualResult

__all__ = ["DayCounter", "KpiEntry", "KpiTarget", "ManualResult"]
