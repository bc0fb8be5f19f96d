"""Valid calls of a period by how long they waited, and the late ones with what is kept about the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, case, func, select

from stationdesk.core.edges import edges_in
from stationdesk.core.ledger import Query
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.records import (
    Dispatch,
    Incident,
    Supplement,
    SupplementKind,
    counting,
    stretches,
)
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.rules.stretches import Bucket, Stretch, buckets_of
from stationdesk.store.transaction import Transaction

MOST_LATE = 40


@dataclass(frozen=True)
class Measured:
    """One stretch: a count for each of its buckets, and how many calls have no such time."""

    stretch: Stretch
    buckets: tuple[Bucket, ...]
    counts: tuple[int, ...]
    unknown: int

    @property
    def known(self) -> int:
        """How many were measured."""
        return sum(self.counts)

    @property
    def late(self) -> int:
        """How many are past the last edge."""
        return self.counts[-1]

    def rows(self, query: Query, bucket: Bucket) -> Query:
        """The calls of one bucket."""
        name = self.stretch.code
        given = {f"{name}_over": bucket.over, f"{name}_within": bucket.within}
        return query.having(**{one: edge for one, edge in given.items() if edge is not None})


@dataclass(frozen=True)
class Late:
    """A call past the last edge: by which stretch, how many seconds it took, and the reasons kept."""

    incident: Incident
    stretch: Stretch
    seconds: int


def measured(tx: Transaction, way: Way, period: Period) -> tuple[Measured, ...]:
    """Every stretch by the station's own edges."""
    return tuple(_measured(tx, way, period, one) for one in Stretch)


def edges_of(tx: Transaction, stretch: Stretch) -> tuple[int, ...]:
    """The station's edges of a stretch, in its unit."""
    return edges_in(str(tx.settings[f"response.{stretch.code}_edges"]))


def _measured(tx: Transaction, way: Way, period: Period, stretch: Stretch) -> Measured:
    edges = edges_of(tx, stretch)
    took = stretches.length(stretch)
    place = case(*((took <= edge * stretch.unit_seconds, at) for at, edge in enumerate(edges)),
                 (took.is_not(None), len(edges)), else_=-1)  # fmt: skip
    statement = select(place, func.count()).where(*valid(way, period)).group_by(place)
    found = {int(at): int(count) for at, count in tx.session.execute(statement)}
    counts = tuple(found.get(at, 0) for at in range(len(edges) + 1))
    return Measured(stretch, buckets_of(edges), counts, found.get(-1, 0))


def valid(way: Way, period: Period) -> tuple[ColumnElement[bool], ...]:
    """Valid incidents of the period, as `way.rows(period, VALID)` lists them."""
    begin, end = period.bounds()
    invalid = counting.under_any(way.category, way.invalid)
    return Incident.voided_at.is_(None), way.at >= begin, way.at < end, ~invalid


def late_calls(tx: Transaction, way: Way, period: Period, stretch: Stretch) -> tuple[Late, ...]:
    """The first of them by time; the rest is behind the figure of the last bucket."""
    took = stretches.length(stretch)
    last = edges_of(tx, stretch)[-1] * stretch.unit_seconds
    statement = (
        select(Incident, took).where(*valid(way, period), took > last).order_by(way.at, Incident.id)
    ).limit(MOST_LATE)
    return tuple(Late(one, stretch, int(length)) for one, length in tx.session.execute(statement))


def withdrawn(tx: Transaction, late: Iterable[Late]) -> dict[int, list[str]]:
    """{incident: why a turn-out was called back, by code}."""
    why = (
        select(Dispatch.incident_id, Dispatch.withdraw_reason)
        .where(Dispatch.incident_id.in_(_ids(late)), Dispatch.withdraw_reason.is_not(None))
        .order_by(Dispatch.id)
    )
    return _by_incident((one, str(code)) for one, code in tx.session.execute(why))


def noted(tx: Transaction, late: Iterable[Late]) -> dict[int, list[str]]:
    """{incident: what supervision wrote about it}."""
    notes = (
        select(Supplement.incident_id, Supplement.content)
        .where(and_(Supplement.incident_id.in_(_ids(late)),
                    Supplement.kind == SupplementKind.SUPERVISION))
        .order_by(Supplement.id)
    )  # fmt: skip
    return _by_incident((one, str(text)) for one, text in tx.session.execute(notes))


def _ids(late: Iterable[Late]) -> list[int]:
    return sorted({one.incident.id for one in late})


def _by_incident(pairs: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for incident, words in pairs:
        found.setdefault(incident, []).append(words)
    return found
