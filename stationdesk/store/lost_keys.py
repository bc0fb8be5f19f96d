"""A key ring that was lost or damaged comes back from a backup: otherwise nobody gets in."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import engine, files
from stationdesk.store.engine import driver_connection, preferred_driver
from stationdesk.store.keys import KEYS, KeyRing, put_in
from stationdesk.store.manifest import Backup, found_in
from stationdesk.store.station_file import BACKUPS, FILE_NAME

NO_KEYS = QT_TRANSLATE_NOOP("store", "No backup here holds the keys of this station. Plug in the stick.")
_ACCOUNTS = "SELECT 1 FROM account WHERE voided_at IS NULL LIMIT 1"


def take_back(folder: Path) -> Backup | None:
    """Where the key ring of a station is lost or damaged, put it back as the newest backup knows it.

    FileRefused when no backup holds it; None where nothing is amiss.
    """
    if not _lacks_keys(folder):
        return None
    for made in found_in(folder / BACKUPS):
        if made.keys is not None:
            with suppress(FileNotFoundError):
                files.replace(folder / KEYS, folder / f"{KEYS}.damaged")
            put_in(folder, dict(made.keys))
            return made
    raise FileRefused(NO_KEYS)


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
