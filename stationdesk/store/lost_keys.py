"""A key ring that was lost or damaged comes back from a backup: otherwise nobody gets in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import engine, files, slots
from stationdesk.store.engine import driver_connection, preferred_driver
from stationdesk.store.keys import KEYS, KeyRing, put_in
from stationdesk.store.manifest import Backup, found_in, in_order
from stationdesk.store.station_file import BACKUPS, FILE_NAME

NO_KEYS = QT_TRANSLATE_NOOP("store", "No backup here holds the keys of this station. Plug in the stick.")
_ACCOUNTS = "SELECT 1 FROM account WHERE voided_at IS NULL LIMIT 1"


def take_back(folder: Path, elsewhere: Iterable[Path] = ()) -> Backup | None:
    """Where the key ring of a station is lost or damaged, put it back as the newest backup knows it.

    `elsewhere` are the second folder and those on sticks.

    FileRefused when no backup holds it; None where nothing is amiss.
    """
    if not _lacks_keys(folder):
        return None
    made = next((one for one in _within_reach(folder, elsewhere) if _is_ring(one.keys)), None)
    if made is None or made.keys is None:
        raise FileRefused(NO_KEYS)
    with suppress(FileNotFoundError):
        files.replace(folder / KEYS, folder / f"{KEYS}.damaged")
    put_in(folder, dict(made.keys))
    return made


def _within_reach(folder: Path, elsewhere: Iterable[Path]) -> tuple[Backup, ...]:
    """The station's backups, newest first; elsewhere only while it is clear whose they are."""
    now = datetime.now(UTC)
    here = found_in(folder / BACKUPS, now)
    there: list[Backup] = []
    for other in elsewhere:
        with suppress(OSError):
            there += found_in(other)
    stations = {one.identity.uuid for one in here or there}
    if len(stations) != 1:
        return here
    return in_order((*here, *(one for one in there if one.identity.uuid in stations)), now)


def _is_ring(told: Mapping[str, Any] | None) -> bool:
    """Whether it can be put in place: what a backup tells may be damaged itself."""
    try:
        told = dict(told or {})
        for one in told["slots"]:
            slots.slot_of(one)
        return bool(bytes.fromhex(told["blind"] + told["blind_private"] + told["station"].replace("-", "")))
    except (ValueError, TypeError, KeyError, AttributeError):
        return False


def _lacks_keys(folder: Path) -> bool:
    with suppress(FileRefused):
        if KeyRing.read(folder) is not None:
            return False
    file = folder / FILE_NAME
    if not file.is_file() or engine.is_encrypted(file):
        return file.is_file()
    with suppress(preferred_driver().Error), driver_connection(file, read_only=True) as connection:
        return bool(connection.execute(_ACCOUNTS).fetchall())
    return False
