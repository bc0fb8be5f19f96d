"""Who answers for a restore while the records themselves cannot be asked: as the backup knows them."""

from __future__ import annotations

from pathlib import Path

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.errors import FileRefused, StationError
from stationdesk.store import failures
from stationdesk.store.backup import OTHER_STATION, Backup, found_in
from stationdesk.store.engine import driver_connection, preferred_driver
from stationdesk.store.gate import Entry
from stationdesk.store.keys import DataKey, KeyRing
from stationdesk.store.station_file import BACKUPS, Identity

_PERSON = "SELECT name, role FROM person WHERE id = ? AND serving AND voided_at IS NULL"


def actor_in(made: Backup, key: DataKey | None, entry: Entry | None, last: int | None = None) -> Actor:
    """Who has entered, with the role of then; where nobody has a password, who acted here last.

    A person whom the backup does not know has no role in it.
    """
    person = entry.person if entry is not None else last
    if person is None:
        return SYSTEM
    raw = key.raw if key is not None and made.encrypted else None
    with (
        failures.in_words(preferred_driver().Error),
        driver_connection(made.file, key=raw, read_only=True) as copy,
    ):
        found = copy.execute(_PERSON, (person,)).fetchall()
    known = entry.slot.name if entry is not None else ""
    name, role = found[0] if found else (known, None)
    return Actor(person, name, Role(role) if role else Role.READER, authenticated=entry is not None)


def station_of(folder: Path) -> str | None:
    """The uuid of the station in a folder whose file cannot be read; None where nothing says it."""
    try:
        if (ring := KeyRing.read(folder)) is not None:
            return ring.station
    except StationError:
        pass
    return next((one.identity.uuid for one in found_in(folder / BACKUPS)), None)


def expected_in(folder: Path, made: Backup) -> Identity:
    """Whose backup it must be, as far as that is known; FileRefused when it is of another station."""
    station = station_of(folder)
    if station is not None and station != made.identity.uuid:
        raise FileRefused(OTHER_STATION.filled(file=made.file.name))
    return made.identity
