"""The restore drill: a backup is relied on only when it was really restored."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused, RuleBroken
from stationdesk.store import backup, drill, files
from stationdesk.store.engine import driver_connection
from stationdesk.store.keys import KeyRing
from stationdesk.store.manifest import write_manifest
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import keep


def test_a_drill_proves_the_newest_backup_and_says_so_in_the_audit(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    keep(store, officer)
    store.attachments.put(b"photo", "photo.jpg")
    made = store.backup("manual")
    assert drill.last_proven(store) is None
    assert drill.is_due(store)

    proof = drill.prove_restore(store, officer)

    assert (proof.made, proof.entries) == (made, made.seq + 1)
    assert drill.last_proven(store) == clock()
    assert not drill.is_due(store)
    assert list(store.folder.glob("drill*")) == []
    with driver_connection(store.file) as connection:
        action, body = connection.execute(
            "SELECT action, body FROM audit_entry ORDER BY seq DESC LIMIT 1"
        ).fetchall()[0]
    assert action == "store.restore_proven"
    assert json.loads(body)["facts"]["backup"] == made.file.name
    clock.forward(days=31)
    assert drill.is_due(store)


def test_without_a_backup_there_is_nothing_to_prove(store: Store) -> None:
    assert not drill.is_due(store)
    with pytest.raises(RuleBroken):
        drill.prove_restore(store)


def test_a_backup_that_went_bad_is_told(store: Store, officer: Actor) -> None:
    keep(store, officer)
    made = store.backup("manual")
    content = bytearray(made.file.read_bytes())
    content[-2000] ^= 1
    made.file.write_bytes(content)

    with pytest.raises(FileRefused, match="cannot be relied on"):
        drill.prove_restore(store, officer)

    assert drill.last_proven(store) is None
    assert list(store.folder.glob("drill*")) == []


def test_a_backup_with_fewer_rows_than_its_manifest_tells_is_not_relied_on(
    store: Store, officer: Actor
) -> None:
    keep(store, officer)
    made = store.backup("manual")
    made.counts["incident"] += 1  # type: ignore[index]
    write_manifest(made)

    with pytest.raises(FileRefused, match="does not hold what it should"):
        drill.prove_restore(store, officer)


def test_an_encrypted_backup_is_proven_with_the_same_key(tmp_path: Path, clock: StillClock) -> None:
    _, key, _ = KeyRing.make(tmp_path / "sealed")
    store = Store.create(
        tmp_path / "sealed", kind=StationKind.REAL, clock=clock, settings={}, key=key, encrypted=True
    )
    store.attachments.put("证人李明".encode(), "photo.jpg")
    made = store.backup("manual")

    assert made.encrypted
    assert drill.prove_restore(store).entries == made.seq + 1
    again = backup.restore(made.file, tmp_path / "again", clock=clock, key=key)
    assert again.keys is not None
    assert Store.open(tmp_path / "again", clock=clock, key=key).verify().ok
    with pytest.raises(FileRefused, match="encrypted"):
        backup.checked(made.file)
    store.close()


def test_what_a_killed_drill_left_goes_at_the_next_start(store: Store, clock: StillClock) -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    gone = store.folder / f"drill.{child.pid}-0123abcd.part"
    gone.mkdir()
    mine = files.part_of(store.folder / "drill")
    mine.mkdir()

    drill.sweep(store.folder, files.is_gone)

    assert not gone.exists()
    assert mine.exists()
    assert timedelta(days=30) == drill.EVERY
