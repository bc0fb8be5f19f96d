"""Every backup within reach of this computer: beside the records, on sticks, in the second folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from stationdesk.core.pc_settings import PcSettings
from stationdesk.desk.restoring import station_of
from stationdesk.jobs.places import pc_folder
from stationdesk.store.backup import Backup
from stationdesk.store.drives import removable
from stationdesk.store.station_file import BACKUPS
from stationdesk.store.sticks import backups_on


@dataclass(frozen=True)
class FoundBackups:
    """Newest first; `mine` are those of the station in the folder, or all where that is not known."""

    every: tuple[Backup, ...]
    mine: tuple[Backup, ...]


def find_backups(folder: Path, more: Iterable[Path] = ()) -> FoundBackups:
    """Look everywhere; `more` are further folders. Takes as long as the slowest drive."""
    second = str(PcSettings(pc_folder())["backup.folder"]).strip()
    folders = [folder / BACKUPS, *([Path(second).expanduser()] if second else []), *more]
    every = backups_on(removable(), folders, datetime.now(UTC))
    station = station_of(folder)
    return FoundBackups(every, tuple(one for one in every if station in (None, one.identity.uuid)))
