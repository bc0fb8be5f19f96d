"""The limits that run for a stored incident, by the station's settings and calendar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from stationdesk.ledgers.incidents.records.incident import Incident
from stationdesk.ledgers.incidents.rules.limits import Facts, Running, limits_of
from stationdesk.ledgers.station.actions import work_calendar
from stationdesk.store.transaction import Transaction


def settings_of(tx: Transaction) -> Mapping[str, Any]:
    """The station's settings as the rules read them."""
    return cast(Mapping[str, Any], tx.settings)


def facts_of(incident: Incident) -> Facts:
    """What of an incident its limits depend on."""
    return Facts(
        state=incident.state,
        source=incident.source,
        received_at=incident.received_at,
        dispatched_at=incident.dispatched_at,
        arrived_at=incident.arrived_at,
        finished_at=incident.finished_at,
        fed_back_at=incident.fed_back_at,
        transferred_at=incident.transferred_at,
        mediating_at=incident.mediating_at,
        accepted_at=incident.accepted_at,
        closed_at=incident.closed_at,
        case_kind=incident.case_kind,
        target_minutes=incident.target_minutes,
        imported=incident.imported,
    )


def limits(tx: Transaction, incident: Incident) -> tuple[Running, ...]:
    """Every limit that started for this incident."""
    return limits_of(facts_of(incident), settings_of(tx), lambda: work_calendar(tx.session))
