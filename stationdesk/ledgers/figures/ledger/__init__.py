"""Day counters, indicators, targets and typed results, each a tab of one page."""

from __future__ import annotations

from stationdesk.core.ledger import Ledger
from stationdesk.ledgers.figures.ledger.counters import COUNTERS
from stationdesk.ledgers.figures.ledger.entries import ENTRIES, RESULTS
from stationdesk.ledgers.figures.ledger.targets import TARGETS

FIGURES: tuple[Ledger, ...] = (COUNTERS, ENTRIES, TARGETS, RESULTS)
