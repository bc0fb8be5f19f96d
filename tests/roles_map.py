"""What the actions on borders and scanned maps work on."""

from __future__ import annotations

from decimal import Decimal

from stationdesk.core.geo import Datum
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk

CONTROL = tuple(
    dict(zip(("left", "top", "longitude", "latitude"), map(Decimal, corner), strict=True))
    for corner in (("10", "10", "111.1", "26"), ("90", "10", "111.3", "26"), ("10", "90", "111.1", "25.8"))
)


def prepare_map(desk: Desk) -> None:
    """Two places and two scanned maps."""
    for number, row in enumerate(desk.rows(Query("station.villages"), limit=2).rows):
        where = {"longitude": Decimal("111.2"), "latitude": Decimal("25.9"), "datum": Datum.WGS84}
        desk.act("station.outlines.place", {"village_id": row.id, **where})
        given = {"name": f"底图{number}", "datum": Datum.WGS84, "control": CONTROL}
        desk.act("station.maps.enter", given | {"picture": (), "note": None})
