"""What two stations are compared by: every call with what was written of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from stationdesk.core.actor import SYSTEM
from stationdesk.desk import Desk
from stationdesk.ledgers.incidents.records import Incident


def incidents(desk: Desk) -> list[Incident]:
    with desk.store.reading(SYSTEM) as tx:
        return list(tx.session.scalars(select(Incident).order_by(Incident.id)))


def told(desk: Desk) -> list[tuple[Any, ...]]:
    return [
        (one.number, one.received_at, one.place_text, one.content, one.state, one.due_at, one.case_no)
        for one in incidents(desk)
    ]
