"""A backup in clear, put back where the records are encrypted: it is encrypted on the way."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from stationdesk.core.errors import FileRefused, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.store import audit, engine, files
from stationdesk.store.copies import NOT_GOOD
from stationdesk.store.engine import driver_connection, preferred_driver
from stationdesk.store.keys import DataKey
from stationdesk.store.manifest import Backup, found_in
from stationdesk.store.station_file import BACKUPS, FILE_NAME

IN_CLEAR = QT_TRANSLATE_NOOP(
    "store",
    "The backup “{file}” is in clear and from before the keys of now: put back, the records would no longer "
    "be encrypted. Restore it into another folder.",
)


def key_of_present(folder: Path, key: DataKey | None) -> DataKey | None:
    """The key, where the closed file in `folder` is or was encrypted with it; None where it is in clear.

    Of a damaged file its backups tell.
    """
    file = folder / FILE_NAME
    if key is None or not engine.is_encrypted(file):
        return None
    with suppress(preferred_driver().Error), driver_connection(file, key=key.raw, read_only=True) as present:
        present.execute("SELECT count(*) FROM sqlite_master").fetchall()
        return key
    return key if any(one.encrypted for one in found_in(folder / BACKUPS)) else None


def refuse_other_keys(made: Backup, key: DataKey) -> None:
    """FileRefused where the ring that comes with the backup does not lead to this key."""
    try:
        key.unseal(bytes.fromhex((made.keys or {})["blind_private"]), "blind")
    except (StationError, KeyError, ValueError, TypeError) as why:
        raise FileRefused(IN_CLEAR.filled(file=made.file.name)) from why


def seal(staged: Path, key: DataKey) -> None:
    """Encrypt records that nobody has open."""
    part = files.part_of(staged)
    try:
        with driver_connection(staged) as plain:
            plain.execute("ATTACH DATABASE ? AS sealed KEY ?", (str(part), f"x'{key.raw.hex()}'")).fetchall()
            plain.execute("SELECT sqlcipher_export('sealed')").fetchall()
            plain.execute("DETACH DATABASE sealed").fetchall()
            head = audit.head(plain)
        with driver_connection(part, key=key.raw) as copy:
            whole = copy.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
            if not whole or audit.head(copy) != head:
                raise StoreUnavailable(NOT_GOOD)
        files.sync_file(part)
        files.replace(part, staged)
    finally:
        files.remove(part)
