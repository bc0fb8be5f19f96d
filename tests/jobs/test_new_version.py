"""A new version of the program at records that are there: a backup first; an old one at newer records: no."""

import shutil
from pathlib import Path

import pytest

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import FileRefused
from stationdesk.jobs.new_version import back_up_before, last_version
from stationdesk.jobs.opening import open_here
from stationdesk.store import backup
from stationdesk.store.engine import driver_connection
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go


def _reasons(store: Store) -> list[str]:
    return [one.reason for one in store.backups()]


def change(store: Store, name: str) -> None:
    with store.transaction(SYSTEM, "station.set_up") as tx:
        tx.settings.set("station.short_name", name)


@pytest.fixture
def met(store: Store, clock: StillClock) -> Store:
    """Records that version 1.0.0 has worked with."""
    back_up_before(store, clock(), "1.0.0")
    clock.forward(minutes=1)
    return store


def test_records_just_made_need_no_backup(met: Store) -> None:
    assert _reasons(met) == []
    assert last_version(met.folder) == "1.0.0"


def test_a_new_version_makes_one_good_backup_and_only_one(met: Store, clock: StillClock) -> None:
    back_up_before(met, clock(), "1.1.0")
    back_up_before(met, clock(), "1.1.0")

    assert _reasons(met) == ["before-1.1.0"]
    assert backup.checked(met.backups()[0].file, met.identity).whole
    assert last_version(met.folder) == "1.1.0"


def test_the_version_before_coming_back_is_new_again(met: Store, clock: StillClock) -> None:
    back_up_before(met, clock(), "1.1.0")
    clock.forward(minutes=1)
    back_up_before(met, clock(), "1.0.0")

    assert _reasons(met) == ["before-1.0.0", "before-1.1.0"]


def test_none_is_made_after_the_one_before_a_new_schema(met: Store, clock: StillClock) -> None:
    opened_at = clock()
    met.backup("before-0002")

    back_up_before(met, opened_at, "1.1.0")

    assert _reasons(met) == ["before-0002"]
    assert last_version(met.folder) == "1.1.0"


def test_none_is_made_beside_the_one_the_update_began_with(met: Store, clock: StillClock) -> None:
    change(met, "青坪所")
    met.backup("before-1.1.0")
    clock.forward(minutes=9)

    back_up_before(met, clock(), "1.1.0")

    assert _reasons(met) == ["before-1.1.0"]
    assert last_version(met.folder) == "1.1.0"


@pytest.mark.parametrize("meanwhile", [{"minutes": 9}, {"days": 2}], ids=["saved since", "long ago"])
def test_one_is_made_where_the_update_began_with_another_state_or_long_ago(
    meanwhile: dict[str, int], met: Store, clock: StillClock
) -> None:
    change(met, "青坪所")
    met.backup("before-1.1.0")
    clock.forward(**meanwhile)
    if "minutes" in meanwhile:
        change(met, "青坪派出所")

    back_up_before(met, clock(), "1.1.0")

    assert _reasons(met) == ["before-1.1.0", "before-1.1.0"]


def test_one_that_fails_is_told_and_tried_again(met: Store, clock: StillClock) -> None:
    folder = met.folder / "backups"
    folder.rename(met.folder / "away")
    folder.write_bytes(b"a file where the folder was")

    back_up_before(met, clock(), "1.1.0")

    assert len(met.backup_warnings) == 1
    assert last_version(met.folder) == "1.0.0"
    folder.unlink()
    (met.folder / "away").rename(folder)
    back_up_before(met, clock(), "1.1.0")
    assert _reasons(met) == ["before-1.1.0"]


def test_it_comes_before_anything_else_when_the_program_opens_them(
    new_folder: Path, tmp_path: Path, clock: StillClock
) -> None:
    folder = Path(shutil.copytree(new_folder, tmp_path / "station"))
    (folder / "program.json").write_text('{"version": "0.0.1"}', encoding="utf-8")
    clock.forward(minutes=1)

    store = open_here(folder, clock)

    assert [one.startswith("before-") for one in _reasons(store)] == [True]
    assert last_version(folder) not in (None, "0.0.1")
    let_go(store)


@pytest.mark.parametrize("noted", ["", "no json", "[]", "{}"])
def test_a_broken_note_stops_nothing(store: Store, clock: StillClock, noted: str) -> None:
    (store.folder / "program.json").write_text(noted, encoding="utf-8")

    back_up_before(store, clock(), "1.1.0")

    assert last_version(store.folder) == "1.1.0"


def test_an_older_program_refuses_newer_records_in_one_sentence_and_leaves_them(
    new_folder: Path, tmp_path: Path, clock: StillClock
) -> None:
    folder = Path(shutil.copytree(new_folder, tmp_path / "station"))
    with driver_connection(folder / FILE_NAME) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = (folder / FILE_NAME).read_bytes()

    with pytest.raises(FileRefused, match=r"newer program .*9999.* Install that version here"):
        open_here(folder, clock)

    assert (folder / FILE_NAME).read_bytes() == before
    assert not list((folder / "backups").iterdir())
