"""Open a station's file as this computer does: with the state it last saw, and its second backup folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from stationdesk.core.pc_settings import PcSettings
from stationdesk.jobs.places import pc_folder
from stationdesk.store.clock_watch import ClockWatch
from stationdesk.store.store import Store


def open_here(folder: Path, clock: Callable[[], datetime]) -> Store:
    """The open file; a second backup folder set later is used from the next backup on."""
    store = Store.open(folder, clock=clock, marks=pc_folder())
    store.second_folder = lambda: str(PcSettings(pc_folder())["backup.folder"])
    store.clock_watch = ClockWatch()
    store.clock_watch.look(clock())
    return store
