"""How cameras are counted, as SQL: in service, out of warranty, not filed, footage kept too short."""

from __future__ import annotations

from stationdesk.ledgers.cameras.records.inventory import Camera
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE, Lifecycle

IN_USE = Camera.lifecycle == Lifecycle.IN_USE
COUNTS = Camera.lifecycle.in_(IN_SERVICE)
"""In N of every rate; add `voided_at IS NULL` where the engine does not."""
