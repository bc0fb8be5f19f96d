"""Row 30. A drill: the file is damaged, the newest good backup put back and proven, the loss counted."""

from __future__ import annotations

import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from stationdesk.core.errors import FileDamaged
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import backup, drill, restoring
from stationdesk.store.backing_up import BACKUP_AFTER_SAVES
from stationdesk.store.keys import DataKey
from stationdesk.store.store import Store
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure, together
from tests.faults.stations import CHIEF, CIPHERS, NOW, OFFICER
from tests.store.calls import columns, keep

SECONDS, RECORDS = 60.0, 50_000
BATCH = 5_000


class Passing:
    """A clock that the drill lets go on."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def measure(size: Size) -> Figure:
    """50,000 records: damaged, restored and verified in 60 s, losing 20 saves or half an hour at most."""
    records = size.of(RECORDS, 1_000)
    with tempfile.TemporaryDirectory() as room:
        return together(_on(Path(room) / cipher, cipher, records) for cipher in CIPHERS)


def _on(room: Path, cipher: str, records: int) -> Figure:
    key, clock = CIPHERS[cipher], Passing()
    store = stations.make(room / "station", key, clock)
    for first in range(0, records, BATCH):
        with store.transaction(OFFICER, "incidents.import") as tx:
            many = range(first, min(first + BATCH, records))
            tx.add_many(Incident, [columns(f"第{number}起：噪音扰民") for number in many])
    store.backup("manual")
    _work(store, clock)
    saved = _count(store)
    proof = drill.prove_restore(store, CHIEF)
    store.engines.dispose()
    _zeroed(store.file)
    missed = [] if _is_told(store, key) else ["the damage was not told"]
    began = time.monotonic()
    newest = next(one for one in backup.found_in(store.folder / "backups") if one.whole)
    restored = restoring.restore_in_place(store.folder, newest.file, clock=clock, key=key, actor=CHIEF)
    again = stations.open_again(store.folder, key, clock)
    sound = again.verify().ok
    seconds = time.monotonic() - began
    lost = saved - _count(again)
    missed += [] if sound else ["not sound after the restore"]
    missed += [] if again.set_back is None else ["accused after a restore the chief answered for"]
    missed += [] if (restored.kept / "station.db").is_file() else ["the broken file was not kept"]
    missed += [f"{seconds:.0f} s"] if seconds > SECONDS else []
    missed += [f"{lost} saves lost"] if lost > BACKUP_AFTER_SAVES else []
    again.engines.dispose()
    return figure(
        f"{cipher}: {records} records back in {seconds:.1f} s, {lost} saves lost, "
        f"drill beside the work {proof.seconds:.1f} s",
        missed,
    )


def _work(store: Store, clock: Passing) -> None:
    """Two hours of saves, with the backups that are due on the way."""
    for turn in range(57):
        clock.now += timedelta(minutes=2)
        keep(store, OFFICER, f"当班第{turn}起")
        if store.backup_due():
            store.backup("timer")


def _count(store: Store) -> int:
    with store.reading(OFFICER) as tx:
        return tx.session.query(Incident).count()


def _zeroed(file: Path) -> None:
    """Zeros over a stretch in the middle, and over the page that names the tables."""
    with file.open("r+b") as content:
        for at in (0, file.stat().st_size // 2):
            content.seek(at + 100)
            content.write(bytes(8192))


def _is_told(store: Store, key: DataKey | None) -> bool:
    try:
        stations.open_again(store.folder, key, store.clock).examine()
    except FileDamaged:
        return True
    return False
