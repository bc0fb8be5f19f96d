"""Open a station's file as this computer does: the state it last saw, its second folder, its sticks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from stationdesk.core import parts, typefaces
from stationdesk.core.actor import SYSTEM
from stationdesk.core.pc_settings import PcSettings
from stationdesk.jobs.new_version import back_up_before
from stationdesk.jobs.places import pc_folder
from stationdesk.jobs.updating.system import forget_copies
from stationdesk.store import audit, drill, drives, files, first_keys, lost_keys, restoring, sticks
from stationdesk.store.clock_watch import ClockWatch
from stationdesk.store.keys import DataKey
from stationdesk.store.store import Store


def open_here(
    folder: Path,
    clock: Callable[[], datetime],
    key: DataKey | None = None,
    read_only: bool = False,
) -> Store:
    """The open file, with the key of who entered; a second backup folder set later is used from then on."""
    opened_at = clock()
    store = Store.open(folder, clock=clock, marks=pc_folder(), key=key, read_only=read_only)
    store.second_folder = lambda: str(PcSettings(pc_folder())["backup.folder"])
    typefaces.ask(lambda: bool(PcSettings(pc_folder())["faces.bundled"]))
    station = store.identity.uuid
    store.sticks = lambda: (one.folder for one in sticks.plugged_in(drives.removable(), station))
    store.clock_watch = ClockWatch()
    store.clock_watch.look(clock())
    with store.reading(SYSTEM) as tx:
        store.clock_watch.compare(audit.head(tx.session.driver), tx.now)
    if back_up_before(store, opened_at):
        forget_copies()
    drill.sweep(folder, files.is_gone)
    parts.sweep(Path(PcSettings(pc_folder())["export.folder"] or Path.home()), clock())
    return store


def _elsewhere() -> Iterator[Path]:
    """Where else this computer's backups lie; drives are looked for only when one is asked for."""
    second = str(PcSettings(pc_folder())["backup.folder"]).strip()
    if second:
        yield Path(second).expanduser()
    yield from (one.folder for one in sticks.plugged_in(drives.removable()))


def settle(folder: Path) -> bool:
    """Before anybody enters: carry a restore through that was cut off, and take lost keys back.

    Whether a station lies in the folder then. FileRefused when its keys are lost and in no backup here.
    """
    restoring.finish(folder, pc_folder())
    first_keys.finish(folder)
    lost_keys.take_back(folder, _elsewhere())
    return restoring.is_station(folder)
