"""The second backup folder: a verified copy after every backup, and a warning when there is none."""

from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.store import backup
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import keep


@pytest.fixture
def usb(store: Store, tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    store.second_folder = lambda: str(folder)
    return folder


def test_every_backup_has_a_second_copy(store: Store, officer: Actor, usb: Path) -> None:
    keep(store, officer)
    made = store.backup("manual")
    keep(store, officer)
    store.close()

    copies = backup.found_in(usb)

    assert [one.reason for one in copies] == ["close", "manual"]
    assert copies[1].sha256 == made.sha256
    assert all(backup.checked(one.file, store.identity).whole for one in copies)
    assert store.backup_warnings == ()


def test_second_copies_thin_out_and_another_stations_stay(store: Store, usb: Path, clock: StillClock) -> None:
    other = usb / "station-20250101T000000-000-close.sdbackup"
    for _ in range(12):
        clock.forward(minutes=40)
        store.backup("timer")
        other.write_bytes(b"of another station")

    assert len(backup.found_in(usb)) == 8
    assert other.exists()


def test_a_stick_not_plugged_in_is_a_warning(store: Store, officer: Actor, usb: Path) -> None:
    usb.rmdir()
    keep(store, officer)

    made = store.backup("manual")

    assert made.file.is_file()
    assert not usb.exists()
    assert "no second copy" in str(store.backup_warnings[0])
    usb.mkdir()
    store.backup("manual")
    assert store.backup_warnings == ()


def test_the_first_folder_is_no_second_one(store: Store) -> None:
    store.second_folder = lambda: str(store.folder / "backups")

    store.backup("manual")

    assert len(store.backups()) == 1
    assert store.backup_warnings == ()
