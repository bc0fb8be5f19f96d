"""Incidents for tests of the store: the real class, the least that makes one."""

from datetime import UTC, datetime
from typing import Any

from stationdesk.core.actor import Actor
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.store import Store

RECEIVED = datetime(2026, 11, 21, 1, 30, tzinfo=UTC)


def call(content: str = "两户因宅基地界争吵", **values: Any) -> Incident:
    """An incident not yet kept."""
    return Incident(**(columns(content) | values))


def columns(content: str, **values: Any) -> dict[str, Any]:
    """The attributes of an incident, for add_many."""
    return {
        "content": content,
        "place_text": "东市场",
        "source": "phone",
        "category_reported": "DI",
        "reported_at": RECEIVED,
        "received_at": RECEIVED,
        "state": State.RECEIVED,
    } | values


def keep(store: Store, actor: Actor, content: str = "丢了一辆电动车", **values: Any) -> int:
    """Register an incident and return its id."""
    with store.transaction(actor, "incidents.register") as tx:
        return tx.add(call(content, **values)).id
