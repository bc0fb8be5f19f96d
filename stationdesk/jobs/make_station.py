"""Make a real station's file, or fill a new one with what every station starts from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from stationdesk.core.actor import SYSTEM
from stationdesk.ledgers.station.actions import set_up_station
from stationdesk.store.store import StationKind, Store


def make_station(
    folder: Path, *, clock: Callable[[], datetime], name: str, short_name: str, setup: Mapping[str, Any]
) -> None:
    """Create the station in `folder`; `setup` is what set_up_station takes beside the names."""
    store = Store.create(
        folder,
        kind=StationKind.REAL,
        clock=clock,
        settings={"station.name": name, "station.short_name": short_name},
    )
    try:
        with store.transaction(SYSTEM, action="station.set_up") as tx:
            set_up_station(tx, name=name, short_name=short_name, **setup)
    finally:
        store.close()
