"""Backups from before a purge still hold what was purged, until a newer good one stands in for them."""

from dataclasses import replace
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.station.records import Unit
from stationdesk.store import restoring
from stationdesk.store.cleansing import cleanse
from stationdesk.store.manifest import write_manifest
from stationdesk.store.old_backups import before_purge, remove_before_purge, set_aside
from stationdesk.store.purging import purge
from stationdesk.store.store import Store

PHONE = "13800001234"


@pytest.fixture
def purged(store: Store, chief: Actor, tmp_path: Path) -> Path:
    """The second folder of a station that made a backup, then a purge."""
    second = tmp_path / "second"
    second.mkdir()
    store.second_folder = lambda: str(second)
    with store.transaction(chief, "station.register") as tx:
        row = tx.add(Unit(name="交警中队", kind="police", phone=PHONE)).id
    store.backup("by-hand")
    with store.transaction(chief, "record.purged") as tx:
        purge(tx, Unit, [row], "县局〔2026〕12号通知")
    return second


def test_backups_from_before_a_purge_go_once_a_new_one_is_good(
    store: Store, chief: Actor, purged: Path
) -> None:
    cleanse(store, chief)
    assert len(before_purge(store)) == 2

    removed = remove_before_purge(store, chief)

    assert len(removed.files) == 2
    assert removed.elsewhere == ""
    assert [one.file for one in store.backups()] == [removed.made.file]
    for file in (*store.folder.rglob("*"), *purged.rglob("*")):
        assert not file.is_file() or PHONE.encode() not in file.read_bytes(), file.name


def test_they_stay_while_the_purge_is_not_finished(store: Store, chief: Actor, purged: Path) -> None:
    """A backup made before the file is cleansed holds the traces too."""
    with pytest.raises(RuleBroken):
        remove_before_purge(store, chief)

    assert len(store.backups()) == 1


def test_newer_ones_of_a_state_that_a_restore_replaced_go_too(
    store: Store, chief: Actor, purged: Path
) -> None:
    """Their number is as high, but they are of another chain: nobody purged that."""
    cleanse(store, chief)
    clean, strange = store.backup("by-hand"), store.backup("by-hand")
    write_manifest(replace(strange, seq=strange.seq + 5))
    other = store.backup("by-hand")
    write_manifest(replace(other, head="00" * 32))

    names = {one.file.name for one in before_purge(store)}

    assert {strange.file.name, other.file.name} < names
    assert clean.file.name not in names


def test_what_a_restore_set_aside_goes_with_them(store: Store, chief: Actor, purged: Path) -> None:
    kept = store.folder / restoring.KEPT / "20261121T020000-000-restore"
    kept.mkdir(parents=True)
    (kept / "station.db").write_text(PHONE)
    assert set_aside(store) == ()
    cleanse(store, chief)

    removed = remove_before_purge(store, chief)

    assert kept in removed.files
    assert not kept.exists()


def test_nothing_is_old_before_the_first_purge(store: Store) -> None:
    store.backup("by-hand")

    assert before_purge(store) == ()


def test_a_second_folder_that_is_not_there_is_named(
    store: Store, chief: Actor, purged: Path, tmp_path: Path
) -> None:
    cleanse(store, chief)
    store.second_folder = lambda: str(tmp_path / "stick")

    assert remove_before_purge(store, chief).elsewhere == str(tmp_path / "stick")
