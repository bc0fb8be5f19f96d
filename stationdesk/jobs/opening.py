"""Open a station's file as this computer does: with the state it last saw, and its second backup folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from stationdesk.core.pc_settings import PcSettings
from stationdesk.jobs.places import pc_folder
from stationdesk.store.keys import DataKey
from stationdesk.store.store import Store


def open_here(
    folder: Path,
    clock: Callable[[], datetime],
    key: DataKey | None = None,
    read_only: bool = False,
) -> Store:
    """The open file, with the key of who entered; a second backup folder set later is used from then on."""
    store = Store.open(folder, clock=clock, marks=pc_folder(), key=key, read_only=read_only)
    store.second_folder = lambda: str(PcSettings(pc_folder())["backup.folder"])
    return store
