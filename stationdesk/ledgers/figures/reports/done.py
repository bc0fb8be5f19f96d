"""What a person or a village has done in a period, counted in the ledger it was entered in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.figures.rules.counted import Counted, Subject
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.five import VALID


@dataclass(frozen=True)
class Source:
    """Where something is counted: the filter of its days, that of a person, fixed ones, what is summed."""

    ledger: str
    days: str
    person: str
    filters: tuple[tuple[str, Any], ...] = ()
    summed: str = ""


SOURCES: Mapping[Counted, Source] = {
    Counted.WORK: Source("patrols.work", "days", "person", summed="count"),
    Counted.INCIDENTS: Source("incidents", "", "handler"),
    Counted.INSPECTIONS: Source(
        "rectifications.inspections", "inspected", "inspector", summed="checked_count"
    ),
    Counted.HAZARDS_FOUND: Source("rectifications", "found", "found_by"),
    Counted.HAZARDS_CLOSED: Source("rectifications", "closed", "supervisor"),
    Counted.DISPUTES: Source("disputes", "mediated_in", "took_part"),
    Counted.PATROLS: Source("patrols", "days", "walker", (("done", True),)),
    Counted.CLUES: Source("patrols.clues", "days", "reported_by"),
}


def rows(
    counted: Counted, work_kind: str | None, subject: Subject, whom: int, period: Period, way: Way
) -> Query:
    """The rows behind what one person or village did."""
    source = SOURCES[counted]
    who = (("village" if subject is Subject.VILLAGE else source.person, whom),)
    if counted is Counted.INCIDENTS:
        return way.rows(period, VALID, **dict(who))
    kind = (("kind", work_kind),) if counted is Counted.WORK else ()
    days = ((source.days, (period.first, period.last)),)
    return Query(source.ledger, days + source.filters + kind + who)
