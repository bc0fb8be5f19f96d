"""Backups that are not as they should be: strange manifests, damaged rings, and a clock once set forward."""

import json
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused
from stationdesk.store import backup, drill, lost_keys
from stationdesk.store.audit import REMEMBERED
from stationdesk.store.backup import Backup, read_manifest
from stationdesk.store.engine import driver_connection
from stationdesk.store.keys import KEYS, KeyRing
from stationdesk.store.manifest import is_ahead
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import keep

STRANGE: tuple[dict[str, Any], ...] = (
    {"made_at": "2026-11-21T02:00:00"},
    {"seq": "x"},
    {"seq": True},
    {"counts": 5},
    {"counts": {"incident": "many"}},
    {"keys": "abc"},
    {"reason": 7},
    {"head": None},
    {"whole": "no"},
    {"identity": {"uuid": 7, "schema": "0001", "kind": "real", "created_at": "x"}},
)


def altered(made: Backup, **values: Any) -> None:
    file = made.file.with_suffix(backup.MANIFEST)
    file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")) | values), encoding="utf-8")


@pytest.mark.parametrize("values", STRANGE)
def test_a_strange_manifest_is_no_backup_and_stops_no_other(store: Store, values: dict[str, Any]) -> None:
    strange, good = store.backup("manual"), store.backup("manual")
    altered(strange, **values)

    with pytest.raises(FileRefused, match="not a complete backup"):
        read_manifest(strange.file)

    assert store.backups() == (good,)
    assert store.backup("manual") in store.backups()


def test_a_damaged_ring_in_the_newest_backup_is_passed_over(store: Store) -> None:
    ring, _, _ = KeyRing.make(store.folder, store.identity.uuid)
    told = ring.as_told()
    good, newest = store.backup("manual"), store.backup("manual")
    altered(newest, keys={"slots": [{"id": 1}]})
    store._saves = 0
    store.close()
    (store.folder / KEYS).write_bytes(b"\0")
    store.file.write_bytes(b"encrypted" * 1000)

    assert lost_keys.take_back(store.folder) == good

    found = KeyRing.read(store.folder)
    assert found is not None
    assert found.as_told() == told


def test_keys_come_back_from_a_stick_too(store: Store, tmp_path: Path) -> None:
    KeyRing.make(store.folder, store.identity.uuid)
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = backup.copy_to(store.backup("manual"), stick)
    store._saves = 0
    store.close()
    (store.folder / KEYS).unlink()
    for one in (store.folder / "backups").iterdir():
        one.unlink()
    store.file.write_bytes(b"encrypted" * 1000)
    with pytest.raises(FileRefused):
        lost_keys.take_back(store.folder, (tmp_path / "pulled",))

    assert lost_keys.take_back(store.folder, (tmp_path / "pulled", stick)) == copy
    assert KeyRing.read(store.folder) is not None


def test_keys_of_another_station_are_never_taken(store: Store, tmp_path: Path) -> None:
    KeyRing.make(store.folder, store.identity.uuid)
    stick = tmp_path / "stick"
    stick.mkdir()
    for uuid in (store.identity.uuid, "7b7b7b7b-0000-4000-8000-000000000000"):
        copy = backup.copy_to(store.backup("manual"), stick)
        altered(
            copy, identity=json.loads(copy.file.with_suffix(".json").read_text())["identity"] | {"uuid": uuid}
        )
    store._saves = 0
    store.close()
    for one in (store.folder / "backups").iterdir():
        one.unlink()
    (store.folder / KEYS).unlink()
    store.file.write_bytes(b"encrypted" * 1000)

    with pytest.raises(FileRefused):
        lost_keys.take_back(store.folder, (stick,))


def test_a_clock_once_set_forward_leaves_no_newest_backup_for_ever(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    right = clock()
    clock.forward(days=900)
    for _ in range(9):
        store.backup("future")
    clock.set(right)
    keep(store, officer)
    first = store.backup("real")
    clock.forward(minutes=5)
    second = store.backup("real")

    found = store.backups()

    assert found[:2] == (second, first)
    assert is_ahead(found[2].made_at, clock())


def test_nine_from_the_future_push_no_real_backup_out(store: Store, clock: StillClock) -> None:
    right = clock()
    clock.forward(days=900)
    for _ in range(9):
        store.backup("future")
    clock.set(right)

    made = [store.backup("real") for _ in range(6)]

    assert store.backups()[:6] == tuple(reversed(made))


def test_a_drill_of_the_future_proves_nothing_now(store: Store, officer: Actor, clock: StillClock) -> None:
    keep(store, officer)
    store.backup("manual")
    right = clock()
    clock.forward(days=900)
    drill.prove_restore(store, officer)
    clock.set(right)
    assert drill.last_proven(store) is None
    assert drill.is_due(store)

    drill.prove_restore(store, officer)

    assert drill.last_proven(store) == right
    assert not drill.is_due(store)


def test_what_the_status_line_asks_is_found_without_reading_the_log(store: Store) -> None:
    asked = f"SELECT at FROM audit_entry WHERE {REMEMBERED} AND action = '{drill.PROVEN}' ORDER BY seq DESC"
    with driver_connection(store.file) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {asked}").fetchall()

    assert ["ix_audit_entry_remembered" in str(step) for step in plan] == [True]
