"""Sticks that were prepared once: they get every backup, and a pulled one never looks complete."""

import os
import random
import shutil
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.store import backup, copies, drives, pool, sticks
from stationdesk.store.station_file import Identity, StationKind
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import keep


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    made = tmp_path / "drive"
    made.mkdir()
    return made


@pytest.fixture
def stick(store: Store, drive: Path, clock: StillClock) -> sticks.Stick:
    made = sticks.prepare(drive, store.identity, "青坪镇派出所", clock())
    store.sticks = lambda: [one.folder for one in sticks.plugged_in([drive], store.identity.uuid)]
    return made


def test_a_prepared_stick_gets_every_backup(store: Store, officer: Actor, stick: sticks.Stick) -> None:
    store.attachments.put(b"a photo", "photo.jpg")
    keep(store, officer)
    made = store.backup("manual")

    (copy,) = backup.found_in(stick.folder)

    assert copy.sha256 == made.sha256
    assert backup.checked(copy.file, store.identity).attachments == made.attachments
    assert store.backup_warnings == ()
    assert not sticks.lacks(stick.folder, made)
    assert [one.folder for one in store.copies_seen.of(store.identity.uuid)] == [stick.folder]


def test_a_stick_that_is_not_there_is_no_warning(store: Store, drive: Path, stick: sticks.Stick) -> None:
    shutil.rmtree(drive)

    store.backup("manual")

    assert store.backup_warnings == ()


def test_a_stick_of_another_station_is_left_alone(
    store: Store, drive: Path, stick: sticks.Stick, clock: StillClock
) -> None:
    other = Identity("another", StationKind.REAL, "0001")

    with pytest.raises(FileRefused, match="青坪镇派出所"):
        sticks.prepare(drive, other, "别所", clock())

    assert sticks.plugged_in([drive], "another") == ()
    assert sticks.read(drive) == stick


def test_attachments_are_copied_once_and_go_with_the_last_backup_that_names_them(
    store: Store, officer: Actor, stick: sticks.Stick, clock: StillClock
) -> None:
    kept = store.attachments.put(b"a photo", "photo.jpg")
    store.backup("manual")
    there = stick.folder / "attachments" / kept.sha256
    before = there.stat().st_mtime_ns
    os.utime(there, ns=(0, 0))

    clock.forward(minutes=40)
    store.backup("manual")
    assert there.stat().st_mtime_ns == 0 != before

    (store.folder / "attachments" / kept.sha256).unlink()
    for _ in range(12):
        clock.forward(minutes=40)
        store.backup("timer")
    assert not there.exists()
    assert not any(one.attachments for one in backup.found_in(stick.folder))


def test_no_room_is_said_before_anything_is_written(
    store: Store, stick: sticks.Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = store.backup("manual")
    before = sorted(stick.folder.iterdir())
    monkeypatch.setattr(copies, "SPARE", 1 << 60)

    with pytest.raises(StoreUnavailable, match="no room"):
        store.copy_to(made, stick.folder)

    assert sorted(stick.folder.iterdir()) == before


@pytest.mark.parametrize("at", range(4))
def test_a_stick_pulled_while_it_is_written_never_looks_complete(
    store: Store, officer: Actor, stick: sticks.Stick, drive: Path, at: int
) -> None:
    """It goes when the `at`-th attachment is begun; what is left of it is found later as it stood."""
    for number in range(4):
        store.attachments.put(random.Random(number).randbytes(5000), f"{number}.bin")
    keep(store, officer)
    store.sticks = tuple
    made = store.backup("manual")
    later = drive.with_name("found later")

    def pull(done: int, _total: int) -> None:
        if done == at:
            drive.rename(later)

    with pytest.raises(StoreUnavailable):
        store.copy_to(made, stick.folder, pull)

    assert backup.found_in(later / sticks.FOLDER) == ()
    later.rename(drive)
    copy = store.copy_to(made, stick.folder)
    assert copy is not None
    assert backup.checked(copy.file, store.identity).sha256 == made.sha256
    pool.check(copy)


def test_backups_are_found_on_sticks_and_in_folders_newest_first(
    store: Store, stick: sticks.Stick, drive: Path, tmp_path: Path, clock: StillClock
) -> None:
    first = store.backup("manual")
    clock.forward(minutes=1)
    store.sticks = tuple
    second = backup.copy_to(store.backup("manual"), tmp_path / "folder")
    clock.forward(minutes=1)
    loose = backup.copy_to(store.backup("manual"), drive)

    found = sticks.backups_on([drive], [tmp_path / "folder"])

    assert [one.file for one in found] == [loose.file, second.file, stick.folder / first.file.name]
    assert {one.station for one in found} == {"青坪镇派出所"}


def test_only_what_is_mounted_is_a_drive(tmp_path: Path) -> None:
    (tmp_path / "user" / "not a stick").mkdir(parents=True)

    assert drives.mounted_below((tmp_path, tmp_path / "missing")) == ()
    assert Path("/proc") in drives.mounted_below((Path("/"),)) or os.name == "nt"
