"""Make a real station's file, or fill a new one with what every station starts from."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import FileRefused
from stationdesk.core.renaming import rename_over
from stationdesk.ledgers.station.actions import set_up_station
from stationdesk.store.backup import OCCUPIED
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import StationKind, Store

MAKING = "making"


def make_station(
    folder: Path, *, clock: Callable[[], datetime], name: str, short_name: str, setup: Mapping[str, Any]
) -> None:
    """Create the station in `folder`; `setup` is what set_up_station takes beside the names.

    It is made beside and moved in when it is whole: a refusal or a crash leaves no half-made station.
    """
    if (folder / FILE_NAME).exists():
        raise FileRefused(OCCUPIED.filled(folder=folder))
    making = folder / MAKING
    shutil.rmtree(making, ignore_errors=True)
    names = {"station.name": name, "station.short_name": short_name}
    store = Store.create(making, kind=StationKind.REAL, clock=clock, settings=names)
    try:
        with store.transaction(SYSTEM, action="station.set_up") as tx:
            set_up_station(tx, name=name, short_name=short_name, **setup)
    except BaseException:
        store.engines.dispose()
        shutil.rmtree(making, ignore_errors=True)
        raise
    store.close()
    _move_in(making, folder)


def _move_in(making: Path, folder: Path) -> None:
    """The file itself comes last: only with it there is a station."""
    for part in sorted(making.rglob("*"), key=lambda one: one.name == FILE_NAME):
        target = folder / part.relative_to(making)
        if part.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            rename_over(part, target)
    shutil.rmtree(making, ignore_errors=True)
