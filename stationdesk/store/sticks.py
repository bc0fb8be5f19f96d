"""Sticks: one that was prepared once for a station gets its backups whenever it is plugged in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import files
from stationdesk.store.manifest import Backup, found_in, in_order
from stationdesk.store.station_file import Identity

FOLDER = "StationDesk-备份"
MARKER = "stationdesk-stick.json"

OF_ANOTHER = QT_TRANSLATE_NOOP("store", "This stick is prepared for {station}. Please use another one.")
NOT_PREPARED = QT_TRANSLATE_NOOP("store", "The stick {drive} cannot be written. Is it locked or full?")


@dataclass(frozen=True)
class Stick:
    """A prepared stick: the folder on it, and whose it is."""

    folder: Path
    station: str
    name: str

    @property
    def drive(self) -> Path:
        """Where it is plugged in."""
        return self.folder.parent


def prepare(drive: Path, identity: Identity, name: str, now: datetime) -> Stick:
    """Make the folder and its marker; a stick of another station is refused, one of ours stays as it is.

    `name` is "" for an encrypted station, whose name does not lie about in clear.
    """
    known = read(drive)
    if known is not None and known.station != identity.uuid:
        raise FileRefused(OF_ANOTHER.filled(station=known.name or known.station[:8]))
    folder = drive / FOLDER
    told = {"station": identity.uuid, "name": name, "prepared_at": now.astimezone(UTC).isoformat()}
    try:
        folder.mkdir(exist_ok=True)
        files.write_whole(folder / MARKER, json.dumps(told, ensure_ascii=False).encode())
    except OSError as error:
        raise StoreUnavailable(NOT_PREPARED.filled(drive=drive)) from error
    return Stick(folder, identity.uuid, name)


def read(drive: Path) -> Stick | None:
    """The prepared stick at this drive, or None."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        told = json.loads((drive / FOLDER / MARKER).read_text(encoding="utf-8"))
        return Stick(drive / FOLDER, str(told["station"]), str(told["name"]))
    return None


def plugged_in(drives: Iterable[Path], station: str | None = None) -> tuple[Stick, ...]:
    """The prepared sticks among these drives, of one station or of any."""
    found = (read(drive) for drive in drives)
    return tuple(one for one in found if one is not None and station in (None, one.station))


def lacks(folder: Path, made: Backup) -> bool:
    """Whether this backup is not there yet."""
    return not any(one.sha256 == made.sha256 for one in found_in(folder))


def backups_on(
    drives: Iterable[Path], folders: Iterable[Path] = (), now: datetime | None = None
) -> tuple[Backup, ...]:
    """Every complete backup on sticks, prepared or not, and in folders, newest first; each file once."""
    found = {one.file: one for folder in _searched(drives, folders) for one in _found(folder)}
    return in_order(found.values(), now)


def _searched(drives: Iterable[Path], folders: Iterable[Path]) -> Iterator[Path]:
    yield from folders
    for drive in drives:
        yield from (drive / FOLDER, drive / "backups", drive)


def _found(folder: Path) -> tuple[Backup, ...]:
    with suppress(OSError):
        return found_in(folder)
    return ()
