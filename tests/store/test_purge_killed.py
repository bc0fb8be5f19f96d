"""A program killed while it purges: what is purged is whole, what is left is due, and it can be ended.

`pytest tests/store/test_purge_killed.py --long` kills forty times.
"""

import random
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.cleansing import cleanse, is_due
from stationdesk.store.store import StationKind, Store
from tests.store.calls import columns

NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)
CHIEF = Actor(2, "陈建国", Role.CHIEF)
RECORDS, BATCH = 600, 30
MADE, NAME = "made", "龘靐齉"
PURGE = f"""
import sys
from datetime import UTC, datetime
from pathlib import Path
from stationdesk.core.actor import Actor, Role
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.cleansing import cleanse
from stationdesk.store.purging import purge
from stationdesk.store.store import Store
chief = Actor(2, "chief", Role.CHIEF)
store = Store.open(Path(sys.argv[1]), clock=lambda: datetime(2026, 11, 21, 3, tzinfo=UTC))
print("ready", flush=True)
for start in range(1, {RECORDS}, {BATCH}):
    with store.transaction(chief, "record.purged") as tx:
        purge(tx, Incident, range(start, start + {BATCH}), "x")
    print(start, flush=True)
cleanse(store, chief)
print("cleansed", flush=True)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("killed") / MADE
    store = Store.create(folder, kind=StationKind.REAL, clock=lambda: NOW, settings={})
    with store.transaction(SYSTEM, "incidents.import") as tx:
        tx.add_many(Incident, [columns(f"{NAME}的第{turn}起", caller_name=NAME) for turn in range(RECORDS)])
    store.engines.dispose()
    shutil.rmtree(folder / "backups")
    return folder


def killed_after(folder: Path, lines: int) -> int:
    """Purge in another process and kill it when it has said so much; how many batches it acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-c", PURGE, str(folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for _ in range(lines):
            process.stdout.readline()
        process.kill()
        rest = process.stdout.read().split()
    return lines - 1 + len(rest)


def test_a_purge_that_is_killed_is_whole_and_can_be_ended(
    made: Path, tmp_path: Path, *, is_long: bool
) -> None:
    chance = random.Random(7)
    batches = RECORDS // BATCH
    for turn in range(40 if is_long else 3):
        folder = Path(shutil.copytree(made, tmp_path / str(turn)))
        acknowledged = killed_after(folder, chance.randint(1, batches + 2))

        store = Store.open(folder, clock=lambda: NOW)
        proof = store.verify()
        assert proof.problems == ()
        with store.reading(CHIEF) as tx:
            gone = tx.session.scalar(select(func.count()).where(Incident.caller_name.is_(None)))
            assert is_due(tx) or gone == RECORDS or gone == 0
        assert gone == proof.purged
        assert gone in range(min(acknowledged, batches) * BATCH, RECORDS + 1, BATCH)

        cleanse(store, CHIEF)
        store.engines.dispose()
        left = (folder / "station.db").read_bytes().count(NAME.encode())
        assert (left == 0) == (gone == RECORDS)
