"""A backup in clear, put back where the records are encrypted, leaves nothing in clear without a word."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import FileRefused
from stationdesk.store import resealing
from stationdesk.store.encrypting import encrypt
from stationdesk.store.engine import is_encrypted
from stationdesk.store.keys import DataKey
from stationdesk.store.manifest import Backup
from stationdesk.store.restoring import kept_in, restore_in_place
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import Store
from tests.guarded_station import make_guarded, opened


def clock() -> datetime:
    return datetime(2026, 11, 21, 2, tzinfo=UTC)


@pytest.fixture
def station(tmp_path: Path) -> tuple[Path, Backup, DataKey]:
    """An encrypted station and a backup of it from before."""
    folder = tmp_path / "guarded"
    folder.mkdir()
    make_guarded(folder, clock)
    store, _ = opened(folder, clock, Role.CHIEF)
    store.attachments.put(b"photo", "photo.jpg")
    key, made = store.key, store.backup("manual")
    store._saves = 0
    store.close()
    assert key is not None
    encrypt(folder, key, clock=clock)
    return folder, made, key


def test_it_is_encrypted_on_the_way(station: tuple[Path, Backup, DataKey]) -> None:
    folder, made, key = station
    assert resealing.key_of_present(folder, key) is key

    restore_in_place(folder, made.file, clock=clock, file_key=key)

    assert is_encrypted(folder / FILE_NAME)
    store, _ = opened(folder, clock, Role.CHIEF)
    assert store.verify().ok
    assert store.set_back is None
    assert [one.name.endswith(".sealed") for one in store.attachments.files()] == [True]
    store._saves = 0
    store.close()


def test_it_stays_in_clear_only_where_that_is_asked_for(station: tuple[Path, Backup, DataKey]) -> None:
    folder, made, key = station

    restore_in_place(folder, made.file, clock=clock, file_key=key, in_clear=True)

    assert not is_encrypted(folder / FILE_NAME)


def test_a_backup_with_other_keys_is_refused(station: tuple[Path, Backup, DataKey]) -> None:
    folder, made, _ = station

    with pytest.raises(FileRefused, match="another folder"):
        restore_in_place(folder, made.file, clock=clock, file_key=DataKey(bytes(32)))

    assert is_encrypted(folder / FILE_NAME)
    assert kept_in(folder) == ()


def test_of_a_damaged_file_the_backups_tell(station: tuple[Path, Backup, DataKey], store: Store) -> None:
    folder, _, key = station
    (folder / FILE_NAME).write_bytes(b"\0" * 8192)
    store.backup("manual")
    store._saves = 0
    store.close()
    store.file.write_bytes(b"\0" * 8192)

    assert resealing.key_of_present(folder, key) is key
    assert resealing.key_of_present(store.folder, key) is None
