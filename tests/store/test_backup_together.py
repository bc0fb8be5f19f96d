"""Backups of several processes at once, and what a killed one leaves behind."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.store import backup
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import keep

PROCESSES, TURNS = 4, 6
BACK_UP = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from stationdesk.ledgers import LEDGERS
from stationdesk.store import backup
for turn in range(int(sys.argv[3])):
    print(backup.make(Path(sys.argv[1]), Path(sys.argv[2]), "close", datetime(2026, 1, 1, tzinfo=UTC)).file)
"""


def test_processes_that_back_up_in_one_second_all_succeed(
    store: Store, officer: Actor, tmp_path: Path
) -> None:
    keep(store, officer)
    folder = tmp_path / "backups"
    children = [
        subprocess.Popen(
            [sys.executable, "-c", BACK_UP, store.file, folder, str(TURNS)], stdout=subprocess.PIPE, text=True
        )
        for _ in range(PROCESSES)
    ]
    named = [line for child in children for line in child.communicate()[0].splitlines()]

    made = backup.found_in(folder)

    assert [child.returncode for child in children] == [0] * PROCESSES
    assert sorted(named) == sorted(str(one.file) for one in made)
    assert len(set(named)) == PROCESSES * TURNS
    for one in made:
        backup.checked(one.file, store.identity)
    assert len(list(folder.iterdir())) == 2 * PROCESSES * TURNS


def test_what_a_killed_backup_left_goes_at_the_next_start(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    store.backup("manual")
    folder = store.folder / "backups"
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    gone = folder / f"station-20260101T000000-000-close.sdbackup.{child.pid}-0123abcd.part"
    under_way = folder / f"station-20260101T000000-001-close.sdbackup.{os.getpid()}-0123abcd.part"
    old_claim, new_claim = folder / "station-1.sdbackup", folder / "station-2.sdbackup"
    for file in (gone, under_way, old_claim, new_claim):
        file.touch()
        os.utime(file, (clock.now.timestamp(),) * 2)
    os.utime(old_claim, (datetime(2026, 1, 1, tzinfo=UTC).timestamp(),) * 2)

    Store.open(store.folder, clock=clock).close()

    assert not gone.exists()
    assert not old_claim.exists()
    assert under_way.exists()
    assert new_claim.exists()
    assert len(store.backups()) == 1


def test_a_backup_that_fails_leaves_nothing(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"not a database" * 400)

    with pytest.raises((FileRefused, StoreUnavailable)):
        backup.make(damaged, folder, "manual", store.clock())

    assert list(folder.iterdir()) == []
