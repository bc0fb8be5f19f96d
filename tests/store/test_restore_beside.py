"""A restore is prepared beside the work: what else runs then neither undoes it nor reports it as done."""

import shutil
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import StoreUnavailable
from stationdesk.store import restoring
from stationdesk.store.backup import Backup
from stationdesk.store.restoring import INTENT, STAGED, finish, intend
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import keep


@pytest.fixture
def made(store: Store, officer: Actor) -> Backup:
    keep(store, officer)
    store.attachments.put(b"photo", "photo.jpg")
    made = store.backup("manual")
    keep(store, officer)
    store._saves = 0
    store.close()
    return made


def entries(folder: Path, clock: StillClock, marks: Path) -> tuple[int, bool]:
    """How many entries an opened station has, and whether it is said to be set back."""
    again = Store.open(folder, clock=clock, marks=marks)
    found = again.verify()
    assert found.ok
    again.engines.dispose()
    return found.entries, again.set_back is not None


def test_a_command_beside_it_does_not_undo_a_restore_being_prepared(
    store: Store, made: Backup, clock: StillClock, tmp_path: Path
) -> None:
    beside: list[bool] = []

    def another(_done: int, _total: int) -> None:
        beside.append(finish(store.folder, tmp_path / "pc"))

    done = intend(store.folder, made.file, clock=clock, progress=another)

    assert beside == [False]
    assert done.kept.is_dir()
    assert (store.folder / STAGED / "station.db").is_file()
    assert finish(store.folder, tmp_path / "pc")
    assert entries(store.folder, clock, tmp_path / "pc") == (made.seq + 1, False)


def test_a_restore_whose_file_is_gone_is_not_reported_as_done(
    store: Store, made: Backup, clock: StillClock, tmp_path: Path
) -> None:
    intend(store.folder, made.file, clock=clock)
    shutil.rmtree(store.folder / STAGED)

    assert not finish(store.folder, tmp_path / "pc")

    assert not (store.folder / INTENT).exists()
    assert entries(store.folder, clock, tmp_path / "pc") == (made.seq + 1, False)


def test_where_neither_file_is_there_nothing_is_given_up(
    store: Store, made: Backup, clock: StillClock, tmp_path: Path
) -> None:
    intend(store.folder, made.file, clock=clock)
    shutil.rmtree(store.folder / STAGED)
    store.file.unlink()

    with pytest.raises(StoreUnavailable, match="cannot be finished"):
        finish(store.folder, tmp_path / "pc")

    assert (store.folder / INTENT).exists()


def test_a_restore_cut_off_after_the_last_rename_is_done(
    store: Store, made: Backup, clock: StillClock, tmp_path: Path
) -> None:
    intend(store.folder, made.file, clock=clock)
    told = (store.folder / INTENT).read_bytes()
    finish(store.folder, tmp_path / "pc")
    (store.folder / INTENT).write_bytes(told)

    assert finish(store.folder, tmp_path / "pc")

    assert entries(store.folder, clock, tmp_path / "pc") == (made.seq + 1, False)


def test_a_second_restore_takes_the_place_of_one_that_waits(
    store: Store, made: Backup, clock: StillClock, tmp_path: Path
) -> None:
    intend(store.folder, made.file, clock=clock)
    second = intend(store.folder, made.file, clock=clock)

    assert finish(store.folder, tmp_path / "pc")

    assert second.kept.is_dir()
    assert restoring.kept_in(store.folder) == (second.kept,)
    assert entries(store.folder, clock, tmp_path / "pc") == (made.seq + 1, False)
