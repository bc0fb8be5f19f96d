"""What stood open at moments of an invented past: counted from the rows, as somebody saw it then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from stationdesk.core.duty_day import local
from stationdesk.ledgers.cameras.records import Camera, Interval
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE
from stationdesk.ledgers.cameras.rules.watched import LineState
from stationdesk.ledgers.disputes.records import Dispute
from stationdesk.ledgers.handovers.actions.filling import NAMED, short
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.reports.counts import way_of
from stationdesk.ledgers.incidents.rules.counting import counted_category
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.ledgers.tasks.records import TaskItem
from stationdesk.store.transaction import Transaction


@dataclass(frozen=True)
class Spell:
    """Something open from a moment to another, None while it still is; `due` is until when it was to be."""

    id: int
    since: Any
    until: Any
    words: str
    due: date | None = None


class Stock:
    """Spells that can be asked what was open at moments that only go forward."""

    def __init__(self, spells: Iterable[Spell]) -> None:
        self._waiting = sorted(spells, key=lambda one: (one.since, one.id), reverse=True)
        self._open: list[Spell] = []

    def at(self, moment: Any) -> list[Spell]:
        """What was open then."""
        while self._waiting and self._waiting[-1].since <= moment:
            self._open.append(self._waiting.pop())
        self._open = [one for one in self._open if one.until is None or one.until > moment]
        return self._open


def named(spells: list[Spell]) -> tuple[str | None, tuple[int, ...]]:
    """(words, ids) of the first of them, as a sheet names them."""
    first = spells[:NAMED]
    return "；".join(one.words for one in first) or None, tuple(one.id for one in first)


def groups_by_call(tx: Transaction) -> list[tuple[datetime, str]]:
    """(time that counts, group) of every standing call, in order."""
    way = way_of(tx)
    found = tx.session.query(way.at, Incident.category_reported, Incident.category_found).filter(
        Incident.voided_at.is_(None)
    )
    return sorted((at, way.group_of(counted_category(said, seen))) for at, said, seen in found)


def open_calls(tx: Transaction, since: datetime) -> Stock:
    """Calls that were not closed."""
    found = tx.session.query(
        Incident.id, Incident.number, Incident.received_at, Incident.closed_at, Incident.place_text
    ).filter(Incident.voided_at.is_(None), Incident.closed_at.is_(None) | (Incident.closed_at > since))
    return Stock(
        Spell(ident, at, closed, f"{short(number)} {local(at):%m-%d} {place[:20]}")
        for ident, number, at, closed, place in found
    )


def disputes(tx: Transaction) -> Stock:
    """Disputes without a result."""
    found = tx.session.query(
        Dispute.id,
        Dispute.number,
        Dispute.registered_on,
        Dispute.settled_on,
        Dispute.closed_on,
        Dispute.due_on,
    ).filter(Dispute.voided_at.is_(None))
    return Stock(
        Spell(ident, on, settled or closed, f"{short(number)} {due:%m-%d}", due)
        for ident, number, on, settled, closed, due in found
    )


def hazards(tx: Transaction) -> Stock:
    """Hazards that were open, with the deadline they have now."""
    found = tx.session.query(
        Hazard.id, Hazard.number, Hazard.found_on, Hazard.closed_on, Hazard.object_text, Hazard.due_on
    ).filter(Hazard.voided_at.is_(None), Hazard.due_on.is_not(None))
    return Stock(
        Spell(ident, on, closed, f"{short(number)} {what[:20]} {due:%m-%d}", due)
        for ident, number, on, closed, what, due in found
    )


def tasks(tx: Transaction) -> Stock:
    """Items that were not closed out."""
    found = tx.session.query(
        TaskItem.id,
        TaskItem.number,
        TaskItem.starts_on,
        TaskItem.created_at,
        TaskItem.closed_on,
        TaskItem.content,
        TaskItem.due_on,
    ).filter(TaskItem.voided_at.is_(None))
    return Stock(
        Spell(
            ident,
            starts or local(made).date(),
            closed,
            f"{short(number or '')} {what[:20]} {due:%m-%d}".strip(),
            due,
        )
        for ident, number, starts, made, closed, what, due in found
    )


def cameras_down(tx: Transaction) -> Stock:
    """Cameras of which no picture came."""
    found = (
        tx.session.query(Camera.id, Interval.began_at, Interval.ended_at, Camera.name)
        .join(Interval, Interval.camera_id == Camera.id)
        .filter(
            Interval.state == LineState.DOWN, Camera.voided_at.is_(None), Camera.lifecycle.in_(IN_SERVICE)
        )
    )
    return Stock(Spell(*one) for one in found)


def cameras_in_service(tx: Transaction) -> Stock:
    """Cameras in service, since they were entered."""
    found = tx.session.query(Camera.id, Camera.created_at, Camera.name).filter(
        Camera.voided_at.is_(None), Camera.lifecycle.in_(IN_SERVICE)
    )
    return Stock(Spell(ident, since, None, name) for ident, since, name in found)


def cameras_watched(tx: Transaction) -> Stock:
    """Cameras since somebody looked at them."""
    found = tx.session.query(Camera.id, Camera.watched_since, Camera.name).filter(
        Camera.voided_at.is_(None), Camera.lifecycle.in_(IN_SERVICE), Camera.watched_since.is_not(None)
    )
    return Stock(Spell(ident, since, None, name) for ident, since, name in found)
